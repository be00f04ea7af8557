import type { PreviewDiagnostic } from '../types.ts';
import { make } from './dom.ts';
import type { Words } from './words.ts';

/** How many characters of a long line are shown before and after the mistake. */
const BEFORE = 50;
const AFTER = 60;

/** The line of the file, with the text at the mistake's column marked. */
function excerpt(source: string, column: number): HTMLElement {
  const characters = [...source];
  const at = Math.min(column - 1, characters.length);
  const from = Math.max(0, at - BEFORE);
  const rest = characters.slice(at).join('');
  const marked = /^\S{0,24}/u.exec(rest)?.[0] || rest.slice(0, 1);
  const after = [...rest.slice(marked.length)];
  const lead = (from > 0 ? '…' : '') + characters.slice(from, at).join('').replace(/^\s+/, '');
  const tail = after.slice(0, AFTER).join('') + (after.length > AFTER ? '…' : '');
  return make('pre', '', lead, make('mark', '', marked), tail);
}

/** A mistake with its place, what was found, what was expected, what to do, and the line of the file. */
export function mistakeCard(
  mistake: PreviewDiagnostic,
  words: Words,
  slides: readonly { readonly number: number; readonly open: () => void }[],
): HTMLElement {
  const { severity, file, line, column, found, expected, hint, source, sourceColumn } = mistake;
  const card = make('article', `mistake ${severity}`);
  card.append(make('h3', '', make('span', 'kind', words.severity[severity]), found));
  if (file !== undefined) card.append(make('p', 'place', [file, line, column].filter((part) => part !== undefined).join(':'))); // prettier-ignore
  if (source !== undefined) card.append(excerpt(source, sourceColumn ?? 1));
  const details = make('dl');
  if (expected) details.append(make('dt', '', words.expected), make('dd', '', expected));
  if (hint) details.append(make('dt', '', words.toDo), make('dd', '', hint));
  if (details.hasChildNodes()) card.append(details);
  for (const { number, open } of slides) {
    const go = make('button', 'go', words.goTo(number));
    go.type = 'button';
    go.addEventListener('click', open);
    card.append(go);
  }
  return card;
}

const ORDER = ['error', 'draft', 'warning', 'note'] as const;

/** Sorts mistakes by severity, the worst first. */
export const worstFirst = (mistakes: readonly PreviewDiagnostic[]): readonly PreviewDiagnostic[] =>
  [...mistakes].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
