import { readdirSync, readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';

const folders = [
  'model',
  'model/cluster',
  'model/fault',
  'model/mobility',
  'model/power',
  'model/replica',
  'model/storage',
  'stats',
];

/** Lines such as ` * @example dirtied(100, 1000, 'round-robin', 5) // 500`. */
const example = /^ \* @example (.+) \/\/ (.+)$/gm;

describe.each(folders)('the examples in src/%s give what they say', (folder) => {
  const source = new URL(`../../src/${folder}/`, import.meta.url);
  for (const file of readdirSync(source).filter((name) => name.endsWith('.ts'))) {
    for (const [, expression, result] of readFileSync(new URL(file, source), 'utf8').matchAll(example)) {
      test(`${file}: ${expression}`, async () => {
        const module = (await import(new URL(file, source).href)) as Record<string, unknown>;
        expect(evaluate(expression!, module)).toEqual(evaluate(result!, {}));
      });
    }
  }
});

function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  return runInNewContext(`(${expression})`, { ...scope });
}
