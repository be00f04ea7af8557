import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { makeChart } from '../../src/deck/chart/build-chart.ts';
import { layOut } from '../../src/deck/layout/lay-out.ts';
import { assembleScene } from '../../src/deck/scene/assemble.ts';
import type { DeckOrigin } from '../../src/deck/scene/deck-origin.ts';
import type { Scene } from '../../src/deck/scene/types.ts';
import { readTemplates, type Templates } from '../../src/deck/template/read-templates.ts';
import type { Content, FilledDeck, FilledSlide } from '../../src/deck/template/types.ts';
import { plain, type Text } from '../../src/deck/text/types.ts';
import { throwIt } from '../build-from-disk.ts';
import { say, type SampleSlide } from './sample-slide.ts';
import { readSample, type Language, type Reassign, type Sample } from './sample-survey.ts';
import { crossSlide } from './slides/cross.ts';
import { dotsSlide } from './slides/dots.ts';
import { gridSlide } from './slides/grid.ts';
import { listSlide } from './slides/list.ts';
import { npsSlide } from './slides/nps.ts';
import { trendSlide } from './slides/trend.ts';

const PLACE = { file: 'test/sample-survey/sample-deck.ts', line: 1, column: 1 };

/** The sample deck: a slide for each kind of chart that no deck's YAML can ask for yet, and one for the long list. */
export interface SampleDeck {
  readonly sample: Sample;
  readonly scene: Scene;
  readonly origin: DeckOrigin;
  /** What layout found. */
  readonly found: readonly Diagnostic[];
}

const SLIDES = [trendSlide, gridSlide, npsSlide, listSlide, dotsSlide, crossSlide];

const textContent = (text: Text): Content => ({ kind: 'text', text });

function filled(sample: Sample, templates: Templates, { id, layout: name, order, texts }: SampleSlide): FilledSlide {
  const layout = templates.layouts.get(name);
  const { headline } = texts;
  if (!layout || !headline) throw new Error(`the slide ${id} is not whole`);
  const contents = new Map<string, Content>([
    ['mark', textContent(say(sample, 'mark'))],
    ...Object.entries(texts).map(([slot, text]) => [slot, textContent(text)] as const),
    ['chart', { kind: 'chart', place: PLACE, ...makeChart(order, templates.colors) }],
  ]);
  const footer = say(sample, 'footer');
  return { id, place: PLACE, section: 'sample', layout, contents, title: plain(headline, ''), notes: [], footer, messages: [], figures: [] };
} // prettier-ignore

/** The slides as a deck, made of the sample data as `buildDeck` would make them. */
export async function sampleDeck(language: Language = 'ja', reassign?: Reassign): Promise<SampleDeck> {
  const sample = await readSample(language, reassign);
  const { sources, survey, texts } = sample;
  const templates = readTemplates(sources, language, throwIt);
  if (!templates) throw new Error('the sample templates cannot be read');
  const slides = SLIDES.map((make) => make(sample));
  const name = say(sample, 'footer');
  const deck: FilledDeck = {
    id: 'sample-survey',
    title: plain(name),
    subject: plain(name),
    author: texts.plain('fieldwork.agency'),
    company: texts.plain('fieldwork.agency'),
    sections: [{ id: 'sample', name: plain(name), slides: slides.map(({ id }) => id) }],
    slides: slides.map((slide) => filled(sample, templates, slide)),
    uses: new Map(),
  };
  const found: Diagnostic[] = [];
  const placed = layOut(deck, templates, sources, texts, new Set(), (diagnostic) => found.push(diagnostic));
  const scene = assembleScene({ ...templates, deck, ...placed, definition: survey.definition, language: texts.language }); // prettier-ignore
  const origin: DeckOrigin = { survey: survey.definition.id, locale: language, inputs: [], figures: [], claims: [], tables: [] };
  return { sample, scene, origin, found };
} // prettier-ignore
