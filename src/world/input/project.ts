import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Report } from '../../base/diagnostic.ts';
import { expects, validate } from '../../base/validate.ts';
import { DECK_ID, LOCALE } from './names.ts';
import { readYaml } from './read-file.ts';

export const PROJECT_FILE = 'surveydeck.yaml';

const path = z.string().min(1);

/** Languages are parts of the names of files too. */
const areDifferent = (tags: readonly string[]): boolean =>
  new Set(tags.map((tag) => tag.toLowerCase())).size === tags.length;

const deck = z.strictObject({
  id: z
    .string()
    .regex(DECK_ID, expects('form/deck-id'))
    .meta({ description: 'Name of the deck, and of the files it is written to' }),
  survey: path.meta({ description: "Folder of the survey's data and words, e.g. data/ai-survey-2025" }),
  template: path.meta({ description: 'The list of slides, e.g. templates/decks/report.yaml' }),
  brand: path.meta({ description: 'Colours, fonts and sizes, e.g. templates/brand/log.yaml' }),
  layouts: path.default('templates/layouts').meta({ description: 'Folder of the slide layouts' }),
  locales: z
    .array(z.string().regex(LOCALE, expects('form/language')))
    .min(1)
    .refine(areDifferent, expects('form/own-locale'))
    .meta({ description: 'Languages in which the deck is built' }),
  out: path.default('output').meta({ description: 'Folder that the deck is written to' }),
});

/** `surveydeck.yaml`: the decks of a project. All paths are relative to its folder. */
export const projectSchema = z.strictObject({
  decks: z
    .array(deck)
    .min(1)
    .superRefine((decks, context) => {
      const seen = new Set<string>();
      for (const [index, { id }] of decks.entries()) {
        // Not every disk tells capitals from small letters, and ids become file names.
        if (seen.has(id.toLowerCase())) {
          const message = expects('form/own-id');
          context.addIssue({ code: 'custom', path: [index, 'id'], message });
        }
        seen.add(id.toLowerCase());
      }
    }),
});

/** A deck of the project, as `surveydeck.yaml` declares it. */
export type DeckEntry = Readonly<z.output<typeof deck>>;

export interface Project {
  /** Absolute path of the folder that holds `surveydeck.yaml`. */
  readonly root: string;
  readonly decks: readonly DeckEntry[];
}

/** The nearest folder that holds a `surveydeck.yaml`: `folder` itself or one above it. */
export async function findProjectRoot(folder: string): Promise<string | undefined> {
  const here = await access(join(folder, PROJECT_FILE)).then(
    () => true,
    () => false,
  );
  if (here) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : findProjectRoot(parent);
}

/** The project whose folder is `root` (absolute). Undefined if its file is missing or wrong, which is reported. */
export async function loadProject(root: string, report: Report): Promise<Project | undefined> {
  const source = await readYaml(root, join(root, PROJECT_FILE), report);
  const value = source && validate(projectSchema, source, report);
  return value && { root, decks: value.decks };
}
