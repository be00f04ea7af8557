import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { ShapePicture } from '../../../src/files/draw/types.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { refreshDeck, type BuiltForRefresh } from '../../../src/upkeep/refresh/refresh-deck.ts';
import { EditedDeck } from './edited-deck.ts';
import { brief } from './read-words.ts';
import { AFTER, BEFORE, surveyDeck, surveyFile, type Answers } from './survey-deck.ts';

/** The survey's deck with its pictures as shapes: a track, and on it a bar as long as the share. */
function withShapes(a: Answers): BuiltForRefresh {
  const built = surveyDeck(a);
  const bars = built.scene.slides.flatMap(({ elements }) => elements.flatMap((e) => (e.kind === 'picture' && e.picture.kind === 'drawing' ? [Number.parseFloat(String(e.picture.vegaLite['percent']))] : []))); // prettier-ignore
  return { ...built, drawings: new Map([...built.drawings.keys()].map((key, i) => [key, barOf(bars[i] ?? 0)])) };
}

function barOf(percent: number): ShapePicture {
  const part = (name: string, width: number, slot: 'accent1' | 'accent4') => ({
    kind: 'path' as const,
    name,
    steps: [['M', 0, 0], ['L', width, 0], ['L', width, 72], ['L', 0, 72], ['Z']] as const,
    fill: { color: { slot, lighter: 0, hex: '000000' }, opacity: 1 },
  });
  return { kind: 'shapes', shapes: { width: 144, height: 72, items: [part('track', 144, 'accent4'), part('bar', 1.44 * percent, 'accent1')] } }; // prettier-ignore
}

const fileOf = ({ scene, drawings, origin }: BuiltForRefresh): Promise<Uint8Array> => writePptx(scene, drawings, origin); // prettier-ignore

function refresh(bytes: Uint8Array, built: BuiltForRefresh) {
  const found: Diagnostic[] = [];
  const done = refreshDeck(bytes, built, 'deck.pptx', (d) => found.push(d));
  if (!done) throw new Error(found.map(({ code }) => code).join());
  return { ...done, lines: brief(done.report).filter((line) => line.includes('picture')) };
}

/** The group of the share that changes; the other one stays. */
const groupIn = (bytes: Uint8Array): string => groups(bytes).find((xml) => xml.includes('name="Bar"')) ?? '';
function groups(bytes: Uint8Array): readonly string[] {
  const deck = new EditedDeck(bytes);
  return deck.text(deck.slideWith('Bar')).match(/<p:grpSp>.*?<\/p:grpSp>/gs) ?? [];
}
const inside = (group: string): readonly string[] => group.match(/<p:sp>.*?<\/p:sp>/gs) ?? [];
/** What is drawn, without numbers. */
const drawn = (group: string): readonly string[] => inside(group).map((shape) => shape.replace(/ id="\d+"/, ''));

let original: Uint8Array;
let fresh: Uint8Array;
beforeAll(async () => {
  original = await fileOf(withShapes(BEFORE));
  fresh = await fileOf(withShapes(AFTER));
});

const edited = (change: (group: string) => string): Uint8Array => {
  const deck = new EditedDeck(original);
  const group = groupIn(original);
  deck.edit(deck.slideWith('Bar'), (xml) => xml.replace(group, () => change(group)));
  return deck.toBytes();
};

describe('a drawing in a deck', () => {
  it('is a group of shapes, which stays the same bytes with the same data', () => {
    expect(groups(original)).toHaveLength(2);
    expect(inside(groupIn(original))).toHaveLength(2);
    expect(groupIn(original)).toContain('descr="費用対効果 34.5%"');
    const { bytes, report } = refresh(original, withShapes(BEFORE));
    expect([Buffer.compare(bytes, original), report.items]).toEqual([0, []]);
  });

  it('follows the data, once, and passes lint', () => {
    const { bytes, lines } = refresh(original, withShapes(AFTER));
    expect(lines).toEqual(['updated picture Bar (summary)']);
    expect(drawn(groupIn(bytes))).toEqual(drawn(groupIn(fresh)));
    expect(drawn(groupIn(bytes))).not.toEqual(drawn(groupIn(original)));
    expect(groupIn(bytes)).toContain('descr="費用対効果 40.5%"');
    expect(refresh(bytes, withShapes(AFTER)).report.items).toEqual([]);
    expect(
      lintPackage(bytes, { levels: ['integrity', 'repair', 'quality'] }).filter(({ part }) =>
        part.startsWith('ppt/slides/'),
      ),
    ).toEqual([]);
  });

  it('stays where it was moved, as large as it was made', () => {
    const moved = edited((group) => group.replace(/<a:off [^>]*\/><a:ext [^>]*\/>/, '<a:off x="5" y="6"/><a:ext cx="700" cy="800"/>')); // prettier-ignore
    const group = groupIn(refresh(moved, withShapes(AFTER)).bytes);
    expect(group).toContain('<a:off x="5" y="6"/><a:ext cx="700" cy="800"/>');
    expect(drawn(group)).toEqual(drawn(groupIn(fresh)));
  });

  it('is known again after PowerPoint has counted its shapes in units of the slide', () => {
    const half = (xml: string): string =>
      xml.replace(/<a:(off|chOff) x="(\d+)" y="(\d+)"\/>|<a:(ext|chExt) cx="(\d+)" cy="(\d+)"\/>/g, (_, off, x, y, ext, cx, cy) => off ? `<a:${off} x="${1000 + Number(x) / 2}" y="${2000 + Number(y) / 2}"/>` : `<a:${ext} cx="${Number(cx) / 2}" cy="${Number(cy) / 2}"/>`); // prettier-ignore
    const { bytes, lines } = refresh(edited(half), withShapes(AFTER));
    expect(lines).toEqual(['updated picture Bar (summary)']);
    expect(drawn(groupIn(bytes))).toEqual(drawn(groupIn(fresh)));
    expect(groupIn(bytes)).toContain(/<a:chOff x="0" y="0"\/><a:chExt [^>]*\/>/.exec(groupIn(fresh))?.[0]);
  });

  it('stays as a person coloured, reshaped or extended it', () => {
    const recoloured = (group: string): string => group.replace('val="accent1"', 'val="accent6"');
    const reshaped = (group: string): string => group.replace(/<a:pt x="0" y="914400"\/>/, '<a:pt x="0" y="414400"/>');
    const extended = (group: string): string => group.replace('</p:grpSp>', `${inside(group)[0]}</p:grpSp>`);
    for (const change of [recoloured, reshaped, extended]) {
      const { bytes, lines } = refresh(edited(change), withShapes(AFTER));
      expect(lines).toEqual(['kept picture Bar (summary) picture_replaced']);
      expect(drawn(groupIn(bytes))).toEqual(drawn(change(groupIn(original))));
    }
  });

  it('is found in a group that a person made', () => {
    const grouped = (group: string): string =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="77" name="Group 1"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${group}</p:grpSp>`;
    const { bytes, lines } = refresh(edited(grouped), withShapes(AFTER));
    expect(lines).toEqual(['updated picture Bar (summary)']);
    expect(new EditedDeck(bytes).text('ppt/slides/slide5.xml')).toContain(inside(groupIn(fresh))[1]?.replace(/.*<p:spPr>/s, '<p:spPr>')); // prettier-ignore
  });
});

describe('a picture of an earlier version', () => {
  const asPicture = (change = (xml: string) => xml): Promise<Uint8Array> =>
    surveyFile(BEFORE).then((bytes) => {
      const deck = new EditedDeck(bytes);
      const path = deck.slideWith('Bar');
      deck.write(path, change(deck.text(path)));
      return deck.toBytes();
    });

  it('becomes shapes in its place, under its name, and its media go', async () => {
    const old = await asPicture();
    const { bytes, lines } = refresh(old, withShapes(AFTER));
    expect(lines).toEqual(['updated picture Bar (summary)', 'updated picture Still (summary)']);
    expect(drawn(groupIn(bytes))).toEqual(drawn(groupIn(fresh)));
    const [before, after] = [new EditedDeck(old), new EditedDeck(bytes)];
    const identity = (xml: string): string | undefined => /name="Bar".*?creationId[^>]*id="([^"]+)"/.exec(xml)?.[1];
    const path = before.slideWith('Bar');
    expect(identity(after.text(path))).toBe(identity(before.text(path)));
    expect(groupIn(bytes)).toContain(/<a:off [^>]*\/><a:ext [^>]*\/>/.exec(groupIn(fresh))?.[0]);
    expect(after.text(path)).not.toContain('<p:pic>');
    expect(Object.keys(after.files).filter((name) => name.startsWith('ppt/media/'))).toEqual([]);
    expect(
      lintPackage(bytes, { levels: ['integrity', 'repair', 'quality'] }).filter(({ part }) =>
        part.startsWith('ppt/slides/'),
      ),
    ).toEqual([]);
    expect(refresh(bytes, withShapes(AFTER)).report.items).toEqual([]);
  });

  it('stays where it was cropped, which shapes cannot be, and is listed', async () => {
    const cropped = await asPicture((xml) => xml.replaceAll('<a:stretch>', '<a:srcRect l="1000"/><a:stretch>'));
    const { bytes, lines } = refresh(cropped, withShapes(AFTER));
    expect(lines[0]).toBe('unmatched picture Bar (summary) changed_form');
    expect(groups(bytes)).toEqual([]);
  });
});
