import { analysis, articleFigure, articleUtilisation, barChart, claims, decidesFor, figure, finding } from '../src/index.ts';
import { gainsAwake, generations, heatmapChart, lowToHigh, md, quoted, reproduce, rivalPredictions } from '../src/index.ts';
import { linkAndTuning, rivalTable, said, show, spanning, tableBlock, tableOf, tuning, tuningAxes } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Power plan and C-states',
    question: 'What do power saving settings cost a live migration, at 10 Gb/s, at 1 Gb/s, and on other processors?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } },
    panel: { vary: [...linkAndTuning, 'host.exitLatency', 'host.load', 'vm.memory'] },
  },
  (lab) => {
    // What varies: the steps of the article, link rate, processor generation, rival explanations.
    const fast = { link: { rate: '10 Gb/s' } } as const;
    const sample = lab.sample((model) => {
      const shown = articleUtilisation(model);
      const halfLoaded = 100 * model.migrate(tuning.default, fast, { host: { load: 0.5 } }).utilisation;
      const [fastGain, slowGain] = [shown.cStatesOff / shown.tenGigabitDefault, shown.oneGigabitTuned / shown.oneGigabitDefault];
      return { ...shown, halfLoaded, fastGain, slowGain, gains: gainsAwake(model) };
    });
    const { fastGain, slowGain, gains, tenGigabitDefault: untuned, cStatesOff: tuned } = sample.reference;
    const rivals = rivalPredictions(lab);

    // What we found.
    const first = reproduce(quoted.tenGigabitDefault, sample.selected('%', 'tenGigabitDefault'));
    const second = reproduce(quoted.jumboFullPower, sample.selected('%', 'jumboFullPower'));
    const third = reproduce(quoted.cStatesOff, sample.selected('%', 'cStatesOff'));
    const less = finding(claims.powerAndCStates.lessAtOneGigabit, {
      observed: sample.selected('×', 'slowGain'),
      holds: slowGain > 1 && slowGain - 1 < (fastGain - 1) / 2,
      why: `A slow line leaves less to win than the ×${show(fastGain, 1)} at 10 Gb/s: it is the limit most of the time.`,
    });
    const everyGeneration = finding(claims.powerAndCStates.everyIntelGeneration, {
      observed: sample.estimate('%', (of) => Math.min(...of.gains.slice(0, 4))),
      holds: sample.share((of) => of.gains.slice(0, 4).every((gain) => gain >= 20)),
    });
    const [skylake, ...later] = [4, 5, 6].map((at) => sample.estimate('%', (of) => of.gains[at]!));
    const observed = spanning(skylake!, ...later);
    const today = finding(claims.powerAndCStates.currentProcessors, { observed, holds: 'undecided' });
    const whyFifth = finding(claims.powerAndCStates.whyOneGigabitLosesAFifth, decidesFor(rivals[0], quoted.oneGigabitDefault));
    const sixteen = finding(claims.powerAndCStates.forumSixteen, {
      observed: sample.estimate('%', 'halfLoaded'),
      holds: sample.share((of) => of.halfLoaded <= 16.5 && of.tenGigabitDefault >= 15.5),
    });

    const byStep = articleFigure(sample.reference, {
      id: 'steps',
      caption: md`Displayed utilisation step by step: the model (bars) against the article (brackets). Tuned: jumbo frames, full
        power, C-states off.`,
      layout: 'by link',
    });
    const cells = lab
      .sweep(tuningAxes, fast)
      .rows()
      .map((of) => ({ power: `${of.powerPlan}, C-states ${of.cStates}`, frames: `MTU ${of.mtu}`, utilisation: of.utilisation }));
    const headings = { power: 'Power settings', frames: 'Frames', utilisation: ['Displayed utilisation (%)', 0] } as const;
    const combined = figure({
      id: 'all-combinations',
      caption: md`Displayed utilisation at 10 Gb/s by combination (modelled). Each power setting helps most once the other is
        right.`,
      alt: `Eight cells, from ${show(untuned, 0)} % with everything at its default to ${show(tuned, 0)} % with everything tuned.`,
      chart: heatmapChart(tableOf(headings, cells), { x: 'power', y: 'frames', value: 'utilisation' }),
    });
    const bars = generations.map(({ generation }, at) => ({ generation, gain: gains[at]! }));
    const byExit = tableOf({ generation: 'Processor', gain: ['Faster with C-states off (%)', 0] }, bars);
    const byGeneration = figure({
      id: 'generations',
      caption: md`How much faster a migration at 10 Gb/s gets with C-states off, by processor generation (modelled). In brackets
        the deepest idle state that pays for the 125 µs between two interrupts; work after waking as on Nehalem.`,
      alt: `Bars for seven generations, from ${lowToHigh(gains, 0)} % faster.`,
      chart: barChart(byExit, { category: 'generation', value: 'gain' }),
    });
    const apart = tableBlock({
      id: 'rival-explanations',
      caption: md`Displayed utilisation of a 1 Gb/s link that each explanation predicts: median and 90 % interval over the host
        paths that fit the article with less data in flight on slow links, or with deeper idle states there.`,
      table: rivalTable(rivals),
    });

    return {
      answer: md`With default settings one migration uses ${said(first.observed)} of a 10 Gb/s link, with jumbo frames and full
        power ${said(second.observed)}, and with C-states off as well ${said(third.observed)}: ×${show(fastGain, 1)} in all, and
        ${said(less.observed, 2)} at 1 Gb/s. Intel processors from Nehalem to Haswell gain ${said(everyGeneration.observed, 0)} or
        more from C-states off; for current ones it has to be measured.`,
      findings: [first, second, third, less, everyGeneration, today, whyFifth, sixteen],
      text: md`
        ## Step by step
        One connection has one window of data in flight. Between two windows cores that sleep must wake: with C-states on that
        dead time costs almost as much as the line itself, and a lower clock stretches both (${first}, ${second}, ${third}).
        ${byStep} follows the article; ${combined} adds the combinations it does not report. At 1 Gb/s there is less to win
        (${less}).

        ${byStep}
        ${combined}

        ## Other processors
        ${byGeneration} exchanges the idle states for those of other generations: what those of that time gain is in
        (${everyGeneration}); current ones are an open question (${today}).

        ${byGeneration}

        ## Open questions
        Two explanations of the default at 1 Gb/s are told apart by no figure of the article (${whyFifth}). ${apart} shows what
        would: switch off the deepest state alone (C6 in the BIOS, C1E and C3 left on). If sleep is the cause, utilisation at
        1 Gb/s rises; if the window is, nothing changes. A packet trace (bytes per burst) and counters of C-state residency would
        show either directly. Whether load explains the 16 % that a forum reports is another (${sixteen}).

        ${apart}

        ## What this does not show
        Switching C-states off also changes turbo headroom, uncore clock and snoop latency; the article’s figures cannot tell
        these from waking. The dead time of the model is “time lost around sleeping”, by construction. Which settings were the
        defaults is presumed. The article says that hosts of every vendor show all this: the model knows no vendors, and its
        generations are all Intel’s, so neither other vendors’ servers nor AMD’s processors are tested here.`,
    };
  },
);
