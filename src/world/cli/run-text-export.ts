import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import { messagesIn } from '../../base/messages/languages.ts';
import { appearancesIn } from '../../upkeep/localize/appearances.ts';
import { notYetImported } from '../../upkeep/localize/exchange/diagnostics.ts';
import { ENDINGS, readExchange, sendTranslation, writeExchange } from '../../upkeep/localize/exchange/exchange.ts';
import { notImported } from '../../upkeep/localize/exchange/seal.ts';
import type { ExchangeFormat, Sent } from '../../upkeep/localize/exchange/types.ts';
import { mayBeEarlier } from '../input/earlier-output.ts';
import { shownPath, type Context, type ExitCode } from './context.ts';
import { finishText } from './finish-text.ts';
import { inputsOf } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';
import { loadTranslation, selectOneDeck } from './text-deck.ts';

/** `surveydeck text export`: a file for translators with every text, where it appears, and how much room it has. */
export async function runTextExport(context: Context): Promise<ExitCode> {
  const { io, invocation, language } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const chosen = await selectOneDeck(context, report);
  if (chosen.kind === 'mistake') return showMistake(context, chosen.text);
  const locale = itemAt(invocation.locales ?? [], 0);
  const format = invocation.exchange ?? 'xliff';
  const opened = chosen.kind === 'deck' ? await loadTranslation(chosen.request, locale, report) : undefined;
  if (chosen.kind !== 'deck' || !opened) return finishText(context, chosen.root, diagnostics, undefined);
  const { request, root } = chosen;
  // Mistakes in the deck are not reported here; they show when it is built.
  const built = await (await context.loadSpine())(opened.sources, { locale, draft: true, formats: [] });
  const { scene, uses } = built;
  const places = scene && uses ? appearancesIn(scene, uses) : new Map();
  const sent = sendTranslation(opened.translation, places, language, built.rooms?.());
  const path = invocation.out === undefined ? join(request.out, `${request.id}.${locale}.${ENDINGS[format]}`) : resolve(io.cwd, invocation.out); // prettier-ignore
  const missing = sent.units.filter(({ translation }) => translation === '').length;
  const says = messagesIn(language).commands.textReport.exported(sent.units.length, missing);
  const content = await writeExchange(sent, format);
  const work = await unimported(path, content, format, sent);
  if (work) report(notYetImported(undefined, { path: shownPath(io.cwd, path), n: work.length, key: work[0] ?? '', locale })); // prettier-ignore
  return finishText(context, root, diagnostics, {
    files: [{ path, content }],
    says,
    inputs: await inputsOf([request]),
  });
}

/**
 * Keys of texts that somebody worked on in the file that would be replaced, none where it cannot be read any more; undefined where
 * nothing would be lost.
 */
async function unimported(path: string, fresh: Uint8Array, format: ExchangeFormat, sent: Sent): Promise<readonly string[] | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  // What is something else is said by whoever writes.
  if (!bytes || bytes.length === 0 || !mayBeEarlier(bytes, fresh)) return undefined;
  const received = await readExchange(`file.${ENDINGS[format]}`, bytes, () => undefined);
  if (!received) return [];
  const work = notImported(received, sent);
  return work.length === 0 ? undefined : work;
} // prettier-ignore
