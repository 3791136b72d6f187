import { analysis, claims, courses, duration, finding, inputsTable, md, mirroredWritesFigure } from '../src/index.ts';
import { officeDay, oldestRecoveryPoint, protectedVm, protectionMap, protectionParameters } from '../src/index.ts';
import { recoveryPointFigure, replicaMilestones, replicaPlan, replicationParameters, reproduce, said } from '../src/index.ts';
import { show, streamFor, sustainedFigure, tableBlock, tuning } from '../src/index.ts';

export default analysis(
  import.meta.url,
  {
    title: 'Replica and recovery points',
    question: 'How much work does a failover to a replica lose, and does 10 Gb/s carry something like continuous availability?',
    scenario: {
      ...tuning.tuned,
      migration: { platform: 'hyperv-2012r2' },
      vm: { memory: '50 GiB', dirtyRate: '20 MiB/s', workingSet: '16 GiB', dirtyPattern: 'uniform' },
    },
  },
  (lab) => {
    // What varies: when a VM writes its 100 GiB a day, interval, link; then distance, epoch, dirty rate, tuning, copying aside.
    const [perDay, day] = [100 * 2 ** 30, 86_400];
    const links = [10, 20, 50, 100, 200, 500, 1000];
    const rates = [10, 20, 50, 100, 200, 300, 400, 500, 600, 700];
    const written = courses(perDay, (name) => streamFor(lab.seed, name));
    const [office, batch] = [written['in office hours'], written['in a nightly batch']];
    const days = Array.from({ length: 20 }, (_, at) => officeDay(perDay, streamFor(lab.seed, `office day ${at + 1}`)));
    const worst = new Map(days.map((churn) => [churn, oldestRecoveryPoint(lab, churn, '5 min', '100 Mb/s')]));
    const byWorst = [...days].sort((a, b) => worst.get(a)! - worst.get(b)!);
    const telling = [days[0]!, byWorst[0]!, byWorst.at(-1)!];
    const trials = { shipped: 2 * day, outage: 6 * day, thirdInterval: 900 };
    const times = replicaMilestones(replicaPlan(lab, office, '5 min', '100 Mb/s'), trials);
    const sample = lab.sample((model) => {
      const copied = (['2 GiB/s', '0.5 GiB/s', '8 GiB/s'] as const).map((copyRate) => protectedVm(model, { copyRate }));
      return {
        atStake: telling.map((churn) => oldestRecoveryPoint(model, churn, '5 min', '100 Mb/s') / 60),
        onTheMean: [office, batch].map((churn) => oldestRecoveryPoint(model, churn, '5 min', '11 Mb/s') / 60),
        shortest: oldestRecoveryPoint(model, office, '30 s', '10000 Mb/s'),
        tuned: protectedVm(model).followed,
        untuned: protectedVm(model, {}, tuning.default).followed,
        nearWrites: (['200 us', '100 us', '500 us'] as const).map((roundTrip) => protectedVm(model, { roundTrip }).added),
        late: copied.map((vm) => vm.late),
        stands: copied.map((vm) => vm.stands),
      };
    });
    const stillBusy = protectedVm(lab, {}, { vm: { dirtyRate: '600 MiB/s' } }).stands;

    // What we found.
    const { minutesNotHours, notRealTime, meanIsEnough, ...continuous } = claims.replicaAndRecoveryPoints;
    const minutes = reproduce(minutesNotHours, sample.estimates('min', 'atStake'));
    const shortest = sample.estimate('s', 'shortest');
    const floor = finding(notRealTime, { observed: shortest, holds: sample.share((found) => found.shortest > 30) });
    const mean = reproduce(meanIsEnough, sample.estimates('min', 'onTheMean'));
    const nearby = reproduce(continuous.synchronousNearby, sample.estimates('ms', 'nearWrites'));
    const follow = (hosts: 'tuned' | 'untuned') => {
      return { observed: sample.estimate('MiB/s', hosts), holds: sample.share((found) => found[hosts] > 600) };
    };
    const fullLoad = finding(continuous.fullLoadFollowed, follow('tuned'));
    const untuned = finding(continuous.withoutTuning, follow('untuned'));
    const inTime = reproduce(continuous.answersInTime, sample.estimates('ms', 'late'));
    const slower = reproduce(continuous.littleSlower, sample.estimates('%', 'stands'));

    const overDay = recoveryPointFigure(lab, office, ['30 s', '5 min', '15 min'], ['11 Mb/s', '20 Mb/s', '100 Mb/s', '1 Gb/s'], {
      id: 'recovery-point-over-a-day',
      caption: md`Oldest recovery point in every half hour of an office day with 100 GiB of writes (modelled; logarithmic).`,
    });
    const aDay = md`What a VM may write in a day if no recovery point is to be older than 10 min (modelled; logarithmic).`;
    const sustained = sustainedFigure(lab, written, '5 min', links, { id: 'what-a-link-sustains', caption: aDay });
    const both = md`Writes of 8 KiB that both sides must have, by distance and writes at once (modelled; 10 Gb/s; logarithmic).`;
    const mirrored = mirroredWritesFigure(lab, [1, 8, 64, 512], { id: 'mirrored-writes', caption: both });
    const output = md`How late output of a protected VM is on average (modelled; 10 Gb/s, 16 GiB written at random).`;
    const map = protectionMap(lab, rates, [25, 50, 100, 200], { id: 'protection-map', caption: output });
    const spans = { roundTrip: '100 to 500 µs', outstanding: '1 to 512', epoch: '25 to 200 ms', copyRate: '0.5 to 8 GiB/s' };
    const table = inputsTable({ ...replicationParameters, ...protectionParameters }, { interval: '30 s to 15 min', ...spans });
    const inputs = tableBlock({ id: 'inputs', caption: md`Inputs of replication and protection.`, table });

    return {
      answer: md`A replica is reasonably fast disaster recovery, not more: every 5 min over 100 Mb/s a failover loses up to
        ${show(minutes.observed.high, 1)} min of an office VM’s work, every 30 s over 10 Gb/s still ${show(shortest.value, 0)} s.
        Synchronous disks nearby cost a write ${said(nearby.observed)} over 10 Gb/s. Something like continuous availability needs
        the memory too: tuned hosts follow ${said(fullLoad.observed, 0)} of writes, untuned ones ${said(untuned.observed, 0)}, and
        every answer waits for about ${show(inTime.observed.value, 0)} ms.`,
      findings: [minutes, floor, mean, nearby, fullLoad, untuned, inTime, slower],
      text: md`
        ## What a failover loses
        Every interval Hyper-V closes the log of what was written and sends it. A failure loses all since the last log to arrive
        was closed: at worst an interval and the time of sending (${minutes}), of which a faster link spares the second only
        (${floor}). Where logs wait for each other it is hours: the 11 Mb/s of ${overDay} carry the mean of the day and do not
        recover from its peaks. So these size a link (${mean}): ${sustained} shows how much less it sustains if writes are uneven.

        ${overDay}

        ${sustained}

        ## Beginning, failing, going on to a third site
        Over 100 Mb/s the first copy of 1 TiB takes ${duration(times.firstCopy)}; disks that travel for two days are level after
        ${duration(times.shippedCopy)}. Without network, logs wait until they hold half of all disks,
        ${show(times.tolerated / day, 1)} days. After six, both sides are compared and equal in ${duration(times.compared)}, and
        the recovery point is minutes old in ${duration(times.recovered)}. A third site, sent every 15 min what the second has, is
        up to ${duration(times.thirdSite)} behind.

        ## Every write on both sides
        Synchronous replication came with Storage Replica in Windows Server 2016. A write waits for the way there and back
        (${nearby}). ${mirrored} shows who notices: a log written one block at a time, not a file server with hundreds of writes
        under way. The memory is lost all the same: the VM boots.

        ${mirrored}

        ## Memory as well
        Remus and its relatives copy dirty memory aside after every epoch, send it while the VM runs on, and hold output back
        until it is there. Tuned hosts follow even full load (${fullLoad}), untuned ones do not (${untuned}). Output is late by
        half an epoch, the copy and the way (${map}): not felt in one exchange (${inTime}), but in a dialogue of many. The VM
        stands for ${said(slower.observed)} of its time (${slower}), and for ${show(stillBusy, 0)} % at 600 MiB/s; QEMU’s
        documentation speaks of 25 %, and of 50 % with output held back, for a Java server of 4 GB.

        ${map}

        ## What a failover still costs
        A replica is started by hand and boots. With synchronous disks a cluster misses the host after 5 to 10 s and starts the
        VM, which boots. With its memory it goes on: after “seconds” (Remus), after three (RemusDB). No Hyper-V was found to offer
        that; VMware does since vSphere 6, for up to four processors over 10 Gb/s.

        ## What this does not show
        The courses of writes are assumed, and so are stop and copy of a checkpoint (${inputs}). Logs are taken to go as fast as a
        live migration; administrators report about 1 Gb/s per VM over 10 Gb/s. TCP windows are taken to grow with distance.
        Storage that cannot keep up with the log beside the disks is not in it; nor are faults of software, which copies share.

        ${inputs}`,
    };
  },
);
