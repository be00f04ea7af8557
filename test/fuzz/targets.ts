import { mutateBytes } from './mutators/bytes.ts';
import { mutateCells } from './mutators/csv.ts';
import { mutateTables } from './mutators/font.ts';
import { mutateLines } from './mutators/lines.ts';
import { mutateChunks } from './mutators/picture.ts';
import type { Mutator } from './mutators/types.ts';
import { mutateXml } from './mutators/xml.ts';
import { inJson, mutateKeys, mutateLengths, mutateTypes, mutateValues } from './mutators/yaml.ts';
import { mutateParts } from './mutators/zip.ts';

type Weighed<T> = readonly (readonly [weight: number, choice: T])[];

/** A file that the program reads, and the commands that read it. Paths are relative to the sandbox. */
export interface Target {
  /** What kind of file it is, for the table. */
  readonly kind: string;
  /** The sound file, and the path at which the changed one is put. */
  readonly from: string;
  readonly to: string;
  /** The folder in which the program is called. */
  readonly cwd: string;
  readonly mutators: Weighed<Mutator>;
  readonly commands: Weighed<readonly string[]>;
}

/** Two projects: a small one in one language, and the repository's own in two. */
export const SMALL = 'test/decks/charity-spreadsheets';
export const REPORT = '.';
const SURVEY = 'data/ai-survey-2025';
/** The picture of both projects; what a picture is, is told by its bytes, so that PNG and JPEG may stand there too. */
const LOGO = `${SMALL}/assets/logo-light.svg`;
/** Files that stand in the sandbox beside the projects, made by `makeSandbox`. */
export const MADE = 'made';
/** Where a changed deck or translation is put, seen from the sandbox and from the small project. */
const WORK = 'work';
const UP = '../../..';

const YAML: Weighed<Mutator> = [
  [1, mutateBytes],
  [2, mutateLines],
  [3, mutateKeys],
  [5, mutateValues],
  [3, mutateTypes],
  [3, mutateLengths],
];
const CELLS: Weighed<Mutator> = [
  [2, mutateBytes],
  [2, mutateLines],
  [6, mutateCells],
];
const PACKAGE: Weighed<Mutator> = [
  [1, mutateBytes],
  [9, mutateParts],
];
const words = (line: string): readonly string[] => line.split(' ');
const lines = (...choices: readonly (readonly [number, string])[]): Target['commands'] =>
  choices.map(([weight, line]) => [weight, words(line)]);

const BUILD = lines(
  [10, 'build'],
  [3, 'check'],
  [2, 'build --format pptx,pdf'],
  [1, 'build --format png --width 320'],
  [2, 'build --draft'],
  [1, 'build --pseudo --lang ja'],
  [1, 'build --scene --json'],
  [1, 'figures'],
  [1, 'figures --json --lang ja'],
);
const PAINT = lines([2, 'build --format pptx,pdf'], [1, 'build --format pptx,png --width 320'], [2, 'build']);
const CHECK = lines(
  [4, 'check --locale ja'],
  [5, 'check --locale en'],
  [1, 'check --locale en --json --published'],
  [1, 'build --locale en'],
  [2, 'figures --locale en'],
  [2, 'text status'],
  [1, 'text export --locale en --format po --out work/out.po'],
);
const WORDS: Target['commands'] = [
  ...CHECK,
  ...lines(
    [2, 'text status --json'],
    [2, 'text accept --locale en'],
    [1, 'text accept --locale en q2.headline'],
    [1, 'text read'],
    [1, 'text add fr'],
    [1, 'build --locale en --draft'],
  ),
];

const file = (kind: string, cwd: string, path: string, mutators: Weighed<Mutator>, commands: Target['commands']): Target => {
  const at = cwd === REPORT ? path : `${cwd}/${path}`;
  return { kind, from: at, to: at, cwd, mutators, commands };
}; // prettier-ignore

const small = (kind: string, path: string, mutators = YAML): Target => file(kind, SMALL, path, mutators, BUILD);
const report = (kind: string, path: string, mutators = YAML, commands = CHECK): Target => file(kind, REPORT, path, mutators, commands); // prettier-ignore

const layouts = ['question-chart', 'cover', 'question-verbatims'].map((name): readonly [number, Target] => [
  1,
  { ...small('layouts', ''), from: `templates/layouts/${name}.yaml`, to: `templates/layouts/${name}.yaml` },
]);

/** A file made for this, changed, beside the projects. */
const made = (kind: string, from: string, to: string, cwd: string, mutators: Weighed<Mutator>, commands: Target['commands']): Target => ({ kind, from: `${MADE}/${from}`, to, cwd, mutators, commands }); // prettier-ignore

const picture = (from: string, mutator: Mutator): Target =>
  made('pictures', from, LOGO, SMALL, [[1, mutateBytes], [4, mutator]], PAINT); // prettier-ignore
const font = (name: string): Target => file('fonts', SMALL, `fonts/${name}.ttf`, [[1, mutateBytes], [4, mutateTables]], PAINT); // prettier-ignore

const exchange = (ending: string, mutators: Weighed<Mutator>): Target =>
  made('translators’ files', `en.${ending}`, `${WORK}/en.${ending}`, REPORT, mutators, lines([3, `text import ${WORK}/en.${ending} --write`], [1, `text import ${WORK}/en.${ending}`], [1, `text import ${WORK}/en.${ending} --json --lang ja`])); // prettier-ignore

const finished = (name: string, cwd: string, more: Target['commands']): Target => {
  const [it, sound] = cwd === REPORT ? [`${WORK}/x.pptx`, `${MADE}/${name}`] : [`${UP}/${WORK}/x.pptx`, `${UP}/${MADE}/${name}`]; // prettier-ignore
  const reading = lines(
    [4, `lint ${it}`],
    [1, `lint ${it} --json`],
    [2, `ledger ${it}`],
    [2, `current ${it}`],
    [2, `diff ${sound} ${it}`],
    [1, `diff ${it} ${sound} --format json`],
    [1, `diff ${it} ${sound} --format html`],
  );
  return made('finished decks', name, `${WORK}/x.pptx`, cwd, PACKAGE, [...reading, ...more]);
};

/** Every kind of file that the program reads. */
export const TARGETS: Weighed<Target> = [
  [2, small('surveydeck.yaml', 'surveydeck.yaml')],
  [4, small('survey.yaml', 'survey.yaml')],
  [4, small('responses.csv', 'responses.csv', CELLS)],
  [4, small('figures.yaml', 'figures.yaml')],
  [2, small('company.yaml', 'company.yaml')],
  [5, small('locales', 'locales/en.yaml')],
  [4, small('brand', 'brand.yaml')],
  [4, small('slide list', 'deck.yaml')],
  ...layouts,
  [1, report('surveydeck.yaml', 'surveydeck.yaml')],
  [2, report('survey.yaml', `${SURVEY}/survey.yaml`)],
  [2, report('responses.csv', `${SURVEY}/responses.csv`, CELLS)],
  [2, report('figures.yaml', `${SURVEY}/figures.yaml`)],
  [1, report('company.yaml', `${SURVEY}/company.yaml`)],
  [2, report('locales', `${SURVEY}/locales/ja.yaml`, YAML, WORDS)],
  [2, report('locales', `${SURVEY}/locales/en.yaml`, YAML, WORDS)],
  [2, report('lock', `${SURVEY}/locales/en.lock.yaml`, YAML, WORDS)],
  [2, report('glossary', `${SURVEY}/locales/glossary.yaml`, YAML, WORDS)],
  [1, report('brand', 'templates/brand/log.yaml')],
  [1, report('slide list', 'templates/decks/report.yaml')],
  [2, exchange('xlf', [[1, mutateBytes], [2, mutateLines], [6, mutateXml]])], // prettier-ignore
  [2, exchange('po', [[1, mutateBytes], [4, mutateLines]])], // prettier-ignore
  [2, exchange('xlsx', PACKAGE)],
  [6, finished('small.pptx', SMALL, lines([6, `refresh ${UP}/${WORK}/x.pptx --out ${UP}/${WORK}/new.pptx`]))],
  [2, finished('report.pptx', REPORT, [])],
  [1, made('finished decks', 'small.json', `${WORK}/x.json`, SMALL, [[1, mutateBytes], [1, mutateLines], [6, inJson(mutateValues)], [3, inJson(mutateTypes)], [3, inJson(mutateLengths)], [2, inJson(mutateKeys)]], lines([2, `diff ${UP}/${MADE}/small.pptx ${UP}/${WORK}/x.json`], [1, `diff ${UP}/${WORK}/x.json ${UP}/${MADE}/small.json --format html`], [1, `ledger ${UP}/${WORK}/x.json`], [1, `current ${UP}/${WORK}/x.json`]))], // prettier-ignore
  [2, picture('logo.svg', mutateXml)],
  [2, picture('photo.png', mutateChunks)],
  [2, picture('photo.jpg', mutateChunks)],
  [2, font('regular')],
  [1, font('bold')],
];
