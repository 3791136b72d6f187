import { propertySetting, type Setting, type Unusable } from './read-settings.ts';

/** Properties of adapters as Format-List writes them: one below the other, with an empty line between two properties. */
export class PropertyList {
  #adapter: string | undefined;
  #keyword: string | undefined;
  #value: string | undefined;

  /** @returns the setting that is complete with this line */
  take(line: string): Setting | Unusable | undefined {
    const [, name, text] = listed.exec(line) ?? [];
    if (line.trim() === '') this.#adapter = this.#keyword = this.#value = undefined;
    if (name === 'Name') this.#adapter = text;
    else if (name === 'RegistryKeyword') this.#keyword = text;
    else if (name === 'RegistryValue') this.#value = text;
    else return undefined;
    if (this.#adapter === undefined || this.#keyword === undefined || this.#value === undefined) return undefined;
    const [, value, end] = /^\{?([^{}]*?)(\}|\.{3}|…)?$/.exec(this.#value) ?? [];
    if (value === undefined) return undefined;
    return propertySetting({ adapter: this.#adapter, shown: this.#keyword, isCut: false, value, isWhole: end === undefined || end === '}' }); // prettier-ignore
  }
}

const listed = /^(Name|RegistryKeyword|RegistryValue) *: (\S.{0,200}?) *$/;

/** Whether a line names a property in such a list. */
export function isListedProperty(line: string): boolean {
  return /^RegistryKeyword *: \*\w+ *$/.test(line);
}
