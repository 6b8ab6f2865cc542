import {
  Button,
  createTheme,
  InputWrapper,
  type MantineColorsTuple,
  Modal,
  Popover,
  Select,
  type VariantColorsResolver,
} from '@mantine/core'

/** Mantine with the tokens of theme.css: colours come from CSS variables only, so both schemes and high contrast share one definition. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: tuple('#0b5c6e') },
  fontFamily: 'var(--mantine-font-family)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver: variantColors,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm', variant: 'default' } }),
    InputWrapper: InputWrapper.extend({
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    }),
    // The document itself never scrolls, so nothing needs locking; locking would need an inline style element, which the CSP refuses.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: { duration: 0 } } }),
    Select: Select.extend({
      defaultProps: {
        comboboxProps: { transitionProps: { duration: 0 } },
        checkIconPosition: 'right',
        // A list that opens by itself would lie over the fields that come next.
        openOnFocus: false,
        // The list scrolls itself (theme.css): a scroll area around it would be one that no key reaches.
        withScrollArea: false,
      },
    }),
  },
})

function tuple(colour: string): MantineColorsTuple {
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour]
}

function variantColors({ color, variant }: Parameters<VariantColorsResolver>[0]): ReturnType<VariantColorsResolver> {
  const name = NAMES.find((one) => one === color) ?? 'accent'
  switch (variant) {
    case 'filled':
      return {
        background: `var(--${name})`,
        hover: name === 'accent' ? 'var(--accent-strong)' : `var(--${name})`,
        color: name === 'high' ? 'var(--on-high)' : 'var(--on-accent)',
        border: '1px solid transparent',
      }
    case 'light':
      return {
        background: `var(--${name}-weak)`,
        hover: `var(--${name}-weak)`,
        color: `var(--${name})`,
        border: '1px solid transparent',
      }
    case 'outline':
      return {
        background: 'transparent',
        hover: `var(--${name}-weak)`,
        color: `var(--${name})`,
        border: `1px solid var(--${name})`,
      }
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: `var(--${name}-weak)`,
        color: `var(--${name})`,
        border: '1px solid transparent',
      }
    default:
      return {
        background: 'var(--card)',
        hover: 'var(--background)',
        color: color === undefined || color === 'accent' ? 'var(--ink)' : `var(--${name})`,
        border: '1px solid var(--muted)',
      }
  }
}

const NAMES = ['accent', 'high', 'medium', 'standard', 'done'] as const
