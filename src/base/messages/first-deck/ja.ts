import type { FirstDeckWords } from './en.ts';

export const ja: FirstDeckWords = {
  unused: {
    id: '回答者の番号',
    cut: '表計算ソフトで 1.14E+11 のように桁が失われた ID（別の人が同じになり得るため使わず、行に番号を付けます。残すには、表計算ソフトで開かずに書き出し直してください）',
    time: '回答の日時',
    meta: 'ツールが書く項目',
    personal: '個人情報（指示がない限り使いません）',
    computed: '他の列から計算された値',
    weight: 'ウェイト（まだ使えません）',
    order: '選択肢の表示順',
    timing: '回答にかかった時間',
    empty: 'すべて空欄',
    constant: 'すべての行で同じ値',
    date: '時刻つきの日付（ツールが記録したもの）、または同じ日付だけ',
    noBase: '基数（何人のうちか）が表にありません（base_count を書くと使えます）',
    sheet: '形の異なるシート（クロス集計など）',
    twice: '同じ題の表が2つあります',
    joined: '同じ回答が選択肢ごとの列にあります',
    many: '選択肢にするには種類が多すぎます',
    layer: '表の見出し',
  },
  dropped: {
    preview: 'プレビュー',
    test: 'テスト回答',
    incomplete: '途中までの回答',
    total: '合計・注記の行（回答者ではありません）',
    header: '見出しの繰り返し（回答者ではありません）',
    tags: 'タグの行（回答者ではありません）',
  },
  evidence: {
    codebook: 'エクスポートまたはコード表のラベルによる',
    set: '複数回答の1つの設問として宣言されている',
    ticks: (p) => `選択肢ごとの列（選択は ${p.texts}）`,
    ownLabels: '選択肢のラベルだけが入った列',
    apart: (p) => `選択肢ごとの列に単一回答（回答した${p.rows}行すべてで選択は1つ）`,
    ranks: '1, 2, 3 … の順位が1行に1回ずつ',
    days: (p) => `${p.from}から${p.to}までの日付`,
    sum: (p) => `合計が${p.total}になる量（${p.rows}行のうち${p.times}行）`,
    places: '同じ選択肢の列が並び、1行に同じ選択肢は1回だけ',
    item: (p) => `同じ選択肢の${p.items}行の1つ`,
    grid: (p) => `同じ選択肢の${p.items}行（マトリクス設問）`,
    joined: (p) => `1つのセルに複数の回答（区切りは ${p.joint}、${p.times}セル）`,
    table: (p: { options: number; base: number; sum: string }) =>
      `選択肢${p.options}個の表、基数${p.base}人、割合の合計${p.sum}%`,
    summed: '基数は件数と割合から計算',
    rest: 'どの行にも入らない人は無回答とした',
    texts: (p) => `${p.filled}件の回答に${p.distinct}種類`,
    free: (p) => `${p.filled}件の回答に${p.distinct}種類の文`,
    numbers: (p) => `${p.from}から${p.to}までの数値`,
    points: (p) => `${p.from}から${p.to}までの段階`,
    scale: '段階を表すラベル',
    ungiven: (p) => `「${p.label}」を補いました（選んだ人はいません）`,
    ordered: (p) => `順序のある選択肢: ${{ amounts: '数量の区分', frequency: '頻度', words: '順序のある言葉' }[p.by]}`,
    beside: (p) => `${p.of}の選択肢に添えられた文`,
    filter: (p) => `ほかに回答した人がいない（${p.on}でそう答えた${p.asked}人のうち${p.answered}人が回答）`,
    route: (p) => `${p.question}（条件は${p.on}、ほかに${p.exceptions}人）`,
    guess: (p) => `推測（既定で決定）: ${p.text} — ${p.choice}（対象の回答${p.answers}件）`,
    personal: (p) => `${p.texts}件にメールアドレスや電話番号などが含まれる`,
  },
  questions: {
    incomplete: {
      text: (p) => `途中までの回答が${p.rows}行あります。集計に入れますか`,
      drop: '入れない',
      keep: '入れる',
    },
    duplicates: {
      text: (p) => `番号（${p.id}）が重複する行が${p.rows}行あります。どれを数えますか`,
      first: '最初の行',
      last: '最後の行',
      all: 'すべて（行に番号を付ける）',
    },
    renamed: {
      text: (p: { pairs: string }) => `位置と回答から、名前の変わった列とみました：${p.pairs}。同じ列ですか。`,
      same: 'はい',
      other: 'いいえ、別の質問です',
    },
    repeats: {
      text: (p) => `すべてのセルが他の行と同じ行が${p.rows}行あります。数えますか`,
      keep: 'はい（別の人が同じ回答をした）',
      drop: 'いいえ（同じ行は1行だけ数える）',
    },
    tests: {
      text: (p) => `フォームを試すときに書く言葉（${p.texts}）が入った行が${p.rows}行あります。数えますか`,
      keep: 'はい',
      drop: 'いいえ（テスト回答）',
    },
    tableKind: {
      text: (p: { about: string }) => `割合の合計が100%に足りません: ${p.about}。回答はいくつまでですか`,
      one: '1つ（残りは無回答）',
      several: '複数',
    },
    tableSum: {
      text: (p: { columns: number }) =>
        `${p.columns}個の表に件数があり、基数がありません。1人1回答で、件数の合計が基数ですか`,
      one: 'はい',
      leave: '不明（使わない）',
    },
    tableBase: {
      text: (p: { columns: number; base: number }) =>
        `${p.columns}個の表に基数がありません。全員（${p.base}人）に聞きましたか`,
      all: 'はい',
      leave: '不明（使わない）',
    },
    tableNumbers: {
      text: (p: { columns: number; about: string }) =>
        `${p.columns}個の表の回答が数値です（${p.about}）。これは何ですか`,
      points: '段階評価の点数',
      options: '通常の選択肢',
    },
    base: {
      text: (p) => `${p.columns}列に、聞かれた可能性があって答えていない人がいます。割合の基数はどれですか`,
      answered: '回答した人',
      asked: '聞かれた人すべて（無回答の行を加える）',
      all: '回答者全員',
    },
    codes: {
      text: (p) => `${p.columns}列にラベルのない数字があります。何を表しますか`,
      points: '段階の点数',
      options: '選択肢の番号（ラベルは言葉のファイルに書く）',
      numbers: '数量',
    },
    yesNo: {
      text: (p) => `${p.columns}列にラベルのない1と2だけがあります。選択を表すのはどちらですか`,
      one: '1が選択、2は非選択',
      two: '2が選択、1は非選択',
      options: 'どちらでもなく、2つの選択肢',
    },
    apart: {
      text: (p) => `選択肢ごとの${p.columns}列で、全員の選択がちょうど1つです。いくつまで選べましたか`,
      one: '1つ（単一回答）',
      several: 'いくつでも（複数回答）',
    },
    places: {
      text: (p) => `${p.columns}列に同じ選択肢が1行に1回ずつあります。列は順位を表しますか`,
      mentions: 'いいえ（順不同の複数回答）',
      ranking: 'はい（1位、2位、3位…）',
    },
    codesMissing: {
      text: (p) => `次の数字は「回答なし」を表しますか: ${p.about}`,
      missing: 'はい',
      answers: 'いいえ（回答です）',
    },
    naAnswers: {
      text: (p) => `次の言葉は「回答なし」を表しますか: ${p.about}`,
      missing: 'はい',
      answers: 'いいえ（選択肢です）',
    },
    joinedOptions: {
      text: (p) =>
        `区切りの文字が選択肢の中にもあるようです（分けた部分が単独で現れません）: ${p.about}。これで正しいですか`,
      one: 'はい（それぞれ1つの選択肢）',
      apart: 'いいえ（別々の回答）',
    },
    inlineOther: {
      text: (p) => `次は選択肢ではなく自由に書かれた回答ですか: ${p.about}`,
      other: 'はい（すべて「その他」）',
      options: 'いいえ（それぞれ選択肢）',
    },
    spellings: {
      text: (p) => `次は同じ選択肢の表記の違いですか: ${p.about}`,
      same: 'はい',
      apart: 'いいえ（別の選択肢）',
    },
    joint: {
      text: (p) => `${p.columns}列の ${p.about} は複数の回答の区切りですか`,
      several: 'はい（複数回答）',
      single: 'いいえ（回答の一部）',
    },
    blankTicks: {
      text: (p) =>
        `選択肢ごとの${p.columns}列では、何も選ばなかった人と答えなかった人を区別できません。選択のない行は何ですか`,
      unanswered: '無回答',
      none: '回答したが、どれも選ばなかった',
    },
    weight: {
      text: (p) => `${p.about} はウェイトですが、まだ使えません。使わずに続けますか`,
      without: 'はい（ウェイトなしの数値）',
    },
    routing: {
      text: (p) =>
        `一部の人にだけ聞かれたようで、ほかの人も答えている設問があります: ${p.about}。対象は限られていましたか`,
      open: 'いいえ（全員に聞いた）',
      routed: 'はい（その回答は除く）',
    },
    wording: {
      text: (p) => `${p.columns}列の設問文がわかりません。言葉のファイルに書いてください。`,
      later: '後で書く',
    },
    dates: {
      text: (p) => `${p.about} の日付は、日が先ですか、月が先ですか`,
      day: '日/月',
      month: '月/日',
    },
  },
  // Comments in the files of a first deck
  files: {
    catalogue: `この調査の言葉（エクスポートのまま）と、資料の文。数字や「過半数」のような言葉は手で打たず、データから入ります
（docs/words.md、docs/templates.md）。
  {$q1_yes :share}  割合              {$q1_yes :label}  選択肢のラベル          {$q1_yes :question}  設問の内容
  {#claim id=…}過半数{/claim}         figures.yaml で確かめる言葉               {#em}…{/em}          強調
  option.Q1.yes.short, .chart         文の中、グラフの中のラベル                question.Q1.short    文の中の設問
見出しを自分の言葉にするときは、ここを書き換えます。波かっこの中は残すか、figures.yaml の条件と一緒に消してください。
「…」で終わる言葉は、収まるように縮めたものです。ご自分の言葉に直してください。`,
    unknown: `エクスポートからわからないこと。書き入れて、ここと、スライドの一覧の # を消してください。
fieldwork.agency: …
fieldwork.method: …
fieldwork.population: …
outline.conducted_by、outline.method、outline.population: その行の名前`,
    frame: 'ファイル名、章の名前、表紙、調査概要、結び',
    questionnaire: '設問と選択肢（エクスポートの言葉）',
    filters: '対象者の注記',
    slides: '各スライドの文',
    together: '2行に分けない言葉',
    noDates:
      'エクスポートに回答日がありません。survey.yaml の fieldwork に調査期間を書き、この4つの文と、スライドの一覧の期間の前の # を消してください。',
    deck: `エクスポートから作ったスライドの一覧。設問ごとに1枚と、はっきりした結果のまとめ。順番を変えるときは行を動かし、
外すときは off: true と書き、外してあるものを入れるときはその行を消します。q1.headline のような語は、locales フォルダーに
ある文のキーです。`,
    publisher: `発行者。company.yaml に名前を書いてから、これらの行の # を消してください。フッター、表紙、ファイルの
プロパティに入ります。`,
    figures: `数値に付けた名前。設問ごとに1つ以上。文では {$q1_yes :share} と書いて表示し、条件（claims）で比べます。
  share(Q1, yes)      1つの選択肢の割合。複数を並べると合計
  mean(Q2)  median(Q2)  base(Q3)  respondents()`,
    claims: `文が前提とする条件。成り立たなくなると作成が止まり、代わりに言えることを示します。
  a > 50%   a >= 70%   rank(a) = 1   tied(a) = 1   a and b`,
    tolerances: '切りのよい数が実際の値から離れてよい幅（ポイント）。',
    few: '20%以下',
    most: '70%以上',
    top: '上位3つまで',
    editorial: '数値がこれだけ動いたら、それを踏まえた文を読み直す（ポイント）',
    company:
      '調査を発行する会社の情報（エクスポートにはありません）。文では {$company.name :fact} と書いて表示します。',
    unconfirmed: 'エクスポートからはわかりません。名前を書いてこの行を消し、スライドの一覧で表示にしてください。',
    noHeadline: 'まだ回答がありません。先にこの文を書いてください',
  },
  off: {
    noAnswer: 'この設問にはまだ回答がありません',
    rows: (p) => `マトリクス設問は最初の${p.most}行だけを表示にしています`,
    sampling: '回答ではなく、対象者の選び方を表す項目です',
    codes: '回答が郵便番号などの番号で、名前がありません',
    many: '表示にする設問の数を超えています',
    open: '自由回答の設問です。表示にすると回答の一部を引用します',
    noRoom: '文またはグラフがスライドに収まりません',
    personal: '回答に個人情報が含まれています。先にお読みください',
    long: '引用できる長さの回答がありません',
  },
  comments: {
    source: 'エクスポートの読み方。surveydeck init が書きました。違うところは直してください。',
    noDates: 'エクスポートに回答日がないため、仮の日付です。正しい調査期間を書いてください。',
    questions: '読み取った設問。# の後はそう判断した理由です。',
    ignore: '設問にしなかった列と、その理由',
    open: '決めていただきたいこと（決まるまで採用しているものに印があります）:',
    byDefault: '質問せずに既定で決めたこと（推測。採用したものに印）:',
    taken: '採用中',
    marked: (p) => `それぞれ見たとおり – ${p.each}`,
    each: '次のそれぞれについて',
    untitled: (p) => `${p.column}の設問`,
    other: (p) => `${p.stem}（その他）`,
    otherOption: 'その他',
    besideKnown: (p: { question: string }) => `${p.question}の列の並びに新しく加わった列。まだ使っていません`,
    unread: (p) => `読み取れません: ${p.why}`,
    noAnswer: 'どれも選ばなかった',
    unanswered: '無回答',
    point: (p) => `${p.value}`,
    year: (p) => `${p.year}年`,
    quarter: (p) => `${p.year}年${p.from}～${p.to}月`,
    month: (p) => `${p.year}年${p.month}月`,
    under: (p) => `${p.to}未満`,
    from: (p) => `${p.from}以上`,
    band: (p) => `${p.from}～${p.to}`,
    value: (p) => p.value,
  },
};
