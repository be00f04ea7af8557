import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { messagesIn } from '../../base/messages/languages.ts';
import { listLocales } from '../input/list-locales.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { speaks } from '../input/program-words.ts';
import { projectPath } from '../input/read-file.ts';
import { baseUnits } from '../../upkeep/localize/open-translation.ts';
import { localeExists } from '../../upkeep/localize/diagnostics.ts';
import { locked, lockText } from '../../upkeep/localize/lock.ts';
import { reportDirection, reportFontNeeds } from '../../upkeep/localize/language-needs.ts';
import { isWordless, newLocale } from '../../upkeep/localize/new-locale.ts';
import type { Context, ExitCode } from './context.ts';
import { finishText, type TextOutcome } from './finish-text.ts';
import type { DeckRequest } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';
import { baseLanguage, localePath, selectOneDeck } from './text-deck.ts';

/** `surveydeck text add`: makes a locale file to be filled in, from that of the base language. */
export async function runTextAdd(context: Context, locale: string): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const chosen = await selectOneDeck(context, report);
  if (chosen.kind === 'mistake') return showMistake(context, chosen.text);
  const outcome = chosen.kind === 'deck' ? await addLocale(context, chosen.request, locale, report) : undefined;
  return finishText(context, chosen.root, diagnostics, outcome);
}

async function addLocale(
  { language }: Context,
  request: DeckRequest,
  locale: string,
  report: Report,
): Promise<TextOutcome | undefined> {
  if (!reportDirection(locale, undefined, report)) return undefined;
  const path = localePath(request, `${locale}.yaml`);
  // Some file systems ignore case.
  const locales = await listLocales(request.root, request.survey, report);
  if (locales.some((tag) => tag.toLowerCase() === locale.toLowerCase())) {
    report(localeExists(undefined, { file: projectPath(request.root, path) }));
    return undefined;
  }
  const baseLocale = await baseLanguage(request, report);
  const sources = baseLocale === undefined ? undefined : await loadDeckSources(request, baseLocale, report);
  const base = sources && baseUnits(sources, { locale, isSpoken: speaks(locale) }, report);
  if (!base || baseLocale === undefined) return undefined;
  reportFontNeeds(sources, locale, report);
  const content = newLocale({ text: base.catalogue.source.text, locale: baseLocale }, locale, base.units, messagesIn(language).phrases['program/note']); // prettier-ignore
  // A text without words is copied, and nobody needs to accept it.
  const lock = lockText(base.units, locked(new Map(), base.units.filter(isWordless)));
  const files = [
    { path, content },
    { path: localePath(request, `${locale}.lock.yaml`), content: lock },
  ];
  return {
    files,
    says: messagesIn(language).commands.textReport.added(
      locale,
      base.units.filter((unit) => unit.required && !isWordless(unit)).length,
    ),
  };
}
