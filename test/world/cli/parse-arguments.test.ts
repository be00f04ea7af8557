import { expect, it } from 'vitest';
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
