import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPress } from '../../src/report/press.ts';
import { replaceFile } from '../../src/report/replace-file.ts';
import { writeReport } from '../../src/report/write-report.ts';
import { report } from './fixture.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'precopy-report-'))));
afterEach(() => rm(folder, { recursive: true }));

const listed = async () => (await readdir(folder, { recursive: true })).map((name) => name.replaceAll(path.sep, '/')).sort();
const withoutPdf = [
  'charts',
  'charts/gain-by-memory.svg',
  'charts/gain-by-memory.vl.json',
  'charts/goodput.svg',
  'charts/goodput.vl.json',
  'charts/time-map.svg',
  'charts/time-map.vl.json',
  'findings.json',
  'index.html',
  'report.md',
];

describe('writing a report', () => {
  test('without a press writes everything but the PDF, and leaves nothing unfinished', async () => {
    await writeReport(report, folder);
    expect(await listed()).toEqual(withoutPdf);
  });

  test('with a press writes the PDF as well', async () => {
    const press = (await openPress())!;
    try {
      await writeReport(report, folder, press);
    } finally {
      await press.close();
    }
    expect(await listed()).toEqual([...withoutPdf, 'report.pdf'].sort());
    expect((await readFile(path.join(folder, 'report.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a PDF of an earlier report and charts that are gone do not stay behind', async () => {
    await writeReport(report, folder);
    await writeFile(path.join(folder, 'report.pdf'), 'old');
    await writeReport(
      { ...report, answer: report.sections[2]!.blocks[0] as never, findings: report.findings, sections: [report.sections[2]!] },
      folder,
    );
    expect(await listed()).toEqual(['charts', 'findings.json', 'index.html', 'report.md']);
  });

  test('a report that cannot be rendered leaves the old one as it was', async () => {
    await writeReport(report, folder);
    const before = await readFile(path.join(folder, 'index.html'), 'utf8');
    await expect(writeReport({ ...report, findings: [] }, folder)).rejects.toThrow(/never placed/);
    expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe(before);
  });

  test('a file that cannot be replaced leaves no unfinished one', async () => {
    await expect(replaceFile(path.join(folder, 'none', 'file'), 'x')).rejects.toThrow();
    await expect(replaceFile(folder, 'x')).rejects.toThrow();
    expect(await listed()).toEqual([]);
  });
});
