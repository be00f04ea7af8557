import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { jsonSchemaText, SCHEMAS } from '../../scripts/schemas.ts';

describe('schemas/', () => {
  it.each(Object.entries(SCHEMAS))('%s.schema.json is what its zod schema says', (name, schema) => {
    const file = readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8');
    // If they differ, run: node scripts/run-ts.mjs scripts/make-schemas.ts
    expect(file).toBe(jsonSchemaText(name, schema));
  });

  it('describe keys, choices and what is required', () => {
    const survey = JSON.parse(jsonSchemaText('survey', SCHEMAS['survey']!)) as {
      additionalProperties: boolean;
      required: string[];
      properties: { rows: { enum: string[] } };
    };
    expect(survey.additionalProperties).toBe(false);
    expect(survey.properties.rows.enum).toEqual(['synthetic', 'measured', 'aggregated']);
    expect(survey.required).toContain('questions');
    expect(survey.required).not.toContain('small_base');
  });
});
