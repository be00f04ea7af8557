import { describe, expect, it } from 'vitest';
import type { Diagnostic, Place } from '../../../src/base/diagnostic.ts';
import { viewOf, type Outcome, type Shown, type ViewContext } from '../../../src/world/web/deck-view.ts';
import { diagnostic } from '../cli/fixture.ts';

// Of a painter and of a build, a view of slides without elements asks for no more.
const context = {
  subject: { deck: 'tea', locale: 'ja' },
  uiLanguage: 'en',
  painter: { add: (_: unknown, slide: { readonly picture: string }) => slide.picture },
  lineAt: ({ line, column }: Place) => (line === 3 ? { text: '  title: Tea', column } : undefined),
} as unknown as ViewContext;

/** A build that comes to slides with these pictures; none: it came to nothing. */
function outcome(pictures: Readonly<Record<string, string>> | undefined, ...diagnostics: readonly Diagnostic[]): Outcome {
  if (!pictures) return { diagnostics };
  const slides = Object.entries(pictures).map(([id, picture]) => ({ id, picture, title: id, elements: [], notes: [], draft: false })); // prettier-ignore
  const scene = { language: 'ja-JP', title: 'お茶', width: 1600, height: 1000, slides, sections: [{ name: 'All', slides: ['a', 'b'] }] }; // prettier-ignore
  const built = { scene, ledger: {}, texts: {}, tables: {}, messages: new Map() };
  return { sources: { catalogue: {}, deck: {} }, built, diagnostics } as unknown as Outcome;
} // prettier-ignore

const unplaced = diagnostic({ code: 'a/b', place: { file: 'brand.yaml', line: 1, column: 1 } });
const onB = diagnostic({ code: 'a/b', slides: ['b'] });

const shown = (shown: Shown): readonly string[] =>
  shown.view.slides.map(({ id, picture, stale }) => `${id} ${picture ?? '-'}${stale ? ' stale' : ''}`);

describe('viewOf', () => {
  const before = viewOf(outcome({ a: 'a1', b: 'b1' }), undefined, context);

  it('shows what a build came to', () => {
    expect(before.view).toMatchObject({ deck: 'tea', locale: 'ja', language: 'ja-JP', title: 'お茶', aspect: 1.6, diagnostics: [] }); // prettier-ignore
    expect(before.view.slides.map(({ section }) => section)).toEqual(['All', 'All']);
    expect(shown(before)).toEqual(['a a1', 'b b1']);
    expect(shown(viewOf(outcome({ a: 'a2', c: 'c1' }), before, context))).toEqual(['a a2', 'c c1']);
  });

  it('keeps the last good picture of the slide that an error belongs to, and follows the others', () => {
    expect(shown(viewOf(outcome({ a: 'a2', b: 'b2' }, onB), before, context))).toEqual(['a a2', 'b b1 stale']);
    const warning = { ...onB, severity: 'warning' } as const;
    expect(shown(viewOf(outcome({ a: 'a2', b: 'b2' }, warning), before, context))).toEqual(['a a2', 'b b2']);
  });

  it('keeps every picture that changed where an error belongs to no slide; a new slide has none to keep', () => {
    expect(shown(viewOf(outcome({ a: 'a1', b: 'b2', c: 'c1' }, unplaced), before, context))).toEqual(['a a1', 'b b1 stale', 'c c1']); // prettier-ignore
    expect(shown(viewOf(outcome({ b: 'b1' }, onB), undefined, context))).toEqual(['b b1 stale']);
    // With an error elsewhere, a slide that is new is not hit.
    expect(shown(viewOf(outcome({ a: 'a1', c: 'c1' }, onB), before, context))).toEqual(['a a1', 'c c1']);
  });

  it('keeps everything where a build came to nothing', () => {
    const nothing = viewOf(outcome(undefined, unplaced), before, context);
    expect(shown(nothing)).toEqual(['a a1 stale', 'b b1 stale']);
    expect(nothing.view).toMatchObject({ language: 'ja-JP', title: 'お茶', aspect: 1.6 });
    expect(nothing.context).toBe(before.context);
    const never = viewOf(outcome(undefined, unplaced), undefined, context);
    expect(never.view).toMatchObject({ language: 'ja', title: 'tea', aspect: 16 / 9, slides: [] });
  });

  it('shows mistakes with their line, twenty of a kind in a file, and of a file that is no YAML only the first', () => {
    const at = (line: number, code = 'a/b') => diagnostic({ code, place: { file: 'ja.yaml', line, column: 1 } });
    const { view } = viewOf(outcome(undefined, at(3), at(4)), undefined, context);
    expect(view.diagnostics).toMatchObject([{ file: 'ja.yaml', line: 3, source: '  title: Tea', found: 'something else', slides: [] }, { line: 4 }]); // prettier-ignore
    expect(view.diagnostics[1]).not.toHaveProperty('source');
    const many = Array.from({ length: 25 }, (_, i) => at(i + 1));
    const told = viewOf(outcome(undefined, ...many), undefined, context).view.diagnostics;
    expect(told).toHaveLength(21);
    expect(told[20]?.found).toMatch(/^and 5 more/);
    const confused = [at(3, 'yaml/syntax'), at(9, 'yaml/syntax'), at(9)];
    expect(viewOf(outcome(undefined, ...confused), undefined, context).view.diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual(['yaml/syntax 3', 'a/b 9']); // prettier-ignore
  });
});
