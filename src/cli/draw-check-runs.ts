import { fileURLToPath } from 'node:url';
import { drawRuns } from '../checks/known-truth.ts';
import { toCsv } from '../tables/csv.ts';
import { tableOf } from '../tables/table-of.ts';
import { writeWhole } from './whole-file.ts';

/** Draws the runs of known truth anew: `npx tsx src/cli/draw-check-runs.ts`. */
const file = fileURLToPath(new URL('../../data/examples/check-receive-buffers.csv', import.meta.url));

const rows = drawRuns(1);
const headings = Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, name]));
await writeWhole(file, (append) => append(toCsv(tableOf(headings, rows))));
