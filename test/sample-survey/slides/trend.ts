import { itemAt } from '../../../src/base/item-at.ts';
import { pointsBetween } from '../../../src/data/tabulate/compare-columns.ts';
import { banner, type Sample } from '../sample-survey.ts';
import { columnOf, order, rowOf, say, wholePoints, type SampleSlide } from '../sample-slide.ts';

const WAVES = ['w2022', 'w2023', 'w2024', 'w2025'] as const;

/** How the means in use change over four waves, and which of them overtakes another. */
export function trendSlide(sample: Sample): SampleSlide {
  const { texts, survey } = sample;
  const table = banner(
    sample,
    'USE',
    WAVES.map((wave) => ({ name: wave, wave })),
  );
  const [first, final] = [columnOf(table, WAVES[0]), columnOf(table, itemAt(WAVES, WAVES.length - 1))];
  const grown = (option: string): number =>
    pointsBetween(rowOf(final, option), rowOf(first, option), final.decimals, survey.definition.rounding.net);
  const options = table.columns[0].rows.map(({ option }) => option);
  const lead = itemAt(options.toSorted((a, b) => grown(b) - grown(a)), 0); // prettier-ignore
  const counterpoint = itemAt(options.toSorted((a, b) => grown(a) - grown(b)), 0); // prettier-ignore
  const label = (option: string): string => texts.plain(`option.USE.${option}`);
  const headline = say(sample, 'trend', {
    lead: label(lead),
    other: label(counterpoint),
    waves: WAVES.length,
    points: wholePoints(grown(lead)),
  });
  const request = { kind: 'trend', highlight: [lead], counterpoint };
  return {
    id: 'trend',
    layout: 'sample-chart',
    order: order(sample, request, table, headline, (name) => texts.plain(`option.WAVE.${name}`)),
    texts: { kicker: say(sample, 'trend_kicker'), headline, note: say(sample, 'trend_note') },
  };
}
