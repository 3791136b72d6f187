import { fileURLToPath } from 'node:url';
import { toCsv } from '../tables/csv.ts';
import { drawHostPaths } from '../uncertainty/host-path-sample.ts';
import { sampleTable } from '../uncertainty/sample-table.ts';
import { writeWhole } from './whole-file.ts';

const file = fileURLToPath(new URL('../../data/reference/host-path-sample.csv', import.meta.url));

await writeWhole(file, (append) => append(toCsv(sampleTable(drawHostPaths()))));
