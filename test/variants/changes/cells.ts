import type { Dice } from '../../fuzz/dice.ts';
import { changeTexts, columnOf, type ExpectedQuestion, type Table } from '../table.ts';
import type { Change } from './types.ts';

const ONE = ['single', 'scale'];
const oneColumn = ({ at }: ExpectedQuestion): boolean => at.length === 1;
const some = <T>(items: readonly T[], dice: Dice): readonly T[] => items.filter(() => dice.once(2));

const wide = (text: string): string => text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

/** Every n-th cell of a question's columns, changed: as different people type. */
function changeSome(table: Table, question: ExpectedQuestion, dice: Dice, change: (text: string) => string): void {
  const times = 2 + dice.below(5);
  for (const at of question.at) {
    const column = columnOf(table, at);
    column.cells = column.cells.map((text) => (text.trim() !== '' && dice.once(times) ? change(text) : text));
  }
  for (const option of question.options) option.texts = [...new Set([...option.texts, ...option.texts.map(change)])];
}

const MISSING = ['-99', '-9', '999', '99', '9', '-1', 'N/A', 'NA', '無回答', '非該当', '#N/A', 'NULL', '.', '-', 'No answer', 'Not asked', 'nan', 'None', '(blank)'] as const; // prettier-ignore

const missingCodes: Change = {
  name: 'marks for no answer',
  apply: (table, dice) => {
    const mark = dice.of(MISSING);
    const questions = table.questions.filter((question) => [...ONE, 'numeric'].includes(question.kind) && oneColumn(question));
    let filled = 0;
    for (const { at, options } of some(questions, dice)) {
      if (options.some(({ texts }) => texts.includes(mark))) continue;
      const column = columnOf(table, at[0] ?? 0);
      // A row of a note below the table is nobody's.
      const isPerson = (row: number): boolean => table.columns.filter(({ cells }) => cells[row] !== '').length > 2;
      column.cells = column.cells.map((text, row) => (text.trim() === '' && isPerson(row) ? ((filled += 1), mark) : text));
    }
    return filled > 0 ? `"${mark}" in ${filled} cells without an answer` : undefined;
  },
}; // prettier-ignore

/** Where all columns of a question are blank, and elsewhere an unticked option has its mark: not asked. */
const missingTicks: Change = {
  name: 'marks for no answer',
  apply: (table, dice) => {
    const mark = dice.of(MISSING);
    let filled = 0;
    for (const { at, kind } of table.questions) {
      if (kind !== 'multiple' || at.length < 2) continue;
      const columns = at.map((one) => columnOf(table, one));
      if (!columns.every(({ cells }) => cells.some((text) => text === '0'))) continue;
      for (let row = 0; row < (columns[0]?.cells.length ?? 0); row++) {
        if (columns.some(({ cells }) => cells[row] !== '')) continue;
        for (const { cells } of columns) cells[row] = mark;
        filled += 1;
      }
    }
    return filled > 0 ? `"${mark}" in all columns of several answers in ${filled} rows` : undefined;
  },
};

const NUMBERS: readonly (readonly [string, (text: string) => string, ('csv;' | '')?])[] = [
  ['.0 behind', (text) => (/^-?\d+$/.test(text) ? `${text}.0` : text)],
  ['digits of full width', (text) => (/^-?[\d.,]+$/.test(text) ? wide(text) : text)],
  ['decimal commas', (text) => (/^-?\d+\.\d+$/.test(text) ? text.replace('.', ',') : text), 'csv;'],
  ['commas of thousands', (text) => (/^\d{4,}$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ',') : text)],
  ['an apostrophe before', (text) => (/^\d+$/.test(text) ? `'${text}` : text)],
  ['blanks around', (text) => (/^[\d.]+$/.test(text) ? ` ${text} ` : text)],
];

/** One spelling for all numbers of the file, as another program writes them. */
const numbers: Change = {
  name: 'numbers written otherwise',
  apply: (table, dice) => {
    const [what, change, form] = dice.of(NUMBERS);
    let changed = 0;
    for (const question of table.questions) {
      if (!['numeric', ...ONE].includes(question.kind) || question.isRanking) continue;
      for (const at of question.at) changed += columnOf(table, at).cells.filter((text) => text !== change(text)).length;
      changeTexts(table, question, change);
    }
    if (form === 'csv;') [table.form.as, table.form.delimiter] = ['csv', ';'];
    table.form.numbers = false;
    return changed > 0 ? `numbers: ${what}` : undefined;
  },
};

const LABELS: readonly (readonly [string, (text: string) => string])[] = [
  ['capitals', (text) => text.toUpperCase()],
  ['small letters', (text) => text.toLowerCase()],
  ['blanks around', (text) => ` ${text}  `],
  ['a blank of full width behind', (text) => `${text}\u3000`],
  ['letters of full width', wide],
  ['two blanks inside', (text) => text.replaceAll(' ', '  ')],
  ['a line break at the end', (text) => `${text}\n`],
  ['a full stop behind', (text) => `${text}.`],
];

const spellings: Change = {
  name: 'labels spelled otherwise',
  apply: (table, dice) => {
    const [what, change] = dice.of(LABELS);
    const questions = table.questions.filter((question) => ONE.includes(question.kind) && oneColumn(question) && !question.isRanking && question.options.some(({ texts }) => texts.some((text) => /\p{L}/u.test(text) && change(text) !== text))); // prettier-ignore
    const [question] = questions.length > 0 ? [dice.of(questions)] : [];
    if (!question) return undefined;
    changeSome(table, question, dice, change);
    return `some cells of column ${question.at[0]}: ${what}`;
  },
};

const codes: Change = {
  name: 'codes in place of labels',
  apply: (table, dice) => {
    if (table.codebooks.length > 0) return undefined;
    const questions = table.questions.filter(({ kind, at, options }) => ONE.includes(kind) && at.length === 1 && options.length > 1 && options.every(({ texts }) => texts.length > 0 && texts.every((text) => /\p{L}/u.test(text)))); // prettier-ignore
    const from = dice.below(2);
    for (const question of questions) {
      const byText = new Map(question.options.flatMap(({ texts }, i) => texts.map((text) => [text.trim(), String(i + from)] as const))); // prettier-ignore
      if (columnOf(table, question.at[0] ?? 0).cells.some((text) => text.trim() !== '' && !byText.has(text.trim()))) continue; // prettier-ignore
      changeTexts(table, question, (text) => byText.get(text.trim()) ?? text);
      question.options.forEach((option, i) => (option.texts = [String(i + from)]));
    }
    return questions.length > 0 ? `labels of ${questions.length} questions as numbers from ${from}` : undefined;
  },
};

const labels: Change = {
  name: 'labels in place of codes',
  apply: (table) => {
    if (table.codebooks.length === 0) return undefined;
    let changed = 0;
    for (const question of table.questions) {
      if (!ONE.includes(question.kind) || question.isRanking || question.at.length > 1) continue;
      const byText = new Map(question.options.flatMap(({ label, texts }) => (label === null ? [] : texts.map((text) => [text, label] as const)))); // prettier-ignore
      changeTexts(table, question, (text) => byText.get(text) ?? text);
      changed += 1;
    }
    return changed > 0 ? `labels in place of the codes of ${changed} questions` : undefined;
  },
};

const JOINERS = [';', '; ', '|', ', ', ',', '、', ' / ', '/', '\n', '；', '・'] as const;

/** The parts of a cell of joined answers, by the options that are known. */
export function partsOf(cell: string, joiner: string, texts: readonly string[]): readonly string[] {
  const mark = joiner.trim() === '' ? joiner : joiner.trim();
  const known = [...texts].sort((a, b) => b.length - a.length);
  const parts: string[] = [];
  let left = cell.trim();
  while (left !== '') {
    const option = known.find((text) => left.startsWith(text) && (left.slice(text.length).trim() === '' || left.slice(text.length).trimStart().startsWith(mark.trim() === '' ? '' : mark))); // prettier-ignore
    const end = option?.length ?? (left.includes(mark) ? left.indexOf(mark) : left.length);
    if (end > 0) parts.push(left.slice(0, end).trim());
    left = left.slice(end).trim();
    if (left.startsWith(mark)) left = left.slice(mark.length).trim();
  }
  return parts;
}

const joined = (table: Table): readonly (ExpectedQuestion & { readonly joiner: string })[] =>
  table.questions.flatMap((question) => {
    const { kind, at, joiner, isRanking } = question;
    return kind === 'multiple' && at.length === 1 && typeof joiner === 'string' && !isRanking ? [Object.assign(question, { joiner })] : []; // prettier-ignore
  });

const joiners: Change = {
  name: 'other joiners',
  apply: (table, dice) => {
    // The tool's own form says what joins: a file of it with another is none of it.
    if (/^(kobo|ms-forms)/.test(table.folder)) return undefined;
    const joiner = dice.of(JOINERS);
    const questions = joined(table);
    for (const { at, options, joiner: before } of questions) {
      const column = columnOf(table, at[0] ?? 0);
      const texts = options.flatMap((option) => option.texts);
      column.cells = column.cells.map((cell) => partsOf(cell, before, texts).join(joiner));
    }
    return questions.length > 0 ? `answers joined by ${JSON.stringify(joiner)}` : undefined;
  },
};

/** An option with the joiner in it. */
const joinerInside: Change = {
  name: 'options with the joiner in them',
  apply: (table, dice) => {
    const [question] = joined(table);
    const option = question && dice.of(question.options.filter(({ texts }) => texts.length > 0));
    const [text] = option?.texts ?? [];
    if (!option || text === undefined || text.includes(question.joiner.trim())) return undefined;
    const { joiner } = question;
    const own = `${text}${joiner.trim()}${dice.of([' red', '2', ' and so on', ' など'])}`;
    const column = columnOf(table, question.at[0] ?? 0);
    const texts = question.options.flatMap((one) => one.texts);
    column.cells = column.cells.map((cell) => partsOf(cell, joiner, texts).map((part) => (part === text ? own : part)).join(joiner)); // prettier-ignore
    option.texts = [own];
    return `the option "${own}", joined by ${JSON.stringify(joiner)}`;
  },
};

export const CELL_CHANGES: readonly Change[] = [missingCodes, missingCodes, missingTicks, numbers, numbers, spellings, spellings, codes, labels, joiners, joiners, joinerInside]; // prettier-ignore
