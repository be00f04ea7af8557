import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../../src/build-deck.ts';
import type { ChartElement, Element, TableElement } from '../../../src/deck/scene/types.ts';
import { CHART_KINDS } from '../../../src/deck/chart/kinds/index.ts';
import { CHART_PLOTS } from '../../../src/files/pptx/chart/plots/index.ts';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import type { BuiltForRefresh, Refreshed } from '../../../src/upkeep/refresh/refresh-deck.ts';
import type { RefreshReport } from '../../../src/upkeep/refresh/types.ts';
import { refreshDeck } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { throwIt, worded } from '../../build-from-disk.ts';
import { readCells } from '../../files/pptx/read-package.ts';
import { EditedDeck, shapeOf, shapesOf, wordsOf } from '../../upkeep/refresh/edited-deck.ts';
import { brief } from '../../upkeep/refresh/read-words.ts';
import { bookOf, BY, drag, entitle, paintMark, placeIn, retype, TYPED } from './edit-chart.ts';
import { everySources } from './project.ts';
import { SLIDES } from './slides.ts';

// A finished deck of every kind of question in every drawing, edited by a person, gets other answers.

let before: BuiltDeck;
let after: BuiltDeck;
beforeAll(async () => {
  [before, after] = [
    await buildDeck(await everySources('en'), { locale: 'en', draft: false, formats: ['pptx'] }),
    await buildDeck(await everySources('en', { draw: 'after' }), { locale: 'en', draft: false, formats: ['pptx'] }),
  ];
}, 120_000);

const forRefresh = ({ scene, drawings, origin }: BuiltDeck): BuiltForRefresh => ({ scene: scene!, drawings: drawings!, origin: origin! }); // prettier-ignore
const refreshed = (deck: EditedDeck, built: BuiltDeck): Refreshed => refreshDeck(deck.toBytes(), forRefresh(built), 'edited.pptx', throwIt)!; // prettier-ignore

/** Drawings that are no charts of PowerPoint's own; `undefined` stands for the table of a grid of numbers. */
const SHAPED = new Set([...CHART_KINDS.names.filter((name) => !CHART_PLOTS.has(name)), 'undefined']);

const slideIds = (): readonly string[] => before.scene!.slides.map(({ id }) => id);
const pathOf = (deck: EditedDeck, slide: string): string => deck.slides[slideIds().indexOf(slide)] ?? '';
const elementsOn = (slide: string): readonly Element[] => before.scene!.slides.find(({ id }) => id === slide)?.elements ?? []; // prettier-ignore
const chartsOn = (slide: string): readonly ChartElement[] => elementsOn(slide).filter((one): one is ChartElement => one.kind === 'chart'); // prettier-ignore
const numbers = (xml: string): readonly string[] => [...xml.matchAll(/<c:v>([^<]*)/g)].map(([, value]) => value ?? '');
const NATIVE = SLIDES.filter(({ chart }) => chart).map(({ id }) => id);
/** Those whose drawing is PowerPoint's own chart: not of shapes, and no table. */
const WITH_CHARTS = SLIDES.flatMap(({ id, chart }) => (chart && !SHAPED.has(String(chart['drawing'])) ? [id] : []));

/** Every native chart of the deck, by its slide and name. */
const allCharts = (): readonly { readonly slide: string; readonly chart: ChartElement }[] =>
  slideIds().flatMap((slide) => chartsOn(slide).map((chart) => ({ slide, chart })));

/** The words of what is painted green in a chart: of the category of its point, or of its series. */
function greenIn(xml: string): string | undefined {
  const series = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one).find((one) => one.includes('00AA00'));
  const point = [...(series ?? '').matchAll(/<c:dPt>.*?<\/c:dPt>/gs)].map(([one]) => one).find((one) => one.includes('00AA00')); // prettier-ignore
  const words = (name: string): readonly string[] => [...(new RegExp(`<c:${name}>.*?</c:${name}>`, 's').exec(series ?? '')?.[0] ?? '').matchAll(/<c:v>([^<]*)/g)].map(([, text]) => text ?? ''); // prettier-ignore
  const index = /<c:idx val="(\d+)"/.exec(point ?? '')?.[1];
  return index === undefined ? words('tx')[0] : words('cat')[Number(index)];
}

it('both decks are built without a complaint, and have no figure in common but by chance', () => {
  for (const { diagnostics } of [before, after]) {
    // Neither values nor words are on the smallest parts of the bars of a grid.
    expect(diagnostics.filter(({ code }) => code !== 'audit/weak-mark').map(worded)).toEqual([]);
  }
  const drawn = new Set(allCharts().map(({ chart }) => chart.chart.kind));
  // A trend is not offered: the sample survey has one.
  expect(CHART_PLOTS.names.filter((name) => !drawn.has(name))).toEqual(['trend']);
});

describe('a deck that nobody edited', () => {
  it('is itself with the same answers', () => {
    const deck = new EditedDeck(before.pptx!);
    const { bytes, report } = refreshed(deck, before);
    expect(report.items).toEqual([]);
    const now = new EditedDeck(bytes);
    for (const path of Object.keys(deck.files).filter((one) => /\/(slides|charts|embeddings)\//.test(one))) {
      expect(Buffer.compare(now.files[path]!, deck.files[path]!), path).toBe(0);
    }
  });

  it('says what a new one says, and everything stands where it stands there', () => {
    const { bytes, report } = refreshed(new EditedDeck(before.pptx!), after);
    expect(brief(report).filter((line) => !line.startsWith('updated'))).toEqual([]);
    const [now, fresh] = [new EditedDeck(bytes), new EditedDeck(after.pptx!)];
    for (const slide of slideIds()) {
      const [here, there] = [now, fresh].map((deck) => shapesOf(deck.text(pathOf(deck, slide))));
      for (const [name, xml] of here!) {
        const wanted = there!.get(name);
        expect(wanted, `${slide}: ${name}`).toBeDefined();
        expect(wordsOf(xml), `${slide}: ${name}`).toBe(wordsOf(wanted!));
        const place = placeIn(wanted);
        placeIn(xml)?.forEach((edge, i) => expect(Math.abs(edge - place![i]!), `${slide}: ${name}`).toBeLessThan(3));
      }
      // A line to a label that found no room is drawn anew only with the deck.
      const missing = [...there!.keys()].filter((name) => !here!.has(name) && !name.startsWith('Leader '));
      expect(missing, slide).toEqual([]);
    }
    expect(lintPackage(bytes, { levels: ['integrity', 'repair', 'quality'] })).toEqual([]);
  });

  it('has the grounds and the bold words of a table where the new answers put them', () => {
    const { bytes } = refreshed(new EditedDeck(before.pptx!), after);
    const [now, fresh, old] = [bytes, after.pptx!, before.pptx!].map((file) => new EditedDeck(file));
    const tables = slideIds().flatMap((slide) => elementsOn(slide).filter((one): one is TableElement => one.kind === 'table').map(({ name }) => [slide, name] as const)); // prettier-ignore
    expect(tables).toHaveLength(3);
    const looks = (deck: EditedDeck, [slide, name]: readonly [string, string]): readonly string[] =>
      [...shapeOf(deck.text(pathOf(deck, slide)), name).matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => `${/ b="1"/.test(cell) ? 'b ' : ''}${[...cell.matchAll(/<a:schemeClr.*?(?:\/>|<\/a:schemeClr>)/g)].join('')}`); // prettier-ignore
    for (const table of tables) expect(looks(now!, table), table.join(' ')).toEqual(looks(fresh!, table));
    expect(tables.filter((table) => looks(old!, table).join() !== looks(fresh!, table).join()).length).toBeGreaterThan(
      1,
    );
  });

  it('is itself again with the first answers', () => {
    const there = refreshed(new EditedDeck(before.pptx!), after).bytes;
    const { bytes } = refreshed(new EditedDeck(there), before);
    const [now, old] = [new EditedDeck(bytes), new EditedDeck(before.pptx!)];
    for (const slide of slideIds()) {
      const [here, first] = [now, old].map((deck) => shapesOf(deck.text(pathOf(deck, slide))));
      for (const [name, xml] of here!) expect(wordsOf(xml), `${slide}: ${name}`).toBe(wordsOf(first!.get(name) ?? ''));
    }
  });
});

/** What stands in the file for a chart and what goes with it. */
const withBeside = (slide: string): readonly Element[] =>
  elementsOn(slide).filter(({ id }) =>
    chartsOn(slide).some((chart) => id === chart.id || id.startsWith(`${chart.id}.`)),
  );

interface Edited {
  readonly was: EditedDeck;
  readonly now: EditedDeck;
  readonly bytes: Uint8Array;
  readonly report: RefreshReport;
}

/** The deck with every chart edited in the same way, before and after it got the other answers. */
function editedBy(edit: (deck: EditedDeck, part: string) => void, move = false): Edited {
  const was = new EditedDeck(before.pptx!);
  for (const { slide, chart } of allCharts()) edit(was, was.chartOf(pathOf(was, slide), chart.name));
  if (move) for (const slide of NATIVE) for (const { name } of withBeside(slide)) drag(was, pathOf(was, slide), name);
  const { bytes, report } = refreshed(was, after);
  return { was, now: new EditedDeck(bytes), bytes, report };
}

describe('charts with a colour, a title and a place of a person’s own', () => {
  let edited: Edited;
  let fresh: EditedDeck;
  beforeAll(() => {
    fresh = new EditedDeck(after.pptx!);
    edited = editedBy((deck, part) => {
      paintMark(deck, part);
      entitle(deck, part);
    }, true);
  });

  it('are in a file that nothing would repair', () => {
    expect(lintPackage(edited.bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
  });

  it.each(WITH_CHARTS)('have the new figures, on %s', (slide) => {
    expect(edited.report.items.filter((item) => item.slide === slide && item.outcome !== 'updated')).toEqual([]);
    for (const { name } of chartsOn(slide)) {
      const [was, now, there] = [edited.was, edited.now, fresh].map((one) => one.chartOf(pathOf(one, slide), name));
      const xml = edited.now.text(now!);
      expect(numbers(xml)).toEqual(numbers(fresh.text(there!)));
      expect(numbers(xml)).not.toEqual(numbers(edited.was.text(was!)));
      expect([...readCells(bookOf(edited.now, now!))]).toEqual([...readCells(bookOf(fresh, there!))]);
    }
  });

  it.each(WITH_CHARTS)('are still as they were painted, named and put, on %s', (slide) => {
    for (const { name } of chartsOn(slide)) {
      const [was, now] = [edited.was, edited.now].map((one) => one.text(one.chartOf(pathOf(one, slide), name)));
      const painted = greenIn(was!);
      expect(painted).toBeDefined();
      // An option that goes over into the other column of a list leaves its colour behind.
      if (slide !== 'multiple-two-columns' || numbers(now!).includes(painted!)) expect(greenIn(now!)).toBe(painted);
      expect(now).toContain('My own title');
    }
    for (const { name } of withBeside(slide)) {
      const [here, there] = [edited.now, fresh].map((one) => placeIn(shapesOf(one.text(pathOf(one, slide))).get(name)));
      if (!here || !there) continue;
      expect(Math.abs(here[0]! - there[0]! - BY.x), name).toBeLessThan(3);
      expect(Math.abs(here[1]! - there[1]! - BY.y), name).toBeLessThan(3);
    }
  });
});

describe('charts with a value that somebody typed', () => {
  let edited: Edited;
  beforeAll(() => void (edited = editedBy(retype)));

  it('are in a file that nothing would repair', () => {
    expect(lintPackage(edited.bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
  });

  it.each(WITH_CHARTS)('stay as they are, and are listed, on %s', (slide) => {
    const { was, now, report } = edited;
    const charts = chartsOn(slide);
    for (const { name } of charts) {
      const part = was.chartOf(pathOf(was, slide), name);
      expect(now.text(part)).toBe(was.text(part));
      expect(numbers(now.text(part))).toContain(String(TYPED));
    }
    const listed = report.items.filter((item) => item.slide === slide && item.what === 'chart');
    expect(listed.map(({ name, outcome, reason }) => `${name} ${outcome} ${reason}`)).toEqual(charts.map(({ name }) => `${name} kept values_changed`)); // prettier-ignore
    expect(listed[0]?.present).toContain(String(TYPED));
    // What stands beside it says what it shows: nothing there follows the data without it.
    const beside = new Set(withBeside(slide).map(({ name }) => name));
    expect(report.items.filter((item) => item.slide === slide && item.outcome === 'updated' && beside.has(item.name ?? ''))).toEqual([]); // prettier-ignore
  });
});

describe('a table that is a drawing', () => {
  it.each(['multiple-table', 'grid-multiple', 'grid-numbers'])(
    'keeps the words that somebody typed into a cell, on %s',
    (slide) => {
      const deck = new EditedDeck(before.pptx!);
      const path = pathOf(deck, slide);
      const { name } = elementsOn(slide).find(({ kind }) => kind === 'table')!;
      deck.editShape(path, name, (xml) => xml.replace(/(<a:tc>.*?<a:t>)[^<]*/s, '$1My own words'));
      drag(deck, path, name);
      const { bytes, report } = refreshed(deck, after);
      const [now, fresh] = [new EditedDeck(bytes), new EditedDeck(after.pptx!)];
      const [here, there, was] = [now, fresh, deck].map((one) => shapeOf(one.text(pathOf(one, slide)), name));
      const cells = (xml: string): readonly string[] => [...xml.matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) => wordsOf(cell)); // prettier-ignore
      expect(cells(here!)).toEqual(['My own words', ...cells(there!).slice(1)]);
      expect(cells(was!).slice(1)).not.toEqual(cells(there!).slice(1));
      expect(placeIn(here)).toEqual(placeIn(was));
      expect(report.items).toContainEqual(expect.objectContaining({ slide, name, outcome: 'kept', what: 'table', reason: 'reworded' })); // prettier-ignore
      expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
    },
  );
});

describe('quotes', () => {
  it('that somebody shortened stay, and the others follow', () => {
    const deck = new EditedDeck(before.pptx!);
    const path = pathOf(deck, 'free-quotes');
    const quotes = elementsOn('free-quotes').filter((one) => one.kind === 'text' && /quotes\.\d+\.text/.test(one.id));
    const [first, ...others] = quotes.map(({ name }) => name);
    deck.editShape(path, first!, (xml) => xml.replace(/<a:t>[^<]*/, '<a:t>Shortened …'));
    const now = new EditedDeck(refreshed(deck, after).bytes);
    const fresh = new EditedDeck(after.pptx!);
    const words = (one: EditedDeck, name: string): string => wordsOf(shapeOf(one.text(pathOf(one, 'free-quotes')), name)); // prettier-ignore
    expect(words(now, first!)).toBe('Shortened …');
    expect(others.map((name) => words(now, name))).toEqual(others.map((name) => words(fresh, name)));
    expect(others.map((name) => words(deck, name))).not.toEqual(others.map((name) => words(fresh, name)));
  });
});

describe('a value that stands in its bar in one deck, and beside it in another', () => {
  let narrow: BuiltDeck;
  beforeAll(async () => {
    narrow = await buildDeck(await everySources('en', { draw: 'narrow' }), { locale: 'en', draft: false, formats: ['pptx'] }); // prettier-ignore
  }, 60_000);

  const SLIDE = 'grid-diverging';
  const TEXT = 'Value Q11 positive 3';
  /** Whether the label of the outer part of the third bar is shown in the chart. */
  const isShown = (deck: EditedDeck): boolean => {
    const xml = deck.text(deck.chartOf(pathOf(deck, SLIDE), 'Chart Q11'));
    const outer = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([one]) => one).find((one) => one.includes('>Very<'));
    const label = /<c:dLbl><c:idx val="2"\/>.*?<\/c:dLbl>/s.exec(outer ?? '')?.[0] ?? '';
    return label.includes('<c:showVal val="1"/>');
  };
  const textOn = (deck: EditedDeck): string | undefined => shapesOf(deck.text(pathOf(deck, SLIDE))).get(TEXT);

  it('stays in its bar where the deck has no text for it', () => {
    const [old, fresh] = [before, narrow].map(({ pptx }) => new EditedDeck(pptx!));
    expect([textOn(old!), isShown(old!), isShown(fresh!)]).toEqual([undefined, true, false]);
    expect(textOn(fresh!)).toBeDefined();
    const now = new EditedDeck(refreshed(old!, narrow).bytes);
    expect([textOn(now), isShown(now)]).toEqual([undefined, true]);
  });

  it('leaves no number of once beside it', () => {
    const { bytes, report } = refreshed(new EditedDeck(narrow.pptx!), before);
    const now = new EditedDeck(bytes);
    expect([textOn(now), isShown(now)]).toEqual([undefined, true]);
    expect(report.items).toContainEqual(expect.objectContaining({ name: TEXT, outcome: 'updated', what: 'text', reason: 'in_chart' })); // prettier-ignore
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
    // The next refresh does not miss it.
    const again = refreshed(new EditedDeck(bytes), before);
    expect(again.report.items).toEqual([]);
  });

  it('stays as somebody reworded or moved it', () => {
    for (const edit of [
      (deck: EditedDeck) => drag(deck, pathOf(deck, SLIDE), TEXT),
      (deck: EditedDeck) => deck.editShape(pathOf(deck, SLIDE), TEXT, (xml) => xml.replace(/<a:t>[^<]*/, '<a:t>mine')),
    ]) {
      // prettier-ignore
      const deck = new EditedDeck(narrow.pptx!);
      edit(deck);
      const { bytes, report } = refreshed(deck, before);
      expect(textOn(new EditedDeck(bytes))).toBe(textOn(deck));
      expect(report.items).toContainEqual(expect.objectContaining({ name: TEXT, outcome: 'unmatched', reason: 'not_made' })); // prettier-ignore
    }
  });
});
