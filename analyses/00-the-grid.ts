import { analysis, barChart, claims, effectTable, figure, finding, heatmapChart, lowToHigh, md, said } from '../src/index.ts';
import { show, tableBlock, tableOf, timeEffects, type Model } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'The grid',
    question: 'Which setting decides how fast a live migration is, and which of them only matter together?',
    scenario: { migration: { platform: 'hyperv-2008r2' } },
  },
  (lab) => {
    // What varies: everything an administrator can set or buy, in every combination.
    const settings = {
      'link.mtu': ['1500 B', '4000 B', '9000 B'],
      'host.powerPlan': ['balanced', 'full'],
      'host.cStates': ['on', 'off'],
      'host.receiveBuffers': [256, 512, 1024, 2048, 4096, 8192],
    } as const;
    const grid = lab.sweep({
      'link.rate': ['1 Gb/s', '2.5 Gb/s', '5 Gb/s', '10 Gb/s', '20 Gb/s', '25 Gb/s', '40 Gb/s', '50 Gb/s', '100 Gb/s'],
      ...settings,
      'vm.memory': ([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256] as const).map((size) => `${size} GiB` as const),
    });
    const names = { mtu: 'MTU', powerPlan: 'power plan', cStates: 'C-states', receiveBuffers: 'receive buffers' } as const;
    const settingsAt = (model: Model, rate: '1 Gb/s' | '10 Gb/s') =>
      timeEffects(model.sweep(settings, { link: { rate }, vm: { memory: '64 GiB' } }), names);
    const sample = lab.sample((model) => ({ atOne: settingsAt(model, '1 Gb/s'), atTen: settingsAt(model, '10 Gb/s') }));
    const { atOne, atTen } = sample.reference;
    const worth = (effects: typeof atTen, name: string) => effects.find(({ effect }) => effect === name)!.ratio;
    const alone = (effects: typeof atTen) => effects.filter(({ kind }) => kind === 'alone').map(({ effect }) => effect);

    // What we found.
    const jumbo = sample.estimate('×', (of) => worth(of.atTen, 'MTU'));
    const ranks = alone(atTen).map((name) => `${name} ×${show(worth(atTen, name), 2)}`);
    const nugget = finding(claims.theGrid.goldenNugget, {
      observed: sample.selected('×', (of) => worth(of.atTen, 'power plan') * worth(of.atTen, 'C-states')),
      holds: alone(atTen).slice(0, 2).sort().join() === 'C-states,power plan',
      why: `The reference set ranks them ${ranks.join(', ')}. Observed is what the first two are worth together.`,
    });
    const buffersLast = finding(claims.theGrid.buffersLast, {
      observed: sample.estimate('×', (of) => worth(of.atTen, 'receive buffers')),
      holds: sample.share((of) => alone(of.atTen).at(-1) === 'receive buffers'),
    });
    const together = finding(claims.theGrid.pipesNeedPower, {
      observed: sample.estimate('×', (of) => worth(of.atTen, 'C-states') / worth(of.atOne, 'C-states')),
      holds: sample.share((of) => ['C-states', 'power plan'].every((name) => worth(of.atTen, name) > worth(of.atOne, name))),
    });

    const ranking = atTen.filter(({ share }) => share >= 0.1);
    const rankFigure = figure({
      id: 'ranking-at-ten',
      caption: md`Settings ranked by their share of the variation in migration time of 64 GiB at 10 Gb/s, alone and in pairs
        (modelled).`,
      alt: `Bars of share of variation: ${ranking.map(({ effect, share }) => `${effect} ${show(share, 1)} %`).join(', ')}.`,
      chart: barChart(effectTable(ranking, 'Setting'), { category: 'effect', value: 'share', series: 'kind' }),
    });
    const cells = grid
      .filter(({ receiveBuffers, memory, mtu }) => receiveBuffers === 512 && memory === 64 && mtu === 9000)
      .rows()
      .map(({ rate, powerPlan, cStates, goodput }) => ({ power: `${powerPlan}, C-states ${cStates}`, rate, goodput }));
    const spreadAt = (link: number) => {
      const goodputs = cells.filter(({ rate }) => rate === link).map(({ goodput }) => goodput);
      return `At ${link} Gb/s goodput is ${lowToHigh(goodputs)} Gb/s`;
    };
    const cellTable = tableOf({ power: 'Power settings', rate: 'Link rate (Gb/s)', goodput: ['Goodput (Gb/s)', 1] }, cells);
    const mapFigure = figure({
      id: 'rate-and-power',
      caption: md`Goodput by link rate and power settings, jumbo frames (modelled). With power saving on, a faster link buys
        little.`,
      alt: `Grid of four power settings by nine link rates. ${[1, 10, 100].map(spreadAt).join(', ')}.`,
      chart: heatmapChart(cellTable, { x: 'rate', y: 'power', value: 'goodput' }),
    });
    const effects = tableBlock({
      id: 'effects',
      caption: md`Main effects and pairs over the whole grid, with memory and link rate (modelled; logarithm of migration time).`,
      table: effectTable(timeEffects(grid, { rate: 'link rate', memory: 'VM memory', ...names }), 'Factor'),
      show: 12,
    });
    const points = tableBlock({ id: 'points', caption: md`The points of the grid (modelled).`, table: grid, show: 5 });

    return {
      answer: md`Memory and link rate decide most, which nobody doubts. Among the settings, power plan and C-states come first:
        together they are worth ${said(nugget.observed, 2)} at 10 Gb/s. Jumbo frames follow with ${said(jumbo, 2)}, receive
        buffers come last with ${said(buffersLast.observed, 2)}. At 1 Gb/s C-states are worth
        ×${show(worth(atOne, 'C-states'), 2)} and the power plan ×${show(worth(atOne, 'power plan'), 2)} with the reference set.`,
      findings: [nugget, buffersLast, together],
      text: md`
        ## What matters at 10 Gb/s
        The model ran at every combination of six factors, ${show(grid.size)} points, and the variation of the logarithm of
        migration time was divided among them. ${rankFigure} ranks what is left to set once the link is bought. Power settings
        come first (${nugget}), receive buffers last (${buffersLast}).

        ${rankFigure}

        ## What only matters together
        ${mapFigure} shows why the order depends on the network (${together}). On a fast line a single setting helps most when the
        others are right already.

        ${mapFigure}

        ## The whole grid
        ${effects} ranks all factors, ${points} has the runs; the page carries every row as a file to save.

        ${effects}
        ${points}

        ## Method
        The design is balanced, so the sums of squares of main effects and of two-factor interactions are orthogonal and add up.
        “Slowest to fastest” is the ratio of geometric mean times between the extreme levels of a factor, and for a pair what it
        has beyond both. Times are compared as logarithms because settings multiply.

        ## What this does not show
        Shares depend on which levels were chosen: a grid with more memory sizes gives memory a larger share. The VM is idle and
        the host otherwise unloaded. From 10 Gb/s on the model’s window is 128 KiB and not 64, as Windows documents: part of the
        step there is this and not the line. The model, not a laboratory, was run: whether these effects are real is the subject
        of the other reports.`,
    };
  },
);
