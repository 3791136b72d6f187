import { channelsOf, downtime, networkNames, type Flight, type Stage } from './flight.ts';
import { completeStage } from './fly.ts';
import type { Ledger } from './ledger.ts';
import type { ClusterEvent, MigrationEventKind, MigrationOutcome } from './outcome.ts';
import type { ClusterNetwork, ClusterPlan, Limits } from './plan.ts';
import { enqueue, release, type Queue } from './queue.ts';
import type { ClusterRules } from './rules.ts';
import type { Resources } from './uses.ts';

/** All that changes while a plan is carried out, and what it follows. */
export interface Cluster {
  readonly plan: ClusterPlan;
  readonly rules: ClusterRules;
  /** Those of the platform, and over them those of the plan. */
  readonly limits: Limits;
  readonly spread: boolean;
  /** Networks that are up, in order of preference. */
  up: readonly ClusterNetwork[];
  readonly queue: Queue;
  /** Under way, in the order in which they began. */
  readonly flights: Set<Flight>;
  readonly resources: Resources;
  readonly ledgers: readonly Ledger[];
  readonly events: ClusterEvent[];
  /** By VM. */
  readonly results: Map<string, MigrationOutcome>;
  /** The most that has changed since the networks were last shared. */
  change: Change;
}

/**
 * `stage`: migrations went on that want what they had. `passing`: one wants more or less, but only within a round. `lasting`:
 * migrations or networks came or went.
 */
const changes = ['none', 'stage', 'passing', 'lasting'] as const;
type Change = (typeof changes)[number];

/** Note that shares have to be looked at anew. */
export function changed(cluster: Cluster, change: Change): void {
  if (changes.indexOf(change) > changes.indexOf(cluster.change)) cluster.change = change;
}

/** Stages that come and go within rounds: what they leave to others is soon asked for again. */
const passing: readonly Stage[] = ['latency', 'steady'];

/** End a stage of a migration, and with the last one the migration. */
export function completeStageOf(cluster: Cluster, flight: Flight, now: number): void {
  const { stage, flow, disk } = flight;
  const { cap, uses } = flow;
  const mirror = disk?.mirror.cap;
  completeStage(flight, now);
  if (flight.stage === 'done') finish(cluster, flight, now);
  else if (flow.cap === cap && flow.uses === uses && disk?.mirror.cap === mirror) changed(cluster, 'stage');
  else changed(cluster, passing.includes(stage) || passing.includes(flight.stage) ? 'passing' : 'lasting');
  if (stage === 'disks' && flight.stage !== 'done') note(cluster, 'memory', flight, now);
  if (flight.stage === 'rest') note(cluster, 'suspended', flight, now);
}

/** Give up an attempt: the VM runs on at the source, and is moved after the others. */
export function fail(cluster: Cluster, flight: Flight, now: number): void {
  const { order } = flight;
  note(cluster, 'failed', flight, now);
  land(cluster, flight);
  order.wasted += flight.wire;
  order.waitingSince = now;
  enqueue(cluster.queue, order);
}

export function note({ events }: Cluster, kind: MigrationEventKind, flight: Flight, at: number): void {
  events.push({ at, kind, vm: flight.order.vm.name, ...networkNames(channelsOf(flight)) });
}

function finish(cluster: Cluster, flight: Flight, now: number): void {
  const { order, copied, platform } = flight;
  note(cluster, 'done', flight, now);
  land(cluster, flight);
  cluster.results.set(order.vm.name, {
    ...attempted(flight),
    end: now,
    downtime: downtime(flight),
    rounds: order.move === 'quick' ? 0 : order.move === 'storage' ? 1 : copied.rounds + platform.extraRounds,
    converged: copied.ending === 'fits',
    outcome: 'done',
  });
}

/** What is known of any migration that began. */
export function attempted(flight: Flight) {
  const { order, start, wire } = flight;
  return {
    vm: order.vm.name,
    move: order.move,
    source: order.source.name,
    target: order.target.name,
    queued: order.queued,
    start,
    ...networkNames(channelsOf(flight)),
    transferred: order.wasted + wire,
  };
}

/** Take a migration off the networks, and give back its place. */
export function land(cluster: Cluster, flight: Flight): void {
  cluster.flights.delete(flight);
  if (flight.order.move !== 'quick') release(cluster.queue, flight.order);
  changed(cluster, 'lasting');
}
