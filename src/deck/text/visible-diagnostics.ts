import { defineDiagnostic, sentence } from '../../base/diagnostic.ts';
import { listEn, listJa } from './phrases.ts';

// Texts of which nothing is to be seen, or not what is there, and labels that nobody can tell apart.

export const blankMessage = defineDiagnostic<{ key: string }>('text/blank', 'error', {
  en: (p) =>
    sentence(
      `"${p.key}" prints nothing that one could see`,
      'words; spaces and invisible characters are none',
      'Write its words, or leave nothing behind its key if it is still to be translated.',
    ),
  ja: (p) =>
    sentence(
      `「${p.key}」には見える文字がありません`,
      '文言（空白や見えない文字だけでないもの）',
      '文言を書いてください。翻訳がまだなら、キーの後を空にしてください。',
    ),
});

export const invisibleCharacters = defineDiagnostic<{ key: string; names: readonly string[] }>(
  'text/invisible-character',
  'warning',
  {
    en: (p) => ({
      found: `"${p.key}" holds characters that nobody sees: ${p.names.join(', ')}`,
      hint: 'Delete them, unless they are meant: such characters mostly come along when words are copied from elsewhere.',
    }),
    ja: (p) => ({
      found: `「${p.key}」に見えない文字があります: ${p.names.join('、')}`,
      hint: '意図したものでなければ削除してください（多くはほかからコピーしたときに紛れ込みます）。',
    }),
  },
);

export const sameLabel = defineDiagnostic<{ keys: readonly string[]; words: string; isExact: boolean }>(
  'text/same-label',
  'error',
  {
    en: (p) =>
      sentence(
        `${listEn(p.keys)} read the same: "${p.words}"${p.isExact ? '' : '; they differ only in case, width, spaces or characters that nobody sees'}`,
        'another label for each option of a question',
        'Give each option words of its own.',
      ),
    ja: (p) =>
      sentence(
        `${listJa(p.keys)}が同じ「${p.words}」と読めます${p.isExact ? '' : '（違いは大文字・小文字、全角・半角、空白、見えない文字だけです）'}`,
        '選択肢ごとに違う表示名',
        '選択肢ごとに違う語句にしてください。',
      ),
  },
);
