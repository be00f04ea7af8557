import { SLIDES } from './slides.ts';

export type Language = 'en' | 'ja';

type Words = Readonly<Record<Language, string>>;

/** Words of the questions, their options and items, in both languages. */
const OWN: Readonly<Record<string, Words>> = {
  'survey.name_with_year': { en: 'The tea survey 2026', ja: 'お茶の調査2026' },
  'fieldwork.agency': { en: 'Tea Ltd', ja: 'お茶株式会社' },
  'fieldwork.method': { en: 'a questionnaire', ja: '質問票' },
  'fieldwork.population': { en: 'people', ja: '人' },
  company: { en: 'Tea Ltd', ja: 'お茶株式会社' },
  'section.results': { en: 'Results', ja: '結果' },
  'question.Q1': { en: 'Which tea do you drink the most?', ja: '最もよく飲むお茶は？' },
  'option.Q1.green': { en: 'Green tea', ja: '緑茶' },
  'option.Q1.black': { en: 'Black tea', ja: '紅茶' },
  'option.Q1.herbal': { en: 'Herbal tea', ja: 'ハーブティー' },
  'option.Q1.none': { en: 'None', ja: '飲まない' },
  'question.Q2': { en: 'How often do you drink it?', ja: 'どれくらいの頻度で飲みますか？' },
  'option.Q2.daily': { en: 'Every day', ja: '毎日' },
  'option.Q2.weekly': { en: 'Every week', ja: '毎週' },
  'option.Q2.monthly': { en: 'Every month', ja: '毎月' },
  'option.Q2.rarely': { en: 'Less often', ja: 'それ以下' },
  'question.Q3': { en: 'Where do you get it?', ja: 'どこで手に入れますか？' },
  'option.Q3.shop': { en: 'A tea shop', ja: 'お茶の専門店' },
  'option.Q3.market': { en: 'A supermarket', ja: 'スーパー' },
  'option.Q3.web': { en: 'The web', ja: 'ネット通販' },
  'option.Q3.cafe': { en: 'A café', ja: 'カフェ' },
  'option.Q3.gift': { en: 'As a gift', ja: '贈り物' },
  'option.Q3.garden': { en: 'My garden', ja: '自宅の庭' },
  'option.Q3.travel': { en: 'While travelling', ja: '旅先' },
  'option.Q3.other': { en: 'Elsewhere', ja: 'その他' },
  'question.Q4': { en: 'What matters most to you?', ja: '重視することは？' },
  'option.Q4.price': { en: 'Its price', ja: '値段' },
  'option.Q4.taste': { en: 'Its taste', ja: '味' },
  'option.Q4.looks': { en: 'Its looks', ja: '見た目' },
  'option.Q4.smell': { en: 'Its smell', ja: '香り' },
  'question.Q5': { en: 'How content are you?', ja: 'どれくらい満足していますか？' },
  'option.Q5.p5': { en: 'Very content', ja: 'とても満足' },
  'option.Q5.p4': { en: 'Rather content', ja: 'やや満足' },
  'option.Q5.p3': { en: 'Neither', ja: 'どちらともいえない' },
  'option.Q5.p2': { en: 'Rather not', ja: 'やや不満' },
  'option.Q5.p1': { en: 'Not at all', ja: 'とても不満' },
  'net.q5': { en: 'Content {$q5_top :share}', ja: '満足の計 {$q5_top :share}' },
  'question.Q6': { en: 'Would you recommend it?', ja: '薦めたいと思いますか？' },
  ...Object.fromEntries(Array.from({ length: 11 }, (_, i) => [`option.Q6.n${i}`, { en: `${i}`, ja: `${i}点` }])),
  'question.Q7': { en: 'How many cups a day?', ja: '1日に何杯飲みますか？' },
  'option.Q7.c0': { en: 'Up to 2', ja: '2杯以下' },
  'option.Q7.c3': { en: '3 to 5', ja: '3～5杯' },
  'option.Q7.c6': { en: '6 to 8', ja: '6～8杯' },
  'question.Q8': { en: 'Since when do you drink it?', ja: 'いつから飲んでいますか？' },
  'option.Q8.before': { en: 'Before 2024', ja: '2023年以前' },
  'option.Q8.y2024': { en: 'Since 2024', ja: '2024年から' },
  'option.Q8.y2025': { en: 'Since 2025', ja: '2025年から' },
  'question.Q9': { en: 'How do you divide your spending?', ja: '支出の内訳は？' },
  'option.Q9.leaves': { en: 'Leaves', ja: '茶葉' },
  'option.Q9.pots': { en: 'Pots', ja: '急須' },
  'option.Q9.sweets': { en: 'Sweets', ja: '菓子' },
  'question.Q10': { en: 'Why do you drink tea?', ja: 'お茶を飲む理由は？' },
  'question.Q10_coded': { en: 'Reasons for drinking tea', ja: 'お茶を飲む理由の分類' },
  'option.Q10_coded.warm': { en: 'Warmth', ja: '温かさ' },
  'option.Q10_coded.calm': { en: 'Calm', ja: '落ち着き' },
  'option.Q10_coded.other': { en: 'Other reasons', ja: 'その他の理由' },
  'question.Q11': { en: 'How content are you with these?', ja: '次の点にどれくらい満足していますか？' },
  'item.Q11.speed': { en: 'Speed of delivery', ja: '配達の速さ' },
  'item.Q11.price': { en: 'Price', ja: '価格' },
  'item.Q11.staff': { en: 'Staff', ja: '店員' },
  'option.Q11.p5': { en: 'Very', ja: 'とても満足' },
  'option.Q11.p4': { en: 'Rather', ja: 'やや満足' },
  'option.Q11.p3': { en: 'Neither', ja: 'どちらでもない' },
  'option.Q11.p2': { en: 'Rather not', ja: 'やや不満' },
  'option.Q11.p1': { en: 'Not at all', ja: 'とても不満' },
  'question.Q12': { en: 'Where do you drink them?', ja: 'どこで飲みますか？' },
  'item.Q12.hot': { en: 'Hot tea', ja: '温かいお茶' },
  'item.Q12.iced': { en: 'Iced tea', ja: '冷たいお茶' },
  'option.Q12.home': { en: 'At home', ja: '自宅' },
  'option.Q12.work': { en: 'At work', ja: '職場' },
  'option.Q12.outside': { en: 'Outside', ja: '屋外' },
  'question.Q13': { en: 'How many do you own?', ja: 'いくつ持っていますか？' },
  'item.Q13.cups': { en: 'Cups', ja: '湯のみ' },
  'item.Q13.pots': { en: 'Pots', ja: '急須' },
  'option.Q13.few': { en: 'Up to 2', ja: '2つ以下' },
  'option.Q13.many': { en: '3 and more', ja: '3つ以上' },
};

/** Figures that are no shares. */
const VALUES = new Set([
  'q4_rank',
  'q5_mean',
  'q6',
  'q7_mean',
  'q7_quarter',
  'q8_first',
  'q8_median',
  'q9',
  'q11_mean',
  'q13',
]);

const headline = (id: string, figures: readonly string[], language: Language): string => {
  const printed = figures.map((figure) => `{$${figure} :${VALUES.has(figure) ? 'value' : 'share'}}`);
  const name = id.replaceAll('-', ' ');
  return language === 'en' ? `What ${name} shows: ${printed.join(', ')}` : `${name}の結果 ${printed.join('、')}`;
};

/** All messages of one language. */
export const messagesIn = (language: Language): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(Object.entries(OWN).map(([key, words]) => [key, words[language]])),
  ...Object.fromEntries(SLIDES.flatMap(({ id, figures = [], quotes }) => (quotes ? [] : [[`head.${id}`, headline(id, figures, language)]]))),
}); // prettier-ignore
