import { writeFileSync } from 'node:fs';
import { looksIn } from '../test/definitions/build-definition.ts';
import { randomDefinition } from '../test/definitions/random-definition.ts';
import { soakDefinition } from '../test/definitions/soak-definition.ts';
const [count = 10, first = 1] = process.argv
  .slice(2)
  .filter((word) => /^\d+$/.test(word))
  .map(Number);
const looks = await looksIn();
for (let seed = first; seed < first + count; seed++) {
  try {
    const { decks, ...one } = await soakDefinition(seed, looks);
    const bad = [...one.stopped, ...one.lost, ...one.contradictions, ...one.lint];
    console.log(`${seed}: tries ${one.tries}, slides ${one.slides}${bad.length ? '' : ' ok'}`);
    if (bad.length) {
      for (const line of randomDefinition(seed).says) console.log('   ', line);
      for (const line of bad.slice(0, 8)) console.log('  !', line.slice(0, 190));
      if (bad.length > 8) console.log('   +', bad.length - 8);
    }
    if (process.argv.includes('--keep'))
      for (const [language, { built }] of decks)
        if (built.pptx) writeFileSync(`/tmp/l-decks/${seed}-${language}.pptx`, built.pptx);
  } catch (error) {
    console.log(`${seed}: THROWN ${(error as Error).stack?.slice(0, 600)}`);
    for (const line of randomDefinition(seed).says) console.log('   ', line);
  }
}
