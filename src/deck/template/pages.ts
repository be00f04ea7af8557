import { plain, type Run } from '../text/types.ts';
import type { ChosenSection, Page, SlideYaml } from './choose-slides.ts';
import type { FillContext } from './context.ts';
import type { SlotValue } from './deck-schema.ts';
import { gridPageCount } from './grid-content.ts';
import { gridNamed } from './grids.ts';
import { titleSlot } from './slots.ts';
import type { Filling } from './filling.ts';
import type { LayoutDefinition } from './types.ts';
import { verbatimPages } from './verbatims.ts';

/**
 * The sections with a slide for every part of what one slide has no room for: `q7`, `q7-2`, `q7-3` … They stand where theirs does in the
 * deck file, and the place of each is that of the one.
 */
export const withPages = (context: FillContext, sections: readonly ChosenSection[]): readonly ChosenSection[] =>
  sections.map((section) => ({
    ...section,
    slides: section.slides.flatMap((slide) => {
      const { pages: chosen, ...made } = slide;
      const pages = pagesOf(context, slide.yaml);
      if (pages === 1) return [made];
      const numbers = Array.from({ length: pages }, (_, i) => i).filter((i) => chosen?.has(i + 1) ?? true);
      return numbers.map((i) => ({
        ...made,
        yaml: {
          ...slide.yaml,
          id: i === 0 ? slide.yaml.id : `${slide.yaml.id}-${i + 1}`,
          slots: onPage(slide.yaml.slots, i + 1),
        },
        part: { page: i + 1, pages },
      }));
    }),
  }));

/** How many slides one of the deck file takes. */
export const pagesOf = (context: FillContext, { slots, question }: SlideYaml): number =>
  Math.max(
    1,
    ...Object.values(slots).map((value) => {
      if (isVerbatims(value)) return verbatimPages(context, question, value);
      const grid = isChart(value) ? gridNamed(context.definition, value.question ?? question) : undefined;
      return grid && isChart(value) ? gridPageCount(context, grid, value) : 1;
    }),
  );

const onPage = (slots: SlideYaml['slots'], page: number): SlideYaml['slots'] =>
  Object.fromEntries(
    Object.entries(slots).map(([name, value]) => [
      name,
      isVerbatims(value) || isChart(value) ? { ...value, page } : value,
    ]),
  );

const isVerbatims = (value: SlotValue): value is Extract<SlotValue, { kind: 'verbatims' }> =>
  !Array.isArray(value) && typeof value !== 'string' && value.kind === 'verbatims';

const isChart = (value: SlotValue): value is Extract<SlotValue, { kind: 'chart' }> =>
  !Array.isArray(value) && typeof value !== 'string' && value.kind === 'chart';

/** The contents of a slide whose title says which slide of several it is, so that no two have the same: "… (1/4)". */
export function withPagedTitle(
  { texts }: FillContext,
  layout: LayoutDefinition,
  contents: ReadonlyMap<string, Filling>,
  { page, pages }: Page,
): ReadonlyMap<string, Filling> {
  const slot = titleSlot(layout.content)?.slot ?? '';
  const content = contents.get(slot);
  if (content?.kind !== 'text') return contents;
  const { text } = content;
  const last: Run = { text: pageWords(texts, page, pages), role: 'text', emphasis: false, language: text.language, figures: [] }; // prettier-ignore
  const paragraphs = text.paragraphs.map((runs, i) => (i === text.paragraphs.length - 1 ? [...runs, last] : runs));
  return new Map([...contents, [slot, { ...content, text: { ...text, paragraphs } }]]);
}

const pageWords = (texts: FillContext['texts'], page: number, pages: number): string =>
  plain(texts.text('auto.page', { page, pages }));
