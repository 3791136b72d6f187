import type { Scenario } from '../../scenario/scenario.ts';
import { utilisation } from '../network-path.ts';
import type { Channel } from './channel.ts';
import { channelsOf, type Flight } from './flight.ts';
import type { LoadStep, NetworkUse } from './outcome.ts';
import type { ClusterNetwork } from './plan.ts';

/** What goes over one network, as time goes by. */
export interface Ledger {
  readonly network: ClusterNetwork;
  readonly load: LoadStep[];
  /** Until when it is kept, and from then on: bit/s, and how many hosts send. */
  at: number;
  rate: number;
  senders: number;
  /** Seconds in which any host sends, seconds of sending hosts, and bytes. */
  busy: number;
  sending: number;
  carried: number;
}

export function openLedger(network: ClusterNetwork): Ledger {
  return { network, load: [], at: 0, rate: 0, senders: 0, busy: 0, sending: 0, carried: 0 };
}

/** Enter what migrations send from now on. */
export function enterRates(ledgers: readonly Ledger[], flights: Iterable<Flight>, now: number): void {
  const senders = new Map(ledgers.map(({ network }) => [network, new Set<string>()]));
  const rates = new Map(ledgers.map(({ network }) => [network, 0]));
  const enter = (channels: readonly Channel[], rate: number, sender: string) => {
    if (rate === 0) return;
    for (const { network } of channels) {
      rates.set(network, rates.get(network)! + rate / channels.length);
      senders.get(network)!.add(sender);
    }
  };
  for (const flight of flights) {
    const { flow, disk, order } = flight;
    enter(channelsOf(flight), flow.rate, order.source.name);
    if (disk?.route !== undefined) enter(disk.route.channels, disk.mirror.rate, order.source.name);
  }
  for (const ledger of ledgers) {
    keepUpTo(ledger, now);
    const rate = rates.get(ledger.network)!;
    ledger.senders = senders.get(ledger.network)!.size;
    if (rate !== ledger.rate) step(ledger, rate);
  }
}

/** The use of a network in the end. */
export function closeLedger(ledger: Ledger, migration: Scenario['migration'], now: number): NetworkUse {
  keepUpTo(ledger, now);
  const { network, busy, sending, carried, load } = ledger;
  const mean = sending > 0 ? (carried * 8) / sending / (network.team?.members ?? 1) : 0;
  return { name: network.name, busy, meanUtilisation: utilisation(mean, { link: network.link, migration }), carried, load };
}

function keepUpTo(ledger: Ledger, now: number): void {
  const seconds = now - ledger.at;
  ledger.at = now;
  if (ledger.rate === 0) return;
  ledger.busy += seconds;
  ledger.sending += seconds * ledger.senders;
  ledger.carried += (seconds * ledger.rate) / 8;
}

/** Rates that differ by less are the same: the shares of one link add up to it but for rounding. */
const rounding = 1e-9;

function step(ledger: Ledger, rate: number): void {
  const { load, at } = ledger;
  ledger.rate = rate;
  if (load.at(-1)?.at === at) load.pop();
  const before = load.at(-1)?.rate ?? 0;
  if (Math.abs(rate - before) > rounding * before) load.push({ at, rate });
}
