import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaText, SCHEMAS } from './schemas.ts';

// Writes schemas/*.schema.json. The YAML files name them in their first line, so that editors can complete and check.
//   node scripts/run-ts.mjs scripts/make-schemas.ts
mkdirSync('schemas', { recursive: true });
for (const [name, schema] of Object.entries(SCHEMAS)) {
  writeFileSync(`schemas/${name}.schema.json`, jsonSchemaText(name, schema));
}
