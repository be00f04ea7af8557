import { beforeAll, describe, expect, it } from 'vitest';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { EditedDeck, wordsOf } from './edited-deck.ts';
import { moveBox, reword } from './edits.ts';
import { brief } from './read-words.ts';
import { AFTER, BEFORE, surveyDeck } from './survey-deck.ts';

/** A deck built as a draft, because the headline of one slide was not true at the time. */
let draft: Uint8Array;
beforeAll(async () => {
  const { scene, drawings, origin } = surveyDeck(BEFORE);
  const slides = scene.slides.map((slide) => (slide.id === 'fear' ? { ...slide, draft: true } : slide));
  draft = await writePptx({ ...scene, slides }, drawings, origin);
});

function refreshed(edit: (deck: EditedDeck, path: string) => void): {
  readonly words: string;
  readonly lines: readonly string[];
  readonly others: number;
} {
  const deck = new EditedDeck(draft);
  const path = deck.slideWith('Draft mark');
  edit(deck, path);
  const done = refreshDeck(deck.toBytes(), surveyDeck(AFTER), 'f.pptx', ({ code }) => expect.fail(code));
  if (!done) throw new Error('it was refused');
  const after = new EditedDeck(done.bytes);
  const lines = brief(done.report).filter((line) => line.includes(' draft '));
  const others = after.slides.filter((slide) => wordsOf(after.text(slide)).includes('DRAFT')).length;
  return { words: wordsOf(after.text(path)), lines, others };
}

describe('DRAFT on a slide that is true now', () => {
  it('is taken off, and nothing else is', () => {
    const { words, lines, others } = refreshed(() => undefined);
    expect(words).not.toContain('DRAFT');
    expect(words).toContain('焦り');
    expect([lines, others]).toEqual([['updated draft Draft mark (fear) now_true'], 0]);
  });

  it('is found where somebody moved it, and where a program lost its identity', () => {
    expect(refreshed((deck, path) => moveBox(deck, path, 'Draft mark')).words).not.toContain('DRAFT');
    const lost = (deck: EditedDeck, path: string): void => deck.edit(path, (xml) => xml.replace(/<a16:creationId[^>]*\/>/g, '')); // prettier-ignore
    expect(refreshed(lost).words).not.toContain('DRAFT');
  });

  it('stays where somebody made something else of it', () => {
    const { words, lines } = refreshed((deck, path) => reword(deck, path, 'Draft mark', 'DRAFT', '社外秘'));
    expect(words).toContain('社外秘');
    expect(lines).toEqual([]);
  });

  it('stays where words of somebody’s own stay, which nobody has checked', () => {
    const { words, lines } = refreshed((deck, path) =>
      reword(deck, path, 'Headline', 'が焦りを感じています。', 'が不安です。'),
    );
    expect(words).toContain('DRAFT');
    expect(lines).toEqual(['kept draft Draft mark (fear) own_words']);
  });

  it('stays where an animation refers to it, as PowerPoint would repair the slide', () => {
    const animated = (deck: EditedDeck, path: string): void => {
      const [, id = ''] = /<p:cNvPr id="(\d+)" name="Draft mark"/.exec(deck.text(path)) ?? [];
      const timing = `<p:timing><p:bldLst><p:bldP spid="${id}" grpId="0"/></p:bldLst></p:timing>`;
      deck.edit(path, (xml) => xml.replace('</p:sld>', `${timing}</p:sld>`));
    };
    const { words, lines } = refreshed(animated);
    expect(words).toContain('DRAFT');
    expect(lines).toEqual(['kept draft Draft mark (fear) animated']);
  });

  it('stays gone at the next refresh, which finds nothing to do', () => {
    const once = refreshDeck(draft, surveyDeck(AFTER), 'f.pptx', ({ code }) => expect.fail(code));
    const twice = once && refreshDeck(once.bytes, surveyDeck(AFTER), 'f.pptx', ({ code }) => expect.fail(code));
    expect(twice?.report.items).toEqual([]);
    expect(Buffer.compare(twice?.bytes ?? new Uint8Array(), once?.bytes ?? new Uint8Array())).toBe(0);
  });
});
