import { analysis, claims, diskPairs, diskPairTable, exactly, finding, gibibytesOfDisk, inputsTable, md } from '../src/index.ts';
import { migrateStorage, migrateStorages, mirrorInRounds, networksFigure, over, said, sharedNothingCases } from '../src/index.ts';
import { show, sizesFigure, storage, storageParameters, storagePath, tableBlock, tuning, writesFigure } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Storage and shared nothing',
    question: 'What does it cost to move the disks of a running VM, alone or with the VM, and do several networks help?',
    scenario: {
      ...tuning.tuned,
      migration: { platform: 'hyperv-2012' },
      vm: { memory: '16 GiB', dirtyRate: '20 MiB/s', workingSet: '2 GiB', dirtyPattern: 'uniform' },
    },
  },
  (lab) => {
    // What varies: size and class of the disks, link rate, what the guest writes to them, networks and adapters.
    const disks = gibibytesOfDisk(500);
    const writing = (rate: number) => storage(disks, { writeRate: `${rate} MB/s` });
    const sample = lab.sample((model) => sharedNothingCases(model, disks, [0, 50, 100, 200]));
    const idle = migrateStorage(disks).totalTime;
    const longer = [3200, 1600, 800, 400, 200, 100, 50, 0].map((rate) => migrateStorage(writing(rate)).totalTime / idle);
    const tried = Array.from({ length: 100 }, (_, at) => 10 * at);
    const endless = tried.find((rate) => mirrorInRounds(writing(rate), 0.3).totalTime === Infinity) ?? Infinity;
    const pairs = diskPairs(storagePath(lab.scenario, disks));
    const alike = pairs.filter(({ asFast }) => asFast).map(({ here, before }) => here / before);
    const slowed = pairs.flatMap(({ before, here, apart }) => [here / before, apart / before]).sort((a, b) => b - a);
    const [inTurn, twoAtOnce] = [1, 2].map((limit) => {
      return migrateStorages([disks, disks, disks, disks], disks, limit).map(({ end }) => show(end / 60, 0));
    }) as [string[], string[]];

    // What we found.
    const of = claims.storageAndSharedNothing;
    const online = finding(of.staysOnline, { observed: over(longer, '×'), holds: longer[0]! <= 2 });
    const rounds = finding(of.roundsNeverEnd, { observed: exactly(endless, 'MB/s'), holds: endless <= disks.targetRate / 1e6 });
    const like = finding(of.notHinderedByLike, { observed: over(alike, '×'), holds: Math.max(...alike) <= 1 });
    const any = finding(of.notHinderedByAny, { observed: over(slowed, '×'), holds: slowed[0]! <= 2 });
    const within = sample.share(({ longer }) => longer <= 100);
    const suspended = finding(of.suspendedNoLonger, { observed: sample.estimate('ms', 'longer'), holds: within });
    const most = sample.share(({ leastOfDisks }) => leastOfDisks > 50);
    const decide = finding(of.disksDecide, { observed: sample.estimate('%', 'leastOfDisks'), holds: most });
    const fifth = sample.share(({ onFileShare }) => onFileShare <= 20);
    const fileShare = finding(of.fileShare, { observed: sample.estimate('%', 'onFileShare'), holds: fifth });
    const tenth = sample.share(({ ownNetwork }) => ownNetwork >= 10);
    const own = finding(of.ownNetwork, { observed: sample.estimate('%', 'ownNetwork'), holds: tenth });
    const several = finding(of.severalAdapters, { observed: sample.estimate('%', 'secondAdapter'), holds: 'undecided' });

    const bySize = sizesFigure(lab, {
      id: 'time-by-size',
      caption: md`Time of a VM with 16 GiB of memory and its disks to another host, by class of storage at both ends (modelled).`,
    });
    const byWrites = writesFigure(disks, 0.3, {
      id: 'time-by-writes',
      caption: md`Time of 500 GiB of disks inside a host by what the guest writes all over them (modelled; up to two hours):
        mirrored as Hyper-V does it, and in rounds, QEMU’s usual way.`,
    });
    const networks = networksFigure(lab, storage(disks, { writeRate: '50 MB/s' }), {
      id: 'networks',
      caption: md`Time of a VM with 500 GiB on NVMe at both ends and 50 MB/s of writes (modelled). That
        two adapters share the disks is assumed.`,
    });
    const latencies = diskPairTable(pairs, {
      id: 'writes-while-moving',
      caption: md`One write before and while the disks move, without queues, and the rate up to which a guest inside a host writes
        freely (modelled, from specifications of single devices: WD Ultrastar DC HC310, Intel SSD DC S3700 and P3700).`,
    });
    const inputs = tableBlock({
      id: 'inputs',
      caption: md`Inputs of storage; those of the migration stand under Parameters.`,
      table: inputsTable(storageParameters, { size: '100 GiB to 2 TiB', writeRate: '0 to 3200 MB/s', adapters: '1 and 2' }),
    });

    return {
      answer: md`Moving disks never suspends the guest and always ends, but takes time: bytes over the slowest of source,
        target and network, and up to twice that. On the way to slower storage every write waits for the slower side.
        Between hosts that share nothing the disks decide; a network of their own gains ${said(own.observed)} at most, and a
        file share saves their move altogether.`,
      findings: [online, rounds, like, any, suspended, decide, fileShare, own, several],
      text: md`
        ## Disks alone
        Hyper-V copies the disks once and meanwhile sends every write to both sides. ${byWrites} shows what that buys: the busier
        the guest, the more its writes take from the copy, but never more than half, and what they touch need not be copied
        (${online}). Copied in rounds, as memory is, nothing holds the guest back, and one that writes ${show(endless, 0)} MB/s
        all over the disk, half of what the storage carries, is never caught up with (${rounds}). The price is paid by the guest:
        a write waits for the slower side, and beyond half of what the slowest part carries the guest is slowed down
        (${latencies}). Between like storage users need not notice (${like}); on the way to slower storage, or from fast storage
        to another host, they may (${any}). Four VMs with 500 GiB each are done after ${inTurn[3]!} minutes, in turn or two at a
        time, the default; in turn the first is done after ${inTurn[0]!} minutes, at two a time after ${twoAtOnce[0]!}.

        ${byWrites}

        ${latencies}

        ## Disks and memory
        Between hosts that share nothing the disks go first, over SMB, then memory, while writes go on being mirrored. The VM is
        suspended as briefly as with shared disks (${suspended}), but the move takes as long as its disks do (${bySize},
        ${decide}). On a file share they stay where they are (${fileShare}).

        ${bySize}

        ## One network or two
        The article wonders whether several networks or adapters will be supported. Disks and memory take turns, so a network of
        their own for the disks hardly matters (${own}, ${networks}). A second adapter would halve the time where the line is the
        limit, if SMB Multichannel spreads the disks as it does files (${several}).

        ${networks}

        ## What this does not show
        Queues in storage that the copy keeps busy, heads that move between copy and guest, ODX, and the switch at the end. Copy
        and writes are assumed to share equally, and SMB to cost processors what a migration costs. Arrays are faster than single
        devices and have caches: state their rates. All is modelled; we found no measured storage migration with its conditions.

        ${inputs}`,
    };
  },
);
