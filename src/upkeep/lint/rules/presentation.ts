import type { Deck } from '../deck.ts';
import { at, childrenOf, find } from '../../../files/ooxml/xml/tree.ts';
import type { Rule, Say } from '../types.ts';

const LEAST_MASTER_ID = 2 ** 31;
const UPPER_GUID = /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/;

/** Values that occur more than once. */
const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((v, i) => values.indexOf(v) !== i)),
];

function ids(deck: Deck, say: Say): void {
  const { presentation } = deck;
  const root = deck.xml.get(presentation);
  const slides = find(root, 'p:sldId').map(({ attributes }) => attributes['id'] ?? '');
  for (const id of slides) {
    if (!/^\d+$/.test(id) || Number(id) < 256 || Number(id) >= LEAST_MASTER_ID)
      say(presentation, `<p:sldId id="${id}">`);
  }
  for (const id of repeated(slides)) say(presentation, `2 × <p:sldId id="${id}">`);
  const others = [
    ...find(root, 'p:sldMasterId'),
    ...deck.masters.flatMap((master) => find(deck.xml.get(master), 'p:sldLayoutId')),
  ].flatMap(({ attributes }) => attributes['id'] ?? []);
  for (const id of others) if (!(Number(id) >= LEAST_MASTER_ID)) say(presentation, `${id} < ${LEAST_MASTER_ID}`);
  for (const id of repeated(others)) say(presentation, `2 × ${id}`);
}

function slideList(deck: Deck, say: Say): void {
  const { presentation, slides } = deck;
  const listed = childrenOf(at(deck.xml.get(presentation), 'p:sldIdLst'), 'p:sldId');
  const parts = listed.map(({ attributes }) => deck.relation(presentation, attributes['r:id'])?.part ?? '');
  for (const part of repeated(parts.filter(Boolean))) say(presentation, `2 × ${part}`);
  for (const part of deck.xml.keys()) {
    const isSlide = deck.typeOf(part).endsWith('presentationml.slide+xml');
    if (isSlide && !slides.includes(part)) say(part, '∉ p:sldIdLst');
  }
}

function layouts(deck: Deck, say: Say): void {
  for (const slide of deck.slides) {
    const count = deck.related(slide, 'slideLayout').length;
    if (count !== 1) say(slide, `slideLayout × ${count} ≠ 1`);
  }
  for (const layout of deck.layouts) {
    const masters = deck.related(layout, 'slideMaster');
    if (masters.length !== 1) say(layout, `slideMaster × ${masters.length} ≠ 1`);
    const master = masters[0]?.part ?? '';
    const listed = find(deck.xml.get(master), 'p:sldLayoutId').map(
      ({ attributes }) => deck.relation(master, attributes['r:id'])?.part,
    );
    if (masters.length === 1 && !listed.includes(layout)) say(layout, `∉ p:sldLayoutIdLst (${master})`);
  }
}

function sections(deck: Deck, say: Say): void {
  const { presentation } = deck;
  const all = find(deck.xml.get(presentation), 'p14:section');
  if (all.length === 0) return;
  const ids = all.map(({ attributes }) => attributes['id'] ?? '');
  for (const id of ids) if (!UPPER_GUID.test(id)) say(presentation, `<p14:section id="${id}">`);
  for (const id of repeated(ids)) say(presentation, `2 × <p14:section id="${id}">`);
  const slides = find(deck.xml.get(presentation), 'p:sldId').map(({ attributes }) => attributes['id'] ?? '');
  const listed = all.flatMap((section) => find(section, 'p14:sldId')).map(({ attributes }) => attributes['id'] ?? '');
  for (const id of listed) if (!slides.includes(id)) say(presentation, `<p14:sldId id="${id}"> → –`);
  for (const id of repeated(listed)) say(presentation, `2 × <p14:sldId id="${id}">`);
  for (const id of slides) if (!listed.includes(id)) say(presentation, `<p:sldId id="${id}"> ∉ p14:section`);
}

/** `presentation.xml` and what it lists. */
export const PRESENTATION_RULES: readonly Rule[] = [
  {
    id: 'required-parts',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 13.3.6',
    check: (deck, say) => {
      const mains = deck.related('', 'officeDocument').length;
      if (mains !== 1) say('_rels/.rels', `officeDocument × ${mains} ≠ 1`);
      if (deck.masters.length === 0) say(deck.presentation, 'slideMaster × 0');
      if (!deck.size) say(deck.presentation, 'p:sldSz –');
    },
  },
  {
    id: 'pres-ids',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 19.7.13',
    check: ids,
  },
  {
    id: 'pres-slides',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 19.2.1.34',
    check: slideList,
  },
  {
    id: 'slide-layout',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 13.3.9',
    check: layouts,
  },
  {
    id: 'section-ids',
    level: 'repair',
    source: 'ST_Guid; never',
    check: sections,
  },
];
