import type { DeckLanguage } from '../types.ts';

const JA: Readonly<Record<string, readonly [string, string]>> = {
  points: ['', '点'],
  percent: ['', '%'],
  yen: ['', '円'],
  dollars: ['', 'ドル'],
  euros: ['', 'ユーロ'],
  pounds: ['', 'ポンド'],
  hours: ['', '時間'],
  minutes: ['', '分'],
  days: ['', '日'],
};
const EN: Readonly<Record<string, readonly [string, string]>> = {
  points: ['', ' points'],
  percent: ['', '%'],
  yen: ['¥', ''],
  dollars: ['$', ''],
  euros: ['€', ''],
  pounds: ['£', ''],
  hours: ['', ' hours'],
  minutes: ['', ' minutes'],
  days: ['', ' days'],
};

/** What stands before and after an amount in a sentence. */
export const amountAround = (language: DeckLanguage, unit: string): readonly [before: string, after: string] =>
  (language === 'ja' ? JA : EN)[unit] ?? ['', ` ${unit}`];
