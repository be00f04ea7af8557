import type { Translated } from './catalogue.ts';
import { languageIn, longDate, longTime } from './dates.ts';
import type * as en from './en.ts';

export { ja as tables } from './tables/ja.ts';

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

/** 文字に使われているブランドの文字スタイル。 */
const styled = (styles: readonly string[]): string =>
  styles.length === 0 ? 'そのスタイル' : `スタイル${either(styles.slice(0, 4).map((id) => `「${id}」`))}`;

/** 読み込めない形式のファイルを、どうすればよいか。 */
const refusedFormats: Readonly<Record<string, string>> = {
  stata: 'Stataの「export delimited」または「export excel」で、ラベル付きで保存してください。',
  parquet: 'PythonやRなどでCSVに書き出してください。',
  ddi: '回答ではなく調査の説明のファイルです。回答のファイル（CSVまたはSPSS）を指定してください。',
  r: 'Rで write.csv(data, "answers.csv", fileEncoding = "UTF-8") または haven::write_sav() で書き出してください。',
  xls: 'Excelで開き、「Excelブック（.xlsx）」として保存してください。',
  xlsb: 'Excelで開き、「Excelブック（.xlsx）」として保存してください。',
  ods: 'LibreOfficeで開き、「Excel 2007–365（.xlsx）」として保存してください。',
  numbers: 'Numbersで開き、Excel（.xlsx）またはCSVに書き出してください。',
  json: '調査ツールから、CSVまたはXLSXで書き出してください。',
  html: '書き出したファイルではなくWebページが保存されています。CSVまたはXLSXでダウンロードし直してください。',
  pdf: '報告書で、回答は入っていません。回答をCSVまたはXLSXで書き出してください。',
  portable: 'SPSSまたはPSPPで開き、.savとして保存してください。',
  syntax: 'SPSSのプログラムです。データファイルとともにSPSSで実行して.savとして保存するか、CSVで書き出してください。',
  statistics: 'CSVまたはSPSS（.sav）として保存してください。',
  lime: '質問だけで、回答は入っていません。コードブックとして指定し、回答は書き出した結果のファイルを指定してください。',
  password: 'パスワードを入力して開き、パスワードを解除して保存し直してください。',
  archive: '展開し、中にある回答のファイルを指定してください。',
  loops: '1人の回答が複数の行に分かれています。1人1行で、または人の表だけを書き出してください。',
  fixed: 'CSVデータのTriple-S（format="csv"）またはSPSS（.sav）で書き出し直してください。',
};

const delimiterName = (delimiter: string): string =>
  ({ ',': 'カンマ', ';': 'セミコロン', '\t': 'タブ', '|': '縦線' })[delimiter] ?? `「${delimiter}」`;

const sourceNeeds = {
  options: '選択肢を数える設問',
  one_cell: '1つのセルに複数の回答がある設問',
  joined: '「joined:」で区切った複数の回答から1つを読む単一回答の設問',
  by_option: '選択肢ごとに列がある設問（columns: { 選択肢: 列 }）',
  numbers: '数値の設問（kind: numeric）',
  days: '日付の設問（kind: date）',
  texts: '自由記述の設問（kind: free）',
  filtered: '「asked_of:」のある設問',
};

const savDamage = {
  truncated: 'データの途中でファイルが終わっています',
  layout: 'どちらのバイト順でも正しいレイアウトになりません',
  packing: 'データの圧縮方式が正しくないか、この形式では使えません',
  numbers: '数値が IEEE 754 ではありません（とても古い機種のもの）',
  no_value: '欠損を表す数が通常と違います',
  count: '数または長さがあり得ない値です',
  record: 'その種類のレコードはありません',
  no_variables: '変数がありません',
  width: '文字列の幅があり得ない値です',
  continuation: '文字列のレコードが続いていません',
  has_label: '変数ラベルの有無が0でも1でもありません',
  missing: '欠損値の指定があり得ない値です',
  no_name: '名前のない変数があります',
  same_name: '同じ名前の変数が2つあります',
  no_labels: '変数の指定だけがあり、値ラベルがありません',
  labels_of_nothing: '値ラベルに変数の指定がありません',
  labels_of_no_variable: '値ラベルの対象が変数ではありません',
  labels_of_long_string: '8バイトの値ラベルが、それより長い文字列に付いています',
  labels_of_both: '同じ値ラベルが数値と文字列の両方に付いています',
  long_string: '長い文字列の幅が、分割されたレコードと合いません',
  weight: 'ウェイト変数の指定が数値の変数ではありません',
  few_cases: 'ケースが、ファイルに書かれた数より少なくなっています',
  half_case: 'ケースの途中でデータが終わっています',
  blanks_for_number: '数値のあるべき所が空白です',
  number_for_string: '文字列のあるべき所に数値があります',
  zlib_header: '圧縮ブロックの一覧が正しい位置にありません',
  zlib_trailer: '圧縮ブロックの一覧がブロックと合いません',
  zlib_block: '圧縮ブロックを展開できません',
};

const notSav = {
  encrypted: { what: '暗号化された SPSS ファイル', hint: 'SPSS でパスワードなしで保存し直してください。' },
  portable: { what: 'SPSS のポータブルファイル（.por）', hint: 'SPSS か PSPP で .sav として保存し直してください。' },
  ebcdic: { what: 'メインフレームの SPSS ファイル（EBCDIC）', hint: 'PC の SPSS で .sav として保存し直してください。' },
  pc_plus: { what: 'SPSS/PC+ のファイル', hint: 'SPSS か PSPP で .sav として保存し直してください。' },
  unknown: { what: 'SPSS のものではないファイル', hint: '保存されているか、正しいファイルかを確かめてください。' },
};

const savParts = {
  names: '変数の長い名前',
  measures: '測定の尺度',
  sets: '多重回答グループ',
  members: '多重回答グループのメンバー（変数ではないもの）',
  labels: '長い文字列の値ラベル',
  missing: '長い文字列の欠損値',
};

const measures = {
  percent: '割合（%）',
  count: '人数',
  rank: '順位',
  shared_rank: '同率の順位',
  rank_from_last: '順位',
  value: '設問の単位の値',
  date: '日付',
};

const quantities = { percent: '割合', count: '回答数', base: '対象者数（n）' };

const unsuitable = {
  free_answers: { why: '自由回答です', hint: '回答を引用として載せてください（kind: verbatims）。' },
  no_answers: {
    why: '対象者がいないか、選択肢がありません',
    hint: 'スライドからグラフを外すか、設問の絞り込み条件を確認してください。',
  },
  shares_exceed_whole: { why: '複数回答なので、割合を足しても100%になりません' },
  ordered: { why: '選択肢に順序があり、円では両端が隣り合ってしまいます' },
  too_many_parts: { why: '選択肢が多く、色で見分けられません' },
  uneven_bands: { why: '同じ幅で隣り合う数値の区分ではありません' },
  no_points: { why: '選択肢に点数（value）がなく、中央が決まりません' },
  no_recommendation: { why: '0から10までの尺度ではありません' },
  one_question: {
    why: 'グリッドの設問どうしを比べるグラフです',
    hint: 'drawing を省くか、question: にグリッドを指定してください。',
  },
  several_questions: {
    why: '1つの設問のグラフですが、グリッドには複数の設問があります',
  },
  two_items: { why: 'グリッドの2つの項目を比べるグラフですが、項目が2つではありません' },
  no_means: { why: '項目の平均を示すグラフですが、このグリッドの回答には平均がありません' },
};

const hintOf = (why: { readonly why: string; readonly hint?: string }): string | undefined => why.hint;

const named = {
  color: { noun: '色', where: 'ブランドの色（colors:）' },
  style: { noun: '文字スタイル', where: 'ブランドの文字スタイル（styles:）' },
  font: { noun: 'フォント', where: 'ブランドのフォント（fonts.families:）' },
  layout: { noun: 'レイアウト', where: 'templates/layouts のレイアウト' },
  slot: { noun: 'スロット', where: 'このレイアウトのスロット' },
  slide: { noun: 'スライド', where: 'この一覧のスライド' },
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

const exportAgain = 'もう一度書き出し（text export）、そのファイルに訳を移してください。';

const deckName = ({ deck, survey, locale }: Params<'refresh/other-deck'>['is']): string =>
  `${deck} · ${survey} · ${locale}`;

const countables = { string: '文字', array: '項目', object: '項目', record: '項目' };
const bounds = { least: '以上', above: 'より大きい値', most: '以下', below: '未満' };

const comma = '、';
/** Seconds, as one says how long something takes. */
const duration = (seconds: number): string =>
  seconds < 90
    ? `${Math.ceil(seconds)}秒`
    : seconds < 5400
      ? `${Math.round(seconds / 60)}分`
      : `${(seconds / 3600).toFixed(1)}時間`;
const deckIn = (id: string, locale: string): string => `${id}（${locale}）`;
const rankIn = (rank: number | string, tied: boolean): string => `${rank}位${tied ? '（同順位あり）' : ''}`;

const reportFile = '結果を画面ではなくファイルに書き出します';
const reportFormat = '結果の形式: text（指定がない場合）、markdown、json、html のいずれか';

const scriptName = (code: string): string => new Intl.DisplayNames('ja', { type: 'script' }).of(code) ?? code;
const few = (characters: readonly string[]): string =>
  characters.slice(0, MOST).join(' ') + (characters.length > MOST ? ` など${characters.length}字` : '');

function lackingIn({ key, slide, texts, slides }: Params<'layout/missing-symbols'>): string {
  const first = `「${key}」${slide === undefined ? '' : `（スライド「${slide}」）`}`;
  return texts === 1 ? first : `${first}など${texts}件の文言${slides > 0 ? `（スライド${slides}枚）` : ''}`;
}

const addFont = ({ family, language }: { readonly family: string | undefined; readonly language: string }): string =>
  `ブランドに、その文字のあるフォント${family === undefined ? '' : `（例:「${family}」）`}を追加してください。fonts.families にファイルを、fonts.languages の「${language}」の chain に名前を書きます（docs/localizing.md の「Fonts」）。`;

/** What can be given with a build. */
const parameters: Readonly<Record<Params<'parameter/blank'>['what'], string>> = {
  customer: '顧客名',
  release: 'リリース名',
};
const parameterForm = '前後の空白や目に見えない文字のない、1行の名前';

/** Words that diagnostics take as parameters, and other parts of sentences. */
export const phrases: Translated<typeof en.phrases> = {
  // Recurring parts of sentences
  'value-with-rank': (p) => `${p.printed}、${p.rank}位${p.tied ? '（同率）' : ''}`,
  'more-like-it': (p) => `同様のものがほかに${p.n}件あります。その最初のもの: ${p.first}`,
  'one-of': (p) => oneOf(p.names),
  quoted: (p) => `「${p.text}」`,
  either: (p) => either(p.words),

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
  'form/company-words': 'company.yaml の項目名（メールのリンクは .subject か .body を付ける）',
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
  'form/colour': '16進数6桁（例: E4572E）。# で始まる色は引用符で囲みます',
  'form/page-side': '1in 以上 56in 以下（PowerPoint のスライドの大きさ）',
  'form/page-room': '余白の間に 1in 以上残る値',
  'form/length-positive': '0 以上の長さ',
  'form/footer-on-page': 'ページの中に収まるフッター',
  'form/length': '単位の付いた長さ（例: 0.6in、12pt、1.5cm、4mm）',
  'form/height': '単位の付いた長さ。必要なら、ページが 7.5in より高い分の割合を加える（例: 1.5in、1.5in + 30%）',
  'form/no-share-across': 'ページの高さの割合（+ 30%）を含まない幅（row の中は横方向）',
  'form/percent': '100未満のパーセント（例: 40%）',
  'form/longest': '56in 以下',
  'form/sizes-in-order': '小さいサイズ、大きいサイズの順',
  'form/code': '英字で始まる、英数字と下線だけのコード（60字まで）',
  'form/count-or-percent': '「count」「percent」のどちらか、または両方',
  'form/day': '2025-09-30 のような、実在する日付',
  'form/some-option': '1つ以上の選択肢',
  'form/some-item': '1つ以上の項目',
  'form/most-items': '項目は500個まで',
  'form/any-or-none': 'any_of か none_of のどちらか一方',
  'form/published-quantity': 'percent・count・base のいずれか',
  'form/small-kebab': '英小文字・数字・ハイフン',
  'form/slide-on': 'off: true ではない1つ以上のスライド',
  'form/some-question': '1つ以上の設問',
  'form/no-id-question': '「id」以外の設問コード',
  'form/listed': (p) => p.values.join('、'),
  'form/another-key': '別のキー',
  'form/pattern': (p) => `${p.pattern} の形式`,
  'form/bound': (p) => `${p.limit}${p.counted === undefined ? '' : countables[p.counted]}${bounds[p.side]}`,
  'form/hash': 'surveydeck が書いた12文字のハッシュ',
  'form/deck-id': '英数字と「.」「-」「_」だけ（con、nulなど、Windowsが使う名前は不可）',
  'form/language': '言語（例: ja、en）',
  'form/most-options': '選択肢は500個まで',
  'form/own-locale': '言語の重複なし（大文字・小文字の違いだけでは区別しません）',
  'form/own-id': '他の資料と重ならない id',
  'form/id-or-number': 'id か number のどちらか一方',
  'form/point-value': '値（段階にはすべて値があります。「わからない」などにだけはありません）',
  'form/condition': '条件（例: Q2 in (yes, partly)）、または unknown',

  // Numbers that a figure can be compared with
  'limit/percent': '0%から100%までの割合',
  'limit/count': '0以上の整数',
  'limit/date': '2025-09-30 のような日付',
  'limit/rank': '1以上の整数',

  // Parts of expressions
  'figures/token': '名前、数値、または < <= > >= = ~ % ( ) , のいずれか（半角）',
  'figures/function': '関数（例: share(Q2, company_wide)）',
  'figures/argument': '設問・選択肢の名前、または数値',
  'figures/operator': '< <= > >= = ~ のいずれか',
  'figures/figure-or-rank': '数値（figures）の名前、または rank(…)',
  'figures/approximation': 'tenths(…)、one_in(…)、percent(…)、of_hundred(…) のいずれか',
  'conditions/depth': (p) => `括弧や not の入れ子は${p.most}段まで`,
  'figures/end': '式の終わり',
  'figures/figure': '数値（figures）の名前',
  'figures/whole-number-within': (p) => `${p.range} の整数`,
  'figures/number-within': (p) => `${p.range} の数値`,

  // Parts of conditions
  'condition/question': '設問（例: Q2 in (yes, partly)）',
  'condition/operator': '= in < <= > >= のいずれか（例: Q2 = yes）',
  'condition/option': '選択肢',
  'condition/day': '暦にある日付（例: 2025-04-01）',

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
  'why/deviation': '標準偏差は0以上です',
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
  'subject/value': '平均値・中央値などの数値',
  'subject/date': '日付',
  'subject/claim': '主張',
  'subject/fact': '会社情報',

  // What a slot was given
  'content/within': (p) => `${p.code} の${p.places}位まで`,
  'content/from': (p) => `${p.from}番目からの選択肢`,
  'takes/from': (p) => `${p.all}個の選択肢の何番目か`,
  'takes/places': (p) => `1から${p.most}までの順位の数`,
  'takes/ordered-question': '選択肢に順位をつける設問',
  'content/chart-of': (p) => `${p.code} のグラフ`,
  'content/chart-with-center': 'center: のあるグラフ',
  'content/grid-with': ({ key }) => `${key}: のあるグリッドのグラフ`,
  'content/chart-with-next': 'next: のあるグラフ',
  'content/several-figures': (p) => `複数の数値の ${p.kind}`,
  'content/uniform-people': (p) =>
    `${p.value} の ${p.kind}（${p.of}${p.kind === 'people' ? '人' : '個'}のうち${p.all ? 'すべてに色が付く' : '1つにも色が付かない'}）`, // prettier-ignore
  'content/whole-of': (p) => `${p.kind}（${p.names}）`,
  'content/long-bars': (p) => `軸の終わり（${p.of}）を超える ${p.longest}% の bars`,
  'content/no-figures': '数値の指定がない図',
  'content/picture-with-of': (p) => `of: のある ${p.kind}`,
  'content/picture-with-part': (p) => `part: または columns: のある ${p.kind}`,
  'content/picture-of': (p) => `${p.expression} の ${p.kind}`,
  'content/figures': '数値の行',
  'content/counterpoint': (p) => `行にない counterpoint「${p.id}」`,
  'content/figure-twice': (p) => `数値「${p.id}」が2回`,
  'content/chart': 'グラフ',
  'content/picture': '図',
  'content/image': '画像',
  'content/monogram': 'モノグラム',
  'content/pictogram': 'ピクトグラム',
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
  'takes/grid': 'グリッドでは drawing・order・variant・alt のみ',
  'takes/bars-with-next': 'next: は1列の棒グラフのみ（drawing: bars）',
  'takes/one-figure': '数値は1つ',
  'takes/showing-people': (p) => `この割合を表せる${p.kind === 'people' ? '人数' : '点の数'}（of:）`,
  'takes/parts-of-a-whole': '1つの設問の異なる選択肢（合計100%以内）',
  'takes/some-figure': 'figure: または figures:',
  'takes/single-answer-percentages': '単一回答の設問の割合',
  'takes/percentages': '割合',
  'takes/figure-rows': 'label・value・bar のスロットがあるグループ',
  'takes/counterpoint': 'of: にある数値',
  'takes/figure-once': '各数値は1回',
  'takes/text': 'メッセージのキー、または kind: text',
  'takes/chart': 'kind: chart',
  'takes/picture': 'kind: picture・image・monogram・qr のいずれか',
  'takes/table': '行のリスト（「- …」の行）',
  'content/figure-named': (p) => `数値「${p.id}」`,
  'content/question-named': (p) => `設問${p.code}`,
  'takes/figure-of-option': (p) => `${p.question}の選択肢1つの数値`,
  'takes/question-after': (p) => `${p.question}の選択肢で回答者を絞った設問`,
  'takes/tracker': '何も入れません（プログラムが書きます）',
  'takes/group': 'リスト（「- …」の行）、または kind: figures・verbatims',
  'takes/alt-or-decorative': 'alt: にメッセージのキー、または decorative: true',
  'takes/answered-free-question': '回答のある自由回答の設問',
  'takes/longer-axis': (p) => `of: は ${p.least} 以上`,
  'takes/field-part': 'part: は field のみ、columns: は part: と共に',
  'takes/counting-pictures': (p) => `of: は ${p.kinds.join('・')} のみ`,

  // Forms of accounts
  'form/account-id': 'プログラムが付けた識別子（例: u_abcdefgh）',
  'form/account-name': 'サインインに使う名前',
  'form/own-account-name': 'アカウント名の重複なし（大文字・小文字の違いだけでは区別しません）',
  'form/instant': '日時（例: 2026-11-27T03:00:00.000Z）',
  'form/password-hash': 'プログラムが作ったパスワードのハッシュ（argon2id）',

  // By how much a text does not fit
  'misfit/too-high': (p) => `高さ${p.points}ポイント超過`,
  'misfit/too-many-lines': (p) => `${p.lines}行超過`,
  'misfit/too-wide': (p) => `「${p.line}」が幅を超過`,
  'misfit/no-room': '余地なし',
  'misfit/label': (p) => `ラベル「${p.label}」の余地なし`,
  'misfit/overfull': (p) => `${p.points}ポイント超過`,

  // A YAML parser's complaints
  'yaml/ALIAS_PROPS': 'エイリアス（*名前）にタグやアンカーは付けられません',
  'yaml/BAD_ALIAS': '「*」や「&」で始まる値は引用符で囲んでください',
  'yaml/BAD_DQ_ESCAPE': '"…" の中の「\\」は「\\\\」と書いてください',
  'yaml/BAD_INDENT': '字下げが揃っていないか、括弧・引用符が閉じられていません',
  'yaml/BAD_SCALAR_START': 'この文字で始まる値は引用符で囲んでください',
  'yaml/BLOCK_AS_IMPLICIT_KEY': '1行にコロンが2つあります。値を引用符で囲んでください',
  'yaml/BLOCK_IN_FLOW': '[ ] や { } の中では、行ごとのリストやキーは書けません',
  'yaml/KEY_OVER_1024_CHARS': 'キーが長すぎます',
  'yaml/MISSING_CHAR': 'コロン・カンマ・閉じ括弧・閉じ引用符のいずれかが足りません',
  'yaml/MULTILINE_IMPLICIT_KEY': 'キーは1行に書きます。字下げを確かめてください',
  'yaml/MULTIPLE_DOCS': 'ここから2つ目の文書（---）が始まっています。1ファイルに1つだけです',
  'yaml/NON_STRING_KEY': 'キーは文字列でなければなりません',
  'yaml/TAB_AS_INDENT': '字下げはタブではなく空白で書きます',
  'yaml/UNEXPECTED_TOKEN': 'ここに書けないものがあります',
  'yaml/RESOURCE_EXHAUSTION': '入れ子が深すぎます',

  // 公開されたものの損傷と、その部分
  'damage/missing': 'ファイルがありません',
  'damage/changed': '公開したときと内容が違います',
  'damage/unreadable': '読み取れません',
  'release-part/manifest': 'ファイルの一覧',
  'release-part/file': (p) => `「${p.locale}」の ${p.format}`,
  'release-part/view': (p) => `「${p.locale}」のページの内容`,
  'release-part/picture': (p) => `「${p.locale}」のスライド「${p.slide}」の画像（幅 ${p.width} ピクセル）`,
  'release-part/report': (p) => `「${p.locale}」の変更点の報告`,

  // Why the system refused
  'refused/EACCES': '書き込む権限がありません',
  'refused/EPERM': '操作が許可されていません',
  'refused/EROFS': 'ディスクが読み取り専用です',
  'refused/ENOSPC': 'ディスクがいっぱいです',
  'refused/EBUSY': 'ファイルが使用中です',
  'refused/ENOTDIR': 'パスの途中がフォルダーではなくファイルです',
  'refused/EEXIST': '同じ名前のファイルがあります',
  'refused/ENOFILE': 'パイプ・ソケット・デバイスです',
  'refused/ERR_FS_FILE_TOO_LARGE': '2 GBを超えています',
  'refused/ENOENT': 'そこにはフォルダーを作れません',
  'refused/EISDIR': '同じ名前のフォルダーがあります',
  'refused/ENAMETOOLONG': '名前が長すぎます',
  'refused/ELOOP': 'リンクが循環しています',

  // Why a file cannot be read
  'unreadable/EACCES': '読み取る権限がありません',

  // How words of the program are marked for those who translate: beside a row, and above them in a file
  'program/short': 'プログラムの文言',
  'program/note': 'プログラムの文言：どの調査でも同じで、訳すのは言語ごとに一度です',

  // What is wrong with a translation
  'finding/missing': (p) => `未翻訳の原文: ${p.base}`,
  'finding/stale': (p) => `原文が変わりました: ${p.base}`,
  'finding/review': (p) => `翻訳者が確認を求めています（${p.state}）。確認したら text accept で記録してください`,
  'finding/comment': (p) => p.comment,
  'finding/unrecorded': 'どの原文からの翻訳か記録がありません。正しければ text accept で記録してください',
  'finding/not-given': (p) => `この回答はありません: ${p.original}。回答が修正されたときは、キーも直してください`,
  'finding/by-respondent': (p) => `回答の訳は原文をキーにします。次の行に書き換えてください: ${p.line}`,
  'finding/by-respondent-unsure': (p) =>
    `回答の訳は原文をキーにします。この原文の訳であれば、次の行に書き換えてください: ${p.line}`,
  'finding/by-respondent-outdated': (p) =>
    `回答の訳は原文をキーにします。これは以前の回答の訳です。次のキーで訳し直してください: ${p.key}`,
  'finding/by-respondent-done': '回答の訳は原文をキーにします。この回答の訳はすでにあるので、この行を削除してください',
  'finding/unshown': (p) => `このデッキのスライドには載っていません: ${p.base}`,
  'finding/unknown': (p) =>
    `元の言語にこのキーはありません${p.suggestion === undefined ? '' : `。${meant(p.suggestion)}`}`,
  'finding/differs': (p) =>
    [
      p.lost.length > 0 ? `${p.lost.join(', ')} がありません` : '',
      p.added.length > 0 ? `${p.added.join(', ')} は原文にありません` : '',
    ]
      .filter(Boolean)
      .join('。'),
  'finding/departs': (p) => `${p.term}: ${p.found === undefined ? '' : `「${p.found}」ではなく`}「${p.use}」`,
  'finding/unchanged': (p) =>
    `原文のままです: ${p.base}（そのままでよければ glossary.yaml の intended に書いてください）`,
  'finding/unusual': (p) => `原文では ${p.base}、訳では ${p.translation}`,

  // Room for a translation
  'room/about': (p) => `入る目安: 約${p.characters}字（${p.perLine}字×${p.lines}行、${p.size}ポイント）`,
  'room/characters': (p) => `入る目安: 約${p.characters}字`,
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
  'answers/no-header': (p) => ({
    found: `${p.columns}列のうち、この調査の列名と一致するものが1つもありません`,
    expected: `列名を並べた1行目: ${listed(p.expected)}`,
    hint: '回答の上に列名の行を加えてください。列名があるなら、別の調査の表です。',
  }),
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
  'answers/similar-id': (p) => ({
    found: `回答者「${p.id}」と「${p.other}」（${p.line}行目）は、大文字・小文字や全角・半角しか違いません`,
    expected: '回答者1人につき1行',
    hint: '同じ人なら片方の行を削除し、別の人ならどちらかのIDを変えてください。',
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
  'answers/not-a-place': (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は順位ではありません`,
    expected: `1から${p.most}までの整数か、空白`,
    hint: 'セルを直すか、順位がいくつまであるかを survey.yaml の max に書いてください。',
  }),
  'answers/same-place': (p) => ({
    found: `回答者${p.id}は${p.column}で${p.place}位を2つ以上の選択肢につけています`,
    expected: '同じ順位は1つだけ',
    hint: '行を直してください。こうした順位を数えないなら、survey.yaml に contradictions: clean と書きます。',
  }),
  'answers/same-place-left-out': (p) => ({
    found: `回答者${p.id}は${p.column}で${p.place}位を2つ以上の選択肢につけています`,
    expected: '同じ順位は1つだけ。この順位はどの選択肢にも数えません',
    hint: 'どちらのつもりだったかわかるなら、行を直してください。',
  }),
  'answers/not-an-amount': (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は配分した量ではありません`,
    expected: '0、12、3.5 のような0以上の半角数字（単位・桁区切りなし）',
    hint: 'セルには数値だけを入れてください。',
  }),
  'answers/other-sum': (p) => ({
    found: `回答者${p.id}の${p.column}の合計は${p.sum}です`,
    expected: p.tolerance > 0 ? `${p.total}（±${p.tolerance}）` : `${p.total}`,
    hint: '行を直すか、どういうことかを survey.yaml に書いてください（total、tolerance、contradictions: clean または keep）。',
  }),
  'answers/other-sum-left-out': (p) => ({
    found: `回答者${p.id}の${p.column}の合計は${p.sum}です`,
    expected: `${p.tolerance > 0 ? `${p.total}（±${p.tolerance}）` : p.total}。この回答は数えません`,
    hint: 'どういうつもりだったかわかるなら、行を直してください。',
  }),
  'answers/not-a-date': (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は日付ではありません`,
    expected: '2025-09-30 のような日付',
    hint: 'セルを直してください。',
  }),
  'answers/outside-bands': (p) => ({
    found: `${p.column}列の${p.value}（回答者${p.id}）はどの区分にも入りません`,
    expected: 'survey.yaml のいずれかの区分に入る値',
    hint: '値を直すか、定義に区分を加えてください。',
  }),

  // 手作業で分類した自由回答
  'coded/no-id-column': (p) => ({
    found: `分類のファイルに id の列がありません（あるのは ${listed(p.columns)}）`,
    expected: '1行目に id,code のような列名、2行目から回答ごとに1行',
    hint: '回答者の番号の列に id と書いてください。',
  }),
  'coded/unknown-id': (p) => ({
    found: `番号「${p.id}」の回答者はいません`,
    expected: '回答データにある番号',
    hint: didYouMean(p.suggestion) ?? '番号を直すか、その行を削除してください。',
  }),
  'coded/unknown-code': (p) => ({
    found: `「${p.code}」は${p.question}の分類にありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? '分類を直すか、設問の options と、言葉のファイルのラベルに加えてください。',
  }),
  'coded/not-answered': (p) => ({
    found: `回答者「${p.id}」は${p.question}に回答していませんが、分類があります`,
    expected: '回答のある人の分類',
    hint: 'その行を削除するか、番号を直してください。',
  }),
  'coded/not-coded': (p) => ({
    found: `${p.question}への回答者「${p.id}」の回答に分類がありません`,
    expected: '回答ごとに1つ以上の分類（割合は回答した人すべてを基数にします）',
    hint: '分類を加えてください。どれにも当てはまらない回答には「その他」（role: other）を設けます。',
  }),
  'coded/of': (p) => ({
    found: `${p.question}が分類する「${p.of}」は、それより前にある自由回答の設問ではありません`,
    expected: 'それより前にある自由回答の設問のコード',
    hint: didYouMean(p.suggestion) ?? '分類した回答の設問のコードを書いてください。',
  }),

  // System files of SPSS
  'sav/damaged': (p) => ({
    found: `ファイルが ${p.byte} バイト目で壊れています。${savDamage[p.what]}${p.detail === undefined ? '' : `（${p.detail}）`}`,
    expected: '完全な SPSS の .sav か .zsav ファイル',
    hint: '書き出しかコピーをやり直すか、SPSS か PSPP で開いて内容を確かめ、保存し直してください。',
  }),
  'sav/other-format': (p) => ({
    found: `これは${notSav[p.kind].what}です`,
    expected: 'SPSS の .sav か .zsav ファイル',
    hint: notSav[p.kind].hint,
  }),
  'sav/too-large': () => ({
    found: '回答が多すぎて読めません',
    expected: '2億セルまで',
    hint: '必要な変数とケースだけを保存してください。',
  }),
  'sav/unknown-encoding': (p) => ({
    found: `このファイルの文字コードは「${p.encoding}」とされていますが、読めません`,
    expected: 'UTF-8 など一般的な文字コード',
    hint: 'SPSS か PSPP で、Unicode で保存し直してください。',
  }),
  'sav/undeclared-encoding': (p) => ({
    found: `ファイルに文字コードの指定がないので、${p.encoding} として読みました`,
    hint: '文字が正しくなければ、SPSS か PSPP で、Unicode で保存し直してください。',
  }),
  'sav/undecodable': (p) => ({
    found: `${p.texts}個の文字列に、${p.encoding} の文字ではないバイトがあり、「\ufffd」で置き換えました`,
    hint: '多くは末尾の文字が途中で切れたものです。ほかにも違いがあれば、SPSS か PSPP で、Unicode で保存し直してください。',
  }),
  'sav/left-out': (p) => ({
    found: `${savParts[p.part]}を ${p.byte} バイト目で読めないので、除きました`,
    hint: 'SPSS か PSPP で確かめて、保存し直してください。',
  }),
  'sav/more-data': (p) => ({
    found: `ファイルに書かれた${p.cases}ケースの後にもデータがありますが、読んでいません`,
    hint: 'ケースの数を調査ツールの件数と比べてください。',
  }),

  'init/is-table': (p) => ({
    found: `${p.file} は集計結果の表です（行は回答者ではなく、選択肢とその数値です）`,
    expected: '1行が1人の回答者であるローデータ',
    hint:
      p.aggregated === undefined
        ? '回答のエクスポート（ローデータ）を入手してください。なければ、人数か割合を「rows: aggregated」の survey.yaml に書きます（docs/aggregated.md）。'
        : `回答のエクスポート（ローデータ）を入手してください。なければ、「rows: aggregated」と設問、source の下に「${p.aggregated}」を survey.yaml に書きます（docs/aggregated.md）。`,
  }),
  'init/no-questions': (p) => ({
    found: `${p.columns}列の中に設問が見つかりません`,
    expected: '1行が1人の回答者である調査のエクスポート',
    hint: 'ファイルやシートが正しいか確かめてください。コード表（--codebook）が必要かもしれません。',
  }),
  'init/already-there': (p) => ({
    found: `${p.paths.join('、')} がすでにあり、内容が異なります`,
    expected: '調査のための新しいフォルダー、または init が作ったフォルダー',
    hint: '別の --out を指定するか、不要なら移動してください。',
  }),
  'init/other-survey': (p) => ({
    found: `${p.file} には、この調査の設問が読む${p.columns}列のうち${p.found}列しかありません`,
    expected: '同じ調査の次のエクスポート',
    hint: '別の調査なら、--out に別のフォルダーを指定してください。',
  }),
  'init/unknown-choice': (p) => ({
    found:
      p.known.length === 0 ? `「${p.id}」という項目はありません` : `「${p.choice}」は「${p.id}」の選択にありません`,
    expected: p.known.length === 0 ? 'エクスポートから決められない項目のID' : oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? '--answers なしで init を実行すると、項目のIDと選択が表示されます。',
  }),
  'init/bad-name': (p) => ({
    found: `「${p.name}」は資料の名前にできません`,
    expected: '--out の最後は、半角の小文字・数字・ハイフン',
    hint: '例: --out data/customer-survey-2026',
  }),
  // How an export is read
  'source/unknown-column': (p) => ({
    found: `${p.file} に「${p.column}」という列がありません`,
    expected: '見出しにある列の名前',
    hint:
      didYouMean(p.suggestion) ??
      '名前を直してください。エクスポートし直したときは、surveydeck init が新しい列名を書きます。',
  }),
  'source/unlisted-column': (p) => ({
    found: `「${p.column}」の列は、どの設問にも属さず、無視する列にもなっていません`,
    expected: 'どの列も、survey.yaml の設問か、source の ignore: にあること',
    hint: 'どちらかに加えるか、surveydeck init をもう一度実行してください。',
  }),
  'source/unknown-option': (p) => ({
    found: `${p.question}に「${p.option}」という選択肢はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'コードを直すか、選択肢を加えてください。',
  }),
  'source/option-without-column': (p) => ({
    found: `${p.question}の${listed(p.options)}の列が書かれていません`,
    expected: '選択肢ごとに1列、または全体で1列',
    hint: '足りない列を書いてください。',
  }),
  'source/undecided-text': (p) => ({
    found: `エクスポートにある「${p.text}」が選択肢にありません`,
    expected: '扱いの決定（決まるまで、そう答えた人は無回答として数えます）',
    hint: '選択肢にする（options: に加えるか、values: で既存の選択肢の別表記とする）か、no_answer: に移してください。',
  }),
  'source/same-text': (p) => ({
    found: `「${p.text}」が${p.one}と${p.other}の両方を表しています`,
    expected: '1つの文字列に1つの意味',
    hint: 'どちらかから除いてください。設問の「values:」で選択肢に割り当てた文字列は、source の「missing:」より優先されます。',
  }),
  'source/needless-key': (p) => ({
    found: `${p.question}では「${p.key}」は意味がありません`,
    expected: `「${p.key}」は、${sourceNeeds[p.needs]}だけに書けます`,
    hint: `「${p.key}」を消すか、設問の種類やほかの指定を直してください。`,
  }),
  'source/several-columns': (p) => ({
    found: `数値または自由記述の${p.question}に、複数の列が指定されています`,
    expected: '1つの列の名前',
    hint: '回答の列だけを書き、ほかの列は別の設問にしてください。',
  }),
  'source/same-column': (p) => ({
    found: `「${p.column}」の列が${p.one}と${p.other}の両方に指定されています`,
    expected: '選択肢ごとに別の列',
    hint: 'どちらかを直してください。',
  }),
  'source/same-file': (p) => ({
    found: `「${p.file}」が2回書かれています`,
    expected: 'エクスポートのファイルを1回ずつ（回答者が二重に数えられます）',
    hint: 'どちらかを消してください。',
  }),
  'source/no-header-row': (p) => ({
    found: `列の名前に${p.row}行目が指定されていますが、見出しは最初の${p.headerRows}行だけです`,
    expected: 'header_rows までの行番号',
    hint: '「names:」を直すか、「header_rows:」を増やしてください。',
  }),
  'source/few-rows': (p) => ({
    found: `${p.file} は${p.rows}行で、見出しは${p.headerRows}行と指定されています`,
    expected: '見出しの行と、その下の回答者の行',
    hint: '「header_rows:」を直してください。',
  }),
  'source/without-source': (p) => ({
    found: `「${p.key}」はエクスポートの読み方を決めますが、この調査にはエクスポートの指定がありません`,
    expected: 'エクスポートのファイルを書いた「source:」',
    hint: `「source:」を書くか、「${p.key}」を消してください（responses.csv の列名は設問の名前です）。`,
  }),
  'source/two-bases': () => ({
    found: '「base」と「non_response」がどちらも基数を決めています',
    expected: 'どちらか1つ',
    hint: 'base を残してください（asked は in_base、answered は out_of_base と同じです）。',
  }),
  'source/base-of-amounts': () => ({
    found: '配分を回答しなかった方も数える基数です',
    expected: '回答した方（この設問の数値は平均配分で、配分を回答した方だけのものです）',
    hint: 'base: answered として作成しました。この行を消すか、answered と書いてください。',
  }),
  'totals/no-base': (p) => ({
    found: `${p.question}の比率が何人に対するものか書かれていません`,
    expected: '基数',
    hint: '設問に「base_count:」を書いてください。',
  }),
  'totals/two-bases': (p) => ({
    found: `${p.question}の基数が、別の場所では${p.one}、ここでは${p.other}です`,
    expected: '設問のすべての選択肢に1つの基数',
    hint: 'どちらかを直してください。',
  }),
  'totals/no-share': (p) => ({
    found: `${p.question}の選択肢「${p.option}」に人数も比率もありません`,
    expected: 'どの選択肢にも、人数、比率、またはその両方',
    hint: '数値を加えるか、選択肢を消してください（0 は該当者なし）。',
  }),
  'totals/printed-twice': (p) => ({
    found: `${p.question}の選択肢「${p.option}」の数値が2回あります（最初は${p.line}行目）`,
    expected: '1つの選択肢に1つの人数と比率',
    hint: 'どちらかを消してください。',
  }),
  'totals/above-base': (p) => ({
    found: `${p.question}の選択肢「${p.option}」は${p.count}人ですが、基数は${p.base}です`,
    expected: '基数以下の人数',
    hint: '人数か基数を直してください。',
  }),
  'totals/not-the-whole': (p) => ({
    found: `${p.question}の選択肢の合計が${p.sum}で、${p.whole}になりません`,
    expected: '端数を除き、合計が基数になる単一回答',
    hint: '足りない分の選択肢を加えるか（role: rest、またはコード no_answer）、数値を直してください。複数回答は kind: multiple です。',
  }),
  'totals/disagree': (p) => ({
    found: `${p.question}の「${p.option}」：${p.base}人中${p.count}人は${p.share}%ですが、${p.percent}%と書かれています`,
    expected: '端数を除いて一致する人数と比率',
    hint: 'どちらかを直してください。ウェイト付きの比率には対応する人数がないので、人数を書かないでください。',
  }),
  'totals/few-respondents': (p) => ({
    found: `回答者は${p.respondents}人ですが、基数が${p.base}の設問があります`,
    expected: '回答者数以下の基数',
    hint: '「respondents:」か基数を直してください。',
  }),
  'totals/needless-key': (p) => ({
    found: `「${p.key}」は集計表のためのものですが、この調査には回答データがあります`,
    expected: '「rows: aggregated」、またはこのキーがないこと',
    hint: `「${p.key}」を消すか、「rows: aggregated」と書いてください。`,
  }),
  'totals/uncounted-kind': (p) => ({
    found: `${p.question}は「${p.kind}」なので、集計表に人数がありません`,
    expected: '選択肢ごとに数える設問',
    hint: 'この設問を消してください。',
  }),
  'totals/needless-mean': (p) => ({
    found: `${p.question}には平均がありませんが、平均が書かれています`,
    expected: '数値の設問、または順位や配分の選択肢の平均',
    hint: '平均を消してください。尺度の平均は人数から求められます。',
  }),
  'totals/no-mean': (p) => ({
    found: `${p.question}の「${p.option}」に平均がありません`,
    expected: '配分の設問では、選択肢ごとの平均',
    hint: '「mean: 12.5」のように書いてください。',
  }),
  'totals/mean-beyond': (p) => ({
    found: `${p.question}の「${p.option}」の平均が${p.mean}です`,
    expected: `${p.least}～${p.most}`,
    hint: '平均、または設問の順位の数や合計を直してください。',
  }),
  'totals/means-not-whole': (p) => ({
    found: `${p.question}の平均の合計が${p.sum}です`,
    expected: `${p.whole}（四捨五入の範囲内）`,
    hint: '平均か「total:」を直してください。選択肢が足りない場合もあります。',
  }),
  'totals/needs-shape': () => ({
    found: '集計済みのデータですが、「source:」に設問・選択肢・数値の場所が書かれていません',
    expected: '「aggregated:」に shape: long または shape: blocks',
    hint: 'docs/aggregated.md を見てください。',
  }),
  'totals/unknown-question': (p) => ({
    found: `「${p.name}」という設問はありません`,
    expected: '設問のコードか「title:」、または source の「ignore:」にある名前',
    hint: didYouMean(p.suggestion) ?? 'この数値は使われません。設問を加えるか、無視する名前に加えてください。',
  }),
  'totals/missing-question': (p) => ({
    found: `ファイルに設問「${p.title}」（${p.question}）がありません`,
    expected: p.known.length > 0 ? oneOf(p.known) : 'この名前の設問',
    hint: 'ファイルでの設問の名前を「title:」に書いてください。',
  }),
  'totals/unknown-option': (p) => ({
    found: `${p.question}に「${p.name}」という選択肢はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? '選択肢を加えるか、設問の「values:」にこの文字列を書いてください。',
  }),
  'totals/not-a-number': (p) => ({
    found: `「${p.text}」は${p.of === 'percent' ? '比率' : '人数'}ではありません`,
    expected: p.of === 'percent' ? '0から100までの数' : '0以上の整数',
    hint: 'セルを直してください（空白は記載なし、「-」は0です）。',
  }),
  'totals/no-header': (p) => ({
    found: `${p.question}の題名の下に${either(p.names.map((name) => `「${name}」`))}の行がありません`,
    expected: '設問ごとの数値の見出し',
    hint: 'source の「aggregated:」に見出しの文字列を書いてください。',
  }),
  'source/no-respondents': () => ({
    found: 'エクスポートに回答者の行が残りません',
    expected: '1人以上の回答者',
    hint: 'header_rows、drop、keep を確かめてください。',
  }),
  'source/no-sheet': (p) => ({
    found: `${p.file} に「${p.sheet}」というシートはありません`,
    expected: p.known.length > 0 ? oneOf(p.known) : '回答のシート',
    hint: '「sheet:」を直してください。',
  }),
  'source/rows-dropped': (p) => ({ found: `${p.rows}行を除きました: ${p.why}` }),
  'source/repeats-dropped': (p) => ({ found: `${p.rows}行を除きました: ${listed(p.by)}が同じ回答者の重複` }),
  'source/all-rows-dropped': (p) => ({
    found: `「${p.why}」で${p.rows}行すべてが除かれます。この列にあるのは${listed(p.texts)}です`,
    expected: '回答者が残る条件',
    hint: '列か値を直してください。「keep:」は残す行、「drop:」は数えない行です。',
  }),
  'source/frequent-other': (p) => ({
    found: `${p.question}で「${p.text}」が${p.times}件あり、「${p.others}」に数えています`,
    expected: 'これほど多い回答は選択肢',
    hint:
      didYouMean(p.suggestion) ?? '選択肢（名前が変わったものなど）なら、設問の options: と values: に加えてください。',
  }),
  'source/unknown-part': (p) => ({
    found: `「${p.text}」に当たる${p.question}の選択肢がありません`,
    expected: `選択肢（${listed(p.options)}）のいずれかを表す文字列`,
    hint: didYouMean(p.suggestion) ?? '設問の「values:」に加えるか、「others:」でその他の選択肢を指定してください。',
  }),
  'source/unknown-tick': (p) => ({
    found: `${p.question}の「${p.column}」の列の「${p.text}」は、選んだのか選ばなかったのか分かりません`,
    expected: `${oneOf([...p.ticked, ...p.unticked])}、または空白`,
    hint: '設問の「ticked:」「unticked:」「missing:」のいずれかに加えてください。',
  }),
  'source/ambiguous-cell': (p) => ({
    found: `「${p.text}」は${p.question}の異なる選択肢としても読めます。最も長い選択肢としました`,
    expected: '区切り文字を含まない選択肢',
    hint: '選択肢ごとの列か、文字列ではなくコードでエクスポートしてください。',
  }),

  // A survey's definition
  'definition/unknown-question': (p) => ({
    found: `「${p.question}」という設問はありません`,
    expected: 'このファイルにある設問',
    hint: didYouMean(p.suggestion) ?? '名前を直すか、設問を加えてください。',
  }),
  'definition/grid-in-condition': (p) => ({
    found: `「${p.question}」は複数の設問です`,
    expected: oneOf(p.items),
    hint: 'そのうちの1つを書いてください。',
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
  'definition/repeated-option': (p) => ({
    found: `${p.question}の選択肢「${p.option}」が2回書かれています`,
    expected: '各選択肢は1回だけ',
    hint: '片方を削除してください。',
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
  'definition/taken-code': (p) => ({
    found: `グリッド${p.grid}の項目${p.item}は設問${p.question}になりますが、同じコードの設問が別にあります`,
    expected: '設問ごとに異なるコード',
    hint: `項目${p.item}か設問${p.question}の名前を変えてください。`,
  }),
  'definition/dates': (p) => ({
    found: `${p.later}が${p.earlier}より前です`,
    expected: '開始日（from）≦ 終了日（to）≦ data_date',
    hint: '日付を直してください。',
  }),
  'definition/condition-syntax': (p) => ({
    found: p.found === '' ? '条件がここで終わっています' : `条件のここに「${p.found}」は書けません`,
    expected: p.expected,
    hint: '条件を直してください（例: Q2 in (yes, partly) and not Q6 = no）。または asked_of: unknown と書いてください。',
  }),
  'definition/not-numbers': (p) => ({
    found: `${p.question}を数値と比べていますが、数値で答える設問ではありません`,
    expected: '数値の設問、または値のある尺度の設問',
    hint: `選択肢で書いてください: ${p.question} in (…)`,
  }),

  'definition/not-days': (p) => ({
    found: `${p.question}を日付と比べていますが、日付で答える設問ではありません`,
    expected: 'kind: date の設問',
    hint: '日付の設問を書くか、数値や選択肢と比べてください。',
  }),
  'definition/day-needed': (p) => ({
    found: `${p.question}は日付で答える設問ですが、数値と比べています`,
    expected: '日付（例: 2025-04-01）',
    hint: `日付で書いてください: ${p.question} < 2025-04-01`,
  }),
  'definition/not-within': (p) => ({
    found: `${p.question}に${p.places}位までを求めています`,
    expected: p.most === 0 ? '選択肢に順位をつける設問' : `1～${p.most}`,
    hint: p.most === 0 ? `選択肢で書いてください: ${p.question} in (…)` : '設問の順位の数以下にしてください。',
  }),
  'definition/not-divided': (p) => ({
    found: `${p.question}に配分の量を求めていますが、合計を配分する設問ではありません`,
    expected: 'kind: constant_sum の設問',
    hint: '選択肢に量を配分する設問を書いてください。',
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
  'figures/whole-grid': (p) => ({
    found: `${p.name} は複数の設問からなるグリッドです`,
    expected: oneOf(p.items),
    hint: 'その項目の1つを書いてください。複数の場合は、数値を項目ごとに分けてください。',
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
    found: `${p.question} は kind: ${p.kind} の設問なので、${p.name} は計算できません`,
    expected: `kind が ${p.fits.join('・')} の設問`,
    hint: '別の設問を書くか、別の関数を使ってください。',
  }),
  'figures/no-such-rank': (p) => ({
    found: `${p.question} に第${p.rank}位はありません`,
    expected: `1から${p.answers}までの整数`,
    hint: '順位がつくのは通常の選択肢だけです（その他・なし・わからないは除く）。',
  }),
  'figures/no-such-place': (p) => ({
    found: `「${p.written}」は、${p.question} を数える順位の数ではありません`,
    expected: `1から${p.most}までの整数`,
    hint: 'within(Q5, 3) は、1位から3位までに挙げた人を数えます。',
  }),
  'figures/no-such-share': (p) => ({
    found: `「${p.written}」は、回答のどこまでかを表す数ではありません`,
    expected: '0.25 のような0から1までの数',
    hint: 'quantile(Q9, 0.25) は、回答の4分の1がそれを下回る値です。',
  }),
  'figures/not-recommending': (p) => ({
    found: `${p.question} の段階は${p.from}から${p.to}までではありません`,
    expected: `値が${p.from}から${p.to}までの尺度`,
    hint: 'nps() には、0〜6、7・8、9・10の段階が必要です。ほかの尺度では、割合の差をご自分で示してください。',
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
  'figures/only-totals': (p) => ({
    found: `${p.name}(${p.question}, …) はわかりません。${p.question}は集計値だけで、個々の回答がありません`,
    expected: '1つの選択肢の数値、または単一回答の合計',
    hint: '集計表の値を1つの選択肢として加えるか、この数値を削除してください。',
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
  'text/unknown-override': (p) => ({
    found: `プログラムの文言に「${p.key}」はなく、これを載せるスライドもありません`,
    expected: '言い換えるプログラムの文言のキー',
    hint: didYouMean(p.suggestion) ?? 'キーを直すか、削除してください。',
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
  'text/dead-plural': (p) => ({
    found: `「${p.key}」に、この言語にはない複数形「${p.plural}」の文があります`,
    expected: p.named.length === 0 ? '「*」だけ' : `${oneOf(p.named)}、ほかは「*」`,
    hint: 'この文は使われません。使いたい複数形の名前で書いてください。',
  }),
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
  'chart/unsuitable': ({ question, kind, reason, suits }) => ({
    found: `${question}に drawing: ${kind} は使えません。${unsuitable[reason].why}`,
    expected: '設問の種類に合うグラフ',
    hint: hintOf(unsuitable[reason]) ?? `drawing: ${suits.join('、')} のいずれかを書いてください。`,
  }),
  'chart/unknown-option': ({ question, option, options }) => ({
    found: `グラフが選択肢「${option}」を指していますが、${question}にありません`,
    expected: oneOf(options),
    hint: '名前を直してください。',
  }),
  'chart/net-not-shown': ({ question, figure, kind }) => ({
    found: `${question}の合計${figure}は表示されません。drawing: ${kind} には括弧がありません`,
    expected: '合計を示せる100%積み上げ棒グラフ',
    hint: 'drawing: stacked_bar と書くか、net を外してください。ドーナツグラフでは center: で数値を示せます。',
  }),
  'chart/net-not-adjacent': ({ question, figure, between }) => ({
    found: `${figure}の括弧が、合計に含まれない${question}の${between.join('、')}にもかかります`,
    expected: 'グラフで隣り合う選択肢',
    hint: 'このグラフから合計を外すか、別のグラフにしてください。',
  }),
  'chart/nets-overlap': ({ question, figure, other }) => ({
    found: `${question}の合計${other}と${figure}に、同じ選択肢が入っています`,
    expected: '選択肢が重ならない合計（括弧は横に並びます）',
    hint: 'このグラフから、どちらかの合計を外してください。',
  }),

  // Templates: brand, layouts, slide list
  'template/foreign-font': (p) => ({
    found: `「${p.family}」は、ブランドのフォント（fonts.families:）にも Office に付属するフォントにもありません`,
    expected: 'ここで文字幅を測れて、資料を開く人も持っているフォント',
    hint: `${p.suggestion === undefined ? '' : `${meant(p.suggestion)} そうでなければ、`}フォントファイル（regular と bold）を fonts.families: に加えて chain: の先頭に書き、資料を開く全員の環境にも入れてください。`,
  }),
  'verbatims/gone': (p) => ({
    found: p.byId
      ? `選ばれた${p.question}の回答が見つかりません（回答者「${p.which}」は回答していません）`
      : `${p.question}の${p.which}番目の回答が選ばれていますが、回答は${p.answers}件です`,
    expected: 'データにある回答',
    hint: '別の回答を選ぶか、番号を直してください。',
  }),
  'verbatims/changed': (p) => ({
    found: `${p.question}の回答（${p.which}）は、いま「${p.is}」です`,
    expected: `選んだときの回答「${p.was}」`,
    hint: 'もう一度読んで、text: に今の回答を書くか、別の回答を選んでください。',
  }),
  'verbatims/not-codes': (p) => ({
    found: `「${p.by}」は${p.question}の回答の分類ではありません`,
    expected: `of: ${p.question} のある設問`,
    hint: 'docs/answers.md の「Open answers」をご覧ください。',
  }),
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
  'template/must-stay': ({ slot, slide }) => ({
    found: `スロット「${slot}」の文言はスライド「${slide}」のない資料では省かれますが、このスロットは空にできません。`,
    expected: 'optional: true のスロット（タイトルを除く）',
    hint: 'slide: を取り除くか、別のスロットを使ってください。',
  }),
  'template/wrong-content': ({ slot, found, expected }) => ({
    found: `スロット「${slot}」の内容が合いません（${found}）。`,
    expected,
    hint: 'スロットに合う内容にするか、別のスロットを使ってください。',
  }),
  'template/untrue-picture': ({ kind, figure, value, counted, of, better }) => ({
    found: `図は${of}${kind === 'people' ? '人' : '個'}中${counted}${kind === 'people' ? '人' : '個'}に色を付けますが、${figure}は${value}%です。`,
    expected: `その割合を表せる${kind === 'people' ? '人数' : '点の数'}`,
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
  'template/grid-cut': ({ grid, slides, items, options }) => ({
    found: `${grid}の表はスライド${slides}枚までとしたため、${[...(options > 0 ? [`選択肢${options}個`] : []), ...(items > 0 ? [`項目${items}個`] : [])].join('と')}が載っていません（スライドにもその旨を記載）`,
    expected: '目を通せる枚数に収まる表',
    hint: '項目や選択肢の文言を短くすると、より多く載せられます。1項目ずつのスライド（question: に項目のコードを指定）には、その選択肢がすべて載ります。',
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
  'layout/missing-symbols': (p) => ({
    found: `${lackingIn(p)}に、${p.fonts} にない文字があります: ${few(p.characters)}`,
    expected: 'ブランドのフォントにある文字',
    hint: 'PowerPoint は別のフォントで表示します。文字を替えるか、フォントを追加してください。',
  }),
  'layout/missing-script': (p) => ({
    found: `${lackingIn(p)}に、${p.fonts} にない文字（${scriptName(p.script)}）があります: ${few(p.characters)}`,
    expected: 'ブランドのフォントにある文字',
    hint: `${addFont(p)}追加するまでは PowerPoint が別のフォントで表示し、改行の位置が変わることがあります。`,
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

  // Plans of many decks
  'batch/unknown-deck': (p) => ({
    found: `surveydeck.yaml に「${p.name}」という資料はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? '資料の id を書いてください。',
  }),
  'batch/unknown-name': (p) => ({
    found: `ファイル名の「${p.name}」は、この計画では何も表しません`,
    expected: `{名前}の形で、${oneOf(p.known)}`,
    hint: didYouMean(p.suggestion) ?? 'これらの名前を使うか、each: の各行に加えてください。',
  }),
  'batch/given-twice': (p) => ({
    found: `この行の ${p.name} は、${p.list}: にも指定されています`,
    expected: 'どちらか一方',
    hint: `${p.list}: か、行の ${p.name} を取り除いてください。`,
  }),
  'batch/row-lacks': (p) => ({
    found: `この行には、ファイル名に使う「${p.name}」がありません`,
    expected: `${p.name}: と値`,
    hint: `行に加えるか、output: から {${p.name}} を取り除いてください。`,
  }),
  'batch/same-output': (p) => ({
    found: `2つの資料が同じファイル ${p.file} になります：「${p.first}」（${p.at}）と「${p.second}」`,
    expected: '資料ごとに別のファイル',
    hint: '一方を取り除くか、{locale}、{customer}、{row} など、違いの出る名前を output: に加えてください。',
  }),
  'batch/no-survey': (p) => ({
    found: `${p.folder} は調査データのフォルダーではありません`,
    expected: 'surveydeck.yaml のあるフォルダーから見た、survey.yaml のあるフォルダー',
    hint: 'パスを確かめてください。',
  }),
  'batch/no-column': (p) => ({
    found: `${p.file} に「${p.column}」という列はありません`,
    expected: oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'column: にこれらの名前のどれかを書いてください。',
  }),

  // 公開と、みんなのページ
  'publish/changed-meanwhile': (p) => ({
    found: `資料を作っている間に ${p.file} が変わりました`,
    expected: '作り終わるまで変わらないファイル',
    hint: 'もう一度実行してください。',
  }),
  'publish/outside-project': (p) => ({
    found: `${p.path} はプロジェクトの外にあり、ほかの人の手元にはありません`,
    expected: 'surveydeck.yaml のあるフォルダーか、その下のファイル',
    hint: 'プロジェクトの中にコピーしてください。',
  }),
  'publish/local-edit': (p) => ({
    found: `${p.file} は手元で変更されていて、${p.release} のものとも違います`,
    expected: 'いずれかの版と同じファイル',
    hint: '手元のものを別の名前で残すか、--overwrite を付けて置き換えてください。',
  }),
  'publish/other-font': (p) => ({
    found: `ここにあるフォント ${p.font} は、その版で使われたものと違います`,
    expected: '同じバージョンのパッケージ（違うと改行が変わることがあります）',
    hint: undefined,
  }),
  'publish/no-release': (p) => ({
    found: `「${p.name}」という版はありません`,
    expected: p.known.length === 0 ? '公開された版（まだ何も公開されていません）' : oneOf(p.known),
    hint: 'surveydeck releases で一覧を確認できます。',
  }),
  'publish/moved': (p) => ({
    found: `その間に ${p.deck} が公開されました（第${p.n}版）`,
    expected: '置き換えるまで最新の版が変わらないこと',
    hint: '今の違いを確かめて、もう一度公開してください。',
  }),
  'portal/no-slides': () => ({
    found: 'スライドが選ばれていません',
    expected: '1枚以上',
    hint: '商談に使うスライドにチェックを入れてください。',
  }),
  'portal/open-to-all': (p) => ({
    found: `${p.host} に届く人は誰でも資料を見てダウンロードできます`,
    expected: 'portal.yaml の look: members か、本人を確かめるプロキシ',
    hint: '公開してよい場合は、何もする必要はありません。',
  }),
  'portal/port-taken': (p) => ({
    found: `ポート ${p.port} は、ほかのプログラム（別の portal かもしれません）が使っています`,
    expected: '空いているポート',
    hint: 'そのプログラムを終わらせるか、--port で別のポートを選んでください。',
  }),
  'portal/address-refused': (p) => ({
    found: `${p.host} のポート ${p.port} で待ち受けることを、システムが許しません（${p.code}）`,
    expected: 'このコンピューターのアドレスと、1024以上のポート',
    hint: '--host と --port を確かめてください。',
  }),

  // Slides that are chosen for a build
  'choice/unknown-slide': (p) => ({
    found: `スライド一覧「${p.deck}」に「${p.name}」というスライドはありません。`,
    expected: `スライドの id: ${p.known.join('、')}`,
    hint: didYouMean(p.suggestion) ?? 'この中から選んでください。',
  }),
  'choice/switched-off': (p) => ({
    found: `スライド一覧「${p.deck}」のスライド「${p.name}」は、使わない設定（off: true）になっています。`,
    expected: '資料に含まれるスライド',
    hint: 'スライド一覧で off: true を消すか、ここでは選ばないでください。',
  }),
  'choice/given-twice': (p) => ({
    found: `スライド「${p.name}」が2回選ばれています。`,
    expected: '各スライドは1回だけ（順番はスライド一覧のとおりです）',
    hint: '1回だけ書いてください。',
  }),
  'choice/empty': (p) => ({
    found: `スライド一覧「${p.deck}」のスライドが1枚も選ばれていません。`,
    expected: `${p.known.join('、')} のうち1枚以上`,
    hint: 'スライドを選ぶか、全部を作るときは選ばずに作成してください。',
  }),

  // Values that are given with the build
  'parameter/blank': ({ what }) => ({
    found: `${parameters[what]}が空です。`,
    expected: parameterForm,
    hint: `名前を書くか、指定せずに作成してください${what === 'release' ? '' : `（--${what}）`}。`,
  }),
  'parameter/control-character': ({ what, character }) => ({
    found: `${parameters[what]}に改行などの制御文字（${character}）があります。`,
    expected: parameterForm,
    hint: 'その文字を取り除いてください。',
  }),
  'parameter/invisible': ({ what, value, character }) => ({
    found: `${parameters[what]}${value === '' ? '' : `の「${value}」の後`}に目に見えない文字（${character}）があります。`,
    expected: parameterForm,
    hint: 'その文字を取り除いてください。コピーせずに入力し直すと消えます。',
  }),
  'parameter/spaces': ({ what, value }) => ({
    found: `${parameters[what]}の前か後に空白があります：「${value}」`,
    expected: parameterForm,
    hint: '空白を取り除いてください。',
  }),
  'parameter/too-long': ({ what, length, longest }) => ({
    found: `${parameters[what]}が${length}文字あります。`,
    expected: `${longest}文字以内`,
    hint: '短くしてください。',
  }),
  'parameter/not-chosen': ({ what }) => ({
    found: `選んだスライドには${parameters[what]}を表示するものがありません。`,
    expected: `auto: ${what} のスロットがあるレイアウトのスライドを --slides に含めること`,
    hint: `表紙など、表示するスライドも選ぶか、--${what} を指定せずに作成してください。`,
  }),
  'parameter/not-shown': ({ what }) => ({
    found: `この資料には${parameters[what]}を表示するスライドがありません。`,
    expected: `資料で使うレイアウトに auto: ${what} のスロット`,
    hint: `表紙などのレイアウトにスロットを追加するか（docs/templates.md）、--${what} を指定せずに作成してください。`,
  }),
  'parameter/does-not-fit': ({ what, value, slide, slot, by, smallest }) => ({
    found: `${parameters[what]}「${value}」がスライド「${slide}」のスロット「${slot}」に収まりません（最小の${smallest}ポイントで${by}）。`,
    expected: '収まる長さの名前',
    hint: '短くするか、レイアウトでスロットを広げてください。',
  }),
  'parameter/lacks-font': ({ what, value, characters, fonts }) => ({
    found: `${parameters[what]}「${value}」に、${fonts} にない文字があります: ${few(characters)}`,
    expected: 'ブランドのフォントにある文字',
    hint: 'PowerPoint は別のフォントで表示します。名前の書き方を替えるか、フォントを追加してください。',
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
  'audit/contrast': ({ slide, name, more, ink, ground, ratio, needed, remedy }) => ({
    found: `スライド「${slide}」の「${name}」${more > 0 ? `など${more + 1}か所` : ''}は読みにくい配色です（${ground}の上の${ink}、コントラスト比 ${ratio}:1）。`,
    expected: `この文字サイズでは ${needed}:1 以上`,
    hint:
      remedy.to === undefined
        ? `${remedy.slot} の明るさを変えても読みやすくなりません。ブランドの styles: で${styled(remedy.styles)}に別の色を指定してください。`
        : `ブランドの theme: の ${remedy.slot} を ${remedy.from} から ${remedy.to} に変える${remedy.everywhere ? '' : '（同じ色のほかの文字には別の色が必要になります）'}か、${styled(remedy.styles)}に別の色を指定してください。`,
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
  'audit/near-edge': ({ slide, name, room }) => ({
    found: `スライド「${slide}」の「${name}」は図形の端まで${room}インチしかありません。`,
    expected: '0.1インチ以上の余白',
    hint: '文章を短くするか、レイアウトで余白を広げてください。',
  }),
  'audit/lonely-word': ({ slide, name, words }) => ({
    found: `スライド「${slide}」の「${name}」は最後の行が「${words}」だけです。`,
    expected: 'ほぼ同じ長さの行',
    hint: '文章を少し短くするか、言い換えてください。',
  }),
  'audit/set-smaller': ({ slide, name, size, usual }) => ({
    found: `スライド「${slide}」の「${name}」は長いため、${usual} ptではなく${size} ptになっています。`,
    expected: '役割ごとに同じ大きさ',
    hint: '文章を短くしてください。',
  }),
  'audit/unequal-sizes': ({ slide, name, least, most }) => ({
    found: `スライド「${slide}」の「${name}」は${least} ptですが、並んでいる同じ役割の文字は${most} ptです。`,
    expected: '同じ大きさ',
    hint: '文章を短くするか、ブランドでそのスタイルの大きさを1つにしてください。',
  }),
  'audit/faint-mark': ({ slide, name, label, fill, ground }) => ({
    found: `スライド「${slide}」の「${name}」で「${label}」が見えません（${ground}の上に${fill}）。`,
    expected: '背景と区別できる色',
    hint: 'ブランドで別の色を選んでください。',
  }),
  'audit/weak-mark': (p) => ({
    found: `スライド「${p.slide}」の「${p.name}」で${p.highlighted ? '強調した' : ''}「${p.label}」の色が薄すぎます（${p.ground}の上に${p.fill}、コントラスト${p.ratio}${p.highlighted ? '' : '、値の表示なし'}）。`,
    expected: 'コントラスト3以上',
    hint: p.highlighted
      ? 'ブランドでより濃いアクセント色を選ぶか、レイアウトの背景を変えてください。'
      : 'グラフに値を表示するか、ブランドでより濃い色を選んでください。',
  }),
  'audit/two-accents': ({ slide, name, other }) => ({
    found: `スライド「${slide}」で並んでいる「${name}」と「${other}」が、別々のものを同じアクセント色で強調しています。`,
    expected: '並んでいるものの中でアクセント色の意味は1つ',
    hint: 'どちらかの強調を外すか、離れた場所に置いてください。',
  }),
  'audit/off-guides': (p) => ({
    found: `レイアウト「${p.layout}」の「${p.slot}」は左端から${p.left} inに始まり、レイアウトのガイドから外れています。`,
    expected: `${p.guides.join('、')} in`,
    hint: 'レイアウトで位置を直すか、そこにガイドを加えてください。',
  }),
  'audit/empty-third': ({ slide }) => ({
    found: `スライド「${slide}」の下3分の1に何もありません。`,
    expected: '上から下まで使われたスライド',
    hint: 'レイアウトの任意の枠を埋めるか、別のレイアウトを選んでください。',
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

  // Finished decks that are read again
  'refresh/not-a-presentation': (p) => ({
    found: p.empty
      ? `${p.file} は空です（0 バイト）`
      : `${p.file} は PowerPoint ファイルではありません${p.format === undefined ? '' : `（${p.format} です）`}`,
    expected: 'surveydeck が作った .pptx ファイル',
    hint: p.empty
      ? '元の場所からファイルを入手し直してください。'
      : p.isOther
        ? '作成したプログラムで開いて PowerPoint（.pptx）形式で保存または書き出してから、もう一度実行してください。'
        : 'ファイル名を確かめて、.pptx ファイルを指定してください。',
  }),
  'refresh/password': (p) => ({
    found: `${p.file} はパスワードで保護されています`,
    expected: 'パスワードなしで開ける .pptx ファイル',
    hint: 'PowerPoint で開き、「ファイル」→「情報」→「プレゼンテーションの保護」でパスワードを外して保存してから、もう一度実行してください。',
  }),
  'refresh/old-format': (p) => ({
    found: `${p.file} は Office の古い形式です（${p.format}）`,
    expected: '.pptx ファイル',
    hint: 'プレゼンテーションなら、PowerPoint で開いて「名前を付けて保存」で .pptx 形式にしてから、もう一度実行してください。',
  }),
  'refresh/cut-short': (p) => ({
    found: `${p.file} は途中で切れています`,
    expected: '最後まで揃った .pptx ファイル',
    hint: '元の場所からファイルを入手し直してください。ダウンロードやコピーが途中で止まった可能性があります。',
  }),
  'refresh/damaged': (p) => ({
    found: `${p.file} が壊れています: ${p.detail}`,
    expected: 'PowerPoint か LibreOffice で保存したままの .pptx ファイル',
    hint: '元の場所からファイルを入手し直してください。PowerPoint で開ける場合は、保存し直してから実行してください。',
  }),
  'refresh/too-large': (p) => ({
    found: `${p.file} は資料としてはありえない大きさか、展開するとそうなります（${p.detail}）`,
    expected: '通常の大きさの資料',
    hint: '誰が作ったか分からない場合は、このファイルを開かないでください。',
  }),
  'refresh/no-ledger': (p) => ({
    found: `${p.file} には、何から作られたかの情報がありません`,
    expected: 'surveydeck が作った資料（PowerPoint か LibreOffice で保存し直したものも可）',
    hint: '他のソフトで作ったか、Keynote や Google スライドで保存した資料です。「surveydeck build」で作った資料を使ってください。',
  }),
  'refresh/damaged-ledger': (p) => ({
    found: `${p.file} が持つ作成元の情報は、作成後に書き換えられているため信頼できません`,
    expected: 'surveydeck が書いたままの customXml/item1.xml',
    hint: '以前のファイルを使うか、資料を作り直してください。',
  }),
  'refresh/strict': (p) => ({
    found: `${p.file} は Strict Open XML 形式です。refresh はこの形式を読めますが、書けません`,
    expected: '通常の PowerPoint 形式の資料',
    hint: 'PowerPoint で開き、Strict Open XML ではなく「PowerPoint プレゼンテーション（.pptx）」として保存してから、そのファイルを指定してください。',
  }),
  'refresh/macros': (p) => ({
    found: `${p.file} はマクロを含む形式です。${p.out} では PowerPoint が開きません`,
    expected: `名前が .${p.ending} で終わる新しいファイル`,
    hint: `--out に .${p.ending} で終わる名前を指定してください。マクロが不要なら、先に PowerPoint でマクロなしの形式に保存してください。`,
  }),
  'refresh/ending': (p) => ({
    found: p.ending === '' ? `${p.out} に拡張子がありません` : `${p.out} の拡張子は .${p.ending} です`,
    expected: `プレゼンテーションの拡張子（${p.known.map((ending) => `.${ending}`).join('、')}）`,
    hint: 'PowerPoint がファイルの種類を見分けられるように、--out の名前に拡張子を付けてください。',
  }),
  'refresh/newer-ledger': (p) => ({
    found: `${p.file} は新しいバージョンの surveydeck で作られています（台帳のバージョン ${p.version}）`,
    expected: 'このバージョンか、それ以前の資料',
    hint: 'surveydeck を更新してから、もう一度実行してください。',
  }),
  'deck/unknown-chart': (p) => ({
    found: `${p.file} に、このバージョンにない種類（drawing: ${p.kind}）のグラフがあります: ${p.charts.join('、')}`,
    expected: 'このバージョンで描けるグラフの種類',
    hint: '資料を作ったバージョンの surveydeck を使ってください。これらのグラフはそのまま残り、資料の画像は作られません。',
  }),

  // Translations as a whole
  'localize/missing': (p) => ({
    found: `${p.ofProgram ? 'プログラムの文言' : ''}「${p.key}」の「${p.locale}」訳がありません: ${p.base}`,
    expected: '元の言語のすべての文言の翻訳',
    hint: `${p.ofProgram ? `locales/${p.locale}.yaml で` : ''}翻訳するか${p.line === undefined ? '' : `（${p.line} …）`}、--draft を付けて作成してください（元の言語のまま、DRAFT と表示したスライドに載ります）。`,
  }),
  'localize/stale': (p) => ({
    found: `「${p.key}」の原文が翻訳の後で変わっています: ${p.base}`,
    hint: `訳を確かめてから実行してください: surveydeck text accept --locale ${p.locale} ${p.key}`,
  }),
  'localize/needs-review': (p) => ({
    found: `「${p.key}」${p.others > 0 ? `ほか${p.others}件` : ''}: 翻訳者が訳の確認を求めています`,
    hint: `一覧は「surveydeck text status --locale ${p.locale}」で確認できます。訳が正しければ: surveydeck text accept --locale ${p.locale} ${p.key}`,
  }),
  'localize/answers-by-respondent': (p) => ({
    found: `「${p.key}」${p.others > 0 ? `ほか${p.others}件` : ''}: 自由回答の訳は、回答者番号ではなく原文をキーにするようになりました`,
    expected: '"回答の原文": 訳',
    hint: `書き換える行は「surveydeck text status --locale ${p.locale}」で確認できます。`,
  }),
  'localize/other-locale': (p) => ({
    found: `ファイルの言語が「${p.found}」になっています`,
    expected: `ファイル名と同じ「${p.expected}」`,
    hint: '「locale:」を直すか、ファイルの名前を変えてください。',
  }),
  'localize/empty-base': (p) => ({
    found: `元の言語の「${p.key}」が空です`,
    expected: '翻訳の元になる文言',
    hint: '文言を書くか、キーを削除してください。',
  }),
  'localize/unknown-text': (p) => ({
    found: `「${p.key}」という翻訳済みの文言はありません`,
    expected: '文言のファイルにあるキー（* は任意の文字）',
    hint: didYouMean(p.suggestion) ?? '「surveydeck text status」で一覧を確かめられます。',
  }),
  'localize/exists': (p) => ({
    found: `${p.file} はすでにあります`,
    expected: 'まだない言語',
    hint: '足りないものは surveydeck text status で確認できます。',
  }),
  'localize/right-to-left': (p) => ({
    found: `「${p.locale}」は${p.downwards ? '上から下' : '右から左'}に書く言語です（${scriptName(p.script)}）`,
    expected: '左から右に書く言語',
    hint: '文や表、グラフの向きが逆になるため、このような言語のデッキはまだ作れません。ほかの言語か、同じ言語の左から右に書く表記（例: az-Latn）を追加してください。この言語のデッキは、PowerPoint で手で翻訳する必要があります。',
  }),
  'localize/no-font': (p) => ({
    found: `「${p.locale}」で使うブランドのフォント（${p.fonts}）に、その言語の文字（${scriptName(p.script)}）がそろっていません。例: ${few(p.characters)}`,
    expected: 'その言語のすべての文字があるフォント',
    hint: addFont({ family: p.family, language: p.locale }),
  }),
  'localize/base-language': (p) => ({
    found: `「${p.locale}」は翻訳の元になる言語です`,
    expected: '翻訳先の言語',
    hint: '元の文言はそのファイルで直接変更してください。',
  }),
  'localize/unknown-remark': (p) => ({
    found: `figures.yaml の editorial: に「${p.id}」はありません`,
    expected: 'editorial: にある名前（読み直しを待つものすべてなら *）',
    hint: didYouMean(p.suggestion) ?? '「surveydeck text read」で、読み直しを待つ文を確かめられます。',
  }),

  // Files that come back from a translator
  'import/encoding': (p) => ({
    found:
      p.found === undefined ? 'ファイルが UTF-8 ではありません' : `ファイルの文字コードが ${p.found} になっています`,
    expected: '書き出したときと同じ UTF-8',
    hint: '編集したプログラムで UTF-8 として保存してください。',
  }),
  'import/doctype': () => ({
    found: '文書型かエンティティが宣言されています。ほかのファイルを読み込ませるおそれがあります',
    expected: '<!DOCTYPE> と <!ENTITY> のない XLIFF 1.2',
    hint: '出所のわからないファイルは使わないでください。このファイルは読み込んでいません。',
  }),
  'import/damaged': (p) => ({
    found: `ファイルが壊れています: ${p.problem}`,
    expected: 'text export で作ったファイル',
    hint: exportAgain,
  }),
  'import/version': (p) => ({
    found: `ファイルが ${p.found} になっています`,
    expected: '書き出したときと同じ XLIFF 1.2',
    hint: 'その版で保存してください。',
  }),
  'import/format': (p) => ({
    found: `${p.file} の種類がわかりません`,
    expected: '.xlf・.xliff・.po・.xlsx のいずれかで終わる名前',
    hint: '書き出したときの名前に戻してください。',
  }),
  'import/duplicate': (p) => ({
    found: `「${p.key}」が2回あります`,
    expected: '各キーは1回',
    hint: 'どちらかを削除してください。',
  }),
  'import/columns': (p) => ({
    found: `最初のシートに「${p.columns.join('」「')}」の列がありません`,
    expected: '1行目に、書き出したファイルと同じ見出し',
    hint: exportAgain,
  }),
  'import/cell': (p) => ({
    found: `セル ${p.cell}（「${p.column}」）が文字ではなく、数値・日付・真偽値・数式です: ${p.shows}`,
    expected: '文字列',
    hint: 'セルの書式を「文字列」にして、入力し直してください。',
  }),
  'import/state': (p) => ({
    found: `セル ${p.cell}（「State」）が「${p.found}」になっています`,
    expected: oneOf(p.known),
    hint: '訳の確認が必要なら「check」とし、理由を「Comment」に書いてください。',
  }),
  'import/torn-row': (p) => ({
    found: `キー「${p.key}」が自分の原文と同じ行にありません（列が編集されたか、一部の列だけ並べ替えられています）`,
    expected: '書き出したときのままのキーと原文',
    hint: '元に戻してください。並べ替えは行全体で行ってください。',
  }),
  'import/other-survey': (p) => ({
    found: p.found === undefined ? 'どの調査のファイルかわかりません' : `調査「${p.found}」のファイルです`,
    expected: `「${p.expected}」のファイル`,
    hint: '書き出したプロジェクトで取り込んでください。',
  }),
  'import/other-language': (p) => ({
    found: `ファイルの言語が ${p.found} になっています`,
    expected: p.expected,
    hint: 'その言語のファイルを取り込むか、surveydeck text add で言語を追加してください。',
  }),
  'import/unknown-key': (p) => ({
    found: `「${p.key}」という文言はありません`,
    expected: '書き出したときのままのキー',
    hint: didYouMean(p.suggestion) ?? exportAgain,
  }),
  'import/base-changed': (p) => ({
    found: `「${p.key}」の原文が今と違います。ファイルの原文: ${p.found}`,
    expected: p.expected,
    hint: exportAgain,
  }),
  'import/placeholders': (p) => ({
    found: [
      p.lost.length > 0 ? `「${p.key}」から ${p.lost.join('、')} が失われています` : '',
      p.added.length > 0 ? `「${p.key}」に、原文にない ${p.added.join('、')} があります` : '',
    ]
      .filter(Boolean)
      .join('。'),
    expected: '原文と同じプレースホルダー',
    hint: '原文の { } の部分を元どおりに入れてください。',
  }),
  'import/shifted': (p) => ({
    found: `変更される文言 ${p.changed} 件のうち ${p.n} 件が、変更される別の文言の今の訳と同じになります（例: 「${p.key}」が「${p.from}」の訳になる）。ファイルの行がずれたか、入れ替わっているおそれがあります`,
    hint: '取り込む前に、いくつかの訳を原文と見比べてください。',
  }),
  'import/order': (p) => ({
    found: `「${p.key}」の { } の順序が変わっています: ${p.to}`,
    expected: `原文では ${p.from}`,
    hint: '前後の語と合っていれば、そのままで構いません。入れ替わっていれば元に戻してください。',
  }),
  'import/characters': (p) => ({
    found: `「${p.key}」に、読み取れなかった文字（�）か、使えない文字があります`,
    expected: '入力したとおりの文字',
    hint: 'どこかで誤った文字コードで開くか保存されています。その前のファイルに戻ってください。',
  }),
  'import/list': (p) => ({
    found: `「${p.key}」の「${p.line}」に数がありません`,
    expected: '「three = 3」のような行',
    hint: '「=」と数を書き足してください。',
  }),
  'import/unwritable': (p) => ({
    found: `文言のファイルに、そのとおりに書き込めません: ${listed(p.keys)}${p.problem === undefined ? '' : `（「${p.problem}」になってしまいます）`}`,
    expected: '書いたとおりに読み戻せる文言',
    hint: 'これらを文言のファイルに手で入力するか、取り込むファイルから外してください。',
  }),
  'import/emptied': (p) => ({
    found: `「${p.key}」の訳がファイルからなくなっています`,
    hint: '今の訳をそのまま残します。削除するには文言のファイルから削除してください。',
  }),

  // Comparing decks
  'compare/not-a-ledger': ({ file, detail }) => ({
    found: `${file} は資料の台帳ではありません: ${detail}`,
    expected: '「surveydeck ledger FILE.pptx --out FILE.json」で書き出したファイル',
    hint: '.pptx ファイルを直接指定するか、台帳を書き出し直してください。',
  }),
  'compare/newer-ledger': ({ file, version }) => ({
    found: `${file} は新しいバージョンの surveydeck で書き出されています（台帳のバージョン ${version}）`,
    expected: 'このバージョンか、それ以前の台帳',
    hint: 'surveydeck を更新してから、もう一度実行してください。',
  }),
  'compare/no-survey': ({ folder }) => ({
    found: `${folder} は調査データのフォルダーではありません（survey.yaml がありません）`,
    expected: '調査データのフォルダー（例: data/ai-survey-2025）',
    hint: 'survey.yaml と responses.csv の入ったフォルダーを指定してください。',
  }),
  'compare/no-deck': ({ name, wanted, known }) => ({
    found: `${name} の元になった資料（${wanted}）が surveydeck.yaml にありません`,
    expected: oneOf(known),
    hint: '資料を作ったプロジェクトで実行するか、--deck で資料を指定してください。',
  }),
  'compare/nothing-there': ({ name, suggestion, past }) => ({
    found: `${name} というファイルやフォルダーはありません`,
    expected: `完成した資料（.pptx）、台帳（.json）、調査データのフォルダー、または git の版（${past}）`,
    hint: didYouMean(suggestion) ?? `名前を確かめてください。git の版は、フォルダーと一緒に指定します（例: ${past}）。`,
  }),
  'compare/other-survey': ({ name, survey, deck, own, mistakes }) => ({
    found: `${name} は別の調査（${survey}）です。${own} のための資料 ${deck} はこのデータから作れません（エラー ${mistakes} 件）`,
    expected: `調査 ${own} のフォルダー、または設問・文言・数値の名前が同じフォルダー`,
    hint: '別の調査の資料と比べるには、それぞれのプロジェクトで build を実行し、2つの .pptx ファイルを指定してください。',
  }),

  // Refreshing edited decks
  'refresh/other-deck': (p) => ({
    found: `${p.file} は別の資料です: ${deckName(p.is)}（スライド一覧・調査・言語）`,
    expected: deckName(p.wanted),
    hint: '--deck で資料を、--survey で調査データを、--locale で言語を正しく指定してください。',
  }),
  'refresh/deck-not-in-project': (p) => ({
    found: `${p.file} は ${deckName(p.is)}（スライド一覧・調査・言語）で、surveydeck.yaml にありません`,
    expected: `このプロジェクトの資料: ${p.known.join('、')}`,
    hint: '資料を作ったプロジェクトで実行するか、--deck と --survey で指定してください。',
  }),

  // Text files and tables
  'text/forbidden-character': (p) => ({
    found: p.isHalf ? `壊れた文字（${p.name}）があります` : `見えない制御文字 ${p.name} があります`,
    expected: '表示できる文字だけ',
    hint: '削除してください。コピーした文章に紛れていることがあります。',
  }),
  'input/empty-file': () => ({
    found: 'ファイルが空です',
    expected: '中身のあるファイル',
    hint: '保存されているか、正しいファイルか確かめてください。',
  }),
  'input/other-format': (p) => ({
    found: `ファイルの中身は${p.format}形式です`,
    expected: 'UTF-8のテキストファイル',
    hint: /^Excel/.test(p.format)
      ? 'Excelで「CSV UTF-8」として保存してください。'
      : '正しい形式で書き出し直してください。',
  }),
  'table/blank-rows': (p) => ({ found: `末尾の空の行（${p.rows}行）は数えていません` }),
  'input/shift-jis': () => ({
    found: 'Shift_JISのファイルとして読み込みました',
    hint: '念のためUTF-8で保存し直してください。',
  }),
  'input/other-encoding': (p) => ({
    found: `${p.encoding}のファイルとして読み込みました`,
    hint: '念のためUTF-8で保存し直してください。',
  }),
  'input/unsure-encoding': (p) => ({
    found: `UTF-8のファイルではなく、内容を特定できません: ${either(p.samples.map(({ encoding, words }) => `「${words}」（${encoding}）`))}`,
    expected: 'UTF-8のテキストファイル',
    hint: '「CSV UTF-8」または「UTF-8」で保存し直してください。',
  }),
  'input/undecodable': (p) => ({
    found: `この行に文字として読めないバイトがあります（${p.bytes}）`,
    expected: 'UTF-8（またはShift_JIS）のテキストファイル',
    hint: '「CSV UTF-8」または「UTF-8」で保存し直してください。',
  }),
  'table/ragged-row': (p) => ({
    found: `この行のセルは${p.cells}個です`,
    expected: `列の数と同じ${p.columns}個`,
    hint: 'カンマの過不足を確かめてください。カンマを含む文章は "…" で囲みます。',
  }),
  'table/unclosed-quote': () => ({
    found: 'ここで始まる引用符（"）が閉じられていません',
    expected: 'セル全体を "…" で囲み、中の引用符は "" と書く',
    hint: '閉じる引用符を書き足すか、この引用符を削除してください。',
  }),
  'table/stray-quote': () => ({
    found: 'セルの途中に引用符（"）があり、この先を読めませんでした',
    expected: 'セル全体を "…" で囲み、中の引用符は "" と書く',
    hint: '「CSV UTF-8」で保存し直すか、この行を直してください。',
  }),
  'table/wrong-separator': (p) => ({
    found: `列が${p.separator === ';' ? 'セミコロン' : 'タブ'}で区切られています`,
    expected: 'カンマ区切り',
    hint: '「CSV UTF-8（コンマ区切り）」で保存し直してください。',
  }),
  'table/duplicate-column': (p) => ({
    found: `「${p.column}」という列が2つあります（${p.first}列目と${p.second}列目）`,
    expected: '同じ列は1つだけ',
    hint: 'どちらかを削除するか、名前を変えてください。',
  }),
  'table/unnamed-column': (p) => ({
    found: `${p.number}列目の見出しがありません`,
    expected: 'すべての列に見出し',
    hint: '見出しを付けるか、列を削除してください。',
  }),
  'table/long-row': (p) => ({
    found: `この行は${p.most}文字を超えています`,
    expected: '回答者1人につき1行',
    hint: 'ここで始まる引用符が、ずっと後で閉じられていないか確かめてください。',
  }),
  'input/too-large': (p) => ({
    found: `ファイルの大きさが${p.megabytes} MBあります`,
    expected: `${p.most} MB以下`,
    hint: '正しいファイルか確かめ、不要なものを取り除いてください。',
  }),
  'table/no-rows': () => ({
    found: '見出しだけで、回答の行がありません',
    expected: '回答者1人につき1行',
    hint: '2行目から回答を入れてください。',
  }),

  // 調査ツールから書き出したファイル
  'export/refused-format': (p) => ({
    found: `ファイルの中身は${p.format}形式で、読み込めません`,
    expected: 'CSV、TSV、XLSX、SPSS（.sav、.zsav）、またはCSVデータのTriple-S',
    hint: refusedFormats[p.kind] ?? '調査ツールから、CSVまたはXLSXで書き出し直してください。',
  }),
  'export/not-that-format': (p) => ({
    found: `ファイルの中身は${p.format}形式です`,
    expected: `指定されている${p.declared}形式`,
    hint: `format: ${p.format} と書くか、別のファイルを指定してください。`,
  }),
  'export/not-that-encoding': (p) => ({
    found: `${p.encoding}ではありえないバイトがあります`,
    expected: `指定されている${p.encoding}のテキスト`,
    hint: '文字コードの指定を外す（自動で判定します）か、正しい文字コードを指定してください。',
  }),
  'export/unknown-encoding': (p) => ({
    found: `文字コード「${p.name}」は読み込めません`,
    expected: 'UTF-8、UTF-16、Shift_JIS、EUC-JP、Windows-1252のいずれか',
    hint: '文字コードの指定を外す（自動で判定します）か、UTF-8で保存し直してください。',
  }),
  'export/wrong-delimiter': (p) => ({
    found: `「${p.delimiter}」は区切り文字に使えません`,
    expected: 'カンマ、セミコロン、タブなどの1文字',
    hint: '区切り文字の指定を外してください（自動で判定します）。',
  }),
  'export/unsure-delimiter': (p) => ({
    found: `区切り文字は${delimiterName(p.taken)}と判断しましたが、${delimiterName(p.or)}でも表になります`,
    hint: '列が正しいか確かめてください。違う場合は区切り文字を指定してください。',
  }),
  'export/inner-quote': () => ({
    found: '引用符（"）で始まらないセルの中に引用符があります。そのまま残しました',
    hint: 'セルが途中で切れていないか確かめてください。通常はセル全体を "…" で囲み、中の引用符は "" と書きます。',
  }),
  'export/odd-row': (p) => ({
    found: `この行のセルは${p.cells}個ですが、多くの行は${p.most}個です`,
    expected: `多くの行と同じ${p.most}個`,
    hint: '区切り文字の過不足がないか、表題や注記の行でないか確かめてください。',
  }),
  'export/dropped-character': (p) => ({
    found: `このセルの見えない制御文字${p.name}を取り除きました`,
    hint: 'コピーした文章に紛れ込みやすい文字です。対応は不要です。',
  }),
  'export/too-many-cells': (p) => ({
    found: `表が${p.rows}行、${p.columns}列を超えています`,
    expected: `${p.most}セル以下`,
    hint: '離れた場所にあるセルを探し、その行または列を削除してください。',
  }),
  'export/damaged-workbook': (p) => ({
    found: `ブックを読み込めません（${p.problem}）`,
    expected: '表計算ソフトで保存したExcelブック（.xlsx）',
    hint: 'Excelで開いて保存し直すか、ダウンロードし直してください。',
  }),
  'export/unpacks-too-large': () => ({
    found: 'ブックを展開すると、回答の表としてはありえない大きさになります',
    expected: '通常の大きさのExcelブック',
    hint: '正しいファイルか確かめてください。正しい場合はCSVで書き出してください。',
  }),
  'export/unknown-sheet': (p) => ({
    found: `ブックにシート「${p.name}」がありません`,
    expected: oneOf(p.known),
    hint: 'ブックにあるシートを指定してください。',
  }),
  'export/empty-formula': (p) => ({
    found: `シート「${p.sheet}」のセル${p.cell}${p.count === 1 ? '' : `など同じ列の${p.count}個のセル`}は数式で、計算結果がファイルにないため空とみなします`,
    expected: '表計算ソフトが保存する、数式の計算結果',
    hint: '必要な場合は、Excelで開いて再計算し、保存し直してください。',
  }),
  'export/error-cell': (p) => ({
    found: `シート「${p.sheet}」のセル${p.cell}がエラー（${p.shows}）です`,
    hint: '数式を直すか、その文字列を欠損値として指定してください。',
  }),
  'export/hidden-sheet': (p) => ({ found: `シート「${p.sheet}」は非表示です。他のシートの後ろに読み込みました` }),
  'export/hidden-rows': (p) => ({
    found: `シート「${p.sheet}」の${p.rows}行が非表示です（フィルターの可能性があります）。すべて読み込みました`,
  }),
  'export/damaged-markup': (p) => ({
    found: `XMLとして正しくありません（${p.problem}）`,
    expected: '調査ツールが書き出したXML',
    hint: 'ダウンロードし直してください。手で編集した場合は、この箇所を直してください。',
  }),
  'export/no-variables': (p) => ({
    found: `${p.tool}のファイルに質問がありません`,
    expected: '1つ以上の質問',
    hint: '正しいファイルか確かめるか、書き出し直してください。',
  }),
  'export/needs-data-file': () => ({
    found: 'Triple-Sの説明のファイルで、回答は入っていません',
    expected: '回答のファイル（.csv）も併せた2つのファイル',
    hint: '両方のファイルを指定してください。',
  }),
  'export/no-field': (p) => ({
    found: `「${p.variable}」は${p.field}番目の項目ですが、データの行には${p.fields}個の項目しかありません`,
    expected: 'この説明に対応するデータファイル',
    hint: '2つのファイルが同じ書き出しのものか確かめてください。',
  }),
  'export/no-codebook': () => ({
    found: '質問や選択肢の一覧として読み取れません',
    expected:
      'REDCapのデータ辞書、XLSForm、LimeSurveyの構造（.lss）、Triple-S、または「設問番号・設問文・コード・選択肢」などの見出しのある表',
    hint: '1行に1つずつ、列名、設問文、コード、選択肢を書いてください。',
  }),
  'export/odd-choices': (p) => ({
    found: `「${p.variable}」の選択肢「${p.choice}」にコードとラベルの組がないため、使いません`,
    expected: '「コード, ラベル」を | で区切ったもの',
    hint: 'コードとカンマを書き足してください。',
  }),
  'export/unknown-list': (p) => ({
    found: `「${p.variable}」の選択肢の一覧「${p.list}」がファイルにありません`,
    expected: 'シート「choices」にある一覧',
    hint: '外部から読み込む選択肢にはラベルがなく、コードを表示します。',
  }),

  // Files and folders
  'input/no-project': (p) => ({
    found: `${p.folder} にも、その上のフォルダーにも surveydeck.yaml がありません`,
    expected: '資料（デッキ）の一覧を書いたプロジェクトファイル',
    hint: '先にプロジェクトのフォルダーへ移動（cd …）するか、--survey・--template・--brand をすべて指定してください。',
  }),
  'input/no-current-folder': () => ({
    found: '現在のフォルダーがもうありません。削除されたか、移動されています',
    expected: 'フォルダー',
    hint: 'プロジェクトのフォルダーへ移動し直してください（cd …）。',
  }),
  'input/no-releases': (p) => ({
    found: `${p.folder} とその上のフォルダーに surveydeck.yaml がなく、公開した資料のフォルダーの場所が分かりません`,
    expected: 'プロジェクト、または公開した資料のフォルダー',
    hint: '先にプロジェクトのフォルダーへ移動するか、--releases でフォルダーを指定してください。',
  }),
  'input/missing-file': (p) => ({
    found: `${p.file} がありません`,
    expected: 'ファイル',
    hint: didYouMean(p.suggestion) ?? 'パスを確かめるか、ファイルを作ってください。',
  }),
  'input/unreadable-file': (p) => ({
    found: `${p.file} を読めません: ${p.why}`,
    expected: '読み取れるファイル',
    hint: '開けるファイルを置いてください。',
  }),
  'input/is-folder': (p) => ({
    found: `${p.file} はフォルダーです`,
    expected: 'ファイル',
    hint: '中のファイルを指定するか、そこにファイルを置いてください。',
  }),
  'input/no-layouts': (p) => ({
    found: `${p.folder} にレイアウトがありません`,
    expected: 'スライドレイアウトの *.yaml ファイルが入ったフォルダー',
    hint: 'surveydeck.yaml の layouts: を直してください。',
  }),
  'input/picture-outside-project': (p) => ({
    found: `画像「${p.path}」がプロジェクトの外にあります`,
    expected: 'プロジェクトか調査データのフォルダー内のパス（例: assets/logo.svg）',
    hint: '画像をプロジェクトの中にコピーしてください。',
  }),
  'input/not-a-picture': (p) => ({
    found: `「${p.path}」は画像ファイルではありません`,
    expected: 'PNG・JPEG・SVG のいずれか',
    hint: '画像を書き出し直すか、別のファイルを指定してください。',
  }),
  'input/damaged-picture': (p) => ({
    found: `「${p.path}」が壊れています（途中で切れているか、一部のバイトが不正です）`,
    expected: '壊れていない画像',
    hint: 'コピーし直すか、書き出し直してください。',
  }),
  'input/huge-picture': (p) => ({
    found: `「${p.path}」の画素数が5,000万を超えています`,
    expected: 'スライドに見合う大きさの画像（例: 4000 × 2250 ピクセル）',
    hint: '小さいサイズで書き出し直してください。',
  }),
  'input/complex-svg': (p) => ({
    found: `「${p.path}」は複雑すぎて描画できません`,
    expected: '4 MB以下で、要素の入れ子が200段までのSVG',
    hint: '描画ソフトで単純にするか、PNGとして書き出してください。',
  }),
  'draw/damaged-picture': (p) => ({
    found: `「${p.path}」は壊れていて描画できません`,
    expected: '正しく開ける画像',
    hint: '描画ソフトで開き、書き出し直してください。',
  }),
  'draw/damaged-font': (p) => ({
    found: `「${p.family}」のフォントファイルが壊れていて描画に使えません`,
    expected: '正しく開けるフォント',
    hint: '入れ直すか、別のファイルを指定してください。',
  }),
  'input/active-svg': (p) => ({
    found: `「${p.path}」にスクリプトや外部ファイルへの参照が含まれています`,
    expected: '単体で完結した SVG 画像',
    hint: '通常の SVG か PNG として書き出し直してください。',
  }),
  'input/svg-font': (p) => ({
    found: `「${p.path}」にブランドにない書体の文字が含まれています`,
    expected: 'アウトライン化した文字、またはブランド設定にある書体',
    hint: '文字をアウトライン化（パスに変換）して書き出し直してください。',
  }),
  'input/talkative-picture': (p) => ({
    found: `「${p.path}」に画素以外の情報（${p.what.join('、')}: 撮影機器・位置・ソフト名・日時など）があり、資料と一緒に配布されます`,
    expected: 'そうした情報のない画像',
    hint: 'メタデータを含めずに書き出し直してください。',
  }),
  'input/not-a-font': (p) => ({
    found: `「${p.path}」はフォントファイルではありません`,
    expected: 'TrueType か OpenType のファイル（.ttf、.otf）',
    hint: '別のファイルを指定してください。',
  }),
  'output/is-input': (p) => ({
    found: `${p.path} は、これを作るために読むファイルです`,
    expected: '新しいファイルの名前',
    hint: '--out で別の名前を指定してください。どのファイルも変更していません。',
  }),
  'output/other-file': (p) => ({
    found: p.format === undefined ? `${p.path} はすでにあり、surveydeck が作成したという印がありません` : `${p.path} はすでにあり、書き込む内容とは別のもの（${p.format}）です`, // prettier-ignore
    expected: '新しいファイル、または以前に書き込んだ同じ種類のファイル',
    hint: '--out で別の名前を指定するか、先にそのファイルを削除してください。どのファイルも変更していません。',
  }),
  'export/not-imported': (p) => ({
    found:
      p.n === 0
        ? `${p.path} は surveydeck が書き出したものですが、読めなくなっています。翻訳が入っているかもしれません`
        : `${p.path} に、誰かが手を加えてまだ取り込んでいない文言が ${p.n} 件あります: "${p.key}"${p.n > 1 ? ' など' : ''}`,
    expected: '新しいファイル、または書き出したままのファイル',
    hint: `先に取り込んでください: surveydeck text import ${p.path} --locale ${p.locale}（確かめてから --write）。または --out で別の名前を指定するか、ファイルを削除してください。どのファイルも変更していません。`,
  }),
  'output/edited': (p) => ({
    found: `${p.path} は、surveydeck が書き込んだ後に${p.by === '' ? 'ほかのプログラム' : ` ${p.by} `}で保存されています。誰かの変更が入っているかもしれません`,
    expected: '新しいファイル、または surveydeck が書き込んだままのファイル',
    hint: '変更を残すときは、別のフォルダーに移してから「surveydeck refresh ファイル --out 新しいファイル」で今の数値を入れてください。不要なら削除してください。どのファイルも変更していません。',
  }),
  'output/not-writable': (p) => ({
    found: `${p.path} に書き込めません: ${p.why}`,
    expected: 'ファイルを作成できるフォルダー',
    hint: 'PowerPoint で開いている場合は閉じるか、--out で別のフォルダーを指定してください。どのファイルも変更していません。',
  }),

  // Accounts
  'account/bad-name': (p) => ({
    found: `「${p.name}」はアカウント名に使えません`,
    expected: '64文字以内の文字・数字・「.」「_」「-」「+」「@」（語の間の空白は1つ、先頭は文字か数字）',
    hint: '別の名前（例: yamada、yamada@example.com）にしてください。',
  }),
  'account/name-taken': (p) => ({
    found: `アカウント「${p.name}」は既にあります`,
    expected: 'アカウント名の重複なし（大文字・小文字の違いだけでは区別しません）',
    hint: '別の名前にするか、そのアカウントのパスワードまたは役割を変更してください。',
  }),
  'account/unknown-name': (p) => ({
    found: `アカウント「${p.name}」はありません`,
    expected: p.known.length === 0 ? 'アカウント（まだ1つもありません）' : oneOf(p.known),
    hint: didYouMean(p.suggestion) ?? 'アカウントの一覧は「surveydeck user list」で表示します。',
  }),
  'account/last-administrator': (p) => ({
    found: `「${p.name}」は最後の管理者です`,
    expected: '常に1人以上の管理者',
    hint: '先に別の人を管理者にしてください。何も変更していません。',
  }),
  'account/too-many': (p) => ({
    found: `アカウントが既に${p.most}件あります`,
    expected: `${p.most}件以内`,
    hint: '使われていないアカウントを削除してください。',
  }),
  'account/short-password': (p) => ({
    found: `パスワードが${p.length}文字です`,
    expected: `${p.least}文字以上`,
    hint: '複数の語を並べてください。長いほど推測されにくく、覚えやすくなります。',
  }),
  'account/long-password': (p) => ({
    found: `パスワードが${p.length}文字です`,
    expected: `${p.most}文字以内`,
    hint: 'もっと短いパスワードにしてください。',
  }),
  'account/hopeless-password': () => ({
    found: '推測されやすいパスワードです（よく使われる語、アカウント名、または同じ文字の繰り返し）',
    expected: '他人が思いつかないパスワード',
    hint: '互いに関係のない複数の語を並べてください。',
  }),
  'account/not-writable': (p) => ({
    found: `${p.file} に書き込めません: ${p.why}`,
    expected: 'プログラムが書き込めるフォルダー',
    hint: 'プログラムの利用者に書き込みの権限を与えるか、ディスクの空きを増やすか、--releases で別のフォルダーを指定してください。何も変更していません。',
  }),
  'account/busy': (p) => ({
    found: `${p.file} を別のプロセスが変更中で、しばらく待っても終わりません`,
    expected: '10秒以内に空くこと',
    hint: `1分ほど待ってからやり直してください。他に surveydeck が動いていないのに続く場合は ${p.lock} を削除してください。`,
  }),
  'account/not-logged': (p) => ({
    found: `操作を記録できませんでした: ${p.why}`,
  }),
  'account/sessions-lost': (p) => ({
    found: `${p.file} が壊れているため作り直します。全員がサインインし直す必要があります`,
  }),

  // States of git
  'input/no-git': ({ name }) => ({
    found: `${name} は git の版を指していますが、git がインストールされていません`,
    expected: 'git コマンド',
    hint: 'git をインストールするか、フォルダーかファイルを指定してください。',
  }),
  'input/no-repository': ({ name, folder }) => ({
    found: `${name} は git の版を指していますが、${folder} は git で管理されていません`,
    expected: 'git で管理されているフォルダー',
    hint: 'git で管理されているプロジェクトへ移動するか、フォルダーかファイルを指定してください。',
  }),
  'input/unknown-revision': ({ name, revision }) => ({
    found: `${name}: 「${revision}」という版は git にありません`,
    expected: 'コミット・ブランチ・タグ（例: HEAD~1:data/ai-survey-2025）',
    hint: '「git log --oneline」で版の一覧を確認できます。',
  }),
  'input/not-in-revision': ({ name, folder, revision }) => ({
    found: `${name}: ${revision} に ${folder} というフォルダーはありません`,
    expected: 'git にある調査データのフォルダー（リポジトリの最上位からのパス）',
    hint: `「git ls-tree --name-only ${revision}」で一覧を確認できます。./ で始めると、今のフォルダーからのパスになります。`,
  }),
  'input/git-folder-too-large': ({ name, megabytes, limit }) => ({
    found: `${name} の大きさが ${megabytes} MB あります`,
    expected: `${limit} MB まで`,
    hint: '調査データのフォルダーを直接指定してください。',
  }),
  'input/git-failed': ({ name, says }) => ({
    found: `${name} を git から読めません: ${says}`,
    expected: '壊れていないリポジトリ',
    hint: '「git fsck」で原因を調べてください。',
  }),

  // 公開フォルダー
  'releases/no-folder': (p) => ({
    found: `${p.folder} にはまだ何も公開されていません`,
    expected: 'surveydeck の公開先のフォルダー',
    hint: '資料を公開するか（surveydeck publish）、--releases で別のフォルダーを指定してください。',
  }),
  'releases/other-folder': (p) => ({
    found: `${p.folder} には公開資料以外のものがあります（${p.name} など）`,
    expected: '空のフォルダーか、surveydeck の公開先のフォルダー',
    hint: '--releases で別のフォルダーを指定してください。何も書き込んでいません。',
  }),
  'releases/newer': (p) => ({
    found: `${p.folder} は新しい surveydeck が書いたバージョン ${p.found} です`,
    expected: `この surveydeck が読めるバージョン ${p.known} 以前`,
    hint: '新しい surveydeck をインストールしてください。何も変更していません。',
  }),
  'releases/bad-format': (p) => ({
    found: 'このファイルからは、フォルダーの内容が分かりません',
    expected: p.expected,
    hint: '公開先のフォルダーであれば、バックアップから戻すか、この1行を書いてください。そうでなければ --releases で別のフォルダーを指定してください。',
  }),
  'releases/no-entry': (p) => ({
    found: `「${p.deck}」に公開番号 ${p.n} はありません`,
    expected: p.known.length === 0 ? '公開されたことのある資料' : oneOf(p.known),
    hint: 'surveydeck releases で公開の一覧を確認できます。',
  }),
  'releases/is-current': (p) => ({
    found: `「${p.deck}」はすでに番号 ${p.n} の内容です`,
    expected: '別の公開版の番号',
    hint: 'surveydeck releases で公開の一覧を確認できます。',
  }),
  'releases/removed': (p) => ({
    found: `「${p.deck}」の番号 ${p.n} は ${p.at} に削除されました`,
    expected: '残っている公開版',
    hint: 'バックアップから戻すか、別の公開版を選んでください。surveydeck releases で一覧を確認できます。',
  }),
  'releases/moved': (p) => ({
    found: `${p.by} が先に公開したため、「${p.deck}」は番号 ${p.n} に変わっています`,
    expected: '同時に変更されていない資料',
    hint: '内容を確認し、必要ならもう一度実行してください。何も変更していません。',
  }),
  'releases/damaged-entry': (p) => ({
    found: `公開記録の1件が壊れています（${p.object}）: ${p.what}`,
    expected: '書き込まれたときのままのファイル',
    hint: 'バックアップから戻してください。戻すまで、これより後の記録がある資料はそのまま表示されます。ほかの資料は、公開し直すか前の版に戻すまで、どれが最新か分かりません。',
  }),
  'releases/damaged': (p) => ({
    found: `「${p.deck}」の番号 ${p.n} が壊れています: ${p.part}（${p.object}）: ${p.what}`,
    expected: '公開したときのままのファイル',
    hint: 'バックアップから戻すか、同じファイルから公開し直してください。それまでは配信されません。',
  }),
  'releases/damaged-object': (p) => ({
    found: `公開されたファイルが壊れています（${p.object}）: ${p.what}`,
    expected: '公開したときのままのファイル',
    hint: 'バックアップから戻してください。surveydeck releases verify で壊れているものをすべて確認できます。',
  }),

  // YAML
  'yaml/syntax': (p) => ({
    found: `YAMLとして読めません: ${p.problem}`,
    expected: '「キー: 値」の行（字下げは半角スペース）',
    hint: 'この行とすぐ上の行の字下げ・引用符・コロンを確かめてください。',
  }),
  'yaml/unquoted': (p) => ({
    found: `引用符がないため、文中の記号がYAMLの記号として読まれます: ${p.written}`,
    expected: '{ } [ ] * & ! % @ ` | > " \' で始まる文や、途中に「: 」のある文は引用符で囲む',
    hint: `次のように書いてください: ${p.quoted}`,
  }),
  'yaml/swallowed-comment': (p) => ({
    found: `「${p.comment}」はYAMLのコメントとして読まれ、文から抜け落ちます`,
    expected: '「 #」を含む文は引用符で囲み、コメントなら # の後に空白を入れる',
    hint: '文の一部なら全体を引用符で囲み、コメントなら # の後に空白を入れてください。',
  }),
  'yaml/duplicate-key': (p) => ({
    found: `「${p.key}」というキーが重複しています（最初は${p.firstLine}行目）`,
    expected: '同じキーは1回だけ',
    hint: 'どちらかを削除するか、名前を変えてください。',
  }),
  'yaml/similar-key': (p) => ({
    found: `「${p.key}」と「${p.other}」（${p.line}行目）は、大文字・小文字や全角・半角しか違いません`,
    expected: '見分けのつくキー',
    hint: 'どちらかの名前を変えるか、同じものなら片方を削除してください。',
  }),
  'yaml/unknown-tag': (p) => ({
    found: `タグ ${p.tag} は使えません`,
    expected: 'タグのない値',
    hint: '「!」で始まる文字列なら引用符で囲み、そうでなければタグを削除してください。',
  }),
  'yaml/merge-key': () => ({
    found: 'マージキー（<<:）があります',
    expected: '個別のキー',
    hint: 'キーをここに書き写してください。',
  }),
  'yaml/unknown-alias': (p) => ({
    found: `*${p.alias} の参照先がありません`,
    expected: `これより上の &${p.alias}`,
    hint: '値をそのまま書いてください。「*」で始まる文なら引用符で囲んでください。',
  }),
  'yaml/alias-loop': (p) => ({
    found: `*${p.alias} が自分自身を参照しています`,
    expected: '通常の値',
    hint: '値をそのまま書いてください。',
  }),
  'yaml/too-many-aliases': (p) => ({
    found: 'エイリアス（*名前）を展開すると膨大な量になります',
    expected: `入れ子も含めて${p.most}回まで`,
    hint: '値をそのまま書いてください。',
  }),
  'yaml/too-deep': () => ({
    found: '入れ子が深すぎて読めません',
    expected: '数段までの字下げ',
    hint: '閉じられていないかっこがないか確かめてください。',
  }),

  // The preview
  'preview/port-in-use': ({ port }) => ({
    found: `ポート ${port} は別のプログラム（別のプレビューかもしれません）が使用中です`,
    expected: '空いているポート',
    hint: `そのプログラムを終了するか、別のポートを指定してください（例: --port ${port === 65535 ? port - 1 : port + 1}）。`,
  }),
  'preview/other-port': ({ port, taken }) => ({
    found: `ポート ${taken} は使用中のため（別のプレビューかもしれません）、ポート ${port} で開きました`,
  }),
  'preview/port-refused': ({ port, code }) => ({
    found: `このコンピューターではポート ${port} を使えません（${code}）`,
    expected: '1024以上のポート',
    hint: '別のポートを指定してください（例: --port 4173）。',
  }),
  'preview/fault': ({ message }) => ({
    found: `surveydeck 自体の不具合です（入力ファイルの誤りではありません）: ${message}`,
    expected: 'スライドか、ファイルの誤りが表示されること',
    hint: '直前の変更を取り消し、ターミナルの表示を添えてお知らせください。',
  }),
};

/** What each rule of `lint` asks of a PowerPoint file, and why. */
export const lint: Translated<typeof en.lint> = {
  // Files that cannot be judged
  'not-a-package':
    'PowerPoint ファイル（.pptx）ではありません（ZIP 形式でもありません）。名前だけを変えたファイルではありませんか。',
  'zip-truncated': 'ファイルが途中で切れているか、目次が壊れています。もう一度コピーまたはダウンロードしてください。',
  'zip-bomb': '展開すると異常な大きさになるため、開きませんでした。このファイルは開かないでください。',
  encrypted: 'パスワードで保護されています。パスワードを外して保存し直してください。',
  'old-format':
    'Office の古い形式です（PowerPoint 2007 以降の形式ではありません）。プレゼンテーションなら .pptx 形式で保存し直してください。',
  'not-a-presentation': 'ZIP 形式ですが、プレゼンテーションが入っていません（文書・表計算・圧縮ファイルなど）。',

  // The zip around the parts
  'zip-entry':
    '部品を展開できません（チェックサム・サイズ・圧縮方式の不一致）。PowerPoint は修復を求めるか、開きません。',
  'zip-frame': 'ZIP の前後に余分なバイトがあります。PowerPoint は修復を求めます。',
  'zip-name': '部品の名前が重複している（大文字小文字は区別されません）か、外を指しています。',
  'zip-folder': 'ZIP にフォルダーの項目があります。パッケージには部品だけを入れます。',
  'zip-stored': 'XML の部品が圧縮されておらず、ファイルが必要以上に大きくなっています。',
  'zip-first': 'コンテンツ タイプが先頭の部品ではありません。メールやサーバーの判別はこれを手がかりにします。',
  'xml-encoding': 'XML の部品の文字コードが UTF-8 でも UTF-16 でもありません。',
  'xml-characters': 'XML に書けない制御文字が入っています。元のテキストから取り除いてください。',
  'xml-wellformed': 'XML として正しくない部品があります（閉じていないタグ、& などのエスケープ漏れ）。',
  'xml-dtd': 'XML に文書型宣言（DOCTYPE）があります。外部参照や展開に悪用できるため、禁止されています。',

  // Content types
  'ct-missing': 'コンテンツ タイプのない部品があります。使われていない部品にも必要です。',
  'ct-phantom': '存在しない部品がコンテンツ タイプに載っています。',
  'ct-duplicate': '同じ部品・拡張子のコンテンツ タイプが2回宣言されています。',
  'ct-mime': '画像のコンテンツ タイプが実在しないものです。',
  'type-macros':
    'マクロ、コンテンツ タイプ、拡張子が合っていません。PowerPoint がマクロを開くのは .pptm、.ppsm、.potm だけです。',
  'type-name':
    '拡張子が、コンテンツ タイプとは別の種類（プレゼンテーション、スライド ショー、テンプレート）のものです。',
  'ct-relation': '部品のコンテンツ タイプが、参照の種類と合っていません。',
  'ct-unused': 'どの部品にもない拡張子のコンテンツ タイプが宣言されています。',

  // Relationships
  'rel-target': '存在しない部品への参照があります。',
  'rel-once': '1つしか持てない部品（プロパティなど）への参照が複数あります。Office はファイルを開きません。',
  'rel-lost': '保存前に PowerPoint が画像を失っています。画像を挿入し直してください。',
  'rel-id': '参照の id が重複しているか、ありません。PowerPoint はファイルを開きません。',
  'rel-reference': '要素が、存在しない参照、または種類の違う参照を指しています。',
  'rel-link': 'スライドへのリンクにはスライドの参照が、その他のリンクにはアドレスの参照が必要です。',
  'rel-source': '存在しない部品の参照ファイル（.rels）があります。',
  'rel-address': 'リンク先が正しいアドレスではありません。空白や括弧などはエスケープが必要です。',
  'rel-unused': '使われていない画像・グラフ・リンク先の参照があります。見えないデータがファイルに残ります。',
  'orphan-part': 'どこからも参照されていない部品です。次の保存で消える無駄なデータで、内部情報の場合もあります。',

  // The presentation
  'required-parts': 'プレゼンテーションには、本体・スライド マスター・スライドのサイズが必要です。',
  'pres-ids': 'スライド・マスター・レイアウトの id は重複できません（スライドは 256 以上、他は 2147483648 以上）。',
  'pres-slides': 'ファイル中の各スライドは、スライド一覧に1回だけ載っている必要があります。',
  'slide-layout':
    'スライドにはレイアウトが1つ、レイアウトにはマスターが1つあり、マスターの一覧に載っている必要があります。',
  'section-ids': 'セクションの id は大文字の GUID で、各スライドは1つのセクションに1回だけ属します。',

  // The schema
  'schema-order': '要素の順序がスキーマと違います。PowerPoint は決まった順序でしか読みません。',
  'schema-unknown': 'スキーマで認められていない場所に要素があります。',
  'schema-missing': 'スキーマで必須の要素がありません。',
  'schema-twice': 'スキーマで1つしか認められていない要素が複数あります。',
  'schema-text': 'スキーマで認められていない場所に文字があります。Office は開かないか、文字を捨てます。',
  'attr-unknown': 'スキーマにない属性が要素に付いています。書き間違いか、新しい版の属性です。',
  'attr-value': '属性の値がスキーマに合わないか、必須の属性がありません。修復を求められることが確認されています。',
  'attr-junk': '属性に、計算に失敗した値（NaN など）が入っています。',

  // Shapes
  frame: '位置と大きさは EMU の整数で、大きさは負にできません（反転は flipH・flipV で表します）。',
  'preset-name': 'そのような名前の図形はありません。PowerPoint は修復を求め、図形を削除します。',
  'preset-handle': 'この図形に、その名前の調整ハンドルはありません。',
  'shape-id': '同じページの2つの図形の id が同じです。アニメーションやリンクが取り違えられます。',
  'background-effect': '背景に効果の指定（なし）がありません。PowerPoint は必ず書き、Google スライドは書きません。',
  'shape-text': '図形に（空の）テキストがありません。一部の Office で修復を求められたという報告があります。',
  'outline-empty': '輪郭線の指定が空です。線なしと書くか、要素ごと省いてください。',
  'shape-name': 'スライド上のオブジェクトの名前が重複しているか、空です。選択ウィンドウで区別できません。',
  'off-slide': 'スライドの外にはみ出したオブジェクトがあります。',
  'copied-identity': '版の結合などで使われるオブジェクトの識別子が重複しています。',

  // Placeholders
  'ph-layout': 'プレースホルダーがレイアウトにないか、種類が違います。書式を引き継げません。',
  'ph-once': '1つのプレースホルダーに2つの図形が割り当てられています。',
  'ph-prompt': '入力案内の指定（hasCustomPrompt）はレイアウト用です。スライドには不要です。',
  'ph-empty': '空のプレースホルダーがあります。編集時の案内が残り、読み上げの妨げになります。削除してください。',
  'ph-repeats': 'レイアウトと同じ位置が繰り返し指定されています。レイアウト側で動かしても反映されません。',
  'ph-index': 'マスター・レイアウトのプレースホルダーに、スライドから参照できない番号が付いています。',
  'slide-number': 'スライド番号が固定の文字です。スライドを移動しても変わりません。フィールドにしてください。',

  // Texts
  'text-junk': 'プログラムが計算に失敗した値が、そのまま文字になっています。',
  'text-newline': 'テキスト中の改行文字は空白として表示されます。段落または改行の要素にしてください。',
  'text-lost': '文字が失われています（U+FFFD）。文字コードの誤りなどが考えられます。',
  'text-nfc': '濁点・半濁点が分離しています（macOS のファイル名など）。検索で見つかりません。NFC に直してください。',
  'run-empty': '中身のない文字列（ラン）があります。',
  'break-look': '改行に文字サイズがありません。18pt とみなされ、小さい文字の行間が広がります。',
  'link-blank': 'リンクに空の属性が付いています。',

  // Languages
  language: '文字の言語の指定が、実際の文字と合っていません。校正・改行・書体・読み上げに影響します。',
  'theme-east-asian': '日本語の資料なのに、テーマに日本語のフォントがありません。環境によって書体が変わります。',
  'font-charset': '日本語の文字に中国語・韓国語用の文字セットが指定されています。字形が変わることがあります。',
  'font-fixed': '書体がテーマのフォントではなく直接指定されています。テーマを変えても反映されません。',
  'color-fixed': '色がテーマの色ではなく直接指定されています。テーマを変えても反映されません。',

  // Tables
  'table-grid': '表の各行のセル数は列数と同じで、結合の範囲は表の中に収まり、印が付いている必要があります。',
  'table-cell': '表のセルにテキスト要素がありません。空のセル・結合されたセルにも必要です。',
  'table-header': '表の見出し行が指定されていません。読み上げで列の見出しが伝わりません。',
  'table-style': '表のスタイルがファイル内で定義されていません。PowerPoint 以外では見た目が変わります。',

  // Pictures
  'media-type': '画像の中身が、宣言された種類と違います。',
  'media-whole': '画像が途中で切れているか壊れています。一部か赤い×だけが表示されます。画像を挿入し直してください。',
  'svg-fallback': 'SVG には、表示できない環境のために同じ縦横比の本物の PNG を添える必要があります。',
  'svg-active': 'SVG にスクリプトや外部への参照が含まれています。',
  'media-copy': '同じ画像が重複して保存されています。',
  'media-metadata':
    '画像に撮影機器・位置・日時・ソフト名などの情報が残っています。情報を除いて書き出し直してください。',
  'picture-stretch': '画像が枠をどう満たすかの指定がありません。',

  // Charts
  'chart-axes': '棒・折れ線グラフの軸の参照はちょうど2つで、両方の軸が必要です。円グラフにはありません。',
  'chart-label-position': 'この種類のグラフにはないデータ ラベルの位置が指定されています。',
  'chart-cache': 'グラフの保存値が数値でないか、重複・範囲外です。欠けている値は書かずに省きます。',
  'chart-series': '2つの系列に同じ番号が付いています。',
  'chart-levels': '1階層の項目名が多階層として保存されています。Google スライドでは表示されません。',
  'chart-rounded': 'グラフの枠が角丸です（指定がない場合の既定値）。角丸なしと明記してください。',
  'chart-language': 'グラフに言語の指定がありません。',
  'chart-fonts': 'グラフの文字に欧文フォントだけが指定され、日本語フォントがありません。',
  'chart-unused': 'どのスライドにも表示されないグラフが、データごと残っています。',

  // Workbooks in charts
  'chart-workbook': 'グラフのデータを編集できません。ブックがないか、開けません。',
  'chart-data': 'グラフの表示値がブックのセルと違います。「データの編集」を開くとグラフが変わります。',
  'workbook-table': 'ブックのテーブルの範囲・見出しがセルと合っていないか、シートに登録されていません。',

  // Notes
  'notes-links': 'ノートはノート マスター1つと自分のスライドだけを参照し、スライドからも参照される必要があります。',
  'notes-slide': 'どのスライドのノートかが書かれていません。Google スライドは書きません。',
  'notes-master': 'ノートがある場合、ノート マスターが1つあり、プレゼンテーションに登録されている必要があります。',
  'notes-placeholders':
    'ノート マスターに、スライド画像とノート本文のプレースホルダーが必要です。ないと印刷されません。',
  'notes-empty': '中身のないノートがあります。',

  // Masters and layouts
  'master-theme': 'マスターごとに専用のテーマが必要です。共有はできません。',
  'theme-formats': 'テーマには塗り・線・効果・背景のスタイルが3つずつ必要です（番号で参照されます）。',
  'theme-default': 'テーマが Office 既定の色のままです。図形を追加すると、ブランドの色になりません。',
  'master-placeholders':
    'マスターにタイトルまたは本文のプレースホルダーがありません。アウトラインや新しいレイアウトが使えません。',
  'layout-name': 'レイアウトの名前が空か、重複しています。名前で選べるようにしてください。',
  'layout-unused': 'どのスライドでも使われていないレイアウトです。',

  // Document properties
  core: '文書のプロパティに、固有のタイトル・作成者・正しい日付が必要です。検索結果に表示されます。',
  'core-form': 'コア プロパティの各項目は1回だけ、日付は型付きで書きます。Office はそれ以外を開きません。',
  'app-counts': 'プロパティのスライド数・ノート数・非表示スライド数が実際と違います。',
  'app-titles': 'プロパティの目次が、実際のスライド タイトルと違います。',
  'app-format': 'プロパティの画面形式が、スライドの大きさと違います。',

  // Accessibility
  'title-present': 'タイトルのプレースホルダーに文字がないスライドです。アウトライン・移動・読み上げに必要です。',
  'title-unique': '同じタイトルのスライドがあります。',
  'alt-text': '画像・グラフ・表には意味のある代替テキスト、または装飾の印が必要です。',
  'path-leak': '作成に使ったコンピューターのフォルダー名が含まれています。',

  // The brand
  'brand-colors': 'テーマの色がブランドの色と違います。',
  'brand-fonts': 'テーマのフォントがブランドのフォントと違います。',
  'brand-typefaces': 'ブランドにない書体が使われています。',
  'brand-hex': 'ブランドにない色が使われています。',
};

/** What the command line says besides diagnostics. */
export const commands: Translated<typeof en.commands> = {
  purpose: '調査データから PowerPoint 資料を作り、資料中の数値と文がデータに合っているかを確かめます。',
  commands: {
    init: '調査ツールのエクスポート（CSV、XLSX、SPSS、Triple-S）から、調査と最初の資料を作ります',
    build: 'PowerPoint（PDF、PNG）ファイルを作ります（すべて、または指定した資料）',
    batch: '計画に従って、言語・顧客・調査・一覧の行ごとに、多くの資料を作ります',
    preview: 'スライドをブラウザーに表示し、ファイルを変更するたびに更新します（各数値の根拠も見られます）',
    check: '何も書き込まずに、誤りがないか調べます',
    figures: 'すべての数値を、その根拠と載っているスライドとともに一覧にします',
    tables: 'すべての設問の単純集計表（n と %）を Excel と CSV で書き出します',
    text: '翻訳: 状況の一覧（status）、翻訳者とのファイルの受け渡し（export・import）、言語の追加（add）、確認済みの記録（accept）、新しい数値と照らして読んだ著者の文の記録（read）',
    lint: 'PowerPoint ファイル（他で作ったものも可）に、修復を求められる箇所や使いにくい箇所がないか調べます',
    refresh: '手で編集した資料の数値だけを今のデータに更新します（それ以外は変更しません）',
    diff: '2つの資料の違い（数値・順位・主張・文・スライド）を表示します',
    current: '完成した資料が今のデータどおりかを調べ、違えばその箇所を表示します',
    ledger: '完成した資料が持つ作成元の情報を JSON で表示します',
    serve: '公開した資料のページを開く（誰でもここから最新の資料をダウンロード）',
    publish: '「serve」で全員に渡る資料を公開する（すべて、または指定した1つ）',
    pull: 'ある版のファイルをプロジェクトに戻し、手元で変わったところを示す',
    user: '「serve」のページにサインインできる人の管理: 追加（add）、一覧（list）、削除（remove）、パスワードの変更（passwd）、役割の変更（role）',
    releases: '公開したものの一覧、ファイルの確認（verify）、古い公開版の削除（prune）、前の公開版に戻す（roll-back）',
  },
  deckArgument: '資料の名前（surveydeck.yaml の id）',
  filesArgument: 'PowerPoint ファイル（.pptx）',
  textArguments: {
    action: '何をするか',
    operands:
      'import: ファイル（変わるところをスライドごとに表示。--write で取り込み）、add: 言語、accept: キー（* は任意の文字）、read: 著者の文の名前',
  },
  userArguments: {
    action: '何をするか',
    name: 'サインインに使う名前。パスワードは後から尋ねるか、標準入力の1行から読みます（ここには書かないでください）',
  },
  releaseArgument: '版：「releases」にある番号か、名前の初めの部分',
  releasesArguments: {
    action: '何をするか（省略すると list）',
    operands: 'roll-back: 資料と、戻す先の番号（一覧の番号）',
  },
  editedArgument: '編集済みの資料（surveydeck で作った .pptx）',
  finishedArgument: 'surveydeck で作った資料（.pptx）、またはその台帳（.json）',
  exportArgument: '調査ツールが書き出したファイル（Triple-S は定義とデータの2つ）',
  planArgument: '計画（YAML ファイル）。docs/batch.md をご覧ください',
  sideArgument:
    '完成した資料（.pptx）、その台帳（.json）、調査データのフォルダー、または過去のもの（HEAD~1:data/ai-survey-2025）',
  help: 'この説明を表示します',
  version: 'バージョンを表示します',
  examples: [
    ['$0 build', 'surveydeck.yaml のすべての資料を作る'],
    ['$0 build ai-survey-2025 --out ~/Desktop', '1つの資料をデスクトップに作る'],
    ['$0 build --format pptx,pdf,png', 'PDF と、スライドごとの画像も作る'],
    ['$0 build --slides cover,q6,profile', '商談で使うスライドだけを作る'],
    ['$0 preview', '変更しながらスライドを見る'],
    ['$0 check --published', 'すべて事実どおりで、公表済みレポートとも一致するか'],
    ['$0 figures', 'この数値の根拠は何か'],
    ['$0 tables', '単純集計表（GT表）を Excel で見る'],
    ['$0 text status', '翻訳は揃っていて、最新で、枠に収まっているか'],
    ['$0 lint talk.pptx', 'PowerPoint で「修復」を求められずに開けるか'],
    ['$0 refresh edited.pptx --out new.pptx', '手で編集した資料の数値を更新する'],
    ['$0 diff HEAD~1:data/survey data/survey', 'データの変更で資料の何が変わったか'],
    ['$0 diff old.pptx new.pptx --format html', '2つの資料の違いをページにする'],
    ['$0 current mailed.pptx', 'この資料は今も正しいか'],
    ['$0 publish --note "9月の数値"', '今の資料を全員に渡す'],
    ['$0 serve', '営業がダウンロードするページ'],
    ['$0 user add yamada --role publisher', '資料を公開できる人を追加する'],
  ],
  epilogue:
    '変更できるもの: 回答と文言は data/、スライドとブランドは templates/ にあります。方法は README.md をご覧ください。\n終了コード: 0 完了、1 入力ファイルに誤りがある、2 コマンドの誤り、3 比べたものに違いがある、70 このプログラムの不具合。',
  yargs: {
    'Commands:': 'コマンド:',
    'Options:': 'オプション:',
    'Examples:': '例:',
    'Positionals:': '資料:',
    string: '文字列',
    boolean: 'スイッチ',
  },
  mistakes: {
    noExport: '読み込むエクスポートを指定してください: surveydeck init answers.csv --out data/my-survey',
    needsSurveyFolder: '調査のフォルダーを指定してください（例: --out data/my-survey）',
    noCommand:
      '何をするか（init・build・batch・preview・check・figures・tables・text・lint・refresh・diff・current・ledger・serve・publish・pull・user・releases のいずれか）を指定してください',
    unknownCommand: (word) => `「${word}」というコマンドはありません`,
    unknownOption: (word) => `${word} というオプションはここでは使えません`,
    didYouMean: meant,
    extraWord: (word) => `「${word}」が余分です。資料の名前は1つだけ（すべての場合はなし）にしてください`,
    needsValue: (option) => `${option} の後に値が必要です`,
    givenTwice: (option) => `${option} が2回指定されています`,
    takesNoValue: (option) => `${option} には値を付けられません`,
    badValue: (option, value, expected) => `${option} が「${value}」になっています。${expected}を指定してください`,
    unknownDeck: (id, known) => `surveydeck.yaml に「${id}」という資料はありません。あるのは ${known.join('、')} です`,
    sameTables: (file) =>
      `2つの調査が同じファイル ${file} を書き出します。資料を1つ指定するか、survey.yaml の id を別にしてください`,
    nameOneDeck: (option, known) =>
      `${option} は1つの資料に対して使います。資料を指定してください（${known.join('、')}）`,
    noFile: '調べる PowerPoint ファイルを指定してください。規則の一覧は --list で表示します',
    needsOption: (option) => `${option} が必要です`,
    oneWordTooMany: (word) => `「${word}」が余分です`,
    oneLanguage: '--locale には言語を1つだけ指定してください（例: --locale en）',
    releasesAction: (word, known) =>
      `「releases ${word}」はありません: ${known.map((action) => `releases ${action}`).join('、')}`,
    rollBackOperands: '資料と一覧の番号を指定してください（例: releases roll-back ai-survey-2025 3）',
    needsRetention: '残すものを指定してください: --keep 10（各資料の最新10件）、--since 2026-01-31、またはその両方',
    textAction: (word, known) =>
      `${word === undefined ? '文言について何をするか指定してください' : `「text ${word}」はありません`}: ${known.map((action) => `text ${action}`).join('、')}`,
    textOperand: (action) =>
      action === 'add' ? '追加する言語を指定してください（例: text add fr）' : '取り込むファイルを指定してください',
    userAction: (word, known) =>
      `${word === undefined ? 'アカウントについて何をするか指定してください' : `「user ${word}」はありません`}: ${known.map((action) => `user ${action}`).join('、')}`,
    userName: (action) => `アカウント名を指定してください（例: user ${action} yamada）`,
    noPassword: 'パスワードが必要です。尋ねられたときに入力するか、標準入力に1行で渡してください',
    passwordsDiffer: '2回の入力が一致しません。何も変更していません',
    badTag: (tag) => `「${tag}」は BCP 47 の言語タグではありません（例: fr、pt-BR、zh-Hant）`,
    needsBrand: '--level brand には --brand でブランドの YAML ファイル（例: templates/brand/log.yaml）が必要です',
    noEditedFile: '数値を更新する編集済みの資料（.pptx）を指定してください',
    oneEditedFile: (word) => `「${word}」が余分です。編集済みの資料は1つだけ指定してください`,
    needsOut: '新しいファイルの名前を --out new.pptx のように指定してください',
    outIsEdited: '--out が編集済みの資料そのものです。別の名前を指定してください',
    oneLocale: '資料の言語は1つです。--locale には1つだけ指定するか、省いてください',
    twoSides: '比べるものを、変更前・変更後の順に2つ指定してください（資料 .pptx、台帳 .json、調査データのフォルダー）',
    noRelease: '戻す版を指定してください（例：pull 12）',
    tooLong: (option, most) => `${option} が ${most} 文字を超えています`,
    noPlan: '計画（YAML ファイル。例: templates/plans/customers.yaml）を指定してください',
    finishedFile: 'surveydeck で作った資料（.pptx）を指定してください',
    whichDeck: (known) => `フォルダーからどの資料を作って比べるかを --deck で指定してください（${known.join('、')}）`,
    seeHelp: (command) => `使い方は「${command} --help」で確認できます。`,
  },
  building: (deck, locale) => `${deckIn(deck, locale)}…`,
  previewing:
    'このアドレスをブラウザーで開いてください。ファイルを変更すると表示も変わります。終了するには Ctrl+C を押します。',
  serving: 'このアドレスをブラウザーで開いてください。Ctrl+C で終わります。',
  stoppingServer: '始まっている処理が終わりしだい終了します…',
  nothingWritten: 'どのファイルも変更していません。',
  nothingWrong: '誤りはありません。',
  ourFault: 'surveydeck 自体の不具合です（入力ファイルの誤りではありません）。以下の内容を添えてお知らせください。',
  /** What each option is for. */
  options: {
    survey: '使う調査データのフォルダーを差し替えます',
    template: '使うスライド一覧（YAML ファイル）を差し替えます',
    brand: '使うブランド設定（色・書体の YAML ファイル）を差し替えます',
    locale: '資料の言語（例: ja）。複数の場合は ja,en',
    deck: '資料の名前（surveydeck.yaml の id）。指定がない場合は自動で見つけます',
    out: '完成したファイルを置くフォルダー',
    format: '作るファイルの種類: pptx（指定がない場合）、pdf、png。複数の場合は pptx,pdf,png',
    width: 'PNG 画像の幅（ピクセル、指定がない場合は 960）',
    host: 'ほかの人がページに届くアドレス（例：0.0.0.0）。なければこのコンピューターからだけ',
    note: 'この版についてほかの人に伝えること',
    by: '公開する人の名前（なければこのコンピューターの利用者名）',
    review: 'まだ公開せず、先に見てもらうためのリンクを作る',
    overwrite: '手元で変更したファイルも置き換える',
    releases: '公開した資料を置くフォルダー（指定がない場合は surveydeck.yaml の隣の「releases」）',
    role: 'アカウントの役割: viewer（閲覧とダウンロード）、publisher（公開も）、administrator（利用者の管理も）',
    port: 'ページのポート番号。0 なら空いている番号（指定がない場合は 4173 以降の空いている番号）',
    draft: '事実と合わない文、訳のない文、収まらない文があっても作成し、そのスライドに DRAFT と表示します',
    write: 'text import: 取り込みを実行します。付けなければ、変わるところを表示するだけです',
    codebook: '列の意味を書いたファイル（REDCap の辞書、XLSForm、.lss、ラベルの表）。複数なら繰り返します',
    answers: 'エクスポートから決められないことの選択を書いた YAML ファイル（番号: 選択）',
    customer: '資料を贈る顧客の名前。レイアウトのスロットに表示します',
    slides: '作るスライドを選びます（スライド一覧の id。例: cover,q6,profile）。指定しなければ全部',
    pseudo: '長くアクセント付きの仮の文言で作り、翻訳が入りきらない箇所や訳し漏れを見つけます',
    workers: '同時に作る資料の数（指定しなければ、コンピューターのコア数）',
    resume: '以前に作った資料のうち、その後何も変わっていないものは作り直しません',
    scene: '各スライドの内容を記した JSON も書き出します',
    published: '公表済みレポートの数値と突き合わせます',
    level: '調べる種類: integrity（整合性）、repair（修復）、quality（品質）、brand。複数の場合は integrity,repair',
    list: '規則の一覧を表示します',
    keep: 'prune: 資料ごとに残す公開版の数（現在の版は必ず残ります）',
    since: 'prune: この日以降に公開したものは残します（例: 2026-01-31）',
    json: '結果を JSON で出力します（他のプログラム用）',
    lang: (languages) => `このメッセージの言語: ${either(languages)}`,
  },
  /** Options that mean something else for a command. */
  optionsFor: {
    init: {
      out: '新しい調査のフォルダー（例: data/my-survey）。最後の部分が資料の名前になります',
      locale: '資料の言語: ja か en（なければエクスポートの言語）',
    },
    lint: { brand: 'このブランド設定（色・書体の YAML ファイル）に合っているかも調べます' },
    text: {
      locale: '翻訳の言語（例: en）',
      out: 'export: 書き出すファイル',
      format: 'export: xliff（翻訳支援ツール）、po（Poedit）、xlsx（Excel）のいずれか',
    },
    tables: {
      survey: '使う調査のフォルダー。資料は要りません',
      locale: '集計表の言語（例: ja。複数なら ja,en）',
      format: '作るファイルの種類: xlsx、csv（指定しなければ両方）',
    },
    diff: { out: reportFile, format: reportFormat },
    current: { out: reportFile, format: reportFormat },
    serve: { port: 'ページのポート。0 なら空いているもの（通常は 4180）' },
    ledger: { out: '書き出すファイル（.json）' },
    refresh: { out: '新しく作るファイル（.pptx）。編集済みのファイルは変更しません' },
  },
  /** Under diagnostics. */
  diagnosticReport: {
    error: 'エラー',
    draft: '事実と不一致',
    misfit: '収まらない',
    missing: '未翻訳',
    undecided: '未決定',
    warning: '警告',
    note: '参考',
    expected: '期待',
    hint: '対処',
    slides: 'スライド',
    comma,
    counts: {
      errors: (n) => `エラー ${n} 件`,
      missing: (n) => `未翻訳の文言 ${n} 件`,
      pictures: (n) => `事実と合わない図 ${n} 件`,
      misfits: (n) => `収まらない文${n}件`,
      sentences: (n) => `事実と合わない文 ${n} 件`,
      undecided: (n) => `扱いの決まっていない回答 ${n} 件`,
      warnings: (n) => `警告 ${n} 件`,
      notes: (n) => `参考 ${n} 件`,
    },
  },
  /** What `text` says besides diagnostics and the table of `text status`. */
  textReport: {
    imported: (changed, accepted, remarked) =>
      `${changed} 件の訳を変更し、${accepted} 件を最新として、${remarked} 件の状態やコメントを記録しました。`,
    toImport: (changed, accepted, remarked) =>
      `訳が変わるもの ${changed} 件、最新になるもの ${accepted} 件、状態やコメントが変わるもの ${remarked} 件。まだ書き込んでいません。取り込むには、同じコマンドに --write を付けてください。`,
    nothingNew: 'ファイルに新しい訳はありません。',
    accepted: (n) => `${n} 件の訳を最新として記録しました。`,
    added: (locale, texts) =>
      `訳す文言は ${texts} 件です。進み具合は surveydeck text status --locale ${locale} で確認できます。`,
    exported: (texts, missing) => `文言 ${texts} 件（うち未翻訳 ${missing} 件）。`,
    toRead: (ids) =>
      ids.length === 0
        ? '読み直しを待つ文はありません。'
        : `新しい数値と照らして読み直す文: ${ids.join('、')}。読んだら: surveydeck text read ${ids[0] ?? ''} …`,
    read: (ids) =>
      ids.length === 0
        ? '読み直しを待つ文はありません。'
        : `今の数値と照らして読んだと記録しました: ${ids.join('、')}。`,
  },
  publishReport: {
    same: (deck, n) => `${deck}：第${n}版から変わっていないので、公開しません。`,
    first: (deck) => `${deck}：最初の版です。`,
    language: (locale) => `${locale}：`,
    unchanged: 'スライドの見た目は何も変わりません',
    published: (deck, n) => `${deck} を公開しました（第${n}版）。`,
    review: (deck) => `${deck} はまだ公開していません。次のリンクを知っている人が見られます：`,
  },
  initReport: {
    found: (tool, respondents, questions, shown) =>
      `${tool === undefined ? '調査ツールは判別できませんでした' : `${tool} のエクスポート`}: 回答者${respondents}人、設問${questions}問（うち資料に${shown}問）`,
    table: (respondents, questions, shown) =>
      `公表された集計表です。回答そのものはないため、件数と割合として読みました（rows: aggregated）: 回答者${respondents}人、設問${questions}問（うち資料に${shown}問）。1人1行のローデータがあれば、より詳しい資料になります`,
    unused: (n) => `設問にしなかった${n}列:`,
    open: (n) =>
      `エクスポートから決められないことが${n}件あります（「>」を採用しています）。survey.yaml を直すか、「base: asked」のような行を書いたファイルを --answers で指定し、新しい --out で init を実行してください:`,
    byDefault: (n) =>
      `質問せずに既定で決めたことが${n}件あります（推測です。根拠は survey.yaml にあります。--answers でも指定できます）:`,
    next: (id) => `次は: surveydeck build ${id}`,
  },
  nextReport: {
    same: (id) => `変わったところはありません。${id} のデータと survey.yaml は、このエクスポートのとおりです。`,
    heads: {
      changed: '変わったところ:',
      added: '加わったもの:',
      gone: 'なくなったもの（何も消していません）:',
      kept: '手で書かれているため、そのままにしたもの:',
      decide: '決めていただきたいこと:',
    },
    files: (p) => `source.files: ${p.from} → ${p.to}（前のファイルは残しています）`,
    reading: (p) => `source.${p.key}: ${p.from} → ${p.to}`,
    renamed: (p) =>
      `列「${p.from}」→「${p.to}」: ${{ spelling: '名前の表記違い', wording: '設問文が同じ', place: `位置が同じで、回答${p.answers}件のうち${p.alike}件は前からある回答`, similar: `名前が似ていて、回答${p.answers}件のうち${p.alike}件は前からある回答` }[p.why]}`,
    moved: (p) => `${p.columns}列の順序が違います（影響はありません）`,
    question: (p) => `設問 ${p.question}: ${p.wording}（${p.columns.join('、')}）${p.shown ? '' : '。スライドはオフ'}`,
    option: (p) => `選択肢 ${p.question}.${p.option}: ${p.label}`,
    spelling: (p) => `「${p.text}」も ${p.question}.${p.option} とします`,
    tick: (p) => `「${p.text}」も ${p.question} の選択のしるしとします`,
    ignored: (p) => `列「${p.column}」は使いません: ${p.why}`,
    rule: (p) => `「${p.column}」により数えない行があります: ${p.why}`,
    dates: (p) => `調査期間: ${p.from}～${p.to}`,
    gone: (p) =>
      p.questions.length === 0
        ? `列「${p.column}」`
        : `${p.questions.join('、')} の列「${p.column}」: survey.yaml の absent: に書きました。誰にも聞いていない設問のスライドはオフにしてください`,
    unchosen: (p) => `${p.question}.${p.option}: 今回は選んだ人がいません`,
    'kept-column': (p) => `列「${p.column}」は、前と同じくどの設問でも使いません`,
    'kept-dates': (p) => `survey.yaml の調査期間（エクスポートの回答は ${p.from}～${p.to}）`,
    'decide-text': (p) =>
      `${p.question} の「${p.text}」は選択肢にありません。survey.yaml で選択肢にするか、undecided: から no_answer: に移してください。それまでデッキは作れません`,
    'decide-column': (p) => `列「${p.column}」は ${p.question} の一部のようですが、使っていません`,
    'decide-rule': (p) =>
      `「${p.column}」にしるしのある行（${p.why}）も数えています。数えないなら drop: に書いてください`,
    'no-place': (p) =>
      `${p.file} に設問のスライドがありません。${p.questions.join('、')} のスライドは、置きたいところに書いてください`,
  },
  pullReport: {
    pulled: (n, release) => `${release} のファイルを ${n} 個戻しました。`,
    same: (release) => `すべてのファイルは、すでに ${release} と同じです。`,
    declare: (deck) => `surveydeck.yaml に、そのときの資料 ${deck} がありません。次のとおりでした：`,
  },
  userReport: {
    password: 'パスワード（12文字以上。画面には表示しません）: ',
    again: 'もう一度: ',
    columns: ['名前', '役割', '追加日', '識別子'],
    none: (folder) =>
      `${folder} にはまだアカウントがありません。「surveydeck user add 名前 --role administrator」で最初のアカウントを追加します。`,
    roles: { viewer: '閲覧（viewer）', publisher: '公開（publisher）', administrator: '管理（administrator）' },
    added: (name, role) => `「${name}」を追加しました。役割: ${role}`,
    removed: (name) => `「${name}」を削除しました。サインイン中だった場合は終了しています。`,
    role: (name, role) => `「${name}」の役割を変更しました: ${role}。サインインし直す必要があります。`,
    sameRole: (name, role) => `「${name}」の役割は既に ${role} です。`,
    newPassword: (name) => `「${name}」のパスワードを変更しました。サインインし直す必要があります。`,
  },
  batchReport: {
    begin: (decks) => `資料${decks}件…`,
    progress: (done, of, rate, seconds) =>
      `${of}件中${done}件、毎秒${rate.toFixed(1)}件${seconds > 0 ? `、残り${duration(seconds)}` : ''}`,
    failed: (deck, locale, customer) =>
      `${deckIn(deck, locale)}${customer === undefined ? '' : `「${customer}」宛て`}は作れませんでした:`,
    done: (written, current, failed) =>
      `作成${written}件${current > 0 ? `、変更がなく作り直さなかったもの${current}件` : ''}${failed > 0 ? `、作れなかったもの${failed}件` : ''}。`,
    stopping: '作成中の資料ができたら止まります。もう一度 Ctrl+C を押すと、すぐに止まります。',
    stopped: (left) => `止めました。残り${left}件。同じコマンドに --resume を付けると続きから始めます。`,
  },
  importReport: {
    slide: (number, id, title) => `スライド ${number}「${id}」  ${title}`,
    nowhere: (deck) => `「${deck}」のどのスライドにもない文言`,
    also: (numbers) => `（ほかにスライド ${numbers.join('、')}）`,
    doubt: (state) => (state === undefined ? '要確認の印が外れます' : `要確認になります（${state}）`),
    comment: (before, after) => `コメント: ${before} → ${after}`,
    accepted: (keys) => `訳はそのままで最新になるもの: ${keys.length} 件（${listed(keys)}）`,
    confirmed: (keys) => `確定（final・signed-off）になるもの: ${keys.length} 件（${listed(keys)}）`,
  },
  figuresReport: {
    deck: deckIn,
    figure: '名前',
    value: '値',
    count: '人数 / 母数',
    from: '根拠',
    slides: 'スライド',
    rank: rankIn,
    smallBase: '* 母数が少なく、参考値です',
    reconstructed: '※ 公表されていない値です。範囲しかわからないため、数値としては表示できません',
  },
  checkReport: {
    deck: deckIn,
    editorial: (n) => `データの裏付けがない著者の文: ${n} 件`,
    unconfirmed: (n) => `人による確認がまだの情報: ${n} 件`,
    published: (agreeing, n) => `公表値との一致: ${n} 件中 ${agreeing} 件`,
    columns: ['設問', '回答', '公表値', 'データ', ''],
    quantities: { percent: '', count: '人', base: '人（対象）' },
    agrees: '一致',
    differs: '不一致',
    slides: 'スライド',
    comma,
  },
  statusReport: {
    base: (deck, locale) => `${deck}: ${locale}（元の言語）`,
    translation: (deck, locale, base) => `${deck}: ${locale}（${base} から）`,
    translated: (n, of) => `${of} 件中 ${n} 件翻訳済み`,
    clean: '対応が必要なものはありません',
    warning: '（警告）',
    program: (label) => `（${label}）`,
    kinds: {
      missing: '未翻訳',
      stale: '原文が変更',
      review: '要確認',
      unrecorded: '未確認',
      by_respondent: 'キーが回答者番号',
      unknown: '不明なキー',
      variables: '変数が違う',
      markup: 'マークアップが違う',
      glossary: '用語集と違う',
      unchanged: '原文のまま',
      spaces: '空白が違う',
      numbers: '数が違う',
      punctuation: '末尾の記号が違う',
      comment: 'コメント',
      unshown: 'スライドになし',
      no_font: 'フォントなし',
      does_not_fit: '収まらない',
      mistake: '誤り',
    },
    columns: ['種類', '文言', 'スライド', 'スロット', ''],
    comma,
    more: (kind, n) => `… ほかに ${kind} ${n} 件`,
  },
  refreshReport: {
    outcomes: {
      updated: (n) => `更新: ${n} 件`,
      kept: (n) => `データと異なるが、手で変更されているためそのまま: ${n} 件`,
      unmatched: (n) => `対応がつかないもの: ${n} 件`,
    },
    subjects: {
      slide: 'スライド',
      text: '文字',
      table: '表',
      chart: 'グラフ',
      picture: '画像',
      mark: '位置',
      notes: 'ノート',
      alt: '代替テキスト',
      draft: 'DRAFT の表示',
    },
    reasons: {
      reworded: '手で書き換えられています',
      values_changed: '数値が手で変更されています',
      picture_replaced: '手で差し替えられています',
      with_object: '手で変更されたものの説明なので、そのままにします',
      own_label: '数値は更新しましたが、手で入力されたこのラベルはそのままです',
      mark_moved: '手で動かされています。指し示す位置が合っているか確かめてください',
      in_chart: 'グラフでの表し方が変わったため取り除きました',
      changed_form: '形が変わっています（行・列・系列）',
      deleted: '削除されています。そのままにします',
      not_found: '見つかりません（削除されたか、保存したソフトが名前を失いました）',
      not_made: '今のデータとスライド一覧では作られません。そのままにします',
      not_in_deck: 'データかスライド一覧に新しく加わりました。自動では追加しません',
      workbook_rebuilt: 'ファイルから失われていたデータシートも作り直しました',
      workbook_replaced: '編集されていたデータシートは、全体を差し替えました',
      workbook_cells: 'グラフに反映されないまま変更されていたデータシートのセルを元に戻しました',
      alt_restored: 'ファイルから失われていました',
      now_true: '事実と合うようになったため外しました',
      own_words: '手で書かれた内容は確認できないため残しています。正しければ削除してください',
      animated: 'アニメーションが付いているため残しています。手で削除してください',
    },
    slide: (number, id) => (number === undefined ? `「${id}」` : `スライド ${number}「${id}」`),
    present: 'ファイル',
    data: 'データ',
    nothing: 'すべての数値がデータのとおりです。',
  },
  releasesReport: {
    nothing: 'まだ何も公開されていません。',
    columns: ['番号', 'UTC', '資料', '操作', '操作者', '公開版', '状態', 'メモ'] as const,
    kinds: { publish: '公開', 'roll-back': '前の版に戻す', withdraw: '取り下げ' },
    states: { current: '現在の版', kept: '', removed: '削除済み', damaged: '破損' },
    verified: (p) =>
      `記録${p.entries}件、公開版${p.releases}件${p.removed > 0 ? `（ほかに削除済み${p.removed}件）` : ''}、ファイル${p.objects}件、${(p.bytes / 1e6).toFixed(1)} MB を確認しました。`,
    pruned: (p) =>
      `${p.removed.length === 0 ? '削除した公開版はありません' : `公開版${p.removed.length}件を削除しました（${p.removed.join('、')}）`}。残り${p.kept}件。ファイル${p.objects}件を消しました。`,
    rolledBack: (deck, to, n) => `「${deck}」を番号 ${to} に戻しました（記録の番号 ${n}）。`,
  },
  lintReport: {
    clean: '問題はありません',
    counted: (n: number) => `${n} 件`,
    more: (n: number) => `…ほか ${n} 件（--json ですべて表示）`,
    columns: ['規則', '種類', '出典', '内容'],
  },
  currentReport: {
    same: (file, slides, inputs) => `${file} は最新です（スライド ${slides} 枚、入力 ${inputs} 件に変更なし）。`,
    harmless: (file, inputs) => `${file} は最新です。スライドに影響のない変更: ${inputs}`,
    old: (file, inputs) => `${file} は今のデータの内容と異なります。変更されたファイル: ${inputs}`,
    draft: (slides) => `ただし下書きです。事実と合わない、訳がない、または収まらない文のあるスライド: ${slides}`,
    release: (name) => `リリース「${name}」のファイルです。`,
    saved: (program) =>
      `作成後に ${program} で保存されています。手での変更はここでは調べません（「surveydeck refresh」で一覧にできます）。`,
  },
  /** Languages that only one side of a comparison has. */
  comparedLanguages: {
    added: (locales) => `新しい言語（比較対象なし）: ${locales.join('、')}`,
    dropped: (locales) => `なくなった言語: ${locales.join('、')}`,
  },
};

/** The words of a report of differences. */
export const diff: Translated<typeof en.diff> = {
  comma,
  colon: '：',
  space: '',
  noted: (text, note) => `${text}（${note}）`,
  heading: (deck, locale) => `「${deck}」の変更点（${locale}）`,
  before: '変更前',
  after: '変更後',
  counts: {
    changed: (n) => `変更 ${n}`,
    added: (n) => `追加 ${n}`,
    dropped: (n) => `削除 ${n}`,
    moved: (n) => `移動 ${n}`,
    unchanged: (n) => `変更なし ${n}`,
  },
  same: (before, after, slides, locale) => `${before} と ${after} に違いはありません（${slides}、${locale}）。`,
  slideCount: (n) => `スライド ${n} 枚`,
  about: { deck: 'スライド一覧', survey: '調査', locale: '言語', title: 'タイトル', date: 'データの日付' },
  frame: '文書のプロパティかセクション名が異なります。',
  whole: '資料全体',
  inputs: '変更されたファイル',
  inputsLine: (files) => `スライドに影響のないファイルの変更: ${files}`,
  more: (n) => `ほか ${n} 件`,
  input: { changed: '変更', added: '追加', dropped: '使わなくなった' },
  broken: '成り立たなくなった文',
  otherClaims: 'スライドで使われているその他の主張',
  unusedClaims: 'スライドで使われていない主張',
  claim: {
    broken: '成り立たなくなった',
    recovered: '再び成り立つ',
    near: '成り立つが差は0.5ポイント以内',
    clear: '余裕が戻った',
    rewritten: '条件が変わった',
  },
  recoveredNear: '再び成り立つが差は0.5ポイント以内',
  margin: (points, holds) =>
    holds ? `余裕 ${points} ポイント` : points === '0.00' ? 'ちょうど境目' : `${points} ポイント不足`,
  claimName: (id, expression) => `主張 ${id}: ${expression}`,
  claimId: (id) => `主張 ${id}`,
  standing: (holds) => (holds ? '成り立つ' : '成り立たない'),
  quoted: (sentence) => `「${sentence.replaceAll('「', '『').replaceAll('」', '』')}」`,
  onSlides: (slides) => `スライド ${slides}`,
  onNone: 'この主張を使う文は資料にありません',
  summary: {
    heading: '要点',
    untrue: (slides) => `事実と合わない文があります: スライド ${slides}。文かデータを直すまで build は止まります。`,
    broken: (n, slides) => `成り立たなくなった主張: ${n} 件（スライド ${slides}）`,
    claims: (status, n) => `スライドの主張で${status}もの: ${n} 件`,
    unused: (n) => `スライドで使われていない主張の変化: ${n} 件`,
    ranks: (n, questions, first) =>
      `順位の変動: ${n} 件（${questions}）${first === '' ? '' : `。1位が変わった設問: ${first}`}`,
    small: (questions) => `母数が少なくなり参考値となった設問: ${questions}`,
    enough: (questions) => `母数が十分になった設問: ${questions}`,
    sizes: (changes) => `回答者数の変化: ${changes}`,
    values: (n, largest) => `数値の変化: ${n} 件${largest === undefined ? '' : `。${largest}`}`,
    largest: (name, before, after, points) => `最も大きな変化: ${name}　${before} → ${after}（${points} ポイント）`,
    reworded: (n, slides) => `文言の変更: ${n} 件（スライド ${slides}）`,
  },
  ranks: '順位',
  rank: rankIn,
  within: (question, places) => `${question}（${places}位まで）`,
  bases: '母数',
  size: (questions, before, after) => `${questions}: ${before} 人 → ${after} 人`,
  reworded: '文言の変更',
  values: '数値',
  valueCount: (n) => `数値 ${n} 件`,
  textCount: (n) => `文言の変更 ${n} 件`,
  slidesColumn: 'スライド',
  base: (question, before, after, small) =>
    `${question}: ${before} 人 → ${after} 人（${small ? '少なくなり、参考値です' : '十分な数になりました'}）`,
  slides: 'スライド',
  slideHeading: (number, title) => `スライド ${number}: ${title}`,
  columns: ['値', '変更前', '変更後', 'ポイント差'],
  rankColumns: ['設問', '回答', '変更前', '変更後', 'スライド'],
  added: '新しいスライドです。',
  dropped: '資料からなくなりました。',
  moved: (from, to) => `移動: ${from} → ${to}`,
  draftOn: '事実と合わない文があるため、DRAFT が表示されるようになりました。',
  draftOff: 'DRAFT の表示がなくなりました。',
  look: '内容は同じで、見た目が変わりました。',
  lookOnly: (slides) => `文言と数値は同じで、見た目だけが変わったスライド: ${slides}`,
  unchanged: (slides) => `変更なし: スライド ${slides}`,
  text: { title: 'タイトル', text: '文', cell: '表', label: 'グラフのラベル', alt: '代替テキスト', notes: 'ノート' },
  newText: '（新規）',
  goneText: '（削除）',
  hidden: '※ 公表されていない値です。範囲しかわからないため、数値としては表示しません',
  unrounded: 'ポイント差は四捨五入前の値から計算しているため、表示値の差と一致しないことがあります。',
  page: {
    kind: '変更点レポート',
    changedSlides: '変わったスライド',
    unchangedSlides: (n) => `変更なしのスライド ${n} 枚`,
    lookSlides: (n) => `見た目だけが変わったスライド ${n} 枚`,
    repeated: (n) => `これに伴い変わった箇所 ${n} 件（ラベル・代替テキスト・ノート）`,
    noPicture: '画像はありません（作成に使ったファイルがプロジェクトに残っていません）',
    notThere: 'このスライドはありません',
    status: { changed: '変更', added: '追加', dropped: '削除', unchanged: '変更なし', moved: '移動', draft: 'DRAFT' },
    dataDate: (date) => `データ ${date}`,
  },
};

/** The words of the preview's page. */
export const preview: Translated<typeof en.preview> = {
  deck: '資料',
  languages: '資料の言語',
  slides: 'スライド',
  overview: '一覧',
  fullScreen: '全画面',
  leave: '全画面を終了',
  hide: '閉じる',
  previous: '前へ',
  next: '次へ',
  notes: '発表者ノート',
  noNotes: 'このスライドにノートはありません。',
  where: (n, of) => `${n} / ${of}`,
  slideName: (n, title) => `${n}. ${title}`,
  building: '作成中…',
  updated: (n) => `スライド${n}枚を更新しました`,
  unchanged: '最新の状態です',
  lost: 'surveydeck preview が停止しています。もう一度起動すると、このページも再開します。',
  noSlides: 'まだ表示できるスライドがありません。',
  mistakes: (n) => `メッセージ ${n} 件`,
  mistakesAbove: (n) => `${n} 件の誤りがあるため、資料を作成できません。`,
  lastGood: '現在このスライドは描画できません。背後は最後に正しく描画できた状態です。',
  nothingYet: 'まだ資料を描画できません。',
  untrue: 'このスライドには、事実と合わない文があります。',
  severity: { error: 'エラー', draft: '事実と不一致', warning: '警告', note: '参考' },
  expected: '期待',
  toDo: '対処',
  showAll: (n) => `${n} 件すべてを表示`,
  goTo: (n) => `スライド${n}へ`,
  old: '最後に正しく描画できた状態',
  flag: { error: 'エラー', draft: '下書き' },
  sourceOf: (values) => `${values} の根拠`,
  survey: '調査全体',
  hidden: '公表されていないため、数値としては表示しません',
  smallBase: '母数が少なく、参考値です',
  rank: rankIn,
  countHeading: '人数 / 母数',
  wordsOf: 'このスライドの文字',
};

/** Words of PowerPoint's own that a deck carries; only someone who edits its master sees them. */
export const powerPoint: Translated<typeof en.powerPoint> = {
  masterTitle: 'マスター タイトルの書式設定',
  masterText: 'マスター テキストの書式設定',
};

/** `surveydeck serve` のページ。 */
export const portal: Translated<typeof en.portal> = {
  name: 'Surveydeck',
  tagline: '最新の資料だけがここにあります',
  ownName: '日本語',
  toContent: '本文へ',
  again: 'もう一度見る',
  language: 'ページの表示言語',
  searchLabel: 'スライドを言葉で探す',
  search: '検索',
  signIn: 'サインイン',
  signOut: 'サインアウト',
  account: 'アカウント',
  role: { viewer: '閲覧者', publisher: '公開担当者', administrator: '管理者' },
  people: 'メンバー',
  upkeep: '保守',
  publishing: '公開する',
  date: (iso) => longDate('ja-JP', iso),
  time: (iso) => longTime('ja-JP', iso),
  number: (n) => n.toLocaleString('ja'),
  languageName: (tag) => languageIn('ja', tag),
  home: {
    title: '最新の資料',
    none: '公開された資料はまだありません。',
    noneHint: 'surveydeck.yaml のあるフォルダーで npx surveydeck publish を実行してください。',
    unpublished: '未公開（プロジェクトのファイルから作成）',
    building: (deck) => `${deck} を作成しています…`,
    failed: (deck) => `${deck} は作成できません：`,
    look: 'スライドを見る',
    asOf: (date) => `${date}時点のデータ`,
    respondents: (n) => `回答者 ${n.toLocaleString('ja')} 人`,
    damaged: (n) =>
      `保存されたファイルのうち ${n} 個が壊れています。それに関わるものは表示せず、ほかは表示しています。名前は管理者が「保守」で確認できます。`,
  },
  deck: {
    download: (format) => `${format} をダウンロード`,
    files: (size) => size,
    megabytes: (bytes) => `${(bytes / 2 ** 20).toFixed(1)} MB`,
    facts: 'この資料について',
    dataDate: 'データの日付',
    respondents: '回答者数',
    fieldwork: '調査期間',
    release: '版',
    published: (n, when) => `第${n}版（${when}）`,
    by: '公開した人',
    note: 'メモ',
    slides: 'スライド',
    otherLanguages: 'ほかの言語',
    address: '常に最新のURL',
    history: 'これまでの版',
    changes: 'この版で変わったこと',
    earlier: (n) => `これは第${n}版です。最新の版ではありません。`,
    toCurrent: '最新の版を見る',
    unpublished: 'この資料はまだ公開されていません。プロジェクトの今のファイルから作ったものです。',
    candidate: (until) => `未公開の確認用です。このリンクは${until}まで使えます。`,
    meeting: '商談用に作る',
    meetingHint:
      'スライドを選び、お客様の名前を入れると、その分だけの PowerPoint ファイルができます。ページ番号、章、リンクも合わせて変わります。',
    customer: 'お客様の名前（任意）',
    customerHint: '入力したとおりに表紙に入ります（例：◯◯株式会社）。60文字まで。',
    whichSlides: '入れるスライド',
    all: 'すべて',
    none: 'なし',
    chosen: (n, of) => `${of} 枚中 ${n} 枚`,
    make: 'この資料を作る',
    making: '作成しています…',
    ready: '資料ができました',
    readyFor: (customer) => `${customer} 御中`,
    readyHint: (minutes) =>
      `${minutes} 分間ダウンロードできます。その後はここから削除されるので、ファイルを保存してください。`,
    again: '別の資料を作る',
    chooseOne: 'スライドを1枚以上選んでください。',
    look: (title) => `見る：${title}`,
  },
  slide: {
    where: (n, of) => `${n} / ${of}`,
    previous: '前のスライド',
    next: '次のスライド',
    full: '全画面',
    leave: '全画面を終わる',
    sources: '数値の出どころ',
    noSources: 'このスライドに数値はありません。',
    words: 'このスライドの言葉',
    notes: 'ノート',
    spot: (values) => `${values} の出どころ`,
    value: '値',
    options: '回答',
    count: '人数／母数',
    picture: (n, title) => `スライド${n}：${title}`,
  },
  found: {
    title: (query) => `「${query}」`,
    none: (query) => `「${query}」のあるスライドはありません。`,
    hint: '短い言葉や、スライドに書いてある言葉で試してください。',
    count: (n) => `${n} 枚`,
    empty: 'スライドに書いてある言葉を入れてください。',
    more: (n) => `ほかに ${n} 枚あります。言葉を足して絞り込んでください`,
  },
  history: {
    title: 'これまでの版',
    number: '版',
    when: '日時',
    who: '人',
    what: '内容',
    kind: { publish: '公開', 'roll-back': '元に戻した', withdraw: '取り下げた' },
    current: '最新',
    look: '見る',
    changes: '変わったこと',
    rollBack: 'この版を最新にする',
    removed: '保守で削除済み',
    unchanged: '見た目の変更なし',
    first: '最初の版',
  },
  changes: {
    title: (n) => `${n}で変わったこと`,
    before: (n) => `第${n}版`,
    back: '資料のページに戻る',
    today: '今回',
  },
  check: {
    title: 'この資料は最新ですか',
    hint: 'Surveydeck で作られた PowerPoint ファイルを、ここにドロップしてください。誰から届いたものでもかまいません。',
    file: 'PowerPoint ファイル（.pptx）',
    ask: '確かめる',
    asking: '読み込んでいます…',
    current: 'この資料は最新です。',
    old: 'この資料は最新ではありません。',
    unknown: 'この資料は、ここで公開されたものではありません。',
    unreadable: 'このファイルは確かめられません。',
    is: (title, date) => `「${title}」、${date}時点のデータ`,
    forCustomer: (customer) => `${customer} 御中`,
    madeFrom: (release) => `もとの版：${release}`,
    savedBy: (program) => `その後 ${program} で保存されています。手で変えたところは見ていません。`,
    changed: 'その後変わったこと：',
    report: 'スライドごとに、前の内容と並べて見る',
    harmless: 'もとのファイルは変わりましたが、スライドの見た目は変わっていません。',
    getCurrent: '最新のものを見る',
    another: '別のファイルを確かめる',
    tooLarge: (megabytes) => `ファイルが ${megabytes} MB を超えています。`,
    noFile: '先にファイルを選んでください。',
    deleted: 'ファイルは読んだ後に破棄しました。ここには残りません。',
  },
  signing: {
    title: 'サインイン',
    name: '名前',
    password: 'パスワード',
    wrong: '名前とパスワードの組み合わせが違います。',
    tooMany: (minutes) => `試した回数が多すぎます。${minutes} 分後にもう一度どうぞ。`,
    needed: '見るにはサインインしてください。',
    noAccounts:
      'アカウントがまだありません。最初の1つは、管理者がサーバーで作ります：npx surveydeck user add 名前 --role administrator',
    byProxy: '会社のプロキシでサインインしています。',
  },
  mine: {
    title: 'アカウント',
    is: (name, role) => `${name}（${role}）`,
    change: 'パスワードを変える',
    now: '今のパスワード',
    wanted: '新しいパスワード',
    rule: '12文字以上。',
    done: 'パスワードを変えました。ほかの端末はすべてサインアウトしました。',
  },
  publish: {
    title: '公開する',
    hint: 'プロジェクトのファイルから資料を作り、何が変わるかを、ほかの人より先に確かめられます。',
    show: '公開する内容を確かめる',
    building: (deck) => `${deck} を作成しています。数秒かかります。終わると自動で進みます。`,
    failed: (deck) => `${deck} は公開できません：`,
    noProject:
      'このサーバーはプロジェクトなしで動いています。プロジェクトのフォルダーで npx surveydeck publish を実行してください。',
    same: '公開中のものと同じです。',
    gone: 'この作成は記録にありません。もう一度始めてください。',
  },
  review: {
    title: '公開前の確認',
    link: '確認用リンク',
    linkHint: (until) => `このリンクを知っている人は、${until}まで、サインインせずに見てダウンロードできます。`,
    changes: '変わること',
    first: 'この資料の最初の版になります。',
    same: 'スライドの見た目は何も変わりません。',
    report: (language) => `${language}：スライドごとに、前と後を並べて見る`,
    note: 'ほかの人へのメモ（任意）',
    publish: '公開する',
    confirm: '公開すると、全員にこの版が渡ります。',
    moved: 'その間に、ほかの人が公開しました。今の違いを確かめて、もう一度公開してください。',
    gone: 'このリンクは無効か、期限が切れています。',
    look: '中を見る',
  },
  admin: {
    people: 'メンバー',
    name: '名前',
    role: '役割',
    since: '登録日',
    add: 'メンバーを加える',
    password: '最初のパスワード',
    set: '変える',
    remove: '削除',
    reset: '新しいパスワード',
    none: 'まだ誰もいません。',
    upkeep: '保守',
    retention: (keep) => `最新の版のほかに、資料ごとに新しい順で ${keep} 版を残します（portal.yaml）。`,
    keepsAll: 'すべての版を残しています。減らすには portal.yaml に keep_releases を書いてください。',
    prune: '古い版を今すぐ削除する',
    pruned: (releases, objects) => `${releases} 版、${objects} 個のファイルを削除しました。`,
    verify: '保存されたファイルをすべて確かめる',
    sound: (n) => `${n} 個のファイルを確かめました。すべて公開したときのままです。`,
    unsound: (n) => `${n} 個のファイルが壊れています：`,
    backup: 'フォルダーをコピーすればバックアップになります。サーバーを動かしたままでかまいません。',
  },
  error: {
    notFound: 'このページはありません。',
    notFoundHint: '資料や版やスライドが削除されたか、アドレスに誤りがあります。',
    forbidden: 'この操作はできません。',
    forbiddenHint: '必要なら、管理者に役割の変更を頼んでください。',
    foreign: 'この送信は別のページからのものか、ページを開いてから時間がたちすぎています。ページを開き直してください。',
    busy: '今、多くの資料を作成しています。',
    busyHint: (seconds) => `${seconds} 秒後にもう一度どうぞ。`,
    gaveUp: '時間がかかりすぎたため、中止しました。',
    gaveUpHint: 'もう一度試してください。続くようなら管理者に知らせてください。',
    damaged: '公開されたファイルが壊れています。',
    damagedHint: (name) =>
      `誤った数値が渡らないように、何も表示していません。管理者はバックアップから戻せます：${name}`,
    tooLarge: '送られたものが大きすぎます。',
    accounts: '今はサインインできません。',
    fault: 'Surveydeck 自体の不具合です。',
    faultHint: 'サーバーの記録に残っています。',
    method: 'このアドレスでは、この操作はできません。',
    back: '資料の一覧へ',
  },
};
