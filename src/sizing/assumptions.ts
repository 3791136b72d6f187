import type { SetUp } from '../importers/customer/customer.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { quantile } from '../stats/quantile.ts';
import { ratio, type Seconds } from '../units/quantity.ts';
import { estimate } from './dealt-out.ts';
import type { Draws } from './draws.ts';
import type { HostedVm } from './hosts-of.ts';
import type { MeasuredHosts } from './measured-hosts.ts';

/** Something that is assumed, and what the drain of a host takes at either end of what it may be. Seconds. */
export interface Matter {
  readonly assumption: string;
  readonly lowAt: string;
  readonly low: number;
  readonly highAt: string;
  readonly high: number;
  readonly basis: string;
}

/**
 * What each assumption does alone to the drain of a host, the others staying as expected; the widest first.
 * @param simulated seconds that it takes as expected
 */
export function whatMatters(
  setUp: SetUp,
  vms: readonly HostedVm[],
  draws: Draws,
  simulated: number,
  measured?: MeasuredHosts,
): Matter[] {
  const { hostPaths, writes } = draws;
  const usual = new Map(
    [...writes].map(([name, own]) => [name, { ...own, rate: own.rate.slice(0, 1), set: own.set.slice(0, 1) }]),
  );
  const time = (over: Partial<Draws>, setting = setUp, change?: (of: Scenario['migration']) => Scenario['migration']) =>
    estimate(setting, vms, { hostPaths: hostPaths.slice(0, 1), writes: usual, ...over }, change);
  const [expected] = time({});
  const all = (times: Float64Array) => times.map((one) => (simulated * one) / expected!);
  const middle = (times: Float64Array) => ({ low: quantile(times.subarray(1), 0.05), high: quantile(times.subarray(1), 0.95) });
  const loaded = (load: number): SetUp => ({
    ...setUp,
    hosts: setUp.hosts.map((host) => ({ ...host, settings: new Map([...host.settings, ['host.load', ratio(load)]]) })),
  });
  const setup = measured?.values.get('migration.setup');
  const fixed = (factor: number, fitted?: number) => (of: Scenario['migration']) => ({
    ...of,
    setup: (fitted ?? of.setup * factor) as Seconds,
  });
  const [least, most, short, long] = [
    time({}, loaded(0)),
    time({}, loaded(0.5)),
    time({}, setUp, setup ? fixed(1, setup.low) : fixed(0.5)),
    time({}, setUp, setup ? fixed(1, setup.high) : fixed(2)),
  ].map((times) => all(times)[0]!);
  const unmeasured = vms.filter(({ dirtyRate }) => dirtyRate === undefined).length;
  const constant = hostPaths.map(() => hostPaths[0]);
  return [
    {
      assumption: 'what VMs write',
      lowAt: 'little',
      highAt: 'much',
      ...middle(all(time({ hostPaths: constant, writes }))),
      basis: `${unmeasured} of ${vms.length} VMs of this host are not measured; their classes are spread widely`,
    },
    {
      assumption: measured ? 'hosts, as they were measured' : 'processors and TCP of the hosts',
      lowAt: 'fast',
      highAt: 'slow',
      ...middle(all(time({ hostPaths, writes: repeated(usual, hostPaths.length) }))),
      basis: measured
        ? `fitted values of profile “${measured.name}” within their 90 % intervals`
        : 'hosts of 2011 as the 10 Gb/s article shows them; precopy fit measures yours',
    },
    {
      assumption: 'other load of the hosts',
      lowAt: '0 %',
      low: least!,
      highAt: '50 %',
      high: most!,
      basis: 'what load costs a migration has no figure in the literature',
    },
    {
      assumption: 'set-up of each migration',
      lowAt: setup ? 'short' : 'half',
      low: short!,
      highAt: setup ? 'long' : 'twice',
      high: long!,
      basis:
        measured && setup
          ? `fitted value of profile “${measured.name}” within its 90 % interval`
          : '2.5 to 3.4 s fixed per migration: Finn, 2012 beta; later versions unpublished',
    },
  ].sort((a, b) => b.high - b.low - (a.high - a.low));
}

function repeated(usual: Draws['writes'], draws: number): Draws['writes'] {
  const again = ([value]: Float64Array) => new Float64Array(draws).fill(value!);
  return new Map([...usual].map(([name, own]) => [name, { ...own, rate: again(own.rate), set: again(own.set) }]));
}
