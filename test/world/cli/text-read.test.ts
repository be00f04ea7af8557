import { expect, it } from 'vitest';
import { ProjectCopy, SURVEY } from '../../acceptance/project.ts';

const FIGURES = `${SURVEY}/figures.yaml`;

it('text read writes the values of today into figures.yaml, and nothing where they stand there', async () => {
  const project = await ProjectCopy.make();
  const sound = await project.read(FIGURES);
  const read = (...ids: readonly string[]) => project.run(['text', 'read', ...ids]);
  expect(await read('*')).toMatchObject({ code: 0 });
  expect(await project.read(FIGURES)).toBe(sound);
  await project.replace(FIGURES, 'ai_adoption: 9.9, fear: 33.2 }', 'ai_adoption: 1.5, fear: 33.2 }');
  const told = await read();
  expect(told).toMatchObject({ code: 0, stdout: '' });
  expect(told.stderr).toContain('surveydeck text read divide_deepens');
  expect(await project.read(FIGURES)).not.toBe(sound);
  expect(await read('divide_deepens')).toMatchObject({ code: 0 });
  expect(await project.read(FIGURES)).toBe(sound);
});
