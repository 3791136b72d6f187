import {
  analysis,
  articles,
  barChart,
  figure,
  finding,
  heatmapChart,
  md,
  over,
  percentFaster,
  processorGenerations,
} from '../src/index.ts';
import { quoted, reproduce, show, stateFor, tableBlock, tableOf, tuning, type ScenarioInput } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Power plan and C-states',
    question: 'What do power saving settings cost a live migration, at 10 Gb/s, at 1 Gb/s, and on other processors?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } },
  },
  (lab) => {
    // What varies: the steps of the article, link rate, processor generation, rival explanations.
    const [fast, slow] = [{ link: { rate: '10 Gb/s' } }, { link: { rate: '1 Gb/s' } }] as const;
    const shown = (...changes: ScenarioInput[]) => 100 * lab.migrate(...changes).utilisation;
    const steps = [tuning.default, tuning.jumboFullPower, tuning.tuned] as const;
    const [untuned, fullPower, tuned] = steps.map((change) => shown(change, fast)) as [number, number, number];
    const [slowDefault, slowTuned] = [shown(tuning.default, slow), shown(tuning.tuned, slow)];
    const [fastGain, slowGain] = [tuned / untuned, slowTuned / slowDefault];
    const halfLoaded = shown(tuning.default, fast, { host: { load: 0.5 } });

    const gap = 125; // µs between two interrupts under bulk traffic
    const generations = Object.entries(processorGenerations).map(([generation, states]) => {
      const { name, exit } = stateFor(states, gap);
      const asleep = lab.migrate(tuning.jumboFullPower, fast, { host: { exitLatency: `${exit} us` } }).totalTime;
      return {
        generation: `${generation} (${name}, ${exit} µs)`,
        gain: percentFaster(asleep, lab.migrate(tuning.tuned, fast).totalTime),
      };
    });
    const gains = generations.map(({ gain }) => gain);

    const neither = { host: { windowSlow: '128 KiB' } } as const;
    const deeperSleep = { host: { windowSlow: '128 KiB', exitLatency: '90 us' } } as const;
    const power = [
      { saving: 'balanced, C-states on', host: { powerPlan: 'balanced', cStates: 'on' } },
      { saving: 'full power, C-states on', host: { powerPlan: 'full', cStates: 'on' } },
      { saving: 'balanced, C-states off', host: { powerPlan: 'balanced', cStates: 'off' } },
    ] as const;
    const tests = power.flatMap(({ saving, host }) =>
      (['1500 B', '9000 B'] as const).map((mtu) => {
        const at = (rival: ScenarioInput) => shown(slow, { link: { mtu }, host }, rival);
        return { test: `MTU ${mtu.slice(0, 4)}, ${saving}`, window: at({}), sleep: at(deeperSleep), neither: at(neither) };
      }),
    );
    const apart = Math.max(...tests.map(({ window, sleep }) => Math.abs(window - sleep)));

    // What we expect, and what we found.
    const first = reproduce(quoted.tenGigabitDefault, untuned);
    const second = reproduce(quoted.jumboFullPower, fullPower);
    const third = reproduce(quoted.cStatesOff, tuned);
    const less = finding({
      id: 'less-at-one-gigabit',
      claim: 'The same settings help at 1 Gb/s too, but on a smaller scale.',
      source: articles.lessAtOneGigabit,
      observed: over([slowGain, fastGain], '×'),
      expected: 'a gain at 1 Gb/s, well below that at 10 Gb/s',
      holds: slowGain > 1 && slowGain - 1 < (fastGain - 1) / 2,
      why: 'A slow line leaves less to win: it is the limit most of the time.',
    });
    const agnostic = finding({
      id: 'vendor-agnostic',
      claim: 'Hosts of every vendor show it: each processor generation of that time gains from C-states off.',
      source: articles.vendorAgnostic,
      observed: over(gains.slice(0, 4), '%'),
      expected: 'a gain of at least 20 % for every generation from Nehalem to Haswell',
      holds: gains.slice(0, 4).every((gain) => gain >= 20),
      why: 'Nothing in the model knows a vendor; hosts differ by idle states. The work after a wake-up is assumed equal.',
    });
    const today = finding({
      id: 'current-processors',
      claim: 'The gain is as large on current processors.',
      source: articles.vendorAgnostic,
      observed: over(gains.slice(4), '%'),
      expected: 'the gain of 2011',
      holds: 'undecided',
      why: 'Leaving C1E became cheap (10 to 2 µs), deep states stayed slow (133 to 290 µs): which of them a migration meets has to be measured.',
    });
    const whyFifth = finding({
      id: 'why-one-gigabit-loses-a-fifth',
      claim:
        'At 1 Gb/s defaults lose a fifth of the line because the TCP window is smaller there, not because cores sleep deeper.',
      source: articles.oneGigabit,
      observed: over([slowDefault, shown(tuning.default, slow, deeperSleep)], '%'),
      expected: 'only one of the two explanations inside 75 to 80 %',
      holds: 'undecided',
      why: `Both give the figure and differ by at most ${show(apart, 1)} points under any other setting.`,
    });
    const sixteen = finding({
      id: 'forum-sixteen',
      claim: 'The 16 % that others report is the same effect.',
      source: articles.forumSixteen,
      observed: over([halfLoaded, untuned], '%'),
      expected: '16 % within what default settings give between an idle and a half loaded host',
      holds: 'undecided',
      why: 'It is within reach on a loaded host, but the conditions of that report are not known.',
    });

    const columns = {
      step: 'Settings',
      link: 'Link',
      utilisation: ['Displayed utilisation (%)', 1],
      low: 'Low (%)',
      high: 'High (%)',
    } as const;
    const stepRows = [
      { step: 'default', link: '10 Gb/s', utilisation: untuned, figure: quoted.tenGigabitDefault },
      { step: 'jumbo, full power', link: '10 Gb/s', utilisation: fullPower, figure: quoted.jumboFullPower },
      { step: 'and C-states off', link: '10 Gb/s', utilisation: tuned, figure: quoted.cStatesOff },
      { step: 'default', link: '1 Gb/s', utilisation: slowDefault, figure: quoted.oneGigabitDefault },
      { step: 'and C-states off', link: '1 Gb/s', utilisation: slowTuned, figure: quoted.oneGigabitTuned },
    ].map(({ figure: { low, high }, ...row }) => ({ ...row, low, high }));
    const byStep = figure({
      id: 'steps',
      caption: md`
Displayed utilisation step by step: the model (bars) against the article (brackets).
      `,
      alt: 'Bars for three settings at 10 Gb/s and two at 1 Gb/s, each inside the range quoted in the article.',
      chart: barChart(tableOf(columns, stepRows), {
        category: 'step',
        value: 'utilisation',
        expected: ['low', 'high'],
        expectedLabel: 'the range quoted in the article',
        facet: 'link',
      }),
    });
    const cells = lab
      .sweep({ 'link.mtu': ['1500 B', '9000 B'], 'host.powerPlan': ['balanced', 'full'], 'host.cStates': ['on', 'off'] }, fast)
      .rows()
      .map(({ mtu, powerPlan, cStates, utilisation }) => ({
        power: `${powerPlan}, C-states ${cStates}`,
        frames: `MTU ${mtu}`,
        utilisation,
      }));
    const cellTable = tableOf(
      { power: 'Power settings', frames: 'Frames', utilisation: ['Displayed utilisation (%)', 0] },
      cells,
    );
    const combined = figure({
      id: 'all-combinations',
      caption: md`
Displayed utilisation of a 10 Gb/s link for every combination (modelled). Each setting helps most once the others are right.
      `,
      alt: `Eight cells, from ${show(untuned, 0)} % with everything at its default to ${show(tuned, 0)} % with everything tuned.`,
      chart: heatmapChart(cellTable, { x: 'power', y: 'frames', value: 'utilisation' }),
    });
    const byGeneration = figure({
      id: 'generations',
      caption: md`How much faster a migration at 10 Gb/s gets with C-states off, by processor generation (modelled). In brackets the deepest idle
        state that pays for the ${show(gap)} µs between two interrupts; work after waking as on Nehalem.`,
      alt: `Bars for seven generations, from ${show(Math.min(...gains), 0)} to ${show(Math.max(...gains), 0)} % faster.`,
      chart: barChart(tableOf({ generation: 'Processor', gain: ['Faster with C-states off (%)', 0] }, generations), {
        category: 'generation',
        value: 'gain',
      }),
    });
    const rivals = tableBlock({
      id: 'rival-explanations',
      caption: md`
Displayed utilisation of a 1 Gb/s link that each explanation predicts (modelled): a window of 64 KiB, a mean exit latency of
90 µs (between C3 and C6) with a window of 128 KiB, or neither.
      `,
      table: tableOf(
        { test: 'Settings', window: ['Smaller window (%)', 1], sleep: ['Deeper sleep (%)', 1], neither: ['Neither (%)', 1] },
        tests,
      ),
    });

    return {
      answer: md`Power saving costs two thirds of what a 10 Gb/s link could carry: ${show(untuned, 0)} % utilisation with defaults,
        ${show(fullPower, 0)} % with jumbo frames and full power, ${show(tuned, 0)} % with C-states off as well. At 1 Gb/s the same settings are
        worth a factor of ${show(slowGain, 2)} instead of ${show(fastGain, 1)}. Processors from Nehalem to Haswell all show it; for current ones it
        has to be measured.`,
      findings: [first, second, third, less, agnostic, today, whyFifth, sixteen],
      text: md`
        ## Step by step
        One connection has one window of data in flight. Between two windows cores that sleep must wake: with C-states on that dead time costs
        almost as much as the line itself, and a lower clock stretches both (${first}, ${second}, ${third}). ${byStep} follows the article;
        ${combined} adds the combinations it does not report. At 1 Gb/s there is less to win (${less}).

        ${byStep}

        ${combined}

        ## Other processors
        ${byGeneration} exchanges the idle states for those of other generations: all of that time gain (${agnostic}); current ones are an
        open question (${today}).

        ${byGeneration}

        ## Open questions
        Two explanations of the default at 1 Gb/s fit equally well (${whyFifth}). ${rivals} shows that utilisation alone will hardly separate
        them: a packet trace (bytes per burst) shows the window, counters of C-state residency show the sleep. The 16 % that a forum reports
        cannot be placed (${sixteen}).

        ${rivals}

        ## What this does not show
        Switching C-states off also changes turbo headroom, uncore clock and snoop latency; the article’s figures cannot tell these from
        waking. The dead time of the model is “time lost around sleeping”, by construction. Which settings were the defaults is presumed.`,
    };
  },
);
