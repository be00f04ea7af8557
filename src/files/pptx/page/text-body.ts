import { pt } from '../../../base/length.ts';
import type { LayoutPlaceholder, PlacedParagraph, PlacedRun } from '../../../deck/scene/types.ts';
import { officeLanguage } from '../office-language.ts';
import { placedLines } from '../../../deck/scene/written-words.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';
import { breakProperties, runProperties } from './runs.ts';

const ALIGNMENTS = { left: 'l', center: 'ctr', right: 'r' } as const;

/** A hundred percent, and a point, as DrawingML counts them. */
const WHOLE = 100_000;
const POINT = 100;

/** What a text body holds. */
export interface BodySource {
  readonly paragraphs: readonly PlacedParagraph[];
  /** Whether each line is one of its own, or PowerPoint wraps. */
  readonly linesDecided: boolean;
  readonly inherited?: LayoutPlaceholder | undefined;
}

/** In the file, even a text without paragraphs has one. */
const NOTHING: PlacedParagraph = { lines: [], align: 'left', lineSpacing: 1, spaceBefore: pt(0) };

/** Every paragraph of a text body. */
export const bodyParagraphs = (source: BodySource, page: PageContext): readonly XmlElement[] =>
  (source.paragraphs.length === 0 ? [NOTHING] : source.paragraphs).map((paragraph) =>
    paragraphXml(paragraph, source, page),
  );

/** A paragraph; only one without words says in what language they would be. */
function paragraphXml(paragraph: PlacedParagraph, { linesDecided, inherited }: BodySource, page: PageContext): XmlElement {
  const lines = placedLines(paragraph, linesDecided);
  const nodes: XmlElement[] = [];
  // A break looks like what stands before it, and at the start like what follows.
  let before: PlacedRun | undefined = lines.find((line) => line.length > 0)?.[0];
  const end = before ? [] : [el('a:endParaRPr', { lang: officeLanguage(page.language) })];
  lines.forEach((line, l) => {
    if (l > 0) nodes.push(lineBreak(before, page, inherited));
    for (const run of line) {
      nodes.push(el('a:r', {}, runProperties(run, page, inherited), textEl('a:t', run.text)));
      before = run;
    }
  });
  return el('a:p', {}, paragraphProperties(paragraph, inherited), nodes, end);
} // prettier-ignore

/** A bare break is set at 18 points, so that a line of small type becomes taller: it has the size of a run beside it. */
const lineBreak = (beside: PlacedRun | undefined, page: PageContext, inherited?: LayoutPlaceholder): XmlElement =>
  el('a:br', {}, beside && breakProperties(beside, page, inherited));

/** How a paragraph is set, as far as its placeholder, or the master, does not say so already. */
function paragraphProperties(paragraph: PlacedParagraph, inherited?: LayoutPlaceholder): XmlElement | undefined {
  const { align, lineSpacing, spaceBefore } = paragraph;
  const isAligned = align === (inherited?.align ?? 'left');
  if (isAligned && lineSpacing === 1 && spaceBefore <= 0) return undefined;
  return el(
    'a:pPr',
    { algn: isAligned ? undefined : ALIGNMENTS[align] },
    lineSpacing === 1 ? undefined : el('a:lnSpc', {}, el('a:spcPct', { val: Math.round(lineSpacing * WHOLE) })),
    spaceBefore > 0 ? el('a:spcBef', {}, el('a:spcPts', { val: Math.round(spaceBefore * POINT) })) : undefined,
  );
}
