import { z } from 'zod';
import { parseCell, scenarioColumns, type ScenarioColumn } from '../../scenario/columns.ts';
import type { ParameterPath, Scenario, Values } from '../../scenario/scenario.ts';
import { InputError } from '../../units/input-error.ts';
import { planMessages as messages } from './messages.ts';
import { entry, text } from './shapes.ts';

/** The columns of `predict` that each kind of entry takes as keys, with the same meaning. */
const columnsOf = {
  hosts: columnsIn('host'),
  networks: columnsIn('link'),
  vms: columnsIn('vm', 'migration'),
} as const;

/** As in a scenario table. */
const required = ['memory_mib'];

type Kind = keyof typeof columnsOf;

/** An entry with keys of its own and, under `settings`, the parameters that its other keys set, in base units. */
export function entryWithSettings<const S extends z.ZodRawShape>(kind: Kind, own: S) {
  const columns = columnsOf[kind];
  const fields = Object.fromEntries(
    columns.map((column) => [column.name, required.includes(column.name) ? cell(column) : cell(column).optional()]),
  );
  return entry({ ...own, ...fields }, otherKind).transform((given, context) => {
    const settings: Values = new Map();
    for (const { name, path } of columns) {
      const value = (given as Readonly<Record<string, number | string | undefined>>)[name];
      if (value === undefined) continue;
      if (settings.has(path)) context.addIssue({ code: 'custom', path: [name], message: rivals(name, path) });
      settings.set(path, value);
    }
    return { ...(given as z.output<z.ZodObject<S>>), settings };
  });
}

/** Parameters that a plan states otherwise: one platform for all, and other flows by what runs at the same time. */
function columnsIn(...groups: readonly (keyof Scenario)[]): ScenarioColumn[] {
  const elsewhere: readonly ParameterPath[] = ['migration.platform', 'host.flows'];
  return scenarioColumns.filter(({ path }) => groups.some((group) => path.startsWith(`${group}.`)) && !elsewhere.includes(path));
}

function cell(column: ScenarioColumn) {
  return text.transform((given, context) => {
    try {
      return parseCell(column, given);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      context.addIssue({ code: 'custom', message: error.message });
      return z.NEVER;
    }
  });
}

function rivals(name: string, path: ParameterPath): string {
  return messages.rivalKeys(scenarioColumns.find((column) => column.path === path)!.name, name);
}

function otherKind(key: string): string | undefined {
  return Object.entries(columnsOf).find(([, columns]) => columns.some(({ name }) => name === key))?.[0];
}
