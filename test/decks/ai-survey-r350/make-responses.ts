/**
 * Makes responses.csv: 350 new respondents to the questions of 2025, with reversed results (half are regular users,
 * internal documents lead in Q9, other options in Q6 and Q10). The same seed gives the same file each time.
 *
 *   node scripts/run-ts.mjs test/decks/ai-survey-r350/make-responses.ts
 */
import { writeFileSync } from 'node:fs';
import { parseDefinition } from '../../../src/data/survey/parse-definition.ts';
import { AI_SURVEY_SETS } from '../../answers/ai-survey-sets.ts';
import { makeAnswers } from '../../answers/make-answers.ts';
import { deckSources } from '../../answers/sources.ts';
import { throwIt } from '../../build-from-disk.ts';

const plan = AI_SURVEY_SETS['r350: turned round'];
const { survey } = await deckSources('ai-survey-2025', 'ja');
const definition = parseDefinition(survey, throwIt);
if (!plan || !definition) throw new Error('there is no r350');
// No cell holds a comma or a quotation mark. The byte order mark tells Excel that the file is UTF-8.
const lines = makeAnswers(definition, plan).map((cells) => `${cells.join(',')}\n`);
writeFileSync('test/decks/ai-survey-r350/responses.csv', `\ufeff${lines.join('')}`);
