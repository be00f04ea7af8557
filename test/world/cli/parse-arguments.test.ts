import { expect, it } from 'vitest';
import { messagesIn } from '../../../src/base/messages/languages.ts';
import { parseArguments } from '../../../src/world/cli/parse-arguments.ts';

it('what was typed holds the options that were typed, and no others', async () => {
  const parsed = await parseArguments(['publish', 'report', '--by', 'Ann', '--note', 'Spring'], 'en', 100);
  expect(parsed).toStrictEqual({
    kind: 'run',
    invocation: {
      command: 'publish',
      deck: 'report',
      files: [],
      formats: ['pptx'],
      parameters: {},
      by: 'Ann',
      note: 'Spring',
      ...Object.fromEntries(['review', 'overwrite', 'resume', 'draft', 'pseudo', 'write', 'scene', 'published', 'list', 'json'].map((flag) => [flag, false])), // prettier-ignore
    },
  });
});

it('init wants an export, and a folder for the survey', async () => {
  const { mistakes } = messagesIn('en').commands;
  const said = async (...argv: readonly string[]): Promise<string> => JSON.stringify(await parseArguments(['init', ...argv], 'en', 100)); // prettier-ignore
  expect(await said()).toContain(JSON.stringify(mistakes.noExport).slice(1, -1));
  expect(await said('a.csv')).toContain(JSON.stringify(mistakes.needsSurveyFolder).slice(1, -1));
  expect(await said('a.csv', '--out', 'data/new')).toContain('"kind":"run"');
});
