import { analysis, articles, changesFrom, claims, figure, finding, heatmapChart, lineChart, md } from '../src/index.ts';
import { percentFaster, said, segmentSize, show, spanning, tableOf, tuning, tuningAxes, type Model } from '../src/index.ts';
import { linkAndTuning, type ScenarioInput } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Receive buffers',
    question: 'Does raising the receive buffers from 512 to 4096 or 8192 speed up live migration, and where would it?',
    scenario: { migration: { platform: 'hyperv-2008r2' }, link: { rate: '10 Gb/s' }, vm: { memory: '50 GiB' } },
    panel: { vary: ['host.receiveBuffers', ...linkAndTuning, 'host.flows', 'host.stall'] },
  },
  (lab) => {
    // What varies: ring size, frames, power settings, link rate, flows that share the ring, stalls of the receiving core.
    const rings = [256, 512, 1024, 2048, 4096, 8192];
    const against512 = ['receiveBuffers', 512, 'goodput'] as const;
    const fullPower = { host: { powerPlan: 'full' } } as const;
    const loss = (model: Model, ...changes: ScenarioInput[]) => {
      const goodput = (receiveBuffers: number) => model.migrate(...changes, { host: { receiveBuffers } }).goodput;
      return percentFaster(goodput(4096), goodput(512));
    };
    const frames = { 'link.mtu': ['9000 B', '1500 B'], 'host.cStates': ['on', 'off'] } as const;
    const bySize = changesFrom(lab.sweep({ ...frames, 'host.receiveBuffers': rings }, fullPower), ...against512).map((of) => {
      return { setting: `MTU ${of.mtu}, C-states ${of.cStates}`, buffers: of.receiveBuffers, change: of.change };
    });
    const oneFlow = (model: Model) => {
      const rates = ['1 Gb/s', '2.5 Gb/s', '10 Gb/s', '25 Gb/s', '40 Gb/s', '100 Gb/s'] as const;
      const points = model.sweep({ 'link.rate': rates, ...tuningAxes, 'host.receiveBuffers': rings.slice(1) });
      return changesFrom(points, ...against512).filter(({ receiveBuffers }) => receiveBuffers > 512);
    };
    const manyFlows = (model: Model) => {
      const stalls = ['0 ms', '0.25 ms', '0.5 ms', '1 ms', '2 ms'] as const;
      const mixes = { 'host.flows': [1, 2, 4, 8, 16, 32], 'host.stall': stalls, 'host.receiveBuffers': [512, 4096] } as const;
      const points = model.sweep(mixes, { host: { powerPlan: 'full', cStates: 'off' } });
      const larger = changesFrom(points, ...against512).filter(({ receiveBuffers }) => receiveBuffers === 4096);
      return larger.map(({ flows, stall, change }) => ({ flows, stall: `${stall} ms`, change }));
    };
    const sample = lab.sample((model) => {
      const shared = manyFlows(model);
      const [lossOn, lossOff] = [loss(model, tuning.jumboFullPower), loss(model, tuning.tuned)];
      const slowLink = loss(model, tuning.tuned, { link: { rate: '1 Gb/s' } });
      const [best, most] = [oneFlow(model), shared].map((points) => Math.max(...points.map(({ change }) => change)));
      return { best: best!, lossOn, lossOff, slowLink, shared, most: most! };
    });
    const { best, lossOn, lossOff, shared } = sample.reference;
    const inFlight = lab.scenario.host.windowFast / segmentSize(lab.scenario.link);

    // What we found.
    const noGain = finding(claims.receiveBuffers.noGain, {
      observed: sample.selected('%', 'best'),
      holds: best <= 1e-9,
      why:
        `Observed is the best of ${oneFlow(lab).length} combinations with a larger ring, 0 where all its buffers still fit ` +
        `half of the cache: the ring of 512 already holds the ${show(inFlight, 0)} packets that one window can have in flight.`,
    });
    const hurtsMore = finding(claims.receiveBuffers.hurtsMoreWithCStates, {
      observed: sample.selected('points', (of) => of.lossOn - of.lossOff),
      holds: lossOn < lossOff && lossOff < 0,
    });
    const size = finding(claims.receiveBuffers.sizeOfTheLoss, {
      observed: spanning(sample.estimate('%', 'lossOff'), sample.estimate('%', 'lossOn')),
      holds: sample.share((of) => [of.lossOff, of.lossOn].every((change) => change <= -1 && change >= -10)),
    });
    const elsewhere = finding(claims.receiveBuffers.whereItHelps, {
      observed: sample.estimate('%', 'most'),
      holds: sample.share((of) => of.most > 1 && of.shared.every(({ flows, change }) => flows > 1 || change <= 1)),
    });
    const full = finding(claims.receiveBuffers.oneGigabitIsFullAlready, {
      observed: sample.estimate('%', 'slowLink'),
      holds: sample.share((of) => Math.abs(of.slowLink) < 1),
    });

    const table = tableOf({ setting: 'Settings', buffers: 'Receive buffers', change: ['Change in goodput (%)', 1] }, bySize);
    const usual = { axis: 'y', at: 0, label: 'as with 512' } as const;
    const byRing = figure({
      id: 'by-ring',
      caption: md`Goodput of one migration at 10 Gb/s relative to a ring of 512, full power (modelled). The size of the loss is
        not known, only its sign and that C-states make it larger.`,
      alt: `Change in goodput over ring sizes from 256 to 8192; with jumbo frames it is ${show(lossOff, 1)} % at 4096 with
        C-states off and ${show(lossOn, 1)} % with C-states on.`,
      chart: lineChart(table, { x: 'buffers', y: 'change', series: 'setting', xScale: 'ordinal', references: [usual] }),
    });
    const mixHeadings = { flows: 'Flows in the ring', stall: 'Receive stall', change: ['Change in goodput (%)', 0] } as const;
    const mix = (n: number, stall: string) => show(shared.find((of) => of.flows === n && of.stall === stall)!.change, 0);
    const byFlows = figure({
      id: 'where-it-would-help',
      caption: md`Change in goodput from 512 to 4096 buffers at 10 Gb/s and MTU 1500, by number of flows that share the ring and
        the time for which the receiving core leaves it unserved (modelled).`,
      alt: `Six flow counts by five stall times. The change is ${mix(1, '2 ms')} % for one flow and ${mix(32, '2 ms')} % for 32,
        both with a stall of 2 ms, and ${mix(32, '0 ms')} % for 32 without a stall.`,
      chart: heatmapChart(tableOf(mixHeadings, shared), { x: 'flows', y: 'stall', value: 'change', centre: 0 }),
    });

    return {
      answer: md`No. One migration never has more than ${show(inFlight, 0)} full frames in flight, which 512 buffers hold with
        room to spare; more of them only cost cache. With 4096 buffers the model’s goodput changes by ${said(size.observed)}; the
        article pins the sign, not the size. A larger ring helps where many flows share it and the receiving core stalls.`,
      findings: [noGain, hurtsMore, size, elsewhere, full],
      text: md`
        ## One migration cannot fill the ring
        A connection has one window in flight: 128 KiB at 10 Gb/s, ${show(inFlight, 0)} frames of 1460 bytes or 15 jumbo ones. A
        ring of 512 therefore never overflows (${noGain}). What a larger ring does is spread over more memory: the adapter uses
        its buffers in turn, and beyond half of the cache they evict each other. ${byRing} shows the modelled cost (${hurtsMore}),
        whose size is unknown (${size}). A tuned 1 Gb/s link is full already (${full}).

        ${byRing}

        ## Where it would help
        Microsoft’s tuning guide recommends the largest ring, and for a host that serves many connections it is right: ${byFlows}
        (${elsewhere}). An evacuation that runs many migrations into one adapter on a busy host is such a case. 8192 exceeds what
        many drivers accept: “${articles.bufferLimit.quote}” The 2011 driver of the adapter in the article stops at 4096.

        ${byFlows}

        ## What this does not show
        With flow control an overflow pauses the sender instead of losing packets; the model treats both as lost time. The article
        published no measurement of its own for this setting.`,
    };
  },
);
