import { analysis, claims, evacuate, evacuationByLink, evacuationByNetworks, evacuationByVersion } from '../src/index.ts';
import { finding, linkAndTuning, md, movingShare, networks, over, percentShorter, pipeUse } from '../src/index.ts';
import { sendingWays, show, throughout, tuning, updateFigure, updateInTurn, type Model, type Way } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Evacuating a host',
    question: 'How fast can a host be emptied, what makes it faster, and what does that do for patching a cluster?',
    scenario: {
      ...tuning.tuned,
      migration: { platform: 'hyperv-2012' },
      vm: { memory: '16 GiB', dirtyRate: '10 MiB/s', workingSet: '1 GiB', dirtyPattern: 'uniform' },
    },
    panel: { together: { vms: 16 }, vary: [...linkAndTuning, 'vm.memory', 'vm.dirtyRate', 'migration.compressionRatio'] },
  },
  (lab) => {
    // What varies: the version, the hosts, the link, how memory is sent, networks, how many at once.
    const time = (model: Model, ...way: Way) => evacuate(model, ...way).makespan;
    const [slow, fast] = [{ link: { rate: '1 Gb/s' } }, { link: { rate: '100 Gb/s' } }] as const;
    const [current, latest] = [{ migration: { platform: 'hyperv-2016' } }, { migration: { platform: 'hyperv-2022' } }] as const;
    const direct = { migration: { platform: 'hyperv-2016', transport: 'rdma' } } as const;
    const halved = { migration: { compressionRatio: 2 } } as const;
    const eight = { hosts: 8, vmsEach: 16, minutes: 20 };

    const sample = lab.sample((model) => {
      const two = time(model, {});
      return {
        faster: time(model, { atOnce: 1 }) / two,
        wider: two / time(model, { networks: networks(2) }),
        direct: time(model, {}, current, fast) / time(model, {}, direct, fast),
        saved: percentShorter(time(model, { atOnce: 1 }, slow), time(model, {}, slow)),
        newest: [time(model, {}, latest) / two, time(model, {}, latest, halved) / two],
      };
    });
    const [two, untuned] = [time(lab, {}), time(lab, {}, tuning.default)];
    const filled = (['16 GiB', '4 GiB', '64 GiB'] as const).map((memory) => pipeUse(lab, {}, { vm: { memory } }));
    const filledByFour = pipeUse(lab, { atOnce: 4 });
    const updates = {
      '1 Gb/s, two at once': updateInTurn(lab, eight, slow),
      '10 Gb/s, one at a time': updateInTurn(lab, { ...eight, atOnce: 1 }),
      '10 Gb/s, two at once': updateInTurn(lab, eight),
      '100 Gb/s and RDMA, two at once': updateInTurn(lab, eight, fast, direct),
    };
    const shares = [updates['10 Gb/s, two at once'], updates['1 Gb/s, two at once']].map(movingShare);
    const hours = (way: keyof typeof updates) => show(updates[way].makespan / 3600, 1);

    // What we found.
    const of = claims.evacuatingAHost;
    const [faster, withTwo, byRdma] = (['faster', 'wider', 'direct'] as const).map((ratio) => sample.estimate('×', ratio));
    const several = finding(of.severalEvacuateFaster, { observed: faster!, holds: sample.share((found) => found.faster > 1) });
    const bandwidth = finding(of.onlyWithBandwidth, {
      observed: sample.estimate('%', 'saved'),
      holds: sample.share(({ saved }) => saved < 5),
    });
    const full = finding(of.pipeStaysFull, { observed: over(filled, '%'), holds: throughout(filled, (use) => use >= 95) });
    const noSlower = time(lab, { networks: networks(4) }) <= time(lab, { networks: networks(2) });
    const onlyHelp = sample.share((found) => noSlower && found.wider > 1);
    const more = finding(of.moreNetworksOnlyHelp, { observed: withTwo!, holds: onlyHelp });
    const rdma = finding(of.rdmaUsesTheLine, { observed: byRdma!, holds: sample.share((found) => found.direct >= 2) });
    const newer = finding(of.newerIsNotSlower, {
      observed: sample.estimates('×', 'newest'),
      holds: throughout(sample.reference.newest, (ratio) => ratio <= 1),
    });
    const patching = finding(of.patchingTakesTheTime, { observed: over(shares, '%'), holds: shares[0]! < 50 && shares[1]! > 50 });

    const setUps = { 'not tuned': tuning.default, tuned: {}, 'tuned, half to send': halved };
    const empty = md`Time to empty a host of 16 VMs with 16 GiB each over 10 Gb/s, with the defaults of each version (modelled).
      Half to send is what is expected of compression on idle processors.`;
    const sent = md`The same by link rate and by how memory is sent, between tuned hosts (modelled; both axes logarithmic).`;
    const wider = md`The same over networks of 10 Gb/s, by their number and by how many migrations run at once (modelled).`;
    const spent = md`Eight such hosts patched in turn, 20 minutes each; VMs leave before and return after (modelled).`;
    const byVersion = evacuationByVersion(lab, setUps, { id: 'time-by-version', caption: empty });
    const byLink = evacuationByLink(lab, [1, 10, 25, 40, 100], sendingWays, { id: 'time-by-link', caption: sent });
    const byNetworks = evacuationByNetworks(lab, [1, 2, 4, 8], { id: 'time-by-networks', caption: wider });
    const inTurn = updateFigure(updates, { id: 'rolling-update', caption: spent });

    return {
      answer: md`A host with 256 GiB of VMs is empty in ${show(two / 60, 1)} minutes over 10 Gb/s, two migrations at once,
        ${show(faster!.value, 1)} times as fast as one at a time; between hosts that are not tuned it takes
        ${show(untuned / 60, 1)}. Over 1 Gb/s only bandwidth helps. RDMA over 100 Gb/s is ${show(byRdma!.value, 1)} times as fast
        as TCP. Patching eight such hosts, 20 minutes each, takes ${hours('10 Gb/s, two at once')} hours, and
        ${hours('1 Gb/s, two at once')} over 1 Gb/s.`,
      findings: [several, bandwidth, full, more, rdma, newer, patching],
      text: md`
        ## Versions
        Windows 8, which became Hyper-V 2012, empties a host faster than 2008 R2 because two migrations run at once where one
        leaves the line half empty (${several}, ${byVersion}). Tuning hosts is worth more than any version. Since an update of
        September 2022 the default is one at a time again; compression decides whether that is slower (${newer}), or a raised
        limit.

        ${byVersion}

        ## Bandwidth and RDMA
        Over 1 Gb/s it does not matter how many migrations share the line (${bandwidth}, ${byLink}). Over 10 Gb/s two can fill it,
        though not all the time: each sends nothing for 3 s, which large VMs hide and small ones do not (${full}); with four at
        once 16 GiB are large enough for ${show(filledByFour, 0)} %. Beyond 25 Gb/s two TCP connections gain nothing. SMB takes
        four for each migration, and RDMA no processor (${rdma}).

        ${byLink}

        ## Networks
        A migration takes one network, so a second one does nothing for one at a time, a little for two, and doubles the speed
        of four (${byNetworks}). None ever costs any (${more}).

        ${byNetworks}

        ## Patching a cluster
        Every host is emptied and filled once (${inTurn}, ${patching}). Four hours are enough for eight hosts with two at once
        (${hours('10 Gb/s, two at once')} h), not with one at a time (${hours('10 Gb/s, one at a time')} h). \`precopy drain\`
        does the same for a plan of one’s own, with its memory, limits and failing networks.

        ${inTurn}

        ## What this does not show
        The host is made up: 16 VMs that each write 10 MiB/s over 1 GiB. Busier ones take longer, and more small ones feel the 3 s
        more, of which 0.5 s of blackout are assumed. Nothing else uses networks or hosts, processors are those of 2011, memory is
        free wherever a VM goes, and 20 minutes of patching are an assumption.`,
    };
  },
);
