import { box } from '../base/box.ts';
import { inches, emu, pt } from '../base/length.ts';
import type { PlacedSlide, TextElement } from '../layout/types.ts';
import type { Brand } from '../template/types.ts';

const WIDTH = inches(9);
const HEIGHT = inches(2.2);

/** The word (DRAFT) across a slide, over everything on it. */
export function draftStamp(slide: PlacedSlide, draftWord: string, brand: Brand, language: string): TextElement {
  const { width, height } = brand.page;
  const at = box((width - WIDTH) / 2, (height - HEIGHT) / 2, WIDTH, HEIGHT);
  const accent = brand.colors.get('accent') ?? [...brand.colors.values()][0];
  const ground = brand.colors.get('ground') ?? [...brand.colors.values()][0];
  if (!accent || !ground) throw new Error(`the brand "${brand.id}" has no colours`);
  const run = { text: draftWord, size: pt(115), bold: true, color: accent, language, figures: [] };
  return {
    kind: 'text',
    id: 'draft-stamp',
    name: 'Draft stamp',
    box: at,
    decorative: false,
    origin: { slot: 'draft-stamp', figures: [], claims: [] },
    over: slide.elements.map((element) => element.id),
    paragraphs: [{ lines: [[run]], align: 'center', lineSpacing: 1, spaceBefore: pt(0) }],
    anchor: 'middle',
    linesDecided: true,
    padding: emu(0),
    rotation: -20,
    ground,
    ink: at,
  };
}
