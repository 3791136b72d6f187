import { drainFile, type DrainRequest } from './drain-file.ts';
import { checkOutputFolder } from './output-folder.ts';
import type { PlanAnswer } from './plan-answer.ts';

export interface RunDrainRequest extends DrainRequest {
  readonly json: boolean;
  /** Folder that gets the folder of the report; none unless given. */
  readonly report: string | undefined;
  readonly pdf: boolean;
}

/** Wide enough for names and numbers, and for bars where nothing says how wide the reader's window is. */
const usualWidth = 110;

/**
 * Simulate a plan, and tell on standard output what comes of it.
 * @returns the exit code: 1 when something of the plan cannot be done
 * @throws InputError when the plan is not valid
 */
export async function runDrain({ json, report, pdf, ...request }: RunDrainRequest): Promise<number> {
  if (report !== undefined) await checkOutputFolder(report, '--report');
  const answer = await drainFile(request);
  process.stdout.write(json ? `${JSON.stringify(answer.json(), null, 2)}\n` : answer.text(process.stdout.columns ?? usualWidth));
  if (report !== undefined) process.stderr.write(`${await publish(answer, report, pdf)}\n`);
  return answer.isDone ? 0 : 1;
}

/** Write the report of a plan. @returns where it is, in words */
async function publish(answer: PlanAnswer, out: string, pdf: boolean): Promise<string> {
  const [{ publishReport }, { circumstances }] = await Promise.all([
    import('../notebook/publish-report.ts'),
    import('../notebook/circumstances.ts'),
  ]);
  const report = await answer.report(await circumstances(() => Date.now()));
  const { folder, noPdf } = await publishReport(report, out, pdf);
  return [`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n');
}
