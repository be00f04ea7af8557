/** Paths of a presentation's parts in the package; numbers count from 1. */
export const PATHS = {
  presentation: 'ppt/presentation.xml',
  presProps: 'ppt/presProps.xml',
  viewProps: 'ppt/viewProps.xml',
  tableStyles: 'ppt/tableStyles.xml',
  slideMaster: 'ppt/slideMasters/slideMaster1.xml',
  slideTheme: 'ppt/theme/theme1.xml',
  notesMaster: 'ppt/notesMasters/notesMaster1.xml',
  notesTheme: 'ppt/theme/theme2.xml',
  slideLayout: (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`,
  slide: (number: number): string => `ppt/slides/slide${number}.xml`,
  notesSlide: (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`,
  core: 'docProps/core.xml',
  app: 'docProps/app.xml',
} as const;
