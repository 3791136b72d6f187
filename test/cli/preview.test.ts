import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launcher, precopy } from './precopy.ts';

const analyses = path.resolve(launcher, '../../../analyses');
const child = spawn(process.execPath, [launcher, 'preview', '02', '--port', '0']);
let address: string;

beforeAll(async () => {
  [address] = (await once(child.stdout.setEncoding('utf8'), 'data')) as [string];
  address = address.trim();
});
afterAll(async () => {
  child.kill();
  await once(child, 'close');
});

test('the first page frames the report that was asked for', async () => {
  const page = await (await fetch(address)).text();
  expect(page).toContain('<iframe src="/02-jumbo-frames/index.html"');
  const report = await fetch(new URL('/02-jumbo-frames/index.html', address));
  expect(report.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await report.text()).toContain('<!doctype html>');
});

test.each(['/nothing.html', '/..%2f..%2fetc/passwd', '/%ff'])('%s is not found', async (place) => {
  expect((await fetch(new URL(place, address))).status).toBe(404);
});

test('a saved analysis is built again and open pages are told', async () => {
  const told = (await fetch(new URL('/saves', address))).body!.getReader();
  utimesSync(path.join(analyses, '02-jumbo-frames.ts'), new Date(), new Date());
  const { value } = await told.read();
  expect(Buffer.from(value!).toString()).toBe('data: saved\n\n');
  await told.cancel();
});

test('a profile that is none is refused before anything is served', async () => {
  const { code, stdout, stderr } = await precopy(['preview', '02', '--port', '0', '--profile', launcher]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/is not JSON; give a profile that precopy fit has written/);
});

test('a port in use is refused before anything is built', async () => {
  const { code, stdout, stderr } = await precopy(['preview', '02', '--port', new URL(address).port]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^precopy: port \d+ is in use; name another with --port/);
});
