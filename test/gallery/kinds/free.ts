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
]; // prettier-ignore
