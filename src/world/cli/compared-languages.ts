import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import type { Context } from './context.ts';
import type { FoundDeck } from './find-deck.ts';
import type { Operand } from './read-operand.ts';
import type { Company } from './show-diffs.ts';

/** Languages to compare, and those for which only one side has words: their decks were added or dropped. */
export interface Languages {
  readonly both: readonly string[];
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

async function hasWords(operand: Operand, locale: string): Promise<boolean> {
  const file = `locales/${locale}.yaml`;
  if (operand.kind === 'ledger') return operand.ledger.locale === locale;
  if (operand.kind === 'past') return operand.files.has(file);
  const found = await stat(join(operand.path, file)).catch(() => undefined);
  return found !== undefined;
}

/** The languages requested, else those of the finished files, else all of the deck's. */
export async function languagesOf(
  { invocation }: Context,
  [a, b]: readonly [Operand, Operand],
  found: FoundDeck | undefined,
): Promise<Languages> {
  const finished = [a, b].flatMap((operand) => (operand.kind === 'ledger' ? [operand.ledger.locale] : []));
  // Finished files in two languages make one comparison, in which everything differs.
  if (finished.length > 0) return { both: finished.slice(0, 1), added: [], dropped: [] };
  if (invocation.locales) return { both: invocation.locales, added: [], dropped: [] };
  const all = found?.kind === 'deck' ? found.deck.locales : [];
  const has = await Promise.all(all.map(async (locale) => [await hasWords(a, locale), await hasWords(b, locale)]));
  const only = (was: boolean, is: boolean): readonly string[] => all.filter((_, l) => has[l]?.[0] === was && has[l]?.[1] === is); // prettier-ignore
  // A language that neither side has is a mistake, which the build reports.
  return { both: all.filter((_, l) => has[l]?.[0] === has[l]?.[1]), added: only(false, true), dropped: only(true, false) }; // prettier-ignore
}

/** What to say about languages that only one side has. */
export function languageNotes({ added, dropped }: Languages, language: UiLanguage): Company {
  const says = messagesIn(language).commands.comparedLanguages;
  const lines = [
    ...(added.length > 0 ? [says.added(added)] : []),
    ...(dropped.length > 0 ? [says.dropped(dropped)] : []),
  ];
  return {
    ...(lines.length > 0 ? { lead: lines.join(' ') } : {}),
    differs: lines.length > 0,
    about: { languages: { added, dropped } },
  };
}
