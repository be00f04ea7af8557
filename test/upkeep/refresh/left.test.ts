import { beforeAll, describe, expect, it } from 'vitest';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import type { BuiltForRefresh } from '../../../src/upkeep/refresh/refresh-deck.ts';
import type { FigureFact } from '../../../src/files/record/ledger-schema.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { EditedDeck, relsOf, shapeOf, wordsOf } from './edited-deck.ts';
import { reword } from './edits.ts';
import { brief } from './read-words.ts';
import { AFTER, BEFORE, surveyDeck, type Answers } from './survey-deck.ts';

const Q2_AFTER: Answers = { ...BEFORE, wide: 40, none: 226 };
const OLD_LINE = '9.9%：Q2「全社的に導入」30人／302人';
const NEW_LINE = '13.2%：Q2「全社的に導入」40人／302人';

/** The deck with a headline on Q2 that shows the figure `wide_use`, as in a real deck. */
function deckOf(a: Answers): BuiltForRefresh {
  const { scene, drawings, origin } = surveyDeck(a);
  const base = a.wide + a.some + a.none;
  const exact = (100 * a.wide) / base;
  const wide: FigureFact = { id: 'wide_use', expression: 'share(Q2.wide)', measure: 'percent', question: 'Q2', options: ['wide'], count: a.wide, base, exact, displayed: Math.round(exact * 10) / 10, decimals: 1, tied: false, smallBase: false, provenance: 'published' }; // prettier-ignore
  const slides = scene.slides.map((slide) => ({
    ...slide,
    elements: slide.elements.map((element) =>
      slide.id === 'adoption' && element.id === 'title'
        ? { ...element, origin: { ...element.origin, figures: ['wide_use'] } }
        : element.id === 'footer'
          ? { ...element, origin: { ...element.origin, message: 'auto.footer_survey_bases' } }
          : element,
    ),
  }));
  return { scene: { ...scene, slides }, drawings, origin: { ...origin, figures: [wide] } };
}

const fileOf = async (a: Answers): Promise<Uint8Array> => {
  const { scene, drawings, origin } = deckOf(a);
  return writePptx(scene, drawings, origin);
};

let original: Uint8Array;
beforeAll(async () => void (original = await fileOf(BEFORE)));

const refreshed = (bytes: Uint8Array, a: Answers) => {
  const done = refreshDeck(bytes, deckOf(a), 'f.pptx', ({ code }) => expect.fail(code));
  if (!done) throw new Error('it was refused');
  return { ...done, deck: new EditedDeck(done.bytes), lines: brief(done.report) };
};

function edited(edit: (deck: EditedDeck) => void, a: Answers) {
  const before = new EditedDeck(original);
  edit(before);
  return { before, ...refreshed(before.toBytes(), a) };
}

const altOf = (deck: EditedDeck, path: string, name: string): string | undefined =>
  /<p:cNvPr [^>]*descr="([^"]*)"/.exec(shapeOf(deck.text(path), name))?.[1];

/** The paragraphs of a slide's notes. */
function notesOf(deck: EditedDeck, path: string): readonly string[] {
  const target = /Target="\.\.\/(notesSlides\/[^"]+)"/.exec(deck.text(relsOf(path)))?.[1] ?? '';
  return (deck.text(`ppt/${target}`).match(/<a:p>.*?<\/a:p>/gs) ?? [])
    .map(wordsOf)
    .filter((line) => /Q2|出典/.test(line));
}

/** Types over the share of "wide", in the chart and in the sheet. */
const typeOver = (deck: EditedDeck): void =>
  deck.edit(deck.chartOf(deck.slideWith('Chart Q2'), 'Chart Q2'), (xml) => xml.replace('<c:v>9.9</c:v>', '<c:v>12</c:v>').replace('<c:v>78.1</c:v>', '<c:v>76</c:v>')); // prettier-ignore

describe('a chart that a person left with other numbers', () => {
  it('keeps its alternative text and the values beside it, and lists them', () => {
    const { before, deck, lines, report } = edited(typeOver, Q2_AFTER);
    const path = before.slideWith('Chart Q2');
    expect(altOf(deck, path, 'Chart Q2')).toBe('全社的に導入は9.9%。');
    expect(wordsOf(shapeOf(deck.text(path), 'Value Q2 wide'))).toBe('9.9%');
    // The headline is about the data, and follows it.
    expect(wordsOf(shapeOf(deck.text(path), 'Headline'))).toContain('13.2%');
    expect(lines.filter((line) => line.includes('adoption'))).toEqual([
      'kept chart Chart Q2 (adoption) values_changed',
      'kept alt Chart Q2 (adoption) with_object',
      'updated text Headline (adoption)',
      'kept text Value Q2 wide (adoption) with_object',
      'updated notes (adoption)',
      'kept notes (adoption) with_object',
    ]);
    expect(report.items.find(({ what }) => what === 'alt')).toMatchObject({
      present: '全社的に導入は9.9%。',
      data: '全社的に導入は13.2%。',
    });
  });

  it('keeps the line of the notes about its values, beside that of the headline', () => {
    const { before, deck } = edited(typeOver, Q2_AFTER);
    expect(notesOf(deck, before.slideWith('Chart Q2'))).toEqual(['【出典】', OLD_LINE, NEW_LINE]);
  });

  it('has only its own line where nothing else shows the value', () => {
    const path = new EditedDeck(original).slideWith('Chart Q2');
    const { deck, lines } = edited((one) => {
      typeOver(one);
      reword(one, path, 'Headline', '全社的に導入したのは、', '全社で使うのは');
    }, Q2_AFTER);
    expect(notesOf(deck, path)).toEqual(['【出典】', OLD_LINE]);
    expect(lines).toContain('kept notes (adoption) with_object');
    expect(lines).not.toContain('updated notes (adoption)');
  });

  it('keeps the base that it was drawn with', () => {
    const { before, deck, lines } = edited(typeOver, { ...BEFORE, wide: 40 });
    expect(wordsOf(shapeOf(deck.text(before.slideWith('Chart Q2')), 'Base note'))).toContain('n=302');
    expect(lines).toContain('kept text Base note (adoption) with_object');
    const untouched = refreshed(original, { ...BEFORE, wide: 40 });
    expect(wordsOf(shapeOf(untouched.deck.text(before.slideWith('Chart Q2')), 'Base note'))).toContain('n=312');
  });

  it('says the same at the next refresh, and follows again once its numbers are ours', () => {
    const { deck, lines, bytes } = edited(typeOver, Q2_AFTER);
    const again = refreshed(bytes, Q2_AFTER);
    const kept = (all: readonly string[]): readonly string[] => all.filter((line) => line.startsWith('kept'));
    expect(again.lines).toEqual(kept(lines));
    expect(Buffer.compare(again.bytes, bytes)).toBe(0);
    const path = deck.slideWith('Chart Q2');
    deck.edit(deck.chartOf(path, 'Chart Q2'), (xml) => xml.replace('<c:v>12</c:v>', '<c:v>9.9</c:v>').replace('<c:v>76</c:v>', '<c:v>78.1</c:v>')); // prettier-ignore
    const { deck: last, lines: said } = refreshed(deck.toBytes(), Q2_AFTER);
    expect(altOf(last, path, 'Chart Q2')).toBe('全社的に導入は13.2%。');
    expect(wordsOf(shapeOf(last.text(path), 'Value Q2 wide'))).toBe('13.2%');
    expect(notesOf(last, path)).toEqual(['【出典】', NEW_LINE]);
    expect(kept(said)).toEqual([]);
  });

  it('keeps the marks beside it where they say what it shows', () => {
    const { before, deck, lines } = edited(
      (one) => one.edit(one.chartOf(one.slideWith('Chart Q8'), 'Chart Q8'), (xml) => xml.replace('<c:v>6</c:v>', '<c:v>9</c:v>')), // prettier-ignore
      AFTER,
    );
    const path = before.slideWith('Chart Q8');
    for (const name of ['Net Q8', 'Bracket Q8', 'Label Q8 strong', 'Label Q8 rest']) {
      expect(shapeOf(deck.text(path), name)).toBe(shapeOf(before.text(path), name));
    }
    expect(lines).toContain('kept mark Bracket Q8 (fear) with_object');
    expect(lines).toContain('kept text Net Q8 (fear) with_object');
  });

  it('is a chart of another form too', () => {
    const { before, deck, lines } = edited((one) => {
      const chart = one.chartOf(one.slideWith('Chart Q2'), 'Chart Q2');
      one.edit(chart, (xml) => xml.replace(/<c:ser>.*?<\/c:ser>/s, (ser) => ser + ser.replace('<c:idx val="0"/><c:order val="0"/>', '<c:idx val="1"/><c:order val="1"/>'))); // prettier-ignore
    }, Q2_AFTER);
    expect(lines).toContain('unmatched chart Chart Q2 (adoption) changed_form');
    expect(lines).toContain('kept alt Chart Q2 (adoption) with_object');
    expect(altOf(deck, before.slideWith('Chart Q2'), 'Chart Q2')).toBe('全社的に導入は9.9%。');
  });
});

describe('what was only painted', () => {
  it('follows the data with all that describes it', () => {
    const { before, deck, lines } = edited(
      (one) => one.edit(one.chartOf(one.slideWith('Chart Q2'), 'Chart Q2'), (xml) => xml.replace(/<a:schemeClr val="accent1"\/>/g, '<a:srgbClr val="00AA00"/>')), // prettier-ignore
      Q2_AFTER,
    );
    expect(altOf(deck, before.slideWith('Chart Q2'), 'Chart Q2')).toBe('全社的に導入は13.2%。');
    expect(notesOf(deck, before.slideWith('Chart Q2'))).toEqual(['【出典】', NEW_LINE]);
    expect(lines.filter((line) => line.startsWith('kept'))).toEqual([]);
  });

  it('lists a label that a person typed over a value of the chart', () => {
    const label = '<c:dLbl><c:idx val="0"/><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>約10％</a:t></a:r></a:p></c:rich></c:tx><c:showVal val="1"/></c:dLbl>'; // prettier-ignore
    const typed = (one: EditedDeck): void =>
      one.edit(one.chartOf(one.slideWith('Chart Q2'), 'Chart Q2'), (xml) => xml.replace('<c:dLbls>', `<c:dLbls>${label}`)); // prettier-ignore
    const { report } = edited(typed, Q2_AFTER);
    expect(report.items.filter(({ outcome }) => outcome === 'kept')).toMatchObject([
      { what: 'chart', reason: 'own_label', present: '約10％', data: '全社的に導入 13.2' },
    ]);
  });
});

describe('a picture that a person replaced', () => {
  const replace = (deck: EditedDeck): void => {
    deck.files['ppt/media/image1.png'] = deck.files['ppt/media/image3.png'] ?? new Uint8Array();
    deck.write('ppt/media/image2.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  };

  it('keeps its alternative text, which is listed', () => {
    const { before, deck, lines } = edited(replace, AFTER);
    expect(altOf(deck, before.slideWith('調査のまとめ'), 'Bar')).toBe('費用対効果 34.5%');
    expect(lines).toContain('kept alt Bar (summary) with_object');
    expect(refreshed(deck.toBytes(), AFTER).lines).toContain('kept alt Bar (summary) with_object');
  });

  it('is known where only the picture that newer programs show was replaced', () => {
    const svg = (deck: EditedDeck): void => deck.write('ppt/media/image2.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'); // prettier-ignore
    const { lines, deck } = edited(svg, AFTER);
    expect(lines).toContain('kept picture Bar (summary) picture_replaced');
    expect(deck.text('ppt/media/image2.svg')).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
  });
});

describe('a text that a person reworded', () => {
  it('keeps the source of the number that it still says', () => {
    const path = new EditedDeck(original).slideWith('Chart Q2');
    const { deck } = edited((one) => reword(one, path, 'Headline', '全社的に導入したのは、', 'なんと'), Q2_AFTER);
    // The chart is ours, and shows the new value.
    expect(notesOf(deck, path)).toEqual(['【出典】', OLD_LINE, NEW_LINE]);
  });

  it('does not keep the source of a number that is gone', () => {
    const path = new EditedDeck(original).slideWith('Chart Q2');
    const { deck } = edited((one) => reword(one, path, 'Headline', '9.9%', '一部'), Q2_AFTER);
    expect(notesOf(deck, path)).toEqual(['【出典】', NEW_LINE]);
  });
});
