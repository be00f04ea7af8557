import { describe, expect, it } from 'vitest';
import type { ChosenSection, SlideYaml } from '../../../src/deck/template/choose-slides.ts';
import { trackedPlace } from '../../../src/deck/template/tracker.ts';

const section = (id: string, ...slides: readonly string[]): ChosenSection => ({
  id,
  name: `section.${id}`,
  path: [],
  slides: slides.map((slide) => ({ yaml: { id: slide, layout: 'any', notes: [], slots: {} } satisfies SlideYaml, path: [] })), // prettier-ignore
});

describe('the place of a slide among the sections', () => {
  const sections = [section('start', 'cover'), section('results', 'q2', 'q6', 'q7', 'q9')];

  it('leads to the first slide that each of them has, and tells how far its own has come', () => {
    const leads = [
      { name: 'section.start', slide: 'cover' },
      { name: 'section.results', slide: 'q2' },
    ];
    expect(trackedPlace(sections, 'cover')).toEqual({ sections: leads, current: 0, part: 1 });
    expect(trackedPlace(sections, 'q7')).toEqual({ sections: leads, current: 1, part: 0.75 });
  });

  it('is none for a slide that is in none of them', () => {
    expect(trackedPlace(sections, 'q1')).toBeUndefined();
  });
});
