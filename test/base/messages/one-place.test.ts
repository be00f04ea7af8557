import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/base/messages/languages.ts';

/** Files outside the catalogues with Japanese in their code, which is not something that the program says. */
const JAPANESE: Readonly<Record<string, string>> = {
  'data/figures/figures-schema.ts': 'examples of wordings in the JSON schema',
  'data/survey/source/forms.ts': 'what rows of all respondents are called in tables',
  'data/survey/source/mask.ts': 'how numbers of telephones and times are written',
  'data/survey/source/plain-day.ts': 'signs of year, month and day in cells',
  'data/survey/totals/recognise-shape.ts': 'what columns of tables are called',
  'deck/layout/breaks.ts': 'where Japanese lines may break',
  'deck/layout/kinsoku.ts': 'where Japanese lines must not break',
  'deck/template/office-fonts.ts': 'names of fonts',
  'deck/text/check-texts.ts': 'units behind a typed number',
  'deck/text/numerals.ts': 'numerals',
  'deck/text/quantifiers.ts': 'numerals and letters of words',
  'deck/text/schema.ts': 'examples of spellings in the JSON schema',
  'deck/text/script-language.ts': 'the script of a text',
  'files/pptx/office-language.ts': 'the script of a text',
  'upkeep/lint/rules/accessibility.ts': 'what programs write for an alternative text',
  'upkeep/lint/rules/properties.ts': 'what PowerPoint writes into properties',
  'upkeep/localize/sample-text.ts': 'a text in every script, to ask fonts for',
  'world/accounts/password-rules.ts': 'words that people take for passwords',
  'world/input/doubt.ts': 'the script of a text in an unknown encoding',
  'world/input/exports/codebooks/headings.ts': 'headings of lists of labels, as research companies write them',
};

/** Every node of every file outside the catalogues. */
const nodes: (readonly [file: string, node: ts.Node])[] = [];
const texts: string[] = [];

beforeAll(() => {
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    const path = file.replaceAll('\\', '/');
    if (!path.endsWith('.ts') || path.startsWith('base/messages/')) continue;
    const text = readFileSync(`src/${path}`, 'utf8');
    const add = (node: ts.Node): void => {
      nodes.push([path, node]);
      ts.forEachChild(node, add);
    };
    texts.push(text);
    add(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  }
});

const isText = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isRegularExpressionLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddleOrTemplateTail(node);

const keysOf = (node: ts.ObjectLiteralExpression): readonly string[] =>
  node.properties.flatMap(({ name }) =>
    name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : [],
  );

describe('what the program says stands in its catalogues only', () => {
  it('no object outside holds words by language, but for the choice of a catalogue', () => {
    const found = nodes.filter(
      ([, node]) => ts.isObjectLiteralExpression(node) && Object.keys(LANGUAGES).every((l) => keysOf(node).includes(l)),
    );
    // What a first deck says is for the deck's readers, as the words of a catalogue are; it is written into files.
    const outside = found.filter(([file]) => !file.startsWith('upkeep/first-deck/deck/'));
    expect(outside.map(([file, node]) => `${file}: ${node.getText().slice(0, 60)}`)).toEqual([
      'world/portal/client/words.ts: { en, ja }',
      'world/web/client/words.ts: { en, ja }',
    ]);
  });

  it('no text outside is Japanese, but for what is compared with texts of others', () => {
    const files = nodes.filter(
      ([, node]) => isText(node) && /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(node.getText()),
    );
    // An export is understood by the words that people write in surveys.
    const outside = files.map(([file]) => file).filter((file) => !file.startsWith('upkeep/first-deck/'));
    expect([...new Set(outside)].sort()).toEqual(Object.keys(JAPANESE));
  });

  it('each diagnostic of the catalogues is declared, once', () => {
    const declared = nodes.flatMap(([, node]) =>
      ts.isCallExpression(node) && node.expression.getText() === 'defineDiagnostic'
        ? node.arguments.slice(0, 1).flatMap((code) => (ts.isStringLiteral(code) ? [code.text] : []))
        : [],
    );
    expect(declared.sort()).toEqual(Object.keys(LANGUAGES.en.diagnostics).sort());
  });

  it('each phrase of the catalogues is used', () => {
    const said = new Set(nodes.flatMap(([, node]) => (ts.isStringLiteralLike(node) ? [node.text] : [])));
    // `content/${kind}`: the compiler knows that there is a phrase for each kind.
    const heads = nodes.flatMap(([, node]) => (ts.isTemplateHead(node) && node.text.endsWith('/') ? [node.text] : []));
    const isUsed = (key: string): boolean =>
      said.has(key) || heads.some((head) => key.startsWith(head)) || /^(unreadable|refused)\//.test(key);
    const members = nodes.flatMap(([, node]) => (ts.isPropertyAccessExpression(node) ? [node.name.text] : []));
    expect(Object.keys(LANGUAGES.en.phrases).filter((key) => !isUsed(key) && !members.includes(key))).toEqual([]);
  });

  it.each([
    ['en', /did you mean/gi],
    ['ja', /のことですか/g],
  ])('what was probably meant is asked in one place of %s', (language, words) => {
    expect(texts.join('\n').match(words) ?? []).toEqual([]);
    expect(readFileSync(`src/base/messages/${language}.ts`, 'utf8').match(words)).toHaveLength(1);
  });

  it('the page of the preview carries no other words than its own', async () => {
    const options = { bundle: true, format: 'esm', minify: true, write: false } as const;
    const { outputFiles } = await build({ ...options, entryPoints: ['src/world/web/client/words.ts'] });
    const text = outputFiles.map((file) => file.text).join('');
    expect(text).toContain(LANGUAGES.en.preview.lastGood);
    expect(text.length).toBeLessThan(8000);
  });
});
