import type { DeckLanguage } from '../types.ts';

/** What a first deck says besides the survey's own words, as messages. */
export interface Phrases {
  readonly subject: string;
  readonly cover: string;
  readonly outline: string;
  /** A section of results; `part` where there are several. */
  readonly results: (part?: number) => string;
  readonly summary: string;
  readonly closing: string;
  readonly kicker: string;
  /** The number of responses, large. */
  readonly responses: (n: number) => string;
  readonly tool: (name: string) => string;
  readonly outlineKicker: string;
  readonly name: string;
  readonly period: string;
  readonly valid: string;
  readonly validValue: string;
  readonly source: string;
  readonly respondents: string;
  readonly questions: string;
  readonly conductedBy: string;
  readonly method: string;
  readonly population: string;
  /** Title of a page of the summary; `part` where there are several. */
  readonly findings: (part?: number) => string;
  readonly selected: string;
  readonly thanks: string;
  readonly contact: string;
  /** Who was asked a question, where the condition is too long to be said. */
  readonly someAsked: string;
  readonly askedOf: (question: string) => string;
  /** The label of people who gave no answer. */
  readonly noAnswer: string;
  /**
   * Titles of a slide on which the options of a question go on, and of one with nothing to state. `figure` counts its base, and `n` is how
   * many they are now, for languages that say one of them otherwise.
   */
  readonly part: (question: string, part: number, all: number, figure: string, n: number) => string;
  readonly answersTo: (question: string, figure: string, n: number) => string;
  /** Title of the slide of a question that nobody was asked, or answered; `figure` counts them. */
  readonly nobody: (question: string, figure: string) => string;
  readonly space: string;
  /** Between the parts of a footer. */
  readonly between: string;
}

const ordinal = (n: number): string => `{#literal kind=ordinal}${n}{/literal}`;

const ja: Phrases = {
  subject: 'アンケート調査の結果',
  cover: '表紙',
  outline: '調査概要',
  results: (part) => (part === undefined ? '調査結果' : `調査結果 ${ordinal(part)}`),
  summary: '主な結果',
  closing: '結び',
  kicker: '調査レポート',
  responses: () => '{#em}{$respondents :count}{#unit}名{/unit}{/em}の有効回答',
  tool: (name) => `${name}の回答データを集計`,
  outlineKicker: '調査について',
  name: '調査名',
  period: '調査期間',
  valid: '有効回答',
  validValue: '{$respondents :count}名',
  source: '回答データ',
  respondents: '有効回答数',
  questions: '設問数',
  conductedBy: '調査機関',
  method: '調査方法',
  population: '調査対象',
  findings: (part) => (part === undefined ? '主な結果' : `主な結果 ${ordinal(part)}`),
  selected: '※回答から抜粋',
  thanks: 'ありがとう\nございました',
  contact: 'ご質問・ご意見をお待ちしております。',
  someAsked: '※対象となる方に質問',
  askedOf: (question) => `${question}の対象者`,
  noAnswer: '無回答',
  part: (question, part, all, figure) => `${question}：{$${figure} :count}名の回答（${ordinal(part)}/${ordinal(all)}）`,
  answersTo: (question, figure) => `${question}：{$${figure} :count}名の回答`,
  nobody: (question, figure) => `${question}の回答者は{#em}{$${figure} :count}{#unit}名{/unit}{/em}です`,
  space: '　',
  between: '　｜　',
};

const en: Phrases = {
  subject: 'Results of a survey',
  cover: 'Cover',
  outline: 'About this survey',
  results: (part) => (part === undefined ? 'Findings' : `Findings ${ordinal(part)}`),
  summary: 'Key findings',
  closing: 'Closing',
  kicker: 'Survey report',
  responses: (n) => `{#em}{$respondents :count}{/em} valid ${n === 1 ? 'response' : 'responses'}`,
  tool: (name) => `Answers exported from ${name}`,
  outlineKicker: 'How it was made',
  name: 'Survey',
  period: 'Fieldwork',
  valid: 'Valid responses',
  validValue: '{$respondents :count}',
  source: 'Source',
  respondents: 'Valid responses',
  questions: 'Questions',
  conductedBy: 'Conducted by',
  method: 'Method',
  population: 'Population',
  findings: (part) => (part === undefined ? 'Key findings' : `Key findings ${ordinal(part)}`),
  selected: '* A selection of the answers',
  thanks: 'Thank you\nfor your time',
  contact: 'We look forward to your questions and comments.',
  someAsked: '* Asked of those to whom it applies',
  askedOf: (question) => `Those asked ${question}`,
  noAnswer: 'No answer',
  part: (question, part, all, figure, n) =>
    `${question}: answers of {$${figure} :count} ${n === 1 ? 'respondent' : 'respondents'}, part ${ordinal(part)} of ${ordinal(all)}`,
  answersTo: (question, figure, n) =>
    `${question}: answers of {$${figure} :count} ${n === 1 ? 'respondent' : 'respondents'}`,
  nobody: (question, figure) => `${question}: number of respondents {#em}{$${figure} :count}{/em}`,
  space: '   ',
  between: '   |   ',
};

/** The words of the program for each language of a first deck. */
export const PHRASES: Readonly<Record<DeckLanguage, Phrases>> = { ja, en };
