import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { shapeOf as readShapeOf } from '../../acceptance/read-deck.ts';
import { readCells } from '../../files/pptx/read-package.ts';
import { changedParts, changedShapes, EditedDeck, shapeOf, shapesOf, wordsOf } from './edited-deck.ts';
import { addSlide, deleteChart, moveBox, restyleChart, restyleText, reverseSlides, reword } from './edits.ts';
import { ALWAYS_UPDATED, sorted, without } from './expected-lines.ts';
import { brief, readAll, refreshWith } from './read-words.ts';
import { AFTER, BEFORE, surveyFile } from './survey-deck.ts';

// Made by scripts/make-refresh-fixture.ts: the deck of survey-deck.ts with BEFORE, saved by LibreOffice 7.4.
const resaved = new Uint8Array(readFileSync(new URL('fixtures/resaved-by-libreoffice.pptx', import.meta.url)));

/** What the file has lost is restored, whatever the data says. */
const RESTORED = [
  'updated chart Chart Q2 (adoption) workbook_rebuilt',
  'updated alt Chart Q2 (adoption) alt_restored',
  'updated chart Chart Q6 (reasons) workbook_rebuilt',
  'updated alt Chart Q6 (reasons) alt_restored',
  'updated chart Chart Q8 (fear) workbook_rebuilt',
  'updated alt Chart Q8 (fear) alt_restored',
  'updated alt Results (summary) alt_restored',
];
const UPDATES = [
  ...RESTORED,
  ...ALWAYS_UPDATED,
  'updated text PlaceHolder 1 (reasons)',
  'updated text PlaceHolder 2 (reasons)',
  'updated text PlaceHolder 1 (fear)',
];

function edited(edit: (deck: EditedDeck) => void, answers = AFTER) {
  const before = new EditedDeck(resaved);
  edit(before);
  const { bytes, report } = refreshWith(before.toBytes(), answers);
  return { before, after: new EditedDeck(bytes), bytes, report, brief: brief(report) };
}

describe('the fixture', () => {
  it('has lost what LibreOffice loses', () => {
    const deck = new EditedDeck(resaved);
    const slides = deck.slides.map((path) => deck.text(path)).join('');
    expect(slides).not.toContain('creationId');
    expect(slides).not.toMatch(/<p:cSld name=/);
    expect(Object.keys(deck.files).filter((path) => path.endsWith('.xlsx') || path.endsWith('.svg'))).toEqual([]);
    expect(shapesOf(deck.text(deck.slides[2] ?? '')).has('Headline')).toBe(false);
  });
});

describe('a deck that LibreOffice saved', () => {
  let fresh: Uint8Array;
  beforeAll(async () => void (fresh = await surveyFile(AFTER)));

  it('gets back its workbooks and alternative texts with the same data, and no other word changes', () => {
    const { before, after, brief: lines } = edited(() => undefined, BEFORE);
    expect(sorted(lines)).toEqual(sorted(RESTORED));
    for (const path of before.slides) expect(wordsOf(after.text(path))).toBe(wordsOf(before.text(path)));
    expect(changedParts(before, after).filter((path) => /notesSlide|slideMaster|slideLayout|theme|media/.test(path))).toEqual([]); // prettier-ignore
    // From now on, PowerPoint keeps the ledger too, since the presentation refers to it.
    expect(after.text('ppt/_rels/presentation.xml.rels')).toContain('relationships/customXml"');
    expect(brief(refreshWith(after.toBytes(), BEFORE).report)).toEqual([]);
  });

  it('says with other data what a deck built anew says', () => {
    const { bytes, brief: lines } = edited(() => undefined);
    expect(sorted(lines)).toEqual(sorted(UPDATES));
    const words = (deck: Uint8Array): unknown =>
      readAll(deck).slides.map(({ shapes, notes }): unknown => [shapes.map(({ text, placeholder }) => placeholder === 'sldNum' ? '#' : text.replace(/\s/g, '')), notes.replace(/\s/g, '')]); // prettier-ignore
    expect(words(bytes)).toEqual(words(fresh));
    for (const name of ['Chart Q2', 'Chart Q6', 'Chart Q8']) {
      const chart = (deck: Uint8Array): unknown => {
        const found = readAll(deck).slides.find(({ shapes }) => shapes.some((shape) => shape.name === name))!;
        const { categories, series, workbook } = readShapeOf(found, name).chart!;
        return { categories, series: series.map((one) => [one.name, one.values]), workbook };
      };
      expect(chart(bytes)).toEqual(chart(fresh));
    }
  });

  it('puts the rebuilt workbook where PowerPoint looks for it', () => {
    const { after } = edited(() => undefined);
    const chart: string = after.chartOf(after.slideWith('Chart Q6'), 'Chart Q6');
    expect(after.text(chart)).toMatch(/<c:externalData [^>]*r:id="rId1"><c:autoUpdate val="0"\/><\/c:externalData><\/c:chartSpace>$/); // prettier-ignore
    const book = after.target(chart, 'rId1');
    expect(readCells(after.files[book] ?? new Uint8Array()).get('B2')).toBe(40.5);
    expect(after.text('[Content_Types].xml')).toContain(`PartName="/${book}"`);
  });

  it.each<readonly [string, (deck: EditedDeck) => void, readonly string[]]>([
    ['a moved box', (deck) => moveBox(deck, deck.slideWith('Figure'), 'Figure'), UPDATES],
    ['an added slide', (deck) => void addSlide(deck), UPDATES],
    ['reordered slides', reverseSlides, UPDATES],
    [
      'a deleted chart',
      (deck) => deleteChart(deck, deck.slideWith('Chart Q6'), 'Chart Q6'),
      [...without(UPDATES, 'Chart Q6'), 'unmatched chart Chart Q6 (reasons) not_found'],
    ],
    [
      'a reworded text',
      (deck) => reword(deck, deck.slideWith('Net Q8'), 'Net Q8', '焦りを感じている ', '焦っている '),
      [...without(UPDATES, 'text Net Q8'), 'kept text Net Q8 (fear) reworded'],
    ],
    [
      'a reworded placeholder, known by its type',
      (deck) => reword(deck, deck.slideWith('Chart Q8'), 'PlaceHolder 1', 'が焦りを感じています。', 'が焦っています。'), // prettier-ignore
      [...without(UPDATES, 'text PlaceHolder 1 (fear)'), 'kept text PlaceHolder 1 (fear) reworded'],
    ],
  ])('keeps %s', (_, edit, lines) => {
    const { before, after, brief: found } = edited(edit);
    expect(sorted(found)).toEqual(sorted(lines));
    expect(after.slides).toEqual(before.slides);
  });

  it('keeps the place of a moved box', () => {
    const { before, after } = edited((deck) => moveBox(deck, deck.slideWith('Figure'), 'Figure'));
    const xml = shapeOf(after.text(before.slideWith('Figure')), 'Figure');
    expect(xml).toContain('<a:off x="1234560" y="5432160"/>');
    expect(wordsOf(xml)).toBe('40.5%');
  });

  it('keeps a restyled text and chart in their style', () => {
    const { before, after } = edited((deck) => {
      restyleText(deck, deck.slideWith('Chart Q8'), 'PlaceHolder 1');
      restyleChart(deck, deck.slideWith('Chart Q6'), 'Chart Q6');
    });
    const headline = shapeOf(after.text(before.slideWith('Chart Q8')), 'PlaceHolder 1');
    expect(wordsOf(headline)).toBe('35.1%が焦りを感じています。');
    for (const run of headline.match(/<a:r>.*?<\/a:r>/gs) ?? []) expect(run).toMatch(/sz="3300".*00AA00.*Georgia/s);
    const chart = after.text(before.chartOf(before.slideWith('Chart Q6'), 'Chart Q6'));
    expect(chart).toContain('<c:barDir val="col"/>');
    const points = chart.match(/<c:dPt>.*?<\/c:dPt>/gs) ?? [];
    expect(points.map((point) => point.includes('00AA00'))).toEqual([false, true, false]);
  });

  it('does all of it at once', () => {
    const {
      before,
      after,
      brief: lines,
    } = edited((deck) => {
      const [reasons, fear] = [deck.slideWith('Chart Q6'), deck.slideWith('Chart Q8')];
      moveBox(deck, fear, 'Label Q8 strong');
      restyleText(deck, fear, 'PlaceHolder 1');
      restyleChart(deck, reasons, 'Chart Q6');
      reword(deck, deck.slideWith('Figure'), 'Figure', '34.5%', '約三分の一');
      deleteChart(deck, deck.slideWith('Chart Q2'), 'Chart Q2');
      addSlide(deck);
      reverseSlides(deck);
    });
    expect(sorted(lines)).toEqual(
      sorted([
        ...without(UPDATES, 'Chart Q2', 'text Figure'),
        'unmatched chart Chart Q2 (adoption) not_found',
        'kept text Figure (summary) reworded',
      ]),
    );
    expect(after.text('ppt/slides/slide77.xml')).toBe(before.text('ppt/slides/slide77.xml'));
    const still = before.slideWith('会社の紹介');
    expect(changedShapes(before.text(still), after.text(still))).toEqual([]);
    const fear = before.slideWith('Chart Q8');
    expect(shapeOf(after.text(fear), 'Label Q8 strong')).toContain('<a:off x="1234560" y="5432160"/>');
  });
});
