import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { precopy, temporaryFolder } from './precopy.ts';

const table = `vm,phase,runs,failures
sql01,before,6000,7
sql02,before,6000,2
sql01,after,4000,0
sql02,after,4000,0
web01,after,8000,0
`;

const counts = (...options: string[]) => precopy(['check', '--runs', '8000', '--failures', '0', ...options]);
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('precopy check --rare', () => {
  test('says whether a failure is fixed, how rare it is at least, and what is missing', async () => {
    const { code, stdout, stderr } = await precopy(['check', '--rare', '-', '--seconds-per-run', '30'], { input: table });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toMatch(
      /^Fixed: none of 16 000 runs with the fix failed; had nothing changed, the chance of that would be 1\.0 %\.\n/,
    );
    expect(plain(stdout)).toContain('Before  9 of 12 000 runs failed: once in 1333 (95 % interval: 703 to 2915)');
    expect(plain(stdout)).toContain('on VMs that failed before, none of 8000 runs failed: at most once in 2671 (95 % sure)');
    expect(stdout).toMatch(/^web01 +0 +0 +8000 +0$/m);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('takes the counts themselves, and says how long the runs that are missing take', async () => {
    const { stdout } = await counts('--before-runs', '12000', '--before-failures', '2', '--seconds-per-run', '30');
    expect(plain(stdout)).toMatch(/^Undecided: none of 8000 runs .* 36\.0 %/);
    expect(plain(stdout)).toContain(
      '33 664 more runs without a failure, on VMs that failed before, make it fixed (280 h 32 min)',
    );
  });

  test('bounds a failure that nothing is known of before, without a verdict on a fix', async () => {
    expect(plain((await counts()).stdout)).toMatch(
      /^Undecided: .*\n\n {2}Runs {4}none of 8000 runs failed: at most once in 2671 \(95 % sure\)/,
    );
    expect(plain((await counts('--level', '99%')).stdout)).toContain('at most once in 1738 (99 % sure)');
  });

  test('gives programs the same, with null for what is not known', async () => {
    const { stdout } = await counts('--json', '--before-runs', '12000', '--before-failures', '0');
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'undecided',
      reason: 'never failed before',
      after: { runs: 8000, failures: 0, chance_low: 0 },
      p_value: null,
      runs_needed: null,
    });
    expect((JSON.parse(stdout) as { after: { chance_at_most: number } }).after.chance_at_most).toBeCloseTo(3.744e-4, 6);
  });

  test('writes a report with what runs without a failure prove, and nothing where the table is refused', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'fix.csv');
    writeFileSync(file, table);
    const { code, stderr } = await precopy(['check', '--rare', file, '--report', path.join(folder, 'out'), '--no-pdf']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `report in ${path.join(folder, 'out', 'check-rare-fix')}\n` });
    const page = readFileSync(path.join(folder, 'out', 'check-rare-fix', 'index.html'), 'utf8');
    expect(page).toContain('Rare failure: fix');
    expect(page).toContain('stratified by VM');
    writeFileSync(file, 'vm,failures\na,2\n');
    expect((await precopy(['check', '--rare', file, '--report', path.join(folder, 'other')])).code).toBe(2);
    expect(existsSync(path.join(folder, 'other'))).toBe(false);
  });

  test.each([
    { args: [], why: 'there is nothing to check; give a table with --rare FILE' },
    { args: ['--runs', '5', '--failures', '6'], why: '--failures: 6 failures in 5 runs' },
    { args: ['--runs', '5', '--failures', '1', '--before-runs', '7'], why: 'belong together' },
    { args: ['--runs', '5', '--failures', '1', '--level', '95'], why: '--level: 95 is no level of confidence' },
    { args: ['--runs', '5'], why: '--runs: --failures is missing' },
    { args: ['--failures', '0'], why: '--failures: --runs is missing' },
    { args: ['--rare', 'x.csv', '--runs', '5'], why: 'leave --runs away' },
    { args: ['--rare', 'nowhere.csv'], why: 'nowhere.csv: there is no such file' },
    { args: ['--runs', 'many', '--failures', '1'], why: 'expected a whole number' },
  ])('refuses $args and says why', async ({ args, why }) => {
    const { code, stdout, stderr } = await precopy(['check', ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
  });

  test('works the example of its help through', async () => {
    const { stdout } = await precopy(['check', '--help']);
    const example = stdout.slice(stdout.indexOf('vm,phase,runs'), stdout.indexOf('  $ precopy check --rare'));
    expect((await precopy(['check', '--rare', '-'], { input: example.replaceAll(/^ +/gm, '') })).code).toBe(0);
  });
});
