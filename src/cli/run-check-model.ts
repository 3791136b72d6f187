import { houseDefaults } from '../calibration/profile.ts';
import { tuningClaim, tuningClaims, type TuningClaim } from '../checks/claims.ts';
import { messages } from '../checks/messages.ts';
import { claimMaps } from '../notebook/claim-maps.ts';
import { openLab } from '../notebook/lab.ts';
import { mapClaim, type MappedClaim } from '../notebook/map-claim.ts';
import { mapHeadline, regionRows } from '../notebook/map-words.ts';
import { readHostPaths } from '../notebook/read-host-paths.ts';
import { InputError } from '../units/input-error.ts';
import type { ClaimOptions } from './check-options.ts';
import { checkOutputFolder } from './output-folder.ts';
import { readProfile } from './read-profile.ts';
import { textColumns } from './text-columns.ts';

export interface RunCheckModelRequest extends ClaimOptions {
  readonly json: boolean;
  /** Folder that gets the folder of the report; none unless given. */
  readonly report: string | undefined;
  readonly pdf: boolean;
}

/** The VM and the hypervisor of the 10 Gb/s article. */
const usual = { migration: { platform: 'hyperv-2008r2' }, vm: { memory: '50 GiB' } } as const;

/**
 * Ask the model where claims hold.
 * @returns the exit code
 * @throws InputError when nothing is claimed
 */
export async function runCheckModel({ claim, margin, seed, profile, json, report, pdf }: RunCheckModelRequest): Promise<number> {
  if (claim.length === 0) throw new InputError(messages.noClaimForModel(tuningClaims.map(({ id }) => id)));
  if (report !== undefined) await checkOutputFolder(report, '--report');
  const claims = claim.map(tuningClaim);
  const [house, hostPaths] = await Promise.all([readProfile(profile), readHostPaths()]);
  const told: object[] = [];
  for (const one of claims) {
    const { lab, log } = openLab(usual, [], seed, hostPaths, house && houseDefaults(house));
    const mapped = mapClaim(lab, claimMaps[one.id]!, margin);
    told.push(mapJson(one, mapped, margin));
    if (!json) process.stdout.write(mapText(one, mapped, margin));
    if (report === undefined) continue;
    const [{ mapReport }, { publishReport }, { circumstances }] = await Promise.all([
      import('../notebook/map-report.ts'),
      import('../notebook/publish-report.ts'),
      import('../notebook/circumstances.ts'),
    ]);
    const page = mapReport(one, mapped, margin, { lab, log: log() }, await circumstances(() => Date.now()));
    const { folder, noPdf } = await publishReport(page, report, pdf);
    process.stderr.write([`report in ${folder}`, ...(noPdf === undefined ? [] : [noPdf]), ''].join('\n'));
  }
  if (json) process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  return 0;
}

function mapText(claim: TuningClaim, mapped: MappedClaim, margin: number): string {
  const rows = regionRows(mapped).map(({ verdict, where, points, ratio }) => [verdict, where, String(points), ratio]);
  return [
    mapHeadline(claim, mapped, margin),
    '',
    ...textColumns(['verdict', 'where', 'combinations', 'time, as a multiple'], rows, ['left', 'left', 'right', 'right']),
    ...(mapped.map.caution === undefined ? [] : ['', mapped.map.caution]),
    '',
  ].join('\n');
}

function mapJson({ id }: TuningClaim, { map, axes, points, regions, hostPaths }: MappedClaim, margin: number): object {
  const { path, from, to } = map;
  return {
    claim: id,
    change: { path, from, to },
    margin,
    hostPaths,
    axes,
    points: points.map(({ at, ...point }) => ({
      at: Object.fromEntries(axes.map((axis, place) => [axis.path, at[place]])),
      ...point,
    })),
    regions: regions.map(({ label, spans, points: count, ratios }) => ({
      verdict: label,
      where: Object.fromEntries(
        spans.map(([first, last], axis) => [axes[axis]!.path, axes[axis]!.values.slice(first, last + 1)]),
      ),
      points: count,
      ratios,
    })),
  };
}
