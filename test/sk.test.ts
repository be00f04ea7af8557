import { it } from 'vitest';
import { parseDefinition } from '../src/data/survey/parse-definition.ts';
import { throwIt } from './build-from-disk.ts';
import { followMessages, stopping } from './answers/follow-messages.ts';
import { randomPlan } from './answers/random-plan.ts';
import { answered, deckSources } from './answers/sources.ts';
it('x', async () => {
  const seeds = (process.env['SEEDS'] ?? '4').split(',').map(Number);
  for (const locale of ['ja', 'en']) {
    const own = await deckSources('ai-survey-2025', locale);
    const definition = parseDefinition(own.survey, throwIt)!;
    for (const seed of seeds) {
      const { plan, silence } = randomPlan(definition, seed);
      const f = await followMessages(answered(own, plan, silence), locale);
      console.log(locale, seed, 'n', plan.respondents, 'rounds', f.rounds.length);
      for (const d of stopping(f.built)) console.log('   ', d.code, d.place?.line, JSON.stringify(d.says.en).slice(0, 700));
    }
  }
}, 600000);
