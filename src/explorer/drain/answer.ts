import { drainsIn, residentsOf, type Drain, type Residents } from '../../sizing/drains.ts';
import type { Writes } from '../../sizing/guest-writes.ts';
import type { Control, ControlPath } from '../controls.ts';
import type { Settings } from '../settings.ts';
import { hostPath } from './controls.ts';
import type { Question } from './question.ts';
import { setUpOf } from './set-up-of.ts';

/** Who runs where, and what those write who leave, drawn as in the report. */
interface Guests {
  readonly residents: Residents;
  readonly writes: ReadonlyMap<string, Writes>;
}

/**
 * Answers a question with the code and the draws of the report: how the host is emptied with these settings. What hosts and
 * networks do is worked out again only when these change, what VMs are and write when the host or their memory does.
 *
 * @returns a function that throws an InputError where settings contradict each other
 */
export function answersTo(question: Question, controls: readonly Control[]): (settings: Settings) => Drain {
  const { cluster, hostPaths } = question;
  const ofCluster = controls.filter(({ path }) => path !== hostPath && !factors.includes(path));
  const drainsWith = latest((...values: readonly (number | string)[]) =>
    drainsIn(setUpOf(cluster, ofCluster, new Map(ofCluster.map(({ path }, at) => [path, values[at]!]))), hostPaths),
  );
  const guestsOn = latest((host: string, memory: number) => guestsOf(question, host, memory));
  return (settings) => {
    const host = String(settings.get(hostPath));
    const [memory, dirtyRate, workingSet] = factors.map((path) => Number(settings.get(path))) as [number, number, number];
    const { residents, writes } = guestsOn(host, memory);
    const drain = drainsWith(...ofCluster.map(({ path }) => settings.get(path)!));
    return drain(host, residents, withFactors(writes, dirtyRate, workingSet))!;
  };
}

const factors: readonly ControlPath[] = ['drain.memory', 'drain.dirtyRate', 'drain.workingSet'];

function guestsOf({ vms, writesOf }: Question, host: string, memory: number): Guests {
  const residents = residentsOf(memory === 1 ? vms : vms.map((vm) => ({ ...vm, memory: memory * vm.memory })));
  return { residents, writes: new Map(residents.byHost.get(host)!.map((vm) => [vm.name, writesOf(vm)])) };
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
