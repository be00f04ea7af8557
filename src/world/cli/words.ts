import type { UiLanguage } from '../../base/diagnostic.ts';
import type { CommandName } from './options.ts';

/** What the command line says besides diagnostics and tables, in one language. */
export interface Words {
  readonly purpose: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly deckArgument: string;
  readonly filesArgument: string;
  readonly textArguments: { readonly action: string; readonly operands: string };
  readonly editedArgument: string;
  readonly finishedArgument: string;
  readonly sideArgument: string;
  readonly help: string;
  readonly version: string;
  readonly examples: readonly (readonly [command: string, says: string])[];
  readonly epilogue: string;
  /** Headings that yargs puts into the help, keyed by their English originals. */
  readonly yargs: Readonly<Record<string, string>>;
  readonly mistakes: Mistakes;
  readonly building: (deck: string, locale: string) => string;
  readonly previewing: string;
  readonly nothingWritten: string;
  readonly nothingWrong: string;
  readonly ourFault: string;
}

/** What is wrong with a command line. */
export interface Mistakes {
  readonly noCommand: string;
  readonly unknownCommand: (word: string) => string;
  readonly unknownOption: (word: string) => string;
  readonly didYouMean: (word: string) => string;
  readonly extraWord: (word: string) => string;
  readonly needsValue: (option: string) => string;
  readonly givenTwice: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  readonly badValue: (option: string, value: string, expected: string) => string;
  readonly unknownDeck: (id: string, decks: readonly string[]) => string;
  readonly nameOneDeck: (option: string, decks: readonly string[]) => string;
  readonly noFile: string;
  readonly needsBrand: string;
  readonly needsOption: (option: string) => string;
  readonly oneWordTooMany: (word: string) => string;
  readonly oneLanguage: string;
  readonly textAction: (word: string | undefined, actions: readonly string[]) => string;
  readonly textOperand: (action: string) => string;
  readonly badTag: (tag: string) => string;
  readonly noEditedFile: string;
  readonly oneEditedFile: (word: string) => string;
  readonly needsOut: string;
  readonly outIsEdited: string;
  readonly oneLocale: string;
  readonly twoSides: string;
  readonly finishedFile: string;
  readonly whichDeck: (decks: readonly string[]) => string;
  readonly seeHelp: (command: string) => string;
}

const en: Words = {
  purpose: 'Makes PowerPoint decks from survey data, and checks every figure and sentence in them.',
  commands: {
    build: 'Make the PowerPoint (PDF, PNG) files: every deck, or the one you name',
    preview: 'Show the slides in the browser, and again after every change, with the source of every figure',
    check: 'Look for mistakes, without writing anything',
    figures: 'List every figure, where it comes from, and the slides it is on',
    text: 'Translations: how they stand (status), files for translators (export, import), a new language (add), what is up to date (accept); editorial sentences that were read beside new figures (read)',
    lint: 'Look into PowerPoint files, ours or anyone’s, for what PowerPoint would repair or people would miss',
    refresh: 'Put today’s figures into a deck that someone has edited, and touch nothing else',
    diff: 'Show what differs between two decks: figures, ranks, claims, sentences, slides',
    current: 'Tell whether a finished deck is what today’s data gives, and if not, what differs',
    ledger: 'Print what a finished deck remembers of its origin, as JSON',
  },
  deckArgument: 'Name of the deck, as in surveydeck.yaml',
  filesArgument: 'PowerPoint files (.pptx)',
  textArguments: {
    action: 'What to do',
    operands: 'import: the file; add: the language; accept: keys (* for any); read: names of editorial remarks',
  },
  editedArgument: 'The edited deck (.pptx), made by surveydeck',
  finishedArgument: 'A deck that surveydeck made (.pptx), or its ledger (.json)',
  sideArgument:
    'A finished deck (.pptx), its ledger (.json), a survey folder, or one of the past: HEAD~1:data/ai-survey-2025',
  help: 'Show this help',
  version: 'Show the version',
  examples: [
    ['$0 build', 'make every deck of surveydeck.yaml'],
    ['$0 build ai-survey-2025 --out ~/Desktop', 'make one deck and put it on the desktop'],
    ['$0 build --format pptx,pdf,png', 'also make a PDF, and a picture of every slide'],
    ['$0 preview', 'look at the slides while you change them'],
    ['$0 check --published', 'is everything true, and does it agree with the published report?'],
    ['$0 figures', 'where does this number come from?'],
    ['$0 text status', 'is every translation complete, up to date, and short enough?'],
    ['$0 lint talk.pptx', 'will PowerPoint open it without "repair"?'],
    ['$0 refresh edited.pptx --out new.pptx', 'new figures in a deck that was edited by hand'],
    ['$0 diff HEAD~1:data/survey data/survey', 'what did the last change of the data change?'],
    ['$0 diff old.pptx new.pptx --format html', 'the differences of two decks as a page'],
    ['$0 current mailed.pptx', 'is this deck still right?'],
  ],
  epilogue: [
    'What you can change: answers and words in data/, slides and brand in templates/. README.md shows how.',
    'Exit code: 0 done, 1 something in your files is wrong, 2 wrong command, 3 what was compared differs, 70 a fault of this program.',
  ].join('\n'),
  yargs: {
    'Commands:': 'Commands:',
    'Options:': 'Options:',
    'Examples:': 'Examples:',
    'Positionals:': 'Deck:',
    string: 'text',
    boolean: 'flag',
  },
  mistakes: {
    noCommand: 'say what to do: build, preview, check, figures, text, lint, refresh, diff, current or ledger',
    unknownCommand: (word) => `there is no command "${word}"`,
    unknownOption: (word) => `there is no option ${word} here`,
    didYouMean: (word) => `Did you mean ${word}?`,
    extraWord: (word) => `"${word}" is one word too many: name one deck, or none for all of them`,
    needsValue: (option) => `${option} needs a value after it`,
    givenTwice: (option) => `${option} is given twice`,
    takesNoValue: (option) => `${option} stands alone, without a value`,
    badValue: (option, value, expected) => `${option} is "${value}", but should be ${expected}`,
    unknownDeck: (id, decks) => `surveydeck.yaml has no deck "${id}"; it has ${decks.join(', ')}`,
    nameOneDeck: (option, decks) => `${option} is meant for one deck: name it (${decks.join(', ')})`,
    noFile: 'name a PowerPoint file to look into, or give --list to see the rules',
    needsOption: (option) => `${option} is needed here`,
    oneWordTooMany: (word) => `"${word}" is one word too many`,
    oneLanguage: 'name one language: --locale en',
    textAction: (word, actions) =>
      `${word === undefined ? 'say what to do with the texts' : `there is no "text ${word}"`}: ${actions.map((action) => `text ${action}`).join(', ')}`,
    textOperand: (action) =>
      action === 'add' ? 'name the language to add, e.g. text add fr' : 'name the file to import',
    badTag: (tag) => `"${tag}" is no language tag of BCP 47, e.g. fr, pt-BR, zh-Hant`,
    needsBrand: '--level brand needs --brand with the brand’s YAML file, e.g. templates/brand/log.yaml',
    noEditedFile: 'name the edited deck (.pptx) that is to have new figures',
    oneEditedFile: (word) => `"${word}" is one word too many: name one edited deck`,
    needsOut: 'say where the new file goes: --out new.pptx',
    outIsEdited: '--out is the edited deck itself: give the new file another name',
    oneLocale: 'a deck has one language: give --locale one, or leave it out',
    twoSides: 'name what to compare, before and after: two decks (.pptx), ledgers (.json) or survey folders',
    finishedFile: 'name a deck that surveydeck made (.pptx)',
    whichDeck: (decks) => `say by which deck the folders are built: --deck with one of ${decks.join(', ')}`,
    seeHelp: (command) => `"${command} --help" explains everything.`,
  },
  building: (deck, locale) => `${deck} (${locale}) …`,
  previewing: 'Open this address in a browser. The page follows every change of your files. Stop with Ctrl+C.',
  nothingWritten: 'No file was changed.',
  nothingWrong: 'Nothing is wrong.',
  ourFault: 'This is a fault of surveydeck itself, not of your files. Please report it with the lines below.',
};

const ja: Words = {
  purpose: '調査データから PowerPoint 資料を作り、資料中の数値と文がデータに合っているかを確かめます。',
  commands: {
    build: 'PowerPoint（PDF、PNG）ファイルを作ります（すべて、または指定した資料）',
    preview: 'スライドをブラウザーに表示し、ファイルを変更するたびに更新します（各数値の根拠も見られます）',
    check: '何も書き込まずに、誤りがないか調べます',
    figures: 'すべての数値を、その根拠と載っているスライドとともに一覧にします',
    text: '翻訳: 状況の一覧（status）、翻訳者とのファイルの受け渡し（export・import）、言語の追加（add）、確認済みの記録（accept）、新しい数値と照らして読んだ著者の文の記録（read）',
    lint: 'PowerPoint ファイル（他で作ったものも可）に、修復を求められる箇所や使いにくい箇所がないか調べます',
    refresh: '手で編集した資料の数値だけを今のデータに更新します（それ以外は変更しません）',
    diff: '2つの資料の違い（数値・順位・主張・文・スライド）を表示します',
    current: '完成した資料が今のデータどおりかを調べ、違えばその箇所を表示します',
    ledger: '完成した資料が持つ作成元の情報を JSON で表示します',
  },
  deckArgument: '資料の名前（surveydeck.yaml の id）',
  filesArgument: 'PowerPoint ファイル（.pptx）',
  textArguments: {
    action: '何をするか',
    operands: 'import: ファイル、add: 言語、accept: キー（* は任意の文字）、read: 著者の文の名前',
  },
  editedArgument: '編集済みの資料（surveydeck で作った .pptx）',
  finishedArgument: 'surveydeck で作った資料（.pptx）、またはその台帳（.json）',
  sideArgument:
    '完成した資料（.pptx）、その台帳（.json）、調査データのフォルダー、または過去のもの（HEAD~1:data/ai-survey-2025）',
  help: 'この説明を表示します',
  version: 'バージョンを表示します',
  examples: [
    ['$0 build', 'surveydeck.yaml のすべての資料を作る'],
    ['$0 build ai-survey-2025 --out ~/Desktop', '1つの資料をデスクトップに作る'],
    ['$0 build --format pptx,pdf,png', 'PDF と、スライドごとの画像も作る'],
    ['$0 preview', '変更しながらスライドを見る'],
    ['$0 check --published', 'すべて事実どおりで、公表済みレポートとも一致するか'],
    ['$0 figures', 'この数値の根拠は何か'],
    ['$0 text status', '翻訳は揃っていて、最新で、枠に収まっているか'],
    ['$0 lint talk.pptx', 'PowerPoint で「修復」を求められずに開けるか'],
    ['$0 refresh edited.pptx --out new.pptx', '手で編集した資料の数値を更新する'],
    ['$0 diff HEAD~1:data/survey data/survey', 'データの変更で資料の何が変わったか'],
    ['$0 diff old.pptx new.pptx --format html', '2つの資料の違いをページにする'],
    ['$0 current mailed.pptx', 'この資料は今も正しいか'],
  ],
  epilogue: [
    '変更できるもの: 回答と文言は data/、スライドとブランドは templates/ にあります。方法は README.md をご覧ください。',
    '終了コード: 0 完了、1 入力ファイルに誤りがある、2 コマンドの誤り、3 比べたものに違いがある、70 このプログラムの不具合。',
  ].join('\n'),
  yargs: {
    'Commands:': 'コマンド:',
    'Options:': 'オプション:',
    'Examples:': '例:',
    'Positionals:': '資料:',
    string: '文字列',
    boolean: 'スイッチ',
  },
  mistakes: {
    noCommand:
      '何をするか（build・preview・check・figures・text・lint・refresh・diff・current・ledger のいずれか）を指定してください',
    unknownCommand: (word) => `「${word}」というコマンドはありません`,
    unknownOption: (word) => `${word} というオプションはここでは使えません`,
    didYouMean: (word) => `${word} のことですか。`,
    extraWord: (word) => `「${word}」が余分です。資料の名前は1つだけ（すべての場合はなし）にしてください`,
    needsValue: (option) => `${option} の後に値が必要です`,
    givenTwice: (option) => `${option} が2回指定されています`,
    takesNoValue: (option) => `${option} には値を付けられません`,
    badValue: (option, value, expected) => `${option} が「${value}」になっています。${expected}を指定してください`,
    unknownDeck: (id, decks) => `surveydeck.yaml に「${id}」という資料はありません。あるのは ${decks.join('、')} です`,
    nameOneDeck: (option, decks) =>
      `${option} は1つの資料に対して使います。資料を指定してください（${decks.join('、')}）`,
    noFile: '調べる PowerPoint ファイルを指定してください。規則の一覧は --list で表示します',
    needsOption: (option) => `${option} が必要です`,
    oneWordTooMany: (word) => `「${word}」が余分です`,
    oneLanguage: '--locale には言語を1つだけ指定してください（例: --locale en）',
    textAction: (word, actions) =>
      `${word === undefined ? '文言について何をするか指定してください' : `「text ${word}」はありません`}: ${actions.map((action) => `text ${action}`).join('、')}`,
    textOperand: (action) =>
      action === 'add' ? '追加する言語を指定してください（例: text add fr）' : '取り込むファイルを指定してください',
    badTag: (tag) => `「${tag}」は BCP 47 の言語タグではありません（例: fr、pt-BR、zh-Hant）`,
    needsBrand: '--level brand には --brand でブランドの YAML ファイル（例: templates/brand/log.yaml）が必要です',
    noEditedFile: '数値を更新する編集済みの資料（.pptx）を指定してください',
    oneEditedFile: (word) => `「${word}」が余分です。編集済みの資料は1つだけ指定してください`,
    needsOut: '新しいファイルの名前を --out new.pptx のように指定してください',
    outIsEdited: '--out が編集済みの資料そのものです。別の名前を指定してください',
    oneLocale: '資料の言語は1つです。--locale には1つだけ指定するか、省いてください',
    twoSides: '比べるものを、変更前・変更後の順に2つ指定してください（資料 .pptx、台帳 .json、調査データのフォルダー）',
    finishedFile: 'surveydeck で作った資料（.pptx）を指定してください',
    whichDeck: (decks) => `フォルダーからどの資料を作って比べるかを --deck で指定してください（${decks.join('、')}）`,
    seeHelp: (command) => `使い方は「${command} --help」で確認できます。`,
  },
  building: (deck, locale) => `${deck}（${locale}）…`,
  previewing:
    'このアドレスをブラウザーで開いてください。ファイルを変更すると表示も変わります。終了するには Ctrl+C を押します。',
  nothingWritten: 'どのファイルも変更していません。',
  nothingWrong: '誤りはありません。',
  ourFault: 'surveydeck 自体の不具合です（入力ファイルの誤りではありません）。以下の内容を添えてお知らせください。',
};

/** Everything that the command line says, by language. */
export const WORDS: Readonly<Record<UiLanguage, Words>> = { en, ja };
