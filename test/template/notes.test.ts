import { describe, expect, it } from 'vitest';
import { fillOne, LOCALE, SYNTHETIC } from './tea.ts';

const cards = (...messages: readonly string[]): string =>
  `{ id: a, layout: cards, slots: { title: plain, cards: [${messages.map((m) => `{ text: ${m} }`).join(', ')}] } }`;

describe('notes of where figures come from', () => {
  it('a line a figure: value, question, options, count of base', () => {
    expect(fillOne(cards('both')).notes).toEqual(['Sources', '50.0%: Q1 Green tea, 5 of 10', '75.0%: Q2 Hot, 6 of 8']);
  });

  it('none on a slide without figures', () => {
    expect(fillOne(cards('plain')).notes).toEqual([]);
  });

  it('means, bases and all respondents have words of their own', () => {
    const locale = (message: string) => ({ locale: LOCALE.replace('  plain:', `  extra: "${message}"\n  plain:`) });
    expect(fillOne(cards('cups')).notes).toEqual(['Sources', '2.2: mean of Q4, n=10']);
    expect(fillOne(cards('extra'), locale('{$asked :base} people')).notes).toEqual(['Sources', '8: base of Q2']);
    expect(fillOne(cards('extra'), locale('{$people :count} people')).notes).toEqual(['Sources', '10: all respondents']); // prettier-ignore
  });

  it('every category of a chart, but no cell twice', () => {
    const chart = 'chart: { kind: chart, drawing: stacked_bar, net: { figure: drinkers, label: q7.net } }';
    const slide = `{ id: a, layout: question, question: Q1, slots: { headline: q1.headline, ${chart} } }`;
    expect(fillOne(slide).notes).toEqual([
      'Sources',
      '50.0%: Q1 Green tea, 5 of 10',
      '80.0%: Q1 Green tea + Black tea, 8 of 10',
      '30.0%: Q1 Black tea, 3 of 10',
      '20.0%: Q1 No tea, 2 of 10',
    ]);
  });

  it('no number for what was never published', () => {
    const chart = 'chart: { kind: chart, drawing: stacked_bar, net: { figure: often, label: q7.net } }';
    const slide = `{ id: a, layout: question, question: Q7, slots: { headline: plain, ${chart} } }`;
    expect(fillOne(slide, SYNTHETIC).notes).toEqual([
      'Sources',
      'Q7 Every day + Every week: within published bounds, n=10',
      '50.0%: Q7 Every day, 5 of 10',
      'Q7 Every week: within published bounds, n=10',
      '20.0%: Q7 Other answers, 2 of 10',
    ]);
  });

  it('charts and pictures inside groups too', () => {
    const picture = '{ kind: picture, picture: bars, figure: cold, alt: plain }';
    const slide = `{ id: a, layout: cards, slots: { title: plain, cards: [{ text: plain, picture: ${picture} }] } }`;
    expect(fillOne(slide).notes).toEqual(['Sources', '25.0%: Q2 Cold, 2 of 8']);
    expect(fillOne(slide).figures).toEqual(['cold']);
  });
});
