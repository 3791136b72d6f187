import { checkOutputFolder } from './output-folder.ts';
import { rareFile, type JudgedFile, type RareRequest } from './rare-file.ts';
import { rareJson } from './rare-json.ts';
import { rareText } from './rare-text.ts';

export interface RunRareRequest extends RareRequest {
  /** What a run takes, where it is known. */
  readonly secondsPerRun: number | undefined;
  readonly json: boolean;
  /** Folder that gets the folder of the report; none unless given. */
  readonly report: string | undefined;
  readonly pdf: boolean;
}

/**
 * Judge a campaign against a rare failure, and tell on standard output what it shows.
 * @returns the exit code
 * @throws InputError when the campaign is not valid
 */
export async function runRare({ secondsPerRun, json, report, pdf, ...request }: RunRareRequest): Promise<number> {
  if (report !== undefined) await checkOutputFolder(report, '--report');
  const judged = await rareFile(request, (line) => process.stderr.write(`left out: ${line}\n`));
  const { judgement, vms } = judged;
  process.stdout.write(
    json ? `${JSON.stringify(rareJson(judgement, vms, secondsPerRun), null, 2)}\n` : rareText(judgement, vms, secondsPerRun),
  );
  if (report !== undefined) process.stderr.write(`${await publish(judged, secondsPerRun, report, pdf)}\n`);
  return 0;
}

/** Write the report of a campaign. @returns where it is, in words */
async function publish(judged: JudgedFile, secondsPerRun: number | undefined, out: string, pdf: boolean): Promise<string> {
  const [{ rareReport }, { publishReport }, { circumstances }] = await Promise.all([
    import('../notebook/rare-report.ts'),
    import('../notebook/publish-report.ts'),
    import('../notebook/circumstances.ts'),
  ]);
  const { place, vms, judgement } = judged;
  const report = rareReport(place, judgement, vms, secondsPerRun, await circumstances(() => Date.now()));
  const { folder, noPdf } = await publishReport(report, out, pdf);
  return [`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf])].join('\n');
}
