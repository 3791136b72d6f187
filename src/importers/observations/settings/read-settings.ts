import { guid } from '../windows/windows-event.ts';
import { adapterProperties, possibleKeywords } from './registry-keywords.ts';

/** One setting that a line states. */
export interface Setting {
  /** Of which adapter; absent for what holds for the whole host. */
  readonly adapter?: string;
  readonly column: string;
  readonly cell: string | number;
}

/** A line that looks like a setting, and why it is none that can be used. */
export interface Unusable {
  readonly why: string;
}

/** Characters of the longest line of a console: longer ones are something else, and slow to look through. */
const longest = 1000;

/**
 * What a line of Get-NetAdapterAdvancedProperty, Get-VMHost or powercfg states; nothing where it is another line.
 * @param nameWidth characters of the first column, where the rule below a table's head says so
 */
export function readSetting(line: string, nameWidth?: number): Setting | Unusable | undefined {
  if (line.length > longest) return undefined;
  return adapterSetting(line, nameWidth) ?? hostSetting(line) ?? powerPlan(line);
}

/** Characters of the first column, where the line is the rule below a table's head: `----  -----------`. */
export function nameWidthOf(line: string): number | undefined {
  return /^(-+\s+)-+(\s+-+)*\s*$/.exec(line)?.[1]?.length;
}

/** `LM  Receive Buffers  512  *ReceiveBuffers {512}`: the first column and the last two, whatever stands between them. */
function adapterSetting(line: string, nameWidth: number | undefined): Setting | Unusable | undefined {
  const match = /(\*\w+)(\.{3}|…)?\s+\{([^{}]*?)(\}|\.{3}|…)\s*$/.exec(line);
  if (match === null) return undefined;
  const [, shown, cut, value, end] = match;
  const head = line.slice(0, match.index).trim();
  const adapter = nameWidth === undefined ? head.split(/\s{2,}/)[0]! : line.slice(0, nameWidth).trim();
  return propertySetting({ adapter, shown: shown!, isCut: cut !== undefined, value: value!, isWhole: end === '}' });
}

/** A property of an adapter as PowerShell shows it. */
export interface ShownProperty {
  readonly adapter: string;
  /** Its registry keyword, or the beginning of it where `isCut`. */
  readonly shown: string;
  readonly isCut: boolean;
  /** Its registry value; only the beginning of it unless `isWhole`. */
  readonly value: string;
  readonly isWhole: boolean;
}

/** @returns nothing where the property is none that matters here */
export function propertySetting({ adapter, shown, isCut, value, isWhole }: ShownProperty): Setting | Unusable | undefined {
  const keywords = possibleKeywords(shown, isCut);
  const property = keywords.map((keyword) => adapterProperties[keyword]).find((known) => known !== undefined);
  if (property === undefined) return undefined;
  if (keywords.length > 1) return { why: `${shown}… is cut short and may be ${keywords.join(' or ')}; ${widen}` };
  if (!isWhole) return { why: `the value of ${keywords[0]} is cut short; ${widen}` };
  const cell = property.cell(value.trim());
  if (cell === undefined) return { why: `${keywords[0]} is "${value}", which is no value of it that is known` };
  return { adapter, column: property.column, cell };
}

const widen = 'print it with | Format-Table Name, RegistryKeyword, RegistryValue -AutoSize';

const performanceOptions: Readonly<Record<string, string>> = { tcpip: 'tcp-ip', compression: 'compression', smb: 'smb' };

/** `MaximumVirtualMachineMigrations : 2`, as Format-List writes it. */
function hostSetting(line: string): Setting | Unusable | undefined {
  const [, name, value] = /^\s*(\w+)\s*:\s*(\S+)\s*$/.exec(line) ?? [];
  switch (name?.toLowerCase()) {
    case 'maximumvirtualmachinemigrations':
    case 'maximumstoragemigrations': {
      const column = name.toLowerCase() === 'maximumstoragemigrations' ? 'simultaneous_storage' : 'simultaneous_migrations';
      return /^\d+$/.test(value!) ? { column, cell: Number(value) } : { why: `${name} is "${value}", which is no number` };
    }
    case 'virtualmachinemigrationperformanceoption': {
      const cell = performanceOptions[value!.toLowerCase()];
      return cell === undefined
        ? { why: `${name} is "${value}"; known are TCPIP, Compression and SMB` }
        : { column: 'performance', cell };
    }
    default:
      return undefined;
  }
}

/** Plans of Windows by identifier: powercfg /list on any Windows; Ultimate Performance holds the clock as High performance does. */
const powerPlans: Readonly<Record<string, string>> = {
  '8c5e7fda-e8bf-4a96-9a85-a6e23a8c635c': 'full',
  'e9a42b02-d5df-448d-aa00-03f14749eb61': 'full',
  '381b4222-f694-41f0-9685-ff5bb260df2e': 'balanced',
};

function powerPlan(line: string): Setting | Unusable | undefined {
  const id = /^[^{}()]*:\s*[0-9a-f-]{36}\s*(\(|$)/i.test(line) ? guid.exec(line)?.[1]?.toLowerCase() : undefined;
  if (id === undefined) return undefined;
  const cell = powerPlans[id];
  return cell === undefined
    ? { why: `${id} is a power plan of which it is not known whether it holds the clock` }
    : { column: 'power_plan', cell };
}
