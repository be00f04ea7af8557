import {
  falling,
  HARD,
  numbered,
  peopleIn,
  type Asked,
  type Drawing,
  type GalleryCase,
  type GalleryOption,
  type Words,
} from '../case.ts';

/** What single and several answers have in common: the hard answers, each with the drawings of its kind. */
export function choiceCases(
  letter: string,
  kind: string,
  drawings: Readonly<Record<'one' | 'two' | 'seven' | 'forty' | 'many' | 'words' | 'lines' | 'base' | 'equal' | 'tiny', readonly Drawing[]>>,
  share: number,
): readonly GalleryCase[] {
  const make = (code: string, words: Words, options: readonly GalleryOption[], counts: readonly number[], own: readonly Drawing[], asked: Asked = 'core', net?: readonly number[]): GalleryCase =>
    ({ code: `${letter}_${code}`, kind, words, asked, options, counts, drawings: own, ...(net ? { net } : {}) });
  const core = peopleIn('core') * share;
  const everyone = peopleIn('everyone');
  const based = (asked: Asked, ja: string, en: string): GalleryCase =>
    make(asked, { ja, en }, numbered(4), falling(4, peopleIn(asked)), drawings.base, asked);
  return [
    make('one', { ja: '選択肢が一つ', en: 'One option' }, numbered(1), [peopleIn('core')], drawings.one),
    make('two', { ja: '選択肢が二つ', en: 'Two options' }, numbered(2), [300, 100], drawings.two),
    make('seven', { ja: '選択肢が七つ', en: 'Seven options' }, numbered(7), falling(7, core), drawings.seven, 'core', [0, 1]),
    make('forty', { ja: '選択肢が四十', en: 'Forty options' }, numbered(40), falling(40, core), drawings.forty),
    make('many', { ja: '選択肢が百五十', en: 'A hundred and fifty options' }, numbered(150), falling(150, core), drawings.many),
    make('lengths', { ja: '一文字から二百文字', en: 'Labels of one to two hundred letters' }, HARD.lengths, falling(6, core), drawings.words),
    make('word', { ja: '改行できない語', en: 'Words that cannot break' }, HARD.unbreakable, falling(3, core), drawings.words),
    make('lines', { ja: '改行のある語', en: 'Labels with line breaks' }, HARD.lines, falling(3, core), drawings.lines),
    based('nobody', '対象者なし', 'Nobody was asked'),
    based('one', '対象者が一人', 'One person was asked'),
    based('few', '対象者が三十人未満', 'Fewer than thirty were asked'),
    based('thirty', '対象者がちょうど三十人', 'Exactly thirty were asked'),
    make('equal', { ja: 'すべて同じ割合', en: 'All answers are equal' }, numbered(5), Array<number>(5).fill(80), drawings.equal),
    make('ties', { ja: '同率が並ぶ', en: 'Ties everywhere' }, numbered(6), [120, 120, 60, 60, 20, 20], drawings.equal),
    make('tiny', { ja: '隣り合うごく小さい割合', en: 'Neighbouring tiny shares' }, numbered(6), [everyone - 15, 1, 1, 3, 10, 0], drawings.tiny, 'everyone'),
    make('alike', { ja: '全員が同じ答え', en: 'Everybody gave the same answer' }, numbered(4), [400, 0, 0, 0], drawings.equal),
  ]
    .map((one) => (one.code === `${letter}_one` && one.asked === 'one' ? { ...one, code: `${letter}_person` } : one));
} // prettier-ignore
