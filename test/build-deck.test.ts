import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, box, contains, right } from '../src/base/box.ts';
import { stops } from '../src/base/diagnostic.ts';
import { Recall } from '../src/base/recall.ts';
import { buildDeck, type BuildOptions } from '../src/build-deck.ts';
import type { Element, Scene } from '../src/deck/scene/types.ts';
import { ANSWERS, BRAND, CARDS_SLIDE, COMPANY, deckOf, FIGURES, LAYOUTS, LOCALE, Q1_SLIDE, SURVEY, teaSources, type TeaFiles } from './deck/template/tea.ts'; // prettier-ignore

const build = (files: TeaFiles = {}, options: Partial<BuildOptions> = {}) =>
  buildDeck(teaSources(files), { locale: 'en', draft: false, formats: [], ...options });
const errors = (built: Awaited<ReturnType<typeof build>>): readonly string[] =>
  built.diagnostics.filter((d) => stops([d])).map((d) => d.code);

/** Nobody drinks green tea any more, although the headline says that half of them do. */
const UNTRUE: TeaFiles = { answers: ANSWERS.replaceAll(',green,', ',black,') };
const TWO = { deck: deckOf(Q1_SLIDE, '{ id: quiet, layout: cards, slots: { title: plain, cards: [{ text: company }] } }') }; // prettier-ignore

describe('buildDeck', () => {
  it('checks everything and writes nothing where no format is wanted', async () => {
    const built = await build();
    expect(errors(built)).toEqual([]);
    expect(built.pptx).toBeUndefined();
    expect(built.scene?.slides.map(({ id }) => id)).toEqual(['q1', 'cards']);
    expect(built.figureUses.find(({ figure }) => figure.id === 'hot')?.slides).toEqual(['cards']);
    expect(built.unconfirmed.map(({ id }) => id)).toEqual(['site']);
    expect(built.editorial.map(({ id }) => id)).toEqual(['cosy']);
    expect([...(built.ledger?.claims.keys() ?? [])]).toEqual(['green_at_least_half']);
  });

  it('writes a package where a format is wanted', async () => {
    const { pptx } = await build({}, { formats: ['pptx'] });
    expect([...pptx!.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  });

  it('gives the same bytes for the same sources', async () => {
    const [a, b] = [await build({}, { formats: ['pptx'] }), await build({}, { formats: ['pptx'] })];
    expect(Buffer.compare(Buffer.from(a.pptx!), Buffer.from(b.pptx!))).toBe(0);
    expect(a.scene).toEqual(b.scene);
  });

  it('says of a sentence that is not true where it stands today, whatever was remembered', async () => {
    const recall = new Recall();
    const sources = teaSources(UNTRUE);
    const slidesOf = async (...slides: readonly string[]) => {
      const deck = teaSources({ deck: deckOf(...slides) }).deck;
      const { diagnostics } = await buildDeck(
        { ...sources, deck },
        { locale: 'en', draft: false, formats: [], recall },
      );
      return diagnostics.filter(({ code }) => code === 'text/false-claim').map(({ slides: on }) => on);
    };
    expect(await slidesOf(Q1_SLIDE, CARDS_SLIDE)).toEqual([['q1']]);
    expect(await slidesOf(Q1_SLIDE, CARDS_SLIDE)).toEqual([['q1']]);
    expect(await slidesOf(Q1_SLIDE.replace('id: q1', 'id: first'), CARDS_SLIDE)).toEqual([['first']]);
    expect(await slidesOf(CARDS_SLIDE)).toEqual([[]]);
  });

  it('measures its stages by the clock that it is given, in the order of flow', async () => {
    let now = 0;
    const { timings } = await build({}, { formats: ['pptx'], clock: () => (now += 1) });
    expect([...timings.keys()]).toEqual(['survey', 'tabulate', 'figures', 'text', 'template', 'layout', 'scene', 'draw', 'write']); // prettier-ignore
    expect([...timings.values()].every((spent) => spent > 0)).toBe(true);
    expect((await build()).timings.size).toBe(0);
  });

  it('finds the mistakes of many stages in one run', async () => {
    const built = await build({
      figures: FIGURES.replace('share(Q2, cold)', 'share(Q2, coold)'),
      locale: LOCALE.replace('drink green tea"', 'drink green tea, 77 of them"').replace('Nothing to see', 'Nothing for {$nobody :share}'), // prettier-ignore
      brand: BRAND.replace('color: mute }\n  value', 'color: mut }\n  value'),
      company: COMPANY.replace('link: https://tea.example/', 'link: ftp://tea.example/'),
    });
    expect(built.scene).toBeUndefined();
    expect(built.pptx).toBeUndefined();
    const files = new Set(built.diagnostics.map((d) => d.place?.file));
    expect(files).toEqual(new Set(['figures.yaml', 'company.yaml', 'brand.yaml']));
    const next = await build({
      figures: FIGURES.replace('share(Q2, cold)', 'share(Q2, coold)'),
      locale: LOCALE.replace('drink green tea"', 'drink green tea, 77 of them"').replace('Nothing to see', 'Nothing for {$nobody :share}'), // prettier-ignore
      brand: BRAND.replace('color: mute }\n  value', 'color: mut }\n  value'),
    });
    expect(new Set(next.diagnostics.map((d) => d.place?.file))).toEqual(new Set(['figures.yaml', 'locales/en.yaml', 'brand.yaml'])); // prettier-ignore
  });

  it('finds what is wrong with words and slides together, and what does not fit', async () => {
    const codes = errors(await build({ deck: deckOf(Q1_SLIDE.replace('[green]', '[grene]')), locale: LOCALE.replace('drink green tea"', 'drink green tea, 77 of them"') })); // prettier-ignore
    expect(codes).toContain('template/unknown-highlight');
    expect(codes.some((code) => code.startsWith('text/'))).toBe(true);
    expect(errors(await build({ locale: LOCALE.replace('Nothing to see', 'Words and more words '.repeat(60)) }))).toEqual(['layout/overfull']); // prettier-ignore
  });

  it('stops at the survey where that cannot be understood, but reads the other files all the same', async () => {
    const built = await build({
      survey: SURVEY.replace('kind: scale', 'kind: scael'),
      brand: BRAND.replace('margin: 0.5in', 'margin: wide'),
    });
    expect(built.diagnostics.map((d) => d.place?.file).toSorted()).toEqual(['brand.yaml', 'survey.yaml']);
    expect(built).toMatchObject({ figureUses: [], editorial: [], published: [] });
    expect(built.ledger).toBeUndefined();
  });

  it('names an option without words instead of falling over it', async () => {
    const built = await build({ locale: LOCALE.replace('  option.Q1.black: Black tea\n', '') });
    expect(errors(built)).toEqual(['template/missing-message']);
  });

  it('tells of a headline that cannot be read, and of nothing that it would have said', async () => {
    const deck = deckOf(Q1_SLIDE.replace('stress: [green]', 'drawing: doughnut, center: plain'));
    const locale = LOCALE.replace('drink green tea"', 'drink {green tea"');
    const layouts = [LAYOUTS.question.replace('slot: headline,', 'slot: headline, finding: true,'), LAYOUTS.cards];
    expect(errors(await build({ deck, layouts, locale }))).toEqual(['text/syntax']);
    expect(errors(await build({ layouts, locale }))).toEqual(['text/syntax']);
    // A headline that says nothing about the data lacks what the chart requires.
    const empty = LOCALE.replace(/ {2}q1\.headline: .*/, '  q1.headline: We drink tea');
    expect(errors(await build({ deck, layouts, locale: empty }))).toEqual(['template/wrong-content', 'template/untied-finding']); // prettier-ignore
  });

  it('names a language without fonts', async () => {
    expect(errors(await build({ brand: BRAND.replace('"*":', 'de:') }))).toEqual(['template/no-fonts']);
  });

  describe('where a sentence is untrue', () => {
    it('writes nothing, and says which', async () => {
      const built = await build({ ...UNTRUE, ...TWO }, { formats: ['pptx'] });
      expect(built.pptx).toBeUndefined();
      const [untrue] = built.diagnostics.filter((d) => d.severity === 'draft');
      expect(untrue?.slides).toEqual(['q1']);
      expect(untrue?.place?.file).toBe('locales/en.yaml');
      expect(built.scene?.slides.map(({ draft }) => draft)).toEqual([true, false]);
    });

    it('writes a draft all the same where one is wanted, and says it again', async () => {
      const built = await build({ ...UNTRUE, ...TWO }, { formats: ['pptx'], draft: true });
      expect(built.pptx).toBeInstanceOf(Uint8Array);
      expect(built.scene?.slides.map(({ draft }) => draft)).toEqual([true, false]);
      expect(built.diagnostics.map((d) => d.severity)).toContain('draft');
    });

    it('but no draft where anything else is wrong', async () => {
      const locale = LOCALE.replace('Nothing to see', 'Nothing for 77 of them');
      expect((await build({ ...UNTRUE, locale }, { formats: ['pptx'], draft: true })).pptx).toBeUndefined();
    });
  });

  const anyWords = fc.oneof(
    fc.lorem({ maxCount: 60 }),
    fc.string({ unit: fc.constantFrom(...'生成AIを活用している、「地方」の中小企業。ー ABC'), minLength: 1, maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'WMil. -'), minLength: 1, maxLength: 90 }),
  ).map((s) => s.replace(/\s+/g, ' ').trim()).filter((s) => s !== ''); // prettier-ignore
  const worded = (headline: string, label: string, card: string): TeaFiles => {
    const locale = LOCALE.replace('Hot: {$hot :share}', headline.replaceAll('"', ''))
      .replace('Cold\n', `${JSON.stringify(label)}\n`)
      .replace('plain: Nothing to see', `plain: ${JSON.stringify(card)}`);
    const slide =
      '{ id: q2, layout: question, question: Q2, slots: { headline: q2.headline, chart: { kind: chart } } }';
    const cards = '{ id: cards, layout: cards, slots: { title: company, cards: [{ text: plain }, { text: both }, { text: plain }] } }'; // prettier-ignore
    return { locale, deck: deckOf(slide, cards) };
  };

  describe('where a text does not fit', () => {
    const LONG = { ...TWO, locale: LOCALE.replace('Nothing to see', 'Words and more words '.repeat(60)) };

    it('writes nothing, and marks nothing', async () => {
      const built = await build(LONG, { formats: ['pptx'] });
      expect([built.pptx, errors(built)]).toEqual([undefined, ['layout/overfull']]);
      expect(built.scene?.slides.map(({ draft }) => draft)).toEqual([false, false]);
    });

    it('writes a draft with what has room of it, on a slide that is marked, and lists it', async () => {
      const built = await build(LONG, { formats: ['pptx'], draft: true });
      expect(built.pptx).toBeInstanceOf(Uint8Array);
      expect(built.scene?.slides.map(({ draft }) => draft)).toEqual([false, true]);
      const listed = built.diagnostics.filter(({ severity }) => severity === 'draft');
      expect(listed.map(({ code, slides, misfit }) => [code, slides, misfit?.key])).toEqual([['layout/overfull', ['quiet'], undefined]]); // prettier-ignore
      const title = built.scene?.slides[1]?.elements.find(({ id }) => id === 'title');
      const words =
        title?.kind === 'text' ? title.paragraphs.flatMap((p) => p.lines.flat()).map((run) => run.text) : [];
      expect(words.join('')).toMatch(/^Words and more words .*…$/);
    });

    it('says the whole sentence where anything is compared or shown, not written', async () => {
      const built = await build(LONG, { draft: true });
      expect(errors(built)).toEqual(['layout/overfull']);
      expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
    });

    it('leaves no slide, whatever the words are', async () => {
      const manyWords = fc.tuple(anyWords, fc.constantFrom(1, 6, 20)).map(([words, n]) => `${words} `.repeat(n).trim());
      let crowded = 0;
      await fc.assert(
        fc.asyncProperty(manyWords, manyWords, manyWords, async (...words) => {
          const built = await build(worded(...words), { formats: ['pptx'], draft: true });
          const told = built.diagnostics.filter(({ misfit }) => misfit).flatMap(({ slides }) => slides ?? []);
          crowded += Math.min(1, told.length);
          for (const slide of built.scene!.slides) {
            if (told.includes(slide.id)) expect(slide.draft).toBe(true);
          }
          const page = box(0, 0, built.scene!.width, built.scene!.height);
          for (const element of elementsOf(built.scene!)) {
            expect(contains(page, element.box)).toBe(true);
            if (element.kind === 'text') expect(contains(page, element.ink)).toBe(true);
            if (element.kind === 'text') expect(element.ink.w).toBeLessThanOrEqual(element.box.w + 12_700);
            if (element.kind === 'chart') for (const label of element.labels) expect(contains(page, label.box)).toBe(true);
          }
          if (built.diagnostics.every(({ severity }) => severity !== 'error')) expect(built.pptx).toBeInstanceOf(Uint8Array);
        }),
        { numRuns: 25 },
      ); // prettier-ignore
      expect(crowded).toBeGreaterThan(5);
    });
  });

  it('leaves nothing off a slide for any words, or says so', async () => {
    let sound = 0;
    await fc.assert(
      fc.asyncProperty(anyWords, anyWords, anyWords, async (...words) => {
        const built = await build(worded(...words));
        const codes = errors(built);
        expect(codes.filter((code) => code.startsWith('audit/'))).toEqual([]);
        if (codes.length > 0) return;
        sound += 1;
        for (const element of elementsOf(built.scene!)) {
          expect(right(element.box)).toBeLessThanOrEqual(built.scene!.width);
          expect(bottom(element.box)).toBeLessThanOrEqual(built.scene!.height);
          if (element.kind === 'text') expect(contains(element.box, element.ink, 12_700)).toBe(true);
        }
      }),
      { numRuns: 40 },
    ); // prettier-ignore
    expect(sound).toBeGreaterThan(5);
  });

  it('draws the same deck in another brand, with other layouts', async () => {
    const brand = BRAND.replace('width: 10in, height: 7.5in', 'width: 13.333in, height: 7.5in');
    const layouts = [LAYOUTS.question.replace('gap: 0.1in', 'gap: 0.2in'), LAYOUTS.cards];
    const { scene } = await build({ brand, layouts, deck: deckOf(Q1_SLIDE, CARDS_SLIDE) });
    expect(scene?.width).toBe(12_191_695);
    expect(scene?.layouts.map(({ id }) => id)).toEqual(['question', 'cards']);
  });
});

const elementsOf = (scene: Scene): readonly Element[] => scene.slides.flatMap((slide) => slide.elements);
