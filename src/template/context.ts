import type { ChartColors } from '../base/brand.ts';
import type { Report } from '../base/diagnostic.ts';
import type { Path, YamlSource } from '../base/source.ts';
import type { Figure, Ledger } from '../figures/types.ts';
import type { CompanyFacts } from '../survey/company.ts';
import type { Code, Question, SurveyDefinition } from '../survey/types.ts';
import type { Table, Tables } from '../tabulate/types.ts';
import type { Texts } from '../text/texts.ts';
import type { Text } from '../text/types.ts';
import type { SlotNode } from './slots.ts';
import type { Content } from './types.ts';

/** All that slides are filled from. */
export interface FillContext {
  readonly definition: SurveyDefinition;
  readonly tables: Tables;
  readonly ledger: Ledger;
  readonly facts: CompanyFacts;
  readonly texts: Texts;
  readonly colors: ChartColors;
  /** Paths of the pictures that exist, as templates name them. */
  readonly assets: ReadonlySet<string>;
  /** The deck file, for places. */
  readonly source: YamlSource;
  readonly report: Report;
}

/** Where a value stands and what it goes into. */
export interface SlotScope {
  readonly slide: string;
  readonly question?: Code;
  readonly slot: SlotNode;
  readonly path: Path;
  /** The slide's headline, which says a chart's finding. */
  readonly finding: string;
  /** Message key of the company's name. */
  readonly company: string;
}

/** The question with that code, with its table; undefined when there is none. */
export function questionOf(context: FillContext, code: Code): { question: Question; table: Table } | undefined {
  const question = context.definition.questions.find((q) => q.code === code);
  const table = context.tables.get(code);
  return question && table ? { question, table } : undefined;
}

/** Ids of the figures that a text prints, in words or numbers. */
const inText = (text: Text): readonly string[] => text.paragraphs.flat().flatMap((run) => run.figures);

/** Ids of the figures that contents show, in order, each once. */
export function figuresIn(contents: Iterable<Content>): readonly string[] {
  const ids = new Set<string>();
  const add = (content: Content): void => {
    switch (content.kind) {
      case 'text':
        return inText(content.text).forEach((id) => ids.add(id));
      case 'picture':
        return content.figures.forEach((id) => ids.add(id));
      case 'chart':
        if (content.spec.net) ids.add(content.spec.net.figure);
        return [content.center, content.net].forEach((text) => text && inText(text).forEach((id) => ids.add(id)));
      case 'items':
        return content.items.forEach((item) => [...item.values()].forEach(add));
    }
  };
  for (const content of contents) add(content);
  return [...ids];
}

/** Claims behind the words of a text. */
export const claimsIn = (text: Text): readonly string[] => [
  ...new Set(text.paragraphs.flat().flatMap((run) => (run.claim ? [run.claim] : []))),
];

/** Keys of the messages that contents show, each once. */
export function messagesIn(contents: Iterable<Content>): readonly string[] {
  const keys = new Set<string>();
  const add = (content: Content): void => {
    if (content.kind === 'text') keys.add(content.text.key);
    if (content.kind === 'picture' && content.message) keys.add(content.message);
    if (content.kind === 'chart') [content.center, content.net].forEach((text) => text && keys.add(text.key));
    if (content.kind === 'items') content.items.forEach((item) => [...item.values()].forEach(add));
  };
  for (const content of contents) add(content);
  return [...keys];
}

/** Questions that contents draw or quote, with those of the figures in them. */
export function questionsIn(contents: Iterable<Content>, figures: ReadonlyMap<string, Figure>): readonly Code[] {
  const all = [...contents];
  const drawn = all.flatMap((content) => (content.kind === 'chart' ? [content.spec.question] : []));
  const named = figuresIn(all).flatMap((id) => figures.get(id)?.question ?? []);
  return [...new Set([...drawn, ...named])];
}
