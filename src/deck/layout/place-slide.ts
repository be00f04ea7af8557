import { box, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import type { Report } from '../../base/diagnostic.ts';
import { emu, inches } from '../../base/length.ts';
import { legible } from '../chart/colors.ts';
import type { FilledSlide, LayoutDefinition, TypeStyle } from '../template/types.ts';
import type { Text } from '../text/types.ts';
import type { LayoutContext, PlaceScope } from './context.ts';
import { uniqueNames } from './element-names.ts';
import { onPage } from './on-page.ts';
import { Flow } from './flow.ts';
import { placeText, slotStyle, typeset, type SlotStyle } from './place-text.ts';
import { FOOTER, placeholdersOf, SLIDE_NUMBER } from './placeholders.ts';
import type { Element, PlacedSlide } from './types.ts';

const NUMBER_WIDTH = inches(0.7);

/** The area that a layout's content may take. */
export const areaOf = ({ area }: LayoutDefinition): Box =>
  box(area.left, area.top, area.right - area.left, area.bottom - area.top);

/** Boxes of the footer's two placeholders: words at the left, the slide's number at the right. */
export function footerBoxes(
  { brand: { page, footer } }: LayoutContext,
  { footerLeft: left = page.margin }: LayoutDefinition,
): { readonly words: Box; readonly number: Box } {
  const w = page.width - page.margin - left;
  const top = footer.rule ? emu(footer.top + inches(0.06)) : footer.top;
  return {
    words: box(left, top, w - NUMBER_WIDTH, footer.height),
    number: box(left + w - NUMBER_WIDTH, top, NUMBER_WIDTH, footer.height),
  };
}

/** A filled slide, placed: every text measured, every box in EMU. `number` counts from 1. */
export function placeSlide(context: LayoutContext, slide: FilledSlide, number: number, draft: boolean): PlacedSlide {
  const { layout } = slide;
  const scope: PlaceScope = {
    slide: slide.id,
    path: '',
    ground: layout.ground,
    groundAt: (at) => groundAt(layout, at),
    over: [],
  };
  let isCrowded = false;
  const report: Report = (diagnostic) => {
    if (diagnostic.misfit) isCrowded = true;
    context.report(diagnostic);
  };
  const watched = { ...context, report };
  const flow = new Flow(watched, placeholdersOf(layout.content).refs);
  const content = flow.place(layout.content, slide.contents, areaOf(layout), scope);
  const elements = [...content, ...footer(watched, slide, number, scope)];
  const { page } = context.brand;
  return {
    id: slide.id,
    layout: layout.id,
    title: slide.title,
    elements: uniqueNames(isCrowded ? onPage(elements, box(0, 0, page.width, page.height)) : elements),
    notes: slide.notes,
    draft,
  };
}

function footer(context: LayoutContext, slide: FilledSlide, number: number, scope: PlaceScope): readonly Element[] {
  if (slide.layout.footer === 'none' || !slide.footer) return [];
  const style = context.brand.styles.get(context.brand.footer.style);
  if (!style) throw new Error(`the brand "${context.brand.id}" was not checked to have its footer's style`);
  const boxes = footerBoxes(context, slide.layout);
  // On a layout whose ground is coloured in places the words still have to be read.
  const ground = groundAt(slide.layout, boxes.words);
  const inkOn = (behind: Color): Color =>
    legible([style.color, context.colors.muteOnDark, context.colors.onDark], behind);
  const words = footerWords(context, slide.footer, style, boxes.words);
  const look = { ...words.style, color: inkOn(ground) };
  const behind = groundAt(slide.layout, boxes.number);
  const digitsStyle = { ...slotStyle(style, { align: 'right', maxLines: 1 }), bold: true, color: inkOn(behind) };
  const run = { text: String(number), role: 'text', emphasis: false, language: context.language, figures: [] } as const;
  const digits: Text = { key: 'slide_number', place: slide.place, language: context.language, paragraphs: [[run]] };
  return [
    placeText(context, { ...scope, path: 'footer', ground }, slide.footer, { box: words.box, style: look, anchor: 'middle', name: 'Footer', placeholder: FOOTER }), // prettier-ignore
    {
      ...placeText(context, { ...scope, path: 'slide_number', ground: behind }, digits, { box: boxes.number, style: digitsStyle, anchor: 'middle', name: 'Slide number', placeholder: SLIDE_NUMBER }), // prettier-ignore
      field: 'slide_number',
    },
  ];
}

/** The colour behind the left end of a box: that of the last decoration there, else of the layout. */
export function groundAt(layout: LayoutDefinition, at: Box): LayoutDefinition['ground'] {
  const hit = layout.decoration.filter((d) => d.x <= at.x && d.y <= at.y && d.x + d.w > at.x && d.y + d.h > at.y);
  return hit.at(-1)?.fill ?? layout.ground;
}

/** One line, else two about the middle of the box: answers decide how many bases a footer has to state. */
function footerWords(context: LayoutContext, text: Text, style: TypeStyle, at: Box): { readonly style: SlotStyle; readonly box: Box } {
  const one = slotStyle(style, { maxLines: 1 });
  if (!typeset(context, text, one, at).overflow) return { style: one, box: at };
  const two = slotStyle(style, { maxLines: 2 });
  const more = emu(Math.max(0, typeset(context, text, two, { w: at.w }).height - at.h));
  return { style: two, box: box(at.x, emu(at.y - more / 2), at.w, emu(at.h + more)) };
} // prettier-ignore
