import { isoDay } from '../../base/day.ts';
import type { Report } from '../../base/diagnostic.ts';
import { movedReadings } from '../../data/figures/readings.ts';
import type { Reading } from '../../data/figures/types.ts';
import type { Catalogue } from './catalogue.ts';
import { notReadAgain } from './claim-diagnostics.ts';
import { printSentence } from './rewrite.ts';
import type { NameContext } from './subjects.ts';
import type { Texts } from './texts.ts';
import { keysUsing, usesOf } from './uses.ts';

/**
 * Asks for a new reading of every editorial remark that a message makes and that leans on a figure which has moved
 * since its author read it. The figures do not make the sentence true or false; all they can ask is that somebody looks
 * at it.
 */
export function checkReadings(
  catalogue: Catalogue,
  texts: Texts,
  names: NameContext,
  slidesOf: ReadonlyMap<string, readonly string[]>,
  report: Report,
): void {
  const remarks = [...names.ledger.editorial.values()].map((remark) => ({ remark, moved: movedReadings(remark) }));
  const stale = remarks.filter(({ moved }) => moved.length > 0);
  if (stale.length === 0) return;
  const keysOf = keysUsing(usesOf(catalogue, names), 'editorial');
  for (const { remark, moved } of stale) {
    const messages = (keysOf.get(remark.id) ?? []).flatMap((key) => catalogue.messages.get(key) ?? []);
    const sentences = messages.flatMap((message) =>
      texts.formatter
        .printedPatterns(message)
        .filter(({ spans }) => spans.some(({ name, option }) => name === 'editorial' && option === remark.id))
        .map((flat) => printSentence(message, flat, texts, names)),
    );
    if (sentences.length === 0) continue;
    const slides = [...new Set(messages.flatMap(({ key }) => slidesOf.get(key) ?? []))];
    const params = {
      id: remark.id,
      keys: messages.map(({ key }) => key),
      sentences: [...new Set(sentences)].map((sentence) => sentence.replaceAll('\n', ' ')),
      moved: moved.map((reading) => movement(reading, texts)),
      within: remark.within,
      slides,
    };
    report({ ...notReadAgain(remark.place, params), slides });
  }
}

/** `fear: 33.2% → 52.0%`; a figure that was never read has a dash before the arrow. */
function movement({ figure, value }: Reading, texts: Texts): string {
  const unit = figure.measure === 'percent' ? '%' : '';
  const print = (n: number): string =>
    figure.measure === 'date' ? isoDay(n) : `${texts.number(n, figure.decimals)}${unit}`;
  const label = (options: readonly string[] | undefined): string =>
    options && figure.isRanked ? ` ${options.join('+')}` : '';
  const now = `${print(figure.displayed)}${label([...figure.options, ...(figure.tiedWith ?? [])])}`;
  const before = value ? `${print(value.displayed)}${label(value.options)}` : '–';
  return `${figure.id}: ${before} → ${now}`;
}
