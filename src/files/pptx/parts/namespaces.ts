/** Declarations at the root of every PresentationML part. */
export const NAMESPACES = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

export const P14 = 'http://schemas.microsoft.com/office/powerpoint/2010/main';

const PRESENTATION = 'application/vnd.openxmlformats-officedocument.presentationml';

/** Content types of the parts of a presentation. */
export const CONTENT_TYPE = {
  presentation: `${PRESENTATION}.presentation.main+xml`,
  slide: `${PRESENTATION}.slide+xml`,
  slideLayout: `${PRESENTATION}.slideLayout+xml`,
  slideMaster: `${PRESENTATION}.slideMaster+xml`,
  notesSlide: `${PRESENTATION}.notesSlide+xml`,
  notesMaster: `${PRESENTATION}.notesMaster+xml`,
  presProps: `${PRESENTATION}.presProps+xml`,
  viewProps: `${PRESENTATION}.viewProps+xml`,
  tableStyles: `${PRESENTATION}.tableStyles+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
} as const;
