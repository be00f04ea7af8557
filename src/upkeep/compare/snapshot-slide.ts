import type { LedgerSlide } from '../../files/record/types.ts';
import type { FigureFact } from '../../deck/scene/deck-origin.ts';
import type { SnapshotMark, SnapshotSlide, SnapshotText } from './types.ts';
import { wordsOf } from './words.ts';

/** What comparing needs of an element of a ledger: hashes of its bytes are not among it, since only a writer has them. */
export interface SaidElement {
  readonly id: string;
  readonly name: string;
  readonly message?: string;
  readonly figures: readonly string[];
  readonly claims: readonly string[];
  readonly alt?: string;
  readonly placeholder?: string;
  readonly text?: string;
  readonly rows?: readonly (readonly string[])[];
  readonly chart?: {
    readonly question: string;
    readonly decimals: number;
    readonly base: number;
    readonly rows: readonly Omit<SnapshotMark, 'question' | 'decimals' | 'base'>[];
  };
}

export interface SaidSlide extends Pick<LedgerSlide, 'id' | 'title' | 'notes' | 'draft' | 'drawn'> {
  readonly elements: readonly SaidElement[];
}

/** Messages that are a question's wording are named after it. */
const QUESTION_KEY = /^question\.([A-Za-z0-9_]+)(\.|$)/;

const marksOf = ({ chart }: SaidElement): readonly SnapshotMark[] =>
  (chart?.rows ?? []).map(({ option, count, exact, displayed, provenance, label }) => {
    const { question = '', base = 0, decimals = 0 } = chart ?? {};
    return { question, base, decimals, option, count, exact, displayed, provenance, label: oneLine(label) };
  });

/** An axis label's lines are as decided as those of a text. */
const oneLine = (label: string): string => wordsOf(label.replaceAll('\n', '\v'));

function textsOf(element: SaidElement): readonly SnapshotText[] {
  const { id, name, message, text, rows, chart, alt } = element;
  const key = message === undefined ? {} : { message };
  return [
    ...(text === undefined ? [] : [{ id, what: 'text', name, ...key, words: wordsOf(text) } as const]),
    ...(rows ?? []).flatMap((cells, r) =>
      cells.map((cell, c) => ({ id: `${id}/${r}.${c}`, what: 'cell', name, words: wordsOf(cell) }) as const),
    ),
    ...(chart?.rows ?? []).map(
      ({ option, label }) => ({ id: `${id}/${option}`, what: 'label', name, words: oneLine(label) }) as const,
    ),
    ...(alt === undefined ? [] : [{ id: `${id}/alt`, what: 'alt', name, words: alt } as const]),
  ];
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)];

/** A slide as comparing sees it. */
export function snapshotSlide(slide: SaidSlide, figures: ReadonlyMap<string, FigureFact>): SnapshotSlide {
  const { id, title, draft, drawn, elements, notes } = slide;
  const shown = unique(elements.flatMap((element) => element.figures));
  const ofFigures = shown.flatMap((figure) => figures.get(figure)?.question ?? []);
  const ofCharts = elements.flatMap((element) => element.chart?.question ?? []);
  const ofMessages = elements.flatMap((element) => QUESTION_KEY.exec(element.message ?? '')?.[1] ?? []);
  const texts = elements.flatMap(textsOf);
  const showsTitle = elements.some((element) => element.placeholder === 'title' && element.text !== undefined);
  const words = notes.join('\n');
  return {
    id,
    title,
    draft,
    drawn,
    texts: [
      ...(showsTitle ? [] : [{ id: '/title', what: 'title', name: '', words: title } as const]),
      ...texts,
      ...(words === '' ? [] : [{ id: '/notes', what: 'notes', name: '', words } as const]),
    ],
    marks: elements.flatMap(marksOf),
    figures: shown,
    claims: unique(elements.flatMap((element) => element.claims)),
    sentences: elements.flatMap(({ claims, text }) =>
      text === undefined || claims.length === 0 ? [] : [{ claims, words: wordsOf(text) }],
    ),
    questions: unique([...ofCharts, ...ofFigures, ...ofMessages]),
  };
}
