import { randomNumbers } from '../../answers/random.ts';

/** Which answers: those with which a deck was made, those of which it is made anew, or some in which another value has room in its bar. */
export type Draw = 'before' | 'after' | 'narrow';

const PEOPLE = 90;
/** In "after" the weights run the other way, so that no figure and no order stays. */
const SEED: Readonly<Record<Draw, number>> = { before: 3, after: 8, narrow: 23 };

const WORDS = [
  'It warms me',
  'I like the calm',
  'A habit',
  'It tastes of home',
  'For the break',
  'Because of the smell',
];

/** The answers and the codes of the free ones, as CSV files. */
export function responses(draw: Draw): { readonly answers: string; readonly codes: string } {
  const random = randomNumbers(SEED[draw]);
  const turned = <T>(items: readonly T[]): readonly T[] => (draw === 'after' ? items.toReversed() : items);
  /** One of these, the first far likelier than the last. */
  const oneOf = (items: readonly string[]): string => {
    const own = turned(items);
    return own[Math.floor(random() ** 1.8 * own.length)] ?? '';
  };
  const ticks = (code: string, options: readonly string[]): Row => {
    const likely = turned(options).map((option, i) => [option, 0.8 - (0.7 * i) / options.length] as const);
    const given = new Map(likely.map(([option, p]) => [option, random() < p ? '1' : '0']));
    if (![...given.values()].includes('1')) given.set(options[0] ?? '', '1');
    return Object.fromEntries(options.map((option) => [`${code}.${option}`, given.get(option) ?? '0']));
  };
  const POINTS = ['p5', 'p4', 'p3', 'p2', 'p1'];
  const ranking = (options: readonly string[], max: number): Row => {
    const left = [...options];
    const places = Array.from({ length: max }, (_, place): readonly [string, string] => {
      const option = oneOf(left);
      left.splice(left.indexOf(option), 1);
      return [`Q4.${option}`, String(place + 1)];
    });
    return { ...Object.fromEntries(options.map((option) => [`Q4.${option}`, ''])), ...Object.fromEntries(places) };
  };
  const divided = (): Row => {
    const [pots, sweets] = [Math.floor(random() * 30), Math.floor(random() * 30)];
    const [first = '', second = '', third = ''] = turned(['Q9.leaves', 'Q9.pots', 'Q9.sweets']);
    return { [first]: String(100 - pots - sweets), [second]: String(pots), [third]: String(sweets) };
  };
  const day = (): string => {
    const year = oneOf(['2025', '2024', '2023']);
    return `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  };
  const rows = Array.from({ length: PEOPLE }, (_, i): Row => ({
    id: `r${i + 1}`,
    Q1: oneOf(['green', 'black', 'herbal', 'none']),
    Q2: oneOf(['daily', 'weekly', 'monthly', 'rarely']),
    ...ticks('Q3', ['shop', 'market', 'web', 'cafe', 'gift', 'garden', 'travel', 'other']),
    ...ranking(['taste', 'price', 'smell', 'looks'], 3),
    Q5: oneOf(POINTS),
    Q6: oneOf(Array.from({ length: 11 }, (_one, n) => `n${10 - n}`)),
    Q7: oneOf(['1', '2', '3', '4', '5', '6', '7', '8']),
    Q8: day(),
    ...divided(),
    Q10: i % 3 === 0 ? `${oneOf(WORDS)} (${i})` : '',
    ...Object.fromEntries(['speed', 'price', 'staff'].map((item, n) => [`Q11_${item}`, oneOf([...POINTS.slice(n), ...POINTS.slice(0, n)])])),
    ...ticks('Q12_hot', ['home', 'work', 'outside']),
    ...ticks('Q12_iced', ['outside', 'home', 'work']),
    Q13_cups: oneOf(['5', '4', '2', '1']),
    Q13_pots: oneOf(['1', '2', '3', '4']),
  })); // prettier-ignore
  const header = Object.keys(rows[0] ?? {});
  const line = (row: Row): string => header.map((name) => row[name] ?? '').join(',');
  const written = rows.filter(({ Q10 }) => Q10 !== '');
  return {
    answers: [header.join(','), ...rows.map(line), ''].join('\n'),
    codes: ['id,code', ...written.map(({ id }) => `${id},${oneOf(['warm', 'calm', 'other'])}`), ''].join('\n'),
  };
}

type Row = Readonly<Record<string, string>>;
