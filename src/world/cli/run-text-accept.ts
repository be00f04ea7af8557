import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import { acceptTranslations } from '../../upkeep/localize/accept.ts';
import { unknownText } from '../../upkeep/localize/diagnostics.ts';
import type { Context, ExitCode } from './context.ts';
import { finishText } from './finish-text.ts';
import { showMistake } from './show-mistake.ts';
import { loadTranslation, localePath, selectOneDeck } from './text-deck.ts';

/** `surveydeck text accept`: records that translations made by hand match the base texts as they are now. */
export async function runTextAccept(context: Context, keys: readonly string[]): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const chosen = await selectOneDeck(context, report);
  if (chosen.kind === 'mistake') return showMistake(context, chosen.text);
  const locale = itemAt(context.invocation.locales ?? [], 0);
  const opened = chosen.kind === 'deck' ? await loadTranslation(chosen.request, locale, report) : undefined;
  if (chosen.kind !== 'deck' || !opened) return finishText(context, chosen.root, diagnostics, undefined);
  const { lock, keys: accepted, unknown } = acceptTranslations(opened.translation, keys);
  for (const { key, suggestion } of unknown) report(unknownText(undefined, { key, suggestion }));
  const file = { path: localePath(chosen.request, `${locale}.lock.yaml`), content: lock };
  return finishText(context, chosen.root, diagnostics, {
    files: accepted.length > 0 ? [file] : [],
    says: context.words.textReport.accepted(accepted.length),
  });
}
