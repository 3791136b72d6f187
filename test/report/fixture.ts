import { barChart } from '../../src/charts/bar.ts';

import { heatmapChart } from '../../src/charts/heatmap.ts';
import { lineChart } from '../../src/charts/line.ts';
import type { Finding } from '../../src/evidence/finding.ts';
import { figure, md, tableBlock } from '../../src/notebook/prose.ts';
import type { ParameterRow, Report, Section } from '../../src/report/document.ts';
import { tableOf } from '../../src/tables/table-of.ts';

/** What somebody might type who wants to see whether it runs. */
export const hostile = '<script>alert(1)</script>"\'<img src=x onerror=alert(2)>';

const article = {
  title: 'Jumbo frames and live migration',
  quote: 'Expect +/- 20 % from jumbo frames. The larger the VM, the more you will notice it.',
};

const gain: Finding = {
  id: 'jumbo-gain',
  claim: 'At 10 Gb/s jumbo frames raise goodput by about 20 %.',
  source: article,
  kind: 'model',
  observed: { value: 17.04, low: 15.93, high: 19.21, unit: '%' },
  expected: { low: 15, high: 25, unit: '%' },
  verdict: 'reproduced',
  why: '“+/- 20 %” is read as 15 to 25 %.',
  required: true,
};

const framing: Finding = {
  id: 'framing-alone',
  claim: 'Smaller headers alone explain the gain.',
  source: { ...article, quote: `All of it is fewer headers. ${hostile}` },
  kind: 'measured',
  observed: { value: 4.43, low: 4.43, high: 4.43, unit: '%' },
  expected: { text: 'a gain near 20 % from framing' },
  verdict: 'contradicted',
  why: 'Header sizes are fixed by the standards; 4.4 % is all they give.',
  required: false,
};

const buffers: Finding = {
  id: 'larger-buffers',
  claim: `A receive buffer of 8192 changes goodput by -2 % or less. ${hostile}`,
  source: { title: 'Receive buffers', quote: 'I see no difference between 512 and 8192.' },
  kind: 'published',
  observed: { value: -1.2, low: -3.1, high: 0.4, unit: '%' },
  expected: { low: -2, high: Infinity, unit: '%' },
  verdict: 'undecided',
  why: 'The interval reaches beyond the limit; about 6 more runs would decide.',
  required: true,
};

const settings = ['balanced, C-states on', 'full power, C-states on', 'full power, C-states off'];

const bySize = tableOf(
  { setting: 'Power settings', memory: 'VM memory (GiB)', gain: ['Gain in migration time (%)', 1] },
  settings.flatMap((setting, i) =>
    [1, 2, 4, 8, 16, 32, 64, 128].map((memory) => ({ setting, memory, gain: ((17 + 4 * i) * memory) / (memory + 2 + i) })),
  ),
);

const byRate = tableOf(
  {
    setting: 'Power settings',
    goodput: ['Goodput (Gb/s)', 2],
    low: ['Expected, low end (Gb/s)', 1],
    high: ['Expected, high end (Gb/s)', 1],
  },
  settings.map((setting, i) => ({ setting, goodput: 2.02 + 1.95 * i, low: 1.9 + 1.7 * i, high: 2.2 + 2.1 * i })),
);

const grid = tableOf(
  { rate: 'Link rate (Gb/s)', frames: 'Frames', time: ['Migration time (s)', 0], note: 'Note' },
  ['1', '10', '25', '40', '100'].flatMap((rate, i) =>
    ['MTU 1500', 'MTU 9000'].map((frames, j) => ({
      rate,
      frames,
      time: i === 4 && j === 1 ? Infinity : 440 / (1 + 3 * i + j),
      note: i === 0 && j === 0 ? `=1+1 ${hostile}` : 'as modelled',
    })),
  ),
);

const long = tableOf(
  { run: 'Run', time: ['Migration time (s)', 2], converged: 'Converged' },
  Array.from({ length: 700 }, (_, run) => ({ run, time: 75 + 3 * Math.sin(run), converged: run % 7 !== 0 })),
);

const runs = tableBlock({
  id: 'runs',
  caption: md`
Every run of the grid.
  `,
  table: long,
});
const times = tableBlock({ id: 'times', caption: md`Migration time by link rate and frame size, see ${framing}.`, table: grid });

const sizes = figure({
  id: 'gain-by-memory',
  caption: md`
Gain in migration time from jumbo frames at 10 Gb/s, by size of the virtual machine (modelled). The fixed part of each
migration holds small machines back.
  `,
  alt: 'Gain in percent over memory from 1 to 128 GiB; three lines rise and flatten.',
  chart: lineChart(bySize, {
    x: 'memory',
    y: 'gain',
    series: 'setting',
    xScale: 'log',
    expected: { low: 15, high: 25, label: 'quoted: +/- 20 %' },
  }),
});

const rates = figure({
  id: 'goodput',
  caption: md`
Goodput at 10 Gb/s against the range the articles quote.
  `,
  alt: 'Three bars, each within the bracket of the quoted range.',
  chart: barChart(byRate, { category: 'setting', value: 'goodput', expected: ['low', 'high'] }),
});

const map = figure({
  id: 'time-map',
  caption: md`Migration time for each link rate and frame size; the numbers are those of ${times}.`,
  alt: 'Heat map: times fall from 440 s at 1 Gb/s to a few seconds at 100 Gb/s.',
  chart: heatmapChart(
    grid.filter(({ time }) => Number.isFinite(time)),
    { x: 'rate', y: 'frames', value: 'time' },
  ),
});

const parameters: readonly ParameterRow[] = [
  {
    path: 'link.rate',
    title: 'Link rate',
    value: '10 Gb/s',
    standard: '1 Gb/s',
    changed: true,
    meaning: 'Line rate of the migration network.',
    source: 'IEEE 802.3',
  },
  {
    path: 'link.mtu',
    title: 'MTU',
    value: '1500 B',
    standard: '1500 B',
    changed: false,
    varies: '1500 B and 9000 B',
    meaning: 'Largest IP packet.',
    source: 'IEEE 802.3',
  },
  ...Array.from({ length: 24 }, (_, i) => ({
    path: `host.parameter${i}`,
    title: `Parameter ${i + 1} of the host`,
    value: `${i} µs`,
    standard: `${i} µs`,
    changed: false,
    meaning: 'Time a processor core needs to leave the deepest idle state it was in.',
    source: 'Schöne et al. 2015, table 2',
  })),
];

/** A section whose anchor is its title. */
export function section(title: string, ...blocks: Section['blocks']): Section {
  return { id: title.toLowerCase().replaceAll(' ', '-'), title, blocks };
}

/** A small report with one of everything: three figures, two tables, three findings, formulas, hostile text. */
export const report: Report = {
  slug: '99-fixture',
  title: `Jumbo frames & ${hostile}`,
  question: 'Do jumbo frames speed up live migration by about 20 %, and where does the gain come from?',
  answer: md`Yes at 10 Gb/s: the model gives **17 %** more goodput at default power settings, and 15.9 to 19.2 % over all of them
    (${gain}). Only 4.4 % of that is framing (${framing}); the rest is work per packet that the processor is spared.`,
  findings: [gain, framing, buffers],
  intervals: 'Modelled findings show the median and, in brackets, the 90 % interval over 600 sets of parameters.',
  parameters,
  sections: [
    section(
      'What framing explains',
      md`A full frame at MTU 1500 carries 1460 bytes of payload in 1538 bytes of line time: 4.4 % more with \`link.mtu\` at 9000, *no matter*
        how fast the line is. In the model the rest is processor work, $\\kappa = (c_B + c_p/\\mathrm{MSS})/8$ cycles per bit, and so

        $$X = \\frac{W}{W \\left[ (1/L_p)^p + (\\kappa/f)^p \\right]^{1/p} + \\tau}, \\qquad \\tau = D_0 + n_w \\left( t_\\mathrm{exit} + \\sqrt{\\frac{C_w}{f}} \\right)$$

        where $W$ is the window. It cost $5 and then $6 more. ${sizes} shows what it comes to, ${rates} the goodput.`,
      sizes,
      rates,
      md`### Reading the figure

        - The quoted range is *grey*; the model's lines end within it.
        - A hostile name stays text: ${hostile} and [a link](javascript:alert(3)) and ![picture](http://example.com/x.png).`,
    ),
    section('By link rate', md`${times} and ${map} say the same; all runs are in ${runs}.`, times, map, runs),
    section(
      'What this does not show',
      md`The article gives one figure without the power settings it was measured under (${buffers}).`,
    ),
  ],
  provenance: {
    tool: 'precopy',
    version: '0.1.0',
    commit: '0123abc',
    seed: 7,
    settings: ['link.rate=10 Gb/s', `note=${hostile}`],
    node: 'v24.0.0',
    counts: { 'model runs': 1216, rows: 734 },
    builtAt: 1_700_000_000,
  },
};
