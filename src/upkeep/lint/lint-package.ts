import { openDeck, type Deck } from './deck.ts';
import { RULES } from './rules.ts';
import type { Finding, LintOptions, Rule } from './types.ts';
import { whyOf } from './why-of.ts';

const finding = ({ id, level }: Rule, part: string, found: string): Finding => ({
  rule: id,
  level,
  part,
  found,
  why: whyOf(id),
});

function judge(rule: Rule, deck: Deck, options: LintOptions): readonly Finding[] {
  const found = new Map<string, Finding>();
  rule.check(deck, (part, what) => void found.set(`${part}\n${what}`, finding(rule, part, what)), options);
  return [...found.values()];
}

/**
 * What is wrong with a PowerPoint file, by rule in the order of the table (`RULES`). Works on any bytes: for a file
 * that cannot be opened (not a zip, cut off, encrypted, a zip bomb, not a presentation), that is the only finding,
 * whatever levels are asked for. Pure: the same bytes give the same findings.
 */
export function lintPackage(bytes: Uint8Array, options: LintOptions): readonly Finding[] {
  const opened = openDeck(bytes);
  if (opened.kind === 'unreadable') {
    const { rule: id, part, found } = opened.fault;
    const rule = RULES.find((one) => one.id === id);
    if (!rule) throw new Error(`no rule "${id}"`);
    return [finding(rule, part, found)];
  }
  return RULES.filter((rule) => options.levels.includes(rule.level)).flatMap((rule) =>
    judge(rule, opened.deck, options),
  );
}
