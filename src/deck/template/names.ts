import type { Path } from '../../base/source.ts';
import type { Code, Question } from '../../data/survey/types.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { mailKeys } from '../text/company-words.ts';
import { itemIn } from '../text/shared-key.ts';
import { inOneLine } from '../text/one-line.ts';
import type { Texts } from '../text/texts.ts';
import { plain, type Text } from '../text/types.ts';
import { gridOfItem } from './grids.ts';
import { questionOf, type FillContext, type SlotScope } from './context.ts';
import { noQuestion, unknownName, type Named } from './diagnostics.ts';

/** Whether a name used in a slot's value (at the path `within` it) stands for something; if not, that is reported. */
export function isKnown(
  context: FillContext,
  scope: SlotScope,
  what: Named,
  name: string,
  among: { has(name: string): boolean; keys(): Iterable<string> },
  within: Path = [],
): boolean {
  if (among.has(name)) return true;
  // Declared, but without a value: why was said where it is declared.
  if (what === 'figure' && context.ledger.broken?.figures.has(name)) return false;
  context.report(unknownName(context.source.at([...scope.path, ...within]), what, name, among.keys()));
  return false;
}

/** The words of a message, which must exist; frame messages (`auto.…`) may use what is known about the fieldwork. */
export function textOf(context: FillContext, company: string | undefined, key: string): Text {
  const { texts, definition, respondents } = context;
  if (!key.startsWith('auto.')) return texts.text(key);
  const { agency, method, population } = definition.fieldwork;
  // A first deck of an export knows nothing of them.
  const words = (named: string): string => (texts.has(named) ? texts.plain(named) : '');
  return texts.text(key, {
    agency: words(agency),
    method: words(method),
    population: words(population),
    ...(company === undefined ? {} : { company: texts.plain(company) }),
    period: periodOf(context),
    respondents,
  });
}

/** The words of a message that a slot's value names; undefined, and reported, where there is none. */
export const messageOf = (context: FillContext, scope: SlotScope, key: string, within: Path = []): Text | undefined =>
  isKnown(context, scope, 'message', key, context.texts, within) ? textOf(context, scope.company, key) : undefined;

/** When the survey was in the field, as the language says it: `auto.period` may use the dates or the whole range. */
export function periodOf({ texts, definition }: Pick<FillContext, 'texts' | 'definition'>): string {
  const { from, to } = definition.fieldwork;
  const same_year = from.slice(0, 4) === to.slice(0, 4) ? 'yes' : 'no';
  return texts.plain('auto.period', { from, to, same_year, range: texts.dateRange(from, to) });
}

/**
 * How a question is called on slides: by its badge (`question.Q1.badge`) where it has one, else by its code. An item of a grid
 * is called by the grid and its own words: nobody knows its code.
 */
export function questionName(texts: Texts, code: Code): string {
  const badge = `question.${code}.badge`;
  if (texts.has(badge)) return texts.plain(badge);
  const own = itemIn((key) => texts.has(key), code);
  if (!own) return code;
  const item = texts.plain(`item.${own.grid}.${own.item}`);
  return texts.plain('auto.question_item', { question: questionName(texts, own.grid), item });
}

/** The same, where an item of a grid is called by the number of its grid alone. */
export const numberName = (texts: Texts, code: Code): string =>
  questionName(texts, itemIn((key) => texts.has(key), code)?.grid ?? code);

type Called = Pick<FillContext, 'texts' | 'definition'>;

/** The same, where coded answers are called by the question that they are to, unless they have a badge of their own. */
export function questionCalled({ texts, definition }: Called, code: Code): string {
  const coded = definition.questions.find((question) => question.code === code)?.coding?.of;
  return questionName(texts, coded === undefined || texts.has(`question.${code}.badge`) ? code : coded);
}

/** The number of a question as its slide has it: of an item, that of its grid. */
export const questionNumber = (called: Called, code: Code): string =>
  questionCalled(called, gridOfItem(called.definition, code)?.grid.code ?? code);

/** The plain words of a message on one line. */
export const lineOf = (text: Text): string => inOneLine(plain(text).split('\n'), text.language);

/** The address of a company link, as a file may contain it. */
export function linkOf(context: FillContext, scope: SlotScope, id: string): string | undefined {
  const links = new Set([...context.facts.values()].filter((fact) => fact.kind === 'link').map((fact) => fact.id));
  if (!isKnown(context, scope, 'fact', id, links, ['link'])) return undefined;
  const fact = context.facts.get(id);
  if (fact) mailKeys(fact).forEach((key) => context.texts.usage.hear(key));
  return fact?.kind === 'link' ? new URL(fact.url).href : undefined;
}

/** The question that a value names, else the slide's; undefined, and reported, when there is none. */
export function questionFor(
  context: FillContext,
  scope: SlotScope,
  own: Code | undefined,
): { readonly question: Question; readonly table: TableColumn } | undefined {
  const code = own ?? scope.question;
  if (code === undefined) {
    context.report(noQuestion(context.source.at(scope.path), { slide: scope.slide, slot: scope.slot.slot }));
    return undefined;
  }
  const found = questionOf(context, code);
  // The slide's own question was reported where the slide names it.
  if (!found && own !== undefined) isKnown(context, scope, 'question', code, context.tables, ['question']);
  return found;
}
