import { beforeAll, describe, expect, it } from 'vitest';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { refreshDeck, type BuiltForRefresh } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { pt } from '../../../src/base/length.ts';
import { area, ink, lines, picture, run, scene, shape, slide, text } from '../../files/pptx/builders.ts';
import { tinyPng } from '../../files/pptx/tiny-png.ts';
import { EditedDeck, shapeOf, wordsOf } from './edited-deck.ts';
import { BEFORE, surveyDeck } from './survey-deck.ts';
import { brief } from './read-words.ts';

/** A drawn chart with an axis of so many numbers, 10% apart, each with its line. */
function axisDeck(count: number, size = 10): BuiltForRefresh {
  const drawing = { kind: 'drawing' as const, width: 6, height: 3, vegaLite: { count }, palette: [] };
  const step = 6 / count;
  const ticks = Array.from({ length: count }, (_, i) => [
    shape(`chart.grid.${i + 1}`, `Grid ${i + 1}`, area(2 + step * i, 2, 0.02, 3), 'rect', { fill: ink('accent4') }),
    text(`chart.tick.${i + 1}`, `Tick ${i + 1}`, area(1.7 + step * i, 5, 0.6, 0.3), [lines([[run(`${10 * i}%`, { size: pt(size) })]], { align: 'center' })]), // prettier-ignore
  ]).flat();
  const { scene: { layouts }, ...others } = surveyDeck(BEFORE); // prettier-ignore
  const slides = [slide('axis', 'content', 'An axis', [picture('chart', 'Chart', area(2, 2, 6, 3), drawing, { alt: `${count} numbers` }), ...ticks])]; // prettier-ignore
  const shown = scene(layouts, slides, { id: 'axis-deck', sections: [{ id: 'all', name: 'All', slides: ['axis'] }] });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><path d="M0 0h${count}v9H0z"/></svg>`;
  const drawn = { kind: 'raster' as const, svg, png: tinyPng(20, 10, `00000${count}`), mime: 'image/png' as const, width: 20, height: 10 }; // prettier-ignore
  return { ...others, scene: shown, drawings: new Map([[pictureKey(drawing), drawn]]) };
}
const fileOf = ({ scene: shown, drawings, origin }: BuiltForRefresh): Promise<Uint8Array> => writePptx(shown, drawings, origin); // prettier-ignore

let original: Uint8Array;
let fresh: Uint8Array;
beforeAll(async () => {
  original = await fileOf(axisDeck(3));
  fresh = await fileOf(axisDeck(5));
});

const PATH = 'ppt/slides/slide1.xml';
function refresh(bytes: Uint8Array, built: BuiltForRefresh) {
  const done = refreshDeck(bytes, built, 'f.pptx', ({ says }) => expect.fail(says.en.found));
  if (!done) throw new Error('it was refused');
  return { ...done, deck: new EditedDeck(done.bytes), lines: brief(done.report) };
}
const edited = (change: (deck: EditedDeck) => void): Uint8Array => {
  const deck = new EditedDeck(original);
  change(deck);
  return deck.toBytes();
};
/** Without what is numbered by the place in the file. */
const plain = (xml: string): string => xml.replace(/<p:cNvPr id="\d+"/, '<p:cNvPr').replace(/ dirty="0"/g, '');
const offset = (xml: string): readonly number[] => (/<a:off x="(-?\d+)" y="(-?\d+)"/.exec(xml) ?? []).slice(1).map(Number); // prettier-ignore

describe('an axis that needs more numbers than the deck has', () => {
  it('gets them as a new deck has them, each with its line and an identity of its own, once', () => {
    const { bytes, deck, lines: told } = refresh(original, axisDeck(5));
    for (const name of ['Tick 4', 'Grid 4', 'Tick 5', 'Grid 5']) {
      expect(plain(shapeOf(deck.text(PATH), name))).toBe(plain(shapeOf(new EditedDeck(fresh).text(PATH), name)));
    }
    expect(told).toContain('updated text Tick 5 (axis)');
    expect(told.filter((line) => !line.startsWith('updated'))).toEqual([]);
    const ids = [...deck.text(PATH).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lintPackage(bytes, { levels: ['integrity', 'repair'] })).toEqual([]);
    expect(refresh(bytes, axisDeck(5)).report.items).toEqual([]);
    // Fewer again: what is not needed is taken off.
    expect(refresh(bytes, axisDeck(3)).deck.text(PATH)).not.toContain('name="Tick 4"');
  });

  it('gets them where the chart was moved to with its axis, and as a person made the last one look', () => {
    const bytes = edited((deck) => {
      deck.edit(PATH, (xml) => xml.replace(/<a:off x="(\d+)"/g, (_, x: string) => `<a:off x="${Number(x) + 100_000}"`));
      deck.editShape(PATH, 'Tick 3', (xml) => xml.replace(/<a:schemeClr val="\w+"\/>/g, '<a:srgbClr val="00AA00"/>'));
    });
    const { deck } = refresh(bytes, axisDeck(5));
    const [x = 0, y = 0] = offset(shapeOf(new EditedDeck(fresh).text(PATH), 'Tick 5'));
    const made = shapeOf(deck.text(PATH), 'Tick 5');
    expect(offset(made)).toEqual([x + 100_000, y]);
    expect([wordsOf(made), made.includes('val="00AA00"')]).toEqual(['40%', true]);
  });

  it.each<[string, (deck: EditedDeck) => void, BuiltForRefresh]>([
    ['a person typed other words over the last number', (deck) => deck.editShape(PATH, 'Tick 3', (xml) => xml.replace('20%', 'a fifth')), axisDeck(5)],
    ['a person put it elsewhere', (deck) => deck.editShape(PATH, 'Tick 3', (xml) => xml.replace(/<a:off x="\d+"/, '<a:off x="5"')), axisDeck(5)],
    ['it would look otherwise', (deck) => deck.editShape(PATH, 'Tick 1', (xml) => xml.replace('0%', '0 %')), withOther()],
  ])('only has them listed where %s', (_, change, built) => {
    const { deck, lines: told } = refresh(edited(change), built);
    expect(deck.text(PATH)).not.toContain('name="Tick 4"');
    expect(told).toContain('unmatched text Tick 4 (axis) not_in_deck');
  }); // prettier-ignore

  it('only has them listed beside a picture of a person', () => {
    const bytes = edited((deck) => {
      for (const path of Object.keys(deck.files).filter((name) => name.startsWith('ppt/media/'))) deck.files[path] = tinyPng(20, 10, 'abcdef'); // prettier-ignore
    });
    const { deck, lines: told } = refresh(bytes, axisDeck(5));
    expect(told).toContain('kept picture Chart (axis) picture_replaced');
    expect(deck.text(PATH)).not.toContain('name="Tick 4"');
  });
});

/** Today's deck, in which the new numbers are larger than the others. */
function withOther(): BuiltForRefresh {
  const [usual, large] = [axisDeck(5), axisDeck(5, 20)];
  const elements = usual.scene.slides[0]!.elements.map((element, i) => (/tick\.[45]/.test(element.id) ? large.scene.slides[0]!.elements[i]! : element)); // prettier-ignore
  return { ...usual, scene: { ...usual.scene, slides: [{ ...usual.scene.slides[0]!, elements }] } };
}
