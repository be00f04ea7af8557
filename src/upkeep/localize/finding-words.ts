import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import type { Departure } from './glossary.ts';
import type { Unusual } from './word-checks.ts';

/** A base text as a row can show it: on one line, and cut if it is long. */
export function short(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

// What a finding says, in one short phrase: the row names its kind and its key already.

export const missing = (base: string): Phrase => phrase('finding/missing', { base: short(base) });

export const stale = (base: string): Phrase => phrase('finding/stale', { base: short(base) });

export const needsReview = (state: string): Phrase => phrase('finding/review', { state });

export const commented = (comment: string): Phrase => phrase('finding/comment', { comment });

export const unrecorded: Phrase = phrase('finding/unrecorded');

export const unknown = (suggestion: string | undefined): Phrase => phrase('finding/unknown', { suggestion });

export const notGiven = (original: string): Phrase => phrase('finding/not-given', { original: short(original) });

export const byRespondent = (line: string): Phrase => phrase('finding/by-respondent', { line });

export const byRespondentUnsure = (line: string): Phrase => phrase('finding/by-respondent-unsure', { line });

export const byRespondentOutdated = (key: string): Phrase => phrase('finding/by-respondent-outdated', { key });

export const byRespondentDone: Phrase = phrase('finding/by-respondent-done');

export const unshown = (base: string): Phrase => phrase('finding/unshown', { base: short(base) });

export const differs = (lost: readonly string[], added: readonly string[]): Phrase =>
  phrase('finding/differs', { lost, added });

export const departs = ({ term, use, found }: Departure): Phrase =>
  phrase('finding/departs', { term, found, use: use[0] ?? '' });

export const unusual = ({ check, base, translation }: Unusual): Phrase =>
  check === 'unchanged'
    ? phrase('finding/unchanged', { base: short(base) })
    : phrase('finding/unusual', { base: short(base) || '–', translation: short(translation) || '–' });
