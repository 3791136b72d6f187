import { scenarioColumn, scenarioColumns, type ScenarioColumn } from '../scenario/columns.ts';
import { InputError } from '../units/input-error.ts';
import { messages } from './messages.ts';

/** Columns that every scenario table has: the row's name, which is nobody's parameter, and the VM's size. */
const required = ['id', 'memory_mib'];

/** What stands where in a scenario table. */
export interface ScenarioHeader {
  readonly names: readonly string[];
  readonly idAt: number;
  /** By position; `undefined` where the identifier or another column stands. */
  readonly columns: readonly (ScenarioColumn | undefined)[];
}

/**
 * @param others columns beside those of scenarios
 * @throws InputError when a column is unknown or missing, or when two set the same parameter
 */
export function parseScenarioHeader(names: readonly string[], place: string, others: readonly string[] = []): ScenarioHeader {
  const alsoKnown = ['id', ...others];
  const every = [...alsoKnown, ...scenarioColumns.map(({ name }) => name)];
  if (!names.some((name) => every.includes(name.toLowerCase()))) throw new InputError(messages.noHeader(place, names[0]!));
  const columns = names.map((name) => (alsoKnown.includes(name) ? undefined : known(name, place, alsoKnown)));
  for (const name of required) {
    if (!names.includes(name)) throw new InputError(messages.missingColumn(place, name, names));
  }
  columns.forEach((column, index) => {
    const earlier = columns.findIndex((other) => column !== undefined && other?.path === column.path);
    if (column !== undefined && earlier < index) {
      throw new InputError(messages.rivalColumns(place, columns[earlier]!.name, column.name, column.path));
    }
  });
  return { names, idAt: names.indexOf('id'), columns };
}

/** Is a blank cell of that column an error rather than the default? */
export function isRequired(name: string): boolean {
  return required.includes(name);
}

function known(name: string, place: string, alsoKnown: readonly string[]): ScenarioColumn {
  try {
    return scenarioColumn(name, alsoKnown);
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${place}, line 1: ${error.message}`) : error;
  }
}
