import type { MessagePart } from 'messageformat';
import { itemAt } from '../../base/item-at.ts';
import type { Ledger } from '../../data/figures/types.ts';
import type { PrintedRun } from './printed.ts';
import { languageOf, type LanguageSpan, type LanguageSplitter } from './script-language.ts';
import type { Run, RunRole } from './types.ts';

/** The part that a value of one of our functions becomes in MessageFormat. */
export interface PrintedPart {
  readonly type: 'printed';
  readonly runs: readonly PrintedRun[];
}

/** The language and the ledger that runs are made for. */
export interface RunContext {
  readonly language: string;
  readonly split: LanguageSplitter;
  readonly ledger: Ledger;
}

interface OpenMarkup {
  readonly name: string;
  readonly option: string | undefined;
}

/**
 * Makes paragraphs of runs from a formatted message: each run takes on the markup around it, the figures that it
 * prints or whose claim covers it, and the language of its script. Equal neighbours become one run.
 */
export function paragraphsOf(
  parts: readonly MessagePart<'printed'>[],
  context: RunContext,
): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  const open: OpenMarkup[] = [];
  for (const part of parts) {
    if (part.type === 'markup') {
      if (part.kind === 'open') open.push({ name: part.name, option: firstOption(part.options) });
      if (part.kind === 'close') {
        const last = open.findLastIndex((o) => o.name === part.name);
        if (last >= 0) open.splice(last, 1);
      }
      continue;
    }
    for (const printed of printedRuns(part)) {
      printed.text.split('\n').forEach((line, index) => {
        if (index > 0) paragraphs.push([]);
        if (line !== '') for (const run of dress({ ...printed, text: line }, open, context)) append(paragraphs, run);
      });
    }
  }
  return paragraphs;
}

const firstOption = (options: Readonly<Record<string, unknown>> | undefined): string | undefined => {
  const [value] = Object.values(options ?? {});
  return typeof value === 'string' ? value : undefined;
};

/** The runs of one part of a formatted message, which must not be markup. */
export function printedRuns(part: MessagePart<'printed'>): readonly PrintedRun[] {
  const run = (text: string): readonly PrintedRun[] => [{ text, role: 'text', figures: [] }];
  switch (part.type) {
    case 'printed':
      return (part as unknown as PrintedPart).runs;
    case 'unknown': // a value handed in as runs, as the number of a bound is; else a name without a function
      return Array.isArray(part.value)
        ? (part.value as readonly PrintedRun[])
        : run(`{$${(part.value as { name?: string }).name ?? ''}}`);
    case 'fallback':
      return run(`{${(part as { source: string }).source}}`);
    case 'number':
      return run((part as { parts: readonly { value?: unknown }[] }).parts.map((p) => String(p.value)).join(''));
    default:
      return run('value' in part && typeof part.value === 'string' ? part.value : '');
  }
}

function dress(printed: PrintedRun, open: readonly OpenMarkup[], context: RunContext): readonly Run[] {
  const innermost = (...names: readonly string[]): OpenMarkup | undefined =>
    open.findLast((markup) => names.includes(markup.name));
  const claim = innermost('claim')?.option ?? printed.claim;
  const editorial = innermost('editorial')?.option;
  const tag = innermost('lang')?.option;
  const claimed = context.ledger.claims.get(claim ?? '')?.comparisons.map((c) => c.figure.id) ?? [];
  const shape = {
    role: printed.role === 'text' ? roleOf(innermost('num', 'unit')) : printed.role,
    emphasis: innermost('em') !== undefined,
    figures: [...new Set([...printed.figures, ...claimed])],
    ...(claim === undefined ? {} : { claim }),
    ...(editorial === undefined ? {} : { editorial }),
    ...(printed.link === undefined ? {} : { link: printed.link }),
  };
  return spansOf(printed, tag, context).map(({ text, language }) => ({ text, language, ...shape }));
}

/**
 * Cuts a run into stretches of one language each. An address stays whole, in the language of its first letters, so that
 * it remains one link.
 */
function spansOf({ text, link }: PrintedRun, tag: string | undefined, context: RunContext): readonly LanguageSpan[] {
  if (tag !== undefined) return [{ text, language: languageOf(tag) }];
  const spans = context.split(text);
  return link === undefined ? spans : [{ text, language: spans[0]?.language ?? context.language }];
}

const roleOf = (markup: OpenMarkup | undefined): RunRole =>
  markup === undefined ? 'text' : markup.name === 'num' ? 'number' : 'unit';

function append(paragraphs: Run[][], run: Run): void {
  const runs = itemAt(paragraphs, paragraphs.length - 1);
  const last = runs.at(-1);
  if (last && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

const sameLook = (a: Run, b: Run): boolean =>
  a.role === b.role &&
  a.emphasis === b.emphasis &&
  a.language === b.language &&
  a.claim === b.claim &&
  a.editorial === b.editorial &&
  a.link === b.link &&
  a.figures.join(' ') === b.figures.join(' ');
