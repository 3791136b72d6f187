// On Linux x64 a Chromium comes with the packages; elsewhere puppeteer fetches its own.
module.exports = { skipDownload: process.platform === 'linux' && process.arch === 'x64' };
