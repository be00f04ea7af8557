/** Words in both languages of the gallery. */
export interface Words {
  readonly ja: string;
  readonly en: string;
}

/** Those who are asked a question of the gallery, by the answer to its first one, and how many they are. */
export const GROUPS = { nobody: 0, one: 1, three: 3, few: 29, thirty: 30, core: 400, rest: 1737 } as const;

/** A group; everyone, where shares under 0.05 % are to be had. */
export type Asked = keyof typeof GROUPS | 'everyone';

export const EVERYONE = Object.values(GROUPS).reduce<number>((sum, people) => sum + people, 0);
export const peopleIn = (asked: Asked): number => (asked === 'everyone' ? EVERYONE : GROUPS[asked]);

/** An option: its words, and whatever it says of itself in survey.yaml. */
export interface GalleryOption extends Words {
  readonly says?: Readonly<Record<string, number | string>>;
  /** Its words in charts that have no room for all of them. */
  readonly short?: Words;
}

/** An item of a grid: its words, who was asked, and how many of them gave each option. */
export interface GalleryItem extends Words {
  readonly asked: Asked;
  readonly counts: readonly number[];
}

/** A drawing of a case as the slide list has it, or why it stands in no deck yet. */
export interface Drawing {
  /** The keys of the chart; `{}`: the drawing that the rules choose. */
  readonly chart: Readonly<Record<string, string | number>>;
  /** With a bracket over the options of the net. */
  readonly net?: true;
  /** With a bracket over the options of each of its nets. */
  readonly nets?: true;
  readonly center?: true;
}

/** A question of the gallery with its answers and the drawings that show it. */
export interface GalleryCase {
  /** Code of the question; small letters of it name the slides. */
  readonly code: string;
  /** Its kind; of a grid, that of each of its items. */
  readonly kind: string;
  /** Items that share its options, which make it a grid. */
  readonly items?: readonly GalleryItem[];
  /** What the case is. */
  readonly words: Words;
  readonly asked: Asked;
  /** More keys of the question. */
  readonly says?: Readonly<Record<string, unknown>>;
  readonly options: readonly GalleryOption[];
  /** How many of those asked gave each option; where one answer is given, all together are the base or less. */
  readonly counts: readonly number[];
  /** Of numbers: what those who are in a band answer. */
  readonly numbers?: readonly number[];
  /** Of days: the same. */
  readonly days?: readonly string[];
  /** Of texts: what is answered. */
  readonly texts?: readonly Words[];
  /** Headings over these texts, and how many stand under each; absent: they stand without. */
  readonly themes?: readonly (Words & { readonly texts: number })[];
  /** Options whose share is a net, by index. */
  readonly net?: readonly number[];
  /** Options whose share is another net. */
  readonly other?: readonly number[];
  readonly drawings: readonly Drawing[];
}

/** Options that are named by a letter and a number. */
export const numbered = (count: number): readonly GalleryOption[] =>
  Array.from({ length: count }, (_, i) => ({ ja: `選択肢${i + 1}`, en: `Option ${i + 1}` }));

/** So many counts that fall from the first to the last, with that sum; none is 0 while there is enough for all. */
export function falling(count: number, sum: number): readonly number[] {
  const weights = Array.from({ length: count }, (_, i) => count - i);
  const all = weights.reduce((total, weight) => total + weight, 0);
  const counts = weights.map((weight) => Math.floor((sum * weight) / all));
  const left = sum - counts.reduce((total, one) => total + one, 0);
  return counts.map((one, i) => (i === 0 ? one + left : one));
}

/** The drawings of those names. */
export const drawn = (...names: readonly string[]): readonly Drawing[] =>
  names.map((drawing) => ({ chart: { drawing } }));

/** Labels that are hard to set. */
export const HARD = {
  /** 1 to 200 characters. */
  lengths: [1, 5, 20, 60, 120, 200].map((length): GalleryOption => ({
    ja: '職場で使う道具を選ぶときに値段と使いやすさのどちらを重く見るかを、部署の全員で話し合って決めています。'.repeat(5).slice(0, length),
    en: 'Everyone in our department talks about what matters more to us, the price or how easy a tool is to use. '.repeat(3).slice(0, length).trim(),
    // As the first deck shortens what no bar has room for.
    ...(length < 100 ? {} : { short: { ja: `職場で使う道具を選ぶときに値段と使いやすさのどちらを重く見るか…（${length}字）`, en: `Everyone in our department talks about what matters more… (${length} letters)` } }),
  })),
  unbreakable: [
    { ja: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft', en: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft' },
    { ja: 'https://www.example.com/a/very/long/address/without/any/place/to/break', en: 'https://www.example.com/a/very/long/address/without/any/place/to/break' },
    { ja: '普通の答え', en: 'A usual answer' },
  ],
  lines: [
    { ja: '一行目\n二行目', en: 'First line\nSecond line' },
    { ja: '改行が\n二つ\nあります', en: 'With\ntwo\nbreaks' },
    { ja: '一行だけ', en: 'One line' },
  ],
} as const; // prettier-ignore
