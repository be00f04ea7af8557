import { defineDiagnostic, type Phrase, sentence } from '../../base/diagnostic.ts';
import { listEn, listJa, meantEn, meantJa } from './phrases.ts';

// Mistakes in what stands around words: {#em}…{/em}, and in the options of markup and functions.

export const unknownMarkup = defineDiagnostic<{
  name: string;
  known: readonly string[];
  suggestion: string | undefined;
}>('text/unknown-markup', 'error', {
  en: (p) =>
    sentence(
      `there is no markup {#${p.name}}`,
      `one of ${listEn(p.known)}`,
      meantEn(p.suggestion, 'use one of them, or remove it'),
    ),
  ja: (p) =>
    sentence(
      `{#${p.name}} というマークアップはありません`,
      `次のいずれか: ${listJa(p.known)}`,
      meantJa(p.suggestion, 'いずれかにするか、削除してください。'),
    ),
});

export const unclosedMarkup = defineDiagnostic<{ name: string }>('text/unclosed-markup', 'error', {
  en: (p) => sentence(`{#${p.name}} is never closed`, `{/${p.name}} after the words that it covers`, 'close it'),
  ja: (p) => sentence(`{#${p.name}} が閉じられていません`, `対象の語句の後に {/${p.name}}`, '閉じてください。'),
});

export const strayClose = defineDiagnostic<{ name: string; open: string | undefined }>('text/stray-close', 'error', {
  en: (p) =>
    sentence(
      `{/${p.name}} closes nothing that is open here`,
      p.open === undefined ? `{#${p.name}} before it` : `{/${p.open}} first`,
      'close in the reverse order of opening',
    ),
  ja: (p) =>
    sentence(
      `{/${p.name}} に対応する開始がありません`,
      p.open === undefined ? `その前に {#${p.name}}` : `先に {/${p.open}}`,
      '開いた順と逆の順に閉じてください。',
    ),
});

export const emptyMarkup = defineDiagnostic<{ name: string }>('text/empty-markup', 'error', {
  en: (p) =>
    sentence(
      `{#${p.name} /} covers no words`,
      `{#${p.name}}words{/${p.name}}`,
      'put it around the words that it is about',
    ),
  ja: (p) =>
    sentence(`{#${p.name} /} は語句を含んでいません`, `{#${p.name}}語句{/${p.name}}`, '対象の語句を囲んでください。'),
});

export const missingOption = defineDiagnostic<{ of: string; option: string; example: string }>(
  'text/missing-option',
  'error',
  {
    en: (p) => sentence(`${p.of} lacks "${p.option}="`, p.example, 'add it'),
    ja: (p) => sentence(`${p.of} に「${p.option}=」がありません`, p.example, '追加してください。'),
  },
);

export const unknownOption = defineDiagnostic<{
  of: string;
  option: string;
  known: readonly string[];
  suggestion: string | undefined;
}>('text/unknown-option', 'error', {
  en: (p) =>
    sentence(
      `${p.of} has no option "${p.option}"`,
      p.known.length > 0 ? `one of ${listEn(p.known)}` : 'no options',
      meantEn(p.suggestion, 'correct or remove it'),
    ),
  ja: (p) =>
    sentence(
      `${p.of} に「${p.option}」というオプションはありません`,
      p.known.length > 0 ? `次のいずれか: ${listJa(p.known)}` : 'オプションなし',
      meantJa(p.suggestion, '直すか、削除してください。'),
    ),
});

export const badOptionValue = defineDiagnostic<{
  of: string;
  option: string;
  value: string;
  expected: Phrase;
  suggestion?: string | undefined;
}>('text/bad-option-value', 'error', {
  en: (p) => sentence(`${p.of} has ${p.option}=${p.value}`, p.expected.en, meantEn(p.suggestion, 'correct the value')),
  ja: (p) =>
    sentence(
      `${p.of} が ${p.option}=${p.value} になっています`,
      p.expected.ja,
      meantJa(p.suggestion, '値を直してください。'),
    ),
});
