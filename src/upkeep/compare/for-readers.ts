import type { ClaimChange, DeckDiff, SlideDiff, Standing, TextChange, Value, ValueChange } from './types.ts';

/** What stands for a name that only authors know. */
const NONE = '–';

/** How a value is called for people who know the deck, not its files. */
export interface Naming {
  /** What a figure counts, in words: of a question, its answers. */
  readonly figure: (id: string) => string | undefined;
  readonly quoted: (words: string) => string;
  /** How slides of these numbers are called. */
  readonly onSlides: (numbers: string) => string;
}

/** A diff without the ids that only authors know: values are called by their question and answer, texts by their place. */
export function forReaders(diff: DeckDiff, naming: Naming): DeckDiff {
  const numbers = new Map(diff.slides.map(({ id, before, after }) => [id, after ?? before]));
  const numbersOf = (slides: readonly string[]): string => slides.flatMap((id) => numbers.get(id) ?? []).join(', ');
  return {
    ...diff,
    claims: diff.claims.filter(({ used }) => used).map(ofClaim),
    words: diff.words.map(({ slide, ...text }) => ({ slide, ...ofText(text) })),
    values: diff.values.map((value) => ({ ...value, ...ofValue(value, numbersOf(value.slides), naming) })),
    slides: diff.slides.map((slide) => ofSlide(slide, numbersOf([slide.id]), naming)),
  };
}

const ofSlide = (slide: SlideDiff, number: string, naming: Naming): SlideDiff => ({
  ...slide,
  values: slide.values.map((value) => ofValue(value, number, naming)),
  texts: slide.texts.map(ofText),
});

/** Names of shapes are made of ids too: what stood there before says enough. */
const ofText = ({ message: _message, ...text }: TextChange): TextChange => ({ ...text, name: '' });

const ofStanding = (standing: Standing): Standing => ({ ...standing, figure: NONE });

const ofClaim = ({ before, after, ...claim }: ClaimChange): ClaimChange => ({
  ...claim,
  ...(before ? { before: ofStanding(before) } : {}),
  after: ofStanding(after),
});

/** A value with the words of its answers, which its report prints instead of the names of its figures. */
function ofValue(change: ValueChange, slides: string, naming: Naming): ValueChange {
  const { figures, question, before, after, ...rest } = change;
  const said = figures.map(naming.figure).find((words) => words !== undefined);
  const called = (value: Value): Value => {
    const answers = value.label ?? said;
    const words = answers === undefined ? naming.onSlides(slides) : naming.quoted(answers);
    return { ...value, label: [question, words].filter((part) => part !== undefined).join(' ') };
  };
  return {
    ...rest,
    figures: [],
    ...(question === undefined ? {} : { question }),
    ...(before ? { before: called(before) } : {}),
    ...(after ? { after: called(after) } : {}),
  };
}
