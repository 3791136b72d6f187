import type { SetUp, SetUpHost, SetUpNetwork } from '../importers/customer/customer.ts';
import { limitsOf } from '../model/cluster/limits.ts';
import { complete, type Scenario } from '../scenario/scenario.ts';

/** What a host of a cluster is like: as it is stated, or as the platform has it. */
export function hostOf({ platform }: SetUp, { settings }: SetUpHost): Scenario['host'] {
  return complete(new Map([...settings, ['migration.platform', platform]])).host;
}

/** The same of the line of a network; its rate is that of one adapter. */
export function linkOf({ platform }: SetUp, { settings }: SetUpNetwork): Scenario['link'] {
  return complete(new Map([...settings, ['migration.platform', platform]])).link;
}

export function isForMigrations({ role }: SetUpNetwork): boolean {
  return role === 'migration';
}

export function migrationNetworks({ networks }: SetUp): SetUpNetwork[] {
  return networks.filter(isForMigrations);
}

/** Migrations that may run at once on a host. */
export function atOnceOf({ platform, limits }: SetUp): number {
  const { migration } = complete(new Map([['migration.platform', platform]]));
  return limitsOf({ migration, limits }).simultaneousMigrations;
}
