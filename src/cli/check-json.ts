import type { Check, Judged } from '../checks/check.ts';
import { headline } from '../checks/words.ts';

/** A check for programs; rows are given by their lines in the file, and what is unlimited is null. */
export function checkJson(check: Check): object {
  const { runs, outcome, question, judged, notMeasured, comparisons } = check;
  const lines = (rows: readonly number[]) => rows.map((row) => runs.lines[row]!);
  return {
    file: runs.place,
    outcome,
    margin: question.margin,
    comparisons,
    leftOutLines: lines(notMeasured),
    results: judged.map((one) => result(check, one, lines)),
  };
}

function result(check: Check, judged: Judged, lines: (rows: readonly number[]) => number[]): object {
  const { sides, verdict, ratio, method, design, roles, caveats, missing, correctedError, correctedChance } = judged;
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  return {
    ...(sides.factor.claim === undefined ? {} : { claim: sides.factor.claim.id }),
    factor: sides.factor.column,
    from: sides.base,
    to: sides.level,
    verdict,
    sentence: headline(check, judged),
    ratio: { ...ratio, low: finite(ratio.low), high: finite(ratio.high) },
    noise: { ...method.test, corrected: correctedChance },
    error: correctedError,
    design: {
      kind: design.kind,
      alike: design.alike,
      blocks: design.blocks.map(({ name, base, changed }) => ({ name, from: lines(base), to: lines(changed) })),
    },
    movedTogether: roles.moved,
    method: { name: method.name, reason: method.reason },
    caveats: caveats.map(({ rows = [], ...caveat }) => ({ ...caveat, lines: lines(rows) })),
    ...(missing === undefined
      ? {}
      : { missing: { ...missing, needed: missing.needed.map((one) => ({ ...one, perSide: finite(one.perSide) })) } }),
  };
}
