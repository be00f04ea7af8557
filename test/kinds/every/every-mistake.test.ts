import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { throwIt } from '../../build-from-disk.ts';
import { yamlOf } from '../../deck/template/tea.ts';
import { everySources } from './project.ts';

// Mistakes that people make with the newer kinds of questions: what is said of each, and that one does not hide the others.

/** Of each diagnostic its code, its place, and what was found. */
const brief = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, place, says }) => `${place?.file}:${place?.line} ${code} ${says.en.found}`);

/** What is said of the project with these texts changed in its files; each must stand there. */
async function saidOf(changes: readonly (readonly [file: 'survey' | 'figures' | 'deck' | 'answers' | 'codes', from: string, to: string])[]) {
  const own = await everySources('en');
  const changed = (file: string, text: string): string =>
    changes.filter(([of]) => of === file).reduce((before, [, from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    }, text);
  const csv = (table: { readonly header: readonly string[]; readonly columns: readonly (readonly string[])[] }): string =>
    [table.header, ...table.columns[0]!.map((_, row) => table.columns.map((column) => column[row]!))].map((cells) => cells.join(',')).join('\n');
  const codes = parseAnswersTable('codes.csv', changed('codes', csv(own.codes!.get('Q10_coded')!)), throwIt)!;
  const answers = parseAnswersTable('responses.csv', changed('answers', csv(own.answers as never)), throwIt)!;
  const yaml = (file: 'survey' | 'figures' | 'deck') => yamlOf(own[file].file, changed(file, own[file].text));
  const { diagnostics, pptx } = await buildDeck({ ...own, survey: yaml('survey'), figures: yaml('figures'), deck: yaml('deck'), answers, codes: new Map([['Q10_coded', codes]]) }, { locale: 'en', draft: false, formats: ['pptx'] });
  expect(pptx).toBeUndefined();
  expect(diagnostics.every(({ says }) => says.ja.found !== says.en.found)).toBe(true);
  return diagnostics;
} // prettier-ignore

describe('a mistake with one of the newer kinds', () => {
  it('in the form of the survey is told with all others', async () => {
    const said = await saidOf([
      ['survey', '    of: scale\n', '    off: scale\n'],
      ['survey', 'items: { hot: ,', "items: { hot: { asked_off: 'Q1 = green' },"],
      ['survey', '2024-01-01, to: 2025-01-01', '2024-02-30, to: 2025-01-01'],
      ['survey', 'unit: percent', 'unit: persent'],
    ]);
    expect(brief(said)).toEqual([
      'survey.yaml:22 schema/bad-value "options.y2024.from" is the text "2024-02-30"',
      'survey.yaml:23 schema/unknown-value "questions.Q9.unit" is the text "persent"',
      'survey.yaml:28 schema/unknown-key the key "off" is not known here',
      'survey.yaml:31 schema/unknown-key the key "asked_off" is not known here',
    ]);
    expect(said[0]?.says.en.expected).toBe('a day that there is, like 2025-09-30');
    expect(said.slice(1).map(({ says }) => says.en.hint)).toEqual(['did you mean "percent"?', 'did you mean "of"?', 'did you mean "asked_of"?']); // prettier-ignore
  });

  it('in codes and in answers is told at once', async () => {
    const said = await saidOf([
      ['codes', 'r7,warm', 'r7,wram'],
      ['answers', 'r1,', 'r1000,'],
    ]);
    expect(brief(said)).toEqual([
      'codes.csv:2 coded/unknown-id no respondent has the id "r1"',
      'codes.csv:4 coded/unknown-code "wram" is no code of Q10_coded',
      'codes.csv:1 coded/not-coded the answer of "r1000" to Q10 has no code',
    ]);
    const both = await saidOf([
      ['codes', 'r7,warm', 'r7,wram'],
      ['answers', '\nr3,', '\nr2,'],
    ]);
    expect(both.map(({ code }) => code)).toEqual(['coded/unknown-code', 'answers/duplicate-id']);
  });

  it('in the head of codes is told once, not once for each answer', async () => {
    const said = await saidOf([['codes', 'id,', 'idd,']]);
    expect(brief(said)).toEqual(['codes.csv:1 coded/no-id-column the file of codes has no column id, only "idd", "code"']); // prettier-ignore
  });

  it('in figures and slides is told at once, a grid by its items', async () => {
    const said = await saidOf([
      ['figures', 'share(Q11_speed, p5, p4)', 'share(Q11, p5, p4)'],
      ['figures', 'within(Q4, 2), price', 'within(Q1, 2), green'],
      ['deck', '"drawing":"mean_dots"', '"drawing":"doughnut"'],
      ['deck', '"by":"Q10_coded"', '"by":"Q10"'],
    ]);
    expect(said.map(({ code }) => code)).toEqual(['figures/wrong-kind', 'figures/whole-grid', 'verbatims/not-codes', 'chart/unsuitable']); // prettier-ignore
    expect(said[1]?.says.en).toMatchObject({ found: 'Q11 is a grid of several questions', expected: 'one of "Q11_speed", "Q11_price", "Q11_staff"' }); // prettier-ignore
  });
});
