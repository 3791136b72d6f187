/** ASCII: page numbers and the like, which are in no text. */
export const printable = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => 32 + i));

/** The characters that the Latin part of Inter is meant for, as `@fontsource-variable/inter` states them. */
export const latinRange =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

const latinRanges = latinRange.split(',').map((range) => {
  const [first, last = first] = range.slice(2).split('-') as [string, string?];
  return [parseInt(first, 16), parseInt(last, 16)] as const;
});

export function isLatin(character: string): boolean {
  const code = character.codePointAt(0)!;
  return latinRanges.some(([first, last]) => code >= first && code <= last);
}

/** The characters that show a formula: a lone letter appears as the italic one of Unicode's mathematical alphabets. */
export function mathCharacters(formulas: string): string {
  const italics = [...new Set(formulas)].map((letter) => italicLetter(letter.codePointAt(0)!));
  return formulas + String.fromCodePoint(...italics.filter((code) => code !== undefined));
}

/** Unicode 16, Mathematical Alphanumeric Symbols; the italic h stands apart, at U+210E. */
function italicLetter(code: number): number | undefined {
  if (code === 0x68) return 0x210e;
  if (code >= 0x41 && code <= 0x5a) return 0x1d434 + code - 0x41;
  if (code >= 0x61 && code <= 0x7a) return 0x1d44e + code - 0x61;
  if (code >= 0x391 && code <= 0x3a9) return 0x1d6e2 + code - 0x391;
  if (code >= 0x3b1 && code <= 0x3c9) return 0x1d6fc + code - 0x3b1;
  return undefined;
}
