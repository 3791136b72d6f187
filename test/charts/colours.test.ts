import { describe, expect, it } from 'vitest';
import { type Colour, colours } from '../../src/charts/colours.ts';

const schemes = ['light', 'dark'] as const;
const named = (start: string) => (Object.keys(colours) as Colour[]).filter((name) => name.startsWith(start));
const deep = ['level-5', 'level-6', 'level-7', 'below-3', 'above-3'];

describe.each(schemes)('on a %s page', (scheme) => {
  const against = (a: Colour, b: Colour) => contrast(colours[a][scheme], colours[b][scheme]);

  it.each(named('series'))('%s stands out from the paper, 3:1', (name) => {
    expect(against(name, 'paper')).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'quiet'] as const)('%s can be read, 4.5:1', (name) => {
    expect(against(name, 'paper')).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...named('level'), ...named('below'), ...named('above'), 'even' as const])(
    'values on %s can be read, 4.5:1',
    (name) => {
      expect(against(name, deep.includes(name) ? 'on-deep' : 'on-pale')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(named('series'))('values on %s can be read, 3:1 and more', (name) => {
    expect(against(name, 'on-deep')).toBeGreaterThanOrEqual(4);
  });
});

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(hex.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
