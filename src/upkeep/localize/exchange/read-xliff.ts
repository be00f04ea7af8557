import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Place, Report } from '../../../base/diagnostic.ts';
import { damagedFile, doctype, duplicateUnit, otherVersion } from './diagnostics.ts';
import { textOf } from './text-bytes.ts';
import type { Received, ReadUnit } from './types.ts';
import { NEEDS_WORK } from './write-xliff.ts';

/** States of a target that is not finished (XLIFF 1.2, section 2.3). */
const UNFINISHED = [NEEDS_WORK, 'needs-translation', 'needs-adaptation', 'needs-l10n', 'needs-review-l10n', 'needs-review-adaptation', 'new']; // prettier-ignore

/**
 * Reads an XLIFF 1.2 file. It is read with a parser of ours rather than with the package that writes it, which drops a
 * line break before a placeholder, takes the last of two equal units and knows no places. A file with a document type
 * is refused before it is parsed: no entity is ever resolved.
 */
export function readXliff(file: string, bytes: Uint8Array, report: Report): Received | undefined {
  const text = textOf(file, bytes, report);
  if (text === undefined) return undefined;
  const place = (line: number, column = 1): Place => ({ file, line, column });
  const forbidden = /<!(DOCTYPE|ENTITY)/i.exec(text);
  if (forbidden) {
    report(doctype(place(text.slice(0, forbidden.index).split('\n').length), {}));
    return undefined;
  }
  const reader = new Reader(place, report);
  return reader.read(text);
}

/** The part of the unit that words are being read into. */
type Into = 'base' | 'translation' | undefined;

class Reader {
  readonly #place: (line: number, column?: number) => Place;
  readonly #report: Report;
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #units = new Map<string, ReadUnit>();
  readonly #path: string[] = [];
  #unit: { id: string; base: string; translation: string; needsWork: boolean; line: number } | undefined;
  #head: Omit<Received, 'units'> = { survey: undefined, baseLocale: undefined, locale: undefined };
  #sound = true;

  constructor(place: (line: number, column?: number) => Place, report: Report) {
    this.#place = place;
    this.#report = report;
  }

  read(text: string): Received | undefined {
    const parser = this.#parser;
    parser.on('opentag', (tag) => this.#open(tag));
    parser.on('closetag', () => this.#close());
    parser.on('text', (words) => this.#words(words));
    parser.on('cdata', (words) => this.#words(words));
    parser.on('error', (error) => {
      if (this.#sound) this.#fail(damagedFile(this.#place(parser.line, parser.column + 1), { problem: error.message }));
    });
    parser.write(text).close();
    if (!this.#sound) return undefined;
    return { ...this.#head, units: [...this.#units.values()] };
  }

  #fail(diagnostic: ReturnType<typeof damagedFile>): void {
    this.#sound = false;
    this.#report(diagnostic);
  }

  #open({ name, attributes }: SaxesTagPlain): void {
    const { line } = this.#parser;
    if (this.#path.length === 0 && (name !== 'xliff' || attributes['version'] !== '1.2')) {
      const found = name === 'xliff' ? `XLIFF ${attributes['version'] ?? '?'}` : `<${name}>`;
      this.#fail(otherVersion(this.#place(line), { found }));
    }
    if (name === 'file') {
      const survey = attributes['original']?.replace(/^surveydeck:/, '');
      this.#head = { survey, baseLocale: attributes['source-language'], locale: attributes['target-language'] };
    } else if (name === 'trans-unit') {
      this.#unit = { id: attributes['id'] ?? '', base: '', translation: '', needsWork: false, line };
    } else if (name === 'target' && this.#path.at(-1) === 'trans-unit' && this.#unit) {
      this.#unit.needsWork = UNFINISHED.includes(attributes['state'] ?? '');
    } else if (name === 'x' && attributes['ctype'] === 'lb') {
      this.#words('\n');
    }
    this.#path.push(name);
  }

  #close(): void {
    if (this.#path.pop() !== 'trans-unit' || !this.#unit) return;
    const { id, line } = this.#unit;
    if (this.#units.has(id)) this.#report(duplicateUnit(this.#place(line), { key: id }));
    if (this.#units.has(id)) this.#sound = false;
    this.#units.set(id, this.#unit);
    this.#unit = undefined;
  }

  /** Words of the unit's own source and target, those of inline elements included; not of alternatives or notes. */
  #words(words: string): void {
    const into = this.#into();
    if (into && this.#unit) this.#unit[into] += words;
  }

  #into(): Into {
    const unit = this.#path.lastIndexOf('trans-unit');
    const part = this.#path[unit + 1];
    return unit < 0 ? undefined : part === 'source' ? 'base' : part === 'target' ? 'translation' : undefined;
  }
}
