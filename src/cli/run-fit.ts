import { intervalNotes, remarks, wildComparisons } from '../calibration/words.ts';
import { counted } from '../units/phrases.ts';
import { fitFile, type FitRequest, type FittedFile } from './fit-file.ts';
import { fitText } from './fit-text.ts';
import { checkOutputFolder } from './output-folder.ts';
import { progressOn } from './progress.ts';

export interface RunFitRequest extends Omit<FitRequest, 'out' | 'name'> {
  readonly out?: string | undefined;
  readonly name?: string | undefined;
  readonly json: boolean;
  /** Folder that gets the folder of the report; none unless given. */
  readonly report: string | undefined;
  readonly pdf: boolean;
}

/**
 * Fit, and tell on standard output what came of it.
 * @returns the exit code
 * @throws InputError when the measurements are not valid or say too little
 */
export async function runFit({ json, report, pdf, out, name, ...request }: RunFitRequest): Promise<number> {
  if (report !== undefined) await checkOutputFolder(report, '--report');
  const progress = progressOn();
  const say = (line: string) => {
    progress.clear();
    process.stderr.write(`${line}\n`);
  };
  try {
    const done = await fitFile(
      { ...request, out, name },
      {
        progress: (line) => process.stderr.isTTY && progress.show(line),
        skipped: (line) => say(`left out: ${line}`),
        now: Date.now,
      },
    );
    const published = report === undefined ? undefined : await publish(done, report, pdf);
    if (done.leftOut > 0) say(`${counted(done.leftOut, 'row')} left out`);
    progress.clear();
    process.stdout.write(json ? `${JSON.stringify(fitJson(done), null, 2)}\n` : fitText(done));
    if (published !== undefined) say(published);
    return 0;
  } finally {
    progress.clear();
  }
}

/** Write the report of a fit. @returns where it is, in words */
async function publish({ fit, table, profile, here }: FittedFile, out: string, pdf: boolean): Promise<string> {
  const [{ fitReport }, { publishReport }] = await Promise.all([
    import('../notebook/fit-report.ts'),
    import('../notebook/publish-report.ts'),
  ]);
  const { folder, noPdf } = await publishReport(fitReport(fit, table, profile, here), out, pdf);
  return [`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n');
}

/** A fit for programs: the profile, and what it leaves open. */
function fitJson({ fit, table, profile, profileFile }: FittedFile) {
  const { intervals, kept, closed, endless, starts, comparisons } = fit;
  return {
    profileFile,
    profile,
    intervals: { ...intervals, notes: intervalNotes(fit) },
    kept,
    closed,
    remarks: remarks(fit),
    endless: endless.map((row) => table.ids[row]),
    wild: wildComparisons(fit).map(({ comparison: { row, ...rest }, times }) => ({ id: table.ids[row], ...rest, times })),
    starts,
    comparisons: comparisons.map(({ row, ...rest }) => ({ id: table.ids[row], ...rest })),
  };
}
