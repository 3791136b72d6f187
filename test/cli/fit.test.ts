import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { observedColumns } from '../../src/calibration/observable.ts';
import { findBrowsers } from '../../src/report/browser.ts';
import { measure } from '../calibration/synthetic.ts';
import { precopy, temporaryFolder } from './precopy.ts';

/** Measurements of hosts with more work per byte and a longer set-up than the reference set, as a file. */
function measurements(size = 30): string {
  const { inputs, observed } = measure({
    truth: { host: { cyclesPerByte: '5 cycles' }, migration: { platform: 'hyperv-2016', setup: '5 s' } },
    size,
  });
  const lines = Array.from({ length: size }, (_, row) =>
    [
      `run${row}`,
      'hyperv-2016',
      Number(inputs['vm.memory']![row]) / 2 ** 20,
      Number(inputs['link.rate']![row]) / 1e9,
      inputs['link.mtu']![row],
      inputs['host.powerPlan']![row],
      inputs['host.cStates']![row],
      observed.totalTime[row]!.toFixed(2),
    ].join(','),
  );
  return `id,platform,memory_mib,link_gbps,mtu,power_plan,c_states,${observedColumns.totalTime.name}\n${lines.join('\n')}\n`;
}

function folderWith(text: string): { folder: string; file: string } {
  const folder = temporaryFolder();
  const file = path.join(folder, 'runs.csv');
  writeFileSync(file, text);
  return { folder, file };
}

interface Written {
  readonly name: string;
  readonly parameters: Readonly<Record<string, { readonly value: number; readonly low: number; readonly high: number }>>;
  readonly provenance: { readonly sha256: string; readonly date: string };
}

const readProfile = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Written;

test('a fit says what it found and writes a profile that predict takes', async () => {
  const { folder, file } = folderWith(measurements());
  const { code, stdout, stderr } = await precopy(['fit', file], { env: { SOURCE_DATE_EPOCH: '1700000000' } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^2 parameters fitted to 30 rows \(\d+ points, 30 observations\) of runs\.csv\n/);
  expect(stdout).toMatch(/Cycles per byte +[45]\.\d\d cycles +[\d.]+ to [\d.]+ +3\.6.cycles/);
  expect(stdout).toContain('Intervals of 90 %, given the chosen parameters, come from 200 fits to points drawn again');
  expect(stdout).toMatch(/Migration time +30 +[\d.]+ \/ [\d.]+ % +[\d.]+ \/ [\d.]+ %/);

  const profile = readProfile(`${file}.profile.json`);
  expect(profile).toMatchObject({ format: 'precopy-profile', version: 1, name: 'runs', platform: 'hyperv-2016' });
  expect(Object.keys(profile.parameters).sort()).toEqual(['host.cyclesPerByte', 'migration.setup']);
  expect(profile.provenance.date).toBe('2023-11-14T22:13:20Z');
  expect(profile.provenance.sha256).toMatch(/^[0-9a-f]{64}$/);

  const vms = path.join(folder, 'vms.csv');
  const stated = profile.parameters['host.cyclesPerByte']!.value;
  const setup = profile.parameters['migration.setup']!.value;
  writeFileSync(vms, 'id,platform,memory_mib,cycles_per_byte\nblank,hyperv-2016,8192,\nstated,hyperv-2016,8192,3.6\n');
  const told = path.join(folder, 'told.csv');
  writeFileSync(
    told,
    `id,platform,memory_mib,cycles_per_byte,setup_s\nblank,hyperv-2016,8192,${stated},${setup}\nstated,hyperv-2016,8192,3.6,${setup}\n`,
  );
  const withProfile = await precopy(['predict', vms, '--profile', `${file}.profile.json`]);
  expect(withProfile).toEqual(await precopy(['predict', told]));
  expect(withProfile.stdout).not.toBe((await precopy(['predict', vms])).stdout);
});

test('the same measurements and seed give the same bytes, in JSON too, wherever the profile goes', async () => {
  const { folder, file } = folderWith(measurements());
  const env = { SOURCE_DATE_EPOCH: '1700000000' };
  const [one, two] = ['one.json', 'two.json'].map((name) => path.join(folder, name)) as [string, string];
  const first = await precopy(['fit', file, '--out', one, '--name', 'lab', '--json'], { env });
  const second = await precopy(['fit', '-', '--out', two, '--name', 'lab', '--json'], { env, input: readFileSync(file) });
  const told = JSON.parse(first.stdout) as { profile: object; intervals: object; comparisons: object[] };
  expect(told.profile).toEqual(JSON.parse(readFileSync(one, 'utf8')));
  expect(told.comparisons).toHaveLength(30);
  expect(told.intervals).toMatchObject({ given: 'the chosen parameters', resampled: 'points', reliable: true });
  expect(second.code).toBe(0);
  expect(readFileSync(two, 'utf8')).toBe(readFileSync(one, 'utf8').replace('"runs.csv"', '"standard input"'));
});

describe('what cannot be fitted is refused, and nothing is written', () => {
  const refused = async (text: string, ...options: string[]) => {
    const { folder, file } = folderWith(text);
    const { code, stdout, stderr } = await precopy(['fit', file, ...options]);
    expect({ code, stdout, files: readdirSync(folder) }).toEqual({ code: 2, stdout: '', files: ['runs.csv'] });
    return stderr;
  };

  test('a file without anything observed', async () => {
    expect(await refused('id,memory_mib\na,4096\n')).toContain(
      'runs.csv, line 1: no column says what was observed; expected at least one of observed_total_s, observed_downtime_ms',
    );
  });

  test('a table of another tool, and how it becomes one of runs', async () => {
    expect(await refused('set,mem_MiB,bw_Mbps,total_time_ms\n1,512,1000,9000\n')).toMatch(
      /runs\.csv, line 1: neither what moved \(memory_mib\) nor what was observed .*precopy import FILE --out runs\.csv/,
    );
  });

  test('an observation that is not positive, and a row without any', async () => {
    const stderr = await refused('id,memory_mib,observed_total_s\na,4096,-3\nb,4096,\nc,4096,0\n');
    expect(stderr).toContain('line 2, column observed_total_s: "-3" is not a positive number');
    expect(stderr).toContain('line 3: nothing was observed in this row');
    expect(stderr).toContain('line 4, column observed_total_s: "0" is not a positive number');
  });

  test('an observed column that is misspelt', async () => {
    expect(await refused('id,memory_mib,observed_totals\na,4096,3\n')).toContain('did you mean "observed_total_s"?');
  });

  test('too few rows, also when others are left out', async () => {
    const text = 'id,memory_mib,observed_total_s\na,4096,5\nb,8192,9\nc,16384,17\nd,x,20\n';
    expect(await refused(text, '--skip-bad')).toContain(
      'runs.csv: 3 usable rows are too few to fit anything; measure at least 4',
    );
  });

  test('standard input without a place for the profile', async () => {
    const { code, stderr } = await precopy(['fit', '-'], { input: measurements(4) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'precopy: --out: standard input has no name for the profile to take; give --out <file>\n',
    });
  });

  test('its profile does not go to standard output, which tells what was found', async () => {
    const { code, stderr } = await precopy(['fit', '-', '--out', '-'], { input: measurements(4) });
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: 'precopy: --out: standard output tells what was found; name a file for the profile\n',
    });
  });
});

describe('a profile that is none', () => {
  test.each(['predict', 'report'])('is refused by %s with file and key', async (command) => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'old.json');
    writeFileSync(file, '{"format":"precopy-profile","version":9}');
    const args = command === 'predict' ? ['predict', '-'] : ['report', '02', '--no-pdf', '--out', path.join(folder, 'out')];
    const { code, stderr } = await precopy([...args, '--profile', file], { input: 'id,memory_mib\na,1\n' });
    expect(code).toBe(2);
    expect(stderr).toContain('old.json, key version: 9 is unknown here');
    expect(existsSync(path.join(folder, 'out'))).toBe(false);
  });
});

test('a report with a profile marks what it changed and says where it comes from; --set goes over it', async () => {
  const { folder, file } = folderWith(measurements());
  await precopy(['fit', file, '--name', 'our lab']);
  const options = ['--profile', `${file}.profile.json`, '--no-pdf', '--set', 'host.cyclesPerByte=7 cycles'];
  await precopy(['report', '05', '--out', path.join(folder, 'out'), ...options]);
  const text = readFileSync(path.join(folder, 'out', '05-sql-server', 'report.md'), 'utf8');
  expect(text).toMatch(/our lab, fitted to runs\.csv \(SHA-256 [0-9a-f]{12}…\)/);
  expect(text).toMatch(/`host\.cyclesPerByte` \| 7.cycles/);
});

test('runs too far from the fit to have any weight in it are named, in the report too', async () => {
  const wild = measurements().replace(
    /^(run[47],.*,)([\d.]+)$/gm,
    (_, before: string, total: string) => `${before}${8 * Number(total)}`,
  );
  const { folder, file } = folderWith(wild);
  const out = path.join(folder, 'out');
  const { code, stdout } = await precopy(['fit', file, '--report', out, '--no-pdf']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^2 parameters fitted to 30 rows/);
  expect(stdout).toContain('Too far from the fit to have any weight in it: 2 observations of 2 runs. They count for nothing');
  expect(stdout).toMatch(
    /\n {2}run4: migration time [78]\.\d+ times what the fit says\n {2}run7: migration time [78]\.\d+ times/,
  );
  const text = readFileSync(path.join(out, 'fit-runs', 'report.md'), 'utf8');
  expect(text).toMatch(/\| run4 \| Migration time \| [\d.]+ \| [\d.]+ \| s \| [78]\.\d\d \|\n\| run7 \|/);
});

test('--report writes the fit as a page, a PDF where a browser prints, and lists it', async () => {
  const { folder, file } = folderWith(measurements());
  const out = path.join(folder, 'out');
  const { code, stderr } = await precopy(['fit', file, '--report', out]);
  expect(code).toBe(0);
  expect(stderr).toContain(`report in ${path.join(out, 'fit-runs')}`);
  const browser = (await findBrowsers().next()).done !== true;
  expect(existsSync(path.join(out, 'fit-runs', 'report.pdf'))).toBe(browser);
  const page = readFileSync(path.join(out, 'fit-runs', 'index.html'), 'utf8');
  for (const title of ['Fitted parameters', 'Agreement', 'Residuals', 'What the measurements leave open', 'Method and limits'])
    expect(page).toContain(title);
  expect(
    readdirSync(path.join(out, 'fit-runs', 'charts'))
      .filter((name) => name.endsWith('.svg'))
      .sort(),
  ).toEqual(['agreement-totaltime.svg', 'intervals.svg', 'residuals.svg']);
  expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('fit-runs/index.html');
});
