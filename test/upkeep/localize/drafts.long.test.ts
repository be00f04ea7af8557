import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildDeck } from '../../../src/build-deck.ts';
import { companyWords, wordsIn } from '../../../src/deck/text/company-words.ts';
import { parseCompany } from '../../../src/data/survey/company.ts';
import type { PlacedSlide } from '../../../src/deck/scene/types.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { throwIt } from '../../build-from-disk.ts';
import { surveySources } from '../../survey-decks.ts';

type Section = Record<string, unknown>;
type File = Record<'messages' | 'wordings' | 'bounds' | 'company' | 'answers' | 'quantifiers', Section>;

// A language that the program does not speak, with all that it needs, in the words of another.
const english = await surveySources('ai-survey-2025', 'en');
const own = parse(english.catalogue.text) as File;
const program = parse(english.program!.source.text) as File;
const company = companyWords(parseCompany(english.company, throwIt)!);
const WHOLE: File = {
  ...own,
  messages: { ...program.messages, ...own.messages },
  wordings: program.wordings,
  bounds: program.bounds,
  quantifiers: { ...program.quantifiers, except: own.quantifiers['except'] },
  company: { ...own.company, ...Object.fromEntries(company.flatMap(({ name, words }) => (wordsIn(words, 'en') === undefined ? [] : [[name, wordsIn(words, 'en')]]))) }, // prettier-ignore
};
const build = (file: File) =>
  buildDeck(
    {
      ...english,
      catalogue: parseYaml('locales/fr.yaml', stringify({ ...file, locale: 'fr' }), throwIt)!,
      program: { ...english.program!, isSpoken: false },
      base: { catalogue: english.base!.catalogue, program: english.base!.program! },
    },
    { locale: 'fr', draft: true, formats: [] },
  );
const without = (section: keyof File, key: string): File => ({
  ...WHOLE,
  [section]: Object.fromEntries(Object.entries(WHOLE[section]).filter(([other]) => other !== key)),
});

const shown = ({ title, notes, elements }: PlacedSlide): string =>
  JSON.stringify([title, notes, elements.map((element) => ({ ...element, origin: { ...element.origin, place: undefined } }))]); // prettier-ignore
const complete = await build(WHOLE);
const before = new Map(complete.scene!.slides.map((slide) => [slide.id, shown(slide)]));

it('is no draft without anything missing', () => {
  expect(complete.scene!.slides.filter(({ draft }) => draft).map(({ id }) => id)).toEqual([]);
});

const AUTO = Object.keys(program.messages).filter((_, i) => i % 9 === 4);
const CASES = [
  ...[...AUTO, 'auto.base', 'auto.footer_survey', 'auto.filter_option', 'auto.base_joint', 'option.Q2.nothing', 'q2.headline', 'survey.name_with_year'].map((key) => ['messages', key] as const),
  ...Object.keys(program.wordings).filter((_, i) => i % 2 === 0).map((key) => ['wordings', key] as const),
  ...Object.keys(program.bounds).map((key) => ['bounds', key] as const),
  ...['legal_name', 'mail.subject', 'yajima'].map((key) => ['company', key] as const),
]; // prettier-ignore

it.each(CASES)('every slide on which words of the base language stand says so: %s %s', async (section, key) => {
  const built = await build(without(section, key));
  const differing = built.scene!.slides.filter((slide) => shown(slide) !== before.get(slide.id)).map(({ id }) => id);
  const marked = built.scene!.slides.filter(({ draft }) => draft).map(({ id }) => id);
  const listed = built.diagnostics.filter(({ code }) => code === 'localize/missing');
  expect(differing.filter((id) => !marked.includes(id))).toEqual([]);
  // What is asked for in vain, such as a prompt of a layout, is marked too, but never more than is listed.
  expect(marked.every((id) => listed.some(({ slides }) => slides?.includes(id)))).toBe(true);
  expect(listed).toHaveLength(marked.length > 0 ? 1 : 0);
});
