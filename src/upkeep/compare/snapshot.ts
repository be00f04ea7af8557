import type { FigureFact, TableFact } from '../../files/record/ledger-schema.ts';
import type { ChartContent, DeckContent, ElementContent, SlideContent } from '../../files/record/make-ledger.ts';
import type { Snapshot, SnapshotSlide, SnapshotText } from './types.ts';
import { labelWords, wordsOf } from './words.ts';

/** Messages that hold a question's wording have keys named after it. */
const QUESTION_KEY = /^question\.([A-Za-z0-9_]+)(\.|$)/;

const chartsOf = (element: ElementContent): SnapshotSlide['charts'] =>
  element.kind === 'chart' ? [element.chart] : [];

/** The words of a chart's options, and those of its columns where it has several, each once. */
const chartWords = ({ rows }: ChartContent): readonly (readonly [key: string, words: string])[] => [
  ...new Map([
    ...rows.map(({ option, label }) => [option, label] as const),
    ...rows.flatMap(({ segment = '', column }) => (column === undefined ? [] : [[`@${segment}`, column] as const])),
  ]),
];

/** The rows of a table, each with its head where no other has the same. */
function headsOf(rows: readonly (readonly { readonly text: string }[])[]): readonly (string | undefined)[] {
  const heads = rows.map((cells) => labelWords(cells[0]?.text ?? '').trim());
  return heads.map((head) => (head !== '' && heads.filter((other) => other === head).length === 1 ? head : undefined));
}

function shownTexts(element: ElementContent): readonly SnapshotText[] {
  const { id, name, message } = element;
  const key = message === undefined ? {} : { message };
  switch (element.kind) {
    case 'text':
      return [{ id, what: 'text', name, ...key, words: wordsOf(element.text) }];
    case 'table': {
      const heads = headsOf(element.rows);
      return element.rows.flatMap((cells, r) => {
        const head = heads[r];
        return cells.map(({ text }, c): SnapshotText => {
          const place = head === undefined ? {} : { key: `${id}/${head}/${c}`, ...(c > 0 ? { at: head } : {}) };
          return { id: `${id}/${r}.${c}`, what: 'cell', name, ...place, words: wordsOf(text) };
        });
      });
    }
    case 'chart':
      return chartWords(element.chart).map(([key, words]) => ({ id: `${id}/${key}`, what: 'label', name, words: labelWords(words) })); // prettier-ignore
    default:
      return [];
  }
}

function textsOf(element: ElementContent): readonly SnapshotText[] {
  const { id, name, alt } = element;
  return [...shownTexts(element), ...(alt === undefined ? [] : [{ id: `${id}/alt`, what: 'alt', name, words: alt } as const])]; // prettier-ignore
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

function snapshotSlide(slide: SlideContent, figures: ReadonlyMap<string, FigureFact>): SnapshotSlide {
  const { id, title, draft, drawn, elements, notes } = slide;
  const charts = elements.flatMap(chartsOf);
  const shown = unique(elements.flatMap((element) => element.figures));
  const ofFigures = shown.flatMap((figure) => figures.get(figure)?.question ?? []);
  const ofMessages = elements.flatMap(({ message }) => (message === undefined ? [] : (QUESTION_KEY.exec(message)?.[1] ?? []))); // prettier-ignore
  const showsTitle = elements.some(({ kind, placeholder }) => placeholder === 'title' && kind === 'text');
  const words = notes.join('\n');
  return {
    id,
    title,
    draft,
    drawn,
    texts: [
      ...(showsTitle ? [] : [{ id: '/title', what: 'title', name: '', words: title } as const]),
      ...elements.flatMap(textsOf),
      ...(words === '' ? [] : [{ id: '/notes', what: 'notes', name: '', words } as const]),
    ],
    charts,
    figures: shown,
    claims: unique(elements.flatMap((element) => element.claims)),
    sentences: elements.flatMap((element) =>
      element.kind === 'text' && element.claims.length > 0
        ? [{ claims: element.claims, words: wordsOf(element.text) }]
        : [],
    ),
    questions: unique([...charts.map(({ question }) => question), ...ofFigures, ...ofMessages]),
  };
}

/**
 * What a deck says, ready to be compared: for a finished deck according to its ledger, so that later changes by a
 * person are not seen; for a deck that was built but not written, according to its content.
 */
export function snapshotOf(content: DeckContent): Snapshot {
  const { deck, survey, locale, title, date, frame, inputs } = content;
  const figures = new Map(content.figures.map((figure) => [figure.id, figure]));
  return {
    deck,
    survey,
    locale,
    title,
    date,
    frame,
    inputs,
    figures,
    claims: new Map(content.claims.map((claim) => [claim.id, claim])),
    tables: new Map(content.tables.map((table) => [tableName(table), table])),
    words: new Map((content.words ?? []).map((words) => [words.question, words])),
    slides: content.slides.map((slide) => snapshotSlide(slide, figures)),
  };
}

/**
 * The name of a column of a table, or of the column that a figure was counted in: that of the table, which is the
 * question's code where it is the question's own, and that of the segment.
 */
export function tableName({ question, table = question, segment }: Partial<Pick<TableFact, 'question' | 'table' | 'segment'>>): string {
  return segment === undefined ? (table ?? '') : `${table ?? ''} @ ${segment}`;
} // prettier-ignore
