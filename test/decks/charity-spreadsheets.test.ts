import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildDeck, type BuiltDeck } from '../../src/build-deck.ts';
import { loadDeckSources } from '../../src/world/input/load-deck-sources.ts';
import { marksOf } from '../../src/deck/chart/types.ts';
import { loadProject } from '../../src/world/input/project.ts';
import { parseYaml } from '../../src/world/input/yaml.ts';
import type { ChartElement, Element, PlacedSlide, TextElement } from '../../src/deck/scene/types.ts';
import { buildFromDisk, throwIt } from '../build-from-disk.ts';
import { all, readCells, readPackage, textOf, type Package } from '../files/pptx/read-package.ts';

const folder = fileURLToPath(new URL('charity-spreadsheets/', import.meta.url));

let built: BuiltDeck;
let file: Package;

beforeAll(async () => {
  const project = await loadProject(folder, throwIt);
  built = await buildFromDisk({ root: folder, deck: project!.decks[0]!, locale: 'en' });
  file = readPackage(built.pptx!);
});

const slide = (id: string): PlacedSlide => built.scene!.slides.find((candidate) => candidate.id === id)!;
const isChart = (element: Element): element is ChartElement => element.kind === 'chart';
const chart = (id: string): ChartElement => slide(id).elements.find(isChart)!;
const textElement = (id: string, name: string): TextElement =>
  slide(id).elements.find((element): element is TextElement => element.kind === 'text' && element.name === name)!;
const words = (id: string, name: string): string =>
  textElement(id, name).paragraphs.flatMap((p) => p.lines.map((line) => line.map((run) => run.text).join(''))).join(' '); // prettier-ignore
const drawn = (id: string): readonly (readonly [string, string])[] =>
  marksOf(chart(id).chart).map((mark) => [mark.label, mark.valueLabel]);

const STRANGE = [
  'Names with <, >, &, " or \' came out garbled',
  "=cmd|'/c calc'!A1 turned up in a cell",
  'A 🙂 in a comment became an empty box',
  'Hebrew names (שלום) ran the wrong way',
];

describe('the survey of spreadsheets in charities', () => {
  it('has answers that come out of the script, byte for byte', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'responses-'));
    try {
      const copy = join(scratch, 'copy.csv');
      execFileSync(process.execPath, [join(folder, 'make-responses.mjs'), copy]);
      expect(readFileSync(copy).equals(readFileSync(join(folder, 'responses.csv')))).toBe(true);
    } finally {
      rmSync(scratch, { recursive: true });
    }
  });

  it('draws every kind of question in its own way, where the slide names none', () => {
    expect(['hours', 'trust', 'mishaps', 'reactions'].map((id) => chart(id).chart.kind)).toEqual([
      'columns', 'stacked_bar', 'bars', 'doughnut',
    ]); // prettier-ignore
  });

  it('says quantities in English words that the data gives', () => {
    expect(words('cover', 'Key figure 2')).toBe('One in three');
    expect(words('cover', 'Counted label')).toBe('62 saw one');
    expect(words('trust', 'Headline')).toBe('About 40% are sure that the figures in their records are right');
    expect(words('hours', 'Headline')).toMatch(/^More than half spend five hours .* the average is 7 hours$/);
    expect(words('mishaps', 'Headline')).toMatch(/^No\. 1: “Several versions went round by e-mail” \(62%\)\./);
    expect(words('hours', 'Footer')).toMatch(/Fieldwork March 3–21, 2025$/);
    expect(words('hours', 'Base')).toBe('n = 184');
    expect(words('reactions', 'Asked')).toBe('23 of 184 were asked');
  });

  it('keeps bands and points in their order, and rounds to whole percent', () => {
    expect(drawn('hours').map(([label]) => label)).toEqual([
      'Under 2', '2 to under 3', '3 to under 5', '5 to under 8', '8 to under 12', '12 or more',
    ]); // prettier-ignore
    expect(drawn('hours').map(([, value]) => value)).toEqual(['11%', '14%', '20%', '26%', '15%', '14%']);
    expect(drawn('trust').map(([label]) => label)[0]).toBe('Very sure');
    // 72 of 184 are 39.13 %; 21 and 51 are 11 and 28.
    expect(words('trust', 'Net T1')).toBe('39% Sure or very sure');
  });

  it('ranks twelve options, and pins other, none and don’t know last by their roles', () => {
    const labels = drawn('mishaps').map(([label]) => label);
    expect(labels).toHaveLength(12);
    expect(labels.slice(0, 2)).toEqual(['Several versions went round by e-mail', 'Somebody typed over a formula']);
    expect(drawn('mishaps').slice(8)).toEqual([
      ['Hebrew names (שלום) ran the wrong way', '4%'],
      ['Something else', '9%'],
      ['None of these', '6%'],
      ['Don’t know', '4%'],
    ]);
  });

  it('marks the base under 30 where it stands, and says what rounding does', () => {
    expect(words('reactions', 'Base')).toBe(
      'n = 23* Shares are rounded and may not add up to 100%. * Fewer than 30 respondents: read with caution.',
    );
    expect(words('reactions', 'Filter')).toBe(`Asked of those who answered “${STRANGE[1]}” to M1`);
    // Multiple answers never add up to 100, and 39 + 28 + 27 + 6 already do.
    expect(words('mishaps', 'Base')).toBe('n = 184');
    expect(words('trust', 'Base')).toBe('n = 184');
  });

  it('shows strange labels as they are, in the chart and in its workbook', () => {
    const charts = file.paths.filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path));
    const shown = charts.flatMap((path) => all(file.xml(path), 'c:v').map(textOf));
    expect(shown).toEqual(expect.arrayContaining(STRANGE));
    const books = file.paths.filter((path) => path.endsWith('.xlsx'));
    const cells = books.flatMap((path) => [...readCells(file.bytes(path)).values()]);
    expect(cells).toEqual(expect.arrayContaining(STRANGE));
    for (const path of books) expect(readPackage(file.bytes(path)).text('xl/worksheets/sheet1.xml')).not.toContain('<f'); // prettier-ignore
  });

  it('names the characters that the brand’s font does not have', () => {
    const missing = built.diagnostics.filter((diagnostic) => diagnostic.code === 'layout/missing-glyph');
    expect(missing.map((diagnostic) => /: (.*)$/.exec(diagnostic.says.en.found)?.[1]).sort()).toEqual(['😤', '🙂']);
    expect(built.diagnostics).toHaveLength(2);
  });

  it('keeps the alternative text of a long chart to what can be listened to, the highest values first', () => {
    const alt = chart('mishaps').alt!;
    expect(alt.length).toBeLessThanOrEqual(500);
    expect(alt).toMatch(/outsiders\. Several versions went round by e-mail: 62%; Somebody typed over a formula: 49%;/);
    expect(alt).toMatch(/; and \d more\. n = 184\.$/);
    expect(chart('hours').alt).toMatch(/12 or more: 14%\. n = 184\.$/);
  });

  it('keeps the logo in its own shape', () => {
    const logo = slide('cover').elements.find((element) => element.name === 'Logo')!;
    expect(logo.box.w / logo.box.h).toBeCloseTo(232 / 60, 2);
  });

  it('gives the quotations of one slide rows of one height, with a rule under each', () => {
    const rules = slide('wishes').elements.filter((element) => /^quotes\.\d+\.rule$/.test(element.id));
    const tops = rules.map((rule) => rule.box.y);
    expect(tops).toHaveLength(8);
    const pitches = tops.slice(1).map((top, i) => Math.round((top - tops[i]!) / 1000));
    // One answer has two lines.
    expect(Math.max(...pitches) / Math.min(...pitches)).toBeLessThan(1.15);
  });
});

describe('a catalogue from before the program had words of its own', () => {
  it('has all of them, and gives the same deck', async () => {
    const at = (name: string): string => join(folder, name);
    const files = { root: folder, survey: folder, template: at('deck.yaml'), brand: at('brand.yaml'), layouts: join(folder, '../../../templates/layouts') }; // prettier-ignore
    const sources = await loadDeckSources(files, 'en', throwIt);
    const text = readFileSync(at('old-catalogue.yaml'), 'utf8');
    const catalogue = parseYaml('locales/en.yaml', text, throwIt)!;
    // The words that it shares with the program's are its own.
    const keys = ({ value }: { readonly value: unknown }) =>
      Object.keys((value as { messages: object }).messages).length;
    expect(keys(catalogue)).toBe(keys(sources!.catalogue) + 27);
    const old = await buildDeck({ ...sources!, catalogue }, { locale: 'en', draft: false, formats: ['pptx'] });
    expect(old.diagnostics.map(({ code }) => code).toSorted()).toEqual(['layout/missing-glyph', 'layout/missing-glyph', 'text/unknown-override']); // prettier-ignore
    const oldFile = readPackage(old.pptx!);
    const isSaid = (path: string): boolean => !/^(customXml|docProps)\//.test(path);
    expect(oldFile.paths).toEqual(file.paths);
    for (const path of oldFile.paths.filter(isSaid)) expect(Buffer.compare(oldFile.bytes(path), file.bytes(path)), path).toBe(0); // prettier-ignore
  });
});
