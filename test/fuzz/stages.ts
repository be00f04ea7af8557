import type { BuiltDeck } from '../../src/build-deck.ts';
import type { Ran } from './run-program.ts';

/** How far a file got: each stage is behind the one before. */
export const STAGES = ['refused', 'parsed', 'checked', 'filled', 'laid out', 'written'] as const;
export type Stage = (typeof STAGES)[number];

/** Diagnostics of files that could not be read as what they should be. */
const UNREAD =
  /^(yaml|input|table|text)\/|^import\/(damaged|encoding|doctype|version|format|columns|duplicate|cell)$|^(compare|refresh|record|diff)\/.*(ledger|unreadable|no-deck|damaged|too-large|not-a|newer)/;
/** The lint rules that say that a file is no presentation at all. */
const NO_DECK = /\[(not-a-package|zip-truncated|zip-bomb|encrypted|old-format|not-a-presentation)\]|"rule": "(not-a-package|zip-truncated|zip-bomb|encrypted|old-format|not-a-presentation)"/; // prettier-ignore

/** By what a build returns: tables if every declaration passed its schema, the time of layout if the slides were filled. */
function ofBuild(deck: BuiltDeck): Stage {
  if (deck.pptx || deck.pdf || deck.pngs) return 'written';
  if (deck.scene) return 'laid out';
  if (deck.timings.has('layout')) return 'filled';
  return deck.diagnostics.some(({ code }) => code.startsWith('schema/')) ? 'parsed' : 'checked';
}

/** How far the program got with a file, by what it said and what its builds gave. */
export function stageOf(ran: Ran, command: string, hasWritten: boolean): Stage {
  if (ran.told.some(({ stops, code }) => stops && UNREAD.test(code))) return 'refused';
  if (command === 'lint') return NO_DECK.test(ran.stdout) ? 'refused' : 'checked';
  const [deck] = ran.built;
  if (hasWritten) return 'written';
  if (deck) return ofBuild(deck);
  if (ran.told.some(({ stops, code }) => stops && code.startsWith('schema/'))) return 'parsed';
  // Without a build, 0 and 3 say that everything was read and understood.
  return ran.code === 1 ? 'parsed' : 'checked';
}
