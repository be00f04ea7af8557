import { messagesIn, type UiLanguage } from '../../base/messages/languages.ts';
import { LEVELS, type Finding, type Level, type Rule } from '../../upkeep/lint/types.ts';
import { whyOf } from '../../upkeep/lint/why-of.ts';
import { renderTable } from './table.ts';
import { harmless, type Painter, type Style } from './terminal.ts';

/** The findings of a file, with its path as the user typed it. */
export interface LintedFile {
  readonly file: string;
  readonly findings: readonly Finding[];
}

const STYLES: Readonly<Record<Level, Style>> = { integrity: 'red', repair: 'red', quality: 'yellow', brand: 'cyan' };

/** How many places are shown for each rule: enough to see what is meant. */
const SHOWN = 8;

function renderRule(findings: readonly Finding[], language: UiLanguage, paint: Painter): readonly string[] {
  const [first] = findings;
  if (!first) return [];
  const rest = findings.length - SHOWN;
  return [
    `  ${paint(STYLES[first.level], first.level)}  ${first.why[language]}  ${paint('dim', `[${first.rule}]`)}`,
    ...findings.slice(0, SHOWN).map(({ part, found }) => `      ${harmless([part, found].filter(Boolean).join(': '))}`),
    ...(rest > 0 ? [`      ${messagesIn(language).commands.lintReport.more(rest)}`] : []),
  ];
}

/** The findings of a file as text for a terminal: by rule, each with why it matters and where it was found. */
export function renderLint({ file, findings }: LintedFile, language: UiLanguage, paint: Painter): string {
  const words = messagesIn(language).commands.lintReport;
  if (findings.length === 0) return `${paint('bold', harmless(file))}: ${words.clean}\n`;
  const counts = LEVELS.map((level) => [level, findings.filter((f) => f.level === level).length] as const);
  const listed = counts.filter(([, n]) => n > 0).map(([level, n]) => `${level} ${n}`);
  const rules = [...new Set(findings.map(({ rule }) => rule))];
  const blocks = rules.flatMap((rule) => renderRule(findings.filter((f) => f.rule === rule), language, paint)); // prettier-ignore
  return `${paint('bold', harmless(file))}: ${words.counted(findings.length)} (${listed.join(', ')})\n${blocks.join('\n')}\n`;
}

/** A file's findings as JSON for other programs. */
export const lintJson = ({ file, findings }: LintedFile): object => ({ file, findings });

/** The table of rules as text. */
export function renderRules(rules: readonly Rule[], language: UiLanguage): string {
  const columns = messagesIn(language).commands.lintReport.columns.map((heading) => ({
    heading,
    align: 'left' as const,
  }));
  const rows = rules.map(({ id, level, source }) => [id, level, source, messagesIn(language).lint[id]]);
  return `${renderTable(columns, rows).join('\n')}\n`;
}

export const rulesJson = (rules: readonly Rule[]): object =>
  rules.map(({ id, level, source }) => ({ id, level, source, why: whyOf(id) }));
