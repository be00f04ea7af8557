import { itemAt } from '../../../base/item-at.ts';
import { pt } from '../../../base/length.ts';
import type { LayoutPlaceholder, PlacedParagraph } from '../../../deck/scene/types.ts';
import { officeLanguage } from '../office-language.ts';
import { placedLines } from '../../../deck/scene/written-words.ts';
import { child, childrenOf, drop, el, isElement, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { PageContext } from './page-context.ts';
import { finishRun } from './runs.ts';

/**
 * One `a:pPr`, at the head of the paragraph. Reasons: pptxgenjs repeats it before every run, which the schema forbids
 * and PowerPoint forgives only in plain text; and it writes "no bullet, no indent" everywhere, which our master already
 * says.
 */
function finishProperties(drawn: XmlElement, paragraph: PlacedParagraph, inherited?: LayoutPlaceholder): void {
  const [properties] = childrenOf(drawn, 'a:pPr');
  drop(drawn, 'a:pPr');
  if (!properties) return;
  drop(properties, 'a:buNone');
  delete properties.attributes['marL'];
  delete properties.attributes['indent'];
  if (paragraph.align === (inherited?.align ?? 'left')) delete properties.attributes['algn'];
  const says = properties.children.length > 0 || Object.keys(properties.attributes).length > 0;
  if (says) drawn.children.unshift(properties);
}

/**
 * Gives each line break the look of the run before it (or after it, at the start). Reason: pptxgenjs writes a bare
 * `a:br`, which PowerPoint sets at 18 points, so that a line of small type becomes taller.
 */
function finishBreaks(drawn: XmlElement): void {
  const nodes = drawn.children.filter(isElement);
  const runs = nodes.filter((node) => node.name === 'a:r');
  let last = runs[0];
  for (const node of nodes) {
    if (node.name === 'a:r') last = node;
    const look = last && child(last, 'a:rPr');
    if (node.name !== 'a:br' || !look) continue;
    const fill = child(look, 'a:solidFill');
    node.children = [el('a:rPr', look.attributes, fill && el(fill.name, {}, fill.children))];
  }
}

/** A paragraph of the scene, and what it inherits. */
interface ParagraphSource {
  readonly paragraph: PlacedParagraph;
  readonly linesDecided: boolean;
  readonly inherited?: LayoutPlaceholder | undefined;
}

/**
 * Makes a paragraph drawn by pptxgenjs match the scene. An end mark, to which pptxgenjs gives `en-US`, stays only where
 * there is no text to take a look from.
 */
function finishParagraph(
  drawn: XmlElement,
  { paragraph, linesDecided, inherited }: ParagraphSource,
  page: PageContext,
): void {
  const drawnRuns = childrenOf(drawn, 'a:r');
  const runs = placedLines(paragraph, linesDecided).flat();
  if (drawnRuns.length !== runs.length) throw new Error(`${runs.length} runs were drawn as ${drawnRuns.length}`);
  drawnRuns.forEach((node, r) => finishRun(node, itemAt(runs, r), page, inherited));
  finishProperties(drawn, paragraph, inherited);
  finishBreaks(drawn);
  drop(drawn, 'a:endParaRPr');
  if (runs.length === 0) drawn.children.push(el('a:endParaRPr', { lang: officeLanguage(page.language) }));
}

/** In the file, even a text without paragraphs has one. */
const NOTHING: PlacedParagraph = { lines: [], align: 'left', lineSpacing: 1, spaceBefore: pt(0) };

/** What a text body holds. */
export interface BodySource {
  readonly paragraphs: readonly PlacedParagraph[];
  readonly linesDecided: boolean;
  readonly inherited?: LayoutPlaceholder | undefined;
}

/** Every paragraph of a text body. */
export function finishParagraphs(body: XmlElement, source: BodySource, page: PageContext): void {
  const { linesDecided, inherited } = source;
  const paragraphs = source.paragraphs.length === 0 ? [NOTHING] : source.paragraphs;
  const drawn = childrenOf(body, 'a:p');
  if (drawn.length !== paragraphs.length)
    throw new Error(`${paragraphs.length} paragraphs were drawn as ${drawn.length}`);
  paragraphs.forEach((paragraph, p) => finishParagraph(itemAt(drawn, p), { paragraph, linesDecided, inherited }, page));
}
