import { remarks } from '../calibration/words.ts';
import { counted } from './bad-cells.ts';
import { fitFile, type FitRequest, type FittedFile } from './fit-file.ts';
import { fitText } from './fit-text.ts';
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
    if (done.leftOut > 0) say(`${counted(done.leftOut, 'row')} left out`);
    progress.clear();
    process.stdout.write(json ? `${JSON.stringify(fitJson(done), null, 2)}\n` : fitText(done));
    return 0;
  } finally {
    progress.clear();
  }
}

/** A fit for programs: the profile, and what it leaves open. */
function fitJson({ fit, table, profile, profileFile }: FittedFile) {
  const { kept, closed, endless, starts, comparisons } = fit;
  return {
    profileFile,
    profile,
    kept,
    closed,
    remarks: remarks(fit),
    endless: endless.map((row) => table.ids[row]),
    starts,
    comparisons: comparisons.map(({ row, ...rest }) => ({ id: table.ids[row], ...rest })),
  };
}
