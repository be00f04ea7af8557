import { codesIn, contradiction, figuresOf, listed, statements, type Rule } from '../facts.ts';
import { askedOf } from '../asked.ts';
import type { Contradiction, Deck, Slide, TextShape } from '../model.ts';
import { countLines } from '../notes-lines.ts';
import { panelsOf, saidIn, sharesOf } from '../panels.ts';
import { bare, flat, same } from '../words.ts';

/**
 * Sentences on slides without a chart: a printed share is a figure of the notes, and a share put in words is true of
 * one of them; in a panel, of one of the panel's figures.
 */
export const sentences: Rule = (deck) =>
  deck.slides.flatMap((slide) => [
    ...(slide.charts.length > 0 ? [] : wrongSentences(deck, slide)),
    ...[...wrongCounts(deck, slide), ...nothingAdjusted(slide), ...wrongComments(deck, slide)].map((says) =>
      contradiction(slide, 'statements', says),
    ),
  ]);

function wrongSentences(deck: Deck, slide: Slide): readonly Contradiction[] {
  const all = figuresOf(deck, slide);
  if (all.length === 0) return [];
  const panels = panelsOf(deck, slide);
  // What stands at the right of the bars of items is of each of them, and an axis has its own numbers.
  const said = statements(slide).filter(({ name }) => !slide.grid || !/^(?:Sum|Tick) /u.test(name));
  return said.flatMap((text) => {
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
function wrongCounts(deck: Deck, slide: Slide): readonly string[] {
  const total = countLines(slide.notes).find(({ kind }) => kind === 'respondents')?.value;
  if (total === undefined) return [];
  const alone = slide.texts.flatMap((shape) => {
    const number = /^(\d+)\s*(?:名|人|社|respondents|people)?$/u.exec(flat(shape.text).replace(/(?<=\d),(?=\d)/gu, ''))?.[1];
    if (number === undefined || shape.placeholder === 'sldNum') return [];
    const bases = codesBeside(slide, shape).flatMap((code) => askedOf(deck, code) ?? []);
    if (bases.length > 0) return bases.filter((base) => base !== Number(number)).map((base) => `it says ${number} beside a question that was asked of ${base}`);
    return Number(number) === total ? [] : [`it says ${number}, the notes ${total} respondents`];
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

/** The questions that are named at the left of a number, on its line. */
const codesBeside = (slide: Slide, { box }: TextShape): readonly string[] =>
  slide.texts.flatMap(({ box: b, text }) =>
    b && box && b.x + b.w <= box.x && b.y < box.y + box.h && b.y + b.h > box.y ? codesIn(flat(text)) : [],
  );

/** "From Summary 1", and under it a text: one that stands on the slide with that headline. */
function wrongComments(deck: Deck, slide: Slide): readonly string[] {
  return slide.texts.flatMap((shape) => {
    const named = /^(?:From (.+)|(.+?)\s*より)$/u.exec(flat(shape.text));
    const source = named && deck.slides.find(({ headline }) => headline && bare(headline.text) === bare(named[1] ?? named[2] ?? ''));
    const comment = source && slide.texts.find(({ box: b }) => b && shape.box && Math.abs(b.y - shape.box.y - shape.box.h) < shape.box.h && b.x < shape.box.x + shape.box.w && b.x + b.w > shape.box.x && b.y > shape.box.y);
    if (!source || !comment) return [];
    const known = source.texts.some(({ text }) => bare(text).includes(bare(comment.text)));
    return known ? [] : [`"${flat(comment.text)}" does not stand on "${flat(source.headline!.text)}"`];
  });
} // prettier-ignore

/** Small print that says that shares were adjusted to add up to 100 although none were. */
function nothingAdjusted(slide: Slide): readonly string[] {
  const moved = countLines(slide.notes).find(({ kind }) => kind === 'adjusted')?.value;
  const told = slide.texts.some(({ text }) =>
    /100\s*%とするため|(?:rounded|adjusted) so that totals/iu.test(flat(text)),
  );
  return told && moved === 0 ? ['it says that shares were adjusted to 100%, the notes that none was'] : [];
}
