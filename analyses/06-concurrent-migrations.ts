import { analysis, claims, concurrentTrialsFigure, exactly, finding, howManyFill, linkAndTuning, md } from '../src/index.ts';
import { measuredTogether, mostAtOnce, moveTogether, over, overCounts, overCountsFigure, show, spanning } from '../src/index.ts';
import { tuning, whoMovesWhen, type Model } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Concurrent migrations',
    question: 'How many live migrations at once fill a network, and when do more of them take longer or never end?',
    scenario: { migration: { platform: 'hyperv-2012' }, vm: { memory: '8 GiB' } },
    panel: {
      from: { ...tuning.tuned, vm: { workingSet: '4 GiB', dirtyPattern: 'uniform' } },
      together: { vms: 8 },
      vary: [...linkAndTuning, 'vm.memory', 'vm.dirtyRate', 'vm.workingSet'],
    },
  },
  (lab) => {
    // What varies: how many at once, the link and its tuning, how much the VMs write.
    const networks = {
      '1 Gb/s': [tuning.tuned, { link: { rate: '1 Gb/s' } }],
      '10 Gb/s, not tuned': [tuning.default],
      '10 Gb/s': [tuning.tuned],
      '40 Gb/s': [tuning.tuned, { link: { rate: '40 Gb/s' } }],
    } as const;
    const rates = ['0 MiB/s', '50 MiB/s', '100 MiB/s', '200 MiB/s', '300 MiB/s'] as const;
    const eight = (model: Model, dirtyRate: (typeof rates)[number], atOnce: number) =>
      moveTogether(model, { vms: 8, atOnce }, tuning.tuned, { vm: { dirtyRate, workingSet: '4 GiB', dirtyPattern: 'uniform' } });
    const onQemu = { migration: { platform: 'qemu' }, vm: { dirtyRate: '400 MiB/s', workingSet: '4 GiB' } } as const;
    const four = (atOnce: number) => moveTogether(lab, { vms: 4, atOnce }, tuning.tuned, onQemu).migrations;

    const asItComes = moveTogether(lab, { vms: 8 }, tuning.tuned);
    const sample = lab.sample((model) => ({
      slow: howManyFill(model, ...networks['1 Gb/s']),
      ten: howManyFill(model, ...networks['10 Gb/s']),
      forty: howManyFill(model, ...networks['40 Gb/s']),
      slower: eight(model, '200 MiB/s', 8).makespan / eight(model, '200 MiB/s', 2).makespan,
    }));
    const { trials, busy, idle, error } = measuredTogether();
    const [together, alone] = [four(4), four(1)].map((moved) => moved.filter(({ outcome }) => outcome === 'done').length);

    // What we found.
    const of = claims.concurrentMigrations;
    const most = mostAtOnce(asItComes);
    const twoAtOnce = finding(of.twoAtOnce, { observed: exactly(most, 'migrations'), holds: most === 2 });
    const [ten, slow, forty] = (['ten', 'slow', 'forty'] as const).map((one) => sample.estimate('migrations', one));
    const twoToFour = sample.share((found) => found.ten >= 2 && found.ten <= 4);
    const fills = finding(of.tenGigabitPipe, { observed: ten!, holds: twoToFour });
    const rising = sample.share((found) => found.slow < found.ten && found.ten < found.forty);
    const dictates = finding(of.bandwidthDictates, { observed: spanning(ten!, slow!, forty!), holds: rising });
    const longer = sample.share((found) => found.slower > 1);
    const slower = finding(of.moreIsSlower, { observed: sample.estimate('×', 'slower'), holds: longer });
    const measured = finding(of.measuredSlower, {
      observed: over(busy, '×'),
      holds: Math.min(...busy) > 1 && Math.max(...idle) <= 1,
      kind: 'measured',
    });
    const agrees = finding(of.modelAgrees, { observed: exactly(error, '%'), holds: error < 10 });
    const apart = finding(of.notTogether, { observed: exactly(together!, 'of 4'), holds: alone === 4 && together === 0 });

    const limited = md`Eight VMs of 8 GiB over 10 Gb/s on tuned hosts, with the limit of two as it comes (modelled).`;
    const gantt = whoMovesWhen(asItComes, { id: 'two-at-once', caption: limited });
    const names = Object.keys(networks) as (keyof typeof networks)[];
    const byNetwork = overCounts([1, 2, 3, 4, 6, 8, 12], names, (name, atOnce) =>
      moveTogether(lab, { vms: 24, atOnce }, ...networks[name]),
    );
    const idleOnes = md`Time until 24 idle VMs of 8 GiB are over, by how many move at once (modelled; both axes logarithmic).`;
    const idleTimes = overCountsFigure(byNetwork, 'time', 'Network', { id: 'time-by-network', caption: idleOnes });
    const byRate = overCounts([1, 2, 3, 4, 6, 8], rates, (rate, atOnce) => eight(lab, rate, atOnce));
    const busyOnes = md`Time until eight VMs of 8 GiB are over that each write to 4 GiB, over 10 Gb/s on tuned hosts (modelled).`;
    const busyTimes = overCountsFigure(byRate, 'time', 'Each writes', { id: 'time-by-writes', caption: busyOnes });
    const longest = md`The longest downtime among the same VMs (modelled; logarithmic).`;
    const downtimes = overCountsFigure(byRate, 'downtime', 'Each writes', { id: 'downtime-by-writes', caption: longest });
    const sets = md`Sets of the QEMU laboratory, at once and in turn: measured beside modelled.`;
    const laboratory = concurrentTrialsFigure(trials, { id: 'laboratory', caption: sets });
    const down = Math.max(...eight(lab, '200 MiB/s', 8).migrations.map(({ downtime }) => downtime));

    return {
      answer: md`Two, the limit as it comes, fill a 10 Gb/s network on tuned hosts; without tuning it takes
        ${show(howManyFill(lab, ...networks['10 Gb/s, not tuned']), 0)}, at 40 Gb/s ${show(sample.reference.forty, 0)}, and at 1
        Gb/s one is enough. More than fill the network win little for idle VMs and lose for busy ones: eight that each write 200
        MiB/s take ${show(slower.observed.value, 1)} times as long at once as two by two, and are down for up to ${show(down, 0)}
        s. Where nothing limits the rounds, still busier ones never end.`,
      findings: [twoAtOnce, fills, dictates, slower, measured, agrees, apart],
      text: md`
        ## Two run, the others wait
        ${gantt} shows the limit at work (${twoAtOnce}): the next one begins the moment a place is free. In 2008 R2 the limit was
        one.

        ${gantt}

        ## How many fill the network
        One connection has a ceiling that its hosts set; a link that is faster than that needs several (${dictates}, ${fills}).
        ${idleTimes} moves 24 idle VMs. Until the line is full twice as many take half the time; beyond, only the fixed three
        seconds of each migration are left to overlap.

        ${idleTimes}

        ## When more at once take longer
        A VM that is written to has to outrun its own writes, and each migration gets less of the line the more there are.
        ${busyTimes} has its minimum where the line is just full (${slower}), and ${downtimes} shows what is worse: with too many
        at once the rounds no longer shrink, and Hyper-V suspends each VM after its tenth with much still to send. QEMU does not
        limit its rounds: of four VMs that write 400 MiB/s each is done alone, and none with all at once (${apart}).

        ${busyTimes}

        ${downtimes}

        ## As measured
        The laboratory moved real VMs over a shaped link, at once and in turn (${measured}). ${laboratory} has the model beside it
        (${agrees}).

        ${laboratory}

        ## What this does not show
        Two at once is the documented default and not derived here. All VMs are equal, hosts are those of 2011, and one connection
        keeps one core busy. The VMs’ own work is not slowed, and switches share a line evenly. The laboratory’s sets are small
        and slow: 2 or 3 VMs over 0.5 and 1 Gb/s.`,
    };
  },
);
