import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findBrowsers } from '../../src/report/browser.ts';
import { precopy, temporaryFolder } from './precopy.ts';

const example = path.resolve(import.meta.dirname, '../../data/examples/check-receive-buffers.csv');
const claimed = ['check', example, '--claim', 'receive-buffer'];

test('a claim gets a verdict, its two questions, the method with its reason and what is missing', async () => {
  const { code, stdout, stderr } = await precopy([...claimed, '--where', 'situation=few-runs']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^check-receive-buffers\.csv: observed_total_s of 8 runs; less is better, and differences up to 5 % do not/,
  );
  expect(stdout).toMatch(
    /\nUndecided: migration time with receive_buffers 4096 is 1\.\d+ times \([\d.]+ to [\d.]+\) that with 512\.\n/,
  );
  expect(stdout).toMatch(/Is it noise\? +That cannot be excluded: of all 36 arrangements/);
  expect(stdout).toMatch(/Does it matter\? +Open: the 90 % interval/);
  expect(stdout).toMatch(/Method +least squares in blocks: runs are comparable within blocks only/);
  expect(stdout).toMatch(/Missing +Single runs vary by [\d.]+ %.*: \d+ if the effect is as seen, \d+ if there is no effect/);
});

test('the same file and seed give the same bytes, from standard input and in JSON too', async () => {
  const args = ['--claim', 'receive-buffer', '--where', 'situation=c-states-on', '--json'];
  const [first, second] = await Promise.all([
    precopy(['check', example, ...args]),
    precopy(['check', '-', ...args], { input: readFileSync(example) }),
  ]);
  expect(second.stdout).toBe(first.stdout.replace('check-receive-buffers.csv', 'standard input'));
  const { results } = JSON.parse(first.stdout) as {
    results: { verdict: string; ratio: { value: number }; design: { blocks: object[] } }[];
  };
  expect(results).toMatchObject([{ claim: 'receive-buffer', from: '512', to: '4096', verdict: 'hurts', movedTogether: [] }]);
  expect(results[0]!.ratio.value).toBeCloseTo(1.12, 1);
  expect(results[0]!.design.blocks).toHaveLength(2);
});

test('any column may be the factor, and decimal commas are read', async () => {
  const lines = [1, 2, 3, 4, 5, 6].flatMap((pair) => [`p${pair};A;${pair},${pair}`, `p${pair};B;${2 * pair},${pair}`]);
  const { code, stdout } = await precopy(['check', '-', '--factor', 'cable', '--outcome', 'lag_ms', '--blocks', 'pair'], {
    input: `pair;cable;lag_ms\n${lines.join('\n')}\n`,
  });
  expect(code).toBe(0);
  expect(stdout).toContain('Hurts: lag_ms with cable b is');
  expect(stdout).toContain('6 pairs of runs alike in pair');
});

test('a planned experiment is a table that check reads once it is filled in', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'to-measure.csv');
  const plan = ['check', '--plan', '--claim', 'c-states', '--blocks', 'host=HV01,HV02', '--noise', '2%'];
  const { code, stdout, stderr } = await precopy([...plan, '--out', file]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+ runs in random order: c_states on or off on 2 hosts, \d+ runs of each combination\.\n/);
  expect(stdout).toMatch(/c_states changes \d+ times; each change takes a restart of the host/);
  expect((await precopy(plan)).stdout).toBe(readFileSync(file, 'utf8'));
  expect((await precopy([...plan, '--out', file])).code).toBe(0);

  const [header, ...rows] = readFileSync(file, 'utf8').trim().split('\n');
  expect(header).toBe('order,host,c_states,observed_total_s');
  writeFileSync(
    file,
    `${[header, ...rows.map((row, at) => `${row}${row.includes('off') ? 80 + (at % 3) : 120 + (at % 4)}`)].join('\n')}\n`,
  );
  const again = await precopy([...plan, '--out', file]);
  expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 2, stdout: '' });
  expect(again.stderr).toContain('is there already and holds runs that were filled in; give another name');
  const checked = await precopy(['check', file, '--claim', 'c-states']);
  expect(checked.stdout).toContain('Helps: migration time with c_states off is 0.6');
});

test('a plan ends with the question that it was made for, whole, and goes to standard output for -', async () => {
  const plan = ['check', '--plan', '--factor', 'rx', '--levels', '4096,512', '--blocks', 'rack=A,B', '--margin', '12.5%'];
  const { stdout, stderr } = await precopy([...plan, '--out', '-']);
  expect(stdout).toMatch(/^order,rack,rx,observed_total_s\n/);
  expect(stderr).toContain('precopy check <file> --factor rx --baseline 4096 --margin 12.5% --blocks rack\n');
});

test('the model says where a claim holds', async () => {
  const { code, stdout } = await precopy(['check', '--model', '--claim', 'receive-buffer']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/over 120 combinations of settings: helps in \d+, no difference that matters in \d+, undecided in \d+/);
  expect(stdout).toContain('Undecided is where fewer than 95 % of 600 host paths agree');
  expect(stdout).toMatch(/\nhelps +.*flows in the ring 16 to 32 /);
});

test.each([
  {
    args: [example],
    why: 'give --claim with one of receive-buffer, jumbo-frames, c-states, bigger-pipe, power-plan, compression',
  },
  { args: [example, '--claim', 'recieve-buffer'], why: 'did you mean "receive-buffer"?' },
  { args: [example, '--claim', 'receive-buffer', '--margin', '2'], why: 'for example 5%' },
  { args: [example, '--claim', 'receive-buffer', '--better', 'less'], why: '--better: "less" is no way' },
  { args: [example, '--claim', 'receive-buffer', '--blocks', 'hots'], why: 'there is no column "hots"; did you mean "host"?' },
  { args: [example, '--claim', 'receive-buffer', '--ignore', 'rack'], why: 'there is no column "rack"; known: order' },
  { args: [example, '--claim', 'c-states', '--runs', '8'], why: 'two questions' },
  { args: [example, '--plan', '--claim', 'c-states'], why: '--plan takes no file of runs' },
  { args: ['--model'], why: '--model: which claim?' },
])('the mistake in $args is named', async ({ args, why }) => {
  const { code, stdout, stderr } = await precopy(['check', ...args]);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(why);
});

test('--report writes a page, the findings and, where there is a browser, a PDF', async () => {
  const out = path.join(temporaryFolder(), 'reports');
  const { code, stderr } = await precopy([...claimed, '--where', 'situation=many-flows', '--report', out]);
  expect(code).toBe(0);
  expect(stderr).toContain('report in ');
  const folder = path.join(out, 'check-receive-buffers-receive-buffers');
  const browser = (await findBrowsers().next()).done !== true;
  expect(existsSync(path.join(folder, 'report.pdf'))).toBe(browser);
  expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toContain('receive_buffers: 4096 against 512');
  const [finding] = JSON.parse(readFileSync(path.join(folder, 'findings.json'), 'utf8')) as { verdict: string; kind: string }[];
  expect(finding).toMatchObject({ kind: 'measured', verdict: 'reproduced' });
  expect(existsSync(path.join(out, 'index.html'))).toBe(true);
});
