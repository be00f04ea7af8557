import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/deck/text/types.ts';
import { deckOf, fill, FIGURES, LAYOUTS, LOCALE, type TeaFiles } from './tea.ts';

// Q2 has eight drinkers: hot 6 (75.0 %), cold 2 (25.0 %), sweet 2 (25.0 %).

const ROWS = `
id: rows
name: Rows
footer: none
content:
  kind: stack
  children:
    - { kind: text, slot: title, name: Headline, style: title, placeholder: title, finding: true }
    - kind: group
      slot: figures
      name: Figures
      columns: 1
      item:
        kind: stack
        children:
          - { kind: text, slot: label, name: Label, style: body }
          - { kind: text, slot: value, name: Value, style: value }
          - { kind: picture, slot: bar, name: Bar, size: 0.2in }
`;

const FILES: TeaFiles = {
  layouts: [...Object.values(LAYOUTS), ROWS],
  figures: FIGURES.replace('claims:', '  sweet: share(Q2, sweet)\nclaims:'),
  locale: LOCALE.replace('  speak: Say hello', '  option.Q2.hot.short: HOT\n  option.Q2.cold.short: COLD\n  option.Q2.sweet.short: SWEET\n  w.cold: "Cold {$cold :share}"\n  w.drinks: "{$hot :share} hot, {$cold :share} cold"\n  w.own: Of its own\n  w.mute: What people drink\n  speak: Say hello'),
}; // prettier-ignore

function items(title: string, value: string) {
  const slide = `{ id: a, layout: rows, slots: { title: ${title}, figures: { kind: figures, ${value} } } }`;
  const content = fill({ ...FILES, deck: deckOf(slide) }).deck?.slides[0]?.contents.get('figures');
  return content?.kind === 'items' ? content.items : [];
}

function rows(title: string, value: string) {
  const slide = `{ id: a, layout: rows, slots: { title: ${title}, figures: { kind: figures, ${value} } } }`;
  const { deck, found } = fill({ ...FILES, deck: deckOf(slide) });
  const content = deck?.slides[0]?.contents.get('figures');
  const items = content?.kind === 'items' ? content.items : [];
  return {
    found: found.map((d) => [d.code, d.severity]),
    rows: items.map((item) => {
      const [label, shown, bar] = ['label', 'value', 'bar'].map((slot) => item.get(slot));
      const words = (part: typeof label): string => (part?.kind === 'text' ? plain(part.text) : '');
      const accent = bar?.kind === 'picture' && bar.source.kind === 'data' && bar.source.picture === 'bars' && bar.source.params.bars[0]?.highlighted; // prettier-ignore
      const emphasised = shown?.kind === 'text' && shown.text.paragraphs.flat().every((run) => run.emphasis);
      expect(emphasised).toBe(accent);
      return `${words(label)} ${words(shown)}${accent ? ' !' : ''} (${bar?.kind === 'picture' ? bar.alt : ''})`;
    }),
  };
}

describe('rows of figures', () => {
  it('stand in the order of their values, the accent on the largest that the sentence names', () => {
    expect(rows('w.drinks', 'of: [cold, hot, sweet], variant: short')).toEqual({
      found: [],
      rows: ['HOT 75.0% ! (HOT 75.0%)', 'COLD 25.0% (COLD 25.0%)', 'SWEET 25.0% (SWEET 25.0%)'],
    });
    expect(rows('w.cold', 'of: [cold, hot]').rows).toEqual(['Hot 75.0% (Hot 75.0%)', 'Cold 25.0% ! (Cold 25.0%)']);
  });

  it('or as listed; with words of their own', () => {
    const own = rows('w.cold', 'of: [{ figure: cold, label: w.own }, hot], order: as_listed');
    expect(own.rows).toEqual(['Of its own 25.0% ! (Of its own 25.0%)', 'Hot 75.0% (Hot 75.0%)']);
  });

  it('take an accent by name only where the sentence is about it', () => {
    expect(rows('w.cold', 'of: [cold, hot], stress: [cold]').found).toEqual([]);
    expect(rows('w.cold', 'of: [cold, hot], stress: []').rows.join()).not.toContain('!');
    expect(rows('w.cold', 'of: [cold, hot], stress: [hot]').found).toEqual([['template/highlight-elsewhere', 'draft']]);
  });

  it('have a counterpoint, which is one of them', () => {
    const looks = (value: string) => items('w.cold', value).map((item) => {
      const bar = item.get('bar');
      return bar?.kind === 'picture' && bar.source.kind === 'data' && bar.source.picture === 'bars' && bar.source.params.bars[0];
    }); // prettier-ignore
    expect(looks('of: [cold, hot], counterpoint: hot')).toEqual([
      { value: 75, highlighted: false, counterpoint: true },
      { value: 25, highlighted: true },
    ]);
    expect(rows('w.cold', 'of: [cold], counterpoint: hot').found).toEqual([['template/wrong-content', 'error']]);
    expect(rows('w.cold', 'of: [cold], counterpoint: hott').found).toEqual([['template/unknown-name', 'error']]);
  });

  it('may name the question of each, and show everyone as dots', () => {
    const [, cold] = items('w.cold', 'of: [cold, hot], questions: true, picture: field');
    const [label, bar] = [cold?.get('label'), cold?.get('bar')];
    expect(label?.kind === 'text' && plain(label.text)).toBe('Q2 Cold');
    expect(label?.kind === 'text' && label.stressed).toBe(true);
    expect(bar).toMatchObject({
      alt: 'Q2 Cold 25.0%',
      source: {
        picture: 'field',
        params: {
          stretches: [
            { dots: 2, look: 'picked' },
            { dots: 6, look: 'rest' },
          ],
        },
      },
    });
  });

  it('name what does not exist', () => {
    expect(rows('w.cold', 'of: [colld]').found).toEqual([['template/unknown-name', 'error']]);
    expect(rows('w.cold', 'of: [cold], variant: shrt').found).toEqual([['template/unknown-name', 'error']]);
  });
});

describe('a sentence in a slot for findings', () => {
  it('must be tied to the data', () => {
    expect(rows('w.mute', 'of: [cold]').found).toEqual([['template/untied-finding', 'error']]);
    expect(rows('remark', 'of: [cold]').found).toEqual([]);
    expect(rows('q1.headline', 'of: [cold]').found).toEqual([]);
  });
});
