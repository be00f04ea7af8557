import { describe, expect, it } from 'vitest';
import { packPart, type PackedPart } from '../../../src/files/ooxml/opc/pack.ts';
import { Relations } from '../../../src/files/ooxml/opc/relations.ts';
import { recordText } from '../../../src/files/record/custom-xml.ts';
import { LAYOUT_FORM, SLIDE_FORM } from '../../../src/files/pptx/slide-form.ts';

/** Long enough to be packed, and different for each. */
const part = (path: string): PackedPart => {
  const relations = new Relations();
  relations.to('slideLayout', 'ppt/slideLayouts/slideLayout1.xml');
  return packPart({ path, contentType: 'text/xml', body: Buffer.from(`<a>${`${path} 調査 `.repeat(40)}</a>`), relations }); // prettier-ignore
};
/** As the store gives it back: bytes somewhere in a larger array. */
const stored = (bytes: Uint8Array): Uint8Array => Buffer.concat([Buffer.from('before'), bytes]).subarray(6);
const plain = ({ entries, ...rest }: PackedPart): object => ({ ...rest, entries: entries.map((one) => ({ ...one, packed: [...one.packed] })) }); // prettier-ignore

describe('what is kept of a written page', () => {
  it('is a layout with all its bytes', () => {
    const layout = part('ppt/slideLayouts/slideLayout1.xml');
    expect(plain(LAYOUT_FORM.fromBytes(stored(LAYOUT_FORM.toBytes(layout))))).toEqual(plain(layout));
  });

  it('is a slide with its charts and records, each with its own bytes', () => {
    const slide = {
      parts: [part('ppt/slides/slide1.xml'), part('ppt/notesSlides/notesSlide1.xml')],
      charts: [part('ppt/charts/chart1.xml')],
      record: { ledger: recordText('{"a":"調査"}'), scene: recordText('{"b":1}') },
    };
    const read = SLIDE_FORM.fromBytes(stored(SLIDE_FORM.toBytes(slide)));
    expect(read.parts.map(plain)).toEqual(slide.parts.map(plain));
    expect(read.charts.map(plain)).toEqual(slide.charts.map(plain));
    expect(read.record).toEqual(slide.record);
  });
});
