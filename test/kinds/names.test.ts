import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { QUESTION_KINDS } from '../../src/data/survey/kinds/index.ts';
import { CHART_KINDS } from '../../src/deck/chart/kinds/index.ts';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const NAMES: ReadonlySet<string> = new Set([...QUESTION_KINDS.names, ...CHART_KINDS.names]);

/** Folders of the kinds' own files, and of the registries (`index.ts`). */
const HOMES = ['data/survey/kinds', 'deck/chart/kinds', 'deck/layout/charts', 'files/pptx/chart/plots'];

/** Names that are everyday words as keys, anywhere: of tables, of grids, of drawings and type sizes. */
const KEYS: ReadonlySet<string> = new Set(['columns', 'scale']);

/** Names that are everyday words as texts too: they are a kind's where they are compared with one, or called one. */
const EVERYDAY: ReadonlySet<string> = new Set(['date', 'ranked', 'nps']);

const isOfKind = ({ parent }: ts.Node): boolean =>
  (ts.isBinaryExpression(parent) && [parent.left, parent.right].some((side) => /\bkind$/.test(side.getText()))) ||
  (ts.isPropertyAssignment(parent) && parent.name.getText() === 'kind') ||
  (ts.isCaseClause(parent) && /\bkind$/.test(parent.parent.parent.expression.getText()));

/** Where a word is the name of something else, and of what. */
const OTHERS: Readonly<Record<string, string>> = {
  'deck/chart/pictures/bars.ts bars': 'a picture of small bars',
  'deck/chart/pictures/build-picture.ts bars': 'a picture of small bars',
  'deck/template/contents.ts bars': 'a picture of small bars',
  'deck/template/deck-schema.ts bars': 'a picture of small bars',
  'deck/template/figure-rows.ts bars': 'a picture of small bars',
  'deck/template/pictures.ts bars': 'a picture of small bars',
  'deck/template/layout-schema.ts columns': 'the columns of a group of cards',
  'deck/template/parse-layout.ts columns': 'the columns of a table of words',
  'deck/template/types.ts columns': 'the columns of a group of cards',
  'base/export.ts single': 'a type of variable in Triple-S',
  'base/export.ts multiple': 'a type of variable in Triple-S',
  'base/export.ts scale': 'a level of measurement in SPSS',
  'upkeep/first-deck/coded-ticks.ts multiple': 'a type of variable in Triple-S',
  'data/survey/company.ts date': 'a kind of fact of a company',
  'deck/text/print-fact.ts date': 'the same',
  'world/input/exports/triple-s/read-triple-s.ts date': 'a type of variable in Triple-S',
  'world/input/exports/xlsx/cell-values.ts date': 'a kind of number format',
  'data/survey/source/parse-question-source.ts columns': 'the columns of an export',
  'upkeep/first-deck/write-grid.ts columns': 'the columns of an export',
  'upkeep/first-deck/next/grid-edits.ts columns': 'the columns of an export',
  'upkeep/first-deck/next/known-columns.ts columns': 'the columns of an export',
  'upkeep/first-deck/next/new-columns.ts columns': 'the columns of an export',
  'upkeep/first-deck/next/next-survey.ts columns': 'the columns of an export',
  'upkeep/first-deck/next/next-values.ts columns': 'the columns of an export',
  'upkeep/first-deck/guess-joint.ts single': 'a choice: one answer, not several',
  'upkeep/first-deck/guess-numbers.ts scale': 'a level of measurement in SPSS',
  'upkeep/first-deck/kinds.ts single': 'which kind the columns of an export are is what is decided there',
  'upkeep/first-deck/kinds.ts multiple': 'the same',
  'upkeep/first-deck/kinds.ts scale': 'the same',
  'upkeep/first-deck/kinds.ts numeric': 'the same',
  'upkeep/first-deck/kinds.ts constant_sum': 'the same',
  'upkeep/first-deck/kinds.ts free': 'the same',
  'base/messages/first-deck/en.ts free': 'what was found in a column',
  'base/messages/first-deck/ja.ts free': 'what was found in a column',
  'base/messages/first-deck/en.ts single': 'a choice: one answer, not several',
  'base/messages/first-deck/ja.ts single': 'a choice: one answer, not several',
  'world/input/exports/codebooks/book.ts columns': 'the columns of a codebook',
  'world/input/exports/codebooks/lime-survey.ts single': 'a type of variable in a codebook',
  'world/input/exports/codebooks/redcap.ts single': 'a type of variable in a codebook',
  'world/input/exports/codebooks/xls-form.ts multiple': 'a type of variable in a codebook',
  'world/input/exports/codebooks/xls-form.ts single': 'a type of variable in a codebook',
  'world/input/exports/triple-s/definition.ts single': 'a type of variable in Triple-S',
  'world/input/exports/triple-s/definition.ts multiple': 'a type of variable in Triple-S',
  'world/input/exports/triple-s/read-triple-s.ts single': 'a type of variable in Triple-S',
  'base/messages/en.ts scale': 'a number that says how long a scale is',
  'base/messages/ja.ts scale': 'a number that says how long a scale is',
  'deck/text/locale-formats.ts numeric': 'a style of dates of Intl',
  'deck/text/markup.ts scale': 'a number that says how long a scale is',
  'files/paint/svg/transform.ts scale': 'a transformation of SVG',
  'world/input/exports/sav/variables.ts scale': 'a level of measurement of SPSS',
  'files/record/version-1.ts stacked_bar': 'what decks of version 1 hold, whatever is drawn today',
  'world/input/scalar-offsets.ts single': 'a kind of quotation mark in YAML',
};

/** Names of kinds that stand in a file as literals or as keys: `name` or `key name`. */
function namesIn(text: string): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    const isName = ts.isStringLiteralLike(node) && NAMES.has(node.text);
    if (isName && (!EVERYDAY.has(node.text) || isOfKind(node))) found.add(node.text);
    const isKey = ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isPropertySignature(node) || ts.isMethodDeclaration(node); // prettier-ignore
    if (isKey && ts.isIdentifier(node.name) && NAMES.has(node.name.text) && !EVERYDAY.has(node.name.text))
      found.add(`key ${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true));
  return [...found];
}

const isHome = (file: string, name: string): boolean =>
  HOMES.some((home) => file === `${home}/index.ts` || file === `${home}/${name.replaceAll('_', '-')}.ts`);

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => file.replaceAll('\\', '/')); // prettier-ignore
const strangers = files.flatMap((file) =>
  namesIn(readFileSync(join(SRC, file), 'utf8')).flatMap((found) => {
    const name = found.replace('key ', '');
    return isHome(file, name) || (found !== name && KEYS.has(name)) ? [] : [`${file} ${name}`];
  }),
);

describe('the name of a kind of question or chart', () => {
  it('stands as a literal only in its own files and in the registries', () => {
    expect(files.length).toBeGreaterThan(400);
    expect([...new Set(strangers)].filter((place) => !(place in OTHERS))).toEqual([]);
  });

  it('is nothing else where it no longer stands', () => {
    expect(Object.keys(OTHERS).filter((place) => !strangers.includes(place))).toEqual([]);
  });

  it.each([
    ["if (kind === 'doughnut') {}", ['doughnut']],
    ['const a = { stacked_bar: 1 };', ['key stacked_bar']],
    ['const a: { readonly free: string };', ['key free']],
    ["type Kind = 'multiple' | `scale`;", ['multiple', 'scale']],
    ["if (question.kind === 'date') {}", ['date']],
    ["const a = { kind: 'ranked' };", ['ranked']],
    ["switch (one.kind) { case 'date': }", ['date']],
    ["const a = { order: 'ranked', is: measure === 'date' };", []],
    ["const a = 'a doughnut and doughnuts'; // doughnut", []],
  ])('is found in %s', (code, expected) => {
    expect(namesIn(code)).toEqual(expected);
  });
});
