import { describe, expect, it } from 'vitest';
import { checkClaims } from '../../../src/deck/text/check-claims.ts';
import { checkTexts } from '../../../src/deck/text/check-texts.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Figure, Ledger } from '../../../src/data/figures/types.ts';
import { findUntruths } from '../../../src/deck/text/untruths.ts';
import { suggest } from '../../../src/deck/text/suggest.ts';
import { CLAIMS, collector, FIGURES, ledgerOf, ledgerWith, make, share } from './fixtures.ts';

const usage = new Map([['q2.headline', ['q2', 'summary-1']]]);

function check(locale: 'ja' | 'en', ledger: Ledger, messages = ''): readonly Diagnostic[] {
  const { catalogue, texts, context } = make(locale, messages, ledger);
  const found = collector();
  checkClaims(catalogue, texts, context, usage, found.report);
  return found.found;
}
const of = (all: readonly Diagnostic[], key: string): Diagnostic | undefined =>
  all.find((d) => d.says.en.found.includes(`"${key}"`));

/** One respondent more has adopted AI: 31 of 302, which is 10.3 %. */
const OVER_TEN = ledgerWith(share('ai_adoption', 'Q2 company_wide', 31, 302, { rank: 4, rankSpan: [4, 4] }));
const TIED = { rank: 1, tied: true, rankSpan: [1, 2] } as const;

it('finds nothing while everything is true', () => {
  expect(check('ja', ledgerOf())).toEqual([]);
  expect(check('en', ledgerOf())).toEqual([]);
});

describe('a claim that has become false', () => {
  it('names message, sentence, value, claim and slides, and the nearest true sentence', () => {
    const diagnostic = of(check('ja', OVER_TEN), 'q2.headline');
    expect(diagnostic).toMatchObject({ code: 'text/false-claim', severity: 'draft', slides: ['q2', 'summary-1'] });
    expect(diagnostic?.place).toEqual({ file: 'locales/ja.yaml', line: 18, column: 85 });
    const { en, ja } = diagnostic?.says ?? { en: undefined, ja: undefined };
    expect(en?.found).toBe(
      '"生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。" (message "q2.headline", on q2, summary-1) is not true: ai_adoption = 10.3% (10.2649%, 31 / 302)',
    );
    expect(en?.expected).toBe('adoption_under_10: ai_adoption < 10%');
    expect(ja?.found).toBe(
      '「生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。」（メッセージ「q2.headline」、スライド: q2、summary-1）は事実と異なります: ai_adoption = 10.3% (10.2649%, 31 / 302)',
    );
    expect(ja?.hint).toBe(
      '次のように書けます:「生成AIを「全社的に導入・活用している」と回答した方は約1割になりました。」\n文言のファイル（locales）: q2.headline: 生成AIを「{$ai_adoption :label}」と回答した方は{#em}{#claim id=adoption_under_10}約1割{/claim}{/em}になりました。\nfigures.yaml: adoption_under_10: ai_adoption ~ tenths(1)',
    );
  });
  it('is reported in each language with its own words', () => {
    const hint = of(check('en', OVER_TEN), 'q2.headline')?.says.en.hint;
    expect(hint).toMatch(/^write instead: "One in 10 of regional SMEs have adopted AI"/);
    expect(hint).toMatch(/adoption_under_10: ai_adoption ~ one_in\(10\)$/);
  });
  it('is reported for every message that relies on it, whether typed or printed', () => {
    const ledger = ledgerWith(share('fear', 'Q8 strongly somewhat', 140, 302));
    expect(check('ja', ledger).map((d) => [d.code, d.place?.line])).toEqual([
      ['text/false-claim', 16],
      ['text/false-claim', 23],
    ]);
  });
  it('is false already where only the printed value breaks it', () => {
    const ledger = ledgerWith(share('ai_adoption', 'Q2 company_wide', 1992, 20_000, { displayed: 10 }));
    expect(of(check('ja', ledger), 'q2.headline')?.says.en.found).toContain('ai_adoption = 10.0% (9.96%');
  });
  it('is false where a rank is shared', () => {
    const ledger = ledgerWith(share('service_first', 'Q10 training', 73, 302, TIED));
    const diagnostic = of(check('ja', ledger), 'q10.headline');
    expect(diagnostic?.code).toBe('text/false-claim');
    expect(diagnostic?.says.ja.found).toContain('service_first = 24.2% (24.1722%, 73 / 302)、1位（同率）');
    expect(diagnostic?.says.en.hint).toContain('service_first_alone: tied(service_first) = 1');
  });
  it('is told without a sentence where none of its words can be blamed', () => {
    const ledger = ledgerOf(FIGURES, { ...CLAIMS, mixed: 'ai_adoption < 5% and wish ~ tenths(4)' });
    const found = of(check('ja', ledger, 'a.b: "{#claim id=mixed}約4割{/claim}"'), 'a.b');
    expect(found?.says.en).toEqual({
      found: '"約4割" (message "a.b") is not true: ai_adoption = 9.9% (9.9338%, 30 / 302)',
      expected: 'mixed: ai_adoption < 5% and wish ~ tenths(4)',
      hint: 'change the sentence to what the data says',
    });
  });
  it('keeps what is true of a claim of several comparisons', () => {
    const ledger = ledgerOf(FIGURES, { ...CLAIMS, mixed: 'ai_adoption < 5% and wish ~ tenths(4)' });
    const message = 'a.b: "{#claim id=mixed}5%未満、約4割{/claim}"';
    expect(of(check('ja', ledger, message), 'a.b')?.says.en.hint).toContain(
      'write instead: "10%未満、約4割"\nin the locale file: a.b: "{#claim id=mixed}10%未満、約4割{/claim}"\nin figures.yaml: mixed: wish ~ tenths(4) and ai_adoption < 10%',
    );
  });
});

describe('words chosen from the data', () => {
  it('are false where the value is out of the tolerance', () => {
    const ledger = ledgerWith(share('wish', 'Q5 strongly somewhat', 80, 232));
    const diagnostic = of(check('ja', ledger), 'q5.headline');
    expect(diagnostic?.says.en).toEqual({
      found: '"約3割が導入を希望しています。" (message "q5.headline") is not true: wish = 34.5% (34.4828%, 80 / 232)',
      expected: 'wish ~ tenths(3)',
      hint: 'write instead: "3人に1人が導入を希望しています。"\nin the locale file: q5.headline: "{$wish :approx as=one_in}が導入を希望しています。"',
    });
  });
  it('are false where a rank is shared', () => {
    const ledger = ledgerWith(share('reason_first', 'Q6 benefit', 73, 232, TIED));
    const [diagnostic] = check('ja', ledger);
    expect(diagnostic).toMatchObject({ code: 'text/tied-rank', severity: 'draft' });
    // Without words for a shared place, no noun fits: the hint says what to do instead of proposing a broken sentence.
    expect(diagnostic?.says.en.hint).toBe('say that the answers are level, or leave the rank out');
  });
});

it('a message with a tied rank and another untruth is false, with the rank of the one figure only', () => {
  const message =
    'a.b: "{$wish :approx as=tenths}が導入を希望し、理由は{$reason_first :rank}が{$reason_first :label}です。"';
  const of = (...changed: readonly Figure[]) =>
    check('ja', ledgerWith(...changed), message).filter((d) => d.says.en.found.includes('"a.b"'));
  const [wish, tied] = [share('wish', 'Q5 strongly somewhat', 80, 232, { rank: 2, rankSpan: [2, 2] }), share('reason_first', 'Q6 benefit', 73, 232, TIED)]; // prettier-ignore
  const [both] = of(wish, tied);
  expect(both?.code).toBe('text/false-claim');
  expect(both?.says.en.found).toContain('is not true: wish = 34.5% (34.4828%, 80 / 232); reason_first = 31.5% (31.4655%, 73 / 232), rank 1 (tied)'); // prettier-ignore
  expect(of(tied).map(({ code }) => code)).toEqual(['text/tied-rank']);
  expect(of(wish).map(({ code, says }) => [code, says.en.found.includes('rank')])).toEqual([['text/false-claim', false]]); // prettier-ignore
});

it('returns the messages that need the DRAFT mark', () => {
  const untrue = ({ catalogue, texts, context }: ReturnType<typeof make>) => [
    ...checkClaims(catalogue, texts, context, new Map(), () => undefined),
  ];
  expect(untrue(make('ja', '', OVER_TEN))).toEqual(['q2.headline']);
  const ledger = ledgerWith(share('fear', 'Q8 a b', 140, 302), share('wish', 'Q5 a b', 80, 232));
  expect(untrue(make('ja', '', ledger))).toEqual(['cover.fear', 'q5.headline', 'q8.headline', 'summary.wish']);
});

describe('what is to be written instead', () => {
  // Every share in the claims is moved over its whole range: each proposal must be true and pass the checks.
  const counts = Array.from({ length: 21 }, (_, i) => 15 * i + 1);
  it.each(['ai_adoption', 'fear', 'wish', 'creative_focus', 'service_first'])('passes the checks itself: %s', (id) => {
    const figure = FIGURES.find((f) => f.id === id);
    let suggestions = 0;
    for (const n of counts) {
      const moved = share(
        id,
        [figure?.question, ...(figure?.options ?? [])].join(' '),
        n,
        302,
        figure?.rank ? TIED : {},
      );
      const made = make('ja', '', ledgerWith(moved));
      for (const pattern of findUntruths(made.catalogue, made.texts, made.context)) {
        const suggestion = suggest(pattern, made.catalogue, made.texts, made.context);
        expect(suggestion, `${pattern.message.key} with ${n} of 302`).toBeDefined();
        if (!suggestion) continue;
        suggestions++;
        const claims = Object.fromEntries(suggestion.claims.map((claim) => claim.split(/: (.*)/s).slice(0, 2)));
        const ledger = ledgerOf([...made.context.ledger.figures.values()], { ...CLAIMS, ...claims });
        const again = make('ja', `a.b: ${JSON.stringify(suggestion.message)}`, ledger);
        expect(again.texts.plain('a.b')).toBe(suggestion.sentence);
        const untrue = findUntruths(again.catalogue, again.texts, again.context).map(({ message }) => message.key);
        expect(untrue).not.toContain('a.b');
        const found = collector();
        checkTexts(again.catalogue, again.texts, again.context, found.report);
        expect(found.found.filter((d) => d.place?.line === 5)).toEqual([]);
      }
    }
    expect(suggestions).toBeGreaterThan(5);
  });
});
