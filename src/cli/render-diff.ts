import type { UiLanguage } from '../base/diagnostic.ts';
import { describeDiff, printSame, type Block } from '../compare/render/describe-diff.ts';
import { DIFF_WORDS, type DiffWords } from '../compare/render/diff-words.ts';
import type { DeckDiff } from '../compare/types.ts';
import { renderTable } from './table.ts';
import { columnsOf, harmless, pad, type Painter } from './terminal.ts';

/** The user's words on one line. */
const inLine = (text: string): string => harmless(text).replace(/\s*\n\s*/g, ' / ');

function renderBlock(block: Block, words: DiffWords): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.lines.map(inLine);
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

/** A diff as text for a terminal: what matters to the whole deck first, then slide by slide. One line where none differs. */
export function renderDiff(diff: DeckDiff, language: UiLanguage, paint: Painter): string {
  if (!diff.differs) return `${inLine(printSame(diff, language))}\n`;
  const words = DIFF_WORDS[language];
  const report = describeDiff(diff, language);
  const lines = [
    paint('bold', inLine(report.heading)),
    `${inLine(report.before)} → ${inLine(report.after)}`,
    inLine(report.counts),
    ...report.sections.flatMap(({ heading, blocks }) => [
      '',
      paint('bold', inLine(heading)),
      ...blocks.flatMap((block) => renderBlock(block, words)).map((line) => `  ${line}`),
    ]),
    ...(report.closing.length > 0 ? ['', ...report.closing.map(inLine)] : []),
  ];
  return `${lines.join('\n')}\n`;
}
