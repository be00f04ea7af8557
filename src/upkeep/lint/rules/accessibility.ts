import type { Deck } from '../deck.ts';
import { attribute, child, everyElement, find, type Located } from '../../../files/ooxml/xml/tree.ts';
import { drawingProperties, isDecorative, named, plain, shapesOf, short, slideTitle } from '../shapes.ts';
import type { Rule, Say } from '../types.ts';

const needsAlternative = (shape: Located): boolean =>
  shape.name === 'p:pic' || shape.name === 'p:graphicFrame' || find(child(shape, 'p:spPr'), 'a:blipFill').length > 0;

/** What programs write where nobody gave a description. */
const SAYS_NOTHING =
  /^(preencoded\.\w+|image|picture|chart|table|graph|photo|図|画像|写真|グラフ|表)\s*\d*$|\.(png|jpe?g|svg|gif|emf|wmf|webp)$|^(\/|[A-Za-z]:\\|file:|data:)/i;
/** Longest alternative text in characters: people stop listening, and long texts belong in the notes. */
const LONGEST = 500;

function alternatives(deck: Deck, say: Say): void {
  for (const page of [...deck.slides, ...deck.layouts, ...deck.masters]) {
    for (const shape of shapesOf(deck, page)) {
      if (!needsAlternative(shape)) continue;
      const text = (attribute(drawingProperties(shape), 'descr') ?? '').trim();
      const decorative = isDecorative(shape);
      if (decorative && text !== '') say(page, `${named(shape)}: decorative + "${short(text)}"`);
      if (!decorative && text === '') say(page, `${named(shape)}: –`);
      if (SAYS_NOTHING.test(text)) say(page, `${named(shape)}: "${short(text)}"`);
      if ([...text].length > LONGEST) say(page, `${named(shape)}: ${[...text].length} > ${LONGEST}`);
    }
  }
}

function uniqueTitles(deck: Deck, say: Say): void {
  const seen = new Map<string, string>();
  for (const slide of deck.slides) {
    const title = plain(slideTitle(deck, slide) ?? '');
    const other = seen.get(title);
    if (title !== '' && other !== undefined) say(slide, `"${short(title)}" = ${other}`);
    else seen.set(title, slide);
  }
}

/** Folders of a person or of a build machine. */
const LOCAL_PATH =
  /(^|[\s"'=(])(\/(home|Users|tmp|root|var|work|private|mnt|opt)\/[^\s"']|[A-Za-z]:\\[^\s]|file:\/\/|\\\\[\w.-]+\\)/;
const NAMING = ['descr', 'title', 'name', 'tooltip', 'Target'];

function localPaths(deck: Deck, say: Say): void {
  for (const file of deck.packages) {
    for (const [part, root] of file.xml) {
      for (const node of everyElement(root, true)) {
        for (const key of NAMING) {
          const value = node.attributes[key] ?? '';
          // A target that begins with a slash is a part of this package.
          if ((key === 'Target' ? /^(file:|[A-Za-z]:\\|\\\\)/ : LOCAL_PATH).test(value))
            say(file.shown(part), `<${node.name} ${key}="${short(value)}">`);
        }
      }
    }
  }
}

/** What screen readers, searches and strangers find in the file. */
export const ACCESSIBILITY_RULES: readonly Rule[] = [
  {
    id: 'title-present',
    level: 'quality',
    source: 'WCAG 2.4.2; PowerPoint’s accessibility checker',
    check: (deck, say) => {
      for (const slide of deck.slides) {
        const title = slideTitle(deck, slide);
        if (!title) say(slide, title === undefined ? 'title × 0' : '""');
      }
    },
  },
  {
    id: 'title-unique',
    level: 'quality',
    source: 'WCAG 2.4.2; PowerPoint’s accessibility checker',
    check: uniqueTitles,
  },
  {
    id: 'alt-text',
    level: 'quality',
    source: 'WCAG 1.1.1',
    check: alternatives,
  },
  {
    id: 'path-leak',
    level: 'quality',
    source: 'pptxgenjs: alternative text is the path',
    check: localPaths,
  },
];
