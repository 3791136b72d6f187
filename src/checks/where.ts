import { InputError, suggestion } from '../units/input-error.ts';
import { messages } from './messages.ts';
import { asSetting, cellsOf, selectRuns, settingsIn, type Runs } from './runs.ts';

/**
 * Only the runs that meet conditions as people type them, `host=HV01`; several conditions on one column leave each of its values.
 * @throws InputError when a condition is none, names no column, or leaves nothing
 */
export function runsWhere(runs: Runs, conditions: readonly string[]): Runs {
  const wanted = new Map<string, { settings: Set<string>; texts: string[] }>();
  for (const text of conditions) {
    const [, column, value] = /^([^=]+)=(.*)$/.exec(text) ?? [];
    if (column === undefined || value === undefined) throw new InputError(messages.where(text));
    const own = wanted.get(column.trim()) ?? { settings: new Set(), texts: [] };
    own.settings.add(asSetting(value.trim(), runs));
    own.texts.push(text);
    wanted.set(column.trim(), own);
  }
  return [...wanted].reduce((left, [column, { settings, texts }]) => {
    const all = settingsIn(left, column);
    const rows = all.flatMap((setting, row) => (settings.has(setting) ? [row] : []));
    if (rows.length === 0) {
      const known = [...new Set(cellsOf(left, column))].filter((cell) => cell !== '');
      throw new InputError(messages.noneLeft(runs.place, texts.join(' or '), suggestion([...settings][0]!, known.slice(0, 20))));
    }
    return selectRuns(left, rows);
  }, runs);
}
