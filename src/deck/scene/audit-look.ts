import { box, bottom, intersection, right, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { emu, emuToInches, inches, type Emu } from '../../base/length.ts';
import type { Element, PlacedLine, PlacedSlide, TextElement } from '../layout/types.ts';
import type { TypeStyle } from '../template/types.ts';
import { hasNoSpaces } from '../text/script-language.ts';
import { anew, type AuditMemory } from './audit-memory.ts';
import { auditMarks } from './audit-marks.ts';
import { emptyThird, lonelyWord, nearEdge, offGuides, setSmaller, unequalSizes } from './diagnostics.ts';
import type { Scene } from './types.ts';

/** Words keep this far from the edge of the shape that they stand in. */
const EDGE = inches(0.1);
/** What rounding, and the space that a font keeps over its letters, may add up to. */
const EASE = inches(0.02);
/** A last line is lonely if it is one short word: a smaller share of the longest line than this. */
const LONELY = 0.18;
/** A style whose smallest size is a smaller share of its largest is for texts that are as large as they fit. */
const AS_LARGE_AS_FITS = 2 / 3;
/** The lower third of what is between the slide's top and its footer. */
const THIRD = { from: 0.62, to: 0.93 } as const;

/** What the eye knows of a deck's templates. */
export interface TemplateLook {
  readonly styles: ReadonlyMap<string, TypeStyle>;
  /** The colours in which pictures highlight something, on light and on dark grounds. */
  readonly accents: readonly Color[];
  /** Where each layout is written, by its id. */
  readonly layoutPlaces: ReadonlyMap<string, Place>;
}

/**
 * What the eye finds on a slide that is correct in every box: reported as warnings, since nothing is wrong. `crowded`
 * holds the slides on which layout has already reported something that does not fit, even in a smaller size.
 */
export function auditLook(
  scene: Scene,
  { styles, accents, layoutPlaces }: TemplateLook,
  report: Report,
  crowded: ReadonlySet<string> = new Set(),
  memory: AuditMemory = anew,
): void {
  for (const slide of scene.slides) {
    const isCrowded = crowded.has(slide.id);
    const onSlide: Report = (diagnostic) => report({ ...diagnostic, slides: [slide.id] });
    memory(`look${isCrowded ? ', crowded' : ''}`, slide, onSlide, (noting) =>
      auditSlide(scene, slide, { styles, accents, isCrowded }, noting),
    );
  }
  auditGuides(scene, layoutPlaces, report);
}

function auditSlide(
  scene: Scene,
  slide: PlacedSlide,
  { styles, accents, isCrowded }: Pick<TemplateLook, 'styles' | 'accents'> & { readonly isCrowded: boolean },
  report: Report,
): void {
  const texts = slide.elements.filter((element) => element.kind === 'text');
  for (const text of texts) {
    auditEdges(slide, text, report);
    auditLastLine(slide, text, report);
    if (!isCrowded) auditSize(slide, text, styles, report);
  }
  auditSizes(slide, texts, report);
  auditMarks(scene, slide, accents, report);
  auditLowerThird(scene, slide, report);
}

/** The shape that a text stands in: its own, or the smallest of those that it is meant to lie on. */
function shapeAround(slide: PlacedSlide, text: TextElement): Box | undefined {
  if (text.fill ?? text.line) return text.shape === 'ellipse' ? undefined : text.box;
  const under = slide.elements.flatMap((element) => {
    const isGround = element.kind === 'shape' && element.preset !== 'ellipse' && (element.fill ?? element.stroke);
    return isGround && text.over.includes(element.id) && intersection(element.box, text.ink) ? [element.box] : [];
  });
  return under.toSorted((a, b) => a.w * a.h - b.w * b.h)[0];
}

function auditEdges(slide: PlacedSlide, text: TextElement, report: Report): void {
  const around = shapeAround(slide, text);
  const ink = glyphsOf(text);
  if (!around || !ink) return;
  const free = Math.min(ink.x - around.x, ink.y - around.y, right(around) - right(ink), bottom(around) - bottom(ink));
  if (free >= EDGE - EASE) return;
  const room = Math.max(0, emuToInches(emu(free))).toFixed(2);
  report(nearEdge(text.origin.place, { slide: slide.id, name: text.name, room }));
}

/** The area of the letters: without the space that lines keep above and below. */
function glyphsOf({ ink, paragraphs }: TextElement): Box | undefined {
  const lines = paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => ({ line, paragraph })));
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || ink.w === 0) return undefined;
  const leading = ({ line, paragraph }: typeof first): number => {
    const size = Math.max(0, ...line.map((run) => run.size));
    return (size * Math.max(0, 1.2 * paragraph.lineSpacing - 0.9) * 12_700) / 2;
  };
  return box(ink.x, ink.y + leading(first), ink.w, Math.max(0, ink.h - leading(first) - leading(last)));
}

const wordsOf = (line: PlacedLine): string => line.map(({ text }) => text).join('').trim(); // prettier-ignore

function auditLastLine(slide: PlacedSlide, text: TextElement, report: Report): void {
  if (!text.linesDecided || text.field) return;
  for (const { lines } of text.paragraphs) {
    const all = lines.map(wordsOf);
    const last = all.at(-1);
    if (all.length < 2 || last === undefined || last === '') continue;
    const longest = Math.max(...all.map((line) => [...line].length));
    const letters = [...last].filter((letter) => /[\p{L}\p{N}]/u.test(letter)).length;
    const language = lines[0]?.[0]?.language ?? '';
    // Of two words on two lines, neither could stand with another: "Option" over "1".
    const isPair = all.length === 2 && all.every((line) => !/\s/.test(line));
    const isLonely = hasNoSpaces(language)
      ? letters <= 1
      : !isPair && !/\s/.test(last) && [...last].length < longest * LONELY;
    if (isLonely) report(lonelyWord(text.origin.place, { slide: slide.id, name: text.name, words: last }));
  }
}

/** A text in a smaller size than its role has, because it would not fit otherwise. */
function auditSize(slide: PlacedSlide, text: TextElement, styles: ReadonlyMap<string, TypeStyle>, report: Report): void {
  const smaller = sizesOf(text, styles);
  if (smaller) report(setSmaller(text.origin.place, { slide: slide.id, name: text.name, ...smaller }));
} // prettier-ignore

/** The size of a text and that which its role has, in points, if it is smaller; undefined if texts of its role vary. */
function sizesOf(text: TextElement, styles: ReadonlyMap<string, TypeStyle>): { readonly size: number; readonly usual: number } | undefined {
  const style = text.role === undefined ? undefined : styles.get(text.role);
  if (!style || style.number !== 1 || style.unit !== 1 || style.min < style.max * AS_LARGE_AS_FITS) return undefined;
  const size = baseSize(text.paragraphs.flatMap(({ lines }) => lines.flat()));
  return size < style.max ? { size, usual: style.max } : undefined;
} // prettier-ignore

/** Whether a text is set in a smaller size than its role has. */
export const isSetSmaller = (text: TextElement, styles: ReadonlyMap<string, TypeStyle>): boolean => sizesOf(text, styles) !== undefined; // prettier-ignore

/** Texts of one role side by side (the items of a group) in one size each. */
function auditSizes(slide: PlacedSlide, texts: readonly TextElement[], report: Report): void {
  const roles = new Map<string, TextElement[]>();
  for (const text of texts) {
    if (text.role === undefined) continue;
    const key = `${text.role} ${text.id.replace(/\.\d+(?=\.|$)/g, '.#')}`;
    roles.set(key, [...(roles.get(key) ?? []), text]);
  }
  for (const siblings of roles.values()) {
    const sizes = siblings.map(({ paragraphs }) => baseSize(paragraphs.flatMap(({ lines }) => lines.flat())));
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    const odd = siblings[sizes.indexOf(least)];
    if (least < most && odd) report(unequalSizes(odd.origin.place, { slide: slide.id, name: odd.name, least, most }));
  }
}

/** The size of most of a text: figures in it may be larger. */
const baseSize = (runs: PlacedLine): number => Math.min(...runs.map(({ size }) => size));

/** How far a slot may stand beside its guide. */
const OFF = inches(0.02);

/**
 * Slots beside the guides that their layout declares, each told once with all its slides, where the layout is written. What
 * stands in a group, or has been moved to the middle of its room (pictures, words that are centred or at the right), has
 * edges of its own.
 */
function auditGuides({ layouts, slides }: Scene, places: TemplateLook['layoutPlaces'], report: Report): void {
  for (const { id: layout, guides } of layouts) {
    if (!guides) continue;
    const told = new Map<string, { readonly element: Element; readonly slides: string[] }>();
    for (const slide of slides.filter((one) => one.layout === layout)) {
      for (const element of slide.elements) {
        const isOn = (start: Emu): boolean => guides.some((x) => Math.abs(x - start) <= OFF);
        if (!hasGuide(element) || isOn(element.box.x) || wordsBeside(element, slide).some(isOn)) continue;
        const known = told.get(element.id);
        if (known) known.slides.push(slide.id);
        else told.set(element.id, { element, slides: [slide.id] });
      }
    }
    for (const { element, slides: on } of told.values()) {
      const words = { layout, slot: element.id, left: inchesOf(element.box.x), guides: guides.map(inchesOf) };
      report({ ...offGuides(places.get(layout), words), slides: on });
    }
  }
}

/** Where else a slot may begin: a chart whose words stand to the left of its marks begins where they do. */
const wordsBeside = ({ id }: Element, { elements }: PlacedSlide): readonly Emu[] =>
  elements.filter((other) => other.id.startsWith(`${id}.`)).map((other) => other.box.x);

const inchesOf = (length: Emu): string => emuToInches(length).toFixed(2);

/** Whether a slot stands at a guide where its layout has any. */
const hasGuide = (element: Element): boolean =>
  !element.id.includes('.') &&
  (element.kind === 'chart' ||
    element.kind === 'table' ||
    (element.kind === 'text' && element.placeholder?.type !== 'sldNum' && isAtLeft(element)));

const isAtLeft = ({ paragraphs }: TextElement): boolean => paragraphs.every(({ align }) => align === 'left');

/** Whether nothing stands in the lower third, so that the slide seems to hang. */
function auditLowerThird({ height, width }: Scene, slide: PlacedSlide, report: Report): void {
  const third = box(0, height * THIRD.from, width, height * (THIRD.to - THIRD.from));
  const isFooter = (element: Element): boolean =>
    element.kind === 'text' && (element.placeholder?.type === 'ftr' || element.placeholder?.type === 'sldNum');
  const shown = slide.elements.filter((element) => !isFooter(element));
  const covered = shown.map((element) => intersection(element.kind === 'text' ? element.ink : element.box, third));
  if (shown.length > 0 && covered.every((part) => part === undefined))
    report(emptyThird(undefined, { slide: slide.id }));
}
