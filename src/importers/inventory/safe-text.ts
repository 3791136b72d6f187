/** Longest name of a VM that Hyper-V takes is 100 characters, vSphere 80. */
export const longestText = 120;

/** Controls, and what is invisible or turns the direction of text: names must read as what they are. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/g;

/** Makes text of somebody else’s file safe to show, and counts what it changed. Markup and formulas stay as they are. */
export class SafeText {
  cleaned = 0;
  cut = 0;

  of(text: string): string {
    const beginning = text.slice(0, 4 * longestText);
    const visible = beginning.replaceAll(unseen, ' ').toWellFormed();
    if (visible !== beginning) this.cleaned++;
    const tidy = visible.replaceAll(/\s+/g, ' ').trim();
    if (tidy.length <= longestText && beginning.length === text.length) return tidy;
    this.cut++;
    return `${tidy.slice(0, longestText - 1).toWellFormed()}…`;
  }
}
