import { contradiction, listed, printedBases, rolesOf, type Rule } from '../facts.ts';
import { askedOf, perDotIn, standFor } from '../asked.ts';
import type { Box, Chart, Deck, DrawnBar, Picture, Slide } from '../model.ts';
import { countLines, figureLines } from '../notes-lines.ts';
import { barRows, DRAWN, isAccent, legendsIn, litIn, panelsOf, printedIn, saidIn, sharesOf, subjects, type BarRow, type Panel } from '../panels.ts'; // prettier-ignore
import { places, rankWords } from '../ranks.ts';
import { countsOf } from '../read-field.ts';
import { flat, masked, same, sum } from '../words.ts';

/** Pictures show the share printed beside them, and the accent is on what the words beside them are about. */
export const pictures: Rule = (deck) =>
  deck.slides.flatMap((slide) => {
    const counted = slide.pictures.filter(({ drawing }) => drawing?.kind === 'counted');
    const alike = areParts(counted) && panelsOf(deck, slide).every((panel) => barRows(panel).length === 0);
    const per = perDotIn(slide.texts);
    const told = panelsOf(deck, slide).flatMap((panel) => {
      // Where a dot is several people, all of them are rounded to dots too.
      const rows = barRows(panel).map((row) => (per > 1 && row.picture.drawing?.kind === 'counted' ? { ...row, reach: row.reach * (1 + row.share / 100) } : row)); // prettier-ignore
      return [
        ...rows.flatMap((row) => wrongRow(panel, row)),
        ...wrongAccent(deck, slide, panel, rows),
        ...panel.pictures.filter((picture) => !slide.field && (!alike || !counted.includes(picture))).flatMap((picture) => wrongDrawing(panel, picture, per)), // prettier-ignore
        ...wrongLegends(slide, panel),
      ];
    });
    return [...told, ...(alike ? wrongCounts(deck, slide, counted) : []), ...wrongField(slide), ...wrongBases(deck, slide)].map((says) => contradiction(slide, 'pictures', says)); // prettier-ignore
  });

/** Whether drawings are the parts of one field below each other: some all in the accent, the others without it. */
function areParts(counted: readonly Picture[]): boolean {
  const accents = counted.map(({ drawing }) => (drawing?.kind === 'counted' ? drawing.fills.map(isAccent) : []));
  const whole = accents.every((each) => new Set(each).size === 1);
  const column = new Set(counted.map(({ box }) => Math.round((box?.x ?? 0) / 12_700)));
  return counted.length > 1 && whole && column.size === 1 && new Set(accents.map(([one]) => one)).size === 2;
}

function wrongRow(panel: Panel, { picture, label, value, from, share, reach }: BarRow): readonly string[] {
  const printed = value ? printedIn(value.text) : [];
  const [number] = printed;
  const named = label ? `"${flat(label.text)}"` : picture.name;
  const said = value ? saidIn(value.text) : [];
  const wrong = number === undefined ? [] : said.filter((one) => one.exact === undefined && !one.holds(number));
  const own = printedIn(picture.alt);
  const known = sharesOf(panel.figures);
  // A row labelled with an option's own words has that option's share.
  const figure = label && panel.figures.find(({ line }) => line.options.length === 1 && sameWords(line.options[0]!, label.text));
  return [
    ...(Math.abs(from) <= reach ? [] : [`the bar of ${named} does not begin where its track does`]),
    ...(number === undefined || Math.abs(share - number) <= reach ? [] : [`${named} says ${number}%, its bar is ${share.toFixed(1)}% long`]),
    ...(number === undefined || own.length === 0 || own.some((one) => same(one, number)) ? [] : [`${named} says ${number}%, its alternative text ${listed(own)}%`]),
    ...(number === undefined || known.length === 0 || known.some((one) => same(one, number)) ? [] : [`${named} says ${number}%, which is no figure of the notes`]),
    ...(figure && number !== undefined && !figure.shares.some((one) => same(one, number)) ? [`${named} says ${number}%, the notes ${listed(figure.shares)}%`] : []),
    ...(figure && number === undefined && !figure.shares.some((one) => Math.abs(one - share) <= reach) ? [`the bar of ${named} is ${share.toFixed(1)}% long, not ${listed(figure.shares)}%`] : []),
    ...wrong.map(({ text }) => `${named} says "${text}" of ${number}%`),
    ...(label && !agrees(picture.alt, label.text) ? [`the alternative text "${picture.alt}" stands at ${named}`] : []),
  ];
} // prettier-ignore

const stripped = (text: string): string => flat(text).replace(/[「」“”\s]/gu, '');
const sameWords = (a: string, b: string): boolean => stripped(a) === stripped(b);

/** A bar's alternative text begins with the words beside it. */
const agrees = (alt: string, label: string): boolean => stripped(alt).startsWith(stripped(label));

/** The chart whose options the bars of a panel show, and the row of each bar, by its share. */
function rowsInChart(deck: Deck, panel: Panel, rows: readonly BarRow[]): { chart: Chart; at: readonly number[] } | undefined {
  const questions = new Set(panel.figures.map(({ line }) => line.question));
  const [question] = questions;
  const chart = questions.size === 1 && question !== undefined ? deck.charts.get(question) : undefined;
  if (!chart) return undefined;
  const at = rows.map(({ value }) => {
    const [number] = value ? printedIn(value.text) : [];
    return chart.rows.findIndex((row) => number !== undefined && same(row.value, number));
  });
  return at.every((i) => i >= 0) ? { chart, at } : undefined;
} // prettier-ignore

/** The accent is on the largest bar if the words say "most"; the emphasis of numbers and bars agrees. */
function wrongAccent(deck: Deck, slide: Slide, panel: Panel, rows: readonly BarRow[]): readonly string[] {
  if (rows.length === 0) return [];
  const accent = rows.filter(({ fill }) => isAccent(fill));
  const name = ({ label, picture }: BarRow): string => `"${label ? flat(label.text) : picture.name}"`;
  const size = ({ value, share }: BarRow): number => (value ? printedIn(value.text)[0] : undefined) ?? share;
  const strong = rows.filter(({ value }) => value?.runs.some((run) => run.accent && /\d/.test(run.text)));
  const colours = strong.length === 0 || accent.length === 0 ? [] : rows.filter((row) => strong.includes(row) !== accent.includes(row));
  const words = headWords(slide, panel).flatMap((text) => rankWords(masked(text, [])));
  const largest = Math.max(...rows.map(size));
  const first = words.find(({ place, orMajority }) => place === 'first' && !orMajority);
  const inChart = rowsInChart(deck, panel, rows);
  const ranked = inChart ? places(inChart.chart, rolesOf(deck, slide)).by : [];
  const among = words.find((word) => word.among && typeof word.place === 'number');
  const outside = among && inChart && accent.length > 0 ? inChart.at.filter((i) => (ranked[i] ?? 99) > Number(among.place)) : [];
  const level = rows.filter((row) => same(size(row), largest));
  // Words that say that a place is shared may name only one of the rows that share it.
  const left = first && !first.joint && level.length > 1 && accent.length > 0 ? level.filter((row) => !accent.includes(row)) : [];
  return [
    ...left.map((row) => `"${first!.text}" stands over ${name(row)}, which is as long as the bar in the accent colour`),
    ...colours.map((row) => `the number of ${name(row)} and its bar are not emphasised alike`),
    ...(first ? accent.filter((row) => !same(size(row), largest)).map((row) => `"${first.text}" stands over ${name(row)} in the accent colour, which is not the longest`) : []),
    ...outside.map((i) => `"${among!.text}" stands over "${inChart!.chart.rows[i]!.label}", which is at place ${ranked[i] ?? 'none'}`),
  ];
} // prettier-ignore

/** The heading and lead of a panel; on a slide with only bars, also the texts beside them. */
function headWords(slide: Slide, panel: Panel): readonly string[] {
  if (panel.heading === slide.headline) return panel.texts.map(({ text }) => text);
  const top = Math.min(...panel.pictures.map(({ box }) => box?.y ?? 0));
  return panel.texts.filter(({ box }) => box && box.y < top).map(({ text }) => text);
}

function wrongDrawing(panel: Panel, picture: Picture, per: number): readonly string[] {
  const { drawing } = picture;
  if (!drawing || drawing.kind === 'bars') return [];
  if (sharesOf(panel.figures).length === 0) return [];
  const shares = subjects(panel, picture);
  if (shares.length === 0) return [`the alternative text "${picture.alt}" is true of no figure beside it`];
  if (drawing.kind === 'parts') return wrongParts(panel, shares, drawing.parts);
  const { total, fills } = drawing;
  const count = litIn(panel, fills).length;
  // A dot for each answer.
  if (total > 100 && !panel.figures.some(({ line }) => standFor(total, line.base, per))) return [`${total} dots are drawn, no figure has that base`];
  const shows = (share: number): boolean => {
    if (count === 1 && total < 10) return Math.abs(100 / total - share) <= 1.5 + 1e-6;
    // Where nothing is in the accent, it may be that nobody is counted; a few in very many are one rather than none.
    if (share === 0 && !fills.some(isAccent)) return true;
    if (share > 0 && count === 1 && share < 100 / total) return true;
    // Where a dot is several people, all of them are rounded to dots too.
    const half = (per > 1 ? 50 + share / 2 : 50) / total;
    return Math.abs((100 * count) / total - share) <= Math.min(half, 5) + 1e-6;
  };
  return shares.some(shows) ? [] : [`${count} of ${total} are coloured, the figure is ${listed(shares)}%`];
} // prettier-ignore

/** A field in place of a chart has as many dots of each kind as gave the answer. */
const wrongField = ({ field }: Slide): readonly string[] =>
  (field?.rows ?? []).flatMap(({ label, value, count = 0, base = 0 }) =>
    Math.abs((100 * count) / base - value) <= 50 / base ? [] : [`${count} of ${base} dots stand for "${label}", which is ${value}%`],
  ); // prettier-ignore

/** The accented parts are those that the panel adds up, from the left; the rest is what the sum leaves. */
function wrongParts(panel: Panel, shares: readonly number[], parts: readonly DrawnBar[]): readonly string[] {
  const accented = parts.filter(({ fill }) => isAccent(fill)).length;
  const nets = panel.figures.filter(({ line }) => line.options.length > 1);
  const candidates = nets.map(({ line }) =>
    line.options.flatMap((option) => {
      const part = panel.figures.find((one) => one.line.options.length === 1 && one.line.question === line.question && one.line.options[0] === option);
      // What nobody chose has no part.
      return part?.shares.slice(0, 1).filter((share) => share > 0) ?? [];
    }),
  );
  const whole = accented === 1 ? shares.map((share) => [share]) : [];
  const complete = [...candidates, ...whole].filter((sizes) => sizes.length === accented);
  if (parts.slice(0, accented).some(({ fill }) => !isAccent(fill))) return ['the parts in the accent colour are not the first ones'];
  if (complete.length === 0) return [`${accented} parts are in the accent colour, the notes have no such sum`];
  const withRest = (sizes: readonly number[]): readonly number[] => [...sizes, 100 - sum(sizes)].filter((size, i) => i < sizes.length || size > DRAWN);
  const complaints = complete.map((sizes) => wrongSizes(withRest(sizes), parts));
  return complaints.find((told) => told.length === 0) ?? complaints[0]!;
} // prettier-ignore

/** Each part begins where those before it end, and ends with a gap before the next. */
function wrongSizes(sizes: readonly number[], parts: readonly DrawnBar[]): readonly string[] {
  if (parts.length !== sizes.length) return [`it has ${parts.length} parts instead of ${sizes.length}`];
  return parts.flatMap(({ from, share }, i) => {
    const [start, end] = [sum(sizes.slice(0, i)), sum(sizes.slice(0, i + 1))];
    const fits = Math.abs(from - start) <= DRAWN && from + share <= end + DRAWN && from + share >= end - GAP;
    return fits ? [] : [`part ${i + 1} goes from ${from.toFixed(1)} to ${(from + share).toFixed(1)}, not by ${sizes[i]!.toFixed(1)}%`];
  });
} // prettier-ignore

/** Percentage points by which parts may end before the next begins. */
const GAP = 0.6;

/** Drawings whose dots are all alike: together they are all respondents, and each is one of the counts in the notes. */
function wrongCounts(deck: Deck, slide: Slide, counted: readonly Picture[]): readonly string[] {
  const sizes = counted.map(({ drawing }) => (drawing?.kind === 'counted' ? drawing.total : 0));
  const everyone = deck.slides.flatMap(({ notes }) => countLines(notes)).find(({ kind }) => kind === 'respondents')?.value;
  const printed = printedBases(slide.texts).map(({ n }) => n);
  const figures = figureLines(slide.notes);
  const bases = printed.length > 0 ? printed : [everyone, ...figures.map(({ base }) => base)].filter((base) => base !== undefined);
  const lines = figures.flatMap(({ count }) => count ?? []);
  const per = perDotIn(slide.texts);
  const kinds = counted.map(({ drawing }) => (drawing?.kind === 'counted' ? [drawing.total, ...countsOf(drawing.fills).values()] : []));
  const shown = (people: number, dots: readonly number[]): boolean => dots.some((one) => standFor(one, people, per));
  const told = slide.texts.filter(({ box }) => box && counted.some(({ box: b }) => b && box.x < b.x + b.w && box.x + box.w > b.x));
  const numbers = told.flatMap(({ text }) => /^(\d+)(?!\d|\.\d|\s*%|\s*dot)/u.exec(flat(text))?.[1] ?? []).map(Number);
  return [
    ...(bases.some((base) => standFor(sum(sizes), base, per)) ? [] : [`${sum(sizes)} dots are drawn, the base is ${bases.join(', ')}`]),
    ...numbers.filter((number) => !shown(number, kinds.flat())).map((number) => `it says ${number}, the dots are ${sizes.join(' and ')}`),
    ...counted.flatMap(({ alt, drawing }, i) => {
      const own = /(?<!\d)(\d+)(?!\d|\.\d|\s*%)/u.exec(alt)?.[1];
      const accent = drawing?.kind === 'counted' && isAccent(drawing.fills[0] ?? '');
      return [
        ...(own === undefined || shown(Number(own), kinds[i]!) ? [] : [`the alternative text says ${own} of ${sizes[i]} dots`]),
        ...(!accent || lines.some((count) => shown(count, [sizes[i]!])) ? [] : [`${sizes[i]} dots are coloured, which no figure of the notes counts`]),
      ];
    }),
  ];
} // prettier-ignore

/** How a text says that dots are to be read, there are dots to be read so. */
function wrongLegends(slide: Slide, panel: Panel): readonly string[] {
  const counted = panel.pictures.flatMap(({ drawing }) => (drawing?.kind === 'counted' ? [drawing] : []));
  const texts = slide.texts.filter((text) => !text.box || panel.pictures.length === 0 || panel.pictures.some(({ box }) => box && overlaps(box, text.box!)));
  const each = texts.flatMap(({ text }) => /(?:点1つ|1 dot)\s*[=＝]\s*1\s*%/u.exec(flat(text))?.[0] ?? []);
  return [
    ...texts.flatMap(({ text }) => legendsIn(text)).flatMap(({ lit, total, share }) => {
      const drawn = counted.some((one) => one.total === total && (litIn(panel, one.fills).length === lit || (lit === 0 && !one.fills.some(isAccent))));
      return [
        ...(drawn ? [] : [`it says that ${lit} of ${total} dots are coloured, and they are not`]),
        ...(same((100 * lit) / total, share) ? [] : [`it says that ${lit} of ${total} dots are ${share}%`]),
        ...(panel.figures.some(({ shares }) => shares.some((one) => Math.abs(one - share) <= 5)) ? [] : [`no figure is about ${share}%`]),
      ];
    }),
    ...each.filter(() => !counted.some(({ total }) => total === 100)).map((text) => `it says "${text}", and there are not 100 dots`),
  ];
} // prettier-ignore

const overlaps = (a: Box, b: Box): boolean => a.x < b.x + b.w && a.x + a.w > b.x;

/** Without words of their own, drawings of who was asked show the bases of the questions, of all respondents. */
function wrongBases(deck: Deck, slide: Slide): readonly string[] {
  const total = countLines(slide.notes).find(({ kind }) => kind === 'respondents')?.value;
  if (total === undefined) return [];
  const asked = [...deck.charts.keys()].map((question) => askedOf(deck, question));
  // Where it is not said how many a base leaves out, it is not known how many are to be drawn.
  if (asked.includes(undefined)) return [];
  const bases = [...new Set(asked.flatMap((people) => people ?? []))];
  // Beside those of a base are the others: all but these, or but those of another base too.
  const part = bases.filter((base) => base !== total);
  const counts = [...bases, ...part.flatMap((a) => [total - a, ...part.map((b) => total - a - b)])];
  const per = perDotIn(slide.texts);
  const known = (share: number): boolean => counts.some((count) => Math.abs((100 * count) / total - share) <= GAP);
  return slide.decorations.flatMap(({ name, drawing }) => {
    if (drawing?.kind === 'counted') {
      const wrong = [...countsOf(drawing.fills).values()].filter((dots) => !counts.some((count) => standFor(dots, count, per)));
      return [
        ...(standFor(drawing.total, total, per) ? [] : [`${name} has ${drawing.total} dots for ${total} respondents`]),
        ...wrong.map((count) => `${name} has ${count} dots of one colour, no question was asked of so many`),
      ];
    }
    const shares = drawing?.kind === 'bars' ? drawing.shares : drawing?.parts;
    return (shares ?? []).filter(({ share }) => !known(share)).map(({ share }) => `${name} shows ${share.toFixed(1)}%, no question was asked of so many`);
  });
} // prettier-ignore
