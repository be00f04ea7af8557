import { defineDiagnostic, type Sentence } from '../base/diagnostic.ts';

const sentence = (found: string, expected: string, hint: string): Sentence => ({ found, expected, hint });

export const notALedger = defineDiagnostic<{ file: string; detail: string }>('compare/not-a-ledger', 'error', {
  en: ({ file, detail }) =>
    sentence(
      `${file} is no ledger of a deck: ${detail}`,
      'what "surveydeck ledger FILE.pptx --out FILE.json" writes',
      'name the .pptx file itself, or write its ledger anew',
    ),
  ja: ({ file, detail }) =>
    sentence(
      `${file} は資料の台帳ではありません: ${detail}`,
      '「surveydeck ledger FILE.pptx --out FILE.json」で書き出したファイル',
      '.pptx ファイルを直接指定するか、台帳を書き出し直してください。',
    ),
});

export const newerLedgerFile = defineDiagnostic<{ file: string; version: number }>('compare/newer-ledger', 'error', {
  en: ({ file, version }) =>
    sentence(
      `${file} was written by a newer surveydeck (ledger version ${version})`,
      'a ledger of this version or an earlier one',
      'update surveydeck and try again',
    ),
  ja: ({ file, version }) =>
    sentence(
      `${file} は新しいバージョンの surveydeck で書き出されています（台帳のバージョン ${version}）`,
      'このバージョンか、それ以前の台帳',
      'surveydeck を更新してから、もう一度実行してください。',
    ),
});

export const noSurveyFolder = defineDiagnostic<{ folder: string }>('compare/no-survey', 'error', {
  en: ({ folder }) =>
    sentence(
      `${folder} is no survey: it has no survey.yaml`,
      "a survey's folder, e.g. data/ai-survey-2025",
      'name the folder that holds survey.yaml and responses.csv',
    ),
  ja: ({ folder }) =>
    sentence(
      `${folder} は調査データのフォルダーではありません（survey.yaml がありません）`,
      '調査データのフォルダー（例: data/ai-survey-2025）',
      'survey.yaml と responses.csv の入ったフォルダーを指定してください。',
    ),
});

export const noDeckFor = defineDiagnostic<{ name: string; wanted: string; known: readonly string[] }>(
  'compare/no-deck',
  'error',
  {
    en: ({ name, wanted, known }) =>
      sentence(
        `surveydeck.yaml has no deck that ${name} was made by (${wanted})`,
        `one of: ${known.join(', ')}`,
        'go to the project that it was made in, or name the deck with --deck',
      ),
    ja: ({ name, wanted, known }) =>
      sentence(
        `${name} の元になった資料（${wanted}）が surveydeck.yaml にありません`,
        `次のいずれか: ${known.join('、')}`,
        '資料を作ったプロジェクトで実行するか、--deck で資料を指定してください。',
      ),
  },
);
