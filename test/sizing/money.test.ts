import { expect, test } from 'vitest';
import { moneyOf } from '../../src/sizing/money.ts';
import { customerWith } from './clusters.ts';

const { cluster } = customerWith();
const hosts = (load?: number) =>
  ['HV1', 'HV2'].map((name) => ({ name, settings: new Map(load === undefined ? [] : ([['host.load', load]] as const)) }));
const money = (prices: object, load?: number) =>
  moneyOf(customerWith({ prices: { currency: 'EUR', ...prices } }), { ...cluster, hosts: hosts(load) }, []);

test('the power of C-states is priced for all hosts, as counted by hand', () => {
  // 28 W more when idle and awake, idle for 70 % of 8766 h, times a PUE of 1.8: 309.27 kWh for each of two hosts
  const { bill, breakEven } = money({ kwh: 0.25, server: 6000 })!;
  expect(bill.extraEnergy).toBeCloseTo(2 * 0.028 * 0.7 * 8766 * 1.8, 6);
  expect(bill.extraCost).toBeCloseTo(0.25 * 618.53, 2);
  // 147 W · 0.7 + 275 W · 0.3 = 185.4 W, awake 205 W; 3 % of the performance is 2 / 0.97 servers
  expect(bill.on).toMatchObject({ servers: 2 / 0.97, power: 147 * 0.7 + 275 * 0.3, purchase: (2 / 0.97) * 6000 });
  expect(bill.off.total).toBeCloseTo(12_000 + 4 * 0.25 * 2 * 0.205 * 8766 * 1.8, 6);
  expect(breakEven).toBeCloseTo((4 * 0.25 * 309.27) / (6000 + 4 * 0.25 * 0.205 * 8766 * 1.8), 5);
});

test('hosts are as busy as they are stated to be', () => {
  expect(money({ kwh: 0.25 }, 0.5)!.bill.extraEnergy).toBeCloseTo(2 * 0.028 * 0.5 * 8766 * 1.8, 6);
});

test('nothing is said of servers that have no price, nor of power that has none', () => {
  expect(money({ kwh: 0.25 })).not.toHaveProperty('breakEven');
  expect(money({ kwh: 0.25 })!.bill.on.purchase).toBe(0);
  expect(money({ server: 6000 })).toBeUndefined();
});
