import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from './facts.ts';
import { flat, type ReadDeck, type ReadSlide } from './read-deck.ts';
import { finish, loadReport, QUOTATIONS } from './report.ts';

// The published sentences, typed in from the report's text. Text recognition errors are corrected as in the deck's
// outline; brackets are full-width throughout.

let deck: ReadDeck;
beforeAll(async () => {
  ({ deck } = await finish(await loadReport()));
});

const slide = (number: number): ReadSlide => deck.slides[number - 1]!;
/** Text without spaces, since layout drops the space at a line break. */
const squash = (text: string): string => text.replace(/\s/g, '');
const textsOf = (number: number): readonly string[] =>
  slide(number).shapes.flatMap((shape) => (shape.text === '' ? [] : [squash(shape.text)]));

/** The parts of the text under a chart: its base, then its notes. */
const underChart = (number: number): readonly string[] => {
  const base = slide(number).shapes.find((shape) => shape.name === 'Base');
  return base ? flat(base.text).split('　') : [];
};
/** Whether the texts of a slide hold these, whole and one after the other. */
function inARow(texts: readonly string[], parts: readonly string[]): boolean {
  const wanted = parts.map(squash);
  return texts.some((_, at) => wanted.every((part, i) => texts[at + i] === part));
}

const PERIOD = '調査期間: 2025年9月25日～同年9月30日';
const SURVEY = '地方中小企業の生成AI活用実態調査';

describe.each(QUESTIONS)('$code', ({ slide: number, code, wording, filter, type, headline, base }) => {
  it('carries number, full wording, answer type, filter note and headline', () => {
    const texts = textsOf(number);
    const missing = [code, wording, headline, type, filter].map(squash).filter((t) => t !== '' && !texts.includes(t));
    expect(missing).toEqual([]);
    expect(squash(slide(number).title)).toBe(squash(headline || wording));
  });

  it('carries company, survey name, period and base', () => {
    const footer = slide(number).shapes.find((shape) => shape.name === 'Footer')?.text;
    expect(footer?.split('　｜　')).toEqual(['株式会社LOG', `${SURVEY} 2025`, PERIOD]);
    expect(underChart(number).slice(0, 1)).toEqual(base ? [base] : []);
    // The question says how many were asked, and of how many.
    const asked = slide(number).shapes.find((shape) => shape.name === 'Asked')?.text;
    const people = base.replace('n=', '');
    const of = people === '302' ? '全員に質問' : '302名のうち';
    expect(asked).toBe(base ? `${people}名　${of}` : undefined);
  });
});

it('Q7 has neither a headline nor a chart nor an n, but all seven texts in the order of the report', () => {
  const quotations = slide(9).shapes.filter((shape) => /^Quote( \d)?$/.test(shape.name));
  expect(quotations.map((shape) => flat(shape.text))).toEqual(QUOTATIONS);
  expect(slide(9).shapes.some((shape) => shape.chart)).toBe(false);
  expect(slide(9).words).not.toContain('n=');
});

it('Q6 names its three reasons without a figure as words beside the chart', () => {
  const aside = slide(8).shapes.filter((shape) => shape.name.startsWith('Aside item'));
  expect(aside.map((shape) => shape.text)).toEqual(['セキュリティ不安', 'ITスキル不足', '専門家不在']);
  expect(
    slide(8)
      .shapes.flatMap((s) => s.chart?.workbook ?? [])
      .flat(),
  ).not.toContain('セキュリティ不安');
});

it.each([6, 8, 11, 12])('slide %i says that only the published options are shown', (number) => {
  expect(underChart(number)).toContain('※グラフは公表された選択肢のみです。');
});

/** By slide number, lines that each appear on the slide as one text; `|` parts texts that follow each other. */
const WORDS: readonly (readonly [number, readonly string[]])[] = [
  [1, ['地方中小企業の社長300名に聞いた！', '生成AI格差が深刻化', 'AI導入率わずか9.9%', '3人に1人が|“取り残される焦り”を感じている', `${SURVEY} 2025`, '株式会社LOG']],
  [2, ['調査概要', '※合計を100%とするため、一部の数値について端数の処理を行っております。そのため、実際の計算値とは若干の差異が生じる場合がございます。', '302名']],
  [13, [
    '利用率はまだ低く、個人レベル止まり', '個人で日常利用', '14.2%', '企業全体で導入', '9.9%', '半数以上（55.4%）', '「まだ何も取り組んでいない」',
    '地方中小企業では活用が進まず、個人依存の段階。組織的な導入や教育体制が未整備。',
    '導入企業の7割が“週3回以上”活用', '導入済み企業の', '7割以上', 'が週3～4回以上AIを利用。', '一度導入が進むと継続的な業務習慣として定着しやすい傾向。',
  ]],
  [14, [
    'AI導入の効果は「創造性」と「速度」', '創造的業務に集中', '53.0%', '業務スピード向上', '37.9%', '人手不足解消', '25.8%',
    '“人の能力を引き出すAI活用”に価値。人材代替でなく、生産性・創造性向上の補助ツールと認識。',
    '未導入企業の約4割は「導入したい」', '未導入層のうち', '約39%', '（5.2% + 33.6%）が導入意欲あり。', '潜在的な導入意欲はあるものの、次の“壁”で止まっている状態。',
  ]],
  [15, [
    '導入が進まない最大の壁は「わからない」', '理由トップ2：', 'メリット・効果が不明', '31.5%', '費用対効果が見えない', '29.7%',
    'その他：セキュリティ不安、ITスキル不足、専門家不在。|“情報不足”と“人材不足”の二重構造が明らかになっている。',
    '3人に1人が「取り残される不安」', '33.2%', '（「かなりある」6.0%+「ややある」27.2%）', '地方の経営者層にも生成AI格差への危機感が確実に広がっている。',
  ]],
  [16, [
    '任せたい業務は“文書作成・営業資料系”', '見積書・契約書作成', '30.5%', '営業資料の作成', '27.2%', '社内文書・議事録', '24.5%', '「すぐに業務効率化効果を感じられる領域」でのニーズが高い。',
    '求められているのは“人材育成と実践支援”', '従業員向けAI活用研修', '24.2%', 'ツール選定サポート', '23.8%', '業界特化型AI活用法紹介', '19.5%',
    '多くの企業が「使える人を増やす」フェーズに課題。教育・導入支援こそが次の成長に重要。',
  ]],
  [17, ['全社でAIを使えているのはわずか9.9%', '100社のうち約10社', '地方中小企業のうち、全社でAIを活用しているのはわずか9.9%。|しかし、導入企業の約7割が“週3回以上”AIを活用しており、導入初期のハードルの高さが課題となっている。']],
  [18, ['3人に1人が“取り残される不安”を理由にAI導入を検討', '33.2%', '3人に1人がAIを導入したいと考える一方で、「何ができるのかわからない」「人がいない」「リスクが怖い」といった課題がある。|地方の経営者の間にも、生成AI格差への危機感が広がりつつある。']],
  [19, ['必要なのは、“AI活用を実践できる人材育成”', '従業員向けの生成AI活用研修', '具体的な生成AIツールの選定', '業界特化型のAI活用法の紹介', '多くの企業が「使える人を増やす」段階で課題を抱えている。|中でも社員が最も求めているのは研修であり、自らAIを使いこなせるようになることへの関心が高まっている。']],
  [20, ['中小企業のAI導入における課題', '1', '2', '3', '最新AIの自社での活用方法がわからない', '現場に寄り添って対応してくれる人がいない', 'ツールを導入したが、現場で使われない', '中小企業向けのAI導入ならLOGの|スパルタAIDX研修にお任せください']],
  [21, [
    'スパルタAIDX研修', '現場課題をDXのプロとオフラインで一緒に解決', 'AI活用事例', '800件超', 'DX支援実績', '300社突破', '研修満足度', '90%以上',
    'SNS自動運用', '社長ボット', 'レポート自動化', '企業リスト取得', 'AI面談', '施工計画書', 'LP自動作成', 'シフト作成', '領収書整理', '後追い自動化', '自動提案', '広告バナー作成', '入金確認', '求人票作成', 'SEO記事', 'ECサイト更新', 'AI電話', '…',
  ]],
  [22, ['なぜ、スパルタAIDX研修は成果に繋がるのか？', '強み1', '強み2', '強み3', '圧倒的なアウトプット量', '現場課題にぴったり合う完全カスタム設計', '研修中に利益につながる仕組みを構築']],
  [23, [
    '無料相談 実施中', 'こちらのチェックボックスに1つでも当てはまる企業様はお問い合わせください！', '最新AIの自社での活用方法がわからない', '最新のAIを活用した社内DXを進める人がいない', '社内のデータが資産になってない', '同業種の成功しているAI・DXの活用事例を知りたい。', 'マーケティング・採用・営業業務をAIで自動化させたい。',
    'メールからお問い合わせ', '株式会社LOG・横川宛', 'm.yokogawa@log-port.com', '件名「無料相談希望・御社名」', '無料相談のご予約フォーム', 'https://x.gd/GQWUU',
  ]],
  [24, ['Mission', 'AIとDXでワクワクさせる未来へ']],
  [25, [
    '中小企業・スタートアップの利益を作る仕組みを現場で対応してきた経営メンバー', '矢嶋 拓弥', '代表取締役', '三船 直人', '取締役', '金田 健', '社外取締役',
    '広告プロダクションのエンジニア、上場企業の新規事業立ち上げを経験後、代表取締役に就任。行政～大手まで300社以上のDX案件に関わりミニマムで成果を出す業務改善から新規事業創出まで対応可能。幅広い業界の知識と、AIを含めた最新の解決手法で費用対効果の高い施策を提案・実行することが得意。',
    '（株）OKAN、（株）タイミーにて、セールス、マーケティング、CS体制構築を担う。その後ミーアンドスターズ（株）にてTwitter広告運用・設計。データドリブンな打ち手作りとリアルのお客様体験設計を得意とし、マーケターとして複数社と関わる。取締役COO兼マーケティング・開発を担当。',
    'SES企業を創業後、株式会社トライングを設立。取締役として人材紹介と教育を軸に事業を展開。その後、株式会社RYOMAを創業し、人事支援事業部を立ち上げる。採用支援、採用プロセスの改善や組織強化を通じて、多くの企業の成長に貢献。株式会社LOGの社外取締役として、組織運営、営業戦略、マネジメントを担当。',
  ]],
  [26, ['Thank You for Your Time', 'ご一緒にお仕事ができるのを心待ちにしております。']],
]; // prettier-ignore

describe('every published sentence', () => {
  it.each(WORDS)('of slide %i is there, whole', (number, words) => {
    const texts = textsOf(number);
    expect(words.filter((text) => !inARow(texts, text.split('|')))).toEqual([]);
  });

  it.each<[number, readonly string[]]>([
    [2, ['調査機関', '株式会社LOG', '調査名称', SURVEY, '調査方法', 'IDEATECHが提供するリサーチマーケティング「リサピー®」の企画によるインターネット調査', '調査期間', '2025年9月25日～同年9月30日', '有効回答', '地方中小企業の社長（東京都・大阪府・愛知県・宮城県・福岡県・北海道以外に所在する従業員10名以上100名未満の企業）302名']],
    [24, ['会社名', '株式会社LOG', '所在地', '〒150-0045 東京都渋谷区神泉町20-21クロスシー渋谷神泉ビル', '設立', '2020年8月', '事業内容', 'DX支援、システム開発、AI研修', '従業員', '20名（業務委託含む）', '会社HP', 'https://www.log-port.com/']],
  ])('of the table on slide %i is there, cell after cell', (number, cells) => {
    const table = slide(number).shapes.find((shape) => shape.kind === 'table');
    expect(squash(table?.text ?? '')).toBe(squash(cells.join('')));
  }); // prettier-ignore
});

it('says nothing of the survey’s period on slides of the offer and the company', () => {
  for (const { number, shapes } of deck.slides.slice(19)) {
    // The tracker names the sections of the whole deck.
    const own = shapes.filter((shape) => !/^Tracker \d$/.test(shape.name)).map((shape) => flat(shape.text));
    expect(own.join('\n'), `slide ${number}`).not.toMatch(/2025|調査|n=/);
  }
});

it('has none of the faults of the text recognition', () => {
  const all = deck.slides.map((s) => s.words).join('\n');
  expect(all).not.toMatch(
    /生成 AI|最新 AI|社内 DX|上位 3|2020年 8|株式会社 LOG|2-0-21|受けてたい|任せてる|[0-9]~[0-9]/,
  );
});

it('leaves no space at the end of a Japanese line', () => {
  const texts = deck.slides.flatMap((s) => s.shapes.map((shape) => shape.text));
  expect(texts.filter((text) => /[\u3000-\u9fff”’] +(\n|$)/.test(text))).toEqual([]);
});
