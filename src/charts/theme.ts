import type { Config } from 'vega-lite';
import { colour, seriesColours } from './colours.ts';

/** `Report Math` is the face in which a report embeds the signs that Inter lacks. */
export const fontFamily = 'Inter Variable, Inter, Report Math, system-ui, sans-serif';

/** The size of a chart on the page, axes and legend included, in CSS pixels. */
export const chartSize = { width: 640, height: 300 } as const;

/** Dashes and shapes that tell series apart without colour, in order of use. */
export const dashes = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
  [10, 4],
  [4, 2, 1, 2, 1, 2],
  [1, 3],
  [12, 2],
];
export const shapes = ['circle', 'square', 'triangle-up', 'diamond', 'cross', 'triangle-down', 'triangle-right', 'triangle-left'];

/**
 * How all charts look: Inter in one weight (the only one whose widths are known before a browser draws it), a quiet
 * grid, the title of the y axis on top where it reads, the legend above the drawing. Named styles say what a mark means.
 */
export const theme = {
  aria: false,
  background: 'transparent',
  padding: { left: 2, right: 10, top: 4, bottom: 2 },
  font: fontFamily,
  view: { stroke: null },
  axis: {
    labelColor: colour('quiet'),
    labelFontSize: 11,
    labelPadding: 6,
    labelOverlap: 'greedy',
    labelSeparation: 6,
    labelLimit: 290,
    labelFlush: false,
    titleColor: colour('ink'),
    titleFontSize: 12,
    titleFontWeight: 400,
    domainColor: colour('axis'),
    tickColor: colour('axis'),
    gridColor: colour('grid'),
    tickSize: 4,
  },
  axisX: { titlePadding: 8 },
  axisY: { titleAngle: 0, titleAlign: 'left', titleBaseline: 'bottom', titleAnchor: 'start', titleX: 0, titleY: -10 },
  axisQuantitative: { tickCount: 6 },
  axisYQuantitative: { domain: false, ticks: false },
  axisBand: { grid: false, ticks: false },
  legend: {
    orient: 'top',
    direction: 'horizontal',
    offset: 30,
    labelColor: colour('ink'),
    labelFontSize: 12,
    labelLimit: 240,
    titleColor: colour('quiet'),
    titleFontSize: 12,
    titleFontWeight: 400,
    titleOrient: 'left',
    titleLimit: 240,
    titlePadding: 10,
    columnPadding: 16,
    rowPadding: 4,
    gradientStrokeColor: colour('axis'),
    symbolSize: 90,
    symbolStrokeWidth: 2,
  },
  header: {
    labelColor: colour('ink'),
    labelFontSize: 12,
    labelFontWeight: 400,
    labelPadding: 26,
    titleColor: colour('quiet'),
    titleFontSize: 12,
    titleFontWeight: 400,
    titlePadding: 4,
  },
  title: { color: colour('ink'), fontSize: 12, fontWeight: 400, anchor: 'start' },
  range: { category: seriesColours, symbol: shapes },
  text: { color: colour('ink'), fontSize: 11 },
  mark: { color: colour('series-1') },
  point: { opacity: 1, filled: true },
  line: { strokeWidth: 2, strokeCap: 'round', strokeJoin: 'round' },
  style: {
    interval: { opacity: 0.18 },
    expected: { color: colour('expected'), opacity: 0.75 },
    'expected-edge': { color: colour('ink'), strokeWidth: 1.5 },
    'expected-rim': { color: colour('paper'), strokeWidth: 4, opacity: 0.85 },
    whisker: { color: colour('series-1'), strokeWidth: 2, strokeCap: 'round' },
    tile: { stroke: colour('paper'), strokeWidth: 1 },
    part: { stroke: colour('paper'), strokeWidth: 1 },
    'on-part': { color: colour('on-deep'), fontSize: 11 },
    reference: { color: colour('quiet'), strokeWidth: 1, strokeDash: [4, 3] },
    note: { color: colour('quiet'), fontSize: 11 },
    'note-rim': {
      color: colour('paper'),
      fontSize: 11,
      stroke: colour('paper'),
      strokeWidth: 3,
      strokeJoin: 'round',
      strokeOpacity: 0.85,
    },
    value: { color: colour('ink'), fontSize: 11 },
  },
} satisfies Config;
