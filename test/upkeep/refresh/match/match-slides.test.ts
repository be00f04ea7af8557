import { describe, expect, it } from 'vitest';
import type { DeckLedger, LedgerSlide } from '../../../../src/files/record/ledger-schema.ts';
import type { Identities } from '../../../../src/upkeep/refresh/match/identities.ts';
import { matchSlides } from '../../../../src/upkeep/refresh/match/match-slides.ts';
import type { FoundSlide } from '../../../../src/upkeep/refresh/match/read-slide.ts';

type Words = Readonly<Record<string, string>>;

/** A slide of the ledger with these texts, by name; its first is its title. */
function known(id: string, texts: Words): LedgerSlide {
  const elements = Object.entries(texts).map(([name, text]) => ({ id: name, kind: 'text', name, text }));
  // Of all that the ledger knows, a match needs these alone.
  return { id, title: Object.values(texts)[0] ?? '', elements } as unknown as LedgerSlide;
}

/** A slide of a file that has these texts; the first stands in the title's placeholder. */
function found(number: number, texts: Words, more: Partial<FoundSlide> = {}, creations: Words = {}): FoundSlide {
  const shapes = Object.entries(texts).map(([name, words], i) => ({
    name,
    words,
    kind: 'sp',
    ...(i === 0 ? { placeholder: 'title' } : {}),
    ...(creations[name] === undefined ? {} : { creation: creations[name] }),
  }));
  // And of a slide of a file, not where its shapes stand.
  return { path: `slide${number}.xml`, number, name: '', shapes, ...more } as unknown as FoundSlide;
}

const TEA = { Title: 'Most drink tea', Body: 'Half of them green', Note: 'Asked in May' };
const MILK = { Heading: 'Some take milk', Text: 'A third of them', Remark: 'And sugar' };
const [tea, milk] = [known('tea', TEA), known('milk', MILK)];
const NOBODY: Identities = { slides: new Map(), elements: new Map() };

function matched(slides: readonly FoundSlide[], identities: Identities = NOBODY): readonly (string | undefined)[] {
  const ledger = { slides: [tea, milk] } as unknown as DeckLedger; // As above.
  const all = matchSlides(slides, ledger, identities);
  return slides.map((slide) => all.get(slide)?.id);
}

describe('matchSlides by identity', () => {
  const identities: Identities = { ...NOBODY, slides: new Map([[7, milk]]) };

  it('is the number of a slide before its name, its name before its words', () => {
    expect(matched([found(1, TEA, { creation: 7, name: 'tea' })], identities)).toEqual(['milk']);
    expect(matched([found(1, TEA, { creation: 8, name: 'milk' })], identities)).toEqual(['milk']);
    expect(matched([found(1, TEA, { creation: 8, name: 'mine' })], identities)).toEqual(['tea']);
  });

  it('is that of more than half of its shapes', () => {
    const element = (slide: LedgerSlide) => ({ slide, element: slide.elements[0] as LedgerSlide['elements'][number] });
    const elements = new Map([['{M1}', element(milk)], ['{M2}', element(milk)], ['{T1}', element(tea)]]); // prettier-ignore
    const of = (creations: Words) => matched([found(1, { a: 'x', b: 'y', c: 'z', d: 'w' }, {}, creations)], { ...NOBODY, elements }); // prettier-ignore
    expect(of({ a: '{M1}', b: '{M2}' })).toEqual([undefined]);
    expect(of({ a: '{T1}', b: '{M1}', c: '{M2}' })).toEqual([undefined]);
    expect(of({ a: '{M1}', b: '{M2}', c: '{M1}' })).toEqual(['milk']);
    expect(of({ a: '{T1}', b: '{M1}', c: '{M2}', d: '{M1}' })).toEqual(['milk']);
  });
});

describe('matchSlides by likeness', () => {
  it('finds slides whose words are still there, whatever their order; not those of a person', () => {
    const mine = found(3, { Own: 'Mine', More: 'Nothing of yours' });
    expect(matched([found(1, MILK), mine, found(2, TEA)])).toEqual(['milk', undefined, 'tea']);
  });

  it('is enough with the title alone, or with half of the rest, and is not with less', () => {
    expect(matched([found(1, { T: TEA.Title })])).toEqual(['tea']);
    // Without the title, two of three texts said and none named.
    expect(matched([found(1, { T: 'Other', X: TEA.Body, Y: TEA.Note })])).toEqual(['tea']);
    expect(matched([found(1, { T: 'Other', X: TEA.Body })])).toEqual([undefined]);
    // A name is half of what words are: three names are as good as one text and a half.
    expect(matched([found(1, { Title: 'Other', Body: 'new', Note: 'new' })])).toEqual(['tea']);
    expect(matched([found(1, { Title: 'Other', Body: 'new' })])).toEqual([undefined]);
  });

  it('gives a slide of the ledger to the likest, once', () => {
    const worse = found(1, { ...TEA, Body: 'Rewritten', Note: 'Rewritten too' });
    expect(matched([worse, found(2, TEA)])).toEqual([undefined, 'tea']);
    expect(matched([found(1, TEA), worse])).toEqual(['tea', undefined]);
  });

  it('gives it again to a copy that has nine tenths of it, and not to one that has less', () => {
    expect(matched([found(1, TEA), found(2, TEA), found(3, MILK)])).toEqual(['tea', 'tea', 'milk']);
    // One text of three is rewritten but keeps its name: 0.5 for the title, 0.5 × 5 / 6 for the rest.
    expect(matched([found(1, TEA), found(2, { ...TEA, Note: 'Asked in June' })])).toEqual(['tea', 'tea']);
    expect(matched([found(1, TEA), found(2, { ...TEA, Note: 'June', Body: 'Fewer' })])).toEqual(['tea', undefined]);
    expect(matched([found(1, TEA), found(2, { Title: TEA.Title, X: TEA.Body })])).toEqual(['tea', undefined]);
  });
});
