import { mkdirSync, writeFileSync } from 'node:fs';
import { writePptx } from '../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../test/files/pptx/all-features.ts';

// Writes the deck that a person checks in PowerPoint before a release: docs/powerpoint.md says what to look at.
//   node scripts/run-ts.mjs scripts/make-all-features.ts [output/all-features.pptx]
const [, , file = 'output/all-features.pptx'] = process.argv;
mkdirSync('output', { recursive: true });
writeFileSync(file, await writePptx(allFeatures, drawings));
console.log(file);
