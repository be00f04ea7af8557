import { resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { messagesIn } from '../../base/messages/languages.ts';
import { listLocales } from '../input/list-locales.ts';
import { projectPath, readBytes } from '../input/read-file.ts';
import { parseYaml } from '../input/yaml.ts';
import { otherLanguages } from '../../upkeep/localize/exchange/diagnostics.ts';
import { readExchange } from '../../upkeep/localize/exchange/exchange.ts';
import { mergeTranslation } from '../../upkeep/localize/merge.ts';
import { languageFor } from '../../upkeep/localize/same-language.ts';
import { readsBack } from '../../upkeep/localize/read-back.ts';
import type { Context, ExitCode } from './context.ts';
import { finishText, type TextOutcome } from './finish-text.ts';
import type { DeckRequest } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';
import { loadTranslation, localePath, selectOneDeck } from './text-deck.ts';

/** `surveydeck text import`: checks a file returned by a translator, and takes over all of it or nothing. */
export async function runTextImport(context: Context, typed: string): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const chosen = await selectOneDeck(context, report);
  if (chosen.kind === 'mistake') return showMistake(context, chosen.text);
  const outcome = chosen.kind === 'deck' ? await importFile(context, chosen.request, typed, report) : undefined;
  return finishText(context, chosen.root, diagnostics, outcome);
}

async function importFile(
  { io, invocation, language }: Context,
  request: DeckRequest,
  typed: string,
  report: Report,
): Promise<TextOutcome | undefined> {
  const path = resolve(io.cwd, typed);
  const file = projectPath(request.root, path);
  const bytes = await readBytes(request.root, path, report);
  const received = bytes && (await readExchange(file, bytes, report));
  if (!received) return undefined;
  const locales = await listLocales(request.root, request.survey, report);
  const wanted = invocation.locales ?? locales;
  const locale = languageFor(received.locale ?? '', wanted);
  if (locale === undefined || !locales.includes(locale)) {
    report(
      otherLanguages({ file, line: 1, column: 1 }, { found: received.locale ?? '?', expected: wanted.join(', ') }),
    );
    return undefined;
  }
  const opened = await loadTranslation(request, locale, report);
  const merged = opened && mergeTranslation(received, opened.translation, file, report);
  if (!opened || !merged) return undefined;
  const { sources, translation } = opened;
  const reread = parseYaml(sources.catalogue.file, merged.yaml, report);
  if (!readsBack(reread, translation, merged.changed, report)) return undefined;
  const files = [
    { path: localePath(request, `${locale}.yaml`), content: merged.yaml, before: sources.catalogue.text },
    { path: localePath(request, `${locale}.lock.yaml`), content: merged.lock, before: sources.base?.lock?.text },
  ].filter(({ content, before }) => content !== before);
  const { imported, nothingNew } = messagesIn(language).commands.textReport;
  const isNew = merged.changes.length > 0 || merged.accepted.length > 0 || merged.confirmed.length > 0;
  return {
    files: isNew ? files : [],
    says: isNew ? imported(merged.changed.length, merged.accepted.length) : nothingNew,
  };
}
