import { barChart } from '../../src/charts/bar.ts';
import { dotChart } from '../../src/charts/dot.ts';
import { ganttChart } from '../../src/charts/gantt.ts';
import { heatmapChart } from '../../src/charts/heatmap.ts';
import { scatterChart } from '../../src/charts/scatter.ts';
import { stackChart } from '../../src/charts/stack.ts';
import { stripChart } from '../../src/charts/strip.ts';
import { tornadoChart } from '../../src/charts/tornado.ts';
import { lineChart } from '../../src/charts/line.ts';
import type { Chart } from '../../src/charts/chart.ts';
import { Table } from '../../src/tables/table.ts';

const columns = {
  link: { name: 'link', title: 'Link rate', unit: 'Gb/s' },
  cStates: { name: 'cStates', title: 'C-states' },
  goodput: { name: 'goodput', title: 'Goodput', unit: 'Gb/s', digits: 2 },
  low: { name: 'low', title: 'Goodput, low end', unit: 'Gb/s', digits: 2 },
  high: { name: 'high', title: 'Goodput, high end', unit: 'Gb/s', digits: 2 },
} as const;

const goodput = Table.fromRows(
  [columns.link, columns.cStates, columns.goodput, columns.low, columns.high],
  ['on, balanced', 'on, full power', 'off, full power'].flatMap((cStates, i) =>
    [1, 10, 25, 40, 100].map((link) => {
      const value = 1 / (1 / (link * 0.94) + 1 / (2.6 + 3.1 * i));
      return { link, cStates, goodput: value, low: value * 0.92, high: value * 1.08 };
    }),
  ),
);

const utilisation = Table.fromRows(
  [
    { name: 'setting', title: 'BIOS setting' },
    { name: 'link', title: 'Link' },
    { name: 'modelled', title: 'Utilisation of the link', unit: '%', digits: 1 },
    { name: 'quotedLow', title: 'Quoted, low end', unit: '%', digits: 0 },
    { name: 'quotedHigh', title: 'Quoted, high end', unit: '%', digits: 0 },
  ],
  [
    { setting: 'as delivered', link: '10 Gb/s', modelled: 20.2, quotedLow: 18, quotedHigh: 22 },
    { setting: 'full power', link: '10 Gb/s', modelled: 38.9, quotedLow: 35, quotedHigh: 45 },
    { setting: 'full power, C-states off', link: '10 Gb/s', modelled: 59.7, quotedLow: 55, quotedHigh: 65 },
    { setting: 'as delivered', link: '1 Gb/s', modelled: 78, quotedLow: 75, quotedHigh: 80 },
    { setting: 'full power', link: '1 Gb/s', modelled: 93.1, quotedLow: null, quotedHigh: null },
    { setting: 'full power, C-states off', link: '1 Gb/s', modelled: 98.8, quotedLow: 98, quotedHigh: 99 },
  ],
);

const effects = Table.fromRows(
  [
    { name: 'change', title: 'Change' },
    { name: 'memory', title: 'VM memory' },
    { name: 'ratio', title: 'Goodput after ÷ before', digits: 3 },
    { name: 'low', title: '95 % interval, low end', digits: 3 },
    { name: 'high', title: '95 % interval, high end', digits: 3 },
  ],
  [
    ['receive buffers 512 → 4096', 0.975, 0.02],
    ['receive buffers 512 → 8192', 0.962, 0.03],
    ['jumbo frames', 1.21, 0.05],
    ['C-states off', 1.53, 0.11],
    ['full power', 1.93, 0.17],
  ].flatMap(([change, ratio, spread]) =>
    ['4 GiB', '64 GiB'].map((memory, i) => {
      const value = Number(ratio) * (1 + 0.02 * i);
      return { change: String(change), memory, ratio: value, low: value - Number(spread), high: value + Number(spread) };
    }),
  ),
);

const grid = Table.fromRows(
  [
    { name: 'memory', title: 'VM memory', unit: 'GiB' },
    { name: 'dirtyRate', title: 'Dirty rate', unit: 'MiB/s' },
    { name: 'total', title: 'Migration time', unit: 's', digits: 1 },
    { name: 'change', title: 'Change of migration time', unit: '%', digits: 1 },
  ],
  [1, 4, 16, 64, 256].flatMap((memory) =>
    [0, 50, 100, 200, 400].map((dirtyRate) => ({
      memory,
      dirtyRate,
      total: memory / (1.1 - dirtyRate / 500),
      change: 4 - dirtyRate / 16 + Math.log2(memory) * 2,
    })),
  ),
);

const pairs = Table.fromRows(
  [
    { name: 'run', title: 'Run' },
    { name: 'tool', title: 'Platform' },
    { name: 'measured', title: 'Measured migration time', unit: 's', digits: 1 },
    { name: 'modelled', title: 'Modelled migration time', unit: 's', digits: 1 },
  ],
  Array.from({ length: 60 }, (_, run) => {
    const measured = 2 * 1.09 ** run;
    return {
      run,
      tool: ['QEMU', 'Hyper-V 2012 R2', 'Hyper-V 2016'][run % 3]!,
      measured,
      modelled: measured * (1 + 0.25 * Math.sin(run * 2.3)),
    };
  }),
);

const parts = Table.fromRows(
  [
    { name: 'platform', title: 'Platform' },
    { name: 'part', title: 'Part' },
    { name: 'time', title: 'Time', unit: 's', digits: 1 },
  ],
  [
    ['Hyper-V 2008 R2', 1.1, 61, 9.5, 2.2],
    ['Hyper-V 2012 R2', 0.9, 47.4, 6.1, 1.1],
    ['QEMU 9', 0.2, 44.9, 3.2, 0.3],
  ].flatMap(([platform, ...times]) =>
    ['set-up', 'first pass', 'later passes', 'blackout'].map((part, i) => ({
      platform: String(platform),
      part,
      time: Number(times[i]),
    })),
  ),
);

const dense = Table.fromRows(
  [
    { name: 'time', title: 'Time', unit: 's' },
    { name: 'memory.kind', title: 'Write pattern' },
    { name: 'dirty', title: 'Dirty memory', unit: 'MiB', digits: 0 },
  ],
  ['uniform', 'round robin'].flatMap((kind, i) =>
    Array.from({ length: 81 }, (_, k) => {
      const time = k / 8;
      return {
        time,
        'memory.kind': kind,
        dirty: i === 0 ? 1024 * (1 - Math.exp((-200 * time) / 1024)) : Math.min(1024, 200 * time),
      };
    }),
  ),
);

const kinds = Table.fromRows(
  [
    { name: 'setting', title: 'Setting' },
    { name: 'kind', title: 'Effect' },
    { name: 'share', title: 'Share of variation', unit: '%', digits: 1 },
  ],
  [
    { setting: 'power plan', kind: 'alone', share: 64.4 },
    { setting: 'C-states', kind: 'alone', share: 29.6 },
    { setting: 'MTU × C-states', kind: 'together', share: 0.2 },
  ],
);

const rings = Table.fromRows(
  [
    { name: 'buffers', title: 'Receive buffers' },
    { name: 'settings', title: 'Settings' },
    { name: 'change', title: 'Change of goodput', unit: '%', digits: 1 },
  ],
  ['MTU 1500, C-states on', 'MTU 1500, C-states off', 'MTU 9000, C-states on', 'MTU 9000, C-states off'].flatMap((settings, i) =>
    [512, 1024, 2048, 4096].map((buffers) => ({ buffers, settings, change: -(i + 1) * Math.log2(buffers / 512) * 0.4 })),
  ),
);

const swings = Table.fromRows(
  [
    { name: 'input', title: 'Input' },
    { name: 'low', title: 'Migration time', unit: 's', digits: 1 },
    { name: 'lowAt', title: 'Shortest with' },
    { name: 'high', title: 'Migration time, longest', unit: 's', digits: 1 },
    { name: 'highAt', title: 'Longest with' },
  ],
  [
    { input: 'Power plan', low: 77.3, lowAt: 'full', high: 138, highAt: 'balanced' },
    { input: 'C-states', low: 77.3, lowAt: 'off', high: 118.8, highAt: 'on' },
    { input: 'Dirty rate', low: 75.3, lowAt: '0 MiB/s', high: 93.7, highAt: '200 MiB/s' },
    { input: 'Host path', low: 76.1, lowAt: '', high: 77.9, highAt: '' },
    { input: 'Link rate', low: 60, lowAt: '25 Gb/s', high: 77.3, highAt: '10 Gb/s' },
  ],
);

const moves = Table.fromRows(
  [
    { name: 'vm', title: 'VM' },
    { name: 'network', title: 'Network' },
    { name: 'queued', title: 'Queued since', unit: 's', digits: 1 },
    { name: 'start', title: 'Time', unit: 's', digits: 1 },
    { name: 'end', title: 'End', unit: 's', digits: 1 },
  ],
  [
    ['sql01', 'LM1', null, 0, 44.2],
    ['sql02', 'LM2', null, 0, 61.8],
    ['web-1', 'LM1', 0, 44.2, 55.1],
    ['web-2', 'LM1', 0, 55.1, 60],
    ['web-2', 'LM2', null, 60, 71.3],
    ['busy', 'LM2', 0, 61.8, null],
    ['web-3', 'LM2', 0, 71.3, 84.6],
  ].map(([vm, network, queued, start, end]) => ({
    vm: String(vm),
    network: String(network),
    queued: queued as number | null,
    start: Number(start),
    end: end as number | null,
  })),
);

const loads = Table.fromRows(
  [
    { name: 'time', title: 'Time', unit: 's', digits: 1 },
    { name: 'network', title: 'Network' },
    { name: 'share', title: 'Load', unit: '%', digits: 1 },
  ],
  [
    ...[[0, 58], [44.2, 29.5], [60, 0]].map(([time, share]) => ({ time: time!, network: 'LM1', share: share! })), // prettier-ignore
    ...[[0, 61], [60, 92.4], [71.3, 59], [84.6, 0]].map(([time, share]) => ({ time: time!, network: 'LM2', share: share! })), // prettier-ignore
  ],
);

/** A realistic chart of each form, by name. */
export const samples = {
  line: lineChart(goodput, {
    x: 'link',
    y: 'goodput',
    series: 'cStates',
    interval: ['low', 'high'],
    xScale: 'log',
    expected: { low: 5.5, high: 6.5, label: '55–65 % of 10 Gb/s' },
    references: [{ axis: 'x', at: 10, label: '10 Gb/s' }],
  }),
  'line-facet': lineChart(goodput, { x: 'link', y: 'goodput', xScale: 'ordinal', facet: 'cStates' }),
  'line-dense': lineChart(dense, {
    x: 'time',
    y: 'dirty',
    series: 'memory.kind',
    references: [{ axis: 'y', at: 1024, label: 'working set' }],
  }),
  'line-steps': lineChart(loads, { x: 'time', y: 'share', series: 'network', steps: true }),
  bar: barChart(utilisation, {
    category: 'setting',
    value: 'modelled',
    series: 'link',
    expected: ['quotedLow', 'quotedHigh'],
    expectedLabel: 'the range quoted by the source',
  }),
  'bar-facet': barChart(utilisation, {
    category: 'setting',
    value: 'modelled',
    expected: ['quotedLow', 'quotedHigh'],
    facet: 'link',
  }),
  dot: dotChart(effects, {
    category: 'change',
    value: 'ratio',
    series: 'memory',
    interval: ['low', 'high'],
    reference: { at: 1, label: 'no effect' },
  }),
  gantt: ganttChart(moves, {
    lane: 'vm',
    start: 'start',
    end: 'end',
    series: 'network',
    since: 'queued',
    sinceLabel: 'in the queue',
    endless: 'never ends',
    moments: [
      { at: 60, label: 'LM1 down' },
      { at: 64, label: 'LM1 up' },
    ],
  }),
  heatmap: heatmapChart(grid, { x: 'memory', y: 'dirtyRate', value: 'total' }),
  'heatmap-centred': heatmapChart(grid, { x: 'memory', y: 'dirtyRate', value: 'change', centre: 0 }),
  scatter: scatterChart(pairs, {
    x: 'measured',
    y: 'modelled',
    series: 'tool',
    diagonal: 'model equals measurement',
    xScale: 'log',
    yScale: 'log',
    details: ['run'],
  }),
  'bar-kinds': barChart(kinds, { category: 'setting', value: 'share', series: 'kind' }),
  'line-long-legend': lineChart(rings, { x: 'buffers', y: 'change', series: 'settings', xScale: 'ordinal', zero: false }),
  tornado: tornadoChart(swings, {
    category: 'input',
    low: 'low',
    high: 'high',
    lowLabel: 'lowAt',
    highLabel: 'highAt',
    base: { at: 77.3, label: 'as it is: 77 s' },
  }),
  strip: stripChart(pairs, { category: 'tool', value: 'modelled', scale: 'log', details: ['run'] }),
  stack: stackChart(parts, { category: 'platform', value: 'time', part: 'part' }),
} satisfies Record<string, Chart>;
