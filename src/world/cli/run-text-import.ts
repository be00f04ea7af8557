import { resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { messagesIn } from '../../base/messages/languages.ts';
import { listLocales } from '../input/list-locales.ts';
import { projectPath, readBytes } from '../input/read-file.ts';
import { parseYaml } from '../input/yaml.ts';
import { otherLanguages } from '../../upkeep/localize/exchange/diagnostics.ts';
import { readExchange } from '../../upkeep/localize/exchange/exchange.ts';
import { mergeTranslation, type Merged } from '../../upkeep/localize/merge.ts';
import { languageFor } from '../../upkeep/localize/same-language.ts';
import { previewImport } from '../../upkeep/localize/preview-import.ts';
import { readsBack } from '../../upkeep/localize/read-back.ts';
import type { Review } from '../../upkeep/localize/review.ts';
import { baseDeck } from './base-deck.ts';
import type { Context, ExitCode } from './context.ts';
import { finishText, type TextFile, type TextOutcome } from './finish-text.ts';
import { importJson, renderImport } from './render-import.ts';
import type { DeckRequest } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';
import { painterFor } from './terminal.ts';
import { loadTranslation, localePath, selectOneDeck } from './text-deck.ts';

/**
 * `surveydeck text import`: checks a file returned by a translator and shows what it changes, slide by slide. With --write
 * it takes over all of it or nothing.
 */
export async function runTextImport(context: Context, typed: string): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const chosen = await selectOneDeck(context, report);
  if (chosen.kind === 'mistake') return showMistake(context, chosen.text);
  const outcome = chosen.kind === 'deck' ? await importFile(context, chosen.request, typed, report) : undefined;
  return finishText(context, chosen.root, diagnostics, outcome);
}

async function importFile(
  context: Context,
  request: DeckRequest,
  typed: string,
  report: Report,
): Promise<TextOutcome | undefined> {
  const { io, invocation } = context;
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
  const isNew = merged.changes.length > 0 || merged.accepted.length > 0 || merged.confirmed.length > 0;
  return describe(context, request, opened.translation.review, merged, isNew ? files : []);
}

/** What an import does, or would do, and the files that it writes if it is to. */
async function describe(
  context: Context,
  request: DeckRequest,
  { baseLocale }: Review,
  merged: Merged,
  files: readonly TextFile[],
): Promise<TextOutcome> {
  const { io, invocation, language } = context;
  const { imported, toImport, nothingNew } = messagesIn(language).commands.textReport;
  const { built, appearances } = files.length > 0 ? await baseDeck(context, request, baseLocale) : { appearances: new Map() }; // prettier-ignore
  const deck = { slides: built?.scene?.slides ?? [], appearances, figureUses: built?.figureUses ?? [] };
  const parts = previewImport(merged.changes, deck);
  const stream = invocation.write ? io.stderr : io.stdout;
  const told = merged.changes.filter(({ doubt, comment }) => doubt ?? comment).map(({ key }) => key);
  const remarked = new Set([...told, ...merged.confirmed]).size;
  const counts = [merged.changed.length, merged.accepted.length, remarked] as const;
  return {
    files: invocation.write ? files : [],
    says: files.length === 0 ? nothingNew : invocation.write ? imported(...counts) : toImport(...counts),
    shows: {
      text: renderImport(parts, merged, request.id, language, painterFor(stream, io.env)),
      json: importJson(parts, merged),
    },
  };
}
