import { describe, expect, it } from 'vitest';
import { ANSWERED, BASE, opened, found, fullLock, TRANSLATION } from './translation-fixture.ts';

const without = (line: RegExp): string => {
  const changed = TRANSLATION.replace(line, '');
  if (changed === TRANSLATION) throw new Error(`no ${line}`);
  return changed;
};
const saying = (from: string, to: string): string => {
  if (!TRANSLATION.includes(from)) throw new Error(`no ${from}`);
  return TRANSLATION.replace(from, () => to);
};

describe('reviewTranslation', () => {
  it('finds nothing in a translation that is whole and up to date', () => {
    expect(found({})).toEqual([]);
    const { units, translations, missing } = opened().review;
    expect(units.map(({ id }) => id)).toEqual([
      ...['title', 'rate', 'fear', 'year', 'insight', 'auto.period', 'wordings:one_in', 'wordings:few', 'bounds:over'],
      ...['quantifiers:words', 'quantifiers:except', 'quantifiers:numerals', 'quantifiers:ordinals'],
      ...['quantifiers:wordings:one_in', 'keep_together', ANSWERED],
    ]);
    expect(units[0]).toMatchObject({ base: '生成AI格差が深刻化', note: '表紙の見出し', kind: 'message' });
    expect(translations.get('fear')).toBe('{$fear :approx as=one_in}\nfeel anxious');
    expect(missing.size).toBe(0);
  });

  it('names what is missing: messages, wordings, words of quantifiers, answers; a key with nothing behind it too', () => {
    expect(found({ translation: without(/ {2}rate: .*\n/) })).toEqual([
      'missing rate: to translate: AI導入率{#em}{$ai_adoption :share}{/em}',
    ]);
    expect(found({ translation: saying('  few: only', '  few:') })).toEqual([
      'missing wordings:few: to translate: わずか',
    ]);
    expect(found({ translation: saying('[only, "one in {n}"]', '[]') })[0]).toContain('missing quantifiers:words');
    expect(found({ translation: without(/answers:[\s\S]*/) })).toEqual([`missing ${ANSWERED}: to translate: わからないから。`]); // prettier-ignore
    expect([...opened({ translation: saying('over: over {$value}', 'over:') }).review.missing]).toEqual([
      'bounds:over',
    ]);
  });

  it('remarks base text that was copied, spaces, numbers and endings, unless the glossary says that they are meant', () => {
    const copied = saying('title: The generative AI divide deepens', 'title: 生成AI格差が深刻化');
    expect(found({ translation: copied })).toEqual([expect.stringMatching(/^unchanged title: the same as the base text: 生成AI/)]); // prettier-ignore
    const glossary = 'terms: {}\nintended:\n  en:\n    unchanged: ["tit*"]\n';
    expect(found({ translation: copied, glossary })).toEqual([]);
    const other = saying('title: The generative AI divide deepens', 'title: "The 3 divides deepen! "');
    expect(found({ translation: other, glossary })).toEqual([
      'spaces title: – in the base text, · here',
      'numbers title: – in the base text, 3 here',
      'punctuation title: – in the base text, ! here',
    ]);
  });

  it('sees that a base text changed after it was translated, and what nothing is known of', () => {
    const base = BASE.replace('が深刻化', 'が拡大');
    expect(found({ base, lock: fullLock(BASE) })).toEqual(['stale title: the base text is now: 生成AI格差が拡大']);
    const lock = fullLock().replace(/"title".*\n/, '');
    expect(found({ lock })).toEqual([expect.stringMatching(/^unrecorded title: not known/)]);
    // A line break at the end of a block is not a change.
    expect(found({ base: BASE.replace('fear: |-', 'fear: |') })).toEqual([]);
  });

  it('finds an answer by what was written: a changed original has no translation, and no other is taken for it', () => {
    // Nothing is recorded about answers, and the records of answers in an older file are ignored.
    expect(found({ lock: `${fullLock()}"answer.Q7.R012": "000000000000"\n` })).toEqual([]);
    // A key written as a block may end in a line break.
    const block = TRANSLATION.replace('わからないから。:', '? |\n      わからないから。\n    :');
    expect(found({ translation: block })).toEqual([]);
    expect(found({ translation: TRANSLATION.replace('わからないから。:', 'わからないから:') })).toEqual([
      `missing ${ANSWERED}: to translate: わからないから。`,
      expect.stringMatching(
        /^unknown answer\.Q7\.[0-9a-f]{12}: nobody gave this answer: わからないから; if it was corrected/,
      ),
    ]);
  });

  it('says which line to write for a translation that stands under a respondent, if it is one of what they wrote', () => {
    const translation = TRANSLATION.replace('わからないから。:', 'R020:');
    const line = '"わからないから。": "Because we do not know."';
    const [missing, old, ...others] = found({ translation, lock: `${fullLock()}"answer.Q7.R020": "HASH"\n`.replace('HASH', ANSWERED.slice(-12)) }); // prettier-ignore
    expect(missing).toBe(`missing ${ANSWERED}: to translate: わからないから。`);
    expect(old).toBe(`by_respondent answer.Q7.R020: answers are found by their original text; write this line instead: ${line}`); // prettier-ignore
    expect(others).toEqual([]);
    expect(found({ translation })[1]).toContain(`if this translates it, write instead: ${line}`);
    const outdated = found({ translation, lock: `${fullLock()}"answer.Q7.R020": "000000000000"\n` })[1];
    expect(outdated).toContain('this translates an earlier one; translate anew under: "わからないから。":');
    expect(outdated).not.toContain('Because');
    const both = TRANSLATION.replace('    わから', '    R012: Old.\n    わから');
    expect(found({ translation: both })).toEqual([
      expect.stringMatching(/^by_respondent answer\.Q7\.R012: .*: delete this line$/),
    ]);
  });

  it('leaves it to each language whether an idiom has a number, but no other number', () => {
    const title = '生成AI格差が深刻化';
    const withLiteral = (kind: string): string => BASE.replace(title, `AIの{#literal kind=${kind}}1つ{/literal}でも`);
    expect(found({ base: withLiteral('idiom'), lock: fullLock(withLiteral('idiom')) })).toEqual([]);
    expect(found({ base: withLiteral('date'), lock: fullLock(withLiteral('date')) })).toEqual(['markup title: lost {#literal kind=date}', 'numbers title: 1 in the base text, – here']); // prettier-ignore
  });

  it('names keys that the base has not, with the one that was meant', () => {
    expect(found({ translation: saying('  title:', '  titel:') }).toSorted()).toEqual([
      'missing title: to translate: 生成AI格差が深刻化',
      'unknown titel: the base language has no such key; did you mean "title"?',
    ]);
  });

  it.each([
    ['$ai_adoption', '$ai_adoptoin', 'variables rate: lost $ai_adoption; not in the base: $ai_adoptoin'],
    ['{$fear :approx as=one_in}', 'One in three', 'variables fear: lost $fear'],
    ['have adopted AI', 'of {$fear :share}', 'variables rate: not in the base: $fear'],
    ['{#em}{$ai_adoption :share}{/em}', '{$ai_adoption :share}', 'markup rate: lost {#em}'],
    ['kind=date', 'kind=ordinal', 'markup year: lost {#literal kind=date}; not in the base: {#literal kind=ordinal}'],
    ['{#editorial id=many_companies}Many companies{/editorial}', 'Companies', 'markup insight: lost {#editorial id=many_companies}'],
    ['one in {$n :number}', 'one in some', 'variables wordings:one_in: lost $n'],
  ])('sees %s become %s', (from, to, expected) => {
    expect(found({ translation: saying(from, to) })).toEqual([expected]);
  }); // prettier-ignore

  it('lets a translation rest on another claim about the same figure, and set its own numbers large', () => {
    const claim = saying('{$fear :approx as=one_in}\n', '{#claim id=fear_one_in_three}{#num}1{/num} in 3{/claim}\n');
    expect(found({ translation: claim })).toEqual([]);
  });

  it("leaves it to an accepted translation which of the program's arguments it prints", () => {
    const translation = saying('"{$from :date} to {$to :date}"', '"{$range}"');
    expect(found({ translation })).toEqual([]);
    expect(found({ translation, lock: fullLock().replace(/"auto.period".*\n/, '') })).toContain(
      'variables auto.period: lost $from, $to; not in the base: $range',
    );
  });

  it('flags departures from the glossary, the longest term first, but those that are meant', () => {
    const glossary = (more = ''): string => `terms:
  生成AI: { en: { use: [generative AI, GAI], not: [GenAI]${more} } }
  AI: { en: { use: machine } }
`;
    expect(found({ glossary: glossary(), translation: saying('generative AI', 'GenAI') })).toEqual([
      'glossary title: 生成AI: not "GenAI" but "generative AI"',
      'glossary rate: AI: say "machine"',
    ]);
    expect(found({ glossary: glossary(', except: [ti*]'), translation: saying('generative AI', 'GenAI') })).toEqual([
      'glossary rate: AI: say "machine"',
    ]);
    expect(found({ glossary: glossary(), translation: saying('generative AI', 'degenerative AI') })[0]).toBe(
      'glossary title: 生成AI: say "generative AI"',
    );
    expect(found({ glossary: 'terms: { 生成AI: { fr: { use: IA } } }\n' })).toEqual([]);
  });
});
