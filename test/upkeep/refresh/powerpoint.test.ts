import { beforeAll, describe, expect, it } from 'vitest';
import { shapeOf as readShapeOf } from '../../acceptance/read-deck.ts';
import { readCells } from '../../files/pptx/read-package.ts';
import { changedParts, changedShapes, EditedDeck, shapeOf, shapesOf, wordsOf } from './edited-deck.ts';
import { addSlide, deleteChart, moveBox, restyleChart, restyleText, reverseSlides, reword, savedByPowerPoint } from './edits.ts'; // prettier-ignore
import { ALWAYS_UPDATED, sorted, without } from './expected-lines.ts';
import { brief, readable, readAll, refreshWith } from './read-words.ts';
import { AFTER, BEFORE, surveyFile } from './survey-deck.ts';

let original: Uint8Array;
let fresh: Uint8Array;
beforeAll(async () => {
  original = await surveyFile(BEFORE);
  fresh = await surveyFile(AFTER);
});

/** What AFTER changes in a deck that nobody edited. */
const UPDATES = [
  ...ALWAYS_UPDATED,
  'updated text Headline (reasons)',
  'updated chart Chart Q6 (reasons)',
  'updated text Text (reasons)',
  'updated text Headline (fear)',
  'updated chart Chart Q8 (fear)',
];

/** A deck as a person left it, and the same deck refreshed with other data. */
function edited(edit: (deck: EditedDeck) => void, answers = AFTER) {
  const before = new EditedDeck(original);
  edit(before);
  const { bytes, report } = refreshWith(before.toBytes(), answers);
  const after = new EditedDeck(bytes);
  const changesOn = (marker: string): readonly string[] => {
    const path = before.slideWith(marker);
    return changedShapes(before.text(path), after.text(path));
  };
  return { before, after, bytes, report, brief: brief(report), changesOn };
}

describe('a deck that nobody edited', () => {
  it('stays the same bytes with the same data', () => {
    expect(Buffer.compare(refreshWith(original, BEFORE).bytes, original)).toBe(0);
    expect(refreshWith(original, BEFORE).report.items).toEqual([]);
  });

  it('reads as if it were built anew with other data, and is refreshed only once', () => {
    const { bytes, report } = refreshWith(original, AFTER);
    expect(sorted(brief(report))).toEqual(sorted(UPDATES));
    expect(readAll(bytes).slides.map(readable)).toEqual(readAll(fresh).slides.map(readable));
    expect(readAll(bytes).slides.map(({ title }) => title)).toContain(
      '理由の第1位は「費用対効果が見えないから」で40.5%',
    );
    expect(refreshWith(bytes, AFTER).report.items).toEqual([]);
    expect(refreshWith(bytes, BEFORE).report.items).toHaveLength(UPDATES.length);
  });

  it('changes no part that shows nothing new', () => {
    const { before, after } = edited(() => undefined);
    expect(changedParts(before, after)).toEqual([
      'customXml/item1.xml',
      'customXml/item2.xml',
      'docProps/app.xml',
      'ppt/charts/chart2.xml',
      'ppt/charts/chart3.xml',
      'ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx',
      'ppt/embeddings/Microsoft_Excel_Worksheet3.xlsx',
      // The old picture and its SVG are removed, the new ones added.
      'ppt/media/image1.png',
      'ppt/media/image1.svg',
      'ppt/media/image2.png',
      'ppt/media/image2.svg',
      'ppt/notesSlides/notesSlide3.xml',
      'ppt/notesSlides/notesSlide4.xml',
      'ppt/slides/_rels/slide5.xml.rels',
      'ppt/slides/slide1.xml',
      'ppt/slides/slide3.xml',
      'ppt/slides/slide4.xml',
      'ppt/slides/slide5.xml',
    ]);
  });

  it('keeps the words of a text that the data does not touch, paragraph by paragraph', () => {
    const { before, after } = edited(() => undefined);
    const path = before.slideWith('Chart Q6');
    const paragraphs = (deck: EditedDeck): readonly string[] =>
      shapeOf(deck.text(path), 'Text').match(/<a:p>.*?<\/a:p>/gs) ?? [];
    expect(paragraphs(after)[1]).toBe(paragraphs(before)[1]);
    expect(wordsOf(paragraphs(after)[0] ?? '')).toBe('「メリット」は30.5%、「費用」は40.5%でした。');
    expect(paragraphs(after)[0]).toBe(paragraphs(before)[0]?.replace('36.5', '30.5').replace('34.5', '40.5'));
  });
});

describe('each edit alone', () => {
  it('leaves a box where it was moved', () => {
    const { after, before, brief: lines } = edited((deck) => moveBox(deck, deck.slideWith('Chart Q6'), 'Headline'));
    const path = before.slideWith('Chart Q6');
    expect(shapeOf(after.text(path), 'Headline')).toContain('<a:off x="1234560" y="5432160"/>');
    expect(wordsOf(shapeOf(after.text(path), 'Headline'))).toBe('理由の第1位は「費用対効果が見えないから」で40.5%');
    expect(sorted(lines)).toEqual(sorted(UPDATES));
  });

  it('leaves a restyled text in its style, runs and all', () => {
    const { after, before } = edited((deck) => restyleText(deck, deck.slideWith('Chart Q6'), 'Headline'));
    const xml = shapeOf(after.text(before.slideWith('Chart Q6')), 'Headline');
    expect(wordsOf(xml)).toBe('理由の第1位は「費用対効果が見えないから」で40.5%');
    const runs = xml.match(/<a:r>.*?<\/a:r>/gs) ?? [];
    expect(runs.length).toBeGreaterThan(0);
    for (const run of runs) expect(run).toMatch(/sz="3300" i="1".*00AA00.*Georgia/s);
  });

  it('keeps a restyled emphasis where the data now puts the emphasis', () => {
    // Only the emphasised words are painted; then other words become the emphasised ones.
    const { after, before } = edited((deck) =>
      deck.editShape(deck.slideWith('Chart Q6'), 'Headline', (xml) => xml.replace(/<a:schemeClr val="accent5"\/>/g, '<a:srgbClr val="7A00CC"/>')),
    ); // prettier-ignore
    const xml = shapeOf(after.text(before.slideWith('Chart Q6')), 'Headline');
    const painted = (xml.match(/<a:r>.*?<\/a:r>/gs) ?? []).filter((run) => run.includes('7A00CC'));
    expect(painted.map(wordsOf).join('')).toBe('「費用対効果が見えないから」');
  });

  it('leaves a restyled chart in its style, which goes with the option', () => {
    const { after, before, bytes } = edited((deck) => restyleChart(deck, deck.slideWith('Chart Q6'), 'Chart Q6'));
    const chart = after.text(before.chartOf(before.slideWith('Chart Q6'), 'Chart Q6'));
    expect(chart).toContain('<c:barDir val="col"/>');
    expect(chart).toContain('<c:gapWidth val="33"/>');
    // "merit" was first and green; it is second now.
    const points = chart.match(/<c:dPt>.*?<\/c:dPt>/gs) ?? [];
    expect(points.map((point) => [/idx val="(\d)"/.exec(point)?.[1], point.includes('00AA00')])).toEqual([
      ['0', false],
      ['1', true],
      ['2', false],
    ]);
    // Nobody painted "cost", which gets the accent along with first place.
    expect(points[0]).toContain('<a:schemeClr val="accent1"/>');
    const read = readShapeOf(readAll(bytes).slides[2]!, 'Chart Q6').chart!;
    expect(read.categories.map((words) => words.replace('\n', ''))).toEqual(['費用対効果が見えないから', '具体的なメリットがわからないから', 'スキル不足']); // prettier-ignore
    expect(read.series[0]?.values).toEqual([40.5, 30.5, 25]);
    expect(read.workbook.slice(1).map((row) => row.slice(1))).toEqual([[40.5, 81, 200], [30.5, 61, 200], [25, 50, 200]]); // prettier-ignore
  });

  it('leaves an added slide alone to the byte', () => {
    let added = '';
    const { before, after, brief: lines } = edited((deck) => void (added = addSlide(deck)));
    expect(after.text(added)).toBe(before.text(added));
    expect(after.slides).toEqual(before.slides);
    expect(sorted(lines)).toEqual(sorted(UPDATES));
  });

  it('leaves slides in the order to which they were dragged', () => {
    const { before, after, report, bytes } = edited(reverseSlides);
    expect(after.text('ppt/presentation.xml')).toBe(before.text('ppt/presentation.xml'));
    expect(sorted(brief(report))).toEqual(sorted(UPDATES));
    expect(report.items.find((item) => item.slide === 'cover')?.number).toBe(6);
    expect(readAll(bytes).slides.map(readable).reverse()).toEqual(readAll(fresh).slides.map(readable));
  });

  it('does not bring a deleted chart back', () => {
    const { after, before, brief: lines } = edited((deck) => deleteChart(deck, deck.slideWith('Chart Q6'), 'Chart Q6'));
    expect(shapesOf(after.text(before.slideWith('理由の第1位'))).has('Chart Q6')).toBe(false);
    expect(changedParts(before, after).filter((path) => /charts|embeddings/.test(path))).toEqual([
      'ppt/charts/chart3.xml',
      'ppt/embeddings/Microsoft_Excel_Worksheet3.xlsx',
    ]);
    expect(sorted(lines)).toEqual(
      sorted([...without(UPDATES, 'Chart Q6'), 'unmatched chart Chart Q6 (reasons) deleted']),
    );
  });

  it('does not bring a deleted slide back', () => {
    const { after, before, brief: lines } = edited((deck) =>
      deck.edit('ppt/presentation.xml', (xml) => xml.replace(/<p:sldId id="258"[^>]*\/>/, '').replace(/<p14:sldId id="258"\/>/, '')),
    ); // prettier-ignore
    expect(after.slides).toEqual(before.slides);
    expect(sorted(lines)).toEqual(sorted([...without(UPDATES, '(reasons)'), 'unmatched slide (reasons) deleted']));
  });

  it('keeps a reworded text, and lists it with the wording of the data', () => {
    const { after, before, report, changesOn } = edited((deck) =>
      reword(deck, deck.slideWith('Chart Q6'), 'Headline', '理由の第1位は', 'なんと、いちばんの理由は'),
    );
    const path = before.slideWith('Chart Q6');
    expect(shapeOf(after.text(path), 'Headline')).toBe(shapeOf(before.text(path), 'Headline'));
    expect(changesOn('Chart Q6')).toEqual(['Text']);
    expect(report.items.filter(({ outcome }) => outcome === 'kept')).toEqual([
      {
        outcome: 'kept',
        what: 'text',
        reason: 'reworded',
        slide: 'reasons',
        number: 3,
        name: 'Headline',
        present: 'なんと、いちばんの理由は 「具体的なメリットがわからないから」で36.5%',
        data: '理由の第1位は 「費用対効果が見えないから」で40.5%',
      },
    ]);
    // The next refresh still knows that the words are a person's.
    expect(brief(refreshWith(after.toBytes(), BEFORE).report)).toContain('kept text Headline (reasons) reworded');
  });

  it('keeps notes that were written anew, and lists them', () => {
    const {
      after,
      before,
      brief: lines,
    } = edited((deck) => deck.edit('ppt/notesSlides/notesSlide4.xml', (xml) => xml.replace('焦り：', '私のメモ：')));
    expect(after.text('ppt/notesSlides/notesSlide4.xml')).toBe(before.text('ppt/notesSlides/notesSlide4.xml'));
    expect(sorted(lines)).toEqual(sorted([...without(UPDATES, 'notes (fear)'), 'kept notes (fear) reworded']));
  });

  it('keeps line breaks of a person, and puts the new figure between them', () => {
    const { after, before } = edited((deck) =>
      deck.editShape(deck.slideWith('Chart Q6'), 'Headline', (xml) => xml.replace(/<a:br>.*?<\/a:br>/s, '')),
    );
    const xml = shapeOf(after.text(before.slideWith('Chart Q6')), 'Headline');
    expect(xml).not.toContain('<a:br');
    expect(wordsOf(xml)).toBe('理由の第1位は「費用対効果が見えないから」で40.5%');
  });

  it('leaves marks alone that were moved away from their chart, and lists them; takes those along that moved with it', () => {
    const one = edited((deck) => moveBox(deck, deck.slideWith('Chart Q8'), 'Bracket Q8'));
    expect(one.brief).toContain('unmatched mark Bracket Q8 (fear) mark_moved');
    const path = one.before.slideWith('Chart Q8');
    expect(shapeOf(one.after.text(path), 'Bracket Q8')).toBe(shapeOf(one.before.text(path), 'Bracket Q8'));
    // Everything there is dragged an inch to the right and down.
    const all = edited((deck) =>
      deck.edit(path, (xml) => xml.replace(/<a:off x="(\d+)" y="(\d+)"\/>/g, (_, x: string, y: string) => `<a:off x="${Number(x) + 914400}" y="${Number(y) + 914400}"/>`)),
    ); // prettier-ignore
    const offset = (deck: EditedDeck, name: string): readonly number[] =>
      [.../<a:off x="(\d+)" y="(\d+)"\/><a:ext cx="(\d+)"/.exec(shapeOf(deck.text(path), name))!].slice(1).map(Number);
    const wanted = offset(new EditedDeck(fresh), 'Bracket Q8');
    expect(offset(all.after, 'Bracket Q8')).toEqual([wanted[0]! + 914400, wanted[1]! + 914400, wanted[2]]);
  });

  it('keeps a chart whose numbers were changed by hand, and lists both', () => {
    const { after, before, report } = edited((deck) =>
      deck.edit(deck.chartOf(deck.slideWith('Chart Q6'), 'Chart Q6'), (xml) => xml.replace('<c:v>36.5</c:v>', '<c:v>99</c:v>')),
    ); // prettier-ignore
    expect(changedParts(before, after)).not.toContain('ppt/charts/chart2.xml');
    expect(changedParts(before, after)).not.toContain('ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx');
    expect(report.items.find(({ name }) => name === 'Chart Q6')).toMatchObject({ outcome: 'kept', reason: 'values_changed', present: expect.stringContaining('わからないから 99'), data: expect.stringContaining('見えないから 40.5') }); // prettier-ignore
  });

  it('keeps a picture that was replaced by hand', () => {
    const {
      after,
      before,
      brief: lines,
    } = edited((deck) => {
      deck.files['ppt/media/image1.png'] = deck.files['ppt/media/image3.png'] ?? new Uint8Array();
      deck.write('ppt/media/image2.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
    });
    expect(changedParts(before, after).filter((path) => path.includes('media'))).toEqual([]);
    expect(lines).toContain('kept picture Bar (summary) picture_replaced');
  });

  it('knows a shape again that was renamed, or grouped, or pasted onto another slide', () => {
    const {
      after,
      before,
      brief: lines,
    } = edited((deck) => {
      const path = deck.slideWith('Figure');
      deck.editShape(path, 'Figure', (xml) => xml.replace('name="Figure"', 'name="私の図"'));
      const [from, to] = [deck.slideWith('Chart Q8'), deck.slideWith('会社の紹介')];
      const net = shapeOf(deck.text(from), 'Net Q8');
      deck.editShape(from, 'Net Q8', () => '');
      deck.edit(to, (xml) => xml.replace('</p:spTree>', `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${net}</p:grpSp></p:spTree>`)); // prettier-ignore
    });
    expect(wordsOf(shapeOf(after.text(before.slideWith('調査のまとめ')), '私の図'))).toBe('40.5%');
    expect(wordsOf(shapeOf(after.text(before.slideWith('会社の紹介')), 'Net Q8'))).toBe('焦りを感じている 35.1%');
    expect(lines).toContain('updated text 私の図 (summary)');
  });

  it('updates a slide and its copy', () => {
    const { after } = edited((deck) => {
      const copy = addSlide(deck);
      const path = deck.slideWith('Figure');
      // PowerPoint gives a copy a new number and name, but the shapes keep theirs.
      deck.write(copy, deck.text(path).replace(/<p:cSld name="[^"]*">/, '<p:cSld>').replace(/(creationId [^>]*val=)"\d+"/, '$1"42"')); // prettier-ignore
      deck.write('ppt/slides/_rels/slide77.xml.rels', deck.text('ppt/slides/_rels/slide5.xml.rels').replace(/<Relationship [^>]*notesSlide"[^>]*\/>/, '')); // prettier-ignore
    });
    expect(wordsOf(shapeOf(after.text('ppt/slides/slide77.xml'), 'Figure'))).toBe('40.5%');
    expect(wordsOf(shapeOf(after.text('ppt/slides/slide5.xml'), 'Figure'))).toBe('40.5%');
  });
});

describe('all edits together', () => {
  const everything = (deck: EditedDeck): void => {
    const [reasons, fear] = [deck.slideWith('Chart Q6'), deck.slideWith('Chart Q8')];
    savedByPowerPoint(deck);
    moveBox(deck, reasons, 'Headline');
    restyleText(deck, fear, 'Headline');
    restyleChart(deck, reasons, 'Chart Q6');
    reword(deck, reasons, 'Text', '「費用」は34.5%でした。', '費用がかかる、という声もあります。');
    deleteChart(deck, fear, 'Chart Q8');
    addSlide(deck);
    reverseSlides(deck);
  };

  it('updates what is still ours, and only that', () => {
    const { before, after, brief: lines, changesOn } = edited(everything);
    expect(sorted(lines)).toEqual(
      sorted([
        // Marks cannot stand without the chart that they belong to.
        ...without(UPDATES, 'Chart Q8', 'mark', 'text Text (reasons)'),
        'kept text Text (reasons) reworded',
        'unmatched chart Chart Q8 (fear) deleted',
      ]),
    );
    expect(changesOn('Chart Q6')).toEqual(['Headline']);
    expect(changesOn('Net Q8')).toEqual(['Headline', 'Label Q8 strong', 'Net Q8']);
    expect(changesOn('会社の紹介')).toEqual([]);
    expect(after.text('ppt/presentation.xml')).toBe(before.text('ppt/presentation.xml'));
    expect(after.text('ppt/slides/slide77.xml')).toBe(before.text('ppt/slides/slide77.xml'));
    expect(changedParts(before, after).filter((path) => /slideMaster|slideLayout|theme/.test(path))).toEqual([]);
  });

  it('keeps workbook and cache of each chart equal', () => {
    const { after, before } = edited(everything);
    const chart = before.chartOf(before.slideWith('Chart Q6'), 'Chart Q6');
    const cells = readCells(after.files['ppt/embeddings/Microsoft_Excel_Worksheet2.xlsx'] ?? new Uint8Array());
    const cached = [...after.text(chart).matchAll(/<c:val>.*?<\/c:val>/gs)][0]![0].match(/(?<=<c:v>)[^<]+/g);
    expect([cells.get('B2'), cells.get('B3'), cells.get('B4')].map(String)).toEqual(cached);
  });
});
