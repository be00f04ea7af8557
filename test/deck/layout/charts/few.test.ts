import { describe, expect, it } from 'vitest';
import { intersection } from '../../../../src/base/box.ts';
import { tableOf } from '../../chart/chart-fixture.ts';
import { lay, plainOf } from './chart-stage.ts';

/** As a survey has it whose counts stand beside percentages of fewer than ten people. */
const countOf = (count: number, base: number) => (base < 10 ? `${count} of ${base}` : undefined);
const counted = (value: string, count: number, base: number) => (base < 10 ? `${value} (${count} of ${base})` : value);
const sides = (table: ReturnType<typeof tableOf>) =>
  (['positive', 'negative'] as const).map((side, i) => {
    const { option, count, exact, displayed } = table.rows[i]!;
    return { side, options: [option], label: side, sum: side, shares: [{ count, weighted: count, exact, displayed }] };
  });

const KINDS = ['doughnut', 'bars', 'two_columns', 'stacked_bar', 'columns', 'dot_field', 'diverging', 'nps'];
const three = tableOf('Q', 'scale', 3, [['a', 2, 66.7], ['b', 1, 33.3]]); // prettier-ignore
const ten = tableOf('Q', 'scale', 10, [['a', 7, 70], ['b', 3, 30]]); // prettier-ignore

const drawn = (kind: string, table: typeof three) =>
  lay(table, { kind, counted, countOf, sides: sides(table), labels: { a: 'Yes', b: 'No' } });
const wordsOn = ({ elements }: ReturnType<typeof drawn>): readonly string[] =>
  elements.flatMap((element) => (element.kind === 'text' ? [plainOf(element)] : element.kind === 'chart' ? element.labels.map(({ text }) => text) : [])); // prettier-ignore

describe.each(KINDS)('a percentage of a few people in %s', (kind) => {
  it('says how many they are', () => {
    const few = drawn(kind, three);
    expect(few.found).toEqual([]);
    const words = wordsOn(few);
    expect(words.filter((one) => one.includes('2 of 3'))).toHaveLength(1);
    expect(words.filter((one) => one.includes('1 of 3'))).toHaveLength(1);
    expect(wordsOn(drawn(kind, ten)).filter((one) => one.includes(' of 10'))).toEqual([]);
  });

  it('has its count where nothing else stands', () => {
    const inks = drawn(kind, three).elements.flatMap((element) => (element.kind === 'text' ? [element.ink] : []));
    inks.forEach((at, i) => inks.slice(i + 1).forEach((other) => expect(intersection(at, other)).toBeUndefined()));
  });
});

describe('a count', () => {
  it('stands with no share that is not published, and with none of nobody', () => {
    const hidden = tableOf('Q', 'single', 3, [['a', 2, 66.7, 'answer', 'reconstructed'], ['b', 1, 33.3]]); // prettier-ignore
    const words = wordsOn(lay(hidden, { kind: 'columns', countOf }));
    expect(words.filter((one) => one.includes(' of 3'))).toEqual(['1 of 3']);
  });
});
