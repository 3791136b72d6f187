import { drainFile, type Drained, type DrainRequest } from './drain-file.ts';
import { drainJson } from './drain-json.ts';
import { drainText } from './drain-text.ts';
import { checkOutputFolder } from './output-folder.ts';

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
 * @returns the exit code: 1 when a VM cannot be moved
 * @throws InputError when the plan is not valid
 */
export async function runDrain({ json, report, pdf, ...request }: RunDrainRequest): Promise<number> {
  if (report !== undefined) await checkOutputFolder(report, '--report');
  const drained = await drainFile(request);
  const { plan, outcome } = drained;
  process.stdout.write(
    json ? `${JSON.stringify(drainJson(outcome), null, 2)}\n` : drainText(plan, outcome, process.stdout.columns ?? usualWidth),
  );
  if (report !== undefined) process.stderr.write(`${await publish(drained, report, pdf)}\n`);
  return outcome.migrations.every((migration) => migration.outcome === 'done') ? 0 : 1;
}

/** Write the report of a drain. @returns where it is, in words */
async function publish({ place, plan, outcome }: Drained, out: string, pdf: boolean): Promise<string> {
  const [{ drainReport }, { publishReport }, { circumstances }] = await Promise.all([
    import('../notebook/drain-report.ts'),
    import('../notebook/publish-report.ts'),
    import('../notebook/circumstances.ts'),
  ]);
  const report = drainReport(place, plan, outcome, await circumstances(() => Date.now()));
  const { folder, noPdf } = await publishReport(report, out, pdf);
  return [`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n');
}
