import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { cellText } from './cell-text.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * The texts of a workbook, each once. A text stays a text, whatever it looks like: Excel reads no `=…` here as a
 * formula.
 */
export class SharedStrings {
  readonly #index = new Map<string, number>();
  #uses = 0;

  /** The number by which a cell refers to `text`. */
  indexOf(text: string): number {
    this.#uses += 1;
    const index = this.#index.get(text) ?? this.#index.size;
    this.#index.set(text, index);
    return index;
  }

  toXml(): XmlElement {
    return el(
      'sst',
      { xmlns: MAIN, count: this.#uses, uniqueCount: this.#index.size },
      [...this.#index.keys()].map((text) =>
        el('si', {}, textEl('t', cellText(text), { 'xml:space': text === text.trim() ? undefined : 'preserve' })),
      ),
    );
  }
}
