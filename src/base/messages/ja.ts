import type { Translated } from './catalogue.ts';
import type * as en from './en.ts';

// Everything that the program says in Japanese, with the keys and parameters of en.ts.

const meant = (name: string): string => `「${name}」のことですか。`;
const didYouMean = (name: string | undefined): string | undefined => (name === undefined ? undefined : meant(name));

/** How many names of a list are shown: a longer one is no help. */
const MOST = 12;
const listed = (names: readonly string[]): string => {
  const first = names.slice(0, MOST).map((name) => `「${name}」`);
  return first.join('') + (names.length > MOST ? `など${names.length}件` : '');
};
const oneOf = (names: readonly string[]): string => `次のいずれか: ${listed(names)}`;
const either = (words: readonly string[]): string => words.join(' または ');

const questionKinds = {
  single: '単一回答',
  multiple: '複数回答',
  scale: '尺度',
  numeric: '数値回答',
  free: '自由回答',
};

const measures = {
  percent: '割合（%）',
  count: '人数',
  rank: '順位',
  shared_rank: '同率の順位',
  rank_from_last: '順位',
  value: '設問の単位の値',
};

const quantities = { percent: '割合', count: '回答数', base: '対象者数（n）' };

const chartKinds = {
  doughnut: 'ドーナツグラフ',
  bars: '横棒グラフ',
  stacked_bar: '100%積み上げ棒グラフ',
  columns: '縦棒グラフ',
};

const unsuitable = {
  free_answers: { why: '自由回答です', hint: '回答を引用として載せてください（kind: verbatims）。' },
  no_answers: {
    why: '対象者がいないか、選択肢がありません',
    hint: 'スライドからグラフを外すか、設問の絞り込み条件を確認してください。',
  },
  shares_exceed_whole: {
    why: '複数回答なので、割合を足しても100%になりません',
    hint: 'drawing: bars と書いてください。',
  },
};

const named = {
  color: { noun: '色', where: 'ブランドの色（colors:）' },
  style: { noun: '文字スタイル', where: 'ブランドの文字スタイル（styles:）' },
  font: { noun: 'フォント', where: 'ブランドのフォント（fonts.families:）' },
  layout: { noun: 'レイアウト', where: 'templates/layouts のレイアウト' },
  slot: { noun: 'スロット', where: 'このレイアウトのスロット' },
  question: { noun: '設問', where: 'survey.yaml の設問' },
  option: { noun: '選択肢', where: 'その設問の選択肢' },
  message: { noun: 'メッセージ', where: 'locales のメッセージのキー' },
  figure: { noun: '数値', where: 'figures.yaml の数値' },
  picture: { noun: '図', where: '図の種類' },
  fact: { noun: '会社情報', where: 'company.yaml の項目' },
  column: { noun: '列', where: 'この表の列' },
};

const waysToBack = '数値を {$名前 :share} で表示するか、{#claim id=…} か {#literal kind=…} で囲んでください。';

const where = (key: string, slides: readonly string[]): string =>
  `メッセージ「${key}」${slides.length > 0 ? `、スライド: ${slides.join('、')}` : ''}`;

type Params<K extends keyof typeof en.diagnostics> = Parameters<(typeof en.diagnostics)[K]>[0];

const instead = (
  key: string,
  { sentence, message, claims }: NonNullable<Params<'text/false-claim'>['suggestion']>,
): string =>
  [
    `次のように書けます:「${sentence}」`,
    `文言のファイル（locales）: ${key}: ${message}`,
    ...claims.map((claim) => `figures.yaml: ${claim}`),
  ].join('\n');

const partsOf = ({ parts }: Params<'figures/never-true'>): string => parts.map(({ written }) => written).join('、');
const reasonsOf = ({ parts }: Params<'figures/never-true'>): string =>
  [...new Set(parts.map(({ why }) => why))].join('。');

const countables = { string: '文字', array: '項目', object: '項目', record: '項目' };
const bounds = { least: '以上', above: 'より大きい値', most: '以下', below: '未満' };

/** Words that diagnostics take as parameters, and other parts of sentences. */
export const phrases: Translated<typeof en.phrases> = {
  // Recurring parts of sentences
  quoted: (p) => `「${p.text}」`,
  'value-with-rank': (p) => `${p.printed}、${p.rank}位${p.tied ? '（同率）' : ''}`,
  'more-like-it': (p) => `同様のものがほかに${p.n}件あります。その最初のもの: ${p.first}`,
  either: (p) => either(p.words),
  'one-of': (p) => oneOf(p.names),

  // Values of YAML files: what is expected
  'type/number': '数値',
  'type/string': '文字列',
  'type/int': '整数',
  'type/boolean': 'true か false',
  'type/array': 'リスト（「- …」の行）',
  'type/object': '「キー: 値」の行',
  'type/null': '空',

  // Values of YAML files: what was found
  'value/empty': '空',
  'value/string': (p) => `文字列「${p.text}」`,
  'value/number': (p) => `数値 ${p.number}`,
  'value/list': 'リスト',
  'value/object': '「キー: 値」の行',

  // The form of values
  'form/small-snake': '英小文字・数字・下線',
  'form/language-tag': 'ja や en のような言語タグ',
  'form/visible-words': '見える文字のある文字列',
  'form/text-a-language': '言語ごとの文字列（ja: …）',
  'form/partial-date': '2020-08-01・2020-08・2020 のような日付',
  'form/address': 'https: か mailto: で始まるアドレス',
  'form/words': '空でない文字列',
  'form/message-key': '英数字・「_」・「-」を「.」でつないだもの',
  'form/bcp-47': 'BCP 47 の言語タグ（例: ja, en, pt-BR）',
  'form/name': '英字で始まる、英数字と「_」の名前',
  'form/ranked-number': '数値、または選択肢と数値',
  'form/printed-number': '表示どおりの数値（例: 33.2）。まだ読んでいなければ空',
  'form/leaning-figures': '文が拠り所とする数値（figures の名前）を1つ以上',
  'form/why-and-about': 'why:（理由）と about:（文が拠り所とする数値）',
  'form/sizes-in-order': '小さいサイズ、大きいサイズの順',
  'form/code': '英字で始まる、英数字と下線だけのコード（60字まで）',
  'form/day': '2025-09-30 のような日付',
  'form/some-option': '1つ以上の選択肢',
  'form/any-or-none': 'any_of か none_of のどちらか一方',
  'form/published-quantity': 'percent・count・base のいずれか',
  'form/small-kebab': '英小文字・数字・ハイフン',
  'form/some-question': '1つ以上の設問',
  'form/no-id-question': '「id」以外の設問コード',
  'form/listed': (p) => p.values.join('、'),
  'form/another-key': '別のキー',
  'form/pattern': (p) => `${p.pattern} の形式`,
  'form/bound': (p) => `${p.limit}${p.counted === undefined ? '' : countables[p.counted]}${bounds[p.side]}`,

  // Numbers that a figure can be compared with
  'limit/percent': '0%から100%までの割合',
  'limit/count': '0以上の整数',
  'limit/rank': '1以上の整数',

  // Parts of expressions
  'figures/token': '名前、数値、または < <= > >= = ~ % ( ) , のいずれか（半角）',
  'figures/function': '関数（例: share(Q2, company_wide)）',
  'figures/argument': '設問・選択肢の名前、または数値',
  'figures/operator': '< <= > >= = ~ のいずれか',
  'figures/figure-or-rank': '数値（figures）の名前、または rank(…)',
  'figures/approximation': 'tenths(…)、one_in(…)、percent(…)、of_hundred(…) のいずれか',
  'figures/end': '式の終わり',
  'figures/figure': '数値（figures）の名前',
  'figures/whole-number-within': (p) => `${p.range} の整数`,
  'figures/number-within': (p) => `${p.range} の数値`,

  // Why a comparison is certain before anybody answers
  'why/rank-at-most': (p) => `${p.code} の${p.rank}位は ${p.most} を超えません`,
  'why/first-at-least': (p) => `${p.code} の選択肢は${p.options}つなので、1位は必ず ${p.least} 以上です`,
  'why/all-options': (p) => `${p.code} のすべての選択肢の合計は常に 100% です`,
  'why/share': '割合は常に 0% から 100% です',
  'why/count': (p) => `この人数は常に ${p.least} 以上です`,
  'why/ranks': (p) => `${p.question} で順位がつく選択肢は${p.n}つなので、順位は常に1から${p.n}です`,
  'why/own-rank': (p) => `これは ${p.question}（順位がつく選択肢は${p.n}つ）の${p.rank}番目の選択肢です`,
  'why/shared-ranks': (p) =>
    `${p.question} で順位がつく選択肢は${p.n}つなので、同率に${p.most < 1 ? 'はなりません' : p.most === 1 ? 'なりうるのは1位だけです' : `なりうるのは1位から${p.most}位までです`}`,
  'why/adjustable': (p) => `割合を調整する設問は${p.able}問で、1問につき1つです`,
  'why/no-adjustment': 'この調査では割合を調整しません（rounding の single_answer: half_up）',
  'why/values': (p) => `${p.question} の回答は ${p.min} から ${p.max} です`,
  'why/base': '対象者は常に1人以上です',
  'why/respondents': '回答者は常に1人以上です',
  'why/among-first': (p) => `${p.question} で順位がつく選択肢は${p.n}つなので、どれも上位${p.max}つに入ります`,
  'why/excluded': (p) => `「${p.id}」についての前の条件と両立しません`,
  'why/crowded-places': (p) =>
    `${p.question} でこれだけの選択肢が同時にその順位になることはありません（同率はどちらの順位ともみなされます）`,
  'why/shares-together': (p) => `${p.code} は単一回答なので、これらの割合の合計は 100% を超えません`,

  // The syntax of messages, and how to mend it
  'syntax/leading-dot': '先頭の「.」は MessageFormat の記号です',
  'syntax/write-dot': '「.」の代わりに {|.|} と書いてください。',
  'syntax/no-placeholder': (p) => `「${p.braced}」はプレースホルダーではありません`,
  'syntax/printed-braces': '波かっこを表示するには \\{ と \\} を使います。数値は {$名前 :関数 オプション=値} です。',
  'syntax/stray-brace': '対応する「{」のない「}」があります',
  'syntax/remove-brace': '削除してください。波かっこを表示するには \\{ と \\} を使います。',
  'syntax/space': '空白',
  'syntax/missing': (p) => `「${p.before}」の後に${p.shown}がありません`,
  'syntax/add': (p) => `${p.shown}を書き足してください。`,
  'syntax/form': '{$名前 :関数 オプション=値} と書いてください。',
  'syntax/variants': '.input {$n :number} .match $n one {{…}} * {{…}} と書いてください。',
  'syntax/empty-token': '名前がありません',
  'syntax/bad-escape': (p) => `「${p.found}」という書き方はありません`,
  'syntax/write-backslash': '「\\」を表示するには \\\\ と書いてください。',
  'syntax/bad-input-expression': '.input には変数が必要です',
  'syntax/duplicate-attribute': (p) => `「${p.found}」が2回あります`,
  'syntax/keep-one': '1つにしてください。',
  'syntax/duplicate-declaration': (p) => `「${p.found}」が2回宣言されています`,
  'syntax/duplicate-option-name': (p) => `オプション「${p.found}」が2回あります`,
  'syntax/duplicate-variant': (p) => `「${p.found}」の場合分けが2回あります`,
  'syntax/extra-content': (p) => `「${p.found}」はここに書けません`,
  'syntax/key-mismatch': '場合分けのキーの数が .match の変数の数と違います',
  'syntax/parse-error': (p) => `「${p.found}」を読み取れません`,
  'syntax/missing-fallback': 'その他の場合がありません',
  'syntax/end-with-fallback': '最後に * {{…}} を書いてください。',
  'syntax/missing-selector-annotation': (p) => `.match の「${p.found}」が何かわかりません`,

  // Values of options in messages
  'option/integer': (p) => `0から${p.max}までの整数`,
  'option/language': 'BCP 47 の言語タグ（例: en-US）',
  'option/name': 'figures.yaml にある名前',
  'option/text': '語句',

  // Spellings of quantifiers
  'spelling/one-form': (p) => `1つの形（「${p.other}」にもあります）`,
  'spelling/one-number': '数は1つ',
  'spelling/needs-number': (p) => `数の位置に {n}、または { words: "${p.words}", n: … }`,
  'spelling/no-number': (p) => `数なし（「${p.form}」に数はありません）`,

  // What a name stands for
  'subject/typed': '手書きの語句',
  'subject/percent': '割合',
  'subject/count': '人数',
  'subject/rank': '順位',
  'subject/value': '平均値・中央値',
  'subject/claim': '主張',
  'subject/fact': '会社情報',

  // What a slot was given
  'content/chart-of': (p) => `${p.code} のグラフ`,
  'content/chart-with-center': 'center: のあるグラフ',
  'content/several-figures': (p) => `複数の数値の ${p.kind}`,
  'content/uniform-people': (p) =>
    `${p.value} の people（${p.of}人のうち${p.all ? '全員に色が付く' : '誰にも色が付かない'}）`,
  'content/ring-of': (p) => `ring（${p.names}）`,
  'content/long-bars': (p) => `軸の終わり（${p.of}）を超える ${p.longest}% の bars`,
  'content/no-figures': '数値の指定がない図',
  'content/picture-with-of': (p) => `of: のある ${p.kind}`,
  'content/picture-of': (p) => `${p.expression} の ${p.kind}`,
  'content/figures': '数値の行',
  'content/figure-twice': (p) => `数値「${p.id}」が2回`,
  'content/chart': 'グラフ',
  'content/picture': '図',
  'content/image': '画像',
  'content/monogram': 'モノグラム',
  'content/qr': 'QRコード',
  'content/text': '文章',
  'content/verbatims': '自由回答',
  'content/items': 'リスト',
  'content/empty-list': '空のリスト',
  'content/image-without-alt': 'alt: のない画像',
  'content/no-free-answers': (p) => `${p.question} の自由回答（0件）`,

  // What a slot, chart or picture takes
  'takes/question-with-options': '選択肢のある設問',
  'takes/highlighting-doughnut': 'center: は強調のあるドーナツグラフのみ',
  'takes/one-figure': '数値は1つ',
  'takes/showing-people': 'この割合を表せる人数（of:）',
  'takes/parts-of-a-whole': '1つの設問の異なる選択肢（合計100%以内）',
  'takes/some-figure': 'figure: または figures:',
  'takes/single-answer-percentages': '単一回答の設問の割合',
  'takes/percentages': '割合',
  'takes/figure-rows': 'label・value・bar のスロットがあるグループ',
  'takes/figure-once': '各数値は1回',
  'takes/text': 'メッセージのキー、または kind: text',
  'takes/chart': 'kind: chart',
  'takes/picture': 'kind: picture・image・monogram・qr のいずれか',
  'takes/table': '行のリスト（「- …」の行）',
  'takes/group': 'リスト（「- …」の行）、または kind: figures・verbatims',
  'takes/alt-or-decorative': 'alt: にメッセージのキー、または decorative: true',
  'takes/answered-free-question': '回答のある自由回答の設問',
  'takes/longer-axis': (p) => `of: は ${p.least} 以上`,
  'takes/counting-pictures': (p) => `of: は ${p.kinds.join('・')} のみ`,

  // By how much a text does not fit
  'misfit/too-high': (p) => `高さ${p.points}ポイント超過`,
  'misfit/too-many-lines': (p) => `${p.lines}行超過`,
  'misfit/too-wide': (p) => `「${p.line}」が幅を超過`,
  'misfit/no-room': '余地なし',
  'misfit/label': (p) => `ラベル「${p.label}」の余地なし`,
  'misfit/overfull': (p) => `${p.points}ポイント超過`,
};

/** What is wrong in the files of a project, by the code of the diagnostic. */
export const diagnostics: Translated<typeof en.diagnostics> = {
  // The form of YAML files
  'schema/unknown-key': (p) => ({
    found: `「${p.key}」というキーはここでは使えません`,
    expected: p.known.length ? oneOf(p.known) : 'キーなし',
    hint: didYouMean(p.suggestion) ?? '直すか、削除してください。',
  }),
  'schema/missing-key': (p) => ({
    found: `「${p.key}」がありません`,
    expected: p.expected,
    hint: `ここに「${p.key}:」を書き足してください。`,
  }),
  'schema/wrong-type': (p) => ({
    found: `「${p.where}」が${p.value}になっています`,
    expected: p.expected,
    hint: '値を直してください。',
  }),
  'schema/unknown-value': (p) => ({
    found: `「${p.where}」が${p.value}になっています`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'いずれかを書いてください。',
  }),
  'schema/bad-value': (p) => ({
    found: `「${p.where}」が${p.value}になっています`,
    expected: p.expected,
    hint: '値を直してください。',
  }),
  'schema/bad-key': (p) => ({
    found: `「${p.key}」はここではキーにできません`,
    expected: p.expected,
    hint: '名前を変えてください。',
  }),

  // Answers
  'answers/missing-column': (p) => ({
    found: `「${p.column}」の列がありません`,
    expected: '設問ごと（複数回答は選択肢ごと）の列',
    hint: '列を加えるか、1行目の見出しを直してください。',
  }),
  'answers/extra-column': (p) => ({
    found: `「${p.column}」の列に当たる設問がありません`,
    expected: 'survey.yaml にある設問の列だけ',
    hint: didYouMean(p.suggestion) ?? '列を削除するか、設問を定義してください。',
  }),
  'answers/missing-id': () => ({
    found: '回答者のidが空です',
    expected: '「id」列に、その回答者だけの番号や名前',
    hint: 'この行にidを付けてください。',
  }),
  'answers/duplicate-id': (p) => ({
    found: `回答者「${p.id}」が重複しています（最初は${p.firstLine}行目）`,
    expected: '回答者1人につき1行',
    hint: 'どちらかを削除してください。',
  }),
  'answers/unknown-option': (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は選択肢にありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? '回答を直すか、survey.yaml に選択肢を加えてください。',
  }),
  'answers/two-answers': (p) => ({
    found: `単一回答の${p.column}列に${p.answers.length}つの回答「${p.value}」があります（回答者${p.id}）`,
    expected: '回答は1つ',
    hint: `${listed(p.answers)}のいずれかを残すか、設問を kind: multiple にしてください。`,
  }),
  'answers/not-asked': (p) => ({
    found: `対象外の回答者${p.id}の${p.column}列に「${p.value}」があります`,
    expected: '空欄',
    hint: `空欄にするか、条件となる回答を直してください。対象は次に当てはまる人だけです: ${p.filter}`,
  }),
  'answers/no-answer': (p) => ({
    found: `対象の回答者${p.id}の${p.column}列が空です`,
    expected: '回答',
    hint: '回答を入れるか、対象になるもとの回答（survey.yaml の asked_of）を確かめてください。無回答を認めるなら、non_response: in_base か out_of_base と書いてください。',
  }),
  'answers/none-ticked': (p) => ({
    found: `回答者${p.id}は${p.column}のどの選択肢も選んでいません`,
    expected: '1つ以上の「1」',
    hint: '無回答なら、survey.yaml に non_response: in_base か out_of_base と書いてください。選択肢の一部しかわからない設問のときだけ、options_known: published_only と書きます。',
  }),
  'answers/contradiction': (p) => ({
    found: `回答者${p.id}は${p.column}で${listed(p.exclusive)}を他の選択肢と一緒に選んでいます`,
    expected: 'その選択肢だけ、または他の選択肢だけ',
    hint: '回答を直すか、survey.yaml に contradictions: clean と書いてください（その選択肢を除き、他を集計します）。',
  }),
  'answers/exclusive-only': (p) => ({
    found: `回答者${p.id}は${p.column}で、同時に選べない${listed(p.exclusive)}だけを選んでいます`,
    expected: 'どれか1つ',
    hint: '1つだけ残すか、無回答とみなすなら設問の列をすべて空欄にしてください（contradictions: clean では決められません）。',
  }),
  'answers/nothing-answered': (p) => ({
    found: `回答者${p.id}は、対象となった${p.asked}問のどれにも答えていません`,
    expected: '1問以上の回答',
    hint: '調査に参加していない人なら行を削除してください（有効回答数に入っています）。',
  }),
  'answers/too-many': (p) => ({
    found: `回答者${p.id}は${p.column}で${p.ticked}個を選んでいます`,
    expected: `${p.max}個まで`,
    hint: '余分な「1」を「0」にするか、survey.yaml の max: を直してください。',
  }),
  'answers/not-0-or-1': (p) => ({
    found: `${p.column}列が${p.value === '' ? '空' : `「${p.value}」`}です（回答者${p.id}）`,
    expected: '1（選んだ）か 0（選んでいない）',
    hint: '「1」か「0」を入れてください。対象外の人は、その設問の列をすべて空欄にします。',
  }),
  'answers/not-a-number': (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は数値ではありません`,
    expected: '12 や 3.5 のような半角数字（単位・桁区切りなし）',
    hint: 'セルには数値だけを入れてください。',
  }),
  'answers/outside-bands': (p) => ({
    found: `${p.column}列の${p.value}（回答者${p.id}）はどの区分にも入りません`,
    expected: 'survey.yaml のいずれかの区分に入る数値',
    hint: '数値を直すか、定義に区分を加えてください。',
  }),

  // A survey's definition
  'definition/unknown-question': (p) => ({
    found: `「${p.question}」という設問はありません`,
    expected: 'このファイルにある設問',
    hint: didYouMean(p.suggestion) ?? '名前を直すか、設問を加えてください。',
  }),
  'definition/unknown-option': (p) => ({
    found: `${p.question}に「${p.option}」という選択肢はありません`,
    expected: p.known.length ? oneOf(p.known) : '選択肢のある設問',
    hint: didYouMean(p.suggestion) ?? '名前を直すか、選択肢を加えてください。',
  }),
  'definition/later-filter': (p) => ({
    found: `${p.question}の対象者が、${p.question === p.on ? '同じ設問' : '後の設問'}${p.on}の回答で決まっています`,
    expected: 'それより前の設問',
    hint: '設問の順番か、絞り込みの条件を直してください。',
  }),
  'definition/incomplete-filter': (p) => ({
    found: `${p.question}は${p.on}の回答で対象者を除いていますが、${p.on}の選択肢は一部しかわかっていません`,
    expected: '選択肢がすべてわかっている設問',
    hint: 'asked_of: unknown と書いてください。',
  }),
  'definition/max-above-options': (p) => ({
    found: `${p.question}の選択肢は${p.options}個ですが、${p.max}個まで選べることになっています`,
    expected: `${p.options}以下`,
    hint: 'max を直すか、足りない選択肢を加えてください。',
  }),
  'definition/reserved-option': (p) => ({
    found: `${p.question}の選択肢「${p.option}」は、non_response: in_base により自動で加わるものと重なります`,
    expected: '別のコード、または選択肢なし',
    hint: '選択肢を削除して該当のセルを空欄にするか、別のコードにするか、この設問に non_response: out_of_base と書いてください。',
  }),
  'definition/outside-range': (p) => ({
    found: `${p.question}で「${p.option}」と答えたのは${p.count}人で、この範囲（range）の外です`,
    expected: `${p.range[0]}～${p.range[1]}人`,
    hint: 'range か回答を直してください。実際の調査の回答なら rows: measured と書いてください。',
  }),
  'definition/range': (p) =>
    p.what === 'reversed'
      ? {
          found: '1つ目の数が2つ目より大きくなっています',
          expected: '小さい数、大きい数の順',
          hint: '2つの数を入れ替えてください。',
        }
      : {
          found: '確定した数値に範囲（range）が付いています',
          expected: 'figure: reconstructed と一緒に書く',
          hint: 'range を削除するか、figure: reconstructed を加えてください。',
        },
  'definition/overlapping-bands': (p) => ({
    found: `${p.question}の区分「${p.one}」と「${p.other}」が重なっています`,
    expected: '重ならない区分（fromは含み、toは含まない）',
    hint: '一方の終わり（to）をもう一方の始まり（from）と同じにしてください。',
  }),
  'definition/same-value': (p) => ({
    found: `${p.question}の2つの選択肢が同じ値${p.value}です`,
    expected: 'それぞれ別の値',
    hint: 'どちらかの値を変えてください。',
  }),
  'definition/dates': (p) => ({
    found: `${p.later}が${p.earlier}より前です`,
    expected: '開始日（from）≦ 終了日（to）≦ data_date',
    hint: '日付を直してください。',
  }),

  // Figures and claims
  'figures/syntax': (p) => ({
    found: p.found === '' ? '式がここで終わっています' : `ここに「${p.found}」は書けません`,
    expected: p.expected,
    hint: p.narrow !== undefined ? `半角で入力してください: ${p.narrow}` : '式を直してください。',
  }),
  'figures/unknown-function': (p) => ({
    found: `「${p.name}」という関数はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'いずれかの関数を使ってください。',
  }),
  'figures/unknown-question': (p) => ({
    found: `「${p.name}」という設問はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'survey.yaml にある設問を書いてください。',
  }),
  'figures/unknown-option': (p) => ({
    found: `${p.question} に「${p.name}」という選択肢はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'survey.yaml にあるこの設問の選択肢を書いてください。',
  }),
  'figures/repeated-option': (p) => ({
    found: `${p.question} の選択肢「${p.name}」が2回書かれています`,
    expected: '各選択肢を1回ずつ',
    hint: 'どちらかを削除してください。',
  }),
  'figures/wrong-arguments': (p) => ({
    found: `「${p.name}」のかっこの中が正しくありません`,
    expected: p.usage,
    hint: 'かっこの中を直してください。',
  }),
  'figures/wrong-kind': (p) => ({
    found: `${p.question} は${questionKinds[p.kind]}の設問なので、${p.name} は計算できません`,
    expected: `${p.fits.map((kind) => questionKinds[kind]).join('・')}の設問`,
    hint: '別の設問を書くか、別の関数を使ってください。',
  }),
  'figures/no-such-rank': (p) => ({
    found: `${p.question} に第${p.rank}位はありません`,
    expected: `1から${p.answers}までの整数`,
    hint: '順位がつくのは通常の選択肢だけです（その他・なし・わからないは除く）。',
  }),
  'figures/empty-base': ({ question: q, silent }) => ({
    found: `${q} の${silent > 0 ? `回答者が0人（対象者${silent}人）` : '対象者が0人'}なので、数値を計算できません`,
    expected: '1人以上の回答',
    hint: `${silent > 0 ? '' : '設問の条件（filter）と'}回答を確認するか、この数値と、それを使うものを削除してください。`,
  }),
  'figures/unknown-base': (p) => ({
    found: `${p.question} の条件（filter）は unknown なので、対象者の数がわかりません`,
    expected: '対象者の数がわかる設問、または count(…)',
    hint: 'count(…) で人数を数えるか、survey.yaml に対象者の条件を書いてください。',
  }),
  'figures/no-answers': (p) => ({
    found: `${p.question} に数値の回答がなく、${p.name} を計算できません`,
    expected: '1件以上の回答',
    hint: '回答を確かめるか、この数値を削除してください。',
  }),
  'figures/unknown-figure': (p) => ({
    found: `「${p.name}」という数値はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'このファイルの figures: の下に書き足してください。',
  }),
  'figures/wrong-unit': (p) => ({
    found: `「${p.figure}」は${measures[p.measure]}ですが、${p.written} と比べられています`,
    expected: p.instead,
    hint: '同じ単位で数を書いてください。',
  }),
  'figures/number-out-of-range': (p) => ({
    found: `${p.written} はあり得ない値です`,
    expected: p.expected,
    hint: '数を直してください。',
  }),
  'figures/equals-only-ranks': (p) => ({
    found: `「${p.figure}」が「=」で比べられていますが、「=」は順位にしか使えません`,
    expected: 'rank(…) = 1、または < <= > >= ~ のいずれか',
    hint: `およその数なら ${p.written} と書きます。`,
  }),
  'figures/no-rank': (p) => ({
    found: `「${p.figure}」（${p.expression}）には順位がありません`,
    expected: '通常の選択肢ひとつの数値',
    hint: '合計・対象者数・平均や、その他・なし・わからない・「上記以外」には順位がつきません。',
  }),
  'figures/unknown-approximation': (p) => ({
    found: `「${p.name}」というおよその表し方はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'いずれかを使ってください。',
  }),
  'figures/published-differs': (p) => ({
    found: `${p.subject} の${quantities[p.quantity]}は、データでは ${p.found} です`,
    expected: `公表値は ${p.expected}`,
    hint: '回答データ、または survey.yaml の公表値を直してください。',
  }),

  // Claims that check nothing
  'figures/never-false': (p) => ({
    found: `どのような回答でも ${partsOf(p)} は必ず成り立つため、主張「${p.claim}」の検査になっていません`,
    expected: '回答によっては成り立たない条件',
    hint: `${reasonsOf(p)}。文が述べていることを条件にするか、この条件を外してください。`,
  }),
  'figures/never-true': (p) => ({
    found: `どのような回答でも主張「${p.claim}」は成り立ちません（${partsOf(p)}）`,
    expected: '回答によっては成り立つ条件',
    hint: `${reasonsOf(p)}。条件を直してください。`,
  }),
  'figures/no-reading-tolerance': (p) => ({
    found: `「${p.id}」の数値がどれだけ動いたら文を読み直すのか、指定がありません`,
    expected: 'ポイント数',
    hint: 'tolerances: に「editorial: 5」、またはここに「within: 5」と書いてください。',
  }),

  // Braces in messages
  'text/braces': (p) => ({
    found: `「${p.key}」の ${p.written} は、波かっこなしの${p.prints === '' ? '空' : `「${p.prints}」`}になります`,
    expected: '波かっこの中は {$名前 :関数} か {#マークアップ}',
    hint: `波かっこを表示するには ${p.escaped} と書き（"…" の中では \\ を2つ）、不要なら削除してください。`,
  }),
  'text/double-braces': (p) => ({
    found: `「${p.key}」全体を囲む {{ と }} は表示されません`,
    expected: '文言だけ',
    hint: '削除してください。波かっこを表示するには \\{\\{ と \\}\\} を使います（"…" の中では \\ を2つ）。',
  }),
  'text/attribute': (p) => ({
    found: `「${p.key}」の ${p.written} にある ${p.attribute} は働かず、表示もされません`,
    expected: '属性なし',
    hint: '削除してください。表示するには波かっこの外に書きます。',
  }),

  // Sentences and the data behind them
  'text/unbacked-number': (p) => ({
    found:
      p.within === 'claim'
        ? `「${p.key}」の「${p.words}」は、囲んでいる主張の表現に含まれていません`
        : p.within === 'editorial'
          ? `「${p.key}」の「${p.words}」は所見の中に手で書かれています（数は意見ではありません）`
          : `「${p.key}」の「${p.words}」は手で書かれていて、裏づけとなる数値がありません`,
    expected: 'データから得た数',
    hint: p.suggestions.length > 0 ? `${either(p.suggestions)} と書いてください。` : waysToBack,
  }),
  'text/no-such-literal': (p) => ({
    found: `「${p.key}」の「${p.words}」は、種類「${p.kind}」の定数とは言えません`,
    expected:
      p.kind === 'total'
        ? '100'
        : p.kind === 'scale'
          ? '11以下、または100'
          : '割合ではない数（割合はデータから得ます）',
    hint: '数値を {$名前 :share} で表示するか、何の数かを正しく示してください。',
  }),
  'text/unit-after-figure': (p) => ({
    found: `「${p.key}」の ${p.written} の後に「${p.unit}」と書かれていますが、単位は数値とともに表示されるか、付きません`,
    expected: '単位を手で書かない数値',
    hint: '単位を消してください。割合は :share、概数は :approx で表示します。',
  }),
  'text/unbacked-quantifier': (p) => ({
    found: p.isRemark
      ? `「${p.key}」の「${p.words}」は所見の中にありますが、数えれば分かる量です`
      : `「${p.key}」の「${p.words}」は数量を述べていますが、裏づけとなる主張がありません`,
    expected: 'データで真偽が決まる主張',
    hint:
      p.suggestions.length > 0
        ? `${either(p.suggestions)} と書いてください。`
        : `figures.yaml に主張を定義して {#claim id=…}…{/claim} で囲${p.mayBeRemark ? 'むか、理由を添えて {#editorial id=…} で囲' : ''}んでください。`,
  }),
  'text/claim-does-not-imply': (p) => ({
    found: `「${p.key}」の「${p.words}」は、主張「${p.claim}」（${p.expression}）からは言えません`,
    expected: '主張から言える語句',
    hint: p.suggestions.length > 0 ? `${either(p.suggestions)} なら言えます。` : '主張か語句を変えてください。',
  }),
  'text/claim-without-wording': (p) => ({
    found: `「${p.key}」の「${p.words}」は主張「${p.claim}」で囲まれていますが、数量の表現が含まれていません`,
    expected: 'quantifiers の wordings にある表記',
    hint: '主張にあたる語句を {#claim} で囲むか、表記を wordings に追加してください。',
  }),
  'text/reconstructed-number': (p) => ({
    found: `「${p.key}」の :${p.function} が表示する「${p.figure}」は、範囲しかわかっていません`,
    expected: '範囲のどこでも成り立つ表現',
    hint: '主張を使ってください: {#claim id=…}…{/claim}',
  }),
  'text/false-claim': (p) => ({
    found: `「${p.sentence}」（${where(p.key, p.slides)}）は事実と異なります: ${p.values.join('、')}`,
    expected: p.claim,
    hint: p.suggestion ? instead(p.key, p.suggestion) : 'データに合うように文を直してください。',
  }),
  'text/tied-rank': (p) => ({
    found: `「${p.sentence}」（${where(p.key, p.slides)}）の順位は同率です: ${p.values.join('、')}`,
    expected: 'ほかの回答と同率でない順位',
    hint: p.suggestion ? instead(p.key, p.suggestion) : '同率であると書くか、順位を書かないでください。',
  }),
  'text/not-read-again': (p) => ({
    found: `${listed(p.sentences)}（${where(p.keys.join('、'), p.slides)}）を読み直してください: ${p.moved.join('、')}`,
    expected: `筆者が読んだときから ±${p.within} 以内の数値`,
    hint: `新しい数値と合っていれば: npx surveydeck text read ${p.id}\n合わなければ、文言を直してから同じコマンドを実行してください。`,
  }),

  // Messages of a deck: syntax and names
  'text/syntax': (p) => ({
    found: `メッセージ「${p.key}」を読み取れません: ${p.problem}`,
    expected: '文章と、{$名前} や {#em}…{/em}',
    hint: p.hint,
  }),
  'text/control-character': (p) => ({
    found: `「${p.key}」に、スライドに表示できない文字 ${p.name} があります`,
    expected: '表示できる文字',
    hint: '削除してください。',
  }),
  'text/unknown-function': (p) => ({
    found: `:${p.name} という関数はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'いずれかを使ってください。',
  }),
  'text/unknown-variable': (p) => ({
    found: `「${p.name}」という数値・主張・会社情報はありません`,
    expected: 'figures.yaml の名前、または company.yaml の company.<項目>',
    hint: didYouMean(p.suggestion) ?? 'そこで定義するか、名前を直してください。',
  }),
  'text/unknown-placeholder': (p) => ({
    found: `{$${p.name}} はここでは使えません`,
    expected: `{$${p.known}}`,
    hint: '名前を直してください。',
  }),
  'text/no-function': (p) => ({
    found: `{$${p.name}} に表示のしかたがありません`,
    expected: p.functions.map((f) => `{$${p.name} :${f}}`).join('、'),
    hint: 'いずれかの関数を加えてください。',
  }),
  'text/wrong-function': (p) => ({
    found: `「${p.name}」は${p.subject}なので、:${p.function} では表示できません`,
    expected: p.functions.map((f) => `:${f}`).join('、'),
    hint: 'いずれかの関数か、別の数値を使ってください。',
  }),
  'text/unknown-claim': (p) => ({
    found: `「${p.id}」という主張はありません`,
    expected: 'figures.yaml の claims にある名前',
    hint: didYouMean(p.suggestion) ?? 'figures.yaml の claims で定義してください。',
  }),
  'text/unknown-editorial': (p) => ({
    found: `「${p.id}」という編集上の記述はありません`,
    expected: 'figures.yaml の editorial にある名前',
    hint: didYouMean(p.suggestion) ?? 'figures.yaml の editorial で、理由とともに定義してください。',
  }),
  'text/bad-spelling': (p) => ({
    found: `「${p.words}」という表記は使えません`,
    expected: p.expected,
    hint: 'いずれかの書き方にしてください。',
  }),
  'text/exempts-quantifier': (p) => ({
    found:
      p.words === p.quantifier
        ? `except の「${p.words}」は数量の表現そのものです（これを含む文が検査されなくなります）`
        : `except の「${p.words}」は数量の表現「${p.quantifier}」を含みます（これを含む文が検査されなくなります）`,
    expected: '「役割」のように、数量の表現に見えるだけの語',
    hint: 'except から外し、メッセージの中では {#claim} で囲んでください。',
  }),
  'text/no-label': (p) => ({
    found: `「${p.name}」の :label に必要なメッセージ「${p.key}」がありません`,
    expected: `messages に ${p.key}`,
    hint: 'このファイルに追加してください。',
  }),
  'text/not-one-option': (p) => ({
    found: `「${p.name}」の選択肢は${p.options}個なので、ラベルや順位がありません`,
    expected: '選択肢が1つの数値',
    hint: '選択肢ごとに数値を定義し、その間の語句を書いてください。',
  }),
  'text/no-wording': (p) => ({
    found: `この言語には「${p.form}」の表現がありません`,
    expected: `wordings に ${p.form}: …`,
    hint: '追加してください。',
  }),
  'text/unwordable-claim': (p) =>
    p.as === undefined
      ? {
          found: `主張「${p.id}」（${p.expression}）は1つの表現になりません`,
          expected: '比較が1つで、wordings に形のある主張',
          hint: 'as= で形を指定するか、{#claim} の中に語句を書いてください。',
        }
      : {
          found: `主張「${p.id}」（${p.expression}）からは「${p.as}」と言えません`,
          expected: '主張から言える形',
          hint: 'as= か主張を直してください。',
        },
  'text/fact-not-in-language': (p) => ({
    found: `会社情報「${p.id}」に「${p.locale}」の表記がありません（「${p.shown}」と表示されます）`,
    expected: `${p.locale}: …`,
    hint: 'company.yaml に表記を追加してください。',
  }),
  'text/no-bound': (p) => ({
    found: `この言語には、「${p.id}」に必要な「${p.bound}」の語句がありません`,
    expected: `bounds に ${p.bound}: …`,
    hint: 'このファイルに追加してください。',
  }),
  'text/not-a-date': (p) => ({
    found: `「${p.value}」は日付ではありません`,
    expected: '2025-09-25、2025-09、2025 のような日付',
    hint: '直してください。',
  }),

  // Words for a place beside the name of another option
  'text/rank-elsewhere': (p) => ({
    found: `「${p.key}」のこの語句は「${p.figure}」の順位ですが、同じ文にある選択肢は${listed(p.beside)}です`,
    expected: '同じ文にある選択肢についての語句',
    hint: `${p.beside[0] ?? ''} についての語句にするか、{$${p.figure} :label} で選択肢名を表示してください。`,
  }),
  'text/typed-label': (p) => ({
    found: `「${p.key}」には「${p.figure}」の順位を述べる語句のそばに「${p.words}」と書かれていますが、それは別の選択肢です`,
    expected: 'この順位の選択肢',
    hint: `{$${p.figure} :label} で選択肢名を表示してください。`,
  }),

  // Markup and options in messages
  'text/unknown-markup': (p) => ({
    found: `{#${p.name}} というマークアップはありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'いずれかにするか、削除してください。',
  }),
  'text/unclosed-markup': (p) => ({
    found: `{#${p.name}} が閉じられていません`,
    expected: `対象の語句の後に {/${p.name}}`,
    hint: '閉じてください。',
  }),
  'text/stray-close': (p) => ({
    found: `{/${p.name}} に対応する開始がありません`,
    expected: p.open === undefined ? `その前に {#${p.name}}` : `先に {/${p.open}}`,
    hint: '開いた順と逆の順に閉じてください。',
  }),
  'text/empty-markup': (p) => ({
    found: `{#${p.name} /} は語句を含んでいません`,
    expected: `{#${p.name}}語句{/${p.name}}`,
    hint: '対象の語句を囲んでください。',
  }),
  'text/missing-option': (p) => ({
    found: `${p.of} に「${p.option}=」がありません`,
    expected: p.example,
    hint: '追加してください。',
  }),
  'text/unknown-option': (p) => ({
    found: `${p.of} に「${p.option}」というオプションはありません`,
    expected: p.known.length > 0 ? oneOf(p.known) : 'オプションなし',
    hint: didYouMean(p.suggestion) ?? '直すか、削除してください。',
  }),
  'text/bad-option-value': (p) => ({
    found: `${p.of} が ${p.option}=${p.value} になっています`,
    expected: p.expected,
    hint: didYouMean(p.suggestion) ?? '値を直してください。',
  }),

  // Texts of which nothing is to be seen, or not what is there
  'text/blank': (p) => ({
    found: `「${p.key}」には見える文字がありません`,
    expected: '文言（空白や見えない文字だけでないもの）',
    hint: '文言を書いてください。翻訳がまだなら、キーの後を空にしてください。',
  }),
  'text/invisible-character': (p) => ({
    found: `「${p.key}」に見えない文字があります: ${p.names.join('、')}`,
    hint: '意図したものでなければ削除してください（多くはほかからコピーしたときに紛れ込みます）。',
  }),
  'text/same-label': (p) => ({
    found: `${listed(p.keys)}が同じ「${p.words}」と読めます${p.isExact ? '' : '（違いは大文字・小文字、全角・半角、空白、見えない文字だけです）'}`,
    expected: '選択肢ごとに違う表示名',
    hint: '選択肢ごとに違う語句にしてください。',
  }),

  // Charts
  'chart/unsuitable': ({ question, kind, reason }) => ({
    found: `${question}は${chartKinds[kind]}にできません。${unsuitable[reason].why}`,
    expected: '設問の種類に合うグラフ',
    hint: unsuitable[reason].hint,
  }),
  'chart/unknown-option': ({ question, option, options }) => ({
    found: `グラフが選択肢「${option}」を指していますが、${question}にありません`,
    expected: oneOf(options),
    hint: '名前を直してください。',
  }),
  'chart/net-not-shown': ({ question, figure, kind }) => ({
    found: `${question}の合計${figure}は表示されません。${chartKinds[kind]}には括弧がありません`,
    expected: '合計を示せる100%積み上げ棒グラフ',
    hint: 'drawing: stacked_bar と書くか、net を外してください。ドーナツグラフでは center: で数値を示せます。',
  }),
  'chart/net-not-adjacent': ({ question, figure, between }) => ({
    found: `${figure}の括弧が、合計に含まれない${question}の${between.join('、')}にもかかります`,
    expected: 'グラフで隣り合う選択肢',
    hint: 'このグラフから合計を外すか、別のグラフにしてください。',
  }),

  // Templates: brand, layouts, slide list
  'template/unknown-name': ({ what, name, known, suggestion }) => ({
    found: `${named[what].noun}「${name}」はありません。`,
    expected: known.length > 0 && known.length <= MOST ? `${named[what].where}：${listed(known)}` : named[what].where,
    hint: didYouMean(suggestion) ?? '名前を直すか、そこに追加してください。',
  }),
  'template/missing-slot': ({ slide, slot, layout }) => ({
    found: `スライド「${slide}」のスロット「${slot}」が空です。`,
    expected: `レイアウト「${layout}」では必須です`,
    hint: `slots: に「${slot}:」を追加するか、別のレイアウトを使ってください。`,
  }),
  'template/wrong-content': ({ slot, found, expected }) => ({
    found: `スロット「${slot}」の内容が合いません（${found}）。`,
    expected,
    hint: 'スロットに合う内容にするか、別のスロットを使ってください。',
  }),
  'template/untrue-picture': ({ figure, value, counted, of, better }) => ({
    found: `図は${of}人中${counted}人に色を付けますが、${figure}は${value}%です。`,
    expected: 'その割合を表せる人数',
    hint: `of: ${better} と書き、隣の文も確かめてください。`,
  }),
  'template/unknown-highlight': ({ question, name, suggestion }) => ({
    found: `「${name}」は${question}のどの回答も指していません。`,
    expected: 'first・last・rank 2、この設問の数値か主張の名前、または選択肢',
    hint: didYouMean(suggestion) ?? '名前を直してください。',
  }),
  'template/untied-finding': ({ slide, slot, key, words }) => ({
    found: `「${words}」（メッセージ「${key}」、スライド「${slide}」、スロット「${slot}」）は調査について述べていますが、データと結び付いていません。`,
    expected: '文ごとに、数値（{$名前 :share}）、主張（{#claim id=…}）、著者の言葉（{#editorial id=…}）のいずれか',
    hint: '述べている数値や主張を入れてください。データにない場合は、figures.yaml の editorial: に、拠り所とする数値とともに定義してください。',
  }),
  'template/duplicate-id': ({ what, id }) => ({
    found: `$${{ slide: 'スライド', layout: 'レイアウト', slot: 'スロット', section: 'セクション' }[what]}「${id}」が重複しています。`,
    expected: '一意の名前',
    hint: 'どちらかの名前を変えてください。',
  }),
  'template/no-question': ({ slide, slot }) => ({
    found: `スライド「${slide}」に設問の指定がありませんが、スロット「${slot}」は設問を表示します。`,
    expected: 'question: に設問コード',
    hint: 'スライドに「question: Q1」などを追加してください。',
  }),
  'template/missing-name': ({ what, name }) => ({
    found: `ブランドに${named[what].noun}「${name}」がありません。`,
    expected: 'グラフの描画に使います',
    hint: `ここに「${name}:」を追加してください。`,
  }),
  'template/no-title': ({ slide }) => ({
    found: `スライド「${slide}」にタイトルがありません。`,
    expected: 'タイトルのスロット、または title:',
    hint: '「title:」にメッセージのキーを指定してください。',
  }),
  'template/missing-message': ({ key, suggestion }) => ({
    found: `文言のファイルに「${key}」がありません。`,
    expected: 'スライドに出る設問・選択肢・注記のすべての文言',
    hint: `${suggestion === undefined ? '' : `${meant(suggestion)}そうでなければ、`}messages: に「${key}:」を追加してください。`,
  }),
  'template/no-fonts': ({ language }) => ({
    found: `ブランドに言語「${language}」のフォントがありません。`,
    expected: `fonts.languages: の「${language}:」または「"*":」（その他の言語）`,
    hint: `ここに「${language}:」を追加してください。`,
  }),

  // What is drawn, and words about something else
  'template/highlight-elsewhere': ({ options, spoken }) => ({
    found: `強調色は${listed(options)}にありますが、隣の文は${listed(spoken)}について述べています。`,
    expected: '文が述べているものに強調色',
    hint: '「stress:」を消すと文に従います。順位（first・last・rank 2）や数値の名前でも指定できます。',
  }),
  'template/chart-elsewhere': ({ question, spoken }) => ({
    found: `グラフは ${question} ですが、隣の文は${listed(spoken)}について述べています。`,
    expected: 'グラフの設問についての文',
    hint: 'このグラフの文を指定するか、question: に文の設問を指定してください。',
  }),
  'template/picture-elsewhere': ({ options, spoken }) => ({
    found: `図は${listed(options)}に色を付けますが、隣の文は${listed(spoken)}について述べています。`,
    expected: '文が述べているもの全体の図',
    hint: 'figure:（または figures:）に文の数値を指定するか、文を直してください。',
  }),
  'template/words-elsewhere': ({ key, words, drawn, spoken }) => ({
    found: `「${words}」（メッセージ「${key}」）は${listed(spoken)}について述べていますが、ここに描かれるのは${listed(drawn)}です。`,
    expected: '描かれるものについての文言',
    hint: '別のメッセージにするか、描かれる数値をこのメッセージに入れるか、このメッセージの数値を描いてください。',
  }),
  'template/highlight-unbound': ({ question, options }) => ({
    found: `強調色がデータに関係なく${listed(options)}に付き、隣の文は${question}の数値を述べていません。`,
    expected: 'データに従う強調色',
    hint: '文に数値や主張を入れるか、順位（first・last・rank 2）か数値の名前で指定してください。',
  }),

  // Room on slides
  'layout/does-not-fit': ({ slide, slot, key, points, smallest }) => ({
    found: `「${key}」がスライド「${slide}」のスロット「${slot}」に収まりません（最小の${smallest}ポイントでも高さが${points}ポイント超過）。`,
    expected: '文字スタイルの最小サイズで収まる文章',
    hint: '文章を短くするか、レイアウトでスロットを広げてください。',
  }),
  'layout/too-many-lines': ({ slide, slot, key, lines, smallest }) => ({
    found: `「${key}」はスライド「${slide}」のスロット「${slot}」には${lines}行長すぎます（最小の${smallest}ポイントの場合）。`,
    expected: 'スロットの行数（レイアウトの lines:）以内',
    hint: '文章を短くするか、レイアウトの行数を増やしてください。',
  }),
  'layout/word-cut': ({ slide, slot, key, line, smallest }) => ({
    found: `「${key}」の語がスライド「${slide}」のスロット「${slot}」の幅に収まりません（最小の${smallest}ポイント）：「${line}」`,
    expected: '1行に収まる語',
    hint: '短い語にするか、レイアウトでスロットを広げてください。',
  }),
  'layout/no-room': ({ slide, slot, width, height }) => ({
    found: `スライド「${slide}」にスロット「${slot}」の余地がありません。`,
    expected: `横${width}インチ × 縦${height}インチ以上`,
    hint: '上の文章を短くするか、レイアウトを変えてください。',
  }),
  'layout/missing-glyph': ({ key, characters, fonts }) => ({
    found: `「${key}」に ${fonts} にない文字があります：${characters}`,
    expected: 'ブランドのフォントにある文字',
    hint: 'PowerPointは別のフォントで表示します。文字を替えるか、フォントを追加してください。',
  }),
  'layout/label-does-not-fit': ({ slide, slot, label }) => ({
    found: `ラベル「${label}」が収まりません（スライド「${slide}」、スロット「${slot}」）。`,
    expected: '全文が収まるラベル',
    hint: 'ラベルを短くするか、別の drawing: にするか、グラフを広げてください。',
  }),
  'layout/overfull': ({ slide, points }) => ({
    found: `スライド「${slide}」の内容が多すぎます（最小の文字でも高さが${points}ポイント超過）。`,
    expected: '余白の内側に収まる量',
    hint: '文章を短くするか、別のスライドに分けるか、レイアウトを変えてください。',
  }),

  // The review of finished slides
  'audit/off-slide': ({ slide, name }) => ({
    found: `「${name}」がスライド「${slide}」からはみ出しています。`,
    expected: 'スライドの内側',
    hint: 'レイアウトのスロットを広げるか、文章を短くしてください。',
  }),
  'audit/overlap': ({ slide, name, other }) => ({
    found: `スライド「${slide}」で「${name}」と「${other}」が重なっています。`,
    expected: '意図しない重なりがないこと',
    hint: 'レイアウトで間隔を広げるか、文章を短くしてください。',
  }),
  'audit/contrast': ({ slide, name, ink, ground, ratio, needed }) => ({
    found: `スライド「${slide}」の「${name}」は読みにくい配色です（${ground}の上の${ink}、コントラスト比 ${ratio}:1）。`,
    expected: `この文字サイズでは ${needed}:1 以上`,
    hint: 'ブランドの色を変えるか、文字を大きくしてください。',
  }),
  'audit/too-small': ({ slide, name, size }) => ({
    found: `スライド「${slide}」の「${name}」の文字が${size}ポイントです。`,
    expected: '10ポイント以上',
    hint: 'ブランドの文字スタイルの最小サイズを上げ、収まらなければ文章を短くしてください。',
  }),
  'audit/same-title': ({ title, slides }) => ({
    found: `タイトル「${title}」が複数のスライドで使われています：${slides.join('、')}`,
    expected: 'スライドごとに別のタイトル',
    hint: '番号を付けるか、違いを書いてください。',
  }),
  'audit/no-title': ({ slide }) => ({
    found: `スライド「${slide}」にタイトルがありません。`,
    expected: 'タイトル',
    hint: 'title: を指定するか、タイトルのスロットを埋めてください。',
  }),
  'audit/no-alt-text': ({ slide, name }) => ({
    found: `スライド「${slide}」の「${name}」に代替テキストがありません。`,
    expected: '内容を述べる文',
    hint: 'alt: にメッセージのキーを指定してください。',
  }),
};
