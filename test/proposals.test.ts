import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { buildDeck, type BuiltDeck } from '../src/build-deck.ts';
import { AI_SURVEY_SETS } from './answers/ai-survey-sets.ts';
import { followMessages, stops } from './answers/follow-messages.ts';
import { answered, deckSources } from './answers/sources.ts';
import { worded } from './build-from-disk.ts';

// The proposals for every claim of the deck over a dozen data sets, for an editor to read: a line that is not fit to
// print is a fault. After an intended change: UPDATE_GOLDENS=1 npx vitest run test/proposals.test.ts

const LOCALES = ['ja', 'en'] as const;
type Locale = (typeof LOCALES)[number];

/** What the diagnostic of an untrue sentence proposes, as a person would read and paste it. */
interface Proposal {
  readonly key: string;
  readonly sentence: string | undefined;
  /** Claims with their new conditions: `id: expression`. */
  readonly claims: readonly string[];
}

const UNTRUE = new Set(['text/false-claim', 'text/tied-rank']);

function proposalIn({ says }: Diagnostic): Proposal {
  const key = /message "([^"]+)"/.exec(says.en.found)?.[1] ?? '?';
  const hint = says.en.hint ?? '';
  const sentence = /^write instead: "(.*)"\nin the locale file: /s.exec(hint)?.[1]?.replaceAll('\n', ' / ');
  return { key, sentence, claims: [...hint.matchAll(/^in figures\.yaml: (.*)$/gm)].map((match) => match[1] ?? '') };
}

const built = new Map<string, BuiltDeck>();
const proposals = new Map<string, readonly Proposal[]>();
const at = (locale: Locale, set: string): string => `${locale} ${set}`;

beforeAll(async () => {
  for (const locale of LOCALES) {
    const sources = await deckSources('ai-survey-2025', locale);
    for (const [set, plan] of Object.entries(AI_SURVEY_SETS)) {
      const deck = await buildDeck(answered(sources, plan), { locale, draft: false, formats: [] });
      built.set(at(locale, set), deck);
      proposals.set(at(locale, set), deck.diagnostics.filter(({ code }) => UNTRUE.has(code)).map(proposalIn));
    }
  }
}, 120_000);

const sets = Object.keys(AI_SURVEY_SETS);

describe.each(LOCALES)('proposals in %s', (locale) => {
  it('are the golden ones, a line each', () => {
    const lines = sets.flatMap((set) =>
      (proposals.get(at(locale, set)) ?? []).map(({ key, sentence }) => `${set} | ${key} | ${sentence ?? '(none)'}`),
    );
    const file = `test/golden/proposals/${locale}.txt`;
    const text = `${lines.join('\n')}\n`;
    if (process.env['UPDATE_GOLDENS'] || !existsSync(file)) writeFileSync(file, text);
    expect(text.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
  });

  it('are there for everything that is untrue, and what else stops is a reading or a translation', () => {
    for (const set of sets) {
      const without = (proposals.get(at(locale, set)) ?? []).filter(({ sentence }) => sentence === undefined);
      expect(without, set).toEqual([]);
      const others = built
        .get(at(locale, set))
        ?.diagnostics.filter(
          ({ code, severity }) =>
            (severity === 'error' || severity === 'draft') &&
            !UNTRUE.has(code) &&
            !['text/not-read-again', 'localize/missing'].includes(code),
        );
      expect(others?.map(worded), set).toEqual([]);
    }
  });

  it('are of every claim that a message makes', () => {
    const file = readFileSync(`data/ai-survey-2025/locales/${locale}.yaml`, 'utf8');
    const used = [...(built.get(at(locale, sets[0] ?? ''))?.ledger?.claims.keys() ?? [])].filter((id) => file.includes(`{#claim id=${id}}`)); // prettier-ignore
    expect(used.length).toBeGreaterThan(8);
    const never = used.filter((id) =>
      sets.every((set) => built.get(at(locale, set))?.ledger?.claims.get(id)?.holds === true),
    );
    // The message has a variant without adjusted shares, so it claims that some are adjusted only if some are.
    expect(never.filter((id) => id !== 'some_adjusted')).toEqual([]);
  });
});

it('one claim gets one condition, with its wordings in both languages', () => {
  for (const set of sets) {
    const conditions = LOCALES.map(
      (locale) => new Map((proposals.get(at(locale, set)) ?? []).flatMap(({ claims }) => claims.map((claim) => claim.split(/: (.*)/s).slice(0, 2) as [string, string]))), // prettier-ignore
    );
    const [ja, en] = conditions;
    const shared = [...(ja ?? [])].filter(([id]) => en?.has(id));
    expect(shared.map(([id, expression]) => `${id}: ${expression}`), set).toEqual(shared.map(([id]) => `${id}: ${en?.get(id)}`)); // prettier-ignore
  }
});

it('with what is proposed the deck is true at once', async () => {
  for (const locale of LOCALES) {
    const sources = await deckSources('ai-survey-2025', locale);
    for (const set of ['r350: turned round', 'all level', 'hardly anybody']) {
      const plan = AI_SURVEY_SETS[set];
      if (!plan) throw new Error(`no data set "${set}"`);
      const followed = await followMessages(answered(sources, plan), locale);
      expect(stops(followed.built), `${locale} ${set}`).toEqual([]);
      expect(followed.rounds).toHaveLength(1);
    }
  }
}, 120_000);
