import { judgeCampaign, type CampaignJudgement } from '../evidence/rare-campaign.ts';
import { byVm, type VmRuns } from '../evidence/vm-runs.ts';
import { openFile } from '../importers/open-file.ts';
import { readRareRuns } from '../importers/rare-runs.ts';
import { InputError } from '../units/input-error.ts';
import { BadCells, located } from './bad-cells.ts';

/** Counts of a campaign, as options state them. */
export interface RareCounts {
  readonly runs: number;
  readonly failures: number;
  readonly beforeRuns?: number | undefined;
  readonly beforeFailures?: number | undefined;
}

export interface RareRequest {
  /** A table of runs, `-` for standard input; or the counts themselves. */
  readonly campaign: string | RareCounts;
  readonly level: number;
  /** Whether rows that cannot be understood are left out rather than the table refused. */
  readonly skipBad: boolean;
}

/** A campaign, and what it shows. */
export interface JudgedFile {
  readonly place: string;
  readonly vms: readonly VmRuns[];
  readonly judgement: CampaignJudgement;
}

/**
 * @param skipped told of each cell whose row is left out
 * @throws InputError when the table or the counts are not valid
 */
export async function rareFile({ campaign, level, skipBad }: RareRequest, skipped: (line: string) => void): Promise<JudgedFile> {
  if (!(level >= 0.5 && level < 1))
    throw new InputError(
      `--level: ${level} is no level of confidence; expected 50 % to less than 100 %, for example --level 95%`,
    );
  const { place, vms } =
    typeof campaign === 'string'
      ? await read(campaign, skipBad ? skipped : undefined)
      : { place: 'runs', vms: [counted(campaign)] };
  return { place, vms, judgement: judgeCampaign(vms, level) };
}

async function read(file: string, skipped: ((line: string) => void) | undefined): Promise<Pick<JudgedFile, 'place' | 'vms'>> {
  const source = openFile(file);
  const bad = new BadCells(source.place);
  const rows = await readRareRuns(source, (cell) => {
    bad.add(cell);
    skipped?.(located(cell));
  });
  if (bad.cells > 0 && skipped === undefined) throw new InputError(bad.refusal());
  if (rows.length === 0) throw new InputError(bad.nothingLeft());
  return { place: source.place, vms: byVm(rows) };
}

function counted({ runs, failures, beforeRuns = 0, beforeFailures = 0 }: RareCounts): VmRuns {
  refuseMore('--failures', failures, '--runs', runs);
  refuseMore('--before-failures', beforeFailures, '--before-runs', beforeRuns);
  return { vm: '', before: { runs: beforeRuns, failures: beforeFailures }, after: { runs, failures } };
}

function refuseMore(option: string, failures: number, ofOption: string, runs: number): void {
  if (failures > runs) throw new InputError(`${option}: ${failures} failures in ${runs} runs; expected ${ofOption} at most`);
}
