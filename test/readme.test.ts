import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Command } from 'commander';
import { commands } from '../src/cli/commands/index.ts';
import { metricNames, metrics } from '../src/model/metric.ts';
import { analysisSlugs } from '../src/notebook/catalogue.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const slugs = await analysisSlugs();

describe('the README', () => {
  test.each(slugs)('lists report %s with its question', (slug) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${slug}\` \\| .+\\?.* \\|$`, 'm'));
  });

  test.each(metricNames.map((name) => metrics[name].column.name))('names %s, a result column of predict', (column) => {
    expect(readme).toMatch(new RegExp(`\\b${column}\\b`));
  });

  test.each(commands.map(({ declare }) => declare(new Command()).name()))('shows the command %s', (name) => {
    expect(readme).toMatch(new RegExp(`npx precopy ${name}\\b`));
  });
});
