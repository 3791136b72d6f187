import {
  analysis,
  articles,
  breakdown,
  exactly,
  figure,
  formatNumber as show,
  frameSize,
  lineChart,
  md,
  over,
  percentFaster,
  type ScenarioInput,
} from '../src/index.ts';
import { rangeFinding, section, segmentSize, stackChart, statementFinding, tableOf } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Jumbo frames',
    question: 'Do jumbo frames speed up live migration by about 20 %, and where does the gain come from?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, link: { rate: '10 Gb/s' }, vm: { memory: '50 GiB' } },
  },
  (lab) => {
    // What varies: frame size, power settings, memory, link rate.
    const settings = [
      { setting: 'balanced, C-states on', change: { host: { powerPlan: 'balanced', cStates: 'on' } } },
      { setting: 'full power, C-states on', change: { host: { powerPlan: 'full', cStates: 'on' } } },
      { setting: 'full power, C-states off', change: { host: { powerPlan: 'full', cStates: 'off' } } },
    ] as const;
    const standard = { link: { mtu: '1500 B' } } as const;
    const jumbo = { link: { mtu: '9000 B' } } as const;
    const rateGain = (change: ScenarioInput = {}) =>
      percentFaster(lab.migrate(change, jumbo).goodput, lab.migrate(change, standard).goodput);

    const gains = settings.map(({ change }) => rateGain(change));
    const atOneGigabit = percentFaster(
      lab.migrate({ link: { rate: '1 Gb/s', mtu: '9000 B' } }).goodput,
      lab.migrate({ link: { rate: '1 Gb/s', mtu: '1500 B' } }).goodput,
    );
    const share = (link: Parameters<typeof segmentSize>[0]) => segmentSize(link) / frameSize(link);
    const framing = percentFaster(share(lab.with(jumbo).link), share(lab.with(standard).link));
    const bySize = settings.flatMap(({ setting, change }) =>
      (['1 GiB', '2 GiB', '4 GiB', '8 GiB', '16 GiB', '32 GiB', '64 GiB', '128 GiB'] as const).map((memory) => {
        const time = (frames: typeof standard | typeof jumbo) => lab.migrate(change, frames, { vm: { memory } }).totalTime;
        return { setting, memory: parseFloat(memory), gain: percentFaster(time(standard), time(jumbo)) };
      }),
    );
    const parts = settings.flatMap(({ setting, change }) =>
      [standard, jumbo].flatMap((frames) => {
        const { wire, processor, wakeUps } = breakdown(lab.with(change, frames));
        const row = { case: `MTU ${lab.with(frames).link.mtu}, ${setting}` };
        return [
          { ...row, part: 'wire', time: wire },
          { ...row, part: 'processor', time: processor },
          { ...row, part: 'waking cores', time: wakeUps },
        ];
      }),
    );
    const gainAt = (memory: number) => bySize.filter((row) => row.memory === memory).map(({ gain }) => gain);

    // What we expect, and what we found.
    const aboutTwenty = rangeFinding({
      id: 'jumbo-gain',
      claim: 'At 10 Gb/s and default power settings jumbo frames raise goodput by about 20 %.',
      source: articles.jumbo,
      kind: 'model',
      observed: exactly(gains[0]!, '%'),
      expected: { low: 15, high: 25, unit: '%' },
      why: '“+/- 20 %” is read as 15 to 25 %.',
    });
    const whateverThePower = rangeFinding({
      id: 'jumbo-gain-any-power',
      claim: 'The gain is about 20 % whatever the power settings are.',
      source: articles.jumbo,
      kind: 'model',
      observed: over(gains, '%'),
      expected: { low: 15, high: 25, unit: '%' },
      required: false,
      why: 'The article does not say under which power settings it was measured, and the model’s gain is largest with C-states off.',
    });
    const notFraming = statementFinding({
      id: 'framing-is-not-enough',
      claim: 'Smaller headers alone do not explain a gain of 20 %.',
      source: articles.jumbo,
      kind: 'model',
      observed: exactly(framing, '%'),
      expected: 'a gain from framing far below 20 %',
      holds: framing < 10,
      why: 'Header sizes are fixed by IEEE 802.3, IPv4 and TCP; the rest of the gain is processor work per packet.',
    });
    const withMemory = statementFinding({
      id: 'more-for-larger-vms',
      claim: 'Larger virtual machines gain more migration time than small ones.',
      source: articles.jumbo,
      kind: 'model',
      observed: over([gainAt(1)[0]!, gainAt(128)[0]!], '%', gainAt(128)[0]!),
      expected: 'a gain that grows with memory',
      holds: settings.every((_, at) => gainAt(128)[at]! > gainAt(16)[at]! && gainAt(16)[at]! > gainAt(1)[at]!),
      why: 'About 3 s of every migration do not depend on the frames; they weigh on small machines.',
    });
    const littleAtOne = statementFinding({
      id: 'little-at-one-gigabit',
      claim: 'At 1 Gb/s jumbo frames give much less, since the line itself is the limit.',
      source: articles.lessAtOneGigabit,
      kind: 'model',
      observed: exactly(atOneGigabit, '%'),
      expected: 'less than half of the gain at 10 Gb/s',
      holds: atOneGigabit < gains[0]! / 2,
      why: 'Work per packet hides behind the time the slow line needs anyway.',
    });

    const sizes = figure({
      id: 'gain-by-memory',
      caption: md`
Gain in migration time from jumbo frames at 10 Gb/s, by size of the virtual machine (modelled). The fixed part of each
migration holds small machines back; from about 16 GiB on the gain is that of the network.
      `,
      alt: `Gain in percent over memory from 1 to 128 GiB for three power settings; each line rises from between ${show(Math.min(...gainAt(1)), 0)} and ${show(Math.max(...gainAt(1)), 0)} % to between ${show(Math.min(...gainAt(128)), 0)} and ${show(Math.max(...gainAt(128)), 0)} %.`,
      chart: lineChart(
        tableOf({ setting: 'Power settings', memory: 'VM memory (GiB)', gain: ['Gain in migration time (%)', 1] }, bySize),
        {
          x: 'memory',
          y: 'gain',
          series: 'setting',
          xScale: 'log',
          expected: { low: 15, high: 25, label: 'quoted: +/- 20 %' },
        },
      ),
    });
    const where = figure({
      id: 'where-the-time-goes',
      caption: md`
Time to move one gibibyte at 10 Gb/s, by cause (modelled). Jumbo frames take packets off the processor; the wire’s own share hardly changes.
      `,
      alt: 'Stacked bars for two frame sizes and three power settings: wire time is the same everywhere, processor time shrinks with jumbo frames, waking cores only matters with C-states on.',
      chart: stackChart(tableOf({ case: 'Settings', part: 'Cause', time: ['Time per GiB (s)', 2] }, parts), {
        category: 'case',
        value: 'time',
        part: 'part',
      }),
    });

    return {
      answer: md`Yes at 10 Gb/s: the model gives ${show(gains[0]!, 0)} % more goodput at default power settings, and ${show(Math.min(...gains), 0)} to
        ${show(Math.max(...gains), 0)} % over all of them. Framing alone would give ${show(framing, 1)} %; the rest is work per packet that the processor is spared.
        At 1 Gb/s the gain is ${show(atOneGigabit, 0)} %.`,
      findings: [aboutTwenty, whateverThePower, notFraming, withMemory, littleAtOne],
      sections: [
        section(
          'What framing explains',
          md`A full frame at MTU 1500 carries 1460 bytes of payload in 1538 bytes of line time, at MTU 9000 it carries 8960 in 9038:
          ${show(framing, 1)} % more, no matter how fast the line is (${notFraming}). The gain of ${show(gains[0]!, 0)} % needs another cause (${aboutTwenty}). In the model it is
          processor work: $\\kappa = (c_B + c_p/\\mathrm{MSS})/8$ cycles per bit, and a jumbo frame spreads the work per packet $c_p$ over six times the payload. ${where} shows the shares.`,
          where,
        ),
        section(
          'Larger machines gain more',
          md`${sizes} compares whole migrations. Every migration spends about 3 s that have nothing to do with frames, so a machine of 1 GiB gains
          ${show(gainAt(1)[0]!, 0)} % where one of 128 GiB gains ${show(gainAt(128)[0]!, 0)} % (${withMemory}). At 1 Gb/s the line hides the processor’s work (${littleAtOne}).`,
          sizes,
        ),
        section(
          'What this does not show',
          md`The article gives one figure without the power settings it was measured under (${whateverThePower}). The model has no segment coalescing
          on receipt (RSC, Windows Server 2012 and later), which takes over much of what jumbo frames do: expect less there. Switches and both adapters must agree on the frame size.`,
        ),
      ],
    };
  },
);
