import { analysis, barChart, claims, figure, finding, heatmapChart, md, percentFaster } from '../src/index.ts';
import { processorGenerations, quoted, reproduce, said, seconds, show, spanning, stateFor, tableBlock } from '../src/index.ts';
import { tableOf, tuning, type Model, type ScenarioInput } from '../src/index.ts';

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
    const shown = (model: Model, ...changes: ScenarioInput[]) => 100 * model.migrate(...changes).utilisation;
    const gap = 125; // µs between two interrupts under bulk traffic; Nehalem’s state then stands for the exit latency of the model
    const states = Object.entries(processorGenerations).map(([generation, all]) => ({ generation, ...stateFor(all, gap) }));
    const sample = lab.sample((model) => {
      const [untuned, fullPower, tuned] = [tuning.default, tuning.jumboFullPower, tuning.tuned].map((change) =>
        shown(model, change, fast),
      ) as [number, number, number];
      const [slowDefault, slowTuned] = [shown(model, tuning.default, slow), shown(model, tuning.tuned, slow)];
      const awake = model.migrate(tuning.tuned, fast).totalTime;
      const gains = states.map(({ exit }) => {
        const host = { exitLatency: seconds((model.scenario.host.exitLatency * exit) / states[0]!.exit) };
        return percentFaster(model.migrate(tuning.jumboFullPower, fast, { host }).totalTime, awake);
      });
      const halfLoaded = shown(model, tuning.default, fast, { host: { load: 0.5 } });
      const [fastGain, slowGain] = [tuned / untuned, slowTuned / slowDefault];
      return { untuned, fullPower, tuned, slowDefault, slowTuned, fastGain, slowGain, gains, halfLoaded };
    });
    const { untuned, fullPower, tuned, slowDefault, slowTuned, fastGain, slowGain, gains } = sample.reference;

    // Two explanations of the default at 1 Gb/s, and what each predicts.
    const power = [
      { saving: 'balanced, C-states on', host: { powerPlan: 'balanced', cStates: 'on' } },
      { saving: 'full power, C-states on', host: { powerPlan: 'full', cStates: 'on' } },
      { saving: 'balanced, C-states off', host: { powerPlan: 'balanced', cStates: 'off' } },
    ] as const;
    const tests = power.flatMap(({ saving, host }) =>
      (['1500 B', '9000 B'] as const).map((mtu) => ({
        test: `MTU ${mtu.slice(0, 4)}, ${saving}`,
        change: { link: { mtu }, host },
      })),
    );
    const onlyC6Off = { test: 'MTU 1500, balanced, only C6 off', change: { host: { exitLatencyRatio: 1 } } };
    const predicted = (variant: 'smaller window' | 'deeper sleep') => {
      const found = lab.sample((model) => [...tests, onlyC6Off].map(({ change }) => shown(model, slow, change)), variant);
      return (at: number) => found.estimate('%', (row) => row[at]!);
    };
    const [byWindow, bySleep] = [predicted('smaller window'), predicted('deeper sleep')];
    const range = ({ low, high }: ReturnType<typeof byWindow>) => `${show(low, 1)} to ${show(high, 1)}`;
    const rivalRows = [...tests, onlyC6Off].map(({ test }, at) => {
      const [window, sleep] = [byWindow(at), bySleep(at)];
      return { test, window: window.value, windowRange: range(window), sleep: sleep.value, sleepRange: range(sleep) };
    });

    // What we expect, and what we found.
    const first = reproduce(quoted.tenGigabitDefault, sample.selected('%', 'untuned'));
    const second = reproduce(quoted.jumboFullPower, sample.selected('%', 'fullPower'));
    const third = reproduce(quoted.cStatesOff, sample.selected('%', 'tuned'));
    const less = finding(claims.powerAndCStates.lessAtOneGigabit, {
      observed: sample.selected('×', 'slowGain'),
      holds: slowGain > 1 && slowGain - 1 < (fastGain - 1) / 2,
      why: `A slow line leaves less to win than the ×${show(fastGain, 1)} at 10 Gb/s: it is the limit most of the time.`,
    });
    const everyGeneration = finding(claims.powerAndCStates.everyIntelGeneration, {
      observed: sample.estimate('%', (of) => Math.min(...of.gains.slice(0, 4))),
      holds: sample.share((of) => of.gains.slice(0, 4).every((gain) => gain >= 20)),
    });
    const [skylake, iceLake, sapphire] = [4, 5, 6].map((at) => sample.estimate('%', (of) => of.gains[at]!));
    const today = finding(claims.powerAndCStates.currentProcessors, {
      observed: spanning(skylake!, iceLake!, sapphire!),
      holds: 'undecided',
    });
    const fits = ({ low, high }: ReturnType<typeof byWindow>) =>
      low >= quoted.oneGigabitDefault.low && high <= quoted.oneGigabitDefault.high;
    const [windowFits, sleepFits] = [fits(byWindow(0)), fits(bySleep(0))];
    const whyFifth = finding(claims.powerAndCStates.whyOneGigabitLosesAFifth, {
      observed: spanning(byWindow(0), bySleep(0)),
      holds: windowFits === sleepFits ? 'undecided' : windowFits,
      why: `${range(byWindow(0))} % with a smaller window, ${range(bySleep(0))} % with deeper sleep. ${
        sample.size > 0
          ? 'Host paths of either kind were selected to give the figure; that there are some of both leaves it open.'
          : 'With a profile both are its hosts as they are.'
      }`,
    });
    const sixteen = finding(claims.powerAndCStates.forumSixteen, {
      observed: sample.estimate('%', 'halfLoaded'),
      holds: sample.share((of) => of.halfLoaded <= 16.5 && of.untuned >= 15.5),
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
      { step: 'tuned', link: '10 Gb/s', utilisation: tuned, figure: quoted.cStatesOff },
      { step: 'default', link: '1 Gb/s', utilisation: slowDefault, figure: quoted.oneGigabitDefault },
      { step: 'tuned', link: '1 Gb/s', utilisation: slowTuned, figure: quoted.oneGigabitTuned },
    ].map(({ figure: { low, high }, ...row }) => ({ ...row, low, high }));
    const byStep = figure({
      id: 'steps',
      caption: md`Displayed utilisation step by step: the model (bars) against the article (brackets). Tuned: jumbo
        frames, full power, C-states off.`,
      alt: `Bars of modelled utilisation with the range quoted: ${stepRows.map(({ step, link, utilisation, low, high }) => `${link} ${step} ${show(utilisation, 1)} % (${low} to ${high})`).join('; ')}.`,
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
      caption: md`Displayed utilisation of a 10 Gb/s link for every combination (modelled). Power settings help most once the others are right.`,
      alt: `Eight cells, from ${show(untuned, 0)} % with everything at its default to ${show(tuned, 0)} % with everything tuned.`,
      chart: heatmapChart(cellTable, { x: 'power', y: 'frames', value: 'utilisation' }),
    });
    const generations = states.map(({ generation, name, exit }, at) => ({
      generation: `${generation} (${name}, ${exit} µs)`,
      gain: gains[at]!,
    }));
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
      caption: md`Displayed utilisation of a 1 Gb/s link that each explanation predicts: median and 90 % interval over the host paths that fit
        the article with less data in flight on slow links, or with deeper idle states there.`,
      table: tableOf(
        {
          test: 'Settings',
          window: ['Smaller window (%)', 1],
          windowRange: '90 % interval',
          sleep: ['Deeper sleep (%)', 1],
          sleepRange: '90 % interval ',
        },
        rivalRows,
      ),
    });

    return {
      answer: md`With default settings one migration uses ${said(first.observed)} of a 10 Gb/s link, with jumbo frames and full power
        ${said(second.observed)}, and with C-states off as well ${said(third.observed)}. All of it together is worth ×${show(fastGain, 1)} at 10 Gb/s and
        ${said(less.observed, 2)} at 1 Gb/s. Intel processors from Nehalem to Haswell gain ${said(everyGeneration.observed, 0)} or more from C-states off; for
        current ones it has to be measured.`,
      findings: [first, second, third, less, everyGeneration, today, whyFifth, sixteen],
      text: md`
        ## Step by step
        One connection has one window of data in flight. Between two windows cores that sleep must wake: with C-states on that dead time costs
        almost as much as the line itself, and a lower clock stretches both (${first}, ${second}, ${third}). ${byStep} follows the article;
        ${combined} adds the combinations it does not report. At 1 Gb/s there is less to win (${less}).

        ${byStep}

        ${combined}

        ## Other processors
        ${byGeneration} exchanges the idle states for those of other generations: what those of that time gain is in (${everyGeneration}); current ones are an
        open question (${today}).

        ${byGeneration}

        ## Open questions
        Two explanations of the default at 1 Gb/s are told apart by no figure of the article (${whyFifth}). ${rivals} shows what would separate them: switch off the
        deepest state alone (C6 in the BIOS, C1E and C3 left on). If sleep is the cause, utilisation at 1 Gb/s rises; if the window is, nothing
        changes. A packet trace (bytes per burst) and counters of C-state residency would show either directly. Whether load explains the
        16 % that a forum reports is another (${sixteen}).

        ${rivals}

        ## What this does not show
        Switching C-states off also changes turbo headroom, uncore clock and snoop latency; the article’s figures cannot tell these from
        waking. The dead time of the model is “time lost around sleeping”, by construction. Which settings were the defaults is presumed. The
        article says that hosts of every vendor show all this: the model knows no vendors and all its generations are Intel’s, so neither other
        vendors’ servers nor AMD’s processors are tested here.`,
    };
  },
);
