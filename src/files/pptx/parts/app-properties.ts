import type { PlacedSlide } from '../../../deck/scene/types.ts';
import type { DocumentFrame } from './document-frame.ts';
import { placedLines } from '../../../deck/scene/written-words.ts';
import { hasNotes } from './notes-slide.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';

const vector = (size: number, baseType: string, entries: readonly XmlElement[]): XmlElement =>
  el('vt:vector', { size, baseType }, entries);

const shown = new WeakMap<Pick<PlacedSlide, 'title' | 'elements'>, string>();

/** The title as it is shown: its paragraphs on one line, as PowerPoint joins them. Each deck asks for those of all slides. */
export function titleAsShown(slide: Pick<PlacedSlide, 'title' | 'elements'>): string {
  const title = shown.get(slide) ?? titleOn(slide);
  shown.set(slide, title);
  return title;
}

function titleOn(slide: Pick<PlacedSlide, 'title' | 'elements'>): string {
  const title = slide.elements.find((element) => element.kind === 'text' && element.placeholder?.type === 'title');
  if (title?.kind !== 'text') return slide.title;
  const words = title.paragraphs.map((paragraph) =>
    placedLines(paragraph, title.linesDecided)
      .map((line) => line.map((run) => run.text).join(''))
      .join(''),
  );
  return words.join(' ');
}

/** `app.xml`: correct counts, the theme and every slide's title, as a file manager shows them. */
export function appPropertiesXml(scene: DocumentFrame): XmlElement {
  const words = (text: string): XmlElement => textEl('vt:lpstr', text);
  const heading = (text: string, count: number): readonly XmlElement[] => [
    el('vt:variant', {}, words(text)),
    el('vt:variant', {}, textEl('vt:i4', count)),
  ];
  const titles = scene.slides.map(({ title }) => title);
  return el(
    'Properties',
    {
      xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
      'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    },
    textEl('TotalTime', 0),
    textEl('Application', 'Surveydeck'),
    textEl('PresentationFormat', scene.width === 12_192_000 && scene.height === 6_858_000 ? 'Widescreen' : 'Custom'),
    textEl('Slides', titles.length),
    textEl('Notes', scene.slides.filter(hasNotes).length),
    textEl('HiddenSlides', 0),
    textEl('MMClips', 0),
    textEl('ScaleCrop', 'false'),
    el('HeadingPairs', {}, vector(4, 'variant', [...heading('Theme', 1), ...heading('Slide Titles', titles.length)])),
    el('TitlesOfParts', {}, vector(titles.length + 1, 'lpstr', [scene.theme.name, ...titles].map(words))),
    textEl('Company', scene.company),
    textEl('LinksUpToDate', 'false'),
    textEl('SharedDoc', 'false'),
    textEl('HyperlinksChanged', 'false'),
  );
}
