import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ProjectCopy } from '../../acceptance/project.ts';

describe('every deck that this project builds', () => {
  it('has no finding at any level, the brand’s included', async () => {
    const project = await ProjectCopy.make();
    // Untranslated or untrue texts are the business of other tests.
    const built = await project.run(['build', '--draft']);
    expect(built.code, built.stderr).toBe(0);
    const decks = (await readdir(project.path('output'))).filter((name) => name.endsWith('.pptx'));
    expect(decks.length).toBeGreaterThan(0);
    const files = decks.map((name) => `output/${name}`);
    const linted = await project.run(['lint', ...files, '--brand', 'templates/brand/log.yaml']);
    expect(linted).toEqual({ code: 0, stderr: '', stdout: files.map((file) => `${file}: nothing found\n`).join('\n') });
  });
});
