import type { GalleryCase } from '../case.ts';

/** Texts, which are quoted. */
export const free: readonly GalleryCase[] = [
  {
    code: 'F_few', kind: 'free', words: { ja: '自由回答', en: 'Free answers' }, asked: 'core', options: [], counts: [], drawings: [{ chart: {} }],
    texts: [
      { ja: '会議の記録が早くなった。', en: 'Minutes are written sooner.' },
      { ja: '料金が分かりにくい。', en: 'The price is hard to understand.' },
      { ja: '窓口の人が親切だった。', en: 'The people at the desk were kind.' },
      { ja: '紙でも受け取りたい。', en: 'I would like to have it on paper too.' },
    ],
  },
  {
    code: 'F_themes', kind: 'free', words: { ja: '見出しのある自由回答', en: 'Free answers under headings' }, asked: 'core', options: [], counts: [], drawings: [{ chart: {} }],
    themes: [{ ja: '値段について', en: 'On prices', texts: 2 }, { ja: '窓口について', en: 'On the people at the desk', texts: 1 }, { ja: 'そのほか', en: 'Other things', texts: 1 }],
    texts: [
      { ja: '使った分だけ払えるとよい。', en: 'I would like to pay for what I use.' },
      { ja: '追加の費用がいつも後から分かる。', en: 'What it costs besides always comes to light later.' },
      { ja: '電話にすぐ出てくれる。', en: 'They answer the telephone at once.' },
      { ja: '夜でも使えるので助かっている。', en: 'That it works at night is a great help.' },
    ],
  },
]; // prettier-ignore
