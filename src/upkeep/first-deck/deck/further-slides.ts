import { drawableRows } from '../../../deck/chart/kinds/index.ts';
import type { drawingOf } from './drawing.ts';
import { PHRASES } from './phrases.ts';
import { asMessage } from './survey-words.ts';
import type { KnownQuestion, Message, PlannedSlide, Planning } from './types.ts';

// Slides on which the options of a question go on, and headlines that say no more than what is shown.

/** Slides over which one chart may go on, so that each of them can be told apart where it did not fit. */
const partId = (id: string, part: number): string => `${id}-part-${part}`;

/** How often a question's slides did not fit. */
export const triedOf = ({ troubleOf }: Planning, id: string): number =>
  Math.max(troubleOf(id), ...[2, 3, 4, 5].map((part) => troubleOf(partId(id, part))));

/** From so many tries on, a slide has a plain headline; from so many, it is switched off. */
export const PLAIN = 3;
export const GIVEN_UP = 6;

interface FurtherSlides {
  readonly slides: readonly PlannedSlide[];
  readonly messages: readonly Message[];
}
export const NO_MORE: FurtherSlides = { slides: [], messages: [] };

/** What every slide of a question has. */
interface OnEach {
  readonly question: Omit<PlannedSlide, 'layout' | 'slots'>;
  readonly asked: Pick<PlannedSlide, 'layout' | 'slots'>;
  readonly base: BaseFigure;
}

/** The slides on which a list goes on that one has no room for. */
export function furtherSlides(
  { badge, table }: KnownQuestion,
  planning: Planning,
  drawing: ReturnType<typeof drawingOf>,
  { question, asked, base }: OnEach,
): FurtherSlides {
  const { perSlide } = drawing;
  if (perSlide === undefined) return NO_MORE;
  const all = Math.ceil(drawableRows(table.rows).length / perSlide);
  const parts = Array.from({ length: all - 1 }, (_, i) => i + 2);
  const headline = (part: number): string => `${question.id}.part_${part}`;
  return {
    slides: parts.map((part) => ({
      ...question,
      id: planning.slideNames.give(partId(question.id, part)),
      layout: asked.layout,
      slots: [`headline: ${headline(part)}`, chartLine(drawing, undefined, part), ...asked.slots],
    })),
    messages: parts.map((part) => ({ key: headline(part), words: PHRASES[planning.proposal.language].part(`{#literal kind=question}${asMessage(badge)}{/literal}`, part, all, base.name, table.base ?? 0) })),
  };
} // prettier-ignore

/** A headline that says nothing but what is shown, of a question that nobody answered with how many could have. */
export function plainHeadline({ badge, table }: KnownQuestion, planning: Planning, base: string, id: string): Message {
  const phrases = PHRASES[planning.proposal.language];
  const key = `${id}.headline`;
  const name = `{#literal kind=question}${asMessage(badge)}{/literal}`;
  return { key, words: table.base === 0 ? phrases.nobody(name, base) : phrases.answersTo(name, base, table.base ?? 0) };
}

/** Of a question that nobody answered, one slide is enough. */
export function withoutParts(
  { table }: KnownQuestion,
  drawing: ReturnType<typeof drawingOf>,
): ReturnType<typeof drawingOf> {
  const { perSlide, ...others } = drawing;
  return perSlide === undefined || table.base !== 0 ? drawing : { ...others, most: perSlide };
}

/** How many people are in the base of a question, for headlines that say nothing else. */
interface BaseFigure {
  readonly name: string;
  readonly figures: ReadonlyMap<string, string>;
}

export function baseFigure({ proposed }: KnownQuestion, planning: Planning, prefix: string): BaseFigure {
  const name = planning.figureNames.give(`${prefix}_base`);
  return { name, figures: new Map([[name, `base(${proposed.code})`]]) };
}

/** The line of a slide that asks for its chart. */
export const chartLine = ({ drawing, asAsked, most, perSlide, short }: ReturnType<typeof drawingOf>, net: { readonly figure: string; readonly key: string } | undefined, part = 1): string => {
  const keys = [
    'kind: chart',
    `drawing: ${drawing}`,
    ...(asAsked ? ['order: as_asked'] : []),
    ...(most === undefined ? [] : [`most: ${most}`]),
    ...(perSlide === undefined ? [] : [`from: ${(part - 1) * perSlide + 1}`, `most: ${perSlide}`]),
    ...(short.size > 0 ? ['variant: chart'] : []),
    ...(net ? [`net: { figure: ${net.figure}, label: ${net.key} }`] : []),
  ];
  return `chart: { ${keys.join(', ')} }`;
}; // prettier-ignore
