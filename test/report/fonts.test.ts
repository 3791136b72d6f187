import { describe, expect, test } from 'vitest';
import { fontFaces } from '../../src/report/fonts.ts';

describe('the fonts of a page', () => {
  test('a face for signs comes with signs that it has, and not with others', async () => {
    expect(await fontFaces('<p>κ → µ</p>', 'screen')).toContain("font-family:'Report Math'");
    for (const text of ['plain', '10\u2079', 'a\u3000b'])
      expect(await fontFaces(`<p>${text}</p>`, 'screen')).not.toContain('Report Math');
  });

  test('a typewriter face comes with code alone', async () => {
    expect(await fontFaces('<p><code>link.mtu</code></p>', 'paper')).toContain("font-family:'Report Mono'");
    expect(await fontFaces('<p>link.mtu</p>', 'paper')).not.toContain('Report Mono');
  });
});
