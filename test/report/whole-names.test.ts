import { expect, test } from 'vitest';
import { wholeNames } from '../../src/report/html/whole-names.ts';

test.each([
  ['full power + C-states off', 'full power + <span class="name">C-states</span> off'],
  ['that is SHOP-HV1.', 'that is <span class="name">SHOP-HV1.</span>'],
  ['hana-001, <b>', '<span class="name">hana-001</span>, &lt;b&gt;'],
  ['one of the well-known series', 'one of the well-known series'],
  ['a-name-that-is-far-too-long-to-stay-1', 'a-name-that-is-far-too-long-to-stay-1'],
  ['−1.2 - 3', '−1.2 - 3'],
])('a name keeps its hyphen on the line: %s', (text, html) => {
  expect(wholeNames(text).text).toBe(html);
});
