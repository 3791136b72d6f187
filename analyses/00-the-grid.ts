import {
  analysis,
  articles,
  exactly,
  factorialEffects,
  figure,
  formatNumber as show,
  barChart,
  heatmapChart,
  md,
  over,
  section,
} from '../src/index.ts';
import { statementFinding, tableBlock, tableOf } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'The grid',
    question: 'Which setting decides how fast a live migration is, and which of them only matter together?',
    scenario: { migration: { platform: 'hyperv-2008r2' } },
  },
  (lab) => {
    // What varies: everything an administrator can set or buy, in every combination.
    const grid = lab.sweep({
      'link.rate': ['1 Gb/s', '2.5 Gb/s', '5 Gb/s', '10 Gb/s', '20 Gb/s', '25 Gb/s', '40 Gb/s', '50 Gb/s', '100 Gb/s'],
      'link.mtu': ['1500 B', '4000 B', '9000 B'],
      'host.powerPlan': ['balanced', 'full'],
      'host.cStates': ['on', 'off'],
      'host.receiveBuffers': [256, 512, 1024, 2048, 4096, 8192],
      'vm.memory': [
        '1 GiB',
        '2 GiB',
        '3 GiB',
        '4 GiB',
        '6 GiB',
        '8 GiB',
        '12 GiB',
        '16 GiB',
        '24 GiB',
        '32 GiB',
        '48 GiB',
        '64 GiB',
        '96 GiB',
        '128 GiB',
        '192 GiB',
        '256 GiB',
      ],
    });
    const names = {
      rate: 'link rate',
      mtu: 'MTU',
      powerPlan: 'power plan',
      cStates: 'C-states',
      receiveBuffers: 'receive buffers',
      memory: 'VM memory',
    } as const;
    const factors = (table: typeof grid, ...keys: (keyof typeof names)[]) =>
      Object.fromEntries(keys.map((key) => [names[key], table.values(key)]));
    const logTime = (table: typeof grid) => table.values('totalTime').map(Math.log);
    const named = (effects: ReturnType<typeof factorialEffects>) =>
      effects.map(({ factors: of, share, range }) => ({
        effect: of.join(' × '),
        kind: of.length === 1 ? 'alone' : 'together',
        share: 100 * share,
        ratio: Math.exp(range),
      }));

    const all = named(
      factorialEffects(factors(grid, 'rate', 'mtu', 'powerPlan', 'cStates', 'receiveBuffers', 'memory'), logTime(grid)),
    );
    const settingsAt = (rate: number) => {
      const slice = grid.filter((row) => row.rate === rate && row.memory === 64);
      return named(factorialEffects(factors(slice, 'mtu', 'powerPlan', 'cStates', 'receiveBuffers'), logTime(slice)));
    };
    const [atOne, atTen] = [settingsAt(1), settingsAt(10)];
    const effect = (of: typeof all, name: string) => of.find((row) => row.effect === name)!;
    const alone = atTen.filter(({ kind }) => kind === 'alone');
    const times = grid.values('totalTime');

    // What we expect, and what we found.
    const nugget = statementFinding({
      id: 'golden-nugget',
      claim: 'At 10 Gb/s the power settings, not frames or buffers, are what stands between a host and its network.',
      source: articles.goldenNugget,
      kind: 'model',
      observed: over(
        [effect(atTen, 'power plan').ratio, effect(atTen, 'C-states').ratio],
        '×',
        effect(atTen, 'power plan').ratio,
      ),
      expected: 'power plan and C-states first and second among the settings, by share of the variation in time',
      holds: alone[0]!.effect === 'power plan' && alone[1]!.effect === 'C-states',
      why: `Ranked from ${show(times.length)} runs of the model without being told: ${alone.map(({ effect: name, ratio }) => `${name} ×${show(ratio, 2)}`).join(', ')}.`,
    });
    const buffersLast = statementFinding({
      id: 'buffers-last',
      claim: 'Receive buffers matter least of all settings.',
      source: articles.bufferNoGain,
      kind: 'model',
      observed: exactly(effect(atTen, 'receive buffers').ratio, '×'),
      expected: 'the last place among the settings, at 10 Gb/s',
      holds: alone.at(-1)!.effect === 'receive buffers',
      why: 'One migration cannot fill even the smallest ring of the grid.',
    });
    const together = statementFinding({
      id: 'pipes-need-power',
      claim: 'A bigger pipe and the right power settings only pay together.',
      source: articles.goldenNugget,
      kind: 'model',
      observed: over([effect(atOne, 'C-states').ratio, effect(atTen, 'C-states').ratio], '×', effect(atTen, 'C-states').ratio),
      expected: 'C-states and power plan worth more at 10 Gb/s than at 1 Gb/s',
      holds:
        effect(atTen, 'C-states').ratio > effect(atOne, 'C-states').ratio &&
        effect(atTen, 'power plan').ratio > effect(atOne, 'power plan').ratio,
      why: 'On a slow line the host’s dead time hides behind the line.',
    });

    const ranking = tableOf(
      { effect: 'Setting', kind: 'Effect', share: ['Share of variation (%)', 1], ratio: ['Slowest to fastest (×)', 2] },
      atTen.filter(({ share }) => share >= 0.1),
    );
    const rankFigure = figure({
      id: 'ranking-at-ten',
      caption: md`
Settings ranked by their share of the variation in migration time of 64 GiB at 10 Gb/s, alone and in pairs (modelled).
      `,
      alt: `Bars of share of variation: ${atTen
        .slice(0, 4)
        .map(({ effect: name, share }) => `${name} ${show(share, 0)} %`)
        .join(', ')}, the rest far below.`,
      chart: barChart(ranking, { category: 'effect', value: 'share', series: 'kind' }),
    });
    const mean = (rows: readonly { goodput: number }[]) => rows.reduce((sum, { goodput }) => sum + goodput, 0) / rows.length;
    const rows = grid.filter(({ receiveBuffers, memory, mtu }) => receiveBuffers === 512 && memory === 64 && mtu === 9000).rows();
    const cells = [...new Set(rows.map(({ rate }) => rate))].flatMap((rate) =>
      (['balanced', 'full'] as const).flatMap((plan) =>
        (['on', 'off'] as const).map((states) => ({
          power: `${plan}, C-states ${states}`,
          rate,
          goodput: mean(rows.filter((row) => row.rate === rate && row.powerPlan === plan && row.cStates === states)),
        })),
      ),
    );
    const mapFigure = figure({
      id: 'rate-and-power',
      caption: md`
Goodput by link rate and power settings, jumbo frames (modelled). Read along a row: with power saving on, a faster link buys almost nothing.
      `,
      alt: 'Grid of four power settings by nine link rates. Goodput is the line rate at 1 Gb/s in all, and beyond 5 Gb/s levels off, at about two gigabits per second with power saving and six without.',
      chart: heatmapChart(tableOf({ power: 'Power settings', rate: 'Link rate (Gb/s)', goodput: ['Goodput (Gb/s)', 1] }, cells), {
        x: 'rate',
        y: 'power',
        value: 'goodput',
      }),
    });
    const everything = tableBlock({
      id: 'effects',
      caption: md`
All main effects and pairs over the whole grid, with memory and link rate (modelled; logarithm of migration time).
      `,
      table: tableOf(
        { effect: 'Factor', kind: 'Effect', share: ['Share of variation (%)', 2], ratio: ['Slowest to fastest (×)', 2] },
        all,
      ),
      show: 12,
    });
    const points = tableBlock({
      id: 'points',
      caption: md`All ${show(grid.size)} points of the grid; the file has every row.`,
      table: grid,
      show: 5,
    });

    return {
      answer: md`Memory and link rate decide most, which nobody doubts. Among the settings it is the power plan (×${show(effect(atTen, 'power plan').ratio, 2)} at 10 Gb/s) and C-states (×${show(effect(atTen, 'C-states').ratio, 2)}), then jumbo frames
        (×${show(effect(atTen, 'MTU').ratio, 2)}); receive buffers come last (×${show(effect(atTen, 'receive buffers').ratio, 2)}). At 1 Gb/s the same three are worth ×${show(effect(atOne, 'power plan').ratio, 2)}, ×${show(effect(atOne, 'C-states').ratio, 2)} and ×${show(effect(atOne, 'MTU').ratio, 2)}.`,
      findings: [nugget, buffersLast, together],
      sections: [
        section(
          'What matters at 10 Gb/s',
          md`The model ran at every combination of six factors, ${show(grid.size)} points, and the variation of the logarithm of migration time was divided among them. ${rankFigure} ranks what is left to set once the link is
          bought: ${nugget}. ${buffersLast}`,
          rankFigure,
        ),
        section(
          'What only matters together',
          md`${mapFigure} shows why the order depends on the network: ${together}. A single setting on a fast line helps most when the others are right already.`,
          mapFigure,
        ),
        section('The whole grid', md`${everything} ranks all factors, ${points} has the runs.`, everything, points),
        section(
          'Method',
          md`
The design is balanced, so the sums of squares of main effects and two-factor interactions are orthogonal; “slowest to fastest” is the ratio of geometric mean times between the extreme levels of a factor. Times are compared as
logarithms because the settings multiply.
          `,
        ),
        section(
          'What this does not show',
          md`
Shares depend on which levels were chosen: a grid with more memory sizes gives memory a larger share. The VM is idle and the host otherwise unloaded. The model, not a laboratory, was run: whether these effects are
real is the subject of the other reports.
          `,
        ),
      ],
    };
  },
);
