import type { Deck } from '../deck.ts';
import {
  at,
  attribute,
  child,
  childrenOf,
  elementsOf,
  find,
  isOn,
  textOf,
  type Located,
} from '../../../files/ooxml/xml/tree.ts';
import { short, slideTitle } from '../shapes.ts';
import type { Rule, Say } from '../types.ts';

const appOf = (deck: Deck): string | undefined => deck.related('', 'extended-properties')[0]?.part;
const coreOf = (deck: Deck): string | undefined => deck.related('', 'core-properties')[0]?.part;

const isHidden = (deck: Deck, slide: string): boolean => {
  const show = attribute(deck.xml.get(slide), 'show');
  return show !== undefined && !isOn(show);
};

function counts(deck: Deck, say: Say): void {
  const part = appOf(deck);
  if (part === undefined) return say('_rels/.rels', 'extended-properties × 0');
  const wanted = {
    Slides: deck.slides.length,
    Notes: deck.notes.length,
    HiddenSlides: deck.slides.filter((slide) => isHidden(deck, slide)).length,
  };
  for (const [name, count] of Object.entries(wanted)) {
    const found = textOf(child(deck.xml.get(part), `ep:${name}`));
    if (found !== undefined && Number(found) !== count) say(part, `${name}: ${found} ≠ ${count}`);
  }
}

const SLIDE_TITLES = /^(slide titles|スライド タイトル)$/i;
/** Without white space, since the title on the slide and the one in the list may break lines differently. */
const dense = (text: string): string => text.replace(/\s+/g, '');

/** The titles that the list of contents gives for slides; undefined where it has no such heading. */
function listedTitles(app: Located | undefined): readonly string[] | undefined {
  const headings = at(app, 'ep:HeadingPairs', 'vt:vector');
  const counts = find(headings, 'vt:i4').map((one) => Number(textOf(one)));
  const index = find(headings, 'vt:lpstr').findIndex((one) => SLIDE_TITLES.test(textOf(one).trim()));
  if (index < 0) return undefined;
  const start = counts.slice(0, index).reduce((sum, n) => sum + n, 0);
  const words = childrenOf(at(app, 'ep:TitlesOfParts', 'vt:vector'), 'vt:lpstr').map((one) => textOf(one));
  return words.slice(start, start + (counts[index] ?? 0));
}

function titles(deck: Deck, say: Say): void {
  const part = appOf(deck) ?? '';
  const app = deck.xml.get(part);
  const headings = at(app, 'ep:HeadingPairs', 'vt:vector');
  const list = at(app, 'ep:TitlesOfParts', 'vt:vector');
  if (!headings || !list) return;
  const sum = find(headings, 'vt:i4').reduce((total, one) => total + Number(textOf(one)), 0);
  if (sum !== elementsOf(list).length) say(part, `HeadingPairs ${sum} ≠ TitlesOfParts ${elementsOf(list).length}`);
  for (const vector of [headings, list]) {
    const size = attribute(vector, 'size');
    if (Number(size) !== elementsOf(vector).length) say(part, `size="${size ?? ''}" ≠ ${elementsOf(vector).length}`);
  }
  const listed = listedTitles(app);
  if (!listed) return;
  deck.slides.forEach((slide, s) => {
    const title = slideTitle(deck, slide);
    const found = listed[s];
    if (title && found !== undefined && dense(found) !== dense(title))
      say(part, `${slide}: "${short(found)}" ≠ "${short(title)}"`);
  });
}

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
const NO_TITLE = /^(PptxGenJS( Presentation)?|PowerPoint( Presentation)?|python-pptx|PowerPoint プレゼンテーション)?$/;

function core(deck: Deck, say: Say): void {
  const part = coreOf(deck);
  if (part === undefined) return say('_rels/.rels', 'core-properties × 0');
  const root = deck.xml.get(part);
  for (const name of ['dc:title', 'dc:creator']) {
    const text = textOf(child(root, name))?.trim() ?? '';
    if (NO_TITLE.test(text)) say(part, `${name} "${text}"`);
  }
  for (const name of ['dcterms:created', 'dcterms:modified']) {
    const date = textOf(child(root, name));
    if (date !== undefined && (!DATE.test(date) || Number.isNaN(Date.parse(date))))
      say(part, `${name} "${short(date)}"`);
  }
}

/** The elements of core properties (ECMA-376 Part 2, 8.3.4), each at most once and without children. */
const CORE: readonly string[] = ['cp:category', 'cp:contentStatus', 'cp:contentType', 'cp:keywords', 'cp:lastModifiedBy', 'cp:lastPrinted', 'cp:revision', 'cp:version', 'dc:creator', 'dc:description', 'dc:identifier', 'dc:language', 'dc:subject', 'dc:title', 'dcterms:created', 'dcterms:modified']; // prettier-ignore
const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}:type';

function coreForm(deck: Deck, say: Say): void {
  for (const { part } of deck.related('', 'core-properties')) {
    if (part === undefined) continue;
    const names = elementsOf(deck.xml.get(part)).map(({ name }) => name);
    for (const name of new Set(names)) {
      if (!CORE.includes(name)) say(part, name);
      else if (names.indexOf(name) !== names.lastIndexOf(name)) say(part, `${name} × 2`);
    }
    for (const date of elementsOf(deck.xml.get(part))) {
      if (date.name.startsWith('dcterms:') && !/:?W3CDTF$/.test(attribute(date, TYPE) ?? ''))
        say(part, `<${date.name} xsi:type="${attribute(date, TYPE) ?? ''}">`);
    }
  }
}

/** Widths and heights in EMU that have a name of their own. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  '12192000 6858000': /^(Widescreen|Custom|ワイド画面|ユーザー設定)$/,
  '9144000 5143500': /16:9/,
  '9144000 6858000': /4:3/,
};

/** Document properties: what a file manager and a search see. */
export const PROPERTY_RULES: readonly Rule[] = [
  {
    id: 'core',
    level: 'quality',
    source: 'ECMA-376 Part 2, 8.3; house',
    check: core,
  },
  {
    id: 'core-form',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 8.3.4',
    check: coreForm,
  },
  {
    id: 'app-counts',
    level: 'quality',
    source: 'ECMA-376 Part 1, 22.2',
    check: counts,
  },
  {
    id: 'app-titles',
    level: 'quality',
    source: 'ECMA-376 Part 1, 22.2.2.26',
    check: titles,
  },
  {
    id: 'app-format',
    level: 'quality',
    source: 'house',
    check: (deck, say) => {
      const part = appOf(deck) ?? '';
      const format = textOf(child(deck.xml.get(part), 'ep:PresentationFormat')) ?? '';
      const { width, height } = deck.size ?? { width: 0, height: 0 };
      const wanted = FORMATS[`${width} ${height}`];
      if (format !== '' && wanted && !wanted.test(format)) say(part, `"${format}": ${width} × ${height}`);
    },
  },
];
