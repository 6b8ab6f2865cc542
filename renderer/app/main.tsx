import './no-eval.ts'
import '@fontsource-variable/inter/wght.css'
import './layers.css'
import '@mantine/core/styles.layer.css'
import './theme.css'
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenForPort } from '#renderer/lib/port.ts'
import { App } from './app.tsx'
import { theme } from './theme.ts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')

listenForPort()
createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={localStorageColorSchemeManager({ key: 'colour-scheme' })}
      getStyleNonce={styleNonce}
      // theme.css sets the variables; a style element written by script would break the CSP and trusted types.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <App />
    </MantineProvider>
  </StrictMode>,
)

function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
}
