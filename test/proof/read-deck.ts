import type { Chart, Deck, GridItem, Ledger, Slide } from './model.ts';
import { figureLines } from './notes-lines.ts';
import { all, attr, first, kids, Package, textOf } from './package.ts';
import { readSlide } from './read-slide.ts';

/** Reads a PowerPoint file into the model that the rules use. Shares no code with the program that wrote it. */
export function readDeck(bytes: Uint8Array): Deck {
  const file = new Package(bytes);
  const root = 'ppt/presentation.xml';
  const targets = new Map(file.relations(root).map(({ id, target }) => [id, target]));
  const paths = all(file.xml(root), 'p:sldId').flatMap((entry) => targets.get(attr(entry, 'r:id') ?? '') ?? []);
  const slides = paths.map((path, i) => readSlide(file, path, i + 1));
  return {
    slides,
    accent: accentOf(file),
    ledger: readLedger(file),
    charts: chartsByQuestion(slides),
    grids: gridsIn(slides),
  };
}

/** Items by their grid; of a table that goes on over slides with other options, each with all of them. */
function gridsIn(slides: readonly Slide[]): ReadonlyMap<string, readonly GridItem[]> {
  const grids = new Map<string, GridItem[]>();
  for (const { grid } of slides) {
    if (!grid) continue;
    const known = grids.get(grid.question) ?? [];
    const taken = new Set<number>();
    for (const item of grid.items) {
      const at = known.findIndex(({ label, cells }, i) => !taken.has(i) && label === item.label && !cells.some(({ option }) => grid.options.includes(option))); // prettier-ignore
      const before = known[at];
      taken.add(before ? at : known.length);
      if (before) known[at] = { ...before, cells: [...before.cells, ...item.cells] };
      else known.push(item);
    }
    grids.set(grid.question, known);
  }
  return grids;
}

function accentOf(file: Package): string {
  const theme = file.paths.find((path) => /^ppt\/theme\/theme1\.xml$/.test(path));
  const accent = theme === undefined ? undefined : first(file.xml(theme), 'a:accent1');
  const [color] = accent ? kids(accent) : [];
  return (attr(color, 'val') ?? '').toUpperCase();
}

function readLedger(file: Package): Ledger | undefined {
  for (const path of file.paths.filter((part) => /^customXml\/item\d+\.xml$/.test(part)).sort()) {
    const ledger = first(file.xml(path), 'ledger');
    if (ledger) return JSON.parse(textOf(ledger)) as Ledger;
  }
  return undefined;
}

/** The question of a slide's chart: the one that the slide's notes name most often. */
export function questionOf(slide: Slide): string | undefined {
  const votes = new Map<string, number>();
  for (const { question } of figureLines(slide.notes)) votes.set(question, (votes.get(question) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
}

function chartsByQuestion(slides: readonly Slide[]): ReadonlyMap<string, Chart> {
  const found = new Map<string, Chart>();
  for (const slide of slides) {
    const [chart = slide.field] = slide.charts;
    const question = questionOf(slide);
    if (!chart || question === undefined) continue;
    // A list that is too long for one slide goes on over others.
    const known = found.get(question);
    const isNew = ({ label }: Chart['rows'][number]): boolean => !known?.rows.some((row) => row.label === label);
    found.set(question, known ? { ...known, rows: [...known.rows, ...chart.rows.filter(isNew)] } : chart);
  }
  return found;
}
