import { analysis, breakdown, claims, exactly, figure, finding, lineChart, lowToHigh, md, payloadRate } from '../src/index.ts';
import { percentFaster, quoted, reproduce, said, show, spanning, stackChart, tableOf, type Model } from '../src/index.ts';
import { linkAndTuning, type ScenarioInput } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Jumbo frames',
    question: 'Do jumbo frames speed up live migration by about 20 %, and where does the gain come from?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, link: { rate: '10 Gb/s' }, vm: { memory: '50 GiB' } },
    panel: { vary: [...linkAndTuning, 'vm.memory'] },
  },
  (lab) => {
    // What varies: frame size, power settings, memory, link rate.
    const [standard, jumbo] = [{ link: { mtu: '1500 B' } }, { link: { mtu: '9000 B' } }] as const;
    const powerSettings = [
      { setting: 'balanced, C-states on', change: { host: { powerPlan: 'balanced', cStates: 'on' } } },
      { setting: 'full power, C-states on', change: { host: { powerPlan: 'full', cStates: 'on' } } },
      { setting: 'full power, C-states off', change: { host: { powerPlan: 'full', cStates: 'off' } } },
      { setting: 'balanced, C-states off', change: { host: { powerPlan: 'balanced', cStates: 'off' } } },
    ] as const;
    const sizes = ['1 GiB', '2 GiB', '4 GiB', '8 GiB', '16 GiB', '32 GiB', '64 GiB', '128 GiB'] as const;

    const gain = (model: Model, ...changes: ScenarioInput[]) =>
      percentFaster(model.migrate(...changes, jumbo).goodput, model.migrate(...changes, standard).goodput);
    const gainInTime = (model: Model, memory: (typeof sizes)[number], change: ScenarioInput) => {
      const time = (frames: ScenarioInput) => model.migrate(change, frames, { vm: { memory } }).totalTime;
      return percentFaster(time(standard), time(jumbo));
    };
    const sample = lab.sample((model) => ({
      gain: gain(model, powerSettings[0].change),
      gains: powerSettings.map(({ change }) => gain(model, change)),
      slowGain: gain(model, { link: { rate: '1 Gb/s' } }),
      bySize: powerSettings.map(({ change }) => [sizes[0], sizes[4], sizes[7]].map((size) => gainInTime(model, size, change))),
    }));
    const framing = percentFaster(payloadRate(lab.with(jumbo).link), payloadRate(lab.with(standard).link));
    const bySize = powerSettings.flatMap(({ setting, change }) =>
      sizes.map((memory) => ({ setting, memory: parseFloat(memory), gain: gainInTime(lab, memory, change) })),
    );
    const gainAt = (memory: number) => bySize.filter((row) => row.memory === memory).map(({ gain }) => gain);
    const parts = powerSettings.flatMap(({ setting, change }) =>
      [standard, jumbo].flatMap((frames) => {
        const { wire, processor, wakeUps } = breakdown(lab.with(change, frames));
        const settings = `MTU ${frames.link.mtu.slice(0, 4)}, ${setting}`;
        return Object.entries({ wire, processor, 'waking cores': wakeUps }).map(([part, time]) => ({ settings, part, time }));
      }),
    );

    // What we found.
    const [atDefault, ...elsewhere] = powerSettings.map((_, at) => sample.estimate('%', (of) => of.gains[at]!));
    const aboutTwenty = reproduce(quoted.jumboGain, sample.selected('%', 'gain'));
    const anyPower = reproduce(claims.jumboFrames.gainAnyPower, spanning(atDefault!, ...elsewhere));
    const notFraming = finding(claims.jumboFrames.framingIsNotEnough, {
      observed: exactly(framing, '%'),
      holds: framing < 10,
    });
    const withMemory = finding(claims.jumboFrames.moreForLargerVms, {
      observed: sample.estimate('points', (of) => of.bySize[0]![2]! - of.bySize[0]![0]!),
      holds: sample.share((of) => of.bySize.every(([one, sixteen, most]) => most! > sixteen! && sixteen! > one!)),
    });
    const littleAtOne = finding(claims.jumboFrames.littleAtOneGigabit, {
      observed: sample.estimate('%', 'slowGain'),
      holds: sample.share((of) => of.slowGain < of.gain / 2),
    });

    const where = figure({
      id: 'where-the-time-goes',
      caption: md`Time to move one gibibyte at 10 Gb/s, by cause (modelled). Jumbo frames take packets off the processor; the
        wire’s own share hardly changes.`,
      alt: 'Stacked bars for two frame sizes and four power settings: time on the wire, on the processor and waking cores.',
      chart: stackChart(tableOf({ settings: 'Settings', part: 'Cause', time: ['Time per GiB (s)', 2] }, parts), {
        category: 'settings',
        value: 'time',
        part: 'part',
      }),
    });
    const headings = { setting: 'Power settings', memory: 'VM memory (GiB)', gain: ['Gain in migration time (%)', 1] } as const;
    const growth = figure({
      id: 'gain-by-memory',
      caption: md`Gain in migration time from jumbo frames at 10 Gb/s, by size of the virtual machine (modelled). The fixed part
        of each migration holds small machines back; from about 16 GiB on the gain is that of the network.`,
      alt: `Gain over memory from 1 to 128 GiB for four power settings; at 128 GiB it is ${lowToHigh(gainAt(128), 0)} %.`,
      chart: lineChart(tableOf(headings, bySize), {
        x: 'memory',
        y: 'gain',
        series: 'setting',
        xScale: 'log',
        expected: { low: 15, high: 25, label: 'quoted: +/- 20 %', nameAt: 'left' },
      }),
    });

    return {
      answer: md`Yes at 10 Gb/s: the model gives ${said(aboutTwenty.observed)} more goodput at default power settings, and
        anything from ${show(anyPower.observed.low, 0)} to ${show(anyPower.observed.high, 0)} % over all of them. Framing alone
        would give ${show(framing, 1)} %; the rest is work per packet that the processor is spared. At 1 Gb/s the gain is
        ${said(littleAtOne.observed)}.`,
      findings: [aboutTwenty, anyPower, notFraming, withMemory, littleAtOne],
      text: md`
        ## What framing explains
        A full frame at MTU 1500 carries 1460 bytes of payload in 1538 bytes of line time, at MTU 9000 it carries 8960 in 9038:
        ${show(framing, 1)} % more, no matter how fast the line is (${notFraming}). The gain of ${said(aboutTwenty.observed)}
        needs another cause (${aboutTwenty}). In the model it is processor work: $\\kappa = (c_B + c_p/\\mathrm{MSS})/8$ cycles
        per bit, and a jumbo frame spreads the work per packet $c_p$ over six times the payload. ${where} shows the shares.

        ${where}

        ## Larger machines gain more
        ${growth} compares whole migrations. Every migration spends about 3 s that have nothing to do with frames, so a machine of
        1 GiB gains ${show(gainAt(1)[0]!, 0)} % where one of 128 GiB gains ${show(gainAt(128)[0]!, 0)} % (${withMemory}). At
        1 Gb/s the line hides the processor’s work (${littleAtOne}).

        ${growth}

        ## What this does not show
        The article gives one figure without the power settings it was measured under (${anyPower}). The model has no segment
        coalescing on receipt (RSC, Windows Server 2012 and later), which takes over much of what jumbo frames do: expect less
        there. Switches and both adapters must agree on the frame size.`,
    };
  },
);
