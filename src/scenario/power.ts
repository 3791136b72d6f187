import { formatQuantity } from '../units/format.ts';
import { InputError } from '../units/input-error.ts';
import { count, ratio, watts, years } from '../units/quantity.ts';
import { messages } from './messages.ts';
import { quantity } from './parameter.ts';
import { completeInputs, type InputsOf, type ValuesOf } from './registry.ts';

/** Every input of the power bill, once. Prices are in one currency, whichever: nothing is converted. */
export const powerParameters = {
  idlePower: quantity('power', {
    title: 'Idle power, C-states on',
    unit: 'W',
    columns: {},
    min: 0,
    max: 1e5,
    default: watts(147),
    meaning: 'what an idle host draws at the outlet with C1E and C-states on',
    source: 'Dell HPC System for Manufacturing, figure 39: 87, 147 and 189 W for three servers with the DAPC profile',
  }),
  awakeExtra: quantity('power', {
    title: 'More when awake',
    unit: 'W',
    columns: {},
    min: 0,
    max: 1e5,
    default: watts(28),
    meaning: 'what it draws beyond that with C1E and C-states off',
    source:
      'Dell, Optimal BIOS settings for HPC with PowerEdge 12th generation servers, 2012, 5.1: 19 % more idle power “since this profile disables C States and C1E”, of 147 W',
  }),
  fullPower: quantity('power', {
    title: 'Power at full load',
    unit: 'W',
    columns: {},
    min: 0,
    max: 1e5,
    default: watts(275),
    meaning: 'what it draws with all processors busy, whatever its C-states',
    source:
      'AnandTech, Low Power Server CPUs, 2010: two Xeon X5670 peak “almost 20% higher” than 231 W, under Hyper-V with the balanced plan',
  }),
  load: quantity('ratio', {
    title: 'Processor load',
    unit: '%',
    columns: {},
    min: 0,
    max: 1,
    default: ratio(0.3),
    meaning: 'average share of processor time that is used; between idle and full load power is linear in it',
    source: 'assumed, for a host of VMs; the average server has 12 to 18 % (NRDC, Data Center Efficiency Assessment, 2014)',
  }),
  pue: quantity('ratio', {
    title: 'PUE',
    unit: '1',
    columns: {},
    min: 1,
    max: 10,
    default: ratio(1.8),
    meaning: 'energy of the whole data centre over that of its equipment: cooling, power supply',
    source: 'average of 2011: Uptime Institute, survey of more than 500 data centres',
  }),
  energyPrice: quantity('count', {
    title: 'Price of a kWh',
    unit: 'count',
    columns: {},
    min: 0,
    max: 1e6,
    default: count(0.103),
    meaning: 'in the currency of all prices',
    source: 'US dollars, commercial customers, 2011: U.S. Energy Information Administration, Electric Power Monthly, table 5.3',
  }),
  serverPrice: quantity('count', {
    title: 'Price of a server',
    unit: 'count',
    columns: {},
    min: 0,
    max: 1e9,
    default: count(9000),
    meaning: 'all that one more host costs when it is bought: hardware, licences, ports',
    source:
      'US dollars: “a typical server with these CPUs, 64 GB and some accessories will set you back $9000 easily” (AnandTech, 2010)',
  }),
  serviceLife: quantity('time', {
    title: 'Service life',
    unit: 'years',
    columns: {},
    min: 0,
    max: years(50),
    default: years(4),
    meaning: 'time from purchase to replacement',
    source: 'the middle of the 3 to 5 years that the 10 Gb/s article names',
  }),
  performanceLost: quantity('ratio', {
    title: 'Performance lost',
    unit: '%',
    columns: {},
    min: 0,
    max: 0.99,
    default: ratio(0.03),
    meaning: 'share of the work of a host that it no longer does with power saving on',
    source:
      '“an increase in performance of a few percent” by the profile without C-states: Dell HPC System for Manufacturing; the 10 Gb/s article gives no figure',
  }),
  hosts: quantity('count', {
    title: 'Hosts',
    unit: 'count',
    columns: {},
    min: 0,
    max: 1e6,
    default: count(8),
    meaning: 'hosts that the work needs with power saving off',
    source: 'an example: state your own',
  }),
  drains: quantity('count', {
    title: 'Drains of a host per year',
    unit: 'count',
    columns: {},
    min: 0,
    max: 1e5,
    default: count(12),
    meaning: 'how often it is emptied and filled again',
    source: 'assumed: patched every month',
  }),
  hourPrice: quantity('count', {
    title: 'Price of an hour',
    unit: 'count',
    columns: {},
    min: 0,
    max: 1e6,
    default: count(50),
    meaning: 'what an hour costs in which a drain is waited for; nothing where no one waits',
    source: 'assumed',
  }),
} as const;

/** All inputs of the power bill, in base units, complete and valid. */
export type Power = ValuesOf<typeof powerParameters>;

/** What a user states of it. */
export type PowerInput = InputsOf<typeof powerParameters>;

/** A power bill's inputs from what is stated; the rest has defaults. @throws InputError */
export function power(...stated: readonly PowerInput[]): Power {
  const complete = completeInputs('power', powerParameters, ...stated);
  const { idlePower, awakeExtra, fullPower } = complete;
  const idle = idlePower + awakeExtra;
  if (fullPower < idle) throw new InputError(messages.fullBelowIdle(formatQuantity(fullPower, 'W'), formatQuantity(idle, 'W')));
  return complete;
}

/**
 * Servers by what they draw more when idle and awake: 19 % of 147 W (Dell, 2012), and 63 and 84 W as measured (Dell HPC System for
 * Manufacturing, figure 39).
 */
export const measuredHosts = {
  '28 W more': { idlePower: '147 W', awakeExtra: '28 W' },
  '63 W more': { idlePower: '147 W', awakeExtra: '63 W' },
  '84 W more': { idlePower: '87 W', awakeExtra: '84 W' },
} as const satisfies Record<string, PowerInput>;
