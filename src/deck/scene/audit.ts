import { box, contains, intersection, type Box } from '../../base/box.ts';
import type { Report } from '../../base/diagnostic.ts';
import { EMU_PER_POINT } from '../../base/length.ts';
import type { Element, PlacedSlide } from '../layout/types.ts';
import type { TypeStyle } from '../template/types.ts';
import { anew, type AuditMemory } from './audit-memory.ts';
import { auditContrast, type Ink } from './audit-contrast.ts';
import { noAlt, noTitle, offSlide, overlap, sameTitle, tooSmall } from './diagnostics.ts';
import type { Scene } from './types.ts';

const SMALLEST = 10;
/** Boxes that only touch, or share a hair's breadth, do not overlap. */
const SLACK = EMU_PER_POINT * 1.5;

/**
 * Checks a finished deck as a careful designer would, and reports everything it finds. `crowded` holds the slides on
 * which layout has already reported something that does not fit: overlaps there are only a consequence. `styles` are those
 * of the brand, to name the one that must change.
 */
export function auditScene(
  scene: Scene,
  report: Report,
  crowded: ReadonlySet<string> = new Set(),
  styles: readonly TypeStyle[] = [],
  memory: AuditMemory = anew,
): void {
  const page = box(0, 0, scene.width, scene.height);
  for (const slide of scene.slides) {
    const isCrowded = crowded.has(slide.id);
    const onSlide: Report = (diagnostic) => report({ ...diagnostic, slides: [slide.id] });
    memory(`boxes${isCrowded ? ', crowded' : ''}`, slide, onSlide, (noting) => {
      for (const element of slide.elements) auditElement(slide, element, noting);
      if (!isCrowded) auditGeometry(slide, page, noting);
      if (slide.title.trim() === '') noting(noTitle(undefined, { slide: slide.id }));
    });
  }
  auditTitles(scene, report);
  auditContrast(scene, inksOf, styles, report);
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
}

function inksOf(element: Element): readonly Ink[] {
  switch (element.kind) {
    case 'text':
      return element.paragraphs.flatMap((p) => p.lines.flat()).map((run) => ({ ...run, ground: element.ground }));
    case 'table':
      return element.rows
        .flatMap(({ cells }) => cells)
        .flatMap(({ paragraphs, fill = element.ground }) =>
          paragraphs.flatMap(({ lines }) => lines.flat()).map((run) => ({ ...run, ground: fill })),
        );
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
