import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** A deck taken apart, to be damaged in one place and put together again. Shares no code with what it tests. */
export class EditedDeck {
  readonly files: Record<string, Uint8Array>;
  /** Entries with settings of their own, e.g. uncompressed ones; they come last. */
  readonly special: Zippable = {};

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  text(path: string): string {
    const file = this.files[path];
    if (!file) throw new Error(`the deck has no ${path}`);
    return strFromU8(file);
  }

  add(path: string, content: string | Uint8Array): void {
    this.files[path] = typeof content === 'string' ? strToU8(content) : content;
  }

  remove(path: string): void {
    if (!this.files[path]) throw new Error(`the deck has no ${path}`);
    Reflect.deleteProperty(this.files, path);
  }

  /** Replaces the first `from` in a part; throws if there is none, since the test would prove nothing. */
  replace(path: string, from: string | RegExp, to: string | ((found: string) => string)): void {
    const text = this.text(path);
    const changed = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
    if (changed === text) throw new Error(`${path} holds no ${from}`);
    this.add(path, changed);
  }

  /** The path of the first part in `folder` whose text matches `holds`. */
  find(folder: RegExp, holds: RegExp): string {
    const found = Object.keys(this.files).find((path) => folder.test(path) && holds.test(this.text(path)));
    if (found === undefined) throw new Error(`no part ${folder} holds ${holds}`);
    return found;
  }

  /** Damages the first workbook. */
  inBook(edit: (book: EditedDeck) => void): void {
    const path = Object.keys(this.files).find((one) => one.endsWith('.xlsx'));
    if (path === undefined) throw new Error('the deck has no workbook');
    const book = new EditedDeck(this.files[path]!);
    edit(book);
    this.files[path] = book.bytes();
  }

  bytes(): Uint8Array {
    return zipSync({ ...this.files, ...this.special }, { level: 6, mtime: new Date(2025, 0, 1) });
  }
}

/** The name of each entry in a zip's central directory, and where its record begins. */
export function directoryOf(
  zip: Uint8Array,
): readonly { readonly at: number; readonly name: string; readonly header: number }[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const lines = [];
  let at = view.getUint32(zip.length - 22 + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const name = strFromU8(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    lines.push({ at, name, header: view.getUint32(at + 42, true) });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return lines;
}
