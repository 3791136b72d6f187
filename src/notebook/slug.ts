/** A text as part of the name of a file or an anchor: small letters and digits, hyphens for all else. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
