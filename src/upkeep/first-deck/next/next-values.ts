import { joinedReader } from '../../../data/survey/source/joined-answers.ts';
import { kindOf } from '../../../data/survey/kinds/index.ts';
import { plainDay } from '../../../data/survey/source/plain-day.ts';
import { plainNumber } from '../../../data/survey/source/plain-number.ts';
import { takenFrom } from '../../../data/survey/source/taken-from.ts';
import { foldText, type QuestionSource } from '../../../data/survey/source/types.ts';
import type { Code, Question } from '../../../data/survey/types.ts';
import { optionCodes } from '../codes.ts';
import { textsOf, type ColumnFacts } from '../column-facts.ts';
import { roleOf } from '../lexicon.ts';
import type { ProposedOption, ProposedQuestion } from '../types.ts';
import { bare } from './match-columns.ts';
import type { Change } from './types.ts';
import type { YamlEdits } from './yaml-edits.ts';

/** A question of the survey with the columns that it has in the next export. */
export interface QuestionNow {
  readonly question: Question;
  /** Of an item of a grid: the code under which it stands with all others, and they have their options and words. */
  readonly grid?: Code;
  readonly source: QuestionSource;
  readonly columns: readonly ColumnFacts[];
  /** What `init` would make of these columns today. */
  readonly fresh: ProposedQuestion | undefined;
  /** The words of its options that people read, by option. */
  readonly labels: ReadonlyMap<Code, string>;
}

/** Where what is found goes: changes of `survey.yaml`, words for its catalogue, and a list for people. */
export interface Noting {
  readonly edits: YamlEdits;
  readonly words: Map<string, string>;
  readonly note: (change: Change) => void;
}

/**
 * Texts in the cells of a question that its mapping does not know: another spelling of an option, a new option or, where that cannot
 * be, no answer until somebody decides. What the mapping says already stays. Gives back the options that have another spelling.
 */
export function noteNewTexts(now: QuestionNow, noting: Noting): ReadonlySet<Code> {
  const { question, source, grid = question.code } = now;
  const { code } = question;
  const texts = unknownTexts(now);
  const spelled = new Set<Code>();
  if (texts.length === 0) return spelled;
  if (source.columns.form === 'options' && takenFrom(question) === 'options') {
    for (const text of texts) {
      noting.edits.push(['questions', code, 'ticked'], text);
      noting.note({ is: 'tick', question: grid, text });
    }
    // Whoever says which texts tick means no other any more.
    if (!hasTicks(now)) noting.edits.push(['questions', code, 'ticked'], '1');
    return spelled;
  }
  const added: ProposedOption[] = [];
  for (const text of texts) {
    const known = takenFrom(question) === 'options' ? (spelledOption(text, now) ?? sameOf(text, added)) : undefined;
    if (known !== undefined) {
      spelled.add(known);
      noting.edits.push(['questions', code, 'values', known], text);
      noting.note({ is: 'spelling', question: grid, option: known, text });
      continue;
    }
    const option = newOption(text, now, added);
    if (option) {
      added.push(option);
      addOption(option, now, noting);
    } else {
      noting.edits.push(['questions', code, 'missing', 'undecided'], text);
      noting.note({ is: 'decide-text', question: grid, text });
    }
  }
  return spelled;
}

/** Writes a new option into `survey.yaml`, and its label into the catalogue. */
export function addOption({ code, label, role, value, from, to, texts, column }: ProposedOption, { question, grid = question.code }: Pick<QuestionNow, 'question' | 'grid'>, { edits, words, note }: Noting): void {
  const own = ['questions', question.code];
  const entry = { ...(role === 'answer' ? {} : { role }), ...(value === undefined ? {} : { value }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  edits.set([...own, 'options'], code, Object.keys(entry).length > 0 ? entry : null);
  if (column !== undefined) edits.set([...own, 'columns'], code, column);
  if (texts.length > 0 && (texts.length > 1 || texts[0] !== code)) edits.set([...own, 'values'], code, texts.length === 1 ? texts[0] : texts);
  words.set(`option.${grid}.${code}`, label);
  note({ is: 'option', question: grid, option: code, label });
} // prettier-ignore

/** A code that no option of the question has. */
export function freeCode({ question }: Pick<QuestionNow, 'question'>, option: ProposedOption, added: readonly ProposedOption[]): ProposedOption {
  const taken = [...question.options, ...added].map(({ code }) => ({ label: code, texts: [] }));
  const code = optionCodes([...taken, { label: option.label, texts: option.texts }]).at(-1) ?? option.code;
  return { ...option, code };
} // prettier-ignore

const hasTicks = ({ source: { ticked } }: QuestionNow): boolean =>
  ticked === 'any' || !(ticked.size === 1 && ticked.has('1'));

/** The texts of its cells that stand for nothing, each once, the most frequent first. */
function unknownTexts({ question, source, columns }: QuestionNow): readonly string[] {
  const takes = takenFrom(question);
  if (takes === 'text') return [];
  const { values, missing, others, othersIn, joined, ticked, unticked, units, decimal, columns: form } = source;
  const read = joined && joinedReader(joined, values);
  const othersColumn = othersIn?.text;
  const unknown = (text: string, column: string): readonly string[] => {
    const folded = foldText(text);
    if (folded === '' || missing.has(folded)) return [];
    if (takes === 'number') return plainNumber(folded, units, decimal) === undefined ? [text] : [];
    if (takes === 'day') return plainDay(folded, source.dateOrder) === undefined ? [text] : [];
    // Places of a ranking in columns by option are judged by its kind, in the build.
    if (form.form === 'options' && kindOf(question).cells === 'places') return [];
    if (form.form === 'options') {
      const option = [...form.byOption].find(([, named]) => named.text === column)?.[0];
      const isKnown = ticked === 'any' || ticked.has(folded) || unticked.has(folded) || others === option || values.get(folded) === option; // prettier-ignore
      return isKnown ? [] : [text];
    }
    if (others !== undefined && othersIn === undefined) return [];
    if (read) return read(text).parts.flatMap((part) => (part.option === undefined ? [part.text] : []));
    return values.has(folded) ? [] : [text];
  };
  const texts = columns.flatMap((facts) => (facts.name === othersColumn ? [] : textsOf(facts).flatMap((text) => unknown(text, facts.name)))); // prettier-ignore
  return [...new Map(texts.map((text) => [foldText(text), text])).values()];
}

/** Whether two texts are one, written in two ways; numbers are only what they are. */
const isSame = (a: string, b: string): boolean =>
  foldText(a) === foldText(b) || (bare(a) !== '' && bare(a) === bare(b) && !/\d/.test(bare(a)));

/** The option that a text is another spelling of. */
function spelledOption(text: string, { question, source, labels, fresh }: QuestionNow): Code | undefined {
  const textsOfOption = ({ code }: { readonly code: Code }): readonly string[] => [
    code,
    labels.get(code) ?? code,
    ...[...source.values].flatMap(([own, option]) => (option === code ? [own] : [])),
  ];
  const same = question.options.filter((option) => textsOfOption(option).some((own) => isSame(own, text)));
  if (same.length === 1) return same[0]?.code;
  const guess = fresh?.options.find((option) => option.texts.some((own) => foldText(own) === foldText(text)));
  const guessed = guess && [guess.label, ...guess.texts].filter((own) => foldText(own) !== foldText(text));
  const byGuess = question.options.filter((option) =>
    guessed?.some((own) => textsOfOption(option).some((known) => isSame(known, own))),
  );
  return byGuess.length === 1 ? byGuess[0]?.code : undefined;
}

const sameOf = (text: string, added: readonly ProposedOption[]): Code | undefined =>
  added.find(({ label, texts }) => [label, ...texts].some((own) => isSame(own, text)))?.code;

/** A new option; undefined if there can be none: a number's text, a point whose value nothing says, what stands for no answer. */
function newOption(text: string, now: QuestionNow, added: readonly ProposedOption[]): ProposedOption | undefined {
  const { question, fresh } = now;
  if (takenFrom(question) !== 'options') return undefined;
  const guess = fresh?.options.find(({ label, texts }) => [label, ...texts].some((own) => foldText(own) === foldText(text))); // prettier-ignore
  if (fresh && !guess) return undefined;
  const label = guess?.label ?? text;
  const option = freeCode(now, { code: '', label, role: guess?.role ?? roleOf(label), texts: [text] }, added);
  if (!question.options.some(({ value }) => value !== undefined) || option.role !== 'answer') return option;
  const taken = new Set([...question.options, ...added].map(({ value }) => value));
  if (guess?.value === undefined || taken.has(guess.value) || !agrees(now)) return undefined;
  return { ...option, value: guess.value };
}

/** Whether the points that both know have the same values: of a scale that was cut anew, no value says anything. */
function agrees(now: QuestionNow): boolean {
  const { question, fresh } = now;
  return question.options.every(({ code, value }) => {
    if (value === undefined) return true;
    const same = fresh?.options.find(({ label, texts }) => [label, ...texts].some((own) => spelledOption(own, now) === code)); // prettier-ignore
    return !same || same.value === value;
  });
}
