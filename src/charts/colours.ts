/**
 * Every colour a chart may use, by the name of its CSS variable (`--chart-…`), for a white page and for a dark one.
 * The series colours are Okabe and Ito's (2008, "Color Universal Design"), darkened or lightened until each has a
 * contrast of 3:1 to its page (WCAG 2.2, 1.4.11).
 */
export const colours = {
  ink: { light: '#2b3038', dark: '#e4e6ea' },
  quiet: { light: '#5f6772', dark: '#a6adb8' },
  axis: { light: '#8a919c', dark: '#7b838f' },
  grid: { light: '#e6e8ec', dark: '#31363f' },
  paper: { light: '#ffffff', dark: '#16181d' },
  expected: { light: '#d9dde3', dark: '#3c434e' },
  'series-1': { light: '#0067a3', dark: '#5db7ec' },
  'series-2': { light: '#cf5a00', dark: '#f39455' },
  'series-3': { light: '#00875f', dark: '#45c99c' },
  'series-4': { light: '#b0508a', dark: '#e59cc6' },
  'series-5': { light: '#957000', dark: '#e3c04b' },
  'series-6': { light: '#4f5d75', dark: '#b4bfd1' },
  'series-7': { light: '#7a4fc0', dark: '#bda2f2' },
  'series-8': { light: '#8c4a33', dark: '#d9a08b' },
  'level-1': { light: '#eaf2f8', dark: '#1d2b38' },
  'level-2': { light: '#cfe2f0', dark: '#23405a' },
  'level-3': { light: '#a6cbe4', dark: '#2a577d' },
  'level-4': { light: '#71add3', dark: '#2f6a97' },
  'level-5': { light: '#2f79ad', dark: '#5d9fcf' },
  'level-6': { light: '#125b8d', dark: '#8fc1e6' },
  'level-7': { light: '#083f68', dark: '#c6e1f5' },
  'below-3': { light: '#125b8d', dark: '#6db3e3' },
  'below-2': { light: '#5c9dc8', dark: '#2e6a97' },
  'below-1': { light: '#c3dcec', dark: '#22405a' },
  even: { light: '#f3f3f1', dark: '#2a2d33' },
  'above-1': { light: '#f9dcc4', dark: '#573620' },
  'above-2': { light: '#e89a5e', dark: '#9c5a25' },
  'above-3': { light: '#a84700', dark: '#f0a468' },
  'on-pale': { light: '#20252c', dark: '#eceef1' },
  'on-deep': { light: '#ffffff', dark: '#101318' },
} as const satisfies Record<string, { light: string; dark: string }>;

export type Colour = keyof typeof colours;

/** A colour as a chart writes it: the page's variable, or the light colour where there is no page around. */
export function colour(name: Colour): string {
  return `var(--chart-${name}, ${colours[name].light})`;
}

/** The colours that tell series apart, in order of use. */
export const seriesColours = ([1, 2, 3, 4, 5, 6, 7, 8] as const).map((n) => colour(`series-${n}`));

/** Style sheet that gives a page's charts their colours, light and, on a screen that asks for it, dark. */
export function chartStyle(): string {
  return [
    `:root{${variables('light')}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}`,
    // Widths are measured without any of these: a page that asks for tabular figures, or a screen with hinting, must not move labels.
    'svg.chart{display:block;max-width:100%;height:auto}',
    'svg.chart text{text-rendering:geometricPrecision;font-feature-settings:normal;font-variant:normal;letter-spacing:normal;word-spacing:normal}',
    `.chart-tooltip{${tooltipStyle}}`,
    '.chart-tooltip[hidden]{display:none}',
    '.chart-tooltip dt{color:var(--chart-quiet)}',
    '.chart-tooltip dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}',
  ].join('\n');
}

const tooltipStyle = [
  'position:fixed;z-index:10;pointer-events:none',
  'display:grid;grid-template-columns:auto auto;gap:2px 14px;margin:0;padding:7px 10px',
  'font:12px/1.4 Inter Variable,system-ui,sans-serif;color:var(--chart-ink);background:var(--chart-paper)',
  'border:1px solid var(--chart-axis);border-radius:4px;box-shadow:0 2px 8px rgb(0 0 0/.18)',
].join(';');

function variables(scheme: 'light' | 'dark'): string {
  return Object.entries(colours)
    .map(([name, shades]) => `--chart-${name}:${shades[scheme]}`)
    .join(';');
}
