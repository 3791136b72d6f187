import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { precopy, temporaryFolder } from './precopy.ts';

test('a report is written below --out, with one summary on standard output', async () => {
  const out = path.join(temporaryFolder(), 'new');
  const { code, stdout, stderr } = await precopy(['report', '02', '--no-pdf', '--out', out]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^1 report in .*, \d+ findings \(\d+ reproduced, 0 contradicted, \d+ undecided\), \d+\.\d s\n$/);
  expect(stderr).toContain('02-jumbo-frames: written, 1 of 1');
  expect(readdirSync(out).sort()).toEqual(['02-jumbo-frames', 'index.html']);
  expect(existsSync(path.join(out, '02-jumbo-frames', 'report.pdf'))).toBe(false);
});

test('a required finding that does not hold is said in a line and ends with 1, and the report is written', async () => {
  const out = temporaryFolder();
  const { code, stdout } = await precopy([
    'report',
    'jumbo-frames',
    '--no-pdf',
    '--out',
    out,
    '--set',
    'host.cyclesPerPacket=0 cycles',
  ]);
  expect(code).toBe(1);
  expect(stdout).toContain('A finding that should hold does not');
  expect(existsSync(path.join(out, '02-jumbo-frames', 'index.html'))).toBe(true);
});

test('a browser named by the environment that does not start is refused, and nothing is written', async () => {
  const out = temporaryFolder();
  const { code, stdout, stderr } = await precopy(['report', '2', '--out', out], { env: { PRECOPY_BROWSER: process.execPath } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('does not start');
  expect(readdirSync(out)).toEqual([]);
});

test('a file where the folder should be is refused before anything runs', async () => {
  const file = path.join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const { code, stdout, stderr } = await precopy(['report', '02', '--out', file]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain('is not a folder');
});
