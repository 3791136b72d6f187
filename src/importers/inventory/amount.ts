/**
 * A number as people and programs write it, with or without groups of thousands; NaN where it is none.
 * @param isWhole whether such a number is whole in practice, so that `16.384` and `16,384` are both sixteen thousand
 */
export function parseAmount(text: string, decimalComma: boolean, isWhole: boolean): number {
  const plain = text.trim().replaceAll(/(?<=\d)['’\s\u00a0\u202f](?=\d{3}(?!\d))/g, '');
  if (isWhole && /^-?\d{1,3}([.,]\d{3})+$/.test(plain)) return Number(plain.replaceAll(/[.,]/g, ''));
  const [group, point] = decimalComma ? ['.', ','] : [',', '.'];
  const whole = plain.split(point, 1)[0]!;
  const ungrouped = /^-?\d{1,3}([.,]\d{3})+$/.test(whole) ? whole.replaceAll(group, '') : whole;
  const number = ungrouped + plain.slice(whole.length).replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(number) ? Number(number) : NaN;
}
