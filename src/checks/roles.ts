import { isCondition, isMachine, isSetting, orders } from './column-names.ts';
import { isOutcome } from './outcome.ts';
import type { CheckQuestion } from './question.ts';
import { numberIn, settingsIn, type Runs } from './runs.ts';
import type { Sides } from './sides.ts';

/** What the columns beside factor and outcome are to a comparison. */
export interface Roles {
  /** Alike within a block: both sides have runs at values of theirs. */
  readonly matched: readonly string[];
  /** Never the same on both sides: what they do cannot be told from what the factor does. */
  readonly moved: readonly string[];
  /** Machines that had one setting each; what is compared is one machine with another, by the column that has fewest. */
  readonly unit: string | undefined;
  /** Numbers that were not set and are hardly ever the same on both sides. */
  readonly scattered: readonly string[];
}

/** In pairs there are half as many VMs as runs; where there are many more names, they are those of runs. */
const mostVms = 0.75;

type Role = 'matched' | 'moved' | 'unit' | 'scattered' | 'none';

/** Which part each column plays when one setting of a factor is compared with the usual one. */
export function rolesOf(runs: Runs, sides: Sides, question: CheckQuestion): Roles {
  const columns = runs.names
    .filter((name) => !isSetAside(name, sides, question) && !(name === 'id' && namesRuns(runs)))
    .map((name) => {
      const values = valuesOf(runs, name, sides);
      return { name, count: values.all.size, role: roleOf(name, values, question) };
    });
  const named = (role: Role) => columns.filter((column) => column.role === role);
  const units = named('unit').sort((a, b) => a.count - b.count);
  return {
    matched: named('matched').map(({ name }) => name),
    moved: named('moved').map(({ name }) => name),
    scattered: named('scattered').map(({ name }) => name),
    unit: units[0]?.name,
  };
}

/** Factor, outcomes and order have their parts already; the rest of the columns may be told to have none. */
function isSetAside(name: string, { factor }: Sides, { outcome, order, ignored }: CheckQuestion): boolean {
  const hasPart = name === factor.column || name === outcome || name === order;
  return hasPart || isOutcome(name) || orders.includes(name) || ignored.includes(name);
}

/** Whether `id` tells runs apart rather than VMs. */
function namesRuns(runs: Runs): boolean {
  return runs.names.includes('vm') || new Set(runs.cells['id']).size > mostVms * runs.lines.length;
}

/** The values of a column on both sides. */
interface Values {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly all: ReadonlySet<string>;
  readonly onBothSides: ReadonlySet<string>;
  readonly areNumbers: boolean;
}

function valuesOf(runs: Runs, name: string, { baseRows, levelRows }: Sides): Values {
  const column = settingsIn(runs, name);
  const [before, after] = [baseRows, levelRows].map((rows) => rows.map((row) => column[row]!)) as [string[], string[]];
  const [all, later] = [new Set([...before, ...after]), new Set(after)];
  const areNumbers = [...all].every((value) => !Number.isNaN(numberIn(value, runs)));
  return { before, after, all, onBothSides: new Set(before.filter((value) => later.has(value))), areNumbers };
}

function roleOf(name: string, values: Values, { blocks }: CheckQuestion): Role {
  const { before, after, all, onBothSides } = values;
  if (all.size === 1) return 'none';
  if (isSetting(name) && !blocks.includes(name) && isScattered(values)) return 'scattered';
  const hasToBeAlike = isCondition(name) || blocks.includes(name);
  if (onBothSides.size > 0) return hasToBeAlike ? 'matched' : 'none';
  const several = new Set(before).size > 1 && new Set(after).size > 1;
  if (isMachine(name) && several) return 'unit';
  return hasToBeAlike || all.size <= (before.length + after.length) / 2 ? 'moved' : 'none';
}

/** Fewer values than this are set, however they lie. */
const fewValues = 6;

/** Numbers that were measured or drawn: many values, of which most are on one side only. */
function isScattered({ before, after, all, onBothSides, areNumbers }: Values): boolean {
  const runs = [...before, ...after];
  const shared = runs.filter((value) => onBothSides.has(value)).length;
  return areNumbers && all.size > Math.max(fewValues, runs.length / 4) && shared < runs.length / 2;
}
