import type { DeckOrigin } from '../../deck/scene/deck-origin.ts';
import { frameHash, slideHashes } from '../../deck/scene/slide-hashes.ts';
import type { Element, Scene } from '../../deck/scene/types.ts';
import { categoryText } from '../../deck/scene/written-words.ts';
import { ledgerText } from '../../files/record/ledger-text.ts';
import { isBeside } from '../../files/record/make-ledger.ts';
import type { DeckLedger, LedgerElement } from '../../files/record/types.ts';
import { snapshotSlide, type SaidElement, type SaidSlide } from './snapshot-slide.ts';
import type { Snapshot } from './types.ts';

type Head = DeckOrigin & Pick<Snapshot, 'deck' | 'title' | 'date' | 'frame'>;

function snapshot(head: Head, slides: readonly SaidSlide[]): Snapshot {
  const { deck, survey, locale, title, date, frame, inputs } = head;
  const figures = new Map(head.figures.map((figure) => [figure.id, figure]));
  return {
    deck,
    survey,
    locale,
    title,
    date,
    frame,
    inputs,
    figures,
    claims: new Map(head.claims.map((claim) => [claim.id, claim])),
    tables: new Map(head.tables.map((table) => [table.question, table])),
    slides: slides.map((slide) => snapshotSlide(slide, figures)),
  };
}

/** What a finished deck says, as it was written: what a person has changed in it since is not seen. */
export const snapshotOfLedger = (ledger: DeckLedger): Snapshot =>
  snapshot(
    ledger,
    ledger.slides.map((slide) => ({ ...slide, elements: slide.elements.map(saidInLedger) })),
  );

function saidInLedger(element: LedgerElement): SaidElement {
  const { id, name, message, figures, claims, alt, placeholder } = element;
  return {
    id,
    name,
    ...(message === undefined ? {} : { message }),
    figures,
    claims,
    ...(alt === undefined ? {} : { alt }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(element.kind === 'text' ? { text: element.text } : {}),
    ...(element.kind === 'table' ? { rows: element.rows.map((row) => row.map((cell) => cell.text)) } : {}),
    ...(element.kind === 'chart' ? { chart: element.chart } : {}),
  };
}

/** What a deck says that was built and not written: the same as its ledger would say. */
export function snapshotOf(scene: Scene, origin: DeckOrigin): Snapshot {
  const hashes = slideHashes(scene, origin.inputs);
  return snapshot(
    { ...origin, deck: scene.id, title: scene.title, date: scene.date, frame: frameHash(scene) },
    scene.slides.map((slide) => {
      const { id, title, notes, draft } = slide;
      const charts = slide.elements.filter((element) => element.kind === 'chart');
      const said = slide.elements.filter(
        (element) => element.kind !== 'shape' || charts.some((chart) => isBeside(element.id, chart.id)),
      );
      const shown = said.filter((element) => element.kind !== 'text' || element.field === undefined);
      const drawn = hashes.get(id) ?? '';
      return { id, title, notes, draft, drawn, elements: shown.map(saidInScene) };
    }),
  );
}

function saidInScene(element: Element): SaidElement {
  const { id, name, origin } = element;
  const alt = element.alt ?? (element.kind === 'chart' ? element.chart.alt : undefined);
  const placeholder = element.kind === 'shape' ? undefined : element.placeholder?.type;
  return {
    id,
    name,
    ...(origin.message === undefined ? {} : { message: origin.message }),
    figures: origin.figures,
    claims: origin.claims,
    ...(alt === undefined || alt === '' || element.decorative ? {} : { alt }),
    ...(placeholder === undefined ? {} : { placeholder }),
    ...contentOf(element),
  };
}

function contentOf(element: Element): Pick<SaidElement, 'text' | 'rows' | 'chart'> {
  switch (element.kind) {
    case 'text':
      return { text: ledgerText(element.paragraphs, element.linesDecided).text };
    case 'table':
      return {
        rows: element.rows.map(({ cells }) =>
          cells.map(({ paragraphs, linesDecided }) => ledgerText(paragraphs, linesDecided ?? true).text),
        ),
      };
    case 'chart': {
      const { categories, question, decimals, base } = element.chart;
      const rows = categories.map((category, c) => ({ ...category, label: categoryText(element, c) }));
      return { chart: { question, decimals, base, rows } };
    }
    default:
      return {};
  }
}
