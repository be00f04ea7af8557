import type { Translated } from '../catalogue.ts';
import type { en } from './en.ts';

export const ja: Translated<typeof en> = {
  font: 'Yu Gothic',
  title: (p) => `${p.survey}　単純集計表`,
  sheets: { tables: '単純集計表', index: '目次' },
  head: { number: '番号', wording: '設問／選択肢', count: 'n', share: '%', value: '値', type: '種別' },
  types: {
    one: 'SA',
    several: 'MA',
    upTo: (p) => `MA（${p.most}つまで）`,
    number: '数値',
    text: '自由',
  },
  bases: {
    everyone: 'ベース：全員',
    asked: 'ベース：質問した方',
    answered: 'ベース：回答した方',
    all: 'ベース：全員（質問していない方を含む）',
    unknown: 'ベース：不明',
  },
  baseOf: (p) => `${p.base}　${p.n}`,
  joint: '　',
  rows: {
    total: '全体',
    notAsked: '非該当（質問していない方）',
    given: '記入あり',
    mean: '平均',
    median: '中央値',
    deviation: '標準偏差',
  },
  marks: { none: '-', below: '' },
  notPublished: '非公表',
  range: (p) => `${p.from}～${p.to}`,
  notes: {
    partial: '※わかっている選択肢のみです。表にない選択肢があります。',
    ranges: '※「～」のある値は公表されていません。公表された数値に合う範囲を示しています。',
    notPublished: '※「非公表」の値は公表されていません。',
    adjusted: (p) => `※合計を100%とするため、「${p.option}」の割合を調整しています。`,
    rounded: (p) =>
      `※割合は${p.decimals === 0 ? '小数点以下' : `小数点以下第${p.decimals + 1}位`}を四捨五入しているため、合計が100%にならない場合があります。複数回答（MA）の合計は100%を超えることがあります。`,
    marks: (p) => `※「${p.none}」は該当なし、「${p.below}」は${p.least}%未満です。`,
    types: '※SA：単一回答、MA：複数回答、数値：数値回答、自由：自由回答。ウェイトバックはしていません。',
  },
  about: { population: '調査対象', method: '調査方法', agency: '調査主体', respondents: '有効回答' },
};
