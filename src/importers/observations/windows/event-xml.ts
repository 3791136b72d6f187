import type { Importer } from '../importer.ts';
import { migrationsOf } from './migrations.ts';
import { readEventXml } from './read-event-xml.ts';

export const eventXml: Importer = {
  name: 'Windows events as XML (wevtutil qe … /f:xml, or saved from Event Viewer)',
  recognizes: (sample) => /^\s*</.test(sample) && /<(\w+:)?Events?[\s>]/.test(sample),
  read: (text, listener, options) => migrationsOf(readEventXml(text), listener, options),
};
