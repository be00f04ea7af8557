import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import { describeDiff, printSame, type Block } from '../../upkeep/compare/render/describe-diff.ts';
import type { DiffWords } from '../../upkeep/compare/render/diff-words.ts';
import type { Tone } from '../../upkeep/compare/render/summarise-diff.ts';
import type { DeckDiff } from '../../upkeep/compare/types.ts';
import { renderTable } from './table.ts';
import { columnsOf, harmless, pad, type Painter } from './terminal.ts';

/** The user's words, safe for a terminal and on one line. */
const inLine = (text: string): string => harmless(text).replace(/\s*\n\s*/g, ' / ');

function toned(tone: Tone, text: string, paint: Painter): string {
  if (tone === 'bad') return paint('bold', paint('red', text));
  return tone === 'warn' ? paint('yellow', text) : text;
}

function renderBlock(block: Block, words: DiffWords, paint: Painter): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.lines.map(inLine);
    case 'entries':
      return block.entries.flatMap(({ tone, head, lines }) => [
        toned(tone, inLine(head), paint),
        ...lines.map((line) => `  ${inLine(line)}`),
      ]);
    case 'table': {
      const columns = block.head.map((heading, c) => ({ heading, align: c === block.right ? 'right' : 'left' }) as const); // prettier-ignore
      return renderTable(columns, block.rows.map((cells) => cells.map(inLine))); // prettier-ignore
    }
    case 'words': {
      const width = Math.max(columnsOf(words.before), columnsOf(words.after));
      return [
        inLine(block.label),
        `  ${pad(words.before, width)}  ${inLine(block.before)}`,
        `  ${pad(words.after, width)}  ${inLine(block.after)}`,
      ];
    }
  }
}

function renderOne(diff: DeckDiff, language: UiLanguage, paint: Painter): string {
  if (!diff.differs) return `${inLine(printSame([diff], language))}\n`;
  const words = messagesIn(language).diff;
  const report = describeDiff(diff, language);
  const closing = [...report.notes, ...report.closing];
  const lines = [
    paint('bold', inLine(report.heading)),
    `${inLine(report.before)} → ${inLine(report.after)}`,
    inLine(report.counts),
    ...(report.summary.length > 0 ? ['', paint('bold', words.summary.heading)] : []),
    ...report.summary.map(({ tone, text }) => `  ${toned(tone, inLine(text), paint)}`),
    ...report.sections.flatMap(({ heading, blocks }) => [
      '',
      paint('bold', inLine(heading)),
      ...blocks.flatMap((block) => renderBlock(block, words, paint)).map((line) => `  ${line}`),
    ]),
    ...(closing.length > 0 ? ['', ...closing.map(inLine)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** Diffs as text for a terminal: what concerns the whole deck, then slide by slide. One line if nothing differs. */
export function renderDiffs(diffs: readonly DeckDiff[], language: UiLanguage, paint: Painter): string {
  const [first, ...rest] = diffs;
  if (first && !diffs.some((diff) => diff.differs)) return `${inLine(printSame([first, ...rest], language))}\n`;
  return diffs.map((diff) => renderOne(diff, language, paint)).join('\n');
}
