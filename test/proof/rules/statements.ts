import { contradiction, figuresOf, listed, statements, type Rule } from '../facts.ts';
import type { Contradiction, Deck, Slide, TextShape } from '../model.ts';
import { countLines } from '../notes-lines.ts';
import { panelsOf, saidIn, sharesOf } from '../panels.ts';
import { flat, same } from '../words.ts';

/**
 * Sentences on slides without a chart: a printed share is a figure of the notes, and a share put in words is true of
 * one of them; in a panel, of one of the panel's figures.
 */
export const sentences: Rule = (deck) =>
  deck.slides.flatMap((slide) => [
    ...(slide.charts.length > 0 ? [] : wrongSentences(deck, slide)),
    ...[...wrongCounts(slide), ...nothingAdjusted(slide)].map((says) => contradiction(slide, 'statements', says)),
  ]);

function wrongSentences(deck: Deck, slide: Slide): readonly Contradiction[] {
  const all = figuresOf(deck, slide);
  if (all.length === 0) return [];
  const panels = panelsOf(deck, slide);
  return statements(slide).flatMap((text) => {
    const panel = panels.find(({ texts }) => texts.includes(text));
    const shares = sharesOf(panel && panel.figures.length > 0 ? panel.figures : all);
    return wrongIn(text, shares).map((says) => contradiction(slide, 'statements', says));
  });
}

function wrongIn(text: TextShape, shares: readonly number[]): readonly string[] {
  const said = saidIn(text.text);
  return said.flatMap((quantity) => {
    const printed = said.flatMap(({ exact }) => exact ?? []);
    const candidates = quantity.mood && printed.length > 0 ? printed : shares;
    return candidates.some((share) => (quantity.exact === undefined ? quantity.holds(share) : same(share, quantity.exact)))
      ? []
      : [`"${flat(text.text)}": ${quantity.text}, but the figures are ${listed(candidates)}%`];
  });
} // prettier-ignore

/** The number of respondents: in the big number, the table and the first words of the deck. */
function wrongCounts(slide: Slide): readonly string[] {
  const total = countLines(slide.notes).find(({ kind }) => kind === 'respondents')?.value;
  if (total === undefined) return [];
  const alone = slide.texts.flatMap((shape) => {
    const number = /^(\d+)\s*(?:名|人|社|respondents|people)?$/u.exec(flat(shape.text).replace(/(?<=\d),(?=\d)/gu, ''))?.[1];
    const page = shape.placeholder === 'sldNum';
    return number === undefined || page || Number(number) === total ? [] : [`it says ${number}, the notes ${total} respondents`];
  });
  const cells = slide.tables.flatMap((table) => table.cells);
  const told = cells.length === 0 || cells.some((cell) => new RegExp(`(?<!\\d)${total}(?!\\d)`, 'u').test(flat(cell)));
  const asked = slide.texts.flatMap(({ text }) => [...flat(text).matchAll(/(?<!\d)(\d+)(?:名|人)(?=に聞|が回答|の回答)|\b[Aa]sked (\d+)\b|\bWhat (\d+)\b/gu)]);
  const more = asked.map(([, a, b, c]) => Number(a ?? b ?? c)).filter((number) => number > total);
  return [
    ...alone,
    ...(told ? [] : [`no cell of the table says that ${total} answered`]),
    ...more.map((number) => `it says that ${number} were asked, the notes ${total}`),
  ];
} // prettier-ignore

/** Small print that says that shares were adjusted to add up to 100 although none were. */
function nothingAdjusted(slide: Slide): readonly string[] {
  const moved = countLines(slide.notes).find(({ kind }) => kind === 'adjusted')?.value;
  const told = slide.texts.some(({ text }) =>
    /100\s*%とするため|(?:rounded|adjusted) so that totals/iu.test(flat(text)),
  );
  return told && moved === 0 ? ['it says that shares were adjusted to 100%, the notes that none was'] : [];
}
