import type { Figure } from '../../data/figures/types.ts';
import type { FlatPattern } from './flatten.ts';
import { declaredIn, subjectOf, type ParsedMessage } from './message.ts';
import type { LabelContext, Subject } from './printed.ts';
import { functionOf } from './references.ts';
import { resolve, type NameContext } from './subjects.ts';

/** Opening quotation marks, each with the mark that closes it. */
const QUOTES: Readonly<Record<string, string>> = { '「': '」', '『': '』', '“': '”', '‘': '’', '"': '"', '«': '»', '„': '“', '‹': '›' }; // prettier-ignore

/**
 * What surrounds the label of `name` in a message: the marks right around it, and the options that the other labels
 * name. Of options that share a rank, one label names all that no other label names.
 */
function labelContext(message: ParsedMessage, name: string, names: NameContext): LabelContext {
  const declared = declaredIn(message);
  const labels = message.flat.flatMap((flat) =>
    [...flat.placeholders].flatMap(([at, expression]) =>
      functionOf(expression) === 'label' ? [{ flat, at, subject: subjectOf(expression, declared) ?? '' }] : [],
    ),
  );
  const own = labels.find(({ subject }) => subject === name);
  const others = labels.filter(({ subject, flat }) => subject !== name && flat === own?.flat);
  const figureOf = (id: string): Figure | undefined => resolve(id, names)?.figure;
  const later = others.filter(({ at }) => own && at > own.at).flatMap(({ subject }) => figureOf(subject) ?? []);
  // Of several labels that share a rank, the last one names the options that no label names.
  const shared = later.filter(({ isRanked }) => isRanked).flatMap(({ tiedWith = [] }) => tiedWith);
  const named = new Set([...others.flatMap(({ subject }) => figureOf(subject)?.options ?? []), ...shared]);
  const quotes = own && quotesAround(own.flat, own.at);
  return { named, ...(quotes ? { quotes } : {}) };
}

/** A subject as a message uses it: one that shares its rank with others is told what surrounds its label. */
export const inMessage = (subject: Subject, message: ParsedMessage, names: NameContext): Subject =>
  subject.figure?.isRanked && subject.figure.tiedWith
    ? { ...subject, label: labelContext(message, subject.name, names) }
    : subject;

function quotesAround({ text }: FlatPattern, at: number): readonly [string, string] | undefined {
  const [open = '', close = ''] = [text[at - 1], text[at + 1]];
  return Object.hasOwn(QUOTES, open) && QUOTES[open] === close ? [open, close] : undefined;
}
