import { messagesIn, type UiLanguage } from '../../../base/messages/languages.ts';
import type { DeckDiff } from '../types.ts';
import { describeDiff, printSame, type Block } from './describe-diff.ts';

/** The user's words escaped for Markdown: nothing in them acts as markup, and a line break becomes a space. */
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
    case 'entries':
      return block.entries.flatMap(({ head, lines }) => [`- **${plain(head)}**`, ...lines.map((line) => `  - ${plain(line)}`)]); // prettier-ignore
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

/** Diffs as Markdown; `lead` goes before all of them. */
export function renderMarkdown(diffs: readonly DeckDiff[], language: UiLanguage, lead?: string): string {
  const words = messagesIn(language).diff;
  const [first, ...rest] = diffs;
  const blocks = (): readonly (readonly string[])[] => {
    if (first && !diffs.some((diff) => diff.differs)) return [[plain(printSame([first, ...rest], language))]];
    return diffs.flatMap((diff) => {
      if (!diff.differs) return [[plain(printSame([diff], language))]];
      const report = describeDiff(diff, language);
      return [
        [`# ${plain(report.heading)}`],
        [`- ${words.before}: ${plain(report.before)}`, `- ${words.after}: ${plain(report.after)}`, `- ${plain(report.counts)}`], // prettier-ignore
        ...(report.summary.length > 0
          ? [[`**${words.summary.heading}**`], report.summary.map(({ tone, text }) => `- ${tone === 'bad' ? `**${plain(text)}**` : plain(text)}`)] // prettier-ignore
          : []),
        ...report.sections.flatMap((section) => [
          [`## ${plain(section.heading)}`],
          ...section.blocks.map((block) => renderBlock(block, words.before, words.after)),
        ]),
        ...[...report.notes, ...report.closing].map((line) => [plain(line)]),
      ];
    });
  };
  const all = [...(lead === undefined ? [] : [[plain(lead)]]), ...blocks()];
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
