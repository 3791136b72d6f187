import type { Cell, Importer, Listener, ObservedRow } from '../importer.ts';
import { linesOf, type Text } from '../text.ts';
import { isListedProperty, PropertyList } from './property-list.ts';
import { adapterProperties } from './registry-keywords.ts';
import { nameWidthOf, readSetting, type Setting } from './read-settings.ts';

const hostColumns = ['power_plan', 'performance', 'simultaneous_migrations', 'simultaneous_storage'];

export const settings: Importer = {
  name: 'settings of a Windows host (Get-NetAdapterAdvancedProperty, Get-VMHost | Format-List, powercfg /getactivescheme)',
  recognizes: (sample) => sample.split(/[\r\n]+/).some((line) => isListedProperty(line) || readSetting(line) !== undefined),
  read: (text, listener) => ({
    about: 'hosts',
    columns: ['id', ...Object.values(adapterProperties).map(({ column }) => column), ...hostColumns],
    rows: rowsOf(text, listener),
  }),
};

/** One row per adapter, with what holds for the host in each; one for the host where no adapter is named. */
async function* rowsOf(text: Text, listener: Listener): AsyncGenerator<ObservedRow> {
  const host = new Map<string, Cell>();
  const adapters = new Map<string, { line: number; cells: Map<string, Cell> }>();
  const list = new PropertyList();
  let first = 0;
  let nameWidth: number | undefined;
  for await (const { line, text: words } of linesOf(text)) {
    nameWidth = nameWidthOf(words) ?? nameWidth;
    const setting = list.take(words) ?? readSetting(words, nameWidth);
    if (setting === undefined) continue;
    if ('why' in setting) listener.dropped({ line, why: setting.why });
    else {
      first ||= line;
      keep(setting, line);
    }
  }
  const rows =
    adapters.size > 0 ? [...adapters] : first > 0 ? [['host', { line: first, cells: new Map<string, Cell>() }] as const] : [];
  for (const [id, { line, cells }] of rows)
    yield { line, cells: { id, ...Object.fromEntries(cells), ...Object.fromEntries(host) } };
  if (rows.length > 0) listener.note('C-states are set in the BIOS: no command shows them, so state c_states yourself.');

  function keep({ adapter, column, cell }: Setting, line: number): void {
    const known = adapter === undefined ? undefined : (adapters.get(adapter) ?? { line, cells: new Map<string, Cell>() });
    if (adapter !== undefined) adapters.set(adapter, known!);
    const cells = known?.cells ?? host;
    const before = cells.get(column);
    if (before !== undefined && before !== cell)
      listener.dropped({ line, why: `${column} is ${before} further up and ${cell} here; the first is kept` });
    else cells.set(column, cell);
  }
}
