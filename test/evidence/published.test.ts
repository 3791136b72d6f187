import { expect, test } from 'vitest';
import { comparePublished } from '../../src/evidence/published.ts';
import { readDataTable } from '../../src/importers/data-table.ts';

const figures = readDataTable('reference/published-measurements.csv');
const compared = comparePublished(readDataTable('reference/published-scenarios.csv'), figures);

test('every published figure is there, in the words of its source, with what was assumed or why there is no prediction', () => {
  expect(compared.map(({ id }) => id)).toEqual(figures.map(({ id }) => id));
  for (const { printed, note } of compared) {
    expect(printed).not.toBe('');
    expect(note).not.toBe('');
  }
});

test.each([
  ['ms-r2-comp', 'about 15 s'],
  ['ramprasad', '19.43 s (brownout only)'],
  ['kvmnfv-idle-before', '2.070 s; down for 29 ms'],
  ['ibm-netapp-intel', '10GbE up to 82% shorter than 1GbE'],
])('%s is printed as “%s”', (id, words) => {
  expect(compared.find((one) => one.id === id)!.printed).toBe(words);
});
