import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { access, constants, lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';

/** The Chromium that comes with the packages, for Linux on x64. Unpacked at first use (some seconds, 210 MB). */
export function bundledChromium(): Promise<Unpacked | undefined> {
  return (unpacked ??= findBundled());
}

/** Whether this machine is one that the packages bring a Chromium for, and it is not there. */
export function lacksBundledChromium(): boolean {
  return isForThisMachine() && packedFolder() === undefined;
}

interface Unpacked {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

let unpacked: Promise<Unpacked | undefined> | undefined;

async function findBundled(): Promise<Unpacked | undefined> {
  const packed = packedFolder();
  if (!isForThisMachine() || packed === undefined) return undefined;
  const { version } = JSON.parse(await readFile(path.join(packed, '../package.json'), 'utf8')) as { version: string };
  const folder = await firstUsable(`chromium-${version}`, (target) => unpackOnce(packed, target));
  return { path: path.join(folder, 'chromium'), env: environment(folder) };
}

function isForThisMachine(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

function packedFolder(): string | undefined {
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
  } catch {
    return undefined;
  }
}

/** Beside the packages; where those cannot be written or are another user's, in a temporary folder of this user alone. */
async function firstUsable(name: string, make: (target: string) => Promise<void>): Promise<string> {
  const beside = fileURLToPath(new URL(`../../node_modules/.cache/precopy/${name}`, import.meta.url));
  try {
    await make(beside);
    return beside;
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    const own = path.join(tmpdir(), `precopy-${userInfo().uid}`);
    await mkdir(own, { recursive: true, mode: 0o700 });
    if ((await lstat(own)).uid !== userInfo().uid) throw new Error(`${own} belongs to another user`, { cause: error });
    await make(path.join(own, name));
    return path.join(own, name);
  }
}

/** Unpack beside the target and rename: whoever comes at the same time sees all of it or nothing. */
async function unpackOnce(packed: string, target: string): Promise<void> {
  if (existsSync(target)) return access(path.join(target, 'chromium'), constants.X_OK);
  const unfinished = `${target}.${process.pid}`;
  try {
    await unpack(packed, unfinished, target);
    await rename(unfinished, target).catch((error: unknown) => {
      if (!existsSync(target)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function unpack(packed: string, folder: string, target: string): Promise<void> {
  const { extract } = await import('tar-fs');
  await mkdir(folder, { recursive: true });
  const from = (file: string) => [createReadStream(path.join(packed, file)), createBrotliDecompress()] as const;
  await Promise.all([
    pipeline(...from('chromium.br'), createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 })),
    pipeline(...from('fonts.tar.br'), extract(folder)),
    pipeline(...from('al2023.tar.br'), extract(folder)),
    writeFile(path.join(folder, 'fontconfig.xml'), fontConfiguration(path.join(target, 'fonts'))),
  ]);
}

/** Libraries and fonts of the machine where it has them, else the bundled ones. */
function environment(folder: string): Record<string, string> {
  const ownLibraries = [
    process.env.LD_LIBRARY_PATH,
    '/lib/x86_64-linux-gnu',
    '/usr/lib/x86_64-linux-gnu',
    '/lib64',
    '/usr/lib64',
  ];
  const libraries = [...ownLibraries, path.join(folder, 'lib')].filter((place) => place !== undefined && place !== '');
  return { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_FILE: path.join(folder, 'fontconfig.xml') };
}

function fontConfiguration(fonts: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}
