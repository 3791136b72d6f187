import { percentFaster } from '../evidence/effect.ts';
import { quoted, type QuotedFigure } from '../evidence/quoted.ts';
import { blankOutcome, type Outcome } from '../model/metric.ts';
import { migrate } from '../model/migrate.ts';
import { tuning } from '../scenario/presets.ts';
import { scenario, type ScenarioInput } from '../scenario/scenario.ts';
import type { HostKey, HostValues } from './priors.ts';

/** Something the article says that the host path decides. */
export interface Constraint {
  readonly claim: string;
  /** The uncertain parameters that decide it: no other makes a difference. */
  readonly needs: readonly HostKey[];
  readonly holds: (host: HostValues) => boolean;
}

const fast = { link: { rate: '10 Gb/s' } } as const;
const slow = { link: { rate: '1 Gb/s' } } as const;
const dirtying = { vm: { dirtyRate: '20 MiB/s', workingSet: '16 GiB', dirtyPattern: 'uniform' } } as const;
const largerRing = { host: { receiveBuffers: 4096 } } as const;
const halfLoad = { host: { load: 0.5 } } as const;

const fiftyIdle = seconds(fast, tuning.tuned);
const fiftyDirtying = seconds(fast, tuning.tuned, dirtying);
const untuned = goodput(fast, tuning.default);
const jumboAlone = goodput(fast, tuning.jumbo);
const asleep = goodput(fast, tuning.jumboFullPower);
const awake = goodput(fast, tuning.tuned);
const [asleepLarger, awakeLarger] = [goodput(fast, tuning.jumboFullPower, largerRing), goodput(fast, tuning.tuned, largerRing)];
const [asleepLoaded, awakeLoaded] = [goodput(fast, tuning.jumboFullPower, halfLoad), goodput(fast, tuning.tuned, halfLoad)];

const awakeNeeds = ['clock', 'cyclesPerByte', 'cyclesPerPacket', 'overlap', 'handOff', 'windowFast'] as const;
const asleepNeeds = [...awakeNeeds, 'wakeUps', 'exitLatency', 'wakeCycles'] as const;
const balancedNeeds = [...asleepNeeds, 'balancedClock'] as const;
const slowNeeds = [...balancedNeeds, 'windowSlow', 'exitLatencyRatio'] as const;
const ringNeeds = [...asleepNeeds, 'ringCost', 'ringWakeCost'] as const;
const loadNeeds = [...asleepNeeds, 'loadCost', 'loadWakeCost'] as const;

/** Every figure and every order of the 10 Gb/s article that the host path decides; those that need least come first. */
export const constraints: readonly Constraint[] = [
  within(quoted.fiftyGigabytes, awakeNeeds, fiftyIdle, fiftyDirtying),
  within(quoted.cStatesOff, awakeNeeds, utilisation(fast, tuning.tuned)),
  within(quoted.jumboFullPower, asleepNeeds, utilisation(fast, tuning.jumboFullPower)),
  within(quoted.tenGigabitDefault, balancedNeeds, utilisation(fast, tuning.default)),
  within(quoted.jumboGain, balancedNeeds, (host) => percentFaster(jumboAlone(host), untuned(host))),
  within(quoted.oneGigabitDefault, slowNeeds, utilisation(slow, tuning.default)),
  within(quoted.oneGigabitTuned, slowNeeds, utilisation(slow, tuning.tuned)),
  {
    claim: 'A larger ring never helps.',
    needs: ringNeeds,
    holds: (host) => awakeLarger(host) <= awake(host) && asleepLarger(host) <= asleep(host),
  },
  {
    claim: 'A larger ring costs more with C-states on.',
    needs: ringNeeds,
    holds: (host) => asleepLarger(host) / asleep(host) < awakeLarger(host) / awake(host),
  },
  {
    claim: 'Load on the host costs less with C-states off.',
    needs: loadNeeds,
    holds: (host) => asleepLoaded(host) / asleep(host) < awakeLoaded(host) / awake(host),
  },
];

type Quantity = (host: HostValues) => number;

function within({ claim, low, high }: QuotedFigure, needs: readonly HostKey[], ...quantities: readonly Quantity[]): Constraint {
  const inside = (value: number) => value >= low && value <= high;
  return { claim, needs, holds: (host) => quantities.every((quantity) => inside(quantity(host))) };
}

function utilisation(...inputs: readonly ScenarioInput[]): Quantity {
  return outcomeOf(inputs, (outcome) => 100 * outcome.utilisation);
}

function goodput(...inputs: readonly ScenarioInput[]): Quantity {
  return outcomeOf(inputs, (outcome) => outcome.goodput);
}

function seconds(...inputs: readonly ScenarioInput[]): Quantity {
  return outcomeOf(inputs, (outcome) => outcome.totalTime);
}

/** An output of one scenario as a function of the host. The scenario is written on, so that millions of draws allocate nothing. */
function outcomeOf(inputs: readonly ScenarioInput[], pick: (outcome: Outcome) => number): Quantity {
  const base = scenario({ migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } }, ...inputs);
  const host = { ...base.host };
  const [trial, outcome] = [{ ...base, host }, blankOutcome()];
  return (values) => {
    Object.assign(host, values);
    return pick(migrate(trial, outcome));
  };
}
