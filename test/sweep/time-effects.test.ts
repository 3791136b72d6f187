import { expect, test } from 'vitest';
import { Table } from '../../src/tables/table.ts';
import { effectTable, timeEffects } from '../../src/sweep/time-effects.ts';

const columns = ['plan', 'ring', 'totalTime'].map((name) => ({ name, title: name }));
const rows = [
  { plan: 'balanced', ring: 256, totalTime: 40 },
  { plan: 'balanced', ring: 512, totalTime: 80 },
  { plan: 'full', ring: 256, totalTime: 10 },
  { plan: 'full', ring: 512, totalTime: 20 },
];
const effects = timeEffects(Table.fromRows<(typeof rows)[number]>(columns, rows), { plan: 'power plan', ring: 'buffers' });

test('settings that multiply have a ratio each, nothing together, and shares that add up', () => {
  expect(effects.map(({ effect, kind }) => [effect, kind])).toEqual([
    ['power plan', 'alone'],
    ['buffers', 'alone'],
    ['power plan × buffers', 'together'],
  ]);
  const [plan, ring, both] = effects.map(({ ratio }) => ratio);
  expect(plan).toBeCloseTo(4, 12);
  expect(ring).toBeCloseTo(2, 12);
  expect(both).toBeCloseTo(1, 12);
  expect(effects.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100, 9);
});

test('the table calls factors what its reader does', () => {
  expect(effectTable(effects, 'Setting').column('effect').title).toBe('Setting');
});
