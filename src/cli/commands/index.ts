import type { CliCommand } from '../command.ts';
import { check } from './check.ts';
import { doctor } from './doctor.ts';
import { drain } from './drain.ts';
import { fit } from './fit.ts';
import { importCommand } from './import.ts';
import { predict } from './predict.ts';
import { preview } from './preview.ts';
import { report } from './report.ts';
import { size } from './size.ts';

/** Every command, in the order of the help. */
export const commands: readonly CliCommand[] = [report, preview, predict, drain, size, importCommand, fit, check, doctor];
