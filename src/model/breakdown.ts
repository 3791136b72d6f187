import type { Scenario } from '../scenario/scenario.ts';
import { deadTimePerBit, ringShare } from './host.ts';
import { connect } from './network-path.ts';
import { payloadRate } from './wire.ts';

/** Where the time of one gibibyte goes, in seconds; the parts add up to what the connection takes for it. */
export interface Breakdown {
  /** The line carrying it at full rate, and as much of each of the other flows. */
  readonly wire: number;
  /** Processing beyond what the line time hides, and what a full receive ring lets fall. */
  readonly processor: number;
  /** Dead time between windows, waking cores and handing over, as far as other flows do not send meanwhile. */
  readonly wakeUps: number;
}

const bitsPerGibibyte = 8 * 2 ** 30;

/** Time per gibibyte of one TCP connection, by cause. Valid where the host path decides (no measured stream, no RDMA). */
export function breakdown(scenario: Scenario): Breakdown {
  const { link, host } = scenario;
  const whole = bitsPerGibibyte / connect(scenario).rate;
  const wire = (bitsPerGibibyte * host.flows) / payloadRate(link);
  const besideLine = Math.max(0, whole * ringShare(link, host) - wire);
  const wakeUps = Math.min(bitsPerGibibyte * deadTimePerBit(link, host), besideLine);
  return { wire, processor: whole - wire - wakeUps, wakeUps };
}
