import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { samples } from './samples.ts';

const schemaFile = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json');
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const isVegaLite = new Ajv({ unknownFormats: 'ignore', logger: false, schemaId: '$id', meta: true }).compile(schema);

describe.each(Object.entries(samples))('the specification of %s', (name, { spec }) => {
  it('is valid Vega-Lite', () => {
    isVegaLite(spec);
    expect(isVegaLite.errors ?? []).toEqual([]);
  });

  it('survives being written and read', () => {
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
  });

  it('is the one we have looked at', async () => {
    const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value);
    await expect(JSON.stringify(spec, rounded, 2) + '\n').toMatchFileSnapshot(`golden/${name}.vl.json`);
  });
});
