import { describe, expect, it } from 'vitest';
import { box } from '../../../src/base/box.ts';
import type { Color } from '../../../src/base/color.ts';
import { groupFrame, groupShapes } from '../../../src/files/pptx/page/shape-group.ts';
import { groupHash, shapesHash } from '../../../src/files/pptx/shapes-hash.ts';
import { parseXml } from '../../../src/files/ooxml/xml/parse.ts';
import { renderFragment } from '../../../src/files/ooxml/xml/render.ts';
import { el, find, type XmlElement } from '../../../src/files/ooxml/xml/tree.ts';
import type { DrawnShapes, Step } from '../../../src/files/shapes/types.ts';

const RED: Color = { slot: 'accent1', lighter: 0, hex: 'FF0000' };

const shapes = (...steps: readonly Step[]): DrawnShapes => ({
  width: 100,
  height: 50,
  items: [{ kind: 'path', name: 'dots', steps, fill: { color: RED, opacity: 1 } }],
});
const FIELD = shapes(['O', 10, 10, 4], ['O', 20, 10, 4], ['M', 0, 30], ['C', 5, 30, 9, 40, 0, 40], ['Z']);

const written = (drawn: DrawnShapes): XmlElement =>
  el(
    'p:grpSp',
    {},
    el('p:nvGrpSpPr'),
    el('p:grpSpPr', {}, groupFrame(box(914_400, 914_400, 1_270_000, 635_000), drawn)),
    groupShapes('field', drawn, { firstId: 40, language: 'ja-JP' }),
  );

/** The group as a reader of the file finds it. */
const group = (drawn: DrawnShapes): XmlElement => parseXml(renderFragment(written(drawn)), { skipsBlanks: true });

describe('the group of a drawing', () => {
  it('has a whole circle as one arc of a full turn that begins at its right', () => {
    expect(renderFragment(written(shapes(['O', 10, 10, 4])))).toContain(
      '<a:path w="101600" h="101600"><a:moveTo><a:pt x="101600" y="50800"/></a:moveTo>' +
        '<a:arcTo wR="50800" hR="50800" stAng="0" swAng="21600000"/><a:close/></a:path>',
    );
  });
});

describe('the hash of a drawing', () => {
  it('is that of its group, wherever it stands, whatever its names and numbers', () => {
    expect(groupHash(group(FIELD))).toBe(shapesHash(FIELD));
  });

  it('stays when another program has written the same shapes in other units', () => {
    const moved = group(FIELD);
    for (const one of find(moved, 'a:chOff', 'a:off', 'a:chExt', 'a:ext', 'a:path', 'a:pt', 'a:arcTo'))
      for (const key of ['x', 'y', 'cx', 'cy', 'w', 'h', 'wR', 'hR'])
        if (key in one.attributes) one.attributes[key] = String(Number(one.attributes[key]) * 2);
    expect(groupHash(moved)).toBe(shapesHash(FIELD));
  });

  it('knows a shape that somebody turned', () => {
    const turned = group(FIELD);
    for (const one of find(turned, 'a:xfrm')) one.attributes['rot'] = '5400000';
    expect(groupHash(turned)).not.toBe(shapesHash(FIELD));
  });

  it.each<readonly [string, DrawnShapes]>([
    ['a dot less', { ...FIELD, items: shapes(['O', 10, 10, 4]).items }],
    ['a dot elsewhere', shapes(['O', 10, 12, 4], ['O', 20, 10, 4], ['M', 0, 30], ['C', 5, 30, 9, 40, 0, 40], ['Z'])],
    ['another way', shapes(['O', 10, 10, 4], ['O', 20, 10, 4], ['M', 0, 30], ['L', 0, 40], ['Z'])],
    ['another radius', shapes(['O', 10, 10, 4], ['O', 20, 10, 3.5], ['M', 0, 30], ['C', 5, 30, 9, 40, 0, 40], ['Z'])],
  ])('knows %s', (_, other) => {
    expect(shapesHash(other)).not.toBe(shapesHash(FIELD));
  });
});
