import type { z } from 'zod';
import type { HouseDefaults } from '../../scenario/scenario.ts';
import { InputError } from '../../units/input-error.ts';
import { decodeText } from '../decode-text.ts';
import type { Source } from '../open-file.ts';
import { buildPlan } from './build-plan.ts';
import { checkPlan } from './check-plan.ts';
import { planMessages as messages } from './messages.ts';
import { refusal, type Mistake } from './mistakes.ts';
import type { Plan, RollingPlan } from './plan.ts';
import { planSchema } from './plan-schema.ts';
import { parseYaml } from './yaml-text.ts';

/**
 * Read the plan of a drain or of a rolling update.
 * @param house defaults that go over those of the platform
 * @throws InputError that lists mistakes, each with line, column, value and what was expected
 */
export async function readPlan(source: Source, house?: HouseDefaults): Promise<Plan | RollingPlan> {
  const yaml = parseYaml(await textOf(source), source.place);
  const { data: written, error } = planSchema.safeParse(yaml.value);
  if (error !== undefined) throw refusal(source.place, yaml, error.issues.map(mistakeOf));
  const mistakes = checkPlan(written);
  if (mistakes.length > 0) throw refusal(source.place, yaml, mistakes);
  return buildPlan(written, house);
}

async function textOf(source: Source): Promise<string> {
  const parts: string[] = [];
  for await (const part of decodeText(source)) parts.push(part);
  const text = parts.join('');
  if (text.trim() === '') throw new InputError(messages.empty(source.place));
  return text;
}

function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  const isKey = issue.code === 'custom' && issue.params?.part === 'key';
  return { path: issue.path, part: isKey ? 'key' : 'value', why: issue.message };
}
