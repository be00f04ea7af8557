import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { chooseSlides, choiceToday, readSlideList } from '../../../src/deck/template/choose-slides.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';

const LIST = `
id: tea
title: t
subject: t
author: t
company: t
sections:
  - id: start
    name: section.start
    slides:
      - { id: cover, layout: cover }
  - id: results
    name: section.results
    slides:
      - id: q1
        layout: chart
        slots:
          title: q1.title
          from: { kind: text, message: from_end, slide: end }
          rows:
            - { term: a, more: { kind: text, message: see_q2, slide: q2 } }
            - { term: b }
      - { id: q2, layout: chart }
  - id: last
    name: section.last
    slides:
      - { id: end, layout: end }
`;

const OFF = LIST.replace('{ id: q2, layout: chart }', '{ id: q2, layout: chart, off: true }').replace('{ id: end, layout: end }', '{ id: end, layout: end, off: true }'); // prettier-ignore

const source = (text = LIST) => {
  const parsed = parseYaml('deck.yaml', text, (diagnostic) => expect.fail(diagnostic.says.en.found));
  return parsed!;
};

function chosen(ids: readonly string[] | undefined, text = LIST, pages = 1) {
  const found: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
  const { sections, choice } = chooseSlides(readSlideList(source(text), report)!, ids, report, ({ id }) =>
    id === 'q2' ? pages : 1,
  );
  const slides = sections.map(({ id, path, slides: own }) => [id, path, own.map(({ yaml, path: at }) => [yaml.id, at])]); // prettier-ignore
  const slots = sections.flatMap(({ slides: own }) => own.map(({ yaml }) => yaml.slots));
  return { slides, slots, choice, found: found.map(({ code, says }) => [code, says.en.found, says.en.hint]) };
}

describe('chosen slides', () => {
  it('stand in the deck’s order, whatever order they are named in, and a section without any is not there', () => {
    expect(chosen(['end', 'q2'])).toMatchObject({
      slides: [
        ['results', ['sections', 1], [['q2', ['sections', 1, 'slides', 1]]]],
        ['last', ['sections', 2], [['end', ['sections', 2, 'slides', 0]]]],
      ],
      choice: ['q2', 'end'],
      found: [],
    });
    expect(chosen(['q2', 'end'])).toEqual(chosen(['end', 'q2']));
  });

  it('are no choice if they are all', () => {
    const all = chosen(['end', 'q2', 'cover', 'q1']);
    expect(all).toEqual(chosen(undefined));
    expect(all.choice).toBeUndefined();
    expect(all.slides.map(([id]) => id)).toEqual(['start', 'results', 'last']);
  });

  it('are without words that name a slide which is not made', () => {
    const rows = (more: object) => [{ term: 'a', ...more }, { term: 'b' }];
    const [from, seeQ2] = [{ kind: 'text', message: 'from_end', slide: 'end' }, { kind: 'text', message: 'see_q2', slide: 'q2' }]; // prettier-ignore
    expect(chosen(['q1']).slots).toEqual([{ title: 'q1.title', rows: rows({}) }]);
    expect(chosen(['q1', 'end']).slots[0]).toEqual({ title: 'q1.title', from, rows: rows({}) });
    expect(chosen(['q1', 'q2']).slots[0]).toEqual({ title: 'q1.title', rows: rows({ more: seeQ2 }) });
    expect(chosen(undefined).slots[1]).toEqual({ title: 'q1.title', from, rows: rows({ more: seeQ2 }) });
  });

  it('that the deck does not have, or that are named twice, are reported, each once', () => {
    expect(chosen(['cvoer', 'q1', 'q1', 'q1']).found).toEqual([
      ['choice/unknown-slide', 'The slide list "tea" has no slide "cvoer".', 'did you mean "cover"?'],
      ['choice/given-twice', 'The slide "q1" is chosen twice.', 'Name it once.'],
    ]);
    expect(chosen([]).found.map(([code]) => code)).toEqual(['choice/empty']);
  });
});

describe('slides that are switched off', () => {
  it('are in no deck, nor are their sections and the words that name them', () => {
    const { slides, slots, choice, found } = chosen(undefined, OFF);
    expect(slides.map(([id, , own]) => [id, (own as unknown[][]).map(([slide]) => slide)])).toEqual([
      ['start', ['cover']],
      ['results', ['q1']],
    ]);
    expect(slots[1]).toEqual({ title: 'q1.title', rows: [{ term: 'a' }, { term: 'b' }] });
    expect([choice, found]).toEqual([undefined, []]);
    expect(chosen(['cover', 'q1'], OFF).choice).toBeUndefined();
  });

  it('cannot be chosen', () => {
    expect(chosen(['q1', 'q2'], OFF).found.map(([code]) => code)).toEqual(['choice/switched-off']);
    expect(choiceToday(['q1', 'q2'], source(OFF))).toEqual(['q1']);
  });

  it('may not be all', () => {
    const found: string[] = [];
    const none = OFF.replace('layout: cover', 'layout: cover, off: true').replace(
      'id: q1\n',
      'id: q1\n        off: true\n',
    );
    readSlideList(source(none), ({ says }) => void found.push(says.en.expected ?? ''));
    expect(found).toEqual(['at least one slide that is not switched off']);
  });
});

describe('the choice of a finished deck, today', () => {
  it('is without slides that were removed from the slide list since', () => {
    expect(choiceToday(['cover', 'gone', 'end'], source())).toEqual(['cover', 'end']);
    expect(choiceToday(undefined, source())).toBeUndefined();
  });

  it('is as it was where none of its slides is left, so that the build says which it misses', () => {
    expect(choiceToday(['gone', 'lost'], source())).toEqual(['gone', 'lost']);
  });
});

describe('slides of what goes on over several', () => {
  /** Which slides of q2 are made of the choice, and how the choice is called. */
  const pagesOf = (...ids: readonly string[]) => {
    const { found, choice } = chosen(ids, LIST, 3);
    const { sections } = chooseSlides(readSlideList(source(), () => undefined)!, ids, () => undefined, ({ id }) => (id === 'q2' ? 3 : 1)); // prettier-ignore
    const q2 = sections.flatMap(({ slides }) => slides).find(({ yaml }) => yaml.id === 'q2');
    return { pages: q2 && (q2.pages ? [...q2.pages].sort() : 'all'), choice, found };
  };

  it('are chosen by their ids, and all of them by the one', () => {
    expect(pagesOf('q2')).toEqual({ pages: 'all', choice: ['q2'], found: [] });
    expect(pagesOf('q2-2')).toEqual({ pages: [2], choice: ['q2-2'], found: [] });
    expect(pagesOf('q2', 'q2-3')).toEqual({ pages: [1, 3], choice: ['q2', 'q2-3'], found: [] });
    expect(pagesOf('q2-1', 'end')).toEqual({ pages: [1], choice: ['q2-1', 'end'], found: [] });
    expect(pagesOf('q2-1', 'q2-2', 'q2-3')).toEqual({ pages: 'all', choice: ['q2'], found: [] });
  });

  it('are in the choice that a finished deck remembers, which says the same when it is asked for again', () => {
    for (const ids of [['q2-1'], ['q2', 'q2-2'], ['q2-2', 'q2-3'], ['cover', 'q2']]) {
      const { choice, pages } = pagesOf(...ids);
      expect(pagesOf(...choice!)).toEqual({ choice, pages, found: [] });
      expect(choiceToday(choice, source())).toEqual(choice);
    }
    // All slides, one of them in part, are a choice.
    expect(pagesOf('cover', 'q1', 'q2-2', 'end').choice).toEqual(['cover', 'q1', 'q2-2', 'end']);
    expect(pagesOf('cover', 'q1', 'q2', 'end').choice).toBeUndefined();
  });

  it('that are not there are named, with those that are', () => {
    const { found } = pagesOf('q2-4', 'end');
    expect(found).toMatchObject([['choice/unknown-slide', expect.stringContaining('q2-4'), 'did you mean "q2-2"?']]); // prettier-ignore
    expect(pagesOf('q1-2', 'end').found).toHaveLength(1);
    expect(pagesOf('q2-0', 'end').found).toHaveLength(1);
  });
});
