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
import type { Rule, Say } from '../types.ts';

const inText =
  (names: readonly string[], judge: (node: Located, say: (found: string) => void) => void): Rule['check'] =>
  (deck, say) => {
    for (const page of [...deck.pages, ...deck.charts]) {
      for (const node of find(deck.xml.get(page), ...names)) judge(node, (found) => say(page, found));
    }
  };

const textRule = (id: string, source: string, why: Rule['why'], wrong: RegExp, names = ['a:t']): Rule => ({
  id,
  level: 'quality',
  source,
  why,
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
    why: {
      en: 'A text is what a program failed to compute.',
      ja: 'プログラムが計算に失敗した値が、そのまま文字になっています。',
    },
    check: inText(['a:t', 'c:v'], (node, say) => {
      const text = textOf(node);
      if (/^(undefined|null|NaN|-?Infinity)$|\[object \w+\]/.test(text.trim())) say(`"${short(text)}"`);
    }),
  },
  textRule(
    'text-newline',
    'never; pptxgenjs addNotes',
    {
      en: 'A line feed inside a text is shown as a blank; lines are paragraphs or breaks of their own.',
      ja: 'テキスト中の改行文字は空白として表示されます。段落または改行の要素にしてください。',
    },
    /[\n\r]/,
  ),
  {
    id: 'text-lost',
    level: 'quality',
    source: 'Unicode 3.2, C10',
    why: {
      en: 'A character was lost (U+FFFD): half of a pair, or a file read in the wrong encoding.',
      ja: '文字が失われています（U+FFFD）。文字コードの誤りなどが考えられます。',
    },
    check: lost,
  },
  textRule(
    'text-nfc',
    'Unicode Annex 15',
    {
      en: 'Japanese marks stand apart from their kana (NFD, as in macOS file names); search does not find the words.',
      ja: '濁点・半濁点が分離しています（macOS のファイル名など）。検索で見つかりません。NFC に直してください。',
    },
    /[\u3099\u309A]/,
  ),
  {
    id: 'run-empty',
    level: 'quality',
    source: 'pptxgenjs-plus 3260b6e (disputed: 9 files by PowerPoint)',
    why: { en: 'A run of text holds nothing.', ja: '中身のない文字列（ラン）があります。' },
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
    why: {
      en: 'A line break does not say its size beside text that does: it is 18 points high, and its line grows by it.',
      ja: '改行に文字サイズがありません。18pt とみなされ、小さい文字の行間が広がります。',
    },
    check: inText(['a:p'], bareBreaks),
  },
  {
    id: 'link-blank',
    level: 'quality',
    source: 'pptxgenjs hyperlink',
    why: {
      en: 'A link repeats attributes that say nothing.',
      ja: 'リンクに空の属性が付いています。',
    },
    check: inText(['a:hlinkClick'], ({ attributes }, say) => {
      const blank = ['invalidUrl', 'action', 'tgtFrame'].filter((name) => attributes[name] === '');
      if (blank.length > 0) say(`<a:hlinkClick ${blank.map((name) => `${name}=""`).join(' ')}>`);
    }),
  },
];
