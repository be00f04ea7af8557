import { beforeAll, describe, expect, it } from 'vitest';
import type { PlacedSlide } from '../../../src/deck/scene/types.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { refreshDeck, type BuiltForRefresh } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { area, category, chart, ink, scene, slide, spec } from '../../files/pptx/builders.ts';
import { EditedDeck } from './edited-deck.ts';
import { brief } from './read-words.ts';
import { surveyDeck } from './survey-deck.ts';

// A list of six options: two columns on one slide, and two further options on the next. The first is stressed.

type Counts = Readonly<Record<string, number>>;
const OF = 100;
const BEFORE: Counts = { tea: 60, milk: 50, juice: 40, water: 30, beer: 20, wine: 10 };
/** Juice and milk change columns; wine leaves the second slide. */
const AFTER: Counts = { ...BEFORE, juice: 55, milk: 35, wine: 33 };

function listDeck(counts: Counts): BuiltForRefresh {
  const ranked = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const part = (id: string, name: string, from: number, x: number) =>
    chart(id, name, area(x, 2, 5, 4), area(x + 1, 2, 4, 4), spec('bars', 'Q9', ranked.slice(from, from + 2).map(([option, count], i) =>
      category(option, `Some ${option}`, count, OF, { fill: from + i === 0 ? ink('accent1') : ink('accent3') })), OF, { table: 'Q9' })); // prettier-ignore
  const slides: readonly PlacedSlide[] = [
    slide('list', 'content', 'A list', [part('chart', 'List', 0, 0.6), part('chart.2', 'List 2', 2, 6.8)]),
    slide('list-2', 'content', 'A list (2)', [part('chart', 'Rest', 4, 0.6)]),
  ];
  const { scene: { layouts }, ...others } = surveyDeck({ wide: 1, some: 1, none: 1, merit: 1, cost: 1, skill: 1, strong: 1, little: 1, rest: 1 }); // prettier-ignore
  const shown = scene(layouts, slides, { id: 'list-deck', sections: [{ id: 'all', name: 'All', slides: slides.map(({ id }) => id) }] }); // prettier-ignore
  return { ...others, drawings: new Map(), scene: shown };
}

const fileOf = ({ scene: shown, drawings, origin }: BuiltForRefresh): Promise<Uint8Array> => writePptx(shown, drawings, origin); // prettier-ignore

let original: Uint8Array;
let fresh: Uint8Array;
beforeAll(async () => {
  original = await fileOf(listDeck(BEFORE));
  fresh = await fileOf(listDeck(AFTER));
});

const partOf = (deck: EditedDeck, name: string): string => deck.chartOf(deck.slideWith(name), name);
const points = (xml: string): readonly string[] => xml.match(/<c:dPt.*?<\/c:dPt>/gs) ?? [];
const labels = (xml: string): readonly string[] => xml.match(/<c:dLbl\b.*?<\/c:dLbl>/gs) ?? [];

/** What each option has in the charts: its colour, and the size of its value. */
function looks(bytes: Uint8Array): Readonly<Record<string, string>> {
  const deck = new EditedDeck(bytes);
  const all = ['List', 'List 2', 'Rest'].flatMap((name) => {
    const xml = deck.text(partOf(deck, name));
    const words = [...(/<c:cat>.*?<\/c:cat>/s.exec(xml)?.[0] ?? '').matchAll(/<c:v>Some (\w+)<\/c:v>/g)];
    return words.map(([, option = ''], i) => {
      const fill = /(?:schemeClr|srgbClr) val="(\w+)"/.exec(points(xml)[i] ?? '')?.[1];
      return [option, `${fill} ${/sz="(\d+)"/.exec(labels(xml)[i] ?? '')?.[1]}`] as const;
    });
  });
  return Object.fromEntries(all);
}

function refresh(bytes: Uint8Array, counts: Counts) {
  const done = refreshDeck(bytes, listDeck(counts), 'f.pptx', ({ says }) => expect.fail(says.en.found));
  if (!done) throw new Error('it was refused');
  return { ...done, lines: brief(done.report) };
}

/** The deck with one point of a chart, and its label, changed by hand. */
function edited(changes: Readonly<Record<string, (deck: EditedDeck, path: string) => void>>): Uint8Array {
  const deck = new EditedDeck(original);
  for (const [name, change] of Object.entries(changes)) change(deck, partOf(deck, name));
  return deck.toBytes();
}
const painted = (index: number, hex: string) => (deck: EditedDeck, path: string) =>
  deck.edit(path, (xml) => xml.replace(points(xml)[index]!, (point) => point.replace(/<a:schemeClr val="\w+"\/>/, `<a:srgbClr val="${hex}"/>`))); // prettier-ignore
const enlarged = (index: number, size: number) => (deck: EditedDeck, path: string) =>
  deck.edit(path, (xml) => xml.replace(labels(xml)[index]!, (label) => label.replace(/sz="\d+"/, `sz="${size}"`)));

describe('an option that goes to another chart of its list', () => {
  it('takes with it the colour and the size of letters that a person gave it', () => {
    const bytes = edited({ List: painted(1, '00AA00'), 'List 2': enlarged(0, 2200), Rest: painted(1, 'AA00AA') });
    const after = looks(refresh(bytes, AFTER).bytes);
    expect(after).toEqual({
      tea: 'accent1 1400',
      juice: 'accent3 2200',
      milk: '00AA00 1400',
      wine: 'AA00AA 1400',
      water: 'accent3 1400',
      beer: 'accent3 1400',
    });
    // And back again.
    expect(looks(refresh(refresh(bytes, AFTER).bytes, BEFORE).bytes)).toEqual(looks(bytes));
  });

  it('looks as in a new deck where nobody changed it', () => {
    const [now, wanted] = [refresh(original, AFTER).bytes, fresh].map((bytes) => new EditedDeck(bytes));
    for (const name of ['List', 'List 2', 'Rest']) {
      expect(now!.text(partOf(now!, name))).toBe(wanted!.text(partOf(wanted!, name)));
    }
  });

  it('has the accent of the first place there, unless a person gave it a colour', () => {
    const first = { ...BEFORE, water: 70 };
    expect(looks(refresh(original, first).bytes)).toMatchObject({ water: 'accent1 1400', tea: 'accent3 1400' });
    expect(looks(refresh(edited({ 'List 2': painted(1, '00AA00') }), first).bytes)).toMatchObject({
      water: '00AA00 1400',
      tea: 'accent3 1400',
    });
  });

  it('takes with it a picture as its fill, and what a newer PowerPoint wrote', () => {
    const blip = '<a:blipFill><a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>';
    const bytes = edited({
      List: (deck, path) => {
        deck.files['ppt/media/own.png'] = new Uint8Array([1]);
        deck.edit(path.replace('charts/', 'charts/_rels/') + '.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/own.png"/></Relationships>')); // prettier-ignore
        deck.edit(
          path,
          (xml) =>
          xml
            .replace('<c:chartSpace', '<c:chartSpace xmlns:c99="urn:newer"')
            .replace(points(xml)[1]!, (point) => point.replace(/<a:solidFill>.*?<\/a:solidFill>/s, blip).replace('</c:dPt>', '<c:extLst><c:ext uri="{X}"><c99:own val="1"/></c:ext></c:extLst></c:dPt>')), // prettier-ignore
        );
      },
    });
    const deck = new EditedDeck(refresh(bytes, AFTER).bytes);
    const path = partOf(deck, 'List 2');
    const [moved = ''] = points(deck.text(path));
    const id = /r:embed="([^"]*)"/.exec(moved)?.[1] ?? '';
    expect(deck.target(path, id)).toBe('ppt/media/own.png');
    expect(moved).toContain('xmlns:c99="urn:newer"');
    expect(lintPackage(deck.toBytes(), { levels: ['integrity', 'repair'] }).filter(({ part }) => part === path)).toEqual([]); // prettier-ignore
  });

  it('keeps the words that a person gave it, and the number that one typed over its value is listed', () => {
    const bytes = edited({
      List: (deck, path) => {
        deck.edit(path, (xml) => xml.replace('Some milk', 'Fresh milk'));
        deck.edit(path, (xml) => xml.replace(labels(xml)[1]!, (label) => label.replace(/(<c:idx val="1"\/>)/, '$1<c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>just 50</a:t></a:r></a:p></c:rich></c:tx>'))); // prettier-ignore
      },
    });
    const { bytes: after, report, lines } = refresh(bytes, AFTER);
    const deck = new EditedDeck(after);
    expect(deck.text(partOf(deck, 'List 2'))).toContain('<c:v>Fresh milk</c:v>');
    expect(lines).toContain('kept chart List 2 (list) own_label');
    expect(report.items.find(({ reason }) => reason === 'own_label')).toMatchObject({ present: 'just 50', data: 'Some milk 35' }); // prettier-ignore
  });

  it.each(['Q9', 'Q8'])('does not take the look of a chart that shows all the options of %s', async (question) => {
    /** With a chart of all options behind the list, which has them all still, or is about another question. */
    const withAll = (counts: Counts, most: number): BuiltForRefresh => {
      const { scene: list, ...others } = listDeck(counts);
      const options = Object.entries(counts).slice(0, most);
      const all = spec('bars', question, options.map(([option, count]) => category(option, `Some ${option}`, count, OF)), OF); // prettier-ignore
      const slides = [...list.slides, slide('all', 'content', 'All', [chart('chart', 'All', area(1, 2, 9, 4), area(2, 2, 8, 4), all)])]; // prettier-ignore
      return { ...others, scene: { ...list, slides, sections: [{ id: 'all', name: 'All', slides: slides.map(({ id }) => id) }] } }; // prettier-ignore
    };
    // Gin is too rare for the list at first. The chart of another question loses it.
    const deck = new EditedDeck(await fileOf(withAll({ ...BEFORE, gin: 5 }, 7)));
    painted(6, '00AA00')(deck, partOf(deck, 'All'));
    const today = withAll({ ...BEFORE, gin: 55 }, question === 'Q9' ? 7 : 6);
    const done = refreshDeck(deck.toBytes(), today, 'f.pptx', ({ says }) => expect.fail(says.en.found));
    expect(looks(done!.bytes)).toMatchObject({ gin: 'accent3 1400' });
  });
});
