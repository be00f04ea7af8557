import { describe, expect, it } from 'vitest';
import { Recall, type KeptBytes } from '../src/base/recall.ts';
import { sameLedger, sameTables } from '../src/data/figures/same-data.ts';
import { slideInput } from '../src/deck/layout/slide-inputs.ts';
import { heardLedger, heardTables } from '../src/deck/text/heard-data.ts';
import type { FilledSlide } from '../src/deck/template/types.ts';
import { fillDeck } from '../src/deck/template/fill-deck.ts';
import type { Used } from '../src/deck/text/usage.ts';
import { keepSlide, keptSlide } from '../src/kept-slides.ts';
import { ANSWERS, CARDS_SLIDE, deckOf, fill, Q1_SLIDE, type TeaFiles } from './deck/template/tea.ts';

class Store implements KeptBytes {
  readonly bytes = new Map<string, Uint8Array>();
  get = (key: string): Uint8Array | undefined => this.bytes.get(key);
  set = (key: string, value: Uint8Array): void => void this.bytes.set(key, value);
}

/** It shows nothing of the answers. */
const PLAIN_SLIDE = '{ id: plain, layout: list, title: plain, slots: { rows: [{ term: plain }] } }';

/** The slides of the small deck with what went into each, and what a process knows of their data. */
function filledIn(recall: Recall, files: TeaFiles = {}) {
  const { context, templates } = fill({ deck: deckOf(Q1_SLIDE, CARDS_SLIDE, PLAIN_SLIDE), ...files });
  const [tables, ledger] = [sameTables(context.tables, recall), sameLedger(context.ledger, recall)];
  const { usage } = context.texts;
  const slides: Used<FilledSlide>[] = [];
  fillDeck({ ...context, tables: heardTables(tables, usage), ledger: heardLedger(ledger, usage), memory: (_slide, _shown, report, make) => {
    const used = make(report);
    if (used.made) slides.push({ ...used, made: used.made });
    return used;
  } }, templates.layouts);
  return { slides, from: { text: '', layouts: templates.layouts, ledger, tables } };
} // prettier-ignore

describe('a slide that was filled in another process', () => {
  const store = new Store();
  const recall = new Recall(store);
  const { slides, from } = filledIn(recall);
  slides.forEach((used) => keepSlide(recall, used.made.id, used, from));

  it('is the same, in the same order, so that what became of it is found too', () => {
    const other = new Recall(store);
    const now = filledIn(other);
    expect(slides.map(({ made }) => made.id)).toEqual(['q1', 'cards', 'plain']);
    for (const { made, uses } of now.slides) {
      const kept = keptSlide(other, made.id, now.from);
      expect(kept?.made).toEqual(made);
      expect(kept?.uses).toEqual(uses);
      expect(slideInput(kept!.made, 1, false, new Map())).toBe(slideInput(made, 1, false, new Map()));
    }
  });

  it('is none where something that it drew on is other', () => {
    const other = new Recall(store);
    const { from: now } = filledIn(other, { answers: ANSWERS.replace('r1,green', 'r1,black') });
    expect(now.tables.get('Q1')).not.toEqual(from.tables.get('Q1'));
    expect(keptSlide(other, 'q1', now)).toBeUndefined();
    expect(keptSlide(other, 'plain', now)?.made.id).toBe('plain');
  });

  it('is none without its layout', () => {
    expect(keptSlide(new Recall(store), 'plain', { ...from, layouts: new Map() })).toBeUndefined();
  });

  it('is not kept if it would come back as another', () => {
    const [used] = slides;
    const odd = { ...used!, made: { ...used!.made, odd: Infinity } };
    keepSlide(recall, 'odd', odd, from);
    expect(keptSlide(recall, 'odd', from)).toBeUndefined();
  });
});
