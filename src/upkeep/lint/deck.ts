import { fileFormat, type FileFormat } from '../../base/file-format.ts';
import { hasContentTypes, openPackage, type Package } from '../../files/ooxml/opc/open-package.ts';
import { newBudget, Unreadable, type Budget, type Fault } from '../../files/ooxml/refusals.ts';
import { at, attribute, childrenOf, type Located } from '../../files/ooxml/xml/tree.ts';

/** A presentation, with what rules need again and again. Strings are paths of parts. */
export interface Deck extends Package {
  readonly presentation: string;
  /** In the order of the show. */
  readonly slides: readonly string[];
  readonly layouts: readonly string[];
  readonly masters: readonly string[];
  readonly notes: readonly string[];
  readonly notesMasters: readonly string[];
  readonly charts: readonly string[];
  readonly themes: readonly string[];
  /** Slides, layouts, masters, notes and the notes master: whatever holds shapes. */
  readonly pages: readonly string[];
  /** Embedded workbooks, each a package of its own. */
  readonly books: readonly Package[];
  /** The deck itself and its workbooks. */
  readonly packages: readonly Package[];
  /** In EMU; undefined where the presentation does not say. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

/** The result of opening a file: a deck, or why it is not one. */
export type OpenedDeck =
  | { readonly kind: 'deck'; readonly deck: Deck }
  | { readonly kind: 'unreadable'; readonly fault: Fault };

const isWorkbook = (path: string): boolean => /\.xls[xm]$/i.test(path);

/** A file that is in no format of Office's today: an old one, one with a password, or something else altogether. */
function otherFile(bytes: Uint8Array): Fault | undefined {
  const found = fileFormat(bytes);
  if (found === 'Office + password') return { rule: 'encrypted', part: '', found };
  if (found?.includes('97–2003')) return { rule: 'old-format', part: '', found };
  return found === undefined || isZip(found) ? undefined : { rule: 'not-a-package', part: '', found };
}

/** Formats that are zips, and so may be damaged in their own ways. */
const isZip = (format: FileFormat): boolean =>
  /^(PowerPoint|Word|Excel|OpenDocument|Keynote|iWork|EPUB|ZIP)/.test(format);

/** Opens the embedded workbooks; one that cannot be opened is left out and listed as a fault of the deck. */
function openBooks(
  parts: Package['parts'],
  budget: Budget,
): { readonly books: readonly Package[]; readonly faults: readonly Fault[] } {
  const books: Package[] = [];
  const faults: Fault[] = [];
  for (const [path, bytes] of parts) {
    if (!isWorkbook(path)) continue;
    try {
      books.push(openPackage(bytes, path, budget));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      faults.push({ rule: 'chart-workbook', part: path, found: `${error.rule}: ${error.message}` });
    }
  }
  return { books, faults };
}

function slideSize(root: Located): Deck['size'] {
  const size = at(root, 'p:sldSz');
  const [width, height] = [Number(attribute(size, 'cx')), Number(attribute(size, 'cy'))];
  return Number.isFinite(width) && Number.isFinite(height) ? { width, height } : undefined;
}

function toDeck(file: Package, presentation: string, root: Located, budget: Budget): Deck {
  const ofType = (suffix: string): readonly string[] =>
    [...file.xml.keys()].filter((path) => file.typeOf(path).endsWith(suffix));
  const kinds = (kind: string): readonly string[] => ofType(`presentationml.${kind}+xml`);
  const slides = childrenOf(at(root, 'p:sldIdLst'), 'p:sldId').flatMap(({ attributes }) => {
    const part = file.relation(presentation, attributes['r:id'])?.part;
    return part !== undefined && file.xml.has(part) ? [part] : [];
  });
  const [layouts, masters] = [kinds('slideLayout'), kinds('slideMaster')];
  const [notes, notesMasters] = [kinds('notesSlide'), kinds('notesMaster')];
  const { books, faults } = openBooks(file.parts, budget);
  return {
    ...file,
    faults: [...file.faults, ...faults],
    presentation,
    slides: [...new Set(slides)],
    layouts,
    masters,
    notes,
    notesMasters,
    charts: ofType('drawingml.chart+xml'),
    themes: ofType('officedocument.theme+xml'),
    pages: [...new Set([...slides, ...layouts, ...masters, ...notes, ...notesMasters])],
    books,
    packages: [file, ...books],
    size: slideSize(root),
  };
}

/**
 * Opens a presentation. Never throws, whatever the bytes are: it returns a deck, or the one reason why there is none.
 */
export function openDeck(bytes: Uint8Array): OpenedDeck {
  const unreadable = (fault: Fault): OpenedDeck => ({ kind: 'unreadable', fault });
  const other = otherFile(bytes);
  if (other) return unreadable(other);
  const budget = newBudget();
  try {
    const file = openPackage(bytes, '', budget);
    const exhausted = file.faults.find((fault) => fault.rule === 'zip-bomb');
    if (exhausted) return unreadable(exhausted);
    const presentation = file.related('', 'officeDocument')[0]?.part;
    const broken = file.faults.find(({ part }) => ['[Content_Types].xml', '_rels/.rels', presentation].includes(part));
    if (broken) return unreadable(broken);
    const root = presentation === undefined ? undefined : file.xml.get(presentation);
    if (presentation === undefined || root?.name !== 'p:presentation' || !hasContentTypes(file)) {
      return unreadable({
        rule: 'not-a-presentation',
        part: '',
        found: [fileFormat(bytes), presentation ?? [...file.parts.keys()][0]].filter(Boolean).join(': '),
      });
    }
    return { kind: 'deck', deck: toDeck(file, presentation, root, budget) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable({ rule: error.rule, part: '', found: error.message });
  }
}
