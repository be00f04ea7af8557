import type { Package } from '../../../files/ooxml/opc/open-package.ts';
import { everyElement, type Located } from '../../../files/ooxml/xml/tree.ts';
import { short } from '../shapes.ts';
import type { Deck } from '../deck.ts';
import type { Rule, Say } from '../types.ts';

const inEvery =
  (check: (file: Package, say: Say) => void): Rule['check'] =>
  (deck, say) => {
    for (const file of deck.packages) check(file, (part, found) => say(file.shown(part || '_rels/.rels'), found));
  };

/** What PowerPoint writes as the target of a picture that it has lost. */
const LOST = 'NULL';

/** Kinds of what a part, or the package itself, has at most one of. */
const ONCE = ['officeDocument', 'core-properties', 'extended-properties', 'custom-properties', 'presProps', 'viewProps', 'tableStyles', 'theme', 'commentAuthors', 'vbaProject', 'notesSlide', 'notesMaster', 'handoutMaster', 'sharedStrings', 'styles']; // prettier-ignore

function twice(file: Package, say: Say): void {
  for (const [source, relations] of file.relations) {
    for (const kind of ONCE) {
      // Counted by the whole address: Keynote spells that of core properties otherwise, and PowerPoint keeps it beside its own.
      const types = relations.filter((one) => one.kind === kind).map(({ type }) => type);
      const count = Math.max(0, ...types.map((type) => types.filter((other) => other === type).length));
      if (count > 1) say(source, `${kind} × ${count}`);
    }
  }
}

const everyRelation = (file: Package) =>
  [...file.relations].flatMap(([source, all]) => all.map((r) => ({ source, ...r })));

/** The ids of references in an element's attributes: those in the namespace of relationships. */
const references = (node: Located): readonly (readonly [name: string, id: string])[] =>
  Object.entries(node.attributes).filter(([name, id]) => name.startsWith('r:') && id !== '');

function usedIds(root: Located): ReadonlySet<string> {
  return new Set(everyElement(root, true).flatMap((node) => references(node).map(([, id]) => id)));
}

/** Kinds of relationship that an attribute may name, by element and attribute. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'a:blip r:embed': ['image'],
  'asvg:svgBlip r:embed': ['image'],
  'c:chart r:id': ['chart'],
  'c:externalData r:id': ['package', 'oleObject', 'externalLink', 'externalLinkPath'],
  'p:sldId r:id': ['slide'],
  'p:sldMasterId r:id': ['slideMaster'],
  'p:sldLayoutId r:id': ['slideLayout'],
  'p:notesMasterId r:id': ['notesMaster'],
  's:sheet r:id': ['worksheet', 'chartsheet', 'dialogsheet'],
  's:tablePart r:id': ['table'],
};

function kindsOfReferences(file: Package, say: Say): void {
  for (const [part, root] of file.xml) {
    for (const node of everyElement(root, true)) {
      for (const [name, id] of references(node)) {
        const found = file.relation(part, id);
        const wanted = KINDS[`${node.name} ${name}`];
        if (!part.endsWith('.rels') && !found) say(part, `<${node.name} ${name}="${id}">`);
        else if (found && wanted && !wanted.includes(found.kind))
          say(part, `<${node.name} ${name}="${id}">: ${found.kind} ≠ ${wanted[0]}`);
      }
    }
  }
}

function linkKinds(deck: Deck, say: Say): void {
  for (const page of deck.pages) {
    for (const { name, attributes } of everyElement(deck.xml.get(page))) {
      if (!/^a:hlink(Click|MouseOver|Hover)$/.test(name)) continue;
      const found = deck.relation(page, attributes['r:id'] || undefined);
      const jump = attributes['action'] === 'ppaction://hlinksldjump';
      if (jump && found?.kind !== 'slide') say(page, `hlinksldjump: ${found?.kind ?? '–'} ≠ slide`);
      if (found && !attributes['action'] && found.kind !== 'hyperlink')
        say(page, `<${name}>: ${found.kind} ≠ hyperlink`);
    }
  }
}

/** Characters that no address may hold unescaped (RFC 3986); Office refuses a file that has such a target. */
const ILLEGAL_ADDRESS = /[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})/;

function orphans(deck: Deck, say: Say): void {
  const seen = new Set<string>();
  const visit = (source: string): void => {
    for (const { part } of deck.relations.get(source) ?? []) {
      if (part === undefined || seen.has(part)) continue;
      seen.add(part);
      visit(part);
    }
  };
  visit('');
  for (const part of deck.parts.keys()) {
    if (!seen.has(part) && !part.endsWith('.rels') && part !== '[Content_Types].xml') say(part, '← 0');
  }
}

/** `_rels/*.rels`: what refers to what. */
export const RELATIONSHIP_RULES: readonly Rule[] = [
  {
    id: 'rel-target',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 6.5',
    check: inEvery((file, say) => {
      for (const { source, id, kind, target, external, part } of everyRelation(file)) {
        if (!external && part === undefined && !target.startsWith('#') && target !== LOST)
          say(source, `${id} (${kind}) → ${short(target)}`);
      }
    }),
  },
  {
    id: 'rel-lost',
    level: 'quality',
    source: 'PowerPoint',
    check: inEvery((file, say) => {
      for (const { source, id, kind, target, part } of everyRelation(file)) {
        if (part === undefined && target === LOST) say(source, `${id} (${kind}) → ${LOST}`);
      }
    }),
  },
  {
    id: 'rel-id',
    level: 'integrity',
    source: 'measured (paper-pptx): refused; pptxgenjs-plus #19',
    check: inEvery((file, say) => {
      for (const [source, relations] of file.relations) {
        const ids = relations.map(({ id }) => id);
        for (const id of new Set(ids))
          if (id === '' || ids.indexOf(id) !== ids.lastIndexOf(id)) say(source, `Id="${id}"`);
      }
    }),
  },
  {
    id: 'rel-reference',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 22.8',
    check: inEvery(kindsOfReferences),
  },
  {
    id: 'rel-link',
    level: 'repair',
    source: 'ECMA-376 Part 1, 21.1.2.3.5',
    check: linkKinds,
  },
  {
    id: 'rel-once',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 8.3.1; Part 1, 13.3',
    check: inEvery(twice),
  },
  {
    id: 'rel-source',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 6.5.2',
    check: inEvery((file, say) => {
      for (const source of file.relations.keys()) if (source !== '' && !file.parts.has(source)) say(source, '.rels');
    }),
  },
  {
    id: 'rel-address',
    level: 'integrity',
    source: 'RFC 3986; ECMA-376 Part 2, 6.5.3',
    check: inEvery((file, say) => {
      for (const { source, id, kind, target, external } of everyRelation(file)) {
        const isLink = external && kind === 'hyperlink' && /^(https?:|mailto:|$)/i.test(target);
        if (isLink && (target === '' || ILLEGAL_ADDRESS.test(target))) say(source, `${id} → ${short(target)}`);
      }
    }),
  },
  {
    id: 'rel-unused',
    level: 'quality',
    source: 'house',
    check: inEvery((file, say) => {
      for (const [source, relations] of file.relations) {
        const root = file.xml.get(source);
        if (!root) continue;
        const used = usedIds(root);
        for (const { id, kind, target } of relations) {
          if (['image', 'chart', 'hyperlink'].includes(kind) && !used.has(id))
            say(source, `${id} (${kind}) → ${short(target)}`);
        }
      }
    }),
  },
  {
    id: 'orphan-part',
    level: 'quality',
    source: 'house',
    check: orphans,
  },
];
