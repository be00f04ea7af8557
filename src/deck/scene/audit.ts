import { box, contains, intersection, type Box } from '../../base/box.ts';
import { contrast, type Color } from '../../base/color.ts';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { EMU_PER_POINT } from '../../base/length.ts';
import type { Element, PlacedSlide } from '../layout/types.ts';
import { lowContrast, noAlt, noTitle, offSlide, overlap, sameTitle, tooSmall } from './diagnostics.ts';
import type { Scene } from './types.ts';

/** WCAG 2.2, 1.4.3: large type is 18 pt, or 14 pt bold. */
const LARGE = 18;
const LARGE_BOLD = 14;
const SMALLEST = 10;
/** Boxes that only touch, or share a hair's breadth, do not overlap. */
const SLACK = EMU_PER_POINT * 1.5;

/** Words as they appear: their size, weight and colours. */
interface Ink {
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  readonly ground: Color;
}

/**
 * Checks a finished deck as a careful designer would, and reports everything it finds. `crowded` holds the slides on
 * which layout has already reported something that does not fit: overlaps there are only a consequence.
 */
export function auditScene(scene: Scene, report: Report, crowded: ReadonlySet<string> = new Set()): void {
  const page = box(0, 0, scene.width, scene.height);
  for (const slide of scene.slides) {
    const onSlide: Report = (diagnostic) => report({ ...diagnostic, slides: [slide.id] });
    for (const element of slide.elements) auditElement(slide, element, onSlide);
    if (!crowded.has(slide.id)) auditGeometry(slide, page, onSlide);
    if (slide.title.trim() === '') onSlide(noTitle(undefined, { slide: slide.id }));
  }
  auditTitles(scene, report);
}

function auditTitles(scene: Scene, report: Report): void {
  const byTitle = new Map<string, string[]>();
  for (const slide of scene.slides) byTitle.set(slide.title, [...(byTitle.get(slide.title) ?? []), slide.id]);
  for (const [title, slides] of byTitle) {
    if (slides.length > 1) report({ ...sameTitle(undefined, { title, slides }), slides });
  }
}

function auditGeometry(slide: PlacedSlide, page: Box, report: Report): void {
  for (const element of slide.elements) {
    const isOff = [element.box, ...inkBoxes(element)].some((b) => !contains(page, b));
    if (isOff) report(offSlide(element.origin.place, { slide: slide.id, name: element.name }));
  }
  auditOverlaps(slide, report);
}

function auditElement(slide: PlacedSlide, element: Element, report: Report): void {
  const names = { slide: slide.id, name: element.name };
  const place = element.origin.place;
  const pictured = element.kind === 'picture' || element.kind === 'chart';
  if (pictured && !element.decorative && !element.alt?.trim()) report(noAlt(place, names));
  const inks = inksOf(element);
  const small = Math.min(...inks.map((ink) => ink.size), Infinity);
  if (small < SMALLEST) report(tooSmall(place, { ...names, size: small }));
  const found = new Map<string, Diagnostic>();
  for (const { size, bold, color, ground } of inks) {
    const needed = size >= LARGE || (bold && size >= LARGE_BOLD) ? 3 : 4.5;
    const ratio = contrast(color.hex, ground.hex);
    if (ratio >= needed) continue;
    const words = { ...names, ink: color.hex, ground: ground.hex, ratio: cut(ratio), needed };
    found.set(`${color.hex} ${ground.hex}`, lowContrast(place, words));
  }
  found.forEach((diagnostic) => report(diagnostic));
}

/** To two digits, rounded down, so that it never looks sufficient when it is not. */
const cut = (ratio: number): string => (Math.floor(ratio * 100) / 100).toFixed(2);

function inksOf(element: Element): readonly Ink[] {
  switch (element.kind) {
    case 'text':
      return element.paragraphs.flatMap((p) => p.lines.flat()).map((run) => ({ ...run, ground: element.ground }));
    case 'table':
      return element.rows
        .flatMap((row) => row.cells.flatMap((cell) => cell.paragraphs.flatMap((p) => p.lines.flat())))
        .map((run) => ({ ...run, ground: element.ground }));
    case 'chart':
      return element.labels.map((label) => ({ ...label, bold: label.bold }));
    default:
      return [];
  }
}

/** Where there is ink: measured words, cells, labels inside charts. */
function inkBoxes(element: Element): readonly Box[] {
  switch (element.kind) {
    case 'text':
      return [element.ink];
    case 'table':
      return element.rows.flatMap((row) => row.cells.map((cell) => cell.ink));
    case 'chart':
      return element.labels.map((label) => label.box);
    default:
      return [];
  }
}

/** What an element covers: a text its words, everything else its box. */
const covered = (element: Element): Box => (element.kind === 'text' && !element.fill ? element.ink : element.box);

const overlaps = (a: Box, b: Box): boolean => {
  const shared = intersection(a, b);
  return shared !== undefined && shared.w > SLACK && shared.h > SLACK;
};

function auditOverlaps(slide: PlacedSlide, report: Report): void {
  slide.elements.forEach((element, i) => {
    for (const other of slide.elements.slice(i + 1)) {
      const declared = element.over.includes(other.id) || other.over.includes(element.id);
      if (declared || !overlaps(covered(element), covered(other))) continue;
      const place = other.origin.place ?? element.origin.place;
      report(overlap(place, { slide: slide.id, name: element.name, other: other.name }));
    }
    if (element.kind !== 'chart') return;
    element.labels.forEach((label, n) => {
      const hit = element.labels.slice(n + 1).find((l) => overlaps(label.box, l.box));
      if (hit) report(overlap(element.origin.place, { slide: slide.id, name: label.text, other: hit.text }));
    });
  });
}
