import { randomBytes } from 'node:crypto';
import { sha256 } from '../../../src/base/sha256.ts';
import type { Blobs } from '../../../src/world/releases/blobs.ts';
import type { Appended } from '../../../src/world/releases/release-log.ts';
import type { FileRef, Release } from '../../../src/world/releases/release-schema.ts';
import type { Releases } from '../../../src/world/releases/releases.ts';

/** What a sample release is made of: words from which its bytes follow, and how many bytes its decks have. */
export interface Sample {
  readonly deck?: string;
  /** Tells it from others. */
  readonly mark: string;
  readonly at?: string;
  readonly by?: string;
  readonly slides?: number;
  /** Bytes of each deck; by default a few. */
  readonly size?: number;
  readonly locales?: readonly string[];
  readonly replaces?: string;
}

const bytesOf = (text: string, size = 0): Uint8Array =>
  Buffer.concat([Buffer.from(text), size > text.length ? randomBytes(size - text.length) : Buffer.of()]);

/** Stores the objects of a release like a real one, and returns its manifest. */
export async function sampleRelease(blobs: Pick<Blobs, 'put'>, sample: Sample): Promise<Release> {
  const { deck = 'report', mark, at = '2026-03-02T09:00:00.000Z', by = 'aoki', slides = 2, size, locales = ['ja', 'en'] } = sample; // prettier-ignore
  const put = async (text: string, length?: number): Promise<FileRef> => {
    const bytes = bytesOf(text, length);
    return { sha256: await blobs.put(bytes), size: bytes.length };
  };
  const decks: Release['decks'][number][] = [];
  for (const locale of locales) {
    const pictures = [];
    for (const width of [320, 1600]) {
      const shown: (readonly [string, string])[] = [];
      for (let i = 1; i <= slides; i++) {
        const picture = await put(`picture ${i} ${locale} ${width} ${mark}`, size && size / 50);
        shown.push([`q${i}`, picture.sha256]);
      }
      pictures.push({ width, slides: shown });
    }
    decks.push({
      locale,
      language: locale === 'ja' ? '日本語' : 'English',
      title: `${deck} (${locale})`,
      dataDate: '2025-10-01',
      respondents: 302,
      files: { pptx: await put(`pptx ${locale} ${mark}`, size), pdf: await put(`pdf ${locale} ${mark}`, size) },
      view: (await put(`view ${locale} ${mark}`)).sha256,
      pictures,
      changes: {
        differs: true,
        summary: { en: ['Figures: 1 changed.'], ja: ['数値: 1件変更'] },
        report: { en: (await put(`report ${locale} ${mark}`)).sha256 },
      },
    });
  }
  return {
    surveydeck: 'release',
    version: 1,
    deck,
    entry: { survey: 'data/s', template: 'templates/decks/d.yaml', brand: 'templates/brand/b.yaml', layouts: 'templates/layouts', locales: [...locales] }, // prettier-ignore
    made: { at, by, program: '0.1.0' },
    ...(sample.replaces === undefined ? {} : { replaces: sample.replaces }),
    // The same in every release: what does not change is stored once.
    inputs: [
      { path: 'data/s/survey.yaml', ...(await put('id: s\n')) },
      { path: 'data/s/responses.csv', ...(await put(`id,Q1\nr1,${sha256(mark)}\n`)) },
      { path: 'fonts/Arimo-Regular.ttf', ...(await put('not really a font')), font: true },
    ],
    decks,
  };
}

/** Stores a sample release and makes it the current one; returns what the log says of it. */
export async function publish(releases: Releases, sample: Sample): Promise<Appended & { readonly id: string }> {
  const deck = sample.deck ?? 'report';
  const current = await releases.current(deck);
  const expected = current?.entry.release;
  const release = await sampleRelease(releases.blobs, { ...sample, ...(expected ? { replaces: expected } : {}) });
  const id = await releases.putRelease(release);
  return { id, ...(await releases.append({ deck, kind: 'publish', release: id, by: sample.by ?? 'aoki' }, expected)) };
}
