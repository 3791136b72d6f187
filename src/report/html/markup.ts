/** HTML that needs no more escaping. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Content = Markup | string | number | false | undefined | readonly Content[];

/** A template for HTML: whatever is put in is escaped unless it is `Markup` itself; lists are joined, `false` is nothing. */
export function markup(texts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(texts.map((text, i) => (i === 0 ? text : written(values[i - 1]) + text)).join(''));
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (Array.isArray(content)) return content.map(written).join('');
  return escapeHtml(String(content));
}
