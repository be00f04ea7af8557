import { short } from '../shapes.ts';
import type { Deck } from '../deck.ts';
import {
  at,
  attribute,
  child,
  childrenOf,
  elementsOf,
  find,
  isOn,
  textOf,
  valueOf,
  type Located,
} from '../../../files/ooxml/xml/tree.ts';
import type { Rule, Say } from '../types.ts';

/** How many axes a kind of chart has; kinds that are not listed are not judged. */
const AXES: Readonly<Record<string, number>> = {
  'c:barChart': 2,
  'c:lineChart': 2,
  'c:areaChart': 2,
  'c:scatterChart': 2,
  'c:radarChart': 2,
  'c:bubbleChart': 2,
  'c:stockChart': 2,
  'c:pieChart': 0,
  'c:doughnutChart': 0,
};

/** Where labels may stand, by kind of chart (ECMA-376 Part 1, 21.2.3.11 and what PowerPoint offers for each). */
const POSITIONS: Readonly<Record<string, string>> = {
  'c:barChart': 'ctr inBase inEnd outEnd',
  'c:barChart stacked': 'ctr inBase inEnd',
  'c:lineChart': 'b ctr l r t',
  'c:scatterChart': 'b ctr l r t',
  'c:bubbleChart': 'b ctr l r t',
  'c:pieChart': 'bestFit ctr inEnd outEnd',
  'c:doughnutChart': '',
  'c:areaChart': '',
  'c:bar3DChart': '',
  'c:radarChart': 'outEnd',
};

type JudgeChart = (chart: Located, say: (found: string) => void) => void;

const onCharts =
  (judge: JudgeChart): Rule['check'] =>
  (deck, say) => {
    for (const part of deck.charts) {
      const root = deck.xml.get(part);
      if (root) judge(root, (found) => say(part, found));
    }
  };

const plotArea = (root: Located): Located | undefined => at(root, 'c:chart', 'c:plotArea');

function axes(root: Located, say: (found: string) => void): void {
  const plot = plotArea(root);
  const known = elementsOf(plot)
    .filter(({ name }) => name.endsWith('Ax'))
    .map((axis) => valueOf(axis, 'c:axId'));
  for (const kind of elementsOf(plot)) {
    const wanted = AXES[kind.name];
    if (wanted === undefined) continue;
    const ids = childrenOf(kind, 'c:axId').map((id) => attribute(id, 'val') ?? '');
    if (ids.length !== wanted) say(`${kind.name}: c:axId × ${ids.length} ≠ ${wanted}`);
    for (const id of ids) if (!known.includes(id)) say(`${kind.name}: c:axId ${id} → –`);
  }
  for (const axis of elementsOf(plot).filter(({ name }) => name.endsWith('Ax'))) {
    const cross = valueOf(axis, 'c:crossAx');
    if (!known.includes(cross)) say(`${axis.name}: c:crossAx ${cross ?? ''} → –`);
  }
}

function labelPositions(root: Located, say: (found: string) => void): void {
  for (const kind of elementsOf(plotArea(root))) {
    const stacked = kind.name === 'c:barChart' && /stacked/i.test(valueOf(kind, 'c:grouping') ?? '') ? ' stacked' : '';
    const allowed = POSITIONS[kind.name + stacked];
    if (allowed === undefined) continue;
    for (const position of find(kind, 'c:dLblPos').map((one) => attribute(one, 'val') ?? '')) {
      if (!allowed.split(' ').includes(position))
        say(`${kind.name}${stacked}: ${position} ∉ {${allowed.replaceAll(' ', ', ')}}`);
    }
  }
}

function caches(root: Located, say: (found: string) => void): void {
  for (const cache of find(root, 'c:numCache', 'c:numLit', 'c:strCache', 'c:strLit', 'c:lvl')) {
    const count = Number(valueOf(cache.name === 'c:lvl' ? cache.parent : cache, 'c:ptCount') ?? Infinity);
    const seen = new Set<number>();
    for (const point of childrenOf(cache, 'c:pt')) {
      const index = Number(attribute(point, 'idx'));
      const value = textOf(child(point, 'c:v')) ?? '';
      if (index >= count) say(`${cache.name}: idx ${index} ≥ ${count}`);
      if (seen.has(index)) say(`${cache.name}: 2 × idx ${index}`);
      seen.add(index);
      const numeric = cache.name.startsWith('c:num') && !value.startsWith('#');
      if (numeric && (value.trim() === '' || !Number.isFinite(Number(value))))
        say(`${cache.name}[${index}]: "${short(value)}"`);
    }
  }
}

function seriesNumbers(root: Located, say: (found: string) => void): void {
  for (const name of ['c:idx', 'c:order']) {
    const values = find(root, 'c:ser').map((series) => valueOf(series, name) ?? '');
    for (const value of new Set(values)) {
      const count = values.filter((one) => one === value).length;
      if (count > 1) say(`${count} × ${name} ${value}`);
    }
  }
}

/** Whether a text's look names a Latin font but none for East Asian script. */
const oneScript = (look: Located): boolean => child(look, 'a:latin') !== undefined && child(look, 'a:ea') === undefined;

function unusedParts(deck: Deck, say: Say): void {
  const shown = new Set(deck.pages.flatMap((page) => find(deck.xml.get(page), 'c:chart').map((frame) => deck.relation(page, attribute(frame, 'r:id'))?.part))); // prettier-ignore
  for (const chart of deck.charts) if (!shown.has(chart)) say(chart, '← 0');
}

/** Native charts. */
export const CHART_RULES: readonly Rule[] = [
  {
    id: 'chart-axes',
    level: 'repair',
    source: '#1534: repair in Microsoft 365',
    check: onCharts(axes),
  },
  {
    id: 'chart-label-position',
    level: 'repair',
    source: 'pptxgenjs-plus #28',
    check: onCharts(labelPositions),
  },
  {
    id: 'chart-cache',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 21.2.2.122; never',
    check: onCharts(caches),
  },
  {
    id: 'chart-series',
    level: 'repair',
    source: 'ECMA-376 Part 1, 21.2.2.84; never',
    check: onCharts(seriesNumbers),
  },
  {
    id: 'chart-levels',
    level: 'quality',
    source: '#1466',
    check: onCharts((root, say) => {
      for (const ref of find(root, 'c:multiLvlStrRef'))
        if (find(ref, 'c:lvl').length <= 1) say('c:multiLvlStrRef: c:lvl × 1');
    }),
  },
  {
    id: 'chart-rounded',
    level: 'quality',
    source: 'ECMA-376 Part 1, 21.2.2.159',
    check: onCharts((root, say) => {
      const rounded = child(root, 'c:roundedCorners');
      if (!rounded || isOn(attribute(rounded, 'val') ?? '1')) say(`c:roundedCorners ${rounded ? 'val="1"' : '–'}`);
    }),
  },
  {
    id: 'chart-language',
    level: 'quality',
    source: 'house',
    check: onCharts((root, say) => {
      if (!valueOf(root, 'c:lang')) say('c:lang –');
    }),
  },
  {
    id: 'chart-fonts',
    level: 'quality',
    source: 'house; pptxgenjs sets a:latin only',
    check: onCharts((root, say) => {
      const count = find(root, 'a:defRPr', 'a:rPr').filter(oneScript).length;
      if (count > 0) say(`${count} × a:latin, a:ea –`);
    }),
  },
  {
    id: 'chart-unused',
    level: 'quality',
    source: 'house',
    check: unusedParts,
  },
];
