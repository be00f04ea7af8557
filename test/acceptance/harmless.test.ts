import Encoding from 'encoding-japanese';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CSV, WORDS } from './bad-input.ts';
import { ProjectCopy } from './project.ts';
import { flat, readDeck, shapeOf, type ReadDeck } from './read-deck.ts';

const BUILD = ['build', '--locale', 'ja'];
const OUTPUT = 'output/ai-survey-2025.ja.pptx';

async function deckOf(project: ProjectCopy): Promise<ReadDeck> {
  return readDeck(await readFile(project.path(OUTPUT)));
}

/** Builds and gives the deck; whatever was said is in `stderr`. */
async function built(project: ProjectCopy): Promise<{ readonly deck: ReadDeck; readonly stderr: string }> {
  const { code, stdout, stderr } = await project.run(BUILD);
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: `${OUTPUT}\n` });
  return { deck: await deckOf(project), stderr };
}

/** As a double-quoted YAML scalar. */
const yaml = (text: string): string => JSON.stringify(text);

it('answers in Shift_JIS give the same deck to the byte, and a note', async () => {
  const project = await ProjectCopy.make();
  await built(project);
  const before = await readFile(project.path(OUTPUT));
  const text = (await project.read(CSV)).replace(/^\ufeff/, '');
  await project.write(CSV, Uint8Array.from(Encoding.convert(text, { to: 'SJIS', from: 'UNICODE', type: 'array' }) as unknown as number[])); // prettier-ignore
  expect(await readFile(project.path(CSV))).not.toEqual(Buffer.from(text));
  const { stderr } = await built(project);
  expect(stderr).toContain(`${CSV}:1:1  note  the file is Shift_JIS and was read as such  [input/shift-jis]`);
  expect((await readFile(project.path(OUTPUT))).equals(before)).toBe(true);
});

describe.each([
  ['a formula', `=cmd|' /C calc'!A0`],
  ['a formula with a plus', '+SUM(1,2)'],
  ['a formula with an at sign', '@SUM(A1)'],
  ['markup', `<b>&amp;"'</b>`],
  ['what ends a CDATA section', ']]>'],
  ['right-to-left text', 'שלום وداعا'],
  ['an emoji', '営業👩‍💻資料'],
  ['what Excel takes for an escape', '_x0041_営業'],
])('a label that is %s: %s', (_, label) => {
  it('is shown as it is, in chart, workbook, alternative text and notes', async () => {
    const project = await ProjectCopy.make();
    await project.replace(
      WORDS,
      'option.Q9.sales_material: 営業資料の作成',
      `option.Q9.sales_material: ${yaml(label)}`,
    );
    const { deck } = await built(project);
    const slide = deck.slides[10]!;
    const { chart, alt } = shapeOf(slide, 'Chart Q9');
    expect(chart?.categories.map(flat)).toEqual(['見積書や契約書の作成支援', label, '社内文書や議事録の作成']);
    expect(chart?.workbook[2]?.map((cell) => (typeof cell === 'string' ? flat(cell) : cell))).toEqual([label, 27.2, 82, 302]); // prettier-ignore
    expect(alt).toContain(`${label} 27.2%`);
    expect(slide.notes).toContain(`27.2%：Q9「${label}」82人／302人`);
  });
});

it('an answer that is a formula, markup or right-to-left is quoted as it is', async () => {
  const project = await ProjectCopy.make();
  await project.replace(CSV, '業界として活用が進んでいない。', `"=cmd|' /C calc'!A0 <b>&""שלום"`);
  const { deck } = await built(project);
  expect(deck.slides[8]?.shapes.map((shape) => flat(shape.text))).toContain(`=cmd|' /C calc'!A0 <b>&"שלום`);
});

describe('a character that no font has', () => {
  it.each([
    ['a headline', 'cover.headline: 生成AI格差が深刻化', 'cover.headline: 生成AI格差が深刻化𒀀', 'cover.headline', '𒀀'],
    ['a label of a chart', 'option.Q9.sales_material: 営業資料の作成', 'option.Q9.sales_material: 営業資料の作成🙂', 'option.Q9.sales_material', '🙂'], // prettier-ignore
    ['a cell of a table', 'profile.business_value: DX支援', 'profile.business_value: 🙂DX支援', 'profile.business_value', '🙂'], // prettier-ignore
  ])('in %s is a warning that names it, and the build goes on', async (_, from, to, key, character) => {
    const project = await ProjectCopy.make();
    await project.replace(WORDS, from, to);
    const { stderr } = await built(project);
    expect(stderr).toMatch(/^\S+:\d+:\d+ {2}warning/m);
    expect(stderr).toContain(`"${key}" has characters that BIZ UDPGothic, Arial do not have: ${character}  [layout/missing-glyph]`); // prettier-ignore
    expect(stderr).toContain('1 warning\n');
    expect(stderr).not.toContain('No file was changed');
  });
});
