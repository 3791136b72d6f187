import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { launcher, precopy, temporaryFolder } from './precopy.ts';

const { version } = JSON.parse(readFileSync(path.resolve(launcher, '../../../package.json'), 'utf8')) as { version: string };

/** The first Node on the machine's own path, outside node_modules. */
function machineNode(): { path: string; major: number } {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => !folder.includes('node_modules'));
  try {
    const env = { ...process.env, PATH: folders.join(path.delimiter) };
    const print = 'process.stdout.write(JSON.stringify({ path: process.execPath, major: parseInt(process.versions.node) }))';
    return JSON.parse(execFileSync('node', ['-e', print], { env, encoding: 'utf8' })) as { path: string; major: number };
  } catch {
    return { path: process.execPath, major: parseInt(process.versions.node) };
  }
}

const own = machineNode();

test('--version prints the version of the package', async () => {
  expect(await precopy(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
});

test.runIf(own.major < 22)('an old Node hands over to the one installed beside precopy', async () => {
  const { code, stdout } = await precopy(['doctor', '--json'], { node: own.path });
  expect(code).toBe(0);
  expect(stdout).toContain(process.version);
});

test.runIf(own.major < 22)('an old Node passes input and exit code on', async () => {
  expect(await precopy(['predict', '-'], { node: own.path, input: 'id\n' })).toMatchObject({ code: 2, stdout: '' });
});

test('a Node that cannot strip types predicts the same', async () => {
  const input = 'id,memory_mib\na,1024\n';
  const stripped = await precopy(['predict', '-'], { input });
  expect(stripped.code).toBe(0);
  expect(await precopy(['predict', '-'], { input, nodeOptions: ['--no-experimental-strip-types'] })).toEqual(stripped);
});

test('help goes to standard output and names every command with its purpose', async () => {
  const { code, stdout, stderr } = await precopy([]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const name of ['report', 'preview', 'predict', 'doctor']) expect(stdout).toMatch(new RegExp(`^  ${name} .*\\S`, 'm'));
});

test.each(['report', 'preview', 'predict', 'doctor'])('%s --help shows an example', async (name) => {
  const { code, stdout } = await precopy([name, '--help']);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Example:\n {2}\$ /m);
  expect(stdout).toContain(`$ precopy ${name}`);
});

test.each([
  ['an unknown command', ['predcit'], 'Did you mean predict?'],
  ['an unknown option', ['predict', '--skipbad', 'x.csv'], 'Did you mean --skip-bad?'],
  ['a missing argument', ['predict'], "missing required argument 'file'"],
  ['one argument too many', ['predict', 'a', 'b'], 'too many arguments'],
  ['a seed that is no number', ['report', '--seed', 'x'], 'expected a whole number'],
  ['an analysis that is not there', ['report', '02-jumbo-frame'], '02-jumbo-frames'],
  ['a parameter that is not there', ['report', '02', '--no-pdf', '--set', 'host.cstates=off'], 'did you mean "host.cStates"'],
  ['a value that is not there', ['report', '02', '--no-pdf', '--set', 'host.cStates=maybe'], 'on, off'],
])('%s ends with 2, a suggestion and no stack', async (_, args, words) => {
  const { code, stdout, stderr } = await precopy(args, { cwd: temporaryFolder() });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('a bug is told with its stack and ends with 70', async () => {
  const folder = temporaryFolder();
  const broken = path.join(folder, 'broken.mjs');
  writeFileSync(broken, 'String.prototype.trim = () => { throw new TypeError("planted"); };');
  const { code, stderr } = await precopy(['predict', '-'], {
    input: 'id,memory_mib\na,1024\n',
    nodeOptions: ['--import', pathToFileURL(broken).href],
  });
  expect(code).toBe(70);
  expect(stderr).toMatch(/TypeError: planted\n\s+at /);
  expect(stderr).toContain('This is a bug in precopy');
});
