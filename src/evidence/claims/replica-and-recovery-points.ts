import { articles } from '../articles.ts';
import type { Claim } from '../claim.ts';
import type { QuotedFigure } from '../quoted.ts';

const disasterRecovery = articles.reasonablyFast;
const continuous = articles.continuousAvailability;

export const replicaAndRecoveryPoints = {
  minutesNotHours: {
    id: 'minutes-not-hours',
    claim: 'A replica every five minutes over 100 Mb/s puts no more than ten minutes of an office VM’s work at stake.',
    source: disasterRecovery,
    low: 0,
    high: 10,
    unit: 'min',
    why: 'Ten minutes are what is said of Windows Server 2012 (BizTech). Observed is the oldest recovery point of 20 days, the first, the best and the worst of them, on which the VM writes 100 GiB, most of it by day (assumed).',
  },
  notRealTime: {
    id: 'not-real-time',
    claim: 'It is not a real-time failover, however fast the link.',
    source: disasterRecovery,
    expected: 'a recovery point that gets older than 30 s, the shortest interval there is, even over 10 Gb/s',
    why: 'It follows from the interval alone, which is documented: what is written after a log was closed is lost with the site, and no link changes that. Observed is the oldest recovery point.',
  },
  meanIsEnough: {
    id: 'mean-is-enough',
    claim: 'A link is large enough for a VM when it carries in a day what the VM writes in a day.',
    source: disasterRecovery,
    low: 0,
    high: 10,
    unit: 'min',
    why: 'Over 11 Mb/s, a tenth more than the mean, at an interval of 5 min: writes of a peak wait and make later recovery points older. Observed is the oldest, of the office day first, then with a nightly batch.',
    required: false,
  },
  synchronousNearby: {
    id: 'synchronous-nearby',
    claim: 'Synchronous replication within a campus costs a write less than a millisecond over 10 Gb/s.',
    source: continuous,
    low: 0,
    high: 1,
    unit: 'ms',
    why: '“Locally” is read as up to 10 km of fibre. Most of it is the round trip through adapters, switches and hosts: 0.2 ms first, then from 0.1 to 0.5 ms.',
  },
  fullLoadFollowed: {
    id: 'full-load-followed',
    claim: 'Over 10 Gb/s tuned hosts can copy even the memory of a fully loaded VM continuously.',
    source: continuous,
    expected: 'more than 600 MiB/s of writes followed in epochs of 100 ms: the full load of the 50 GB server in report 05',
    why: 'Each write counts as a page of its own; pages written again within an epoch are sent once. Observed is the highest rate.',
  },
  withoutTuning: {
    id: 'without-tuning',
    claim: 'The same link does it with default settings.',
    source: continuous,
    expected: 'the same 600 MiB/s followed with MTU 1500, balanced power and C-states on',
    why: 'Observed is the highest rate that is followed.',
    required: false,
  },
  answersInTime: {
    id: 'answers-in-time',
    claim: 'Who works with a VM that is protected so does not feel that its answers wait for the copy.',
    source: continuous,
    low: 0,
    high: 100,
    unit: 'ms',
    why: 'A tenth of a second is the limit of what feels immediate (Nielsen, 1993). On average, for one exchange, with 20 MiB/s of writes, epochs of 100 ms, tuned hosts, and pages copied aside at 2 GiB/s first, then at 0.5 to 8; a dialogue of ten exchanges waits ten times.',
  },
  littleSlower: {
    id: 'little-slower',
    claim: 'Protection costs the VM less than a twentieth of its speed.',
    source: continuous,
    low: 0,
    high: 5,
    unit: '%',
    why: 'Time that it stands, with the same writes, epochs and rates of copying. How fast pages are copied aside decides and was not found measured. A run of a protected VM would tell.',
    required: false,
  },
} as const satisfies Record<string, Claim | QuotedFigure>;
