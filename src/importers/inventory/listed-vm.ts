import { statedWorkload } from '../../scenario/workload-of.ts';
import { workloadIds } from '../../scenario/workloads.ts';
import type { InventoryVm, LeftVm } from './inventory.ts';
import type { Layout } from './layout.ts';
import { messages } from './messages.ts';
import type { RowCells } from './row-cells.ts';
import { isTrue, stateName, whyLeft } from './why-left.ts';

/** A row as a VM to move, or as one to leave with the reason. */
export function listedVm(name: string, cells: RowCells, layout: Layout): InventoryVm | LeftVm {
  const host = cells.text('host');
  const why = whyLeft((field) => cells.text(field));
  if (why !== undefined) return { vm: name, ...stated({ host }), why };
  const memory = memoryOf(cells, layout);
  if (memory === undefined) return { vm: name, ...stated({ host }), why: 'its memory is not known or cannot be right' };
  return {
    name,
    ...memory,
    ...stated({
      host,
      priority: priorityOf(cells),
      workload: workloadOf(cells),
      dirtyRate: cells.amount('dirtyRate'),
      workingSet: workingSetOf(cells, memory.memory),
      state: stateName(cells.text('state')),
    }),
  };
}

/** A VM to leave is known by its reason. */
export function isLeft(listed: InventoryVm | LeftVm): listed is LeftVm {
  return 'why' in listed;
}

/**
 * What a migration moves: of dynamic memory what is assigned now, else all that the VM starts with. Without a column that says
 * which VMs have dynamic memory, those have it for which a maximum is stated, in tables that state it for no other.
 */
function memoryOf(
  cells: RowCells,
  { positions, maximumOfAll }: Layout,
): Pick<InventoryVm, 'memory' | 'assigned' | 'maximum'> | undefined {
  const startup = cells.amount('memory');
  const assigned = cells.amount('assigned');
  const saysSo = positions.has('dynamic');
  const maximum = saysSo || !maximumOfAll ? cells.amount('maximum') : undefined;
  const isDynamic = saysSo ? isTrue(cells.text('dynamic')) : maximum !== undefined;
  const memory = isDynamic && assigned !== 0 ? (assigned ?? startup) : (startup ?? assigned);
  if (memory === undefined || memory < 2 ** 20) return undefined;
  return { memory, ...(isDynamic && { assigned: memory, ...stated({ maximum }) }) };
}

/** As a cluster has them: by name, or as the numbers of a group’s property. */
const priorities = { high: 'high', medium: 'medium', low: 'low', 3000: 'high', 2000: 'medium', 1000: 'low' } as const;

function priorityOf(cells: RowCells): InventoryVm['priority'] | undefined {
  const text = cells.text('priority').toLowerCase();
  if (text === '') return undefined;
  if (Object.hasOwn(priorities, text)) return priorities[text as keyof typeof priorities];
  cells.refuse('priority', messages.notAPriority(text));
  return undefined;
}

/** As the inventory has it, where the word stands for a class. */
function workloadOf(cells: RowCells): string | undefined {
  const word = cells.text('workload');
  if (word === '' || statedWorkload(word) !== undefined) return word;
  cells.refuse('workload', messages.notAWorkload(word, workloadIds));
  return undefined;
}

function workingSetOf(cells: RowCells, memory: number): number | undefined {
  const workingSet = cells.amount('workingSet');
  if (workingSet === undefined || workingSet <= memory) return workingSet;
  cells.refuse('working_set_mib', messages.moreThanMemory(cells.text('working_set_mib')));
  return undefined;
}

/** Without what is not stated. */
function stated<T extends object>(optional: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== '')) as never;
}
