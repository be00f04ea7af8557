import { defineDiagnostic, sentence, type Phrase, type UiLanguage } from './diagnostic.ts';

const suggest: Readonly<Record<UiLanguage, (word: string | undefined) => string | undefined>> = {
  en: (word) => (word === undefined ? undefined : `did you mean "${word}"?`),
  ja: (word) => (word === undefined ? undefined : `「${word}」のことですか。`),
};

/** The first dozen words of a list: a longer one is no help. */
const list = (words: readonly string[], mark: (word: string) => string, comma: string): string =>
  words.slice(0, 12).map(mark).join(comma) + (words.length > 12 ? ` … (${words.length})` : '');
const enList = (words: readonly string[]): string => list(words, (word) => `"${word}"`, ', ');
const jaList = (words: readonly string[]): string => list(words, (word) => `「${word}」`, '');

export const unknownKey = defineDiagnostic<{ key: string; known: readonly string[]; suggestion: string | undefined }>(
  'schema/unknown-key',
  'error',
  {
    en: (p) =>
      sentence(
        `the key "${p.key}" is not known here`,
        p.known.length ? `one of ${enList(p.known)}` : 'no key',
        suggest.en(p.suggestion) ?? 'correct or remove it',
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」というキーはここでは使えません`,
        p.known.length ? `次のいずれか: ${jaList(p.known)}` : 'キーなし',
        suggest.ja(p.suggestion) ?? '直すか、削除してください。',
      ),
  },
);

export const missingKey = defineDiagnostic<{ key: string; expected: Phrase }>('schema/missing-key', 'error', {
  en: (p) => sentence(`the key "${p.key}" is missing`, p.expected.en, `add "${p.key}:" here`),
  ja: (p) => sentence(`「${p.key}」がありません`, p.expected.ja, `ここに「${p.key}:」を書き足してください。`),
});

export const wrongType = defineDiagnostic<{ where: string; value: Phrase; expected: Phrase }>(
  'schema/wrong-type',
  'error',
  {
    en: (p) => sentence(`"${p.where}" is ${p.value.en}`, p.expected.en, 'correct the value'),
    ja: (p) => sentence(`「${p.where}」が${p.value.ja}になっています`, p.expected.ja, '値を直してください。'),
  },
);

export const unknownValue = defineDiagnostic<{
  where: string;
  value: Phrase;
  known: readonly string[];
  suggestion: string | undefined;
}>('schema/unknown-value', 'error', {
  en: (p) =>
    sentence(
      `"${p.where}" is ${p.value.en}`,
      `one of ${enList(p.known)}`,
      suggest.en(p.suggestion) ?? 'write one of them',
    ),
  ja: (p) =>
    sentence(
      `「${p.where}」が${p.value.ja}になっています`,
      `次のいずれか: ${jaList(p.known)}`,
      suggest.ja(p.suggestion) ?? 'いずれかを書いてください。',
    ),
});

export const badValue = defineDiagnostic<{
  where: string;
  value: Phrase;
  expected: Phrase;
}>('schema/bad-value', 'error', {
  en: (p) => sentence(`"${p.where}" is ${p.value.en}`, p.expected.en, 'correct the value'),
  ja: (p) => sentence(`「${p.where}」が${p.value.ja}になっています`, p.expected.ja, '値を直してください。'),
});

export const badKey = defineDiagnostic<{ key: string; expected: Phrase }>('schema/bad-key', 'error', {
  en: (p) => sentence(`"${p.key}" cannot be a key here`, p.expected.en, 'rename it'),
  ja: (p) => sentence(`「${p.key}」はここではキーにできません`, p.expected.ja, '名前を変えてください。'),
});
