import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

/** Fountain-pen ink: the one accent. */
const ink: MantineColorsTuple = [
  '#f1f4f9',
  '#e1e8f2',
  '#c2d0e5',
  '#a3bee9',
  '#84a4d6',
  '#5f84bb',
  '#41679f',
  '#2a4b7c',
  '#213c64',
  '#182d4b',
];

/** Sealing wax: late, broken, refused. */
const wax: MantineColorsTuple = [
  '#f9e9e5',
  '#f3d5ce',
  '#f2a294',
  '#dd7f6e',
  '#cb5f4c',
  '#b9483a',
  '#aa3a2d',
  '#9b3024',
  '#7c261c',
  '#5d1c15',
];

// The accent is dark in light and light in dark: what stands on it is always paper.
const colorsOfVariant: VariantColorsResolver = (input) => {
  if (input.variant !== 'filled' || (input.color ?? 'ink') !== 'ink')
    return defaultVariantColorsResolver(input);
  return {
    background: 'var(--accent)',
    hover: 'color-mix(in srgb, var(--accent) 88%, var(--ink))',
    color: 'var(--paper)',
    border: '1px solid transparent',
  };
};

export const theme = createTheme({
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, monospace',
  headings: { fontFamily: 'var(--font-letter)', fontWeight: '600' },
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: colorsOfVariant,
  colors: { ink, wax },
  defaultRadius: 'md',
  radius: { sm: '5px', md: '8px', lg: '12px' },
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-error': 'var(--late)',
  };
  return { variables: {}, light: shared, dark: shared };
};
