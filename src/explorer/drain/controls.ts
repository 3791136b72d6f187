import type { SetUp } from '../../importers/customer/customer.ts';
import { limitsOf } from '../../model/cluster/limits.ts';
import { clusterRules } from '../../model/cluster/rules.ts';
import type { Parameter } from '../../scenario/parameter.ts';
import { performancesOf } from '../../scenario/performance.ts';
import { parameterAt, type ParameterPath, type Scenario } from '../../scenario/scenario.ts';
import { baseOf, type Base } from '../../sizing/plan-of.ts';
import { movesSeveral } from '../../sizing/set-ups.ts';
import type { Control } from '../controls.ts';
import { shownValue } from '../written.ts';
import { drainParameters, sendings, type Sending } from './parameters.ts';
import type { Question } from './question.ts';

/** Path of the control that says which host is emptied. It is a choice of view: no change of the cluster. */
export const hostPath = 'drain.host';

const ofNetworks = ['link.rate', 'link.mtu'] as const satisfies readonly ParameterPath[];
const ofHosts = [
  'host.powerPlan',
  'host.cStates',
  'host.receiveBuffers',
  'host.load',
] as const satisfies readonly ParameterPath[];

/** The controls of a drain: the host first, then what options change, then VMs. What has no effect here has none. */
export function drainControls({ cluster, hosts, slowest, hostPaths: [usual] }: Question): Control[] {
  const base = baseOf(cluster, new Map(), usual);
  return [
    { path: hostPath, entry: hostEntry(hosts), own: slowest, note: `slowest in the report: ${slowest}`, isView: true },
    ...networkControls(cluster, base),
    ...(movesSeveral(cluster) ? [atOnceControl(limitsOf(base).simultaneousMigrations)] : []),
    ...ofHosts.map((path) => shared(path, base.hosts)),
    ofDrain('memory', 1),
    ofDrain('dirtyRate', 1),
    ofDrain('workingSet', 1),
  ];
}

function networkControls({ platform }: SetUp, base: Base): Control[] {
  const lines = base.networks.filter(({ role = 'migration' }) => role === 'migration');
  if (lines.length === 0) return [];
  const ways = sendingsOf(platform);
  const sending = { ...drainParameters.sending, choices: ways };
  return [
    ...ofNetworks.map((path) => shared(path, lines)),
    ...(clusterRules[platform].spread ? [ofDrain('networks', lines.length)] : []),
    ...(ways.length > 1 ? [{ path: 'drain.sending', entry: sending, own: sendingOf(base, lines) } as const] : []),
  ];
}

/** Only a platform that has no limit may have none. */
function atOnceControl(own: number): Control {
  const control = ofDrain('atOnce', own);
  return own === Infinity ? { ...control, entry: { ...drainParameters.atOnce, none: 'no limit' } } : control;
}

function ofDrain(key: 'atOnce' | 'networks' | 'memory' | 'dirtyRate' | 'workingSet', own: number): Control {
  return { path: `drain.${key}`, entry: drainParameters[key], own };
}

function hostEntry(choices: readonly string[]): Parameter {
  return {
    kind: 'choice',
    choices,
    columns: {},
    default: choices[0]!,
    title: 'Host to empty',
    meaning: 'a host of the cluster with VMs on it',
    source: 'the inventory',
  };
}

type Settled = { readonly link: Scenario['link'] } | { readonly host: Scenario['host'] };

/** A setting that hosts or networks have in common; where they differ its own value is the one that slows most. */
function shared(path: (typeof ofNetworks)[number] | (typeof ofHosts)[number], of: readonly Settled[]): Control {
  const [group, key] = path.split('.') as ['link' | 'host', string];
  const valueOf = (one: Settled) => (one as Readonly<Record<string, Readonly<Record<string, number | string>>>>)[group]![key]!;
  const entry = parameterAt(path);
  const values = [...new Set(of.map(valueOf))].sort((a, b) => order(entry, a) - order(entry, b));
  const [own] = values as [number | string];
  if (values.length === 1) return { path, entry, own };
  const change = path === 'link.rate' ? 'a faster one replaces those that are slower' : 'a change sets all';
  return { path, entry, own, note: `in the report ${values.map((value) => shownValue(entry, value)).join(' or ')}; ${change}` };
}

/** Choices stand with the untuned one first; load alone is worse the more there is. */
function order(entry: Parameter, value: number | string): number {
  if (entry.kind === 'choice') return entry.choices.indexOf(String(value));
  return entry.dimension === 'ratio' ? -Number(value) : Number(value);
}

function sendingsOf(platform: SetUp['platform']): Sending[] {
  const ways = performancesOf[platform];
  return sendings.filter((way) => ways.includes(way === 'rdma' ? 'smb' : way));
}

/** Compression is the default of newer versions, but counts only where someone says what it brings. */
function sendingOf({ performance, migration }: Base, lines: Base['networks']): Sending {
  if (performance === 'smb') return lines.every(({ rdma }) => rdma) ? 'rdma' : 'smb';
  if (performance !== undefined) return performance;
  return migration.transport === 'rdma' ? 'rdma' : migration.compressionRatio > 1 ? 'compression' : 'tcp-ip';
}
