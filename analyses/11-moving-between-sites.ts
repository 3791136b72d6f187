import { analysis, canSaveWithin, claims, clients, distanceFigures, encapsulationLoss, farAway } from '../src/index.ts';
import { finding, md, outageTable, over, said, servedFigure, show, siteMoves, summarizeOutage, tuning } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Moving between sites',
    question: 'What does a move to another site cost the clients of a VM, and how far away may the site be?',
    scenario: {
      ...tuning.tuned,
      migration: { platform: 'hyperv-2012' },
      vm: { memory: '8 GiB', dirtyRate: '20 MiB/s', workingSet: '1 GiB', dirtyPattern: 'uniform' },
    },
  },
  (lab) => {
    // What varies: what becomes of the address, how late the network learns of it, the clients, the distance and the window.
    const { windows: onWindows, linux: onLinux } = clients;
    const windows = { '128 KiB (default)': lab.scenario.host.windowFast, '1 MiB': 2 ** 20, '16 MiB': 2 ** 24 };
    const sample = lab.sample((model) => {
      const blackout = model.migrate().downtime;
      const moves = siteMoves(blackout);
      const [atOnce, late] = [moves['kept, known at once'], moves['kept, known in 5 s']];
      const newName = summarizeOutage(moves['new, name kept 20 min'], onWindows);
      return {
        blackout,
        median: newName.median,
        cutOff: newName.lost === 1 && newName.median > 60,
        saved: [onWindows, onLinux].every((client) => summarizeOutage(late, client).lost < 1e-9),
        atOnce: summarizeOutage(atOnce, onWindows).ninth,
        late: summarizeOutage(late, onWindows).ninth,
        highest: farAway(model, 1000, windows['128 KiB (default)']).highestDirtyRate,
      };
    });
    const { blackout, atOnce, late } = sample.reference;
    const overhead = (['1500 B', '9000 B'] as const).map((mtu) => 100 * encapsulationLoss(lab.with({ link: { mtu } }).link));

    // What we found.
    const of = claims.movingBetweenSites;
    const [median, cutOff] = [sample.estimate('s', 'median'), sample.share((found) => found.cutOff)];
    const cutsOff = finding(of.newAddressCutsOff, { observed: median, holds: cutOff });
    const tolerance = sample.estimate('s', (found) => canSaveWithin(onWindows) - found.blackout);
    const keeps = finding(of.innerAddressKeepsConnections, { observed: tolerance, holds: sample.share(({ saved }) => saved) });
    const noticed = finding(of.usersNotImpacted, {
      observed: sample.estimates('s', (found) => [found.atOnce, found.late]),
      holds: late <= 1 ? true : atOnce > 1 ? false : 'undecided',
      why: `When hosts know the new place is not published: at once gives the first value, within 5 s the high end. Clients on
        Windows try again ${show(atOnce, 1)} s after the suspension: hosts may know it ${show(atOnce - blackout, 1)} s late.`,
    });
    const [highest, farEnough] = [sample.estimate('MiB/s', 'highest'), sample.share((found) => found.highest > 20)];
    const anySite = finding(of.anySite, { observed: highest, holds: farEnough });
    const [standard, jumbo] = overhead;
    const cheap = finding(of.encapsulationIsCheap, { observed: over(overhead, '%'), holds: standard! < 5 && jumbo! < 1 });

    const moves = siteMoves(blackout);
    const [narrow, wide] = [farAway(lab, 1000, windows['128 KiB (default)']), farAway(lab, 1000, windows['16 MiB'])];
    const shortName = Object.values(clients).map((client) => summarizeOutage(moves['new, name kept 1 min'], client).median);
    const served = servedFigure(moves, onWindows, {
      id: 'served-again',
      caption: md`Busy clients on Windows that are answered again, by what became of the VM’s address (modelled). The VM stands
        still for ${show(blackout, 2)} s; steps are repetitions of TCP, or attempts to connect.`,
    });
    const costs = outageTable(moves, lab.seed, {
      id: 'outages',
      caption: md`Time from the suspension until a busy client is answered again, in closed form and for 10,000 simulated ones.`,
    });
    const eightGiB = md`Migration time of 8 GiB that are written to at 20 MiB/s, by length of fibre (modelled; logarithmic).`;
    const converges = md`Highest dirty rate with which the same VM still converges (modelled; logarithmic).`;
    const byDistance = distanceFigures(lab, windows, {
      time: { id: 'time-by-distance', caption: eightGiB },
      rate: { id: 'rate-by-distance', caption: converges },
    });

    return {
      answer: md`With the inner address kept a move costs a busy client about ${show(atOnce, 1)} s and no connection, if the hosts
        of all clients know the new place within ${show(tolerance.value, 1)} s. With a new address every connection is lost and
        half of the clients wait ${show(median.value / 60, 0)} minutes or longer. Far away the TCP window decides: over 1,000 km a
        VM converges up to ${said(highest)} with 128 KiB, and up to ${show(wide.highestDirtyRate, 0)} MiB/s with 16 MiB.`,
      findings: [cutsOff, keeps, noticed, anySite, cheap],
      text: md`
        ## What clients wait for
        A move is over for a client when its next try reaches the VM. TCP waits twice as long after each try, so a client feels
        more than the VM’s ${show(blackout, 2)} s (${served}, ${costs}). Inside a subnet the address stays and one announcement
        sets the switches right. With a new address nothing can be saved: a client notices that its connection is dead, then tries
        until its copy of the name has expired (${cutsOff}). Keeping names for one minute helps clients that give up soon: those
        on Windows are back after ${show(shortName[0]!, 0)} s in the median, those on Linux, which gives up late, after
        ${show(shortName[1]! / 60, 0)} minutes, but after ${show(shortName[2]!, 0)} s with an application that waits for 30 s.

        ${served}

        ${costs}

        ## The address that stays
        IP virtualisation gives the VM an inner address that never changes and an outer one of its host. Connections survive as
        long as TCP repeats, which leaves ${said(tolerance)} for the news to spread (${keeps}). Whether people notice depends on
        that time alone (${noticed}). The price on the line is small (${cheap}).

        ## The distance
        One connection has one window under way per round trip, and light in fibre needs 9.8 ms for 1,000 km there and back.
        ${byDistance.time} and ${byDistance.rate} show what that leaves. With the window that Windows documents, 128 KiB, busy VMs
        stay near home (${anySite}): that of the example does arrive 1,000 km away, since Hyper-V suspends it after its tenth
        round whatever is left, but is down for ${show(narrow.downtime, 0)} s. With 16 MiB, if auto-tuning opens the window that
        far, it is down for ${show(wide.downtime, 1)} s.

        ${byDistance.time}

        ${byDistance.rate}

        ## What this does not show
        Of the blackout 0.5 s are assumed, as is the 1 % of lost announcements; how many Hyper-V sends is not stated. Clients have
        data under way at the suspension and respect the time to live; a new name is right at once, the best case for new
        addresses. Fibre has no losses or devices on the way, and disks are at both sites already. NVGRE wraps the VM’s traffic,
        not the migration itself.`,
    };
  },
);
