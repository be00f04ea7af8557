/** What kind of presentation a file is, as the content type of its main part says. */
export interface PresentationKind {
  /** The ending that a file of this kind must have, without its dot. */
  readonly ending: string;
  /** Whether it may hold macros. */
  readonly macros: boolean;
  /** Content type of the main part. */
  readonly type: string;
}

const OPEN = 'application/vnd.openxmlformats-officedocument.presentationml';
const MICROSOFT = 'application/vnd.ms-powerpoint';

/** Presentations, shows, templates and add-ins (ECMA-376 Part 1, 13.3.6; [MS-OFFMACRO] 2.2.1). */
export const PRESENTATION_KINDS: readonly PresentationKind[] = [
  { ending: 'pptx', macros: false, type: `${OPEN}.presentation.main+xml` },
  { ending: 'ppsx', macros: false, type: `${OPEN}.slideshow.main+xml` },
  { ending: 'potx', macros: false, type: `${OPEN}.template.main+xml` },
  { ending: 'pptm', macros: true, type: `${MICROSOFT}.presentation.macroEnabled.main+xml` },
  { ending: 'ppsm', macros: true, type: `${MICROSOFT}.slideshow.macroEnabled.main+xml` },
  { ending: 'potm', macros: true, type: `${MICROSOFT}.template.macroEnabled.main+xml` },
  { ending: 'ppam', macros: true, type: `${MICROSOFT}.addin.macroEnabled.main+xml` },
];

/** The kind of the main part with that content type; media types do not distinguish capitals. */
export const kindOfType = (type: string): PresentationKind | undefined =>
  PRESENTATION_KINDS.find((kind) => kind.type.toLowerCase() === type.toLowerCase());

/** The ending of a file's name in small letters, without its dot; empty where it has none. */
export const endingOf = (name: string): string => (/\.([^./\\]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** The kind that a file of that name must be. */
export const kindOfName = (name: string): PresentationKind | undefined =>
  PRESENTATION_KINDS.find(({ ending }) => ending === endingOf(name));
