import { describe, expect, it } from 'vitest';
import { deckOf, fill, FIGURES, LAYOUTS, LOCALE, pointsAt } from './tea.ts';

const figures = FIGURES.replace('  weekly:', '  daily: share(Q7, daily)\n  weekly:').replace(
  'claims:',
  'claims:\n  hot_over_half: hot > 50%',
);
const locale = LOCALE.replace(
  '  plain:',
  '  often.head: "{$often :share} drink it often"\n  daily.head: "{$daily :share} daily"\n  parts: "{$daily :share} + {$weekly :share}"\n  hot.head: "{$hot :share} like it hot"\n  mixed: "{#claim id=hot_over_half}over half{/claim} ({$daily :share})"\n  rows.head: "{#em}{$hot :share}{/em} hot, {$cold :share} cold"\n  plain:',
);
const layouts = {
  ...LAYOUTS,
  cards: LAYOUTS.cards.replace(
    '- { kind: picture,',
    `- kind: group
            slot: rows
            name: Rows
            optional: true
            columns: 1
            item:
              kind: stack
              children:
                - { kind: text, slot: label, name: Label, style: body }
                - { kind: text, slot: value, name: Value, style: body }
                - { kind: picture, slot: bar, name: Bar, size: 1in }
          - { kind: picture,`,
  ),
};

/** Codes of the diagnostics of a slide, each with the words that it points at. */
function said(slide: string): readonly string[] {
  const text = deckOf(slide);
  const { found } = fill({ deck: text, figures, locale, layouts: Object.values(layouts) });
  expect(found.every(({ slides }) => slides === undefined || slides.includes('a'))).toBe(true);
  return found.map((d) => `${d.code} ${pointsAt(text, d).slice(0, 12)}`);
}
const chart = (question: string, headline: string, rest: string): readonly string[] =>
  said(
    `{ id: a, layout: question, question: ${question}, slots: { headline: ${headline}, chart: { kind: chart, ${rest} } } }`,
  );
const card = (text: string, rest: string): readonly string[] =>
  said(`{ id: a, layout: cards, slots: { title: plain, cards: [{ text: ${text}, ${rest} }] } }`);
const picture = (text: string, value: string): readonly string[] => card(text, `picture: { kind: picture, ${value} }`);
const rows = (text: string, value: string): readonly string[] => card(text, `rows: { kind: figures, ${value} }`);

const ELSEWHERE = 'template/words-elsewhere';
const ACCENT = 'template/highlight-elsewhere';
const COLORED = 'template/picture-elsewhere';

describe('words that stand for what is drawn', () => {
  it('a bracket’s label is about the net, or about all its parts', () => {
    const net = (figure: string, label: string) =>
      chart('Q7', 'often.head', `drawing: stacked_bar, net: { figure: ${figure}, label: ${label} }`);
    expect(net('often', 'often.head')).toEqual([]);
    expect(net('often', 'parts')).toEqual([]);
    expect(net('often', 'q7.net')).toEqual([]);
    expect(net('daily', 'often.head')).toEqual([`${ELSEWHERE} often.head }`]);
    expect(net('often', 'daily.head')).toEqual([`${ELSEWHERE} daily.head }`]);
    expect(net('often', 'hot.head')).toEqual([`${ELSEWHERE} hot.head } }`]);
  });

  it('a doughnut’s centre is about the accent', () => {
    const center = (key: string) => chart('Q7', 'daily.head', `drawing: doughnut, center: ${key}`);
    expect(center('daily.head')).toEqual([]);
    expect(center('often.head')).toEqual([`${ELSEWHERE} often.head }`]);
  });

  it('an alternative text is about the chart, and no reason to look away from the headline', () => {
    expect(chart('Q7', 'often.head', 'alt: parts')).toEqual([]);
    expect(chart('Q7', 'often.head', 'alt: hot.head')).toEqual([`${ELSEWHERE} hot.head } }`]);
    expect(chart('Q7', 'plain', 'alt: hot.head')).toEqual([`${ELSEWHERE} hot.head } }`]);
    expect(chart('Q7', 'often.head', 'alt: daily.head')).toEqual([`${ELSEWHERE} daily.head }`]);
    expect(chart('Q7', 'often.head', 'alt: daily.head, stress: [daily]')).toEqual([`${ACCENT} [daily] } } `]);
  });

  it('a row’s own label and value are about its figure', () => {
    const row = (words: string) => rows('hot.head', `of: [{ figure: hot, ${words} }, cold]`);
    expect(row('label: hot.head, value: hot.head')).toEqual([]);
    expect(row('label: plain')).toEqual([]);
    expect(row('label: daily.head')).toEqual([`${ELSEWHERE} daily.head }`]);
    expect(row('value: daily.head')).toEqual([`${ELSEWHERE} daily.head }`]);
    // A claim about the row does not make other figures belong to it.
    expect(row('value: mixed')).toEqual([`${ELSEWHERE} mixed }, col`]);
  });

  it('a figure stands in one row', () => {
    expect(rows('hot.head', 'of: [hot, cold, hot]')).toEqual(['template/wrong-content hot] } }] } ']);
  });

  it('an accent on a row is on what the nearest sentence is about', () => {
    const accent = (text: string, figure: string) => rows(text, `of: [{ figure: hot, label: plain }, { figure: often, label: plain }, { figure: daily, label: plain }], stress: [${figure}]`); // prettier-ignore
    expect(accent('hot.head', 'hot')).toEqual([]);
    expect(accent('often.head', 'often')).toEqual([]);
    expect(accent('often.head', 'daily')).toEqual([`${ACCENT} [daily] } }]`]);
    expect(accent('hot.head', 'often')).toEqual([`${ACCENT} [often] } }]`]);
  });

  it('a picture’s alternative text is about what it colours', () => {
    expect(picture('hot.head', 'picture: waffle, figure: hot, alt: hot.head')).toEqual([]);
    expect(picture('hot.head', 'picture: waffle, figure: hot, alt: daily.head')).toEqual([`${ELSEWHERE} daily.head }`]);
    expect(picture('hot.head', 'picture: ranking, figures: [cold, hot], alt: hot.head')).toEqual([]);
  });
});

describe('half of a net', () => {
  it('is not what a sentence about the net is about', () => {
    expect(chart('Q7', 'often.head', 'drawing: bars')).toEqual([]);
    expect(chart('Q7', 'often.head', 'drawing: bars, stress: [daily]')).toEqual([`${ACCENT} [daily] } } `]);
    expect(chart('Q7', 'often.head', 'drawing: bars, stress: [daily, weekly]')).toEqual([]);
    expect(chart('Q7', 'parts', 'drawing: bars, stress: [daily]')).toEqual([]);
    expect(picture('often.head', 'picture: waffle, figure: often, alt: plain')).toEqual([]);
    expect(picture('often.head', 'picture: waffle, figure: daily, alt: plain')).toEqual([`${COLORED} { kind: pict`]);
    expect(picture('often.head', 'picture: ring, figures: [daily, weekly], alt: plain')).toEqual([]);
  });
});

it('an accent by rank stands on a place that there is', () => {
  const at = (rank: string) => chart('Q2', 'hot.head', `stress: [${rank}]`);
  expect(at('rank 1')).toEqual([]);
  expect(at('rank 4')).toEqual(['template/unknown-highlight [rank 4] } }']);
});

it('a name that is declared, but of another question, is not proposed for itself', () => {
  const { found } = fill({ deck: deckOf('{ id: a, layout: question, question: Q2, slots: { headline: hot.head, chart: { kind: chart, stress: [green_at_least_half] } } }'), figures, locale }); // prettier-ignore
  expect(found.map((d) => d.says.en.hint)).toEqual(['Correct the name.']);
});
