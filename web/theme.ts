import { Anchor, createTheme, type MantineColorsTuple, Modal, Tooltip } from '@mantine/core';

const petrol: MantineColorsTuple = [
  '#e9f4f6',
  '#d2e6ea',
  '#a6ced6',
  '#77b5c1',
  '#4f9dac',
  '#2f8797',
  '#1a7485',
  '#0e6373',
  '#0b5563',
  '#084450',
];

const gray: MantineColorsTuple = [
  '#f7f8f8',
  '#eff1f2',
  '#e3e6e8',
  '#d2d7da',
  '#b3bbc0',
  '#828c94',
  '#5c666e',
  '#434c54',
  '#2e363d',
  '#1b2127',
];

const dark: MantineColorsTuple = [
  '#dde2e7',
  '#bcc5cd',
  '#98a4af',
  '#71808d',
  '#3b4752',
  '#2c363f',
  '#222a32',
  '#191f26',
  '#12171c',
  '#0c1014',
];

export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.26,
  defaultRadius: 'sm',
  fontFamily: '"Inter Variable", "Inter", "Segoe UI", "Helvetica Neue", Helvetica, Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // A link is not known by its colour alone.
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Modal: Modal.extend({ styles: { title: { fontWeight: 650 } } }),
    // What is said of a part of the page is said inside its main landmark.
    Tooltip: Tooltip.extend({ defaultProps: { portalProps: { target: '#main' } } }),
  },
});
