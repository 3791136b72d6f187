import type { z } from 'zod';
import { InputError } from '../../units/input-error.ts';
import { decodeText } from '../decode-text.ts';
import type { Source } from '../open-file.ts';
import { refusal as refusalOf, type Mistake } from '../plan/mistakes.ts';
import { parseYaml } from '../plan/yaml-text.ts';
import { buildCustomer } from './build-customer.ts';
import { checkCustomer } from './check-customer.ts';
import type { Customer } from './customer.ts';
import { customerSchema } from './customer-schema.ts';

/** A customer as read, and how to tell what turns out wrong later. */
export interface StatedCustomer {
  readonly customer: Customer;
  /** Mistakes in what is stated, each with line and column. */
  readonly refusal: (mistakes: readonly Mistake[]) => InputError;
}

/**
 * Read what is stated of a customer.
 * @throws InputError that lists mistakes, each with line, column, value and what was expected
 */
export async function readCustomer(source: Source): Promise<StatedCustomer> {
  const yaml = parseYaml(await textOf(source), source.place);
  const refusal = (mistakes: readonly Mistake[]) => refusalOf(source.place, yaml, mistakes, 'sized');
  const { data: written, error } = customerSchema.safeParse(yaml.value);
  if (error !== undefined) throw refusal(error.issues.map(mistakeOf));
  const mistakes = checkCustomer(written);
  if (mistakes.length > 0) throw refusal(mistakes);
  return { customer: buildCustomer(written), refusal };
}

async function textOf(source: Source): Promise<string> {
  const parts: string[] = [];
  for await (const part of decodeText(source)) parts.push(part);
  const text = parts.join('');
  if (text.trim() === '') throw new InputError(`${source.place} is empty; precopy size --init writes an example to start from`);
  return text;
}

function mistakeOf(issue: z.core.$ZodIssue): Mistake {
  const isKey = issue.code === 'custom' && issue.params?.part === 'key';
  return { path: issue.path, part: isKey ? 'key' : 'value', why: issue.message };
}
