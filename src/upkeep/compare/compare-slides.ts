import { compareTexts } from './compare-texts.ts';
import { compareValues, type Labels } from './compare-values.ts';
import { movedSlides } from './slide-order.ts';
import { markUntold } from './untold-numbers.ts';
import type { SlideDiff, Snapshot, SnapshotSlide } from './types.ts';

interface Decks {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly labels: Labels;
}

function compareSlide(
  decks: Decks,
  was: SnapshotSlide,
  is: SnapshotSlide,
): Omit<SlideDiff, 'before' | 'after' | 'moved'> {
  const values = compareValues(decks, was, is);
  const texts = markUntold(compareTexts(was, is), [decks.before, was], [decks.after, is]);
  const draft = was.draft === is.draft ? undefined : { before: was.draft, after: is.draft };
  const says = values.length > 0 || texts.length > 0 || draft !== undefined;
  const look = !says && was.drawn !== is.drawn;
  const status = says || look ? 'changed' : 'unchanged';
  return { id: is.id, title: is.title, status, values, texts, ...(draft ? { draft } : {}), look };
}

const alone = (slide: SnapshotSlide, status: 'added' | 'dropped'): Omit<SlideDiff, 'before' | 'after'> => ({
  id: slide.id,
  title: slide.title,
  status,
  moved: false,
  values: [],
  texts: [],
  look: false,
});

/**
 * What changed, slide by slide, in the order of the later deck; a slide that it lacks follows the one that it followed.
 */
export function compareSlides(decks: Decks): readonly SlideDiff[] {
  const [was, is] = [decks.before.slides, decks.after.slides];
  const numbers = new Map(was.map((slide, s) => [slide.id, s + 1]));
  const moved = movedSlides(was.map(({ id }) => id), is.map(({ id }) => id)); // prettier-ignore
  const all: SlideDiff[] = is.map((slide, s) => {
    const number = numbers.get(slide.id);
    const earlier = number === undefined ? undefined : was[number - 1];
    if (number === undefined || !earlier) return { ...alone(slide, 'added'), after: s + 1 };
    return { ...compareSlide(decks, earlier, slide), before: number, after: s + 1, moved: moved.has(slide.id) };
  });
  const kept = new Set(is.map(({ id }) => id));
  was.forEach((slide, s) => {
    if (kept.has(slide.id)) return;
    const follows = all.findIndex(({ id }) => id === was[s - 1]?.id);
    all.splice(follows + 1, 0, { ...alone(slide, 'dropped'), before: s + 1 });
  });
  return all;
}
