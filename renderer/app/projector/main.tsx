import '../no-eval.ts'
import '@fontsource-variable/inter/wght.css'
import '../layers.css'
import '../theme.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { listenForView } from './listen.ts'
import { Wall } from './wall.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('projector.html has no root')

listenForView()
createRoot(root).render(
  <StrictMode>
    <Wall />
  </StrictMode>,
)
