import {
  analysis,
  articles,
  barChart,
  exactly,
  figure,
  formatNumber as show,
  heatmapChart,
  md,
  over,
  percentFaster,
  rangeFinding,
  type ScenarioInput,
} from '../src/index.ts';
import { processorGenerations, section, stateFor, statementFinding, tableBlock, tableOf, tuning } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Power plan and C-states',
    question: 'What do power saving settings cost a live migration, at 10 Gb/s, at 1 Gb/s, and on other processors?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } },
  },
  (lab) => {
    // What varies: the steps of the article, link rate, processor generation, rival explanations.
    const fast = { link: { rate: '10 Gb/s' } } as const;
    const slow = { link: { rate: '1 Gb/s' } } as const;
    const shown = (...changes: ScenarioInput[]) => 100 * lab.migrate(...changes).utilisation;
    const [untuned, fullPower, tuned] = [tuning.default, tuning.jumboFullPower, tuning.tuned].map((change) =>
      shown(fast, change),
    ) as [number, number, number];
    const gainFast = tuned / untuned;
    const gainSlow = shown(slow, tuning.tuned) / shown(slow, tuning.default);
    const busy = shown(fast, tuning.default, { host: { load: 0.5 } });

    const gap = 125;
    const generations = Object.entries(processorGenerations).map(([generation, states]) => {
      const state = stateFor(states, gap);
      const asleep = lab.migrate(fast, tuning.jumboFullPower, { host: { exitLatency: `${state.exit} us` } }).totalTime;
      return {
        generation,
        state: `${state.name}, ${state.exit} µs`,
        gain: percentFaster(asleep, lab.migrate(fast, tuning.tuned).totalTime),
      };
    });
    const ofItsTime = generations.slice(0, 4).map(({ gain }) => gain);

    const sameWindow = { host: { windowSlow: '128 KiB' } } as const;
    const deeperSleep = { host: { windowSlow: '128 KiB', exitLatency: '90 us' } } as const;
    const rivals = [shown(slow, tuning.default), shown(slow, tuning.default, deeperSleep)];
    const separating = [
      { test: '10 Gb/s, MTU 1500, full power, C-states on', change: { ...fast, host: { powerPlan: 'full', cStates: 'on' } } },
      { test: '10 Gb/s, MTU 1500, full power, C-states off', change: { ...fast, host: { powerPlan: 'full', cStates: 'off' } } },
      {
        test: '10 Gb/s, MTU 9000, balanced, C-states off',
        change: { link: { rate: '10 Gb/s', mtu: '9000 B' }, host: { cStates: 'off' } },
      },
      { test: '1 Gb/s, MTU 1500, full power, C-states on', change: { ...slow, host: { powerPlan: 'full', cStates: 'on' } } },
      { test: '1 Gb/s, MTU 1500, balanced, C-states off', change: { ...slow, host: { cStates: 'off' } } },
    ].map(({ test, change }) => {
      const given = change as ScenarioInput;
      return { test, window: shown(given), sleep: shown(given, deeperSleep), neither: shown(given, sameWindow) };
    });

    // What we expect, and what we found.
    const step = (
      id: string,
      claim: string,
      source: (typeof articles)['jumbo'],
      value: number,
      low: number,
      high: number,
      why: string,
    ) =>
      rangeFinding({ id, claim, source, kind: 'model', observed: exactly(value, '%'), expected: { low, high, unit: '%' }, why });
    const first = step(
      'default',
      'With default settings a 10 Gb/s link shows about 20 % utilisation.',
      articles.defaultTenGigabit,
      untuned,
      17.5,
      22.5,
      'Figures of the article come in steps of 5 %, so “20 %” is read as 17.5 to 22.5 %.',
    );
    const second = step(
      'jumbo-full-power',
      'Jumbo frames and full power raise it to 35 to 45 %.',
      articles.fullPower,
      fullPower,
      35,
      45,
      'MTU 9000, full clock, C-states still on.',
    );
    const third = step(
      'c-states-off',
      'Switching C-states and C1E off raises it to 55 to 65 %.',
      articles.cStatesOff,
      tuned,
      55,
      65,
      'As before with C-states off.',
    );
    const less = statementFinding({
      id: 'less-at-one-gigabit',
      claim: 'The same settings help at 1 Gb/s too, but on a smaller scale.',
      source: articles.lessAtOneGigabit,
      kind: 'model',
      observed: over([gainSlow, gainFast], '×', gainSlow),
      expected: 'a gain at 1 Gb/s, well below that at 10 Gb/s',
      holds: gainSlow > 1.1 && gainSlow - 1 < (gainFast - 1) / 2,
      why: 'A slow line leaves less to win: it is the limit most of the time.',
    });
    const agnostic = statementFinding({
      id: 'vendor-agnostic',
      claim: 'Hosts of every vendor show it: each processor generation of that time gains from C-states off.',
      source: articles.vendorAgnostic,
      kind: 'model',
      observed: over(ofItsTime, '%', ofItsTime[0]),
      expected: 'a gain of at least 20 % for every generation from Nehalem to Haswell',
      holds: ofItsTime.every((gain) => gain >= 20),
      why: 'Nothing in the model knows a vendor; what differs between hosts is the processor’s idle states. The work after a wake-up is assumed equal.',
    });
    const today = statementFinding({
      id: 'current-processors',
      claim: 'The gain is as large on current processors.',
      source: articles.vendorAgnostic,
      kind: 'model',
      observed: over(
        generations.slice(4).map(({ gain }) => gain),
        '%',
      ),
      expected: 'the gain of 2011',
      holds: 'undecided',
      why: 'Leaving C1E became cheap (10 to 2 µs) and deep states stayed slow (133 to 290 µs); which of them a migration meets today has to be measured.',
    });
    const whyFifth = statementFinding({
      id: 'why-one-gigabit-loses-a-fifth',
      claim:
        'At 1 Gb/s the default loses a fifth of the line because the TCP window is smaller there, not because cores sleep deeper.',
      source: articles.oneGigabit,
      kind: 'model',
      observed: over(rivals, '%'),
      expected: 'only one of the two explanations inside 75 to 80 %',
      holds: 'undecided',
      why: 'Both explanations give the figure. Balanced power with C-states off at both rates, or a packet trace, would separate window from sleep.',
    });
    const sixteen = statementFinding({
      id: 'forum-sixteen',
      claim: 'The 16 % that others report is the same effect.',
      source: articles.forumSixteen,
      kind: 'model',
      observed: over([untuned, busy], '%', busy),
      expected: '16 % within what the model gives for default settings on an idle to half loaded host',
      holds: 'undecided',
      why: 'It is within reach on a loaded host, but the report’s conditions are not known.',
    });

    const steps = tableOf(
      {
        step: 'Settings',
        link: 'Link',
        utilisation: ['Displayed utilisation (%)', 1],
        low: 'Quoted, low (%)',
        high: 'Quoted, high (%)',
      },
      [
        { step: 'default', link: '10 Gb/s', utilisation: untuned, low: 17.5, high: 22.5 },
        { step: 'jumbo, full power', link: '10 Gb/s', utilisation: fullPower, low: 35, high: 45 },
        { step: 'and C-states off', link: '10 Gb/s', utilisation: tuned, low: 55, high: 65 },
        { step: 'default', link: '1 Gb/s', utilisation: shown(slow, tuning.default), low: 75, high: 80 },
        { step: 'and C-states off', link: '1 Gb/s', utilisation: shown(slow, tuning.tuned), low: 98.5, high: 99.5 },
      ],
    );
    const stepsFigure = figure({
      id: 'steps',
      caption: md`
Displayed utilisation step by step: the model (bars) against the ranges quoted in the article (bands).
      `,
      alt: 'Bars for three settings at 10 Gb/s and two at 1 Gb/s, each inside its quoted band.',
      chart: barChart(steps, {
        category: 'step',
        value: 'utilisation',
        expected: ['low', 'high'],
        expectedLabel: 'the range quoted in the article',
        facet: 'link',
      }),
    });
    const grid = lab.sweep(
      { 'link.mtu': ['1500 B', '9000 B'], 'host.powerPlan': ['balanced', 'full'], 'host.cStates': ['on', 'off'] },
      fast,
    );
    const cells = grid.rows().map(({ mtu, powerPlan, cStates, utilisation }) => ({
      power: `${powerPlan}, C-states ${cStates}`,
      frames: `MTU ${mtu}`,
      utilisation,
    }));
    const gridFigure = figure({
      id: 'all-combinations',
      caption: md`
Displayed utilisation of a 10 Gb/s link for every combination (modelled). Each setting helps most once the others are right.
      `,
      alt: `Grid of eight cells, from ${show(untuned, 0)} % with everything at its default to ${show(tuned, 0)} % with everything tuned.`,
      chart: heatmapChart(
        tableOf({ power: 'Power settings', frames: 'Frames', utilisation: ['Displayed utilisation (%)', 0] }, cells),
        { x: 'power', y: 'frames', value: 'utilisation' },
      ),
    });
    const generationFigure = figure({
      id: 'generations',
      caption: md`How much faster a migration at 10 Gb/s gets with C-states off, by processor generation (modelled): deepest idle state that pays for the ${show(gap)} µs between two interrupts, work after waking as on Nehalem.`,
      alt: `Bars of gain in percent for seven processor generations, between ${show(Math.min(...generations.map(({ gain }) => gain)), 0)} and ${show(Math.max(...generations.map(({ gain }) => gain)), 0)} %.`,
      chart: barChart(
        tableOf({ generation: 'Processor', state: 'Idle state', gain: ['Gain from C-states off (%)', 0] }, generations),
        { category: 'generation', value: 'gain' },
      ),
    });
    const tests = tableBlock({
      id: 'separating-tests',
      caption: md`
Displayed utilisation that each explanation predicts (modelled): a smaller window below 10 Gb/s, deeper sleep there, or neither.
      `,
      table: tableOf(
        { test: 'Test to run', window: ['Smaller window (%)', 0], sleep: ['Deeper sleep (%)', 0], neither: ['Neither (%)', 0] },
        separating,
      ),
    });

    return {
      answer: md`Power saving costs two thirds of a 10 Gb/s link: ${show(untuned, 0)} % utilisation with defaults, ${show(fullPower, 0)} % with jumbo frames and full power, ${show(tuned, 0)} % with C-states
        off as well. At 1 Gb/s the same settings are worth a factor of ${show(gainSlow, 2)} instead of ${show(gainFast, 1)}. Processors from Nehalem to Haswell all show it; for current ones it has to be measured.`,
      findings: [first, second, third, less, agnostic, today, whyFifth, sixteen],
      sections: [
        section(
          'Step by step',
          md`One connection has one window of data in flight. Between two windows cores that sleep must wake: with C-states on this dead time is about as long as the transfer itself, and a lower
          clock stretches both (${first}, ${second}, ${third}). ${stepsFigure} follows the article; ${gridFigure} adds the combinations it does not report. ${less}`,
          stepsFigure,
          gridFigure,
        ),
        section(
          'Other processors',
          md`${generationFigure} exchanges the idle states for those of other generations. ${agnostic} ${today}`,
          generationFigure,
        ),
        section(
          'What would decide the open questions',
          md`Two explanations of the 1 Gb/s default fit equally well (${whyFifth}). ${tests} lists experiments on which they differ. The figure of 16 % from a forum cannot be
          placed (${sixteen}).`,
          tests,
        ),
        section(
          'What this does not show',
          md`
Switching C-states off also changes turbo headroom, uncore clock and snoop latency; the article’s figures cannot tell these from waking. The dead time of the model is
“time lost around sleeping”, by construction. Which settings were the defaults is presumed.
          `,
        ),
      ],
    };
  },
);
