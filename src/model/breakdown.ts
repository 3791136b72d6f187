import type { Scenario } from '../scenario/scenario.ts';
import { deadTimePerBit } from './host.ts';
import { connect } from './network-path.ts';
import { payloadRate } from './wire.ts';

/** Where the time of one gibibyte goes, in seconds; the parts add up to what the connection takes for it. */
export interface Breakdown {
  /** The line carrying it at full rate. */
  readonly wire: number;
  /** Processing beyond what the line time hides. */
  readonly processor: number;
  /** Dead time between windows: waking cores and handing over. */
  readonly wakeUps: number;
}

const bitsPerGibibyte = 8 * 2 ** 30;

/** Time per gibibyte of one TCP connection, by cause. Valid where the host path decides (no measured stream, no RDMA). */
export function breakdown(scenario: Scenario): Breakdown {
  const { link, host } = scenario;
  const whole = bitsPerGibibyte / connect(scenario).rate;
  const wire = (bitsPerGibibyte * host.flows) / payloadRate(link);
  const wakeUps = bitsPerGibibyte * deadTimePerBit(link, host);
  return { wire, processor: whole - wire - wakeUps, wakeUps };
}
