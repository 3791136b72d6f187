import { bringAlive } from './alive.ts';
import { offerDownloads } from './download.ts';
import { writeDecimalsAsPage } from './decimal-sign.ts';
import { fillWhenOpened } from './fill.ts';
import { runStored } from './run-stored.ts';

writeDecimalsAsPage();
for (const figure of document.querySelectorAll<HTMLElement>('figure[data-figure]')) bringAlive(figure);
for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-set]')) fillWhenOpened(details);
offerDownloads(document);
if (document.getElementById('panel-script') !== null) void runStored('panel-script');
