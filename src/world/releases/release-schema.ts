import { z } from 'zod';
import { sha256 } from '../../base/sha256.ts';
import { DECK_ID, LOCALE } from '../input/names.ts';
import { SHA } from './blobs.ts';
import { canonicalJson } from './canonical-json.ts';

const sha = z.string().regex(SHA);
const words = z.string().min(1);
const moment = z.iso.datetime({ precision: 3 });
const size = z.int().nonnegative();
/** Relative to the project's folder, with slashes, and inside it: `pull` writes there. */
const path = words.refine(
  (text) => !/^\/|^[A-Za-z]:|\\|\0|(^|\/)\.{0,2}(\/|$)/.test(text),
  'a path inside the project',
);

/** Files may lie in the project's folder itself. */
const folder = z.union([z.literal('.'), path]);

const fileRef = z.object({ sha256: sha, size });

const input = z.union([
  // Of a font that a package brings, `pull` writes nothing.
  z.object({ path, sha256: sha, size, font: z.literal(true) }),
  z.object({ path, sha256: sha, size }),
]);

/** Sentences by the languages that the program speaks. */
const byLanguage = <T extends z.ZodType>(value: T) => z.record(z.string().regex(LOCALE), value);

const deck = z.object({
  locale: z.string().regex(LOCALE),
  language: words,
  title: z.string(),
  dataDate: z.string(),
  respondents: z.int().nonnegative(),
  fieldwork: z.object({ from: z.string(), to: z.string() }).optional(),
  files: z.object({ pptx: fileRef, pdf: fileRef }),
  /** The JSON that pages show. */
  view: sha,
  pictures: z.array(z.object({ width: z.int().positive(), slides: z.array(z.tuple([words, sha])) })),
  changes: z
    .object({
      differs: z.boolean(),
      summary: byLanguage(z.array(z.string())),
      /** A page, HTML. */
      report: byLanguage(sha).optional(),
    })
    .optional(),
});

const areDifferent = (locales: readonly string[]): boolean => new Set(locales).size === locales.length;

/** What was published at once: a deck in all its languages, with whatever it was made from. */
export const releaseSchema = z.object({
  surveydeck: z.literal('release'),
  version: z.literal(1),
  /** Its id in surveydeck.yaml. */
  deck: z.string().regex(DECK_ID),
  entry: z.object({
    survey: folder,
    template: path,
    brand: path,
    layouts: folder,
    locales: z.array(z.string().regex(LOCALE)),
  }),
  made: z.object({ at: moment, by: words, program: words, note: z.string().optional() }),
  /** The release that was current when this one was made. */
  replaces: sha.optional(),
  inputs: z.array(input),
  decks: z
    .array(deck)
    .min(1)
    .refine((decks) => areDifferent(decks.map(({ locale }) => locale)), 'each language once'),
});

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T;

/** The manifest of a release. It holds no customer's name. */
export type Release = ReadonlyDeep<z.output<typeof releaseSchema>>;
export type ReleasedDeck = Release['decks'][number];
export type FileRef = ReadonlyDeep<z.output<typeof fileRef>>;

/** The bytes of a manifest, by whose SHA-256 the release is known. */
export const releaseBytes = (release: Release): Uint8Array => new TextEncoder().encode(canonicalJson(release));

/** The id of a release: the SHA-256 of its manifest. */
export const releaseId = (release: Release): string => sha256(releaseBytes(release));

/** What an object of a release is. */
export type Part =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'input'; readonly path: string }
  | { readonly kind: 'file'; readonly locale: string; readonly format: 'pptx' | 'pdf' }
  | { readonly kind: 'view'; readonly locale: string }
  | { readonly kind: 'picture'; readonly locale: string; readonly slide: string; readonly width: number }
  | { readonly kind: 'report'; readonly locale: string; readonly language: string };

export interface ReleaseObject {
  readonly sha256: string;
  /** In bytes, where the manifest says so. */
  readonly size?: number;
  readonly part: Part;
}

/** Every object that a release names. */
export function objectsOf(release: Release): readonly ReleaseObject[] {
  const inputs = release.inputs.map(({ path, ...ref }): ReleaseObject => ({
    sha256: ref.sha256,
    size: ref.size,
    part: { kind: 'input', path },
  }));
  return [...inputs, ...release.decks.flatMap(objectsOfDeck)];
}

function objectsOfDeck({ locale, files, view, pictures, changes }: ReleasedDeck): readonly ReleaseObject[] {
  return [
    ...(['pptx', 'pdf'] as const).map((format) => ({
      ...files[format],
      part: { kind: 'file' as const, locale, format },
    })),
    { sha256: view, part: { kind: 'view', locale } },
    ...pictures.flatMap(({ width, slides }) =>
      slides.map(([slide, hash]) => ({ sha256: hash, part: { kind: 'picture' as const, locale, slide, width } })),
    ),
    ...Object.entries(changes?.report ?? {}).map(([language, hash]) => ({
      sha256: hash,
      part: { kind: 'report' as const, locale, language },
    })),
  ];
}
