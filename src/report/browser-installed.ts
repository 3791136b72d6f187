import path from 'node:path';

/** Where Chrome, Edge or Chromium would be on this machine, headless shells first. */
export function installedBrowsers(): string[] {
  if (process.platform === 'win32') return onWindows();
  if (process.platform === 'darwin') return onMac();
  return onPath();
}

const commands = [
  'chrome-headless-shell',
  'chromium-headless-shell',
  'headless_shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder));
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

function onMac(): string[] {
  const folders = ['/Applications', path.join(process.env.HOME ?? '', 'Applications')];
  const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, `${name}.app`, 'Contents', 'MacOS', name)));
}

function onWindows(): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ];
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, ...program)));
}
