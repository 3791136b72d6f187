import { analysis, articles, changesFrom, checkedTruths, claims, finding, linkAndTuning, md } from '../src/index.ts';
import { percentFaster, ringFigure, said, segmentSize, sharedRingFigure, show, spanning, truthsFigure } from '../src/index.ts';
import { truthsFound, tuning, tuningAxes, type Model, type ScenarioInput } from '../src/index.ts';

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

    const checked = checkedTruths(lab.seed);
    const toFindOut = finding(claims.receiveBuffers.testToFindOut, truthsFound(checked));
    const byRing = ringFigure(bySize, { off: lossOff, on: lossOn });
    const [byFlows, byTest] = [sharedRingFigure(shared), truthsFigure(checked)];

    return {
      answer: md`No. One migration never has more than ${show(inFlight, 0)} full frames in flight, which 512 buffers hold with
        room to spare; more of them only cost cache. With 4096 buffers the model’s goodput changes by ${said(size.observed)}; the
        article pins the sign, not the size. A larger ring helps where many flows share it and the receiving core stalls.`,
      findings: [noGain, hurtsMore, size, elsewhere, full, toFindOut],
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

        ## Test it
        “${articles.bufferTest.quote}”: \`precopy check\` is that test; with \`--plan\` it draws the runs to make, with
        \`--model\` it maps where the model sees a gain. ${byTest} has every verdict once, on runs whose truth is known, as they
        were made up (${toFindOut}): 24 runs settle a margin of 5 %, eight noisier ones do not, and it says how many would.

        ${byTest}

        ## What this does not show
        With flow control an overflow pauses the sender instead of losing packets; the model treats both as lost time. The article
        published no measurement of its own for this setting, and the runs of ${byTest} are synthetic.`,
    };
  },
);
