import { unzipSync, zipSync } from 'fflate';
import { resolvePart } from './package.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

const shapesIn = (group: string): readonly string[] =>
  [...group.matchAll(/<p:sp>.*?<\/p:sp>/gs)].map(([shape]) => shape);

type Change = (text: string) => string;
type From = string | RegExp;

/** A finished deck in which a test plants a lie. An edit that changes nothing throws: the test would prove nothing. */
export class Draft {
  readonly #files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
  }

  bytes(): Uint8Array {
    return zipSync(this.#files, { level: 0 });
  }

  /** Removes what the file says about itself, so that only visible things can give a lie away. */
  forget(): this {
    for (const path of Object.keys(this.#files).filter((part) => /^customXml\/item\d+\.xml$/.test(part))) {
      this.#files[path] = encode('<gone/>');
    }
    return this;
  }

  edit(path: string, change: Change): this {
    const before = decode(this.#files[path]!);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    this.#files[path] = encode(after);
    return this;
  }

  slide(id: string): string {
    const paths = Object.keys(this.#files).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
    const found = paths.find((path) => decode(this.#files[path]!).includes(`<p:cSld name="${id}"`));
    if (found === undefined) throw new Error(`no slide ${id}`);
    return found;
  }

  /** The part to which a slide or a chart refers with a relationship of that type or id. */
  target(path: string, wanted: string): string {
    const cut = path.lastIndexOf('/');
    const rels = decode(this.#files[`${path.slice(0, cut)}/_rels/${path.slice(cut + 1)}.rels`]!);
    const found = [...rels.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => tag).find((tag) => tag.includes(`/${wanted}"`) || tag.includes(`Id="${wanted}"`)); // prettier-ignore
    const target = found && /Target="([^"]*)"/.exec(found)?.[1];
    if (!target) throw new Error(`${path} has no ${wanted}`);
    return resolvePart(path, target);
  }

  #shape(path: string, name: string): RegExpMatchArray & { readonly index: number } {
    const xml = decode(this.#files[path]!);
    const shapes = [...xml.matchAll(/<p:(sp|pic|graphicFrame|grpSp)>.*?<\/p:\1>/gs)];
    const found = shapes.find(([shape]) => shape.includes(` name="${name}"`));
    if (!found) throw new Error(`${path} has no shape ${name}`);
    return found;
  }

  inShape(id: string, name: string, change: Change): this {
    const path = this.slide(id);
    const [shape] = this.#shape(path, name);
    return this.edit(path, (xml) => xml.replace(shape, () => change(shape)));
  }

  /** Replaces words of a text: within a run if one holds them, else all the words are put into the first run. */
  say(id: string, name: string, from: From, to: string): this {
    return this.inShape(id, name, (shape) => {
      const runs = [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescaped(text));
      const whole = runs.some((run) => run.replace(from, to) !== run);
      if (!whole && runs.join('').replace(from, to) === runs.join('')) throw new Error(`${name} does not say ${from}`);
      let at = 0;
      let done = false;
      return shape.replace(/<a:t>[^<]*<\/a:t>/g, () => {
        const run = runs[at]!;
        at += 1;
        if (!whole) return `<a:t>${at === 1 ? escaped(runs.join('').replace(from, to)) : ''}</a:t>`;
        const next = done ? run : run.replace(from, to);
        done ||= next !== run;
        return `<a:t>${escaped(next)}</a:t>`;
      });
    });
  }

  /** The words of a shape. */
  words(id: string, name: string): string {
    const [shape] = this.#shape(this.slide(id), name);
    return [...shape.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescaped(text)).join('');
  }

  alt(id: string, name: string, from: From, to: string): this {
    return this.inShape(
      id,
      name,
      (shape) =>
      shape.replace(/descr="([^"]*)"/, (_, text: string) => `descr="${escaped(unescaped(text).replace(from, to)).replace(/"/g, '&quot;')}"`), // prettier-ignore
    );
  }

  /** Changes a headline and the alternative text that begins with it: the same lie, told twice. */
  headline(id: string, from: From, to: string): this {
    const chart = /(?<=name=")(?:Chart [^"]*|Field(?="))/.exec(decode(this.#files[this.slide(id)]!))?.[0];
    this.say(id, 'Headline', from, to);
    return chart === undefined ? this : this.alt(id, chart, from, to);
  }

  note(id: string, from: From, to: string): this {
    return this.edit(this.target(this.slide(id), 'notesSlide'), (xml) => xml.replace(from, to));
  }

  chart(id: string, change: Change): this {
    return this.edit(this.target(this.slide(id), 'chart'), change);
  }

  /** Changes cached values, categories or series names of a chart, in their order. */
  cached(
    id: string,
    which: 'c:val' | 'c:cat' | 'c:tx',
    change: (values: readonly string[]) => readonly string[],
  ): this {
    return this.chart(id, (xml) => {
      const pattern = new RegExp(`(<${which}>.*?</${which}>)`, 'gs');
      const values = [...xml.matchAll(pattern)].flatMap(([block]) => [...block.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, v = '']) => v)); // prettier-ignore
      const next = [...change(values)];
      return xml.replace(pattern, (block) => block.replace(/<c:v>[^<]*<\/c:v>/g, () => `<c:v>${next.shift()}</c:v>`));
    });
  }

  /** Changes a number in the chart's workbook. */
  cell(id: string, address: string, change: (value: number) => number): this {
    const book = this.target(this.target(this.slide(id), 'chart'), 'package');
    const files = unzipSync(this.#files[book]!);
    const [path] = Object.keys(files).filter((part) => part.startsWith('xl/worksheets/sheet'));
    const pattern = new RegExp(`(<c r="${address}"[^>]*><v>)([^<]*)(</v>)`);
    const before = decode(files[path!]!);
    const after = before.replace(pattern, (_, open: string, value: string, close: string) => `${open}${change(Number(value))}${close}`); // prettier-ignore
    if (after === before) throw new Error(`nothing changed in ${address}`);
    this.#files[book] = zipSync({ ...files, [path!]: encode(after) }, { level: 0 });
    return this;
  }

  /** Changes the shapes in the group of a drawing. */
  picture(id: string, name: string, change: (shapes: readonly string[]) => readonly string[]): this {
    return this.inShape(id, name, (group) => {
      const inside = group.slice(group.indexOf('<p:sp>'), group.lastIndexOf('</p:grpSp>'));
      return group.replace(inside, () => change(shapesIn(inside)).join(''));
    });
  }

  /** The shapes of a drawing, unchanged. */
  drawing(id: string, name: string): readonly string[] {
    return shapesIn(this.#shape(this.slide(id), name)[0]);
  }

  exchangeTexts(id: string, a: string, b: string): this {
    const [first, second] = [this.words(id, a), this.words(id, b)];
    return this.say(id, a, first, second).say(id, b, second, first);
  }
}
