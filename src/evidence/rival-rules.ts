import { migrate } from '../model/migrate.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { milliseconds, bytes } from '../units/quantity.ts';

/** Rules that others predict total time by, in seconds; infinite where the rule says that the migration never ends. */
export const rivalRules: Readonly<Record<string, (scenario: Scenario) => number>> = {
  /** What administrators do in their heads. */
  'memory over bandwidth': (scenario) => scenario.vm.memory / bandwidth(scenario),
  /** CloudSim and CloudSim Plus: allocated memory over half of the bandwidth (`bandwidthPercentForMigration` 0.5). */
  'CloudSim’s half bandwidth': (scenario) => scenario.vm.memory / (bandwidth(scenario) / 2),
  /** Clark et al. 2005 without framing, platform costs or slices; the dirty rate and the limit as given. */
  'textbook pre-copy': (scenario) => ideally(scenario, scenario.vm.untouched, scenario.migration.downtimeLimit),
  /** SimGrid's live-migration plugin: all memory is sent, and the downtime limit is fixed at 30 ms. */
  'SimGrid’s rule': (scenario) => ideally(scenario, bytes(0), milliseconds(30)),
};

/** Bytes per second that the rules take as known: the measured or nominal stream. */
function bandwidth({ link, migration }: Scenario): number {
  return Math.min(migration.streamCap, migration.bandwidthLimit, link.rate) / 8;
}

function ideally(
  scenario: Scenario,
  untouched: Scenario['vm']['untouched'],
  downtimeLimit: Scenario['migration']['downtimeLimit'],
): number {
  const { vm } = scenario;
  const sent = { ...vm, memory: bytes(vm.memory - untouched), untouched: bytes(0) };
  const migration = { ...scenario.migration, platform: 'ideal', downtimeLimit, setup: 0, blackout: 0 } as Scenario['migration'];
  const host = { ...scenario.host, firstTouchRate: Infinity } as Scenario['host'];
  return migrate({ ...scenario, host, vm: sent, migration }).totalTime;
}
