import { describe, expect, it } from 'vitest';
import { cut, exportOf, readBack, said, survey } from './reading.ts';

const text = (question: string): string =>
  survey(
    `base: answered\nsource: { files: answers.csv, id: id, missing: { no_answer: NR, not_asked: "" , dont_know: DK } }\nquestions:\n  Q1: { ${question} }\n`,
  );
const OPTIONS = 'options: { tv: , web: , other: { role: other }, dk: { role: dont_know } }';
/** The column that names respondents comes last: a row of blanks is nobody. */
const withIds = (rows: readonly (readonly string[])[]) =>
  exportOf(rows.map((row, i) => [...row, i === 0 ? 'id' : `p${i}`]));
const read = (question: string, ...lines: readonly string[]) => {
  const back = readBack(text(question), withIds(lines.map((line) => line.split('|'))));
  return back.survey ? said(back, 'Q1') : back.told;
};

describe('mapQuestion', () => {
  it('reads one answer by code, by label in any width of letters, and "other" in words', () => {
    const values = 'values: { tv: [TV set, 1], web: Web }';
    const cells = ['Q1', 'tv', 'ＴＶ　set', ' 1', 'web', 'NR', '', 'DK'];
    expect(read(`kind: single, ${values}, ${OPTIONS}`, ...cells)).toEqual(['tv', 'tv', 'tv', 'web', '-', '×', 'dk']);
    expect(read(`kind: single, others: other, ${OPTIONS}`, 'Q1', 'tv', 'radio', 'DK')).toEqual(['tv', 'other', 'dk']);
    // Without "others", what stands for nothing is a mistake.
    expect(read(`kind: single, ${OPTIONS}`, 'Q1', 'tv', 'radio')).toEqual(['answers/unknown-option@3:1']);
  });

  it('reads one answer that was stored in a column an option, and two as a mistake', () => {
    const by = `kind: single, columns: { tv: a, web: b, other: c }, others: other, ${OPTIONS}`;
    expect(read(by, 'a|b|c', '1|0|', '0|1|', '||radio', '||', 'NR|NR|', '0|0|', 'DK|DK|')).toEqual(['tv', 'web', 'other', '×', '-', '-', 'dk']); // prettier-ignore
    expect(read(by, 'a|b|c', '1|1|')).toEqual(['answers/two-answers@2:1']);
    expect(read(by, 'a|b|c', '1|2|')).toEqual(['source/unknown-tick@2:2']);
  });

  it('reads several answers that were ticked, whatever ticks', () => {
    const by = `kind: multiple, columns: { tv: a, web: b, other: c }, others: other, ${OPTIONS}`;
    expect(read(by, 'a|b|c', '1|0|', '1|1|x', '0|0|0', '|1|', '||', '|NR|', 'DK|DK|')).toEqual(['tv', 'tv+web+other', '-', 'web', '×', '-', 'dk']); // prettier-ignore
    expect(read(`ticked: [Y, Yes], unticked: [N], ${by}`, 'a|b|c', 'Y|N|', 'N|Yes|', 'N|N|')).toEqual([
      'tv',
      'web',
      '-',
    ]);
    // 1 and 2 are yes and no here; nothing else may be taken for a tick.
    expect(read(`ticked: 1, unticked: 2, ${by}`, 'a|b|c', '1|2|', '2|2|2')).toEqual(['tv', '-']);
    expect(read(`ticked: 1, unticked: 2, ${by}`, 'a|b|c', '1|0|')).toEqual(['source/unknown-tick@2:2']);
    // Its label or nothing.
    expect(read(`values: { tv: TV, web: Web }, ${by}`, 'a|b|c', 'TV||radio', '|Web|')).toEqual(['tv+other', 'web']);
    expect(read(`values: { tv: TV, web: Web }, ${by}`, 'a|b|c', 'Web||')).toEqual(['source/unknown-tick@2:1']);
    expect(read(`ticked: any, ${by}`, 'a|b|c', 'x||', '0|yes|NR')).toEqual(['tv', 'web']);
  });

  it('reads several answers from one cell, and several columns with one each', () => {
    const joined = `kind: multiple, joined: ";", values: { tv: TV }, ${OPTIONS}`;
    expect(read(joined, 'Q1', 'TV;web;', 'DK', 'NR', '')).toEqual(['tv+web', 'dk', '-', '×']);
    expect(read(joined, 'Q1', 'TV;radio')).toEqual(['source/unknown-part@2:1']);
    expect(read(`others: other, ${joined}`, 'Q1', 'TV;radio;cinema', 'radio')).toEqual(['tv+other', 'other']);
    // One column of which nothing says what joins its answers: one answer each, and no other text is left out.
    expect(read(`kind: multiple, columns: a, ${OPTIONS}`, 'a', 'tv', 'web')).toEqual(['tv', 'web']);
    expect(read(`kind: multiple, columns: a, ${OPTIONS}`, 'a', 'tv;web')).toEqual(['source/unknown-part@2:1']);
    const list = `kind: multiple, columns: [a, b], ${OPTIONS}`;
    expect(read(list, 'a|b', 'tv|web', 'web|', '|', 'tv|tv')).toEqual(['tv+web', 'web', '×', 'tv']);
    expect(read(list, 'a|b', 'tv|radio')).toEqual(['source/unknown-part@2:2']);
  });

  it('reads one place of a ranking, also past a part that stands for nothing', () => {
    const place = (rank: number, more = '') => `kind: single, joined: ",", rank: ${rank}, ${more} ${OPTIONS}`;
    expect(read(place(1), 'Q1', 'web,tv', 'tv')).toEqual(['web', 'tv']);
    expect(read(place(2), 'Q1', 'web,tv', 'tv', 'radio,tv')).toEqual(['tv', '-', 'tv']);
    expect(read(place(2), 'Q1', 'tv,radio')).toEqual(['source/unknown-part@2:1']);
    expect(read(place(2, 'others: other,'), 'Q1', 'tv,radio', 'radio,tv')).toEqual(['other', 'tv']);
  });

  it('reads numbers with units, and "don’t know" beside them as no answer', () => {
    const number = 'kind: numeric, units: [円], options: { few: { to: 100 }, many: { from: 100 } }';
    expect(read(number, 'Q1', '１，２００円', '7', 'DK', 'NR', '')).toEqual(['1200', '7', '-', '-', '×']);
    expect(read(number, 'Q1', '1,3')).toEqual(['answers/not-a-number@2:1']);
  });

  it('reads texts as they are written, masked if asked', () => {
    expect(read('kind: free', 'Q1', ' ＡＢ  c ', 'NR', 'mail a@b.de')).toEqual(['ＡＢ  c', '-', 'mail a@b.de']);
    expect(read('kind: free, mask: true', 'Q1', 'mail a@b.de')).toEqual(['mail ●●●']);
  });

  it('warns of a cell that may be other options too', () => {
    const options = 'options: { ab: , a: , b: }, values: { ab: "A, B", a: A, b: B }';
    const back = readBack(text(`kind: multiple, joined: ", ", ${options}`), withIds([['Q1'], ['B, A'], ['A, B']]));
    expect(said(back, 'Q1')).toEqual(['a+b', 'ab']);
    expect(back.told).toEqual(['source/ambiguous-cell@3:1']);
  });

  it('tells not asked from not answered in 0 where only some options are known', () => {
    const known = `kind: multiple, options_known: published_only, options: { tv: , web: }`;
    expect(read(known, 'Q1.tv|Q1.web', '0|0', 'NR|NR', '|', '1|0')).toEqual(['', '-', '×', 'tv']);
  });

  it('takes columns by the names people see', () => {
    const back = readBack(text(`kind: single, columns: Wie  alt?, ${OPTIONS}`), withIds(cut('Wie\nalt?', 'tv')));
    expect(said(back, 'Q1')).toEqual(['tv']);
    expect(readBack(text(`kind: single, columns: Media, ${OPTIONS}`), withIds(cut('Medai', 'tv'))).found[0]?.says.en).toMatchObject({ hint: 'did you mean "Medai"?' }); // prettier-ignore
  });
});
