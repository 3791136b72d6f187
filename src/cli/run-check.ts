import { check, type Check } from '../checks/check.ts';
import { tuningClaim, tuningClaims } from '../checks/claims.ts';
import { messages } from '../checks/messages.ts';
import type { Better } from '../checks/outcome.ts';
import { factorOfClaim, factorOfColumn, type CheckQuestion, type Factor } from '../checks/question.ts';
import { cellsOf, type Runs } from '../checks/runs.ts';
import { runsWhere } from '../checks/where.ts';
import { openFile } from '../importers/open-file.ts';
import { readRunTable } from '../importers/run-table.ts';
import { InputError, suggestion } from '../units/input-error.ts';
import { checkJson } from './check-json.ts';
import type { ClaimOptions } from './check-options.ts';
import { checkText } from './check-text.ts';
import { checkOutputFolder } from './output-folder.ts';

export interface RunCheckRequest extends ClaimOptions {
  /** A table of runs; `-` for standard input. */
  readonly file: string;
  readonly json: boolean;
  /** Folder that gets the folder of the report; none unless given. */
  readonly report: string | undefined;
  readonly pdf: boolean;
}

/**
 * Check claims against measured runs, and tell on standard output what they say.
 * @returns the exit code: 0 whatever the verdict, for undecided is an answer
 * @throws InputError when the runs are not valid or cannot answer
 */
export async function runCheck({ file, json, report, pdf, ...options }: RunCheckRequest): Promise<number> {
  if (report !== undefined) await checkOutputFolder(report, '--report');
  const runs = runsWhere(await readRunTable(openFile(file)), options.where);
  const found = check(runs, questionOf(options, runs), options.seed);
  process.stdout.write(json ? `${JSON.stringify(checkJson(found), null, 2)}\n` : checkText(found));
  if (report !== undefined) process.stderr.write(`${await publish(found, options.seed, report, pdf)}\n`);
  return 0;
}

/** @throws InputError when nothing is asked, or something that the runs do not have */
function questionOf(options: ClaimOptions, runs: Runs): CheckQuestion {
  const { claim, factor, baseline, outcome, margin, blocks, ignore, order } = options;
  const factors: Factor[] = [
    ...claim.map((id) => factorOfClaim(tuningClaim(id), runs)),
    ...factor.map((column) => factorOfColumn(column)),
  ];
  if (factors.length === 0) throw new InputError(messages.nothingAsked(tuningClaims.map(({ id }) => id)));
  if (baseline !== undefined && factors.length > 1) throw new InputError(messages.oneBaseline);
  const twice = factors.find(({ column }, at) => factors.findIndex((other) => other.column === column) < at);
  if (twice !== undefined) throw new InputError(messages.twice(twice.column));
  const blockColumns = blocks.map((text) => text.split('=')[0]!);
  for (const column of [...blockColumns, ...ignore]) cellsOf(runs, column);
  return {
    factors: baseline === undefined ? factors : factors.map(({ column }) => factorOfColumn(column, baseline)),
    ...{ outcome, better: better(options.better), margin, order, ignored: ignore },
    blocks: blockColumns,
  };
}

function better(way: string | undefined): Better | undefined {
  if (way === undefined || way === 'lower' || way === 'higher') return way;
  throw new InputError(`--better: "${way}" is no way; ${suggestion(way, ['lower', 'higher'])}`);
}

/** Write the report of a check. @returns where it is, in words */
async function publish(found: Check, seed: number, out: string, pdf: boolean): Promise<string> {
  const [{ checkReport }, { publishReport }, { circumstances }] = await Promise.all([
    import('../notebook/check-report.ts'),
    import('../notebook/publish-report.ts'),
    import('../notebook/circumstances.ts'),
  ]);
  const { folder, noPdf } = await publishReport(checkReport(found, seed, await circumstances(() => Date.now())), out, pdf);
  return [`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n');
}
