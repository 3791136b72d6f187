import { afterEach, describe, expect, test, vi } from 'vitest';
import { browserVariables, findBrowser } from '../../src/report/browser.ts';
import { installedBrowsers } from '../../src/report/browser-installed.ts';
import { openPress } from '../../src/report/press.ts';
import { InputError } from '../../src/units/input-error.ts';

afterEach(() => vi.unstubAllEnvs());

describe('finding a browser', () => {
  test.each(browserVariables)('%s names the browser', async (variable) => {
    for (const other of browserVariables) vi.stubEnv(other, '');
    vi.stubEnv(variable, process.execPath);
    expect(await findBrowser()).toMatchObject({ kind: 'named by environment', path: process.execPath });
  });

  test('a variable that names no file is an error that says so', async () => {
    vi.stubEnv('PRECOPY_BROWSER', '/nowhere/chrome');
    await expect(findBrowser()).rejects.toThrow(InputError);
    await expect(findBrowser()).rejects.toThrow('PRECOPY_BROWSER: there is no file "/nowhere/chrome"');
  });

  test('a variable that names a file that is no browser is an error that says so', async () => {
    vi.stubEnv('PRECOPY_BROWSER', process.execPath);
    await expect(openPress()).rejects.toThrow(InputError);
    await expect(openPress()).rejects.toThrow(/does not start .* unset PRECOPY_BROWSER/);
  });

  test('the stronger variable wins', async () => {
    vi.stubEnv('PRECOPY_BROWSER', process.execPath);
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    expect(await findBrowser()).toMatchObject({ path: process.execPath });
  });

  test.runIf(process.platform === 'linux')('headless shells on the path come before whole browsers', () => {
    vi.stubEnv('PATH', '/a:/b');
    const places = installedBrowsers();
    expect(places.slice(0, 2)).toEqual(['/a/chrome-headless-shell', '/b/chrome-headless-shell']);
    expect(places.indexOf('/b/chromium-headless-shell')).toBeLessThan(places.indexOf('/a/google-chrome'));
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'the bundled Chromium serves where nothing else is',
    async () => {
      for (const variable of browserVariables) vi.stubEnv(variable, '');
      vi.stubEnv('PATH', '/nowhere');
      vi.stubEnv('PUPPETEER_CACHE_DIR', '/nowhere');
      const [one, two] = await Promise.all([findBrowser(), findBrowser()]);
      expect(one).toMatchObject({ kind: 'bundled', shell: true });
      expect(two).toEqual(one);
    },
  );
});
