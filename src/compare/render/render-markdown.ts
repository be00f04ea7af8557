import type { UiLanguage } from '../../base/diagnostic.ts';
import type { DeckDiff } from '../types.ts';
import { describeDiff, printSame, type Block } from './describe-diff.ts';
import { DIFF_WORDS } from './diff-words.ts';

/** Words of the user's as Markdown shows them: nothing of them is markup, a line break is a blank. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^([+-]|\d+[.)])(?=\s)/, '\\$1');

const row = (cells: readonly string[]): string => `| ${cells.map(plain).join(' | ')} |`;

function renderBlock(block: Block, before: string, after: string): readonly string[] {
  switch (block.kind) {
    case 'list':
      return block.lines.map((line) => `- ${plain(line)}`);
    case 'table':
      return [
        row(block.head),
        `| ${block.head.map((_, c) => (c === block.right ? '---:' : '---')).join(' | ')} |`,
        ...block.rows.map(row),
      ];
    case 'words':
      return [
        `**${plain(block.label)}**`,
        '',
        `- ${plain(before)}: ${plain(block.before)}`,
        `- ${plain(after)}: ${plain(block.after)}`,
      ];
  }
}

/** Diffs as Markdown (GitHub's, with tables): to be pasted into a pull request or a mail. */
export function renderMarkdown(diffs: readonly DeckDiff[], language: UiLanguage): string {
  const words = DIFF_WORDS[language];
  const blocks = diffs.flatMap((diff): readonly (readonly string[])[] => {
    if (!diff.differs) return [[plain(printSame(diff, language))]];
    const report = describeDiff(diff, language);
    return [
      [`# ${plain(report.heading)}`],
      [`- ${words.before}: ${plain(report.before)}`, `- ${words.after}: ${plain(report.after)}`, `- ${plain(report.counts)}`], // prettier-ignore
      ...report.sections.flatMap((section) => [
        [`## ${plain(section.heading)}`],
        ...section.blocks.map((block) => renderBlock(block, words.before, words.after)),
      ]),
      ...report.closing.map((line) => [plain(line)]),
    ];
  });
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
