import { expect, test } from 'vitest';
import { check } from '../../src/checks/check.ts';
import { tuningClaim } from '../../src/checks/claims.ts';
import { factorOfClaim, factorOfColumn } from '../../src/checks/question.ts';
import { runsWhere } from '../../src/checks/where.ts';
import { InputError } from '../../src/units/input-error.ts';
import { asking, runsOf, type Row } from './synthetic.ts';

const rows: Row[] = Array.from({ length: 8 }, (_, at) => ({
  host: at < 4 ? 'HV01' : 'HV02',
  c_states: at % 2 ? 'on' : 'off',
  observed_total_s: 100 + at,
}));
const changed = (change: (row: Row, at: number) => Row) => runsOf(rows.map(change));

const cases: readonly [string, () => unknown, string][] = [
  [
    'a misspelt column gets a suggestion',
    () => check(runsOf(rows), asking('c_state'), 1),
    'runs.csv, line 1: there is no column "c_state"; did you mean "c_states"?',
  ],
  [
    'a claim whose setting is missing says what it looks for',
    () => factorOfClaim(tuningClaim('jumbo-frames'), runsOf(rows)),
    'runs.csv, line 1: no column says what the claim jumbo-frames is about; expected mtu; the file has host, c_states, observed_total_s',
  ],
  ['an unknown claim too', () => tuningClaim('jumbo'), '--claim: "jumbo" is none of the claims; did you mean "jumbo-frames"?'],
  [
    'one setting is none to compare',
    () =>
      check(
        changed((row) => ({ ...row, c_states: 'on' })),
        asking('c_states'),
        1,
      ),
    'runs.csv: c_states is on in all 8 runs that were measured; there is nothing to compare without runs at another setting',
  ],
  [
    'too few runs are counted',
    () => check(runsOf(rows.slice(0, 3)), asking('c_states'), 1),
    'runs.csv: 1 run with c_states on and 2 with off can be compared; expected 2 on each side',
  ],
  [
    'text among numbers is shown with line and column',
    () =>
      check(
        changed((row, at) => (at === 3 ? { ...row, observed_total_s: 'fast' } : row)),
        asking('c_states'),
        1,
      ),
    'line 5, column observed_total_s: "fast" is not a positive number',
  ],
  [
    'nothing observed is said so',
    () =>
      check(
        changed(({ observed_total_s: _, ...row }) => row),
        asking('c_states'),
        1,
      ),
    'no column says what was observed; expected one of observed_total_s',
  ],
  [
    'a plan that nobody filled in is told from a file without observations',
    () =>
      check(
        changed((row) => ({ ...row, observed_total_s: '' })),
        asking('c_states'),
        1,
      ),
    'observed_total_s is blank in every row; fill in what was observed',
  ],
  [
    'an outcome whose name says nothing needs saying which way is better',
    () =>
      check(
        changed((row) => ({ ...row, score: 1 })),
        asking('c_states', { outcome: 'score' }),
        1,
      ),
    'add --better lower or --better higher',
  ],
  [
    'runs without counterparts name what differs',
    () =>
      check(
        changed((row, at) => ({ ...row, mtu: [1500, 1500, 9000, 9000][at % 4]!, flows: [1, 2, 2, 1][at % 4]! })),
        asking('c_states', { ignored: ['host'] }),
        1,
      ),
    'no run with c_states off has a counterpart with on that is alike in mtu, flows',
  ],
  [
    'an unknown baseline gets a suggestion',
    () => check(runsOf(rows), { ...asking([]), factors: [factorOfColumn('c_states', 'onn')] }, 1),
    'no run that was measured has c_states onn; did you mean "on"?',
  ],
  [
    'an order that is none',
    () =>
      check(
        changed((row) => ({ ...row, when: 'early' })),
        asking('c_states', { order: 'when' }),
        1,
      ),
    'runs.csv, line 2, column when: "early" is neither a number nor a time',
  ],
  ['a condition that is none', () => runsWhere(runsOf(rows), ['host']), 'write column=value, for example --where host=HV01'],
  ['a condition that leaves nothing', () => runsWhere(runsOf(rows), ['host=HV03']), 'no run has host=HV03; did you mean "HV01"?'],
];

test.each(cases)('%s', (_, work, message) => {
  expect(work).toThrow(InputError);
  expect(work).toThrow(message);
});

test('conditions leave runs with their lines, several on one column each of its values', () => {
  expect(runsWhere(runsOf(rows), ['host=hv02', 'c_states=on']).lines).toEqual([7, 9]);
  expect(runsWhere(runsOf(rows), ['host=HV01', 'host=HV02']).lines).toHaveLength(8);
});

test('blank settings and blank measurements are left out, and told', () => {
  const blanks = changed((row, at) => (at === 0 ? { ...row, c_states: '' } : at === 1 ? { ...row, observed_total_s: '' } : row));
  expect(check(blanks, asking('c_states'), 1).notMeasured).toEqual([0, 1]);
});
