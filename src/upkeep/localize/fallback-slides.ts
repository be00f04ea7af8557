import type { Figure } from '../../data/figures/types.ts';
import type { FilledDeck, FilledSlide } from '../../deck/template/types.ts';
import { ordersIn } from '../../deck/template/context.ts';
import { sharedKey } from '../../deck/text/shared-key.ts';

/**
 * Ids of the slides that show a text of the base language because its translation is missing: as a message, as the
 * label of an option in a chart, or as the label of a figure in a sentence.
 */
export function fallbackSlides(
  deck: FilledDeck,
  missing: ReadonlySet<string>,
  figures: ReadonlyMap<string, Figure>,
): ReadonlySet<string> {
  const shows = (slide: FilledSlide): boolean =>
    [...slide.messages, ...chartKeys(slide), ...slide.figures.flatMap((id) => labelKeys(figures.get(id)))].some(
      (key) => missing.has(key) || missing.has(sharedKey(key) ?? ''),
    );
  return new Set(deck.slides.filter(shows).map(({ id }) => id));
}

const chartKeys = ({ contents }: FilledSlide): readonly string[] =>
  ordersIn(contents.values()).flatMap(({ table: { request, columns } }) =>
    columns[0].rows.map(({ option }) => `option.${request.question}.${option}`),
  );

/** The keys of a figure's labels: that of its net, and those of its options. */
const labelKeys = (figure: Figure | undefined): readonly string[] =>
  figure ? [`net.${figure.id}`, ...figure.options.map((option) => `option.${figure.question}.${option}`)] : [];
