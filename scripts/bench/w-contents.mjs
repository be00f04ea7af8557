// What W(n), a deck of n slides, holds: our project and the scripts of other libraries write the same from this.
// Every slide has a title, subtitle, footnote and footer of its own and a native bar chart of eight categories; every
// fifth one also a picture of 120 KB and a table of 6 × 4 cells. The slides go round ten questions.

export const RESPONDENTS = 240;
export const CATEGORIES = [
  '品質のよさ',
  '価格の手ごろさ',
  '納期の早さ',
  '対応の早さ',
  '操作のしやすさ',
  '情報の多さ',
  '社内の評判',
  '実績の多さ',
];
export const TOPICS = ['受付', '配送', '説明', '保守', '研修', '見積', '契約', '請求', '展示', '紹介'];
export const FOOTER = '見本の会社';
export const TABLE_ROWS = 6;
export const PICTURE = 'noise.png';

/** How many respondents of question `q` (0 to 9) chose option `o`: all values of a question differ, and so do questions. */
export const countOf = (q, o) => 30 + 23 * ((3 * q + 5 * o) % 8) + 2 * q;

/** Options of a question, the most chosen first. */
export const ranked = (q) => CATEGORIES.map((_, o) => o).sort((a, b) => countOf(q, b) - countOf(q, a));

export const percentOf = (q, o) => Math.round((1000 * countOf(q, o)) / RESPONDENTS) / 10;

export const questionOf = (slide) => slide % TOPICS.length;
export const hasTable = (slide) => slide % 5 === 4;

/** The words of a slide, plain; `number` writes its number. */
export const wordsOf = (slide, first, number = String) => ({
  title: `第${number(slide + 1)}章　${TOPICS[questionOf(slide)]}では${first}`,
  subtitle: `${TOPICS[questionOf(slide)]}で重視する点（第${number(slide + 1)}地区）`,
  footnote: `注${number(slide + 1)}：${TOPICS[questionOf(slide)]}についての回答を地区ごとに集めた。`,
});

/** The title's finding in plain words. */
export const plainFirst = (q) => `第1位「${CATEGORIES[ranked(q)[0]]}」（${percentOf(q, ranked(q)[0]).toFixed(1)}%）`;

/** Cells of a question's table, row by row: option, share, respondents, rank. */
export const tableOf = (q) =>
  ranked(q)
    .slice(0, TABLE_ROWS)
    .map((o, i) => [CATEGORIES[o], `${percentOf(q, o).toFixed(1)}%`, `${countOf(q, o)}名`, `第${i + 1}位`]);
