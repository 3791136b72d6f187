import { placeOf, type ParameterPath, type Scenario } from '../scenario/scenario.ts';
import { blankOutcome, bottlenecks, type Bottleneck, type Outcome } from './metric.ts';
import { migrateOver } from './migrate.ts';
import { blankConnection, connect } from './network-path.ts';

/** Inputs that differ from row to row: base units, or for a choice its values by row. */
export type InputColumns = Readonly<Partial<Record<ParameterPath, ArrayLike<number | string>>>>;

/** Outputs, one typed array each. `converged` is 0 or 1; `bottleneck` indexes `bottlenecks`. */
export type OutcomeColumns = {
  readonly [M in keyof Outcome]: Outcome[M] extends number ? Float64Array : Uint8Array;
};

export function outcomeColumns(size: number): OutcomeColumns {
  const numbers = () => new Float64Array(size);
  return {
    totalTime: numbers(),
    downtime: numbers(),
    transferred: numbers(),
    rounds: numbers(),
    converged: new Uint8Array(size),
    goodput: numbers(),
    utilisation: numbers(),
    bottleneck: new Uint8Array(size),
  };
}

/**
 * The column form of `migrate`: the same model, row by row, without allocating inside the loop.
 * Values are taken as valid: they come from `scenario`, `parseValue` or a sweep.
 *
 * @param base what does not vary
 * @param size number of rows; every input column has at least as many
 */
export function migrateColumns(
  base: Scenario,
  inputs: InputColumns,
  size: number,
  into: OutcomeColumns = outcomeColumns(size),
): OutcomeColumns {
  const scratch = { link: { ...base.link }, host: { ...base.host }, vm: { ...base.vm }, migration: { ...base.migration } };
  const varying = Object.entries(inputs).map(([path, column]) => vary(scratch, path as ParameterPath, column));
  const connection = blankConnection();
  const outcome = blankOutcome();
  for (let row = 0; row < size; row++) {
    let sameConnection = row > 0;
    for (const input of varying) {
      const value = input.column[row]!;
      if (value === input.current) continue;
      input.group[input.key] = input.current = value;
      sameConnection &&= input.ofVm;
    }
    if (!sameConnection) connect(scratch, connection);
    migrateOver(connection, scratch, outcome);
    into.totalTime[row] = outcome.totalTime;
    into.downtime[row] = outcome.downtime;
    into.transferred[row] = outcome.transferred;
    into.rounds[row] = outcome.rounds;
    into.converged[row] = outcome.converged ? 1 : 0;
    into.goodput[row] = outcome.goodput;
    into.utilisation[row] = outcome.utilisation;
    into.bottleneck[row] = bottleneckCode[outcome.bottleneck];
  }
  return into;
}

interface VaryingInput {
  readonly column: ArrayLike<number | string>;
  /** Where its value goes. */
  readonly group: Record<string, number | string>;
  readonly key: string;
  /** Whether it describes the VM, which the connection does not depend on. */
  readonly ofVm: boolean;
  current: number | string | undefined;
}

function vary(scenario: Scenario, path: ParameterPath, column: ArrayLike<number | string>): VaryingInput {
  const { group, key } = placeOf(path);
  return {
    column,
    group: scenario[group],
    key,
    ofVm: group === 'vm',
    current: undefined,
  };
}

const bottleneckCode = Object.fromEntries(bottlenecks.map((name, code) => [name, code])) as Record<Bottleneck, number>;
