import { createHash } from 'node:crypto';
import type { InputHash } from '../base/deck-sources.ts';
import type { PlacedSlide, Scene } from './types.ts';

/** What nobody sees: where a thing came from, and what it is called behind the scenes. */
const UNSEEN: ReadonlySet<string> = new Set(['origin', 'over']);

/** JSON with keys in order, without what nobody sees. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, node: unknown) => {
    if (UNSEEN.has(key)) return undefined;
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return node;
    return Object.fromEntries(Object.entries(node).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });

/**
 * SHA-256 in hexadecimal of all that one sees on a slide, in its notes and in its layout, so that two builds can be
 * told to show the same without either at hand. Pictures from files count with their bytes, whose hashes `inputs` has.
 * The number of the slide does not count: who moves one slide has not changed all behind it.
 */
export function slideHash(scene: Scene, slide: PlacedSlide, inputs: readonly InputHash[]): string {
  const layout = scene.layouts.find(({ id }) => id === slide.layout);
  const elements = slide.elements.filter((element) => element.kind !== 'text' || element.field === undefined);
  const files = [...(layout?.decoration ?? []), ...elements].flatMap((element) =>
    element.kind === 'picture' && element.picture.kind === 'file' ? [element.picture.file] : [],
  );
  const bytes = files.map((file) => inputs.find((input) => input.file === file)?.sha256 ?? file);
  const { width, height, theme, fonts, language } = scene;
  const seen = { width, height, theme, fonts, language, layout, slide: { ...slide, elements }, bytes };
  return createHash('sha256').update(canonical(seen)).digest('hex');
}

/** SHA-256 of what a deck says of itself beside its slides: its document properties, the names of its sections. */
export function frameHash({ title, subject, author, company, sections }: Scene): string {
  const names = sections.map((section) => section.name);
  return createHash('sha256').update(canonical({ title, subject, author, company, names })).digest('hex');
}
