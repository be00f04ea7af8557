const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The kinds of relationship that our packages have, by the address that stands for each (ECMA-376 Part 1). */
export const RELATION = {
  officeDocument: `${OFFICE}/officeDocument`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  appProperties: `${OFFICE}/extended-properties`,
  slideMaster: `${OFFICE}/slideMaster`,
  slideLayout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  image: `${OFFICE}/image`,
  chart: `${OFFICE}/chart`,
  hyperlink: `${OFFICE}/hyperlink`,
  package: `${OFFICE}/package`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  table: `${OFFICE}/table`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
} as const;
export type RelationKind = keyof typeof RELATION;

/** What a part refers to: another part by its path in the package, or an address outside. */
export interface Relation {
  readonly id: string;
  readonly kind: RelationKind;
  readonly target: string;
  readonly external: boolean;
}

/** A part's references, numbered in the order in which they are first needed; the same reference has one id. */
export class Relations {
  readonly #all: Relation[] = [];

  get all(): readonly Relation[] {
    return this.#all;
  }

  /** The id by which the part's XML refers to `target`, a part's path. */
  to(kind: RelationKind, target: string): string {
    return this.#add(kind, target, false);
  }

  /** The id of an address outside of the package. */
  toAddress(kind: RelationKind, address: string): string {
    return this.#add(kind, address, true);
  }

  #add(kind: RelationKind, target: string, external: boolean): string {
    const known = this.#all.find((r) => r.kind === kind && r.target === target && r.external === external);
    if (known) return known.id;
    const id = `rId${this.#all.length + 1}`;
    this.#all.push({ id, kind, target, external });
    return id;
  }
}
