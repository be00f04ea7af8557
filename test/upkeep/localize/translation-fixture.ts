import type { ProgramWords } from '../../../src/base/deck-sources.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { YamlSource } from '../../../src/base/source.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import type { OpenTranslation } from '../../../src/upkeep/localize/open-translation.ts';
import { hashOf } from '../../../src/base/sha256.ts';
import { reviewTranslation } from '../../../src/upkeep/localize/review.ts';
import { parseCatalogue, type Catalogue } from '../../../src/deck/text/catalogue.ts';
import { facts, ledgerWith } from '../../deck/text/fixtures.ts';

export const BASE = `locale: ja

messages:
  # 表紙の見出し
  title: 生成AI格差が深刻化
  rate: AI導入率{#em}{$ai_adoption :share}{/em}
  fear: |-
    {$fear :approx as=one_in}が
    焦りを感じている
  year: "{#literal kind=date}2025{/literal}年"
  insight: "{#editorial id=many_companies}多くの企業{/editorial}に課題がある。"
  auto.period: "{$from :date}～{$to :date}"

wordings:
  one_in: "{$n :number}人に1人"
  few: わずか

bounds:
  over: "{$value}超"

quantifiers:
  words: [わずか, "{n}人に1人"]
  wordings:
    one_in: ["{n}人に1人"]
`;

export const TRANSLATION = `# the English words
locale: en

messages:
  # the title
  title: The generative AI divide deepens # short
  rate: "{#em}{$ai_adoption :share}{/em} have adopted AI"
  fear: |-
    {$fear :approx as=one_in}
    feel anxious
  year: "{#literal kind=date}2025{/literal}"
  insight: "{#editorial id=many_companies}Many companies{/editorial} struggle."
  auto.period: "{$from :date} to {$to :date}"

wordings:
  one_in: one in {$n :number}
  few: only

bounds:
  over: over {$value}

quantifiers:
  words: [only, "one in {n}"]
  wordings:
    one_in: ["one in {n}"]

answers:
  Q7:
    わからないから。: Because we do not know.
`;

export const ANSWERED = 'answer.Q7.9a66d41f4b13';
export const ANSWERS = [{ question: 'Q7', text: 'わからないから。', respondents: ['R012', 'R020'] }];

const throwIt = (diagnostic: Diagnostic): never => {
  throw new Error(diagnostic.says.en.found);
};

export function source(file: string, text: string): YamlSource {
  const parsed = parseYaml(file, text, throwIt);
  if (!parsed) throw new Error(`${file} is empty`);
  return parsed;
}

const catalogueOf = (file: string, text: string, isLenient = false, program?: ProgramWords): Catalogue => {
  const catalogue = parseCatalogue(source(file, text), isLenient ? () => undefined : throwIt, program);
  if (!catalogue) throw new Error(`${file} is no locale file`);
  return catalogue;
};

export interface TranslationTexts {
  readonly base?: string;
  readonly translation?: string;
  readonly lock?: string;
  readonly glossary?: string;
  /** The words of the program in the language of each file; without them, the files say all. */
  readonly program?: { readonly base: ProgramWords; readonly translation: ProgramWords };
}

/** An opened translation with these files, whose messages may have mistakes. */
export function opened({
  base = BASE,
  translation = TRANSLATION,
  lock,
  glossary,
  program,
}: TranslationTexts = {}): OpenTranslation {
  const from = catalogueOf('ja.yaml', base, false, program?.base);
  const to = catalogueOf('en.yaml', translation, true, program?.translation);
  const names = { ledger: ledgerWith(), facts };
  const sources = {
    ...(lock === undefined ? {} : { lock: source('en.lock.yaml', lock) }),
    ...(glossary === undefined ? {} : { glossary: source('glossary.yaml', glossary) }),
  };
  const review = reviewTranslation({ base: from, translation: to, sources, answers: ANSWERS, names }, throwIt);
  return { survey: 's', date: '2025-10-01', base: from, translation: to, names, review };
}

/** A lock in which every base text is recorded as it is now. */
export function fullLock(base = BASE): string {
  const { units } = opened({ base }).review;
  return units.map(({ id, base: text }) => `"${id}": "${hashOf(text)}"\n`).join('');
}

/** Findings as `kind key: words`. */
export const found = (texts: TranslationTexts): readonly string[] =>
  opened({ lock: fullLock(), ...texts }).review.findings.map(({ kind, key, says }) => `${kind} ${key}: ${says.en}`);
