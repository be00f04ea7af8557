import { z } from 'zod';
import { figuresSchema } from '../src/data/figures/figures-schema.ts';
import { glossarySchema } from '../src/upkeep/localize/glossary.ts';
import { planSchema } from '../src/world/batch/plan-schema.ts';
import { projectSchema } from '../src/world/input/project.ts';
import { companySchema } from '../src/data/survey/company-schema.ts';
import { definitionSchema } from '../src/data/survey/definition-schema.ts';
import { brandSchema } from '../src/deck/template/brand-schema.ts';
import { deckSchema } from '../src/deck/template/deck-schema.ts';
import { layoutSchema } from '../src/deck/template/layout-schema.ts';
import { localeSchema } from '../src/deck/text/schema.ts';

/** Every kind of YAML file, by the name of its JSON Schema: `schemas/<name>.schema.json`. */
export const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  survey: definitionSchema(),
  company: companySchema,
  figures: figuresSchema,
  locale: localeSchema,
  glossary: glossarySchema,
  layout: layoutSchema,
  brand: brandSchema,
  deck: deckSchema(),
  project: projectSchema,
  plan: planSchema,
};

/**
 * A schema as JSON Schema for editors: draft 7, which all of them support. What only code can check (such as that two
 * bands do not overlap) is left to the program.
 */
export function jsonSchemaText(name: string, schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: `Surveydeck: ${name}`, ...json }, undefined, 2)}\n`;
}
