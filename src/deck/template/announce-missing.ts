import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { plain, type Text } from '../text/types.ts';
import { sharedKey } from '../text/shared-key.ts';
import type { Texts } from '../text/texts.ts';
import { FAULT } from '../text/heard-data.ts';
import { missingMessage } from './diagnostics.ts';

/**
 * The texts, except that a message which the program itself asks for (an option's label, the words of a footnote) and
 * the locale file lacks is reported once, with its key standing in for it: the build must not stop at the first label
 * that is missing for a new option.
 */
export function announceMissing(texts: Texts, report: Report): Texts {
  const missing = new Map<string, Text>();
  const standIn = (wanted: string): Text => {
    const key = sharedKey(wanted) ?? wanted;
    texts.usage.hear(FAULT);
    const announced = missing.get(key);
    if (announced) return announced;
    report(missingMessage(texts.place(key), { key, suggestion: didYouMean(key, texts.keys()) }));
    const { language } = texts;
    const run = { text: key, role: 'text', emphasis: false, language, figures: [] } as const;
    const made: Text = { key, place: texts.place(key), language, paragraphs: [[run]], isStandIn: true };
    missing.set(key, made);
    return made;
  };
  const text: Texts['text'] = (key, args) => (texts.has(key) ? texts.text(key, args) : standIn(key));
  return { ...texts, text, plain: (key, args) => plain(text(key, args)) };
}
