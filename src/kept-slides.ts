import { isDeepStrictEqual } from 'node:util';
import { asJson, type Form, type Recall } from './base/recall.ts';
import { sha256 } from './base/sha256.ts';
import type { ChartAsides } from './deck/chart/asides.ts';
import type { Ledger } from './data/figures/types.ts';
import type { Tables } from './data/tabulate/types.ts';
import type { ChartContent, Content, FilledSlide, ItemsContent, LayoutDefinition } from './deck/template/types.ts';
import { dataOf } from './deck/text/heard-data.ts';
import type { Used } from './deck/text/usage.ts';

/** A filled slide as another process may take it up, with the data that it drew on. */
interface KeptSlide {
  /** Names of what it drew on, each with a hash of what that was. */
  readonly data: readonly (readonly [id: string, hash: string])[];
  readonly uses: readonly string[];
  readonly slide: WrittenSlide;
}

/** What all slides of a deck are made of besides data, as text, and the layouts that they may have. */
export interface KeptWith {
  readonly text: string;
  readonly layouts: ReadonlyMap<string, LayoutDefinition>;
  readonly ledger: Ledger;
  readonly tables: Tables;
}

const FORM: Form<KeptSlide> = asJson<KeptSlide>();

/** A slide that another process filled, if everything that it drew on is as it was. */
export function keptSlide(
  recall: Recall,
  name: string,
  { layouts, ledger, tables }: KeptWith,
): Used<FilledSlide> | undefined {
  const kept = recall.keptBefore(name, FORM);
  if (!kept) return undefined;
  const now = hashes(recall, kept.data.map(([id]) => id), ledger, tables); // prettier-ignore
  if (!isDeepStrictEqual(now, kept.data)) return undefined;
  const made = slideOf(kept.slide, layouts);
  return made && { made, uses: new Set(kept.uses) };
}

/** Keeps a filled slide for other processes, if it comes back as it is. */
export function keepSlide(
  recall: Recall,
  name: string,
  { made, uses }: Used<FilledSlide>,
  { layouts, ledger, tables }: KeptWith,
): void {
  const slide = written(made);
  // A number that JSON does not know would come back as nothing.
  const back = slideOf(JSON.parse(JSON.stringify(slide)) as WrittenSlide, layouts);
  if (!isDeepStrictEqual(back, made)) return;
  recall.keepForLater(name, { data: hashes(recall, uses, ledger, tables), uses: [...uses], slide }, FORM);
}

/** What was drawn on, with hashes of what it is: tables and figures were remembered by their content. */
const hashes = (recall: Recall, ids: Iterable<string>, ledger: Ledger, tables: Tables): KeptSlide['data'] =>
  [...dataOf(ids, ledger, tables)].map(([id, things]) => [id, sha256(things.map((thing) => nameOf(recall, thing)).join('\n'))]); // prettier-ignore

const nameOf = (recall: Recall, thing: unknown): string =>
  typeof thing === 'object' && thing !== null ? recall.idOf(thing) : JSON.stringify(thing ?? null);

// JSON has no maps: they are lists of pairs, where a slide has them. All else stays in its order, since a slide is known by its text.
type Pairs<V> = readonly (readonly [string, V])[];
type WrittenChart = Omit<ChartContent, 'asides'> & { readonly asides: { readonly [K in keyof ChartAsides]: ChartAsides[K] extends ReadonlyMap<string, infer V> ? Pairs<V> : ChartAsides[K] } }; // prettier-ignore
interface WrittenItems {
  readonly kind: 'items';
  readonly items: readonly Pairs<WrittenContent>[];
}
type WrittenContent = Exclude<Content, ChartContent | ItemsContent> | WrittenChart | WrittenItems;
type WrittenSlide = Omit<FilledSlide, 'layout' | 'contents'> & { readonly layout: string; readonly contents: Pairs<WrittenContent> }; // prettier-ignore

const written = (slide: FilledSlide): WrittenSlide => ({
  ...slide,
  layout: slide.layout.id,
  contents: pairsOf(slide.contents),
});

const pairsOf = (contents: ReadonlyMap<string, Content>): Pairs<WrittenContent> =>
  [...contents].map(([slot, content]) => [slot, writtenContent(content)]);

function writtenContent(content: Content): WrittenContent {
  if (content.kind === 'items') return { ...content, items: content.items.map(pairsOf) };
  if (content.kind !== 'chart') return content;
  const { asides } = content;
  return { ...content, asides: { ...asides, valued: [...asides.valued], few: [...asides.few], counts: [...asides.counts] } }; // prettier-ignore
}

/** The slide as it was; undefined where its layout is there no longer. */
function slideOf(slide: WrittenSlide, layouts: ReadonlyMap<string, LayoutDefinition>): FilledSlide | undefined {
  const layout = layouts.get(slide.layout);
  return layout && { ...slide, layout, contents: contentsOf(slide.contents) };
}

const contentsOf = (pairs: Pairs<WrittenContent>): ReadonlyMap<string, Content> =>
  new Map(pairs.map(([slot, content]) => [slot, contentOf(content)]));

function contentOf(content: WrittenContent): Content {
  if (content.kind === 'items') return { ...content, items: content.items.map(contentsOf) };
  if (content.kind !== 'chart') return content;
  const { asides } = content;
  return { ...content, asides: { ...asides, valued: new Map(asides.valued), few: new Map(asides.few), counts: new Map(asides.counts) } }; // prettier-ignore
}
