import { short } from '../shapes.ts';
import type { Deck } from '../deck.ts';
import {
  attribute,
  child,
  childrenOf,
  everyElement,
  find,
  textOf,
  type Located,
} from '../../../files/ooxml/xml/tree.ts';
import type { Rule, RuleId, Say } from '../types.ts';

const inText =
  (names: readonly string[], judge: (node: Located, say: (found: string) => void) => void): Rule['check'] =>
  (deck, say) => {
    for (const page of [...deck.pages, ...deck.charts]) {
      for (const node of find(deck.xml.get(page), ...names)) judge(node, (found) => say(page, found));
    }
  };

const textRule = (id: RuleId, source: string, wrong: RegExp, names = ['a:t']): Rule => ({
  id,
  level: 'quality',
  source,
  check: inText(names, (node, say) => {
    const text = textOf(node);
    if (wrong.test(text)) say(`"${short(text)}"`);
  }),
});

function lost(deck: Deck, say: Say): void {
  for (const file of deck.packages) {
    for (const [part, root] of file.xml) {
      for (const node of everyElement(root)) {
        const text = textOf(node);
        if (text.includes('\uFFFD')) say(file.shown(part), `<${node.name}> "${short(text)}"`);
      }
    }
  }
}

const looksOf = (node: Located): string | undefined => attribute(child(node, 'a:rPr'), 'sz');

/** Reports line breaks without a size between runs that have one. */
function bareBreaks(paragraph: Located, say: (found: string) => void): void {
  const sized = childrenOf(paragraph, 'a:r').some((run) => looksOf(run) !== undefined);
  const bare = childrenOf(paragraph, 'a:br').filter((node) => looksOf(node) === undefined).length;
  if (sized && bare > 0)
    say(
      `${bare} × <a:br/>: "${short(
        find(paragraph, 'a:t')
          .map((one) => textOf(one))
          .join(' '),
      )}"`,
    );
}

/** Words, paragraphs and line breaks. */
export const TEXT_RULES: readonly Rule[] = [
  {
    id: 'text-junk',
    level: 'quality',
    source: 'house',
    check: inText(['a:t', 'c:v'], (node, say) => {
      const text = textOf(node);
      if (/^(undefined|null|NaN|-?Infinity)$|\[object \w+\]/.test(text.trim())) say(`"${short(text)}"`);
    }),
  },
  textRule('text-newline', 'never; pptxgenjs addNotes', /[\n\r]/),
  {
    id: 'text-lost',
    level: 'quality',
    source: 'Unicode 3.2, C10',
    check: lost,
  },
  textRule('text-nfc', 'Unicode Annex 15', /[\u3099\u309A]/),
  {
    id: 'run-empty',
    level: 'quality',
    source: 'pptxgenjs-plus 3260b6e (disputed: 9 files by PowerPoint)',
    check: (deck, say) => {
      for (const page of deck.pages) {
        const empty = find(deck.xml.get(page), 'a:r').filter((run) => (textOf(child(run, 'a:t')) ?? '') === '').length;
        if (empty > 0) say(page, `${empty} × <a:t/>`);
      }
    },
  },
  {
    id: 'break-look',
    level: 'quality',
    source: 'house; pptxgenjs softBreakBefore',
    check: inText(['a:p'], bareBreaks),
  },
  {
    id: 'link-blank',
    level: 'quality',
    source: 'pptxgenjs hyperlink',
    check: inText(['a:hlinkClick'], ({ attributes }, say) => {
      const blank = ['invalidUrl', 'action', 'tgtFrame'].filter((name) => attributes[name] === '');
      if (blank.length > 0) say(`<a:hlinkClick ${blank.map((name) => `${name}=""`).join(' ')}>`);
    }),
  },
];
