import { defineDiagnostic, type Phrase } from '../../base/diagnostic.ts';

/** Parts of a claim that are certain before anybody answers, as they are written, each with the reason. */
interface Sure {
  readonly claim: string;
  readonly parts: readonly { readonly written: string; readonly why: Phrase }[];
}

const partsOf = ({ parts }: Sure, comma: string): string => parts.map(({ written }) => written).join(comma);
const whysOf = ({ parts }: Sure, language: keyof Phrase, comma: string): string =>
  [...new Set(parts.map(({ why }) => why[language]))].join(comma);

export const neverFalse = defineDiagnostic<Sure>('figures/never-false', 'error', {
  en: (p) => ({
    found: `no answers could make ${partsOf(p, ' and ')} false, so the claim "${p.claim}" checks nothing by it`,
    expected: 'a condition that some answers do not meet',
    hint: `${whysOf(p, 'en', '; ')}. Claim what the sentence says, or take this out of the claim and say it without a claim`,
  }),
  ja: (p) => ({
    found: `どのような回答でも ${partsOf(p, '、')} は必ず成り立つため、主張「${p.claim}」の検査になっていません`,
    expected: '回答によっては成り立たない条件',
    hint: `${whysOf(p, 'ja', '。')}。文が述べていることを条件にするか、この条件を外してください。`,
  }),
});

export const neverTrue = defineDiagnostic<Sure>('figures/never-true', 'error', {
  en: (p) => ({
    found: `no answers could make the claim "${p.claim}" true: ${partsOf(p, ' and ')} cannot be`,
    expected: 'a condition that some answers meet',
    hint: `${whysOf(p, 'en', '; ')}. Correct the condition`,
  }),
  ja: (p) => ({
    found: `どのような回答でも主張「${p.claim}」は成り立ちません（${partsOf(p, '、')}）`,
    expected: '回答によっては成り立つ条件',
    hint: `${whysOf(p, 'ja', '。')}。条件を直してください。`,
  }),
});

export const noReadingTolerance = defineDiagnostic<{ id: string }>('figures/no-reading-tolerance', 'error', {
  en: (p) => ({
    found: `nothing says how far the figures of "${p.id}" may move before it must be read again`,
    expected: 'a number of points',
    hint: 'add "editorial: 5" under tolerances:, or "within: 5" here',
  }),
  ja: (p) => ({
    found: `「${p.id}」の数値がどれだけ動いたら文を読み直すのか、指定がありません`,
    expected: 'ポイント数',
    hint: 'tolerances: に「editorial: 5」、またはここに「within: 5」と書いてください。',
  }),
});
