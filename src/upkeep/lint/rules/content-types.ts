import { endingOf, kindOfName, kindOfType } from '../../../files/ooxml/opc/presentation-kind.ts';
import type { Package } from '../../../files/ooxml/opc/open-package.ts';
import type { Deck } from '../deck.ts';
import type { LintOptions, Rule, Say } from '../types.ts';

const CONTENT_TYPES = '[Content_Types].xml';

/** What the content type of a relationship's target must contain, by kind of relationship; the first is the usual. */
const TYPE_BY_KIND: Readonly<Record<string, string | readonly [string, ...string[]]>> = {
  slide: 'presentationml.slide+xml',
  slideLayout: 'presentationml.slideLayout+xml',
  slideMaster: 'presentationml.slideMaster+xml',
  notesSlide: 'presentationml.notesSlide+xml',
  notesMaster: 'presentationml.notesMaster+xml',
  theme: 'theme+xml',
  chart: 'drawingml.chart+xml',
  // A Mac keeps pictures that were pasted as PDF or PostScript as they are.
  image: ['image/', 'application/pdf', 'application/postscript'],
  presProps: 'presProps+xml',
  viewProps: 'viewProps+xml',
  tableStyles: 'tableStyles+xml',
  'core-properties': 'core-properties+xml',
  'extended-properties': 'extended-properties+xml',
  worksheet: 'spreadsheetml.worksheet+xml',
  sharedStrings: 'sharedStrings+xml',
  styles: 'styles+xml',
  table: 'spreadsheetml.table+xml',
};

/** Wrong media types that many programs write, and what is meant. */
const NO_MEDIA_TYPE: Readonly<Record<string, string>> = { 'image/jpg': 'image/jpeg', 'image/svg': 'image/svg+xml' };

const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

const inEvery =
  (check: (file: Package, say: Say) => void): Rule['check'] =>
  (deck, say) => {
    for (const file of deck.packages) check(file, (part, found) => say(file.shown(part), found));
  };

function duplicates({ declarations }: Package, say: Say): void {
  const seen = new Set<string>();
  for (const { kind, of } of declarations) {
    const key = `${kind} ${of.toLowerCase()}`;
    if (seen.has(key)) say(CONTENT_TYPES, `2 × ${kind} ${of}`);
    seen.add(key);
  }
}

function typesOfTargets(file: Package, say: Say): void {
  for (const [source, relations] of file.relations) {
    for (const { kind, part } of relations) {
      const [wanted, ...others] = [TYPE_BY_KIND[kind] ?? []].flat();
      const type = file.typeOf(part ?? '');
      if (part === undefined || wanted === undefined || [wanted, ...others].some((one) => type.includes(one))) continue;
      say(part, `${type || '–'} ≠ …${wanted} (${source || '/'} → ${kind})`);
    }
  }
}

/** Macros, the content type that allows them, and the ending by which PowerPoint decides whether to look for them. */
function macros(deck: Deck, say: Say, { name = '' }: LintOptions): void {
  const type = deck.typeOf(deck.presentation);
  const [is, named] = [kindOfType(type), kindOfName(name)];
  if (!is) return say(deck.presentation, type || '–');
  if (named && named.macros !== is.macros) say('', `.${named.ending} ≠ .${is.ending} (${type})`);
  const project = deck.related(deck.presentation, 'vbaProject')[0]?.part;
  if (project !== undefined && !is.macros) say(project, `≠ ${type}`);
}

function namedKind(deck: Deck, say: Say, { name = '' }: LintOptions): void {
  const [is, named] = [kindOfType(deck.typeOf(deck.presentation)), kindOfName(name)];
  const ending = endingOf(name);
  if (is && ending !== '' && ending !== is.ending && named?.macros !== !is.macros)
    say('', `.${ending} ≠ .${is.ending}`);
}

/** `[Content_Types].xml`: what each part is. */
export const CONTENT_TYPE_RULES: readonly Rule[] = [
  {
    id: 'ct-missing',
    level: 'integrity',
    source: 'measured (paper-pptx): repair',
    check: inEvery((file, say) => {
      for (const part of file.parts.keys()) if (part !== CONTENT_TYPES && file.typeOf(part) === '') say(part, '–');
    }),
  },
  {
    id: 'ct-phantom',
    level: 'integrity',
    source: '#1444 #1458 #1462',
    check: inEvery(({ declarations, parts }, say) => {
      const known = new Set([...parts.keys()].map((part) => part.toLowerCase()));
      for (const { kind, of } of declarations) {
        if (kind === 'Override' && !known.has(of.toLowerCase())) say(CONTENT_TYPES, `Override /${of}`);
      }
    }),
  },
  {
    id: 'ct-duplicate',
    level: 'integrity',
    source: 'ECMA-376 Part 2, 7.2.3',
    check: inEvery(duplicates),
  },
  {
    id: 'ct-mime',
    level: 'repair',
    source: '#1462; never',
    check: inEvery(({ declarations }, say) => {
      for (const { of, type } of declarations) {
        const right = NO_MEDIA_TYPE[type];
        if (right !== undefined) say(CONTENT_TYPES, `${of}: ${type} ≠ ${right}`);
      }
    }),
  },
  {
    id: 'ct-relation',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 13.3',
    check: inEvery(typesOfTargets),
  },
  {
    id: 'type-macros',
    level: 'integrity',
    source: 'MS-OFFMACRO 2.2.1',
    check: macros,
  },
  {
    id: 'type-name',
    level: 'quality',
    source: 'ECMA-376 Part 1, 13.3.6',
    check: namedKind,
  },
  {
    id: 'ct-unused',
    level: 'quality',
    source: 'house',
    check: inEvery(({ declarations, parts }, say) => {
      const used = new Set([...parts.keys()].map(extension));
      for (const { kind, of } of declarations) {
        if (kind === 'Default' && !used.has(of.toLowerCase())) say(CONTENT_TYPES, `Default ${of}`);
      }
    }),
  },
];
