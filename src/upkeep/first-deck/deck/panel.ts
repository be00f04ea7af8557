import { asMessage, emOf, shortened, withoutWideWords } from './survey-words.ts';
import type { KnownQuestion, Message } from './types.ts';

/** The room of the question in its panel, in em: at its usual size, and smaller on a page without the field of those asked. */
const PANEL = { usual: 96, long: 190, line: 15 } as const;
/** What a question that did not fit in its panel has of it the next time; and the fewest of its words, in em. */
const SPARED = 0.75;
const SHORTEST = 20;
/** What a note on who was asked takes of it, in small letters. */
const FILTER = 0.8;

/** What stands in the panel of a question, and on which layout. */
interface Panel {
  readonly layout: string;
  readonly messages: readonly Message[];
  readonly slots: readonly string[];
  readonly notes?: readonly string[];
}

/**
 * The words of the question in its panel: whole, small on a page of its own kind, or shortened with the whole in the notes. Of a slide that
 * was `tried` and did not fit, they have a share of the room that it seemed to have.
 */
export function panelOf({ proposed, wording, stem }: KnownQuestion, filterWidth: number, tried: number): Panel {
  const [filter, ease] = [filterWidth * FILTER, SPARED ** Math.max(0, tried - 1)];
  const words = stem === undefined ? wording : `${stem}\n${wording}`;
  const key = `question.${proposed.code}`;
  const whole: Message = { key, words: asMessage(words) };
  const taken = emOf(words) + filter + (stem === undefined ? 0 : 6);
  const panelWith = (short: string): Panel => ({ layout: 'question-answers-long', messages: [whole, { key: `${key}.panel`, words: asMessage(short) }], slots: [`question: ${key}.panel`], notes: [key] });
  const narrow = withoutWideWords(words, PANEL.line);
  if (narrow !== words && taken <= PANEL.long * ease) return panelWith(narrow);
  if (taken <= PANEL.usual * ease) return { layout: 'question-answers', messages: [whole], slots: [] };
  if (taken <= PANEL.long * ease) return { layout: 'question-answers-long', messages: [whole], slots: [] };
  const room = Math.max(SHORTEST, PANEL.long * ease - filter - 8);
  return panelWith(withoutWideWords(stem === undefined ? shortened(wording, room) : `${shortened(stem, room * 0.6)}\n${shortened(wording, room * 0.35)}`, PANEL.line));
} // prettier-ignore
