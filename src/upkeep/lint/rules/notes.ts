import type { Deck } from '../deck.ts';
import { child, find, wordsOf } from '../../../files/ooxml/xml/tree.ts';
import { placeholderType, shapesOf } from '../shapes.ts';
import type { Rule, Say } from '../types.ts';

function links(deck: Deck, say: Say): void {
  for (const page of deck.notes) {
    const [slides, masters] = [deck.related(page, 'slide'), deck.related(page, 'notesMaster')];
    if (slides.length > 1) say(page, `slide × ${slides.length} ≠ 1`);
    if (masters.length !== 1) say(page, `notesMaster × ${masters.length} ≠ 1`);
    const slide = slides[0]?.part;
    if (slide !== undefined && !deck.related(slide, 'notesSlide').some(({ part }) => part === page))
      say(page, `${slide} ↛`);
  }
}

/** Speaker notes and their master. */
export const NOTES_RULES: readonly Rule[] = [
  {
    id: 'notes-links',
    level: 'integrity',
    source: 'ECMA-376 Part 1, 13.3.5',
    check: links,
  },
  {
    id: 'notes-slide',
    level: 'quality',
    source: 'ECMA-376 Part 1, 13.3.5; Google Slides leaves it out',
    check: (deck, say) => {
      for (const page of deck.notes) if (deck.related(page, 'slide').length === 0) say(page, 'slide × 0 ≠ 1');
    },
  },
  {
    id: 'notes-master',
    level: 'repair',
    source: 'never otherwise by PowerPoint',
    check: (deck, say) => {
      const listed = find(deck.xml.get(deck.presentation), 'p:notesMasterId').length;
      if (listed !== deck.notesMasters.length)
        say(deck.presentation, `p:notesMasterId × ${listed} ≠ ${deck.notesMasters.length}`);
      if (deck.notes.length > 0 && deck.notesMasters.length === 0) say(deck.presentation, 'notesMaster × 0');
    },
  },
  {
    id: 'notes-placeholders',
    level: 'quality',
    source: '#1443 (disputed; 77 files by PowerPoint have them)',
    check: (deck, say) => {
      for (const master of deck.notesMasters) {
        const types = shapesOf(deck, master).map(placeholderType);
        for (const type of ['sldImg', 'body']) if (!types.includes(type)) say(master, `${type} × 0`);
      }
    },
  },
  {
    id: 'notes-empty',
    level: 'quality',
    source: 'house; pptxgenjs writes one a slide',
    check: (deck, say) => {
      for (const page of deck.notes) {
        const bodies = shapesOf(deck, page).filter((shape) => placeholderType(shape) === 'body');
        if (!bodies.some((shape) => wordsOf(child(shape, 'p:txBody')).trim() !== '')) say(page, '–');
      }
    },
  },
];
