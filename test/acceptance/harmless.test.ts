import Encoding from 'encoding-japanese';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { differences } from './answers.ts';
import { CSV, WORDS } from './mistakes/mistake.ts';
import { slideOf } from './facts.ts';
import { ProjectCopy } from './project.ts';
import { flat, readDeck, shapeOf, type ReadDeck } from './read-deck.ts';

const BUILD = ['build', '--locale', 'ja'];
const OUTPUT = 'output/ai-survey-2025.ja.pptx';

async function deckOf(project: ProjectCopy): Promise<ReadDeck> {
  return readDeck(await readFile(project.path(OUTPUT)));
}

/** Builds and returns the deck; messages are in `stderr`. */
async function built(project: ProjectCopy): Promise<{ readonly deck: ReadDeck; readonly stderr: string }> {
  const { code, stdout, stderr } = await project.run(BUILD);
  expect({ code, stdout }, stderr).toEqual({ code: 0, stdout: `${OUTPUT}\n` });
  return { deck: await deckOf(project), stderr };
}

it('answers in Shift_JIS give the same deck, and a note', async () => {
  const project = await ProjectCopy.make();
  const { deck: before } = await built(project);
  const text = (await project.read(CSV)).replace(/^\ufeff/, '');
  await project.write(CSV, Uint8Array.from(Encoding.convert(text, { to: 'SJIS', from: 'UNICODE', type: 'array' }))); // prettier-ignore
  expect(await readFile(project.path(CSV))).not.toEqual(Buffer.from(text));
  const { deck, stderr } = await built(project);
  expect(stderr).toContain(`${CSV}:1:1  note  the file is Shift_JIS and was read as such  [input/shift-jis]`);
  expect([...differences(before, deck)]).toEqual([]);
});

/** Labels that would do harm if taken for anything but words, each for an option that no headline names. */
const LABELS = [
  ['a formula', 'Q9', 'sales_material', '営業資料の作成', `=cmd|' /C calc'!A0`, [27.2, 82, 302]],
  ['a formula with a plus', 'Q9', 'documents', '社内文書や議事録の作成', '+SUM(1,2)', [24.5, 74, 302]],
  ['a formula with an at sign', 'Q10', 'industry', '業界特化型のAI活用法の紹介', '@SUM(A1)', [19.5, 59, 302]],
  ['markup', 'Q4', 'speed', '業務スピードが向上した', `<b>&amp;"'</b>`, [37.9, 25, 66]],
  ['what ends a CDATA section', 'Q4', 'labour', '人手不足が解消した', ']]>', [25.8, 17, 66]],
  ['right-to-left text', 'Q2', 'some_departments', '一部の部署で導入・活用している', 'שלום وداعا', [11.9, 36, 302]],
  ['an emoji', 'Q2', 'dont_know', 'わからない/答えられない', '営業👩‍💻資料', [1.3, 4, 302]],
  ['what Excel takes for an escape', 'Q2', 'personal', '従業員が個人的に使用している段階', '_x0041_営業', [21.5, 65, 302]],
] as const; // prettier-ignore

describe('a label that is', () => {
  let deck: ReadDeck;
  beforeAll(async () => {
    const project = await ProjectCopy.make();
    for (const [, question, option, from, to] of LABELS) {
      const key = `option.${question}.${option}: `;
      await project.replace(WORDS, `${key}${from}`, `${key}${JSON.stringify(to)}`);
    }
    ({ deck } = await built(project));
  });

  it.each(LABELS)('%s is shown as it is, in chart, workbook, alternative text and notes', (_, question, __, ___, label, [percent, count, base]) => {
    const slide = deck.slides[slideOf(question) - 1]!;
    const { chart, alt } = shapeOf(slide, `Chart ${question}`);
    expect(chart?.categories.map(flat)).toContain(label);
    const rows = chart?.workbook.map((row) => row.map((cell) => (typeof cell === 'string' ? flat(cell) : cell)));
    expect(rows).toContainEqual([label, percent, count, base]);
    expect(alt).toContain(`${label} ${percent.toFixed(1)}%`);
    expect(slide.notes).toContain(`${percent.toFixed(1)}%：${question}「${label}」${count}人／${base}人`);
  }); // prettier-ignore
});

it('an answer that is a formula, markup or right-to-left is quoted as it is', async () => {
  const project = await ProjectCopy.make();
  await project.replace(CSV, '業界として活用が進んでいない。', `"=cmd|' /C calc'!A0 <b>&""שלום"`);
  const { deck } = await built(project);
  expect(deck.slides[8]?.shapes.map((shape) => flat(shape.text))).toContain(`=cmd|' /C calc'!A0 <b>&"שלום`);
});

describe('a character that no font has', () => {
  it.each([
    ['a headline', '格差が深刻化{/editorial}', '格差が深刻化𒀀{/editorial}', 'cover.headline', '𒀀'],
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
