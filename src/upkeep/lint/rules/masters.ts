import type { Deck } from '../deck.ts';
import { at, attribute, child, elementsOf } from '../../../files/ooxml/xml/tree.ts';
import { placeholderType, shapesOf } from '../shapes.ts';
import { THEME_SLOTS } from '../../../base/color.ts';
import type { Rule, Say } from '../types.ts';

function themes(deck: Deck, say: Say): void {
  const owners = new Map<string, string>();
  const handouts = [...deck.xml.keys()].filter((path) => deck.typeOf(path).endsWith('handoutMaster+xml'));
  for (const master of [...deck.masters, ...deck.notesMasters, ...handouts]) {
    const found = deck.related(master, 'theme');
    const part = found[0]?.part ?? '';
    const other = owners.get(part);
    if (found.length !== 1) say(master, `theme × ${found.length} ≠ 1`);
    else if (other !== undefined) say(master, `${part} ← ${other}`);
    else owners.set(part, master);
  }
}

const LISTS = ['a:fillStyleLst', 'a:lnStyleLst', 'a:effectStyleLst', 'a:bgFillStyleLst'];

function formats(deck: Deck, say: Say): void {
  for (const theme of deck.themes) {
    const elements = child(deck.xml.get(theme), 'a:themeElements');
    for (const list of LISTS) {
      const count = elementsOf(at(elements, 'a:fmtScheme', list)).length;
      if (count < 3) say(theme, `${list} × ${count} < 3`);
    }
  }
}

/** Accents of Office's own themes of 2007, 2013 and 2023, and those that pptxgenjs copied. */
const OFFICE_ACCENTS = [
  '4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646',
  '5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47',
  '4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47',
  '156082 E97132 196B24 0F9ED5 A02B93 4EA72E',
];

/** A theme's colours by slot, six upper-case digits. */
export function themeColors(deck: Deck, theme: string): ReadonlyMap<string, string> {
  const scheme = at(deck.xml.get(theme), 'a:themeElements', 'a:clrScheme');
  return new Map(
    THEME_SLOTS.map((slot) => {
      const found = elementsOf(child(scheme, `a:${slot}`))[0];
      return [slot, (attribute(found, 'lastClr') ?? attribute(found, 'val') ?? '').toUpperCase()];
    }),
  );
}

/** The themes of the slide masters. */
export const themesOf = (deck: Deck): readonly string[] =>
  deck.masters.flatMap((master) => deck.related(master, 'theme').flatMap(({ part }) => part ?? []));

function layoutNames(deck: Deck, say: Say): void {
  const seen = new Map<string, string>();
  for (const layout of deck.layouts) {
    const name = attribute(child(deck.xml.get(layout), 'p:cSld'), 'name') ?? '';
    const other = seen.get(name);
    if (name.trim() === '') say(layout, 'name=""');
    else if (other !== undefined) say(layout, `"${name}" = ${other}`);
    else seen.set(name, layout);
  }
}

/** Masters, layouts and themes. */
export const MASTER_RULES: readonly Rule[] = [
  {
    id: 'master-theme',
    level: 'repair',
    source: '#1449; pptxgenjs-plus 7c92136d; never',
    check: themes,
  },
  {
    id: 'theme-formats',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 20.1.4.1.14',
    check: formats,
  },
  {
    id: 'theme-default',
    level: 'quality',
    source: 'house',
    check: (deck, say) => {
      for (const theme of themesOf(deck)) {
        const colors = themeColors(deck, theme);
        const accents = [1, 2, 3, 4, 5, 6].map((n) => colors.get(`accent${n}`)).join(' ');
        if (OFFICE_ACCENTS.includes(accents)) say(theme, accents);
      }
    },
  },
  {
    id: 'master-placeholders',
    level: 'quality',
    source: 'house; pptxgenjs writes none',
    check: (deck, say) => {
      for (const master of deck.masters) {
        const types = shapesOf(deck, master).map(placeholderType);
        for (const type of ['title', 'body']) if (!types.includes(type)) say(master, `${type} × 0`);
      }
    },
  },
  {
    id: 'layout-name',
    level: 'quality',
    source: 'house',
    check: layoutNames,
  },
  {
    id: 'layout-unused',
    level: 'quality',
    source: 'house',
    check: (deck, say) => {
      const used = new Set(deck.slides.flatMap((slide) => deck.related(slide, 'slideLayout').map(({ part }) => part)));
      for (const layout of deck.layouts) {
        const name = attribute(child(deck.xml.get(layout), 'p:cSld'), 'name') ?? '';
        if (!used.has(layout)) say(layout, `"${name}"`);
      }
    },
  },
];
