import { drainsOf, type Drain } from '../../sizing/drains.ts';
import type { Writes } from '../../sizing/guest-writes.ts';
import type { HostedVm } from '../../sizing/hosts-of.ts';
import type { Control } from '../controls.ts';
import type { Settings } from '../settings.ts';
import { hostPath } from './controls.ts';
import type { Question } from './question.ts';
import { setUpOf } from './set-up-of.ts';

/** Who leaves and what they write, drawn as in the report. */
interface Guests {
  /** All of the cluster: others take memory where these are to go. */
  readonly vms: readonly HostedVm[];
  readonly writes: ReadonlyMap<string, Writes>;
}

/**
 * Answers a question with the code and the draws of the report: how the host is emptied with these settings. What VMs are and
 * write is made again only when the host or their memory changes.
 *
 * @returns a function that throws an InputError where settings contradict each other
 */
export function answersTo(question: Question, controls: readonly Control[]): (settings: Settings) => Drain {
  const { cluster, hostPaths } = question;
  const guestsOn = latest((host: string, memory: number) => guestsOf(question, host, memory));
  return (settings) => {
    const host = String(settings.get(hostPath));
    const factor = (path: 'drain.memory' | 'drain.dirtyRate' | 'drain.workingSet') => Number(settings.get(path));
    const { vms, writes } = guestsOn(host, factor('drain.memory'));
    const changed = withFactors(writes, factor('drain.dirtyRate'), factor('drain.workingSet'));
    return drainsOf(setUpOf(cluster, controls, settings), vms, { hostPaths, writes: changed })(host)!;
  };
}

function guestsOf({ vms, writesOf }: Question, host: string, memory: number): Guests {
  const all = memory === 1 ? vms : vms.map((vm) => ({ ...vm, memory: memory * vm.memory }));
  return { vms: all, writes: new Map(all.filter((vm) => vm.host === host).map((vm) => [vm.name, writesOf(vm)])) };
}

function withFactors(writes: Guests['writes'], rate: number, set: number): Guests['writes'] {
  if (rate === 1 && set === 1) return writes;
  const times = (factor: number) => (value: number) => factor * value;
  return new Map(
    Array.from(writes, ([name, own]) => [name, { ...own, rate: own.rate.map(times(rate)), set: own.set.map(times(set)) }]),
  );
}

/** A function that keeps its latest result. */
function latest<A extends readonly unknown[], R>(make: (...given: A) => R): (...given: A) => R {
  let kept: { readonly given: A; readonly result: R } | undefined;
  return (...given) => {
    if (kept === undefined || given.some((one, at) => one !== kept!.given[at])) kept = { given, result: make(...given) };
    return kept.result;
  };
}
