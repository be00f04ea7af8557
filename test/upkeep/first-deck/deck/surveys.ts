import { randomNumbers } from '../../../answers/random.ts';
import type { Asked, Invented } from './project.ts';

// Invented surveys, ordinary and extreme, from which first decks are made. The same seed gives the same answers.

type Options = readonly (readonly [code: string, label: string, more?: object])[];

/** Answers in these proportions, in random order. */
function spread(seed: number, rows: number, weights: readonly number[], options: Options): readonly string[] {
  const random = randomNumbers(seed);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: rows }, () => {
    let at = random() * total;
    const found = weights.findIndex((weight) => (at -= weight) < 0);
    return options[found]?.[0] ?? '';
  });
}

/** Several answers, each option with its own likelihood; who ticks nothing gave no answer. */
function ticks(seed: number, rows: number, likely: readonly number[], options: Options): readonly (string | readonly string[])[] {
  const random = randomNumbers(seed);
  return Array.from({ length: rows }, () => {
    const given = options.flatMap(([code], i) => (random() < (likely[i] ?? 0) ? [code] : []));
    return given.length > 0 ? given : '';
  });
} // prettier-ignore

const options = (...labels: readonly string[]): Options => labels.map((label, i) => [`a${i + 1}`, label]);
const points = (...labels: readonly string[]): Options =>
  labels.map((label, i) => [`p${i + 1}`, label, { value: labels.length - i }]);
const repeated = (texts: readonly string[], rows: number): readonly string[] =>
  Array.from({ length: rows }, (_, i) => texts[i % (texts.length * 3)] ?? '');

const YES_NO = options('Yes', 'No');
const AGREE = points('Very satisfied', 'Rather satisfied', 'Neither', 'Rather dissatisfied', 'Very dissatisfied');
const CHANNELS = options(
  'Our website',
  'Friends or family',
  'Social media',
  'Newspaper or magazine',
  'Radio or television',
  'A local event',
);

const asked = (code: string, kind: string, wording: string, own: Omit<Asked, 'code' | 'kind' | 'wording'>): Asked => ({
  code,
  kind,
  wording,
  ...own,
});

const VISITS = spread(
  2,
  412,
  [31, 42, 18, 9],
  options('Every week', 'About once a month', 'A few times a year', 'This was the first time'),
);
const REASONS = options(
  'The opening hours do not suit me',
  'It is too far away',
  'I can find what I need elsewhere',
  'Other',
);

export const LIBRARY: Invented = {
  id: 'library-visitors',
  language: 'en',
  title: 'Visitor survey of the Riverside Library 2026',
  tool: 'Microsoft Forms',
  questions: [
    asked('Q1', 'single', 'Have you borrowed anything in the last twelve months?', { options: YES_NO, answers: spread(1, 412, [64, 36], YES_NO) }),
    asked('Q2', 'single', 'How often do you visit the library?', { options: options('Every week', 'About once a month', 'A few times a year', 'This was the first time'), answers: VISITS }),
    asked('Q3', 'multiple', 'How did you hear about our events? Please tick all that apply.', { options: CHANNELS, answers: ticks(3, 412, [0.47, 0.34, 0.28, 0.11, 0.06, 0.19], CHANNELS) }),
    asked('Q4_1', 'scale', 'The staff', { stem: 'How satisfied are you with each of the following?', options: AGREE, answers: spread(4, 412, [48, 35, 10, 5, 2], AGREE) }),
    asked('Q4_2', 'scale', 'The choice of books', { stem: 'How satisfied are you with each of the following?', options: AGREE, answers: spread(5, 412, [20, 34, 26, 14, 6], AGREE) }),
    asked('Q4_3', 'scale', 'Computers and printers', { stem: 'How satisfied are you with each of the following?', options: AGREE, answers: spread(6, 412, [6, 14, 31, 30, 19], AGREE) }),
    asked('Q5', 'numeric', 'How many minutes did it take you to get here today?', {
      options: [['b1', 'Under 10', { to: 10 }], ['b2', '10 to 19', { from: 10, to: 20 }], ['b3', '20 to 29', { from: 20, to: 30 }], ['b4', '30 or more', { from: 30 }]],
      source: { units: ['minutes'] },
      answers: Array.from({ length: 412 }, (_, i) => String((i * 7) % 41)),
    }),
    asked('Q6', 'scale', 'How likely are you to recommend us to a friend? (0 = not at all, 10 = very likely)', {
      options: Array.from({ length: 11 }, (_, i) => [`n${i}`, String(i), { value: i }] as const),
      answers: spread(7, 412, [1, 1, 2, 2, 4, 8, 9, 18, 24, 17, 14], Array.from({ length: 11 }, (_, i) => [`n${i}`, ''] as const)),
    }),
    asked('Q7', 'multiple', 'What keeps you from coming more often?', { askedOf: 'Q2 in (a3, a4)', options: REASONS, answers: VISITS.map((visit, i) => (visit === 'a3' || visit === 'a4' ? [['a1'], ['a1', 'a2'], ['a3'], ['a1', 'a4']][i % 4]! : '')) }),
    asked('Q8', 'free', 'What should we change first?', { answers: repeated(['More seats in the reading room on Saturdays', 'Nothing, it is lovely', 'The lift is out of order too often', 'Longer opening hours, please', 'A quieter corner for those who want to work', 'Newer computers', 'Please bring back the book trolley by the door', 'It would be nice to have coffee'], 412) }),
    asked('Q9', 'single', 'Which of these describes you best?', { isShown: false, options: options('Student', 'Employed', 'Retired', 'Other'), answers: spread(9, 412, [20, 45, 30, 5], options('a', 'b', 'c', 'd')) }),
    asked('Q10', 'free', 'Your e-mail address', { isShown: true, source: { mask: true }, answers: repeated(['a@example.com'], 412) }),
  ],
}; // prettier-ignore

const 満足 = points('とても満足', 'やや満足', 'どちらともいえない', 'やや不満', 'とても不満');
const きっかけ = options(
  '知人・友人の紹介',
  '店頭で見て',
  'SNSの投稿',
  '検索サイト',
  'テレビ・ラジオ',
  '新聞・雑誌',
  '公式サイト',
  'その他',
);
const 商品 = options(
  '食パン',
  'クロワッサン',
  'メロンパン',
  'カレーパン',
  'サンドイッチ',
  'バゲット',
  'あんパン',
  'ベーグル',
  'ドーナツ',
  'クリームパン',
  'チョココロネ',
  'ピザパン',
  '塩パン',
  '焼き菓子',
  'ケーキ',
  'その他',
);

export const BAKERY: Invented = {
  id: 'bakery',
  language: 'ja',
  title: 'ベーカリー利用者アンケート2026年春',
  tool: 'Googleフォーム',
  questions: [
    asked('Q1', 'single', '当店をご利用になるのは初めてですか。', { options: options('はい', 'いいえ'), answers: spread(11, 530, [23, 77], YES_NO) }),
    asked('Q2', 'single', '当店を知ったきっかけを教えてください。', { options: きっかけ, answers: spread(12, 530, [29, 28, 15, 10, 4, 2, 8, 4], きっかけ) }),
    asked('Q3', 'multiple', 'これまでに購入したことのある商品をすべてお選びください。', { options: 商品, answers: ticks(13, 530, [0.62, 0.48, 0.33, 0.41, 0.29, 0.25, 0.22, 0.12, 0.18, 0.2, 0.09, 0.15, 0.35, 0.14, 0.11, 0.03], 商品) }),
    asked('Q4', 'scale', '当店の味について、どの程度満足していますか。', { options: 満足, answers: spread(14, 530, [52, 36, 8, 3, 1], 満足) }),
    asked('Q5', 'scale', '価格について、どの程度満足していますか。', { options: 満足, answers: spread(15, 530, [9, 27, 34, 22, 8], 満足) }),
    asked('Q6', 'numeric', '1回のお買い物で使う金額を教えてください。', {
      options: [['b1', '500円未満', { to: 500 }], ['b2', '500～999円', { from: 500, to: 1000 }], ['b3', '1,000～1,499円', { from: 1000, to: 1500 }], ['b4', '1,500～1,999円', { from: 1500, to: 2000 }], ['b5', '2,000円以上', { from: 2000 }]],
      source: { units: ['円'] },
      answers: Array.from({ length: 530 }, (_, i) => String(300 + ((i * 137) % 1900))),
    }),
    asked('Q7', 'single', '今後も当店を利用したいと思いますか。', { options: options('ぜひ利用したい', '利用したい', 'どちらともいえない', '利用したくない'), answers: spread(17, 530, [33, 31, 30, 6], 満足.map(([, label], i) => [`a${i + 1}`, label])) }),
    asked('Q8', 'free', '当店へのご意見・ご要望がありましたら、ご自由にお書きください。', { answers: repeated(['いつもおいしいパンをありがとうございます。', '夕方に行くと売り切れが多いので、もう少し焼いてほしいです。', 'イートインの席を増やしてほしい。', '駐車場が狭くて入りにくいです。', 'アレルギー表示がわかりやすくて助かっています。', '新商品を楽しみにしています。', 'ポイントカードを作ってほしい。', '特になし'], 530) }),
  ],
}; // prettier-ignore

const LONG_JA =
  '従業員の健康管理や働き方の見直しに関する制度（在宅勤務、時差出勤、短時間勤務、有給休暇の取得促進など）について、現在お勤め先で導入されているもの、および今後導入を希望するものがあれば、業務への影響や同僚との関係も考えたうえで、あてはまるものをお答えください。なお、制度の名称はお勤め先によって異なる場合がありますので、内容の最も近いものを選んでください。お勤め先に制度があるかどうかわからない場合は、ご自身のまわりで実際に行われているかどうかでご判断いただいてかまいません。複数の部署を兼務している方は、主に勤務している部署についてお答えください（派遣・出向の方は派遣先・出向先についてお答えください）。';
const LONG_LABELS = options(
  '在宅勤務やサテライトオフィスでの勤務など、働く場所を自分で選ぶことができる制度がすでに導入されており、実際に利用している同僚が身近に何人もいるため、自分でも気兼ねなく利用することができている',
  '在宅勤務やサテライトオフィスでの勤務など、働く場所を自分で選ぶことができる制度がすでに導入されているが、利用している同僚が身近にいないため、なかなか利用できずにいる',
  '制度はないが、上司の判断で認められている',
  '制度もなく、認められてもいない',
);
const PREFECTURES = options(
  '北海道',
  '青森県',
  '岩手県',
  '宮城県',
  '秋田県',
  '山形県',
  '福島県',
  '茨城県',
  '栃木県',
  '群馬県',
  '埼玉県',
  '千葉県',
  '東京都',
  '神奈川県',
  '新潟県',
  '富山県',
  '石川県',
  '福井県',
  '山梨県',
  '長野県',
  '岐阜県',
  '静岡県',
  '愛知県',
  '三重県',
  '滋賀県',
  '京都府',
  '大阪府',
  '兵庫県',
  '奈良県',
  '和歌山県',
  '鳥取県',
  '島根県',
  '岡山県',
  '広島県',
  '山口県',
  '徳島県',
  '香川県',
  '愛媛県',
  '高知県',
  '福岡県',
  '佐賀県',
  '長崎県',
  '熊本県',
  '大分県',
  '宮崎県',
  '鹿児島県',
  '沖縄県',
);
const MANY_LONG = Array.from(
  { length: 50 },
  (_, i) =>
    [`a${i + 1}`, `業務の内容にあわせて選べる研修・講座その${i + 1}（対面またはオンライン、日程の変更可）`] as const,
);

export const EXTREME_JA: Invented = {
  id: 'extreme-ja',
  language: 'ja',
  title: '働き方と健康に関する全国の就業者アンケート調査（第3回）—在宅勤務・時差出勤・短時間勤務・有給休暇の取得状況とトップ10の要望についての詳細な分析のための基礎調査—',
  questions: [
    asked('company_policies_current_and_wanted_1', 'single', LONG_JA, { options: LONG_LABELS, answers: spread(21, 2300, [34, 33, 20, 13], LONG_LABELS) }),
    asked('prefecture', 'single', 'お住まいの都道府県', { options: PREFECTURES, answers: spread(22, 2300, PREFECTURES.map((_, i) => 1 + ((i * 13) % 17)), PREFECTURES) }),
    asked('training', 'multiple', '受けてみたい研修', { options: MANY_LONG, answers: ticks(23, 2300, MANY_LONG.map((_, i) => 0.02 + ((i * 7) % 23) / 60), MANY_LONG) }),
    asked('filtered', 'single', '在宅勤務を利用しない理由（※「利用できずにいる」「認められている」「認められてもいない」と回答した方）', { askedOf: 'company_policies_current_and_wanted_1 in (a2, a3, a4) and not prefecture in (a1, a2, a13)', options: options('仕事が持ち帰れない', '家に場所がない', '{未記入}', '.その他'), answers: spread(21, 2300, [34, 33, 20, 13], LONG_LABELS).map((first, i) => (first === 'a1' || ['a1', 'a2', 'a13'].includes(spread(22, 2300, PREFECTURES.map((_, k) => 1 + ((k * 13) % 17)), PREFECTURES)[i]!) ? '' : ['a1', 'a2', 'a3', 'a4', 'a1'][i % 5]!)) }),
    asked('scale_long', 'scale', '制度についてどう思いますか', { options: points('非常に役に立っているので今後も続けてほしい', 'まあ役に立っている', 'どちらともいえない', 'あまり役に立っていないので見直してほしい', 'まったく役に立っていない'), answers: spread(25, 2300, [20, 20, 20, 20, 20], 満足) }),
    asked('one_only', 'single', '同意します', { options: options('同意する'), answers: Array.from({ length: 2300 }, () => 'a1') }),
  ],
}; // prettier-ignore

const TIE = options('Red', 'Blue', 'Green', 'Yellow');
const even = (...codes: readonly string[]): readonly string[] =>
  Array.from({ length: 120 }, (_, i) => codes[i % codes.length] ?? '');

export const TIES: Invented = {
  id: 'ties-and-gaps',
  language: 'en',
  title: 'Most wanted: 50% of all {brands} at a glance',
  tool: 'LimeSurvey',
  questions: [
    asked('Q1', 'single', 'Two lead and share the place', { options: TIE, answers: even('a1', 'a2', 'a1', 'a2', 'a3', 'a4') }),
    asked('Q2', 'single', 'All are equal', { options: TIE, answers: even('a1', 'a2', 'a3', 'a4') }),
    asked('Q3', 'multiple', 'All are equal and everybody ticks all', { options: TIE, answers: Array.from({ length: 120 }, () => ['a1', 'a2', 'a3', 'a4']) }),
    asked('Q4', 'single', 'Nobody has answered', { options: TIE, answers: even('') }),
    asked('Q5', 'single', 'Half and half', { options: YES_NO, answers: even('a1', 'a2') }),
    asked('Q6', 'single', 'Everybody says yes', { options: YES_NO, answers: even('a1') }),
    asked('Q7', 'single', 'Only "don’t know"', { options: [...TIE, ['dk', 'Don’t know', { role: 'dont_know' }]], answers: even('dk') }),
    asked('Q8', 'single', 'Second place is shared', { options: TIE, answers: even('a1', 'a1', 'a2', 'a3', 'a1', 'a4', 'a2', 'a3') }),
    asked('Q9', 'single', 'The same two lead again', { options: TIE, answers: even('a1', 'a2', 'a1', 'a2', 'a3', 'a4') }),
    asked('Q10', 'single', 'A few answered', { options: TIE, answers: Array.from({ length: 120 }, (_, i) => (i < 11 ? (['a1', 'a1', 'a2', 'a3'][i % 4] ?? '') : '')) }),
    asked('Q11', 'scale', 'All in the middle', { options: AGREE, answers: even('p3') }),
    asked('Q12', 'numeric', 'A number that nobody gave', { options: [['b1', 'Any', {}]], answers: even('') }),
    asked('Q13', 'free', 'Long answers only', { answers: even('word '.repeat(60)) }),
    asked('Q14', 'single', 'Labels that read alike', { options: options('Most of it', 'most of it', 'None at all', '  '), answers: even('a1', 'a2', 'a1') }),
    asked('Q15', 'multiple', 'Three share the first place', { base: 'asked', options: TIE, answers: even() .map((_, i) => (i % 5 === 4 ? '' : ['a1', 'a2', 'a3'])) }),
  ],
}; // prettier-ignore

export const TINY: Invented = {
  id: 'tiny',
  language: 'ja',
  title: '社内アンケート',
  questions: [
    asked('Q1', 'single', '研修は役に立ちましたか。', { options: options('はい', 'いいえ', 'わからない'), answers: ['a1', 'a1', 'a2', 'a1', 'a3', 'a1', 'a2'] }),
    asked('Q2', 'scale', '満足度', { options: 満足, answers: ['p1', 'p2', 'p2', 'p3', 'p1', 'p4', 'p2'] }),
    asked('Q3', 'free', '感想', { answers: ['勉強になりました。', '', '時間が短かった。', '', '', '', ''] }),
  ],
}; // prettier-ignore

/** Forty rows of grids on one scale, as many as a long questionnaire has. */
const ROWS = [
  'Price',
  'Quality',
  'Delivery',
  'Packaging and the protection of fragile goods in transit',
  'Website',
  'Returns',
  'Advice on the phone',
  'Range',
];

export const GRIDS: Invented = {
  id: 'grids',
  language: 'en',
  title: 'Customer satisfaction',
  tool: 'Qualtrics',
  questions: [
    ...ROWS.flatMap((row, r) => [
      asked(`Q1_${r + 1}`, 'scale', row, { stem: 'Please rate how satisfied you are with each of the following aspects of our service.', options: AGREE, answers: spread(60 + r, 900, [30 - r, 30, 20, 12 + r, 8], AGREE) }),
      asked(`Q2_${r + 1}`, 'single', row, { stem: 'And how important is it to you?', options: options('Very important', 'Rather important', 'Not important'), answers: spread(80 + r, 900, [40, 38 - r, 22], TIE) }),
    ]),
    asked('Q3', 'single', 'Which country do you live in?', { options: options(...'Austria,Belgium,Czechia,Denmark,Finland,France,Germany,Hungary,Ireland,Italy,Japan,Latvia,Norway,Poland,Spain,Sweden,Switzerland,Turkey,Ukraine,United Kingdom,United States'.split(',')), answers: spread(99, 900, Array.from({ length: 21 }, (_, i) => 1 + ((i * 5) % 19)), options(...Array.from({ length: 21 }, String))) }),
  ],
}; // prettier-ignore

export const SURVEYS: readonly Invented[] = [LIBRARY, BAKERY, EXTREME_JA, TIES, TINY, GRIDS];
