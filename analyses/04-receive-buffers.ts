import {
  analysis,
  articles,
  exactly,
  figure,
  formatNumber as show,
  heatmapChart,
  lineChart,
  md,
  over,
  rangeFinding,
  section,
  type ScenarioInput,
} from '../src/index.ts';
import { segmentSize, statementFinding, tableOf, tuning } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Receive buffers',
    question: 'Does raising the receive buffers from 512 to 4096 or 8192 speed up live migration, and where would it?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, link: { rate: '10 Gb/s' }, vm: { memory: '50 GiB' } },
  },
  (lab) => {
    // What varies: ring size, frames, power settings, link rate, flows that share the ring, stalls of the receiving core.
    const relative = (buffers: number, ...changes: ScenarioInput[]) =>
      lab.migrate(...changes, { host: { receiveBuffers: buffers } }).goodput /
      lab.migrate(...changes, { host: { receiveBuffers: 512 } }).goodput;
    const settings = [
      { setting: 'MTU 9000, C-states on', change: tuning.jumboFullPower },
      { setting: 'MTU 9000, C-states off', change: tuning.tuned },
      { setting: 'MTU 1500, C-states on', change: { host: { powerPlan: 'full', cStates: 'on' } } },
      { setting: 'MTU 1500, C-states off', change: { host: { powerPlan: 'full', cStates: 'off' } } },
    ] as const;
    const rings = [256, 512, 1024, 2048, 4096, 8192];
    const runs = settings.flatMap(({ setting, change }) =>
      rings.map((buffers) => ({ setting, buffers, relative: 100 * (relative(buffers, change) - 1) })),
    );
    const oneFlow = lab
      .sweep({
        'link.rate': ['1 Gb/s', '10 Gb/s', '25 Gb/s', '40 Gb/s', '100 Gb/s'],
        'link.mtu': ['1500 B', '9000 B'],
        'host.powerPlan': ['balanced', 'full'],
        'host.cStates': ['on', 'off'],
        'host.receiveBuffers': [512, 1024, 2048, 4096, 8192],
      })
      .rows();
    const reference = new Map(
      oneFlow
        .filter(({ receiveBuffers }) => receiveBuffers === 512)
        .map((row) => [`${row.rate} ${row.mtu} ${row.powerPlan} ${row.cStates}`, row.goodput]),
    );
    const gains = oneFlow.map(
      (row) => 100 * (row.goodput / reference.get(`${row.rate} ${row.mtu} ${row.powerPlan} ${row.cStates}`)! - 1),
    );
    const [hurtsOn, hurtsOff] = [tuning.jumboFullPower, tuning.tuned].map((change) => 100 * (relative(4096, change) - 1)) as [
      number,
      number,
    ];
    const oneGigabit = 100 * (relative(4096, tuning.tuned, { link: { rate: '1 Gb/s' } }) - 1);
    const { link, host } = lab.scenario;
    const inFlight = host.windowFast / segmentSize(link);
    const map = ([1, 2, 4, 8, 16, 32] as const).flatMap((flows) =>
      (['0 ms', '0.25 ms', '0.5 ms', '1 ms', '2 ms'] as const).map((stall) => ({
        flows,
        stall,
        gain: 100 * (relative(4096, { host: { powerPlan: 'full', cStates: 'off', flows, stall } }) - 1),
      })),
    );
    const helps = map.filter(({ gain }) => gain > 1);

    // What we expect, and what we found.
    const noGain = rangeFinding({
      id: 'no-gain',
      claim: 'For one migration a larger receive ring never speeds anything up.',
      source: articles.bufferNoGain,
      kind: 'model',
      observed: over(gains, '%', Math.max(...gains)),
      expected: { low: -100, high: 0, unit: '%' },
      why: `${gains.length} combinations of link, frames, power settings and ring: the ring of 512 already holds the ${show(inFlight, 0)} packets that one window can have in flight.`,
    });
    const hurtsMore = statementFinding({
      id: 'hurts-more-with-c-states',
      claim: 'It can reduce the speed, and more so with C-states on.',
      source: articles.bufferHurts,
      kind: 'model',
      observed: over([hurtsOn, hurtsOff], '%', hurtsOn),
      expected: 'a loss with 4096 buffers, larger with C-states on',
      holds: hurtsOn < hurtsOff && hurtsOff < 0,
      why: 'A ring of 4096 jumbo buffers is 40 MiB and evicts itself from an 8 MiB cache. That this costs something, and more after waking, is physics; how much is not known.',
    });
    const size = statementFinding({
      id: 'size-of-the-loss',
      claim: 'The loss is a few percent.',
      source: articles.bufferHurts,
      kind: 'model',
      observed: over([hurtsOn, hurtsOff], '%', hurtsOn),
      expected: 'a measured loss to compare with',
      holds: 'undecided',
      why: 'The article gives no number, so the two parameters behind the loss have a sign and an order, not a size. Paired runs with 512 and 4096 buffers would pin them.',
    });
    const elsewhere = statementFinding({
      id: 'where-it-helps',
      claim: 'A larger ring does help where many flows share it while the receiving core stalls.',
      source: articles.bufferTest,
      kind: 'model',
      observed: over(
        map.map(({ gain }) => gain),
        '%',
        Math.max(...map.map(({ gain }) => gain)),
      ),
      expected: 'a gain of more than 1 % for some mix of flows and stalls, and for none with a single flow',
      holds: helps.length > 0 && helps.every(({ flows }) => flows > 1),
      why: 'More packets than the ring has buffers then arrive before the core looks again. Drops or pause frames follow, and a larger ring avoids them.',
    });
    const slowLink = statementFinding({
      id: 'one-gigabit-is-full-already',
      claim: 'On a tuned 1 Gb/s link a larger ring has nothing left to win.',
      source: articles.saturatesOneGigabit,
      kind: 'model',
      observed: exactly(oneGigabit, '%'),
      expected: 'a change of less than 1 %',
      holds: Math.abs(oneGigabit) < 1,
      why: 'The line is the limit; the extra cache misses hide behind it.',
    });

    const ringFigure = figure({
      id: 'by-ring',
      caption: md`
Goodput of one migration at 10 Gb/s relative to a ring of 512, full power (modelled). The size of the loss is not known, only its sign and that C-states make it larger.
      `,
      alt: `Lines of change in goodput over ring sizes from 256 to 8192; none rises above zero beyond 512, and at 4096 they lie between ${show(hurtsOn, 1)} and 0 %.`,
      chart: lineChart(
        tableOf({ setting: 'Settings', buffers: 'Receive buffers', relative: ['Change in goodput (%)', 1] }, runs),
        {
          x: 'buffers',
          y: 'relative',
          series: 'setting',
          xScale: 'ordinal',
          references: [{ axis: 'y', at: 0, label: 'as with 512' }],
        },
      ),
    });
    const mapFigure = figure({
      id: 'where-it-would-help',
      caption: md`
Change in goodput from 512 to 4096 buffers at 10 Gb/s and MTU 1500, by number of flows that share the ring and time for which the receiving core leaves it unserved (modelled).
      `,
      alt: 'Grid of six flow counts and five stall times. With one flow or without stalls the change is slightly negative; with eight flows or more and stalls of a millisecond it is strongly positive.',
      chart: heatmapChart(
        tableOf({ flows: 'Flows in the ring', stall: 'Stall of the receiving core', gain: ['Change in goodput (%)', 0] }, map),
        { x: 'flows', y: 'stall', value: 'gain', centre: 0 },
      ),
    });

    return {
      answer: md`No. One migration never has more than ${show(inFlight, 0)} full frames in flight, which 512 buffers hold with room to spare; more of them only cost cache. The model loses ${show(-hurtsOff, 1)} % with C-states off and
        ${show(-hurtsOn, 1)} % with C-states on, though the data pins the sign and not the size. A larger ring helps where many flows share it and the receiving core stalls for a millisecond.`,
      findings: [noGain, hurtsMore, size, elsewhere, slowLink],
      sections: [
        section(
          'One migration cannot fill the ring',
          md`A connection has one window in flight: 128 KiB at 10 Gb/s, ${show(inFlight, 0)} frames of 1460 bytes or 15 jumbo ones. A ring of 512 therefore never overflows (${noGain}). What a
          larger ring does is spread over more memory: the adapter uses its buffers in turn, and beyond half of the cache they evict each other. ${ringFigure} shows the modelled cost (${hurtsMore}, ${size}); ${slowLink}`,
          ringFigure,
        ),
        section(
          'Where it would help',
          md`Microsoft’s tuning guide recommends the largest ring, and for a host that serves many connections it is right: ${mapFigure} (${elsewhere}). An evacuation that runs many migrations into one adapter
          on a busy host is such a case.`,
          mapFigure,
        ),
        section(
          'Before you try 8192',
          md`The recommendation of 8192 exceeds what many drivers accept: “${articles.bufferLimit.quote}” The 2011 driver of the adapter in the article stops at 4096.`,
        ),
        section(
          'What this does not show',
          md`With flow control an overflow pauses the sender instead of losing packets; the model treats both as lost time. No measurement with its own numbers was published with the article. ${articles.bufferTest.quote}.`,
        ),
      ],
    };
  },
);
