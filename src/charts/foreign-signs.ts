/**
 * Signs that the charts' font lacks, such as an arrow. Which font draws them depends on the page, so every chart counts
 * each as one em wide, on paper as on a screen, and keeps its layout whoever looks at it.
 */
const foreign = /[^\0-\u00ff\u0131\u0152\u0153\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/gu;

/** The part of `text` that the charts' font can set, and how many signs are missing from it. */
export function splitForeign(text: string): { own: string; foreign: number } {
  return { own: text.replace(foreign, ''), foreign: text.match(foreign)?.length ?? 0 };
}
