import type { Deck } from '../deck.ts';
import {
  at,
  attribute,
  child,
  childrenOf,
  elementsOf,
  find,
  textOf,
  wordsOf,
  type Located,
} from '../../../files/ooxml/xml/tree.ts';
import type { Rule, Say } from '../types.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /\p{Script=Latin}/u;

/** Languages that a text can be in, by its characters; undefined where these do not tell. `*`: any but these three. */
function possible(text: string): readonly string[] | undefined {
  if (KANA.test(text)) return ['ja'];
  if (HANGUL.test(text)) return ['ko'];
  if (HAN.test(text)) return ['ja', 'zh', 'ko'];
  // The dot that joins words in Japanese also joins Western ones there: 「Q1・Q2」.
  return LETTER.test(text) && !text.includes('・') ? ['*'] : undefined;
}

function fits(language: string | undefined, wanted: readonly string[]): boolean {
  const primary = language?.split('-')[0]?.toLowerCase();
  if (primary === undefined || primary === '') return false;
  return wanted.includes('*') ? !['ja', 'ko', 'zh'].includes(primary) : wanted.includes(primary);
}

/**
 * Counts a paragraph's runs by what is wrong with their language. The mark of its end has no characters of its own: where
 * it names a language, that must be Japanese if there is kana anywhere in the paragraph; elsewhere it is not judged.
 */
function judgeParagraph(paragraph: Located, wrong: Map<string, number>): void {
  const count = (key: string): void => void wrong.set(key, (wrong.get(key) ?? 0) + 1);
  for (const run of elementsOf(paragraph)) {
    if (run.name !== 'a:r' && run.name !== 'a:fld') continue;
    const wanted = possible(textOf(child(run, 'a:t')) ?? '');
    const language = attribute(child(run, 'a:rPr'), 'lang');
    if (wanted && !fits(language, wanted)) count(`lang="${language ?? ''}" ≠ ${wanted.join('|')}`);
  }
  const end = attribute(child(paragraph, 'a:endParaRPr'), 'lang');
  if (end !== undefined && KANA.test(wordsOf(paragraph)) && !fits(end, ['ja']))
    count(`a:endParaRPr lang="${end}" ≠ ja`);
}

function languages(deck: Deck, say: Say): void {
  for (const page of [...deck.slides, ...deck.layouts, ...deck.notes]) {
    const wrong = new Map<string, number>();
    for (const paragraph of find(deck.xml.get(page), 'a:p')) judgeParagraph(paragraph, wrong);
    for (const [what, count] of wrong) say(page, `${count} × ${what}`);
  }
}

const isJapanese = (deck: Deck): boolean => deck.slides.some((slide) => KANA.test(wordsOf(deck.xml.get(slide))));

/** A theme's East Asian font, named directly or for Japanese script. */
const hasEastAsian = (fonts: Located | undefined): boolean =>
  Boolean(attribute(child(fonts, 'a:ea'), 'typeface')) ||
  childrenOf(fonts, 'a:font').some(({ attributes }) => attributes['script'] === 'Jpan' && attributes['typeface']);

function themeFonts(deck: Deck, say: Say): void {
  if (!isJapanese(deck)) return;
  for (const master of deck.masters) {
    const theme = deck.related(master, 'theme')[0]?.part ?? '';
    for (const kind of ['a:majorFont', 'a:minorFont']) {
      if (!hasEastAsian(at(deck.xml.get(theme), 'a:themeElements', 'a:fontScheme', kind))) say(theme, `${kind}/a:ea –`);
    }
  }
}

/** Character sets of fonts other than Japanese, by their numbers in Windows (MS-WMF 2.1.1.5). */
const CHARSETS: Readonly<Record<string, string>> = { '-122': 'GB2312', '-120': 'Big5', '-127': 'Hangul', '134': 'GB2312', '136': 'Big5', '129': 'Hangul' }; // prettier-ignore

const typefaces = (deck: Deck, part: string): readonly Located[] => find(deck.xml.get(part), 'a:latin', 'a:ea', 'a:cs');

/** Languages and typefaces of text. */
export const LANGUAGE_RULES: readonly Rule[] = [
  {
    id: 'language',
    level: 'quality',
    source: 'house; WCAG 3.1.2',
    check: languages,
  },
  {
    id: 'theme-east-asian',
    level: 'quality',
    source: 'house',
    check: themeFonts,
  },
  {
    id: 'font-charset',
    level: 'quality',
    source: 'MS-WMF 2.1.1.5; pptxgenjs writes -122',
    check: (deck, say) => {
      for (const page of deck.pages) {
        const wrong = find(deck.xml.get(page), 'a:r').filter((run) => KANA.test(textOf(child(run, 'a:t')) ?? ''));
        const charsets = wrong
          .map((run) => CHARSETS[attribute(at(run, 'a:rPr', 'a:ea'), 'charset') ?? ''])
          .filter(Boolean);
        for (const charset of new Set(charsets))
          say(page, `${charset} × ${charsets.filter((c) => c === charset).length}`);
      }
    },
  },
  {
    id: 'font-fixed',
    level: 'quality',
    source: 'house',
    check: (deck, say) => {
      for (const part of [...deck.slides, ...deck.layouts, ...deck.masters, ...deck.charts]) {
        const named = typefaces(deck, part).map(({ attributes }) => attributes['typeface'] ?? '');
        const fixed = new Set(named.filter((name) => name !== '' && !name.startsWith('+')));
        if (fixed.size > 0) say(part, [...fixed].join(', '));
      }
    },
  },
  {
    id: 'color-fixed',
    level: 'quality',
    source: 'house',
    check: (deck, say) => {
      for (const part of [...deck.slides, ...deck.layouts, ...deck.masters, ...deck.charts]) {
        const fixed = new Set(find(deck.xml.get(part), 'a:srgbClr').map(({ attributes }) => attributes['val'] ?? ''));
        if (fixed.size > 0) say(part, [...fixed].join(', '));
      }
    },
  },
];
