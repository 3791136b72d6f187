import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDataTable } from '../../src/importers/data-table.ts';
import { labCells, labOutcome, meanFirstTouch } from '../../src/importers/qemu-lab.ts';
import { scenarioFromCells } from '../../src/scenario/columns.ts';
import { understand } from './observations/read.ts';

const firstTouch = { rate: 1700, atHand: 128, perPage: 0.4 };
const tables = ['qemu-quiet', 'qemu-train', 'qemu-concurrent'];

test.each(tables)('every row of %s becomes a valid scenario that holds nothing of the run', (table) => {
  for (const row of readDataTable(`observed/${table}.csv`)) {
    const asked = labCells(row, firstTouch);
    expect(() => scenarioFromCells(asked)).not.toThrow();
    const seen = ['total', 'downtime_obs', 'transferred', 'achieved', 'during', 'mbps_qemu', 'iterations'];
    const blind = Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [name, seen.some((part) => name.includes(part)) ? '' : cell]),
    );
    expect(labCells(blind, firstTouch)).toEqual(asked);
  }
});

test('a shaped wire carries payload by its own count of frames, and QEMU’s own limit leaves the wire alone', () => {
  const rows = readDataTable('observed/qemu-train.csv');
  const shaped = rows.find((row) => row.limit_by === 'wire' && row.bw_Mbps === '1000' && row.mtu === '1500')!;
  const limited = rows.find((row) => row.limit_by === 'qemu' && row.bw_Mbps === '1000')!;
  expect(scenarioFromCells(labCells(shaped, firstTouch)).migration.streamCap).toBeCloseTo((1e9 * 1448) / 1514, 0);
  expect(scenarioFromCells(labCells(limited, firstTouch)).migration.bandwidthLimit).toBe(1e9);
});

test('a wire that others share the machine with carries a share of its rate, one alone all of it', () => {
  const carried = (table: string, phase: string) => {
    const row = readDataTable(`observed/${table}.csv`).find((any) => any.phase === phase)!;
    return Number(labCells(row, firstTouch, 0.99).stream_cap_mbps) / Number(labCells(row, firstTouch).stream_cap_mbps);
  };
  expect(carried('qemu-train', 'packed')).toBeCloseTo(0.99, 9);
  expect(carried('qemu-train', 'exclusive')).toBe(1);
  expect(carried('qemu-quiet', 'alone')).toBe(1);
});

test('the larger the guest, the less of it is at hand; streams side by side touch memory that much faster', () => {
  const row = readDataTable('observed/qemu-train.csv').find(({ multifd }) => multifd === '0')!;
  const rates = ['128', '256', '1024'].map((touched_MiB) => meanFirstTouch({ ...row, touched_MiB }, firstTouch));
  expect(rates).toEqual([Infinity, 3400, expect.closeTo((1700 * 8) / 7, 9)]);
  expect(meanFirstTouch({ ...row, touched_MiB: '256', multifd: '4' }, firstTouch)).toBe(4 * 3400);
});

test('a migration that did not end has no outcome', () => {
  const row = readDataTable('observed/qemu-quiet.csv').find(({ status }) => status !== 'completed')!;
  expect(labOutcome(row)).toMatchObject({ completed: false, totalTime: NaN, downtime: NaN });
});

test.each(tables)(
  'precopy import gives of %s what single migrations were asked and seen, cell by cell, and drops the others',
  async (table) => {
    const { importer, rows, dropped } = await understand(readFileSync(`data/observed/${table}.csv`));
    expect(importer).toMatch(/QEMU laboratory/);
    const source = readDataTable(`observed/${table}.csv`);
    expect(dropped.map(({ line }) => source[line - 2]!)).toEqual(
      source.filter(({ status, how }) => status !== 'completed' || how === 'concurrent'),
    );
    for (const { line, cells } of rows) {
      const row = source[line - 2]!;
      const { first_touch_mbps: _, untouched_page_us: __, ...asked } = labCells(row, firstTouch);
      expect(scenarioFromCells(texts(cells)).migration.platform).toBe('qemu');
      for (const [name, cell] of Object.entries(asked)) expect(String(cells[name])).toBe(sameDigits(cell));
      expect(cells['observed_total_s']).toBeCloseTo(labOutcome(row).totalTime, 9);
      expect(cells['observed_downtime_ms']).toBeCloseTo(1000 * labOutcome(row).downtime, 6);
      expect(Number(cells['observed_transferred_mib']) * 2 ** 20).toBeCloseTo(labOutcome(row).transferred, -2);
    }
  },
);

/** As the importers write a number. */
function sameDigits(cell: string): string {
  return Number.isNaN(Number(cell)) ? cell : String(Number(Number(cell).toPrecision(9)));
}

/** The cells that say what was asked, as a scenario table holds them. */
function texts(cells: Readonly<Record<string, string | number>>): Record<string, string> {
  const asked = Object.entries(cells).filter(([name]) => name !== 'passes' && !name.startsWith('observed_'));
  return Object.fromEntries(asked.map(([name, cell]) => [name, String(cell)]));
}
