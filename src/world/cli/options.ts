import type { UiLanguage } from '../../base/diagnostic.ts';
import type { DeckFormat } from '../../build-result.ts';
import type { DiffFormat } from '../../upkeep/compare/render/diff-formats.ts';
import type { ExchangeFormat } from '../../upkeep/localize/exchange/types.ts';
import type { Level } from '../../upkeep/lint/types.ts';

export const PROGRAM = 'surveydeck';

/** How yargs reads words: exactly as typed. */
export const PARSER = {
  'camel-case-expansion': false,
  'dot-notation': false,
  'boolean-negation': false,
  'parse-positional-numbers': false,
} as const;

export const COMMANDS = [
  'build',
  'preview',
  'check',
  'figures',
  'text',
  'lint',
  'refresh',
  'diff',
  'current',
  'ledger',
] as const;
export type CommandName = (typeof COMMANDS)[number];

type Words = Readonly<Record<UiLanguage, string>>;

export interface OptionDefinition {
  readonly type: 'text' | 'flag';
  readonly commands: readonly CommandName[];
  readonly says: Words;
  /** Help for the commands in which the option means something else. */
  readonly saysFor?: Partial<Readonly<Record<CommandName, Words>>>;
}

const EVERY = COMMANDS;
/** Commands that work on decks of the project. */
const OF_DECKS = ['build', 'preview', 'check', 'figures', 'text', 'refresh', 'current'] as const;
/** Commands whose arguments are files; for the others, the argument is a deck's id. */
export const OF_FILES: readonly CommandName[] = ['text', 'lint', 'refresh', 'diff', 'current', 'ledger'];

const REPORT_FILE: Words = {
  en: 'File to write the report to, instead of the screen',
  ja: '結果を画面ではなくファイルに書き出します',
};
const REPORT_FORMAT: Words = {
  en: 'Form of the report: text (without this option), markdown, json or html',
  ja: '結果の形式: text（指定がない場合）、markdown、json、html のいずれか',
};

/** Every option of the command line: what it takes, which commands accept it, what the help says. */
export const OPTIONS = {
  survey: {
    type: 'text',
    commands: OF_DECKS,
    says: {
      en: "Use this survey folder instead of the deck's own",
      ja: '使う調査データのフォルダーを差し替えます',
    },
  },
  template: {
    type: 'text',
    commands: [...OF_DECKS, 'diff'],
    says: { en: 'Use this slide list (a YAML file) instead', ja: '使うスライド一覧（YAML ファイル）を差し替えます' },
  },
  brand: {
    type: 'text',
    commands: [...OF_DECKS, 'lint', 'diff'],
    says: {
      en: 'Use these colours and fonts (a YAML file) instead',
      ja: '使うブランド設定（色・書体の YAML ファイル）を差し替えます',
    },
    saysFor: {
      lint: {
        en: 'Hold the files against these colours and fonts (a YAML file)',
        ja: 'このブランド設定（色・書体の YAML ファイル）に合っているかも調べます',
      },
    },
  },
  locale: {
    type: 'text',
    commands: ['build', 'preview', 'check', 'figures', 'text', 'refresh', 'diff'],
    says: {
      en: 'Language of the deck, e.g. ja; several: ja,en',
      ja: '資料の言語（例: ja）。複数の場合は ja,en',
    },
    saysFor: { text: { en: 'The language of the translation, e.g. en', ja: '翻訳の言語（例: en）' } },
  },
  deck: {
    type: 'text',
    commands: ['text', 'refresh', 'diff', 'current'],
    says: {
      en: 'Name of the deck, as in surveydeck.yaml; found out without this option',
      ja: '資料の名前（surveydeck.yaml の id）。指定がない場合は自動で見つけます',
    },
  },
  out: {
    type: 'text',
    commands: ['build', 'check', 'text', 'refresh', 'diff', 'current', 'ledger'],
    says: { en: 'Folder for the finished files', ja: '完成したファイルを置くフォルダー' },
    saysFor: {
      diff: REPORT_FILE,
      current: REPORT_FILE,
      ledger: { en: 'The file to write (.json)', ja: '書き出すファイル（.json）' },
      text: { en: 'export: the file to write', ja: 'export: 書き出すファイル' },
      refresh: {
        en: 'The new file (.pptx); the edited one stays as it is',
        ja: '新しく作るファイル（.pptx）。編集済みのファイルは変更しません',
      },
    },
  },
  format: {
    type: 'text',
    commands: ['build', 'text', 'diff', 'current'],
    saysFor: {
      diff: REPORT_FORMAT,
      current: REPORT_FORMAT,
      text: {
        en: 'export: xliff (for CAT tools), po (Poedit) or xlsx (Excel)',
        ja: 'export: xliff（翻訳支援ツール）、po（Poedit）、xlsx（Excel）のいずれか',
      },
    },
    says: {
      en: 'Kinds of files to make: pptx (without this option), pdf, png; several: pptx,pdf,png',
      ja: '作るファイルの種類: pptx（指定がない場合）、pdf、png。複数の場合は pptx,pdf,png',
    },
  },
  width: {
    type: 'text',
    commands: ['build'],
    says: { en: 'Width of the PNG pictures in pixels (960)', ja: 'PNG 画像の幅（ピクセル、指定がない場合は 960）' },
  },
  port: {
    type: 'text',
    commands: ['preview'],
    says: {
      en: 'Port of the page; 0 takes any that is free (4173, or the next that is free)',
      ja: 'ページのポート番号。0 なら空いている番号（指定がない場合は 4173 以降の空いている番号）',
    },
  },
  draft: {
    type: 'flag',
    commands: ['build'],
    says: {
      en: 'Build even if a sentence is not true; its slide is marked DRAFT',
      ja: '事実と合わない文があっても作成し、そのスライドに DRAFT と表示します',
    },
  },
  pseudo: {
    type: 'flag',
    commands: ['build'],
    says: {
      en: 'Fill the slides with longer, accented stand-ins, to see what a translation will have no room for',
      ja: '長くアクセント付きの仮の文言で作り、翻訳が入りきらない箇所や訳し漏れを見つけます',
    },
  },
  scene: {
    type: 'flag',
    commands: ['build'],
    says: {
      en: 'Also write a description of every slide as JSON',
      ja: '各スライドの内容を記した JSON も書き出します',
    },
  },
  published: {
    type: 'flag',
    commands: ['check'],
    says: {
      en: 'Compare the figures with those of the published report',
      ja: '公表済みレポートの数値と突き合わせます',
    },
  },
  level: {
    type: 'text',
    commands: ['lint'],
    says: {
      en: 'Only these kinds of faults: integrity, repair, quality, brand; several: integrity,repair',
      ja: '調べる種類: integrity（整合性）、repair（修復）、quality（品質）、brand。複数の場合は integrity,repair',
    },
  },
  list: {
    type: 'flag',
    commands: ['lint'],
    says: { en: 'Print the table of rules', ja: '規則の一覧を表示します' },
  },
  json: {
    type: 'flag',
    commands: EVERY,
    says: { en: 'Print the result as JSON, for other programs', ja: '結果を JSON で出力します（他のプログラム用）' },
  },
  lang: {
    type: 'text',
    commands: EVERY,
    says: {
      en: 'Language of these messages: en or ja',
      ja: 'このメッセージの言語: ja または en',
    },
  },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

export type OptionName = keyof typeof OPTIONS;
/** `Object.keys` calls them texts, since an object may have more keys than its type says; this one has not. */
export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

/** Names of the options that a command accepts. */
export const optionsOf = (command: CommandName): readonly OptionName[] =>
  OPTION_NAMES.filter((name) => OPTIONS[name].commands.some((one) => one === command));

/** What the user asked for, parsed. Paths are as typed: relative to the folder in which the program was called. */
export interface Invocation {
  readonly command: CommandName;
  /** Id of a deck; if absent, all decks. */
  readonly deck?: string;
  /** The words after the command: PowerPoint files or, for `text`, an action and its operands. */
  readonly files: readonly string[];
  readonly survey?: string;
  readonly template?: string;
  readonly brand?: string;
  /** If absent, the locales that the project declares for the deck. */
  readonly locales?: readonly string[];
  readonly out?: string;
  /** If absent, those that need nothing else. */
  readonly levels?: readonly Level[];
  /** `text export`: the kind of file. */
  readonly exchange?: ExchangeFormat;
  /** `diff`, `current`: the format of the report; if absent, text for a terminal. */
  readonly view?: DiffFormat;
  /** Kinds of files to make. */
  readonly formats: readonly DeckFormat[];
  /** Width of the PNG pictures in pixels. */
  readonly width?: number;
  /** Port of the preview. */
  readonly port?: number;
  readonly draft: boolean;
  readonly pseudo: boolean;
  readonly scene: boolean;
  readonly published: boolean;
  readonly list: boolean;
  readonly json: boolean;
}
