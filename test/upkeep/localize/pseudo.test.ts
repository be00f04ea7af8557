import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pseudoCatalogue, pseudoMessage } from '../../../src/upkeep/localize/pseudo.ts';
import { piecesOf } from '../../../src/upkeep/localize/exchange/pieces.ts';
import { opened } from './translation-fixture.ts';

describe('pseudoMessage', () => {
  it.each([
    ['Cover', '⟦Çövéŕ ô⟧'],
    ['Only {#em}{$x :share}{/em} use it', '⟦Öñļý {#em}{$x :share}{/em} ûšé îţ ôñé⟧'],
    ['{#em}{$x :share}{/em}', '{#em}{$x :share}{/em}'],
    ['{| or |}', '{| or |}'],
    ['表紙', '⟦表紙 ô⟧'],
    // Otherwise the added words would be a sentence that nothing ties to the data.
    ['{#em}{$x :share}{/em} use it. ', '⟦{#em}{$x :share}{/em} ûšé îţ ôñé. ⟧'],
    ['{#editorial id=e}格差が拡大。{/editorial}', '⟦{#editorial id=e}格差が拡大 ôñé。{/editorial}⟧'],
    ['It is. {$x :share}', '⟦Îţ îš. {$x :share} ôñ⟧'],
    ['a\\{b\\}', '⟦à\\{b\\} ôñ⟧'],
    ['.input {$n :number}\n.match $n\n1 {{one}}\n* {{{$n} of them}}', '.input {$n :number}\n.match $n\n1 {{⟦öñé ô⟧}}\n* {{⟦{$n} öƒ ţĥém ôñ⟧}}'],
  ])('%s', (source, expected) => {
    expect(pseudoMessage(source)).toBe(expected);
  }); // prettier-ignore

  it('makes a text longer by about a third, and leaves all code as it is', () => {
    const sentence = 'The quick brown fox jumps over the lazy dog, {$n :number} times in a row';
    const longer = [...pseudoMessage(sentence)].length / sentence.length;
    expect(longer).toBeGreaterThan(1.25);
    expect(longer).toBeLessThan(1.45);
    const words = fc.array(fc.constantFrom('{$x :share}', '{#em}', '{/em}', 'word', ' ', '\n', '\\{', '漢字', '{|lit|}')).map((p) => p.join('')); // prettier-ignore
    const code = (message: string): readonly string[] =>
      piecesOf('message', message)
        .filter(({ kind }) => kind !== 'words')
        .map(({ text }) => text);
    fc.assert(
      fc.property(words, (message) => {
        expect(code(pseudoMessage(message))).toEqual(code(message));
      }),
    );
  });
});

describe('pseudoCatalogue', () => {
  it('changes messages and answers, wordings without brackets, and keeps their places', () => {
    const { translation } = opened();
    const pseudo = pseudoCatalogue(translation);
    expect(pseudo.messages.get('title')?.source).toBe('⟦Ţĥé ĝéñéŕàţîvé ÀÎ ďîvîďé ďéépéñš ôñé ţŵö ţĥŕ⟧');
    expect(pseudo.messages.get('title')?.place).toEqual(translation.messages.get('title')?.place);
    expect(pseudo.wordings.get('few')?.source).toBe('öñļý');
    expect(pseudo.answers.get('Q7')?.get('わからないから。')).toMatch(/^⟦Béçàûšé .*⟧$/);
  });
});
