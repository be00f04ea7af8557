import { CHART_KINDS } from '../../../deck/chart/kinds/index.ts';
import { FIRST_DECK_WORDS } from '../../../base/messages/first-deck/index.ts';
import { baseFigure, GIVEN_UP, PLAIN, plainHeadline } from './further-slides.ts';
import { gridFindingOf } from './grid-finding.ts';
import { gridSentence, type GridScope } from './grid-sentence.ts';
import { figurePrefix, slideId } from './names.ts';
import { offReason } from './off-reason.ts';
import { panelOf } from './panel.ts';
import { numberedScale } from './scale-words.ts';
import { asMessage, emOf, shortened, shortLabels } from './survey-words.ts';
import type { GridFinding, KnownQuestion, Message, PlannedQuestion, Planning } from './types.ts';
import type { DeckLanguage } from '../types.ts';

/** The two lines of a headline, in em. */
const ROOM = { ja: 64, en: 70 } as const;
/** What a sentence takes besides names of items and labels; the share of it that one with one item takes; words for so many top points. */
const BESIDE = { ja: 37, en: 34 } as const;
const ONE = 0.6;
const COUNTED = 9;
/** The shortest name of an item, or label, that says something. */
const LEAST = 8;
/** From so many tries on, a grid is drawn as a table. */
const AS_TABLE = 2;
/** Slides over which a grid goes on, at the most. */
const MOST_PAGES = 12;

/** How often the slides of a grid did not fit: its own, and those on which it goes on. */
const triedOf = ({ troubleOf }: Planning, id: string): number =>
  Math.max(...Array.from({ length: MOST_PAGES }, (_, i) => troubleOf(i === 0 ? id : `${id}-${i + 1}`)));

/** The slide of a grid: all of its items in one drawing, which the program chooses and continues where it is long. */
export function planGrid(known: KnownQuestion, items: readonly KnownQuestion[], planning: Planning, isTwin: (sentence: string) => boolean): PlannedQuestion {
  const { proposed, badge } = known;
  const { language } = planning.proposal;
  const prefix = planning.figureNames.give(figurePrefix(proposed.code));
  const id = planning.slideNames.give(slideId(prefix));
  for (let page = 2; page <= MOST_PAGES; page++) planning.slideNames.give(`${id}-${page}`);
  const tried = triedOf(planning, id);
  const says = FIRST_DECK_WORDS[language].off;
  const off = offReason(known, says) ?? (tried >= GIVEN_UP ? says.noRoom : undefined);
  const asked = panelOf(known, planning.filterWidth(known), tried);
  const slide = { id, question: proposed.code, layout: asked.layout, ...(off === undefined ? {} : { off }), ...(asked.notes ? { notes: asked.notes } : {}) };
  const chart = chartLine(tried);
  const words = items.map((item): Message => ({ key: itemKey(item), words: asMessage(item.wording) }));
  const whole = off === undefined && tried < PLAIN ? gridFindingOf(items, planning.survey.definition.rounding.net) : undefined;
  if (!whole) {
    const base = baseFigure({ ...known, proposed: { ...proposed, code: items[0]?.proposed.code ?? proposed.code } }, planning, prefix);
    const headline = plainHeadline(known, planning, base.name, id);
    return { known, slide: { ...slide, slots: [`headline: ${headline.key}`, chart, ...asked.slots] }, messages: [...asked.messages, ...words, headline], figures: base.figures, claims: new Map() };
  }
  const form = fittingForm(whole, known, language);
  const { found } = form;
  const { scope, messages } = scopeOf(form, known, items, planning, prefix);
  const alike = JSON.stringify([found.rule, namedItems(found).map(({ wording }) => wording)]);
  const sentence = gridSentence(found, { ...scope, ...(isTwin(alike) ? { badge: asMessage(badge) } : {}) });
  const headline: Message = { key: `${id}.headline`, words: sentence.message };
  return {
    known: { ...known, table: namedItems(found)[0]?.table ?? known.table },
    slide: { ...slide, slots: [`headline: ${headline.key}`, chart, ...asked.slots] },
    messages: [...asked.messages, ...words, ...messages, headline],
    figures: sentence.figures,
    claims: sentence.claims,
    gridFinding: found,
    main: sentence.main,
    headline: headline.key,
  };
} // prettier-ignore

/** The chart as the program chooses it; where it did not fit, what draws nothing but grids, since it has the most room for words. */
function chartLine(tried: number): string {
  const table = tried >= AS_TABLE ? CHART_KINDS.names.find((name) => CHART_KINDS.of(name).items === 'only') : undefined;
  return table === undefined ? 'chart: { kind: chart }' : `chart: { kind: chart, drawing: ${table} }`;
}

/** The message of an item's words. */
function itemKey({ proposed: { grid, code } }: KnownQuestion): string {
  return `item.${grid?.code ?? code}.${grid?.item ?? code}`;
}

/** The items that a sentence names. */
function namedItems(found: GridFinding): readonly KnownQuestion[] {
  if (found.rule === 'pair') return [found.first, found.second];
  if (found.rule === 'extremes') return found.last ? [found.first, found.last] : [found.first];
  return found.rule === 'same' ? [found.first, found.last] : [found.first];
}

/** The options that it names. */
function namedOptions(found: GridFinding): readonly string[] {
  if ('option' in found) return [found.option];
  return found.of.by === 'top' ? found.of.options : [];
}

/** A sentence that may have room: what it says, and whether its top points are named or only counted. */
interface Form {
  readonly found: GridFinding;
  readonly counts: boolean;
}

/** The forms of a sentence, the richest first. */
function formsOf(found: GridFinding): readonly Form[] {
  const isTop = 'of' in found && found.of.by === 'top';
  const both = (one: GridFinding): readonly Form[] => [{ found: one, counts: false }, ...(isTop ? [{ found: one, counts: true }] : [])]; // prettier-ignore
  if (found.rule !== 'extremes' || !found.last) return both(found);
  const { last: _, ...first } = found;
  return [...both(found), ...both(first)];
}

/** The first form that has room with whole names; else the last one, with names that are shortened. */
function fittingForm(found: GridFinding, { labels }: KnownQuestion, language: DeckLanguage): Form & { readonly most: number } {
  const measured = formsOf(found).map((form) => {
    const names = form.found.rule === 'level' ? [] : namedItems(form.found).map(({ wording }) => wording);
    const options = form.counts ? [] : namedOptions(form.found).map((option) => labels.get(option) ?? option);
    const isShort = form.found.rule === 'extremes' && form.found.last === undefined;
    const rest = ROOM[language] - BESIDE[language] * (isShort ? ONE : 1) - (form.counts ? COUNTED : widthOf(options));
    const fits = widthOf(names) <= rest;
    return { ...form, fits, most: fits ? Infinity : Math.max(LEAST, rest / Math.max(1, names.length) - 2) };
  });
  const form = measured.find(({ fits }) => fits) ?? measured.at(-1);
  if (!form) throw new Error('a sentence without a form');
  return form;
} // prettier-ignore

/** Words as wide as they are with their quotation marks. */
const widthOf = (words: readonly string[]): number => words.reduce((sum, one) => sum + emOf(one) + 2, 0);

/** What a sentence is made with, and the shorter words that it needs. */
function scopeOf({ found, counts, most }: ReturnType<typeof fittingForm>, known: KnownQuestion, items: readonly KnownQuestion[], planning: Planning, prefix: string): { readonly scope: GridScope; readonly messages: readonly Message[] } {
  const { language } = planning.proposal;
  const named = found.rule === 'level' ? [] : namedItems(found);
  const options = namedOptions(found);
  const scale = known.kind.numbers === 'points' ? numberedScale(known.question, known.labels, known.wording) : undefined;
  const isBare = options.length > 0 && options.every((option) => /^\d+$/.test(known.labels.get(option) ?? ''));
  const short = new Map('option' in found ? [...shortLabels(known.labels, ROOM[language] - BESIDE[language])].filter(([option]) => options.includes(option)) : []);
  const scope: GridScope = {
    language,
    code: known.proposed.code,
    prefix,
    names: planning.figureNames,
    exclusive: known.kind.exclusive,
    short: new Set(short.keys()),
    items,
    ...(counts ? { counts: true as const } : {}),
    ...(isBare ? { isBare: true as const } : {}),
    ...(isBare && scale ? { scale } : {}),
  };
  const messages = [
    ...named.flatMap((item): readonly Message[] => (emOf(item.wording) > most ? [{ key: `${itemKey(item)}.short`, words: asMessage(shortened(item.wording, most)) }] : [])),
    ...[...short].map(([option, label]): Message => ({ key: `option.${known.proposed.code}.${option}.short`, words: asMessage(label) })),
  ];
  return { scope, messages };
} // prettier-ignore
