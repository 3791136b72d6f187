import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readRareRuns } from '../../src/importers/rare-runs.ts';
import type { BadCell } from '../../src/importers/scenario-row.ts';

async function read(text: string) {
  const bad: BadCell[] = [];
  const rows = await readRareRuns({ place: 'runs.csv', bytes: Readable.from([Buffer.from(text)]) }, (cell) => bad.push(cell));
  return { rows, bad };
}

describe('a table of runs that may fail', () => {
  test('has one row per run, which failed or not, and rows of a VM and phase add up', async () => {
    const { rows } = await read('vm,phase,failures\nsql01,before,1\nsql01,before,0\nweb01,after,0\nsql01,before,0\n');
    expect(rows).toEqual([
      { vm: 'sql01', phase: 'before', runs: 3, failures: 1 },
      { vm: 'web01', phase: 'after', runs: 1, failures: 0 },
    ]);
  });

  test('or one row per VM, with semicolons, any case of the phase, and after where none is given', async () => {
    const { rows } = await read('failures;runs;phase;vm\r\n2;4000;BEFORE;sql01\r\n0;8000;;sql01\r\n');
    expect(rows).toEqual([
      { vm: 'sql01', phase: 'before', runs: 4000, failures: 2 },
      { vm: 'sql01', phase: 'after', runs: 8000, failures: 0 },
    ]);
  });

  test('needs no VM and no phase', async () => {
    expect((await read('runs,failures\n8000,0\n')).rows).toEqual([{ vm: '', phase: 'after', runs: 8000, failures: 0 }]);
  });

  test('says of each cell that cannot be understood where it is and what was expected', async () => {
    const { rows, bad } = await read('vm,phase,runs,failures\na,vor,1,0\nb,after,many,0\nc,after,1,2\nd,after,1\ne,after,1,0\n');
    expect(rows).toHaveLength(1);
    expect(bad.map(({ line, column }) => [line, column])).toEqual([
      [2, 'phase'],
      [3, 'runs'],
      [4, 'failures'],
      [5, undefined],
    ]);
  });

  test.each([
    ['vm,failure\na,1\n', 'unknown column "failure"; did you mean "failures"?'],
    ['vm,runs\na,1\n', 'there is no column "failures"'],
    ['failures\n', 'has a header and no rows'],
    ['', 'is empty'],
  ])('is refused as a whole: %j', async (text, why) => {
    await expect(read(text)).rejects.toThrow(why);
  });
});
