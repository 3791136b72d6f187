import { expect, test } from 'vitest';
import type { ClusterEvent, MigrationOutcome } from '../../src/model/cluster/outcome.ts';
import { segmentsOf } from '../../src/notebook/drain-segments.ts';

const of = (vm: string, ...events: readonly [number, string, string?][]) =>
  segmentsOf({
    migrations: [{ vm } as MigrationOutcome],
    events: events.map(([at, kind, network]) => ({ at, kind, vm, network }) as ClusterEvent),
  }).map(({ network, since, start, end }) => [network, since, start, end]);

test('a migration is one stretch from its start to its end, after a wait where it was queued', () => {
  expect(of('a', [0, 'start', 'LM'], [8, 'suspended'], [9, 'done'])).toEqual([['LM', null, 0, 9]]);
  expect(of('a', [5, 'start', 'LM'], [9, 'done'])).toEqual([['LM', 0, 5, 9]]);
});

test('a migration that goes on over another network begins a new stretch without a wait', () => {
  expect(of('a', [0, 'start', 'LM'], [4, 'moved', 'CSV'], [9, 'done'])).toEqual([
    ['LM', null, 0, 4],
    ['CSV', null, 4, 9],
  ]);
});

test('a migration that fails or finds no network waits until it goes on', () => {
  expect(of('a', [0, 'start', 'LM'], [4, 'failed'], [6, 'start', 'CSV'], [9, 'done'])).toEqual([
    ['LM', null, 0, 4],
    ['CSV', 4, 6, 9],
  ]);
  expect(of('a', [0, 'start', 'LM'], [4, 'stranded'], [6, 'moved', 'LM'], [9, 'done'])).toEqual([
    ['LM', null, 0, 4],
    ['LM', 4, 6, 9],
  ]);
});

test('a migration that can never end has a stretch without end', () => {
  expect(of('a', [0, 'start', 'LM'], [70, 'never'])).toEqual([['LM', null, 0, null]]);
});
