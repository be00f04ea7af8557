import { describe, expect, it } from 'vitest';
import { shownFile, shownPath } from '../../../src/world/cli/context.ts';

describe('shownPath', () => {
  it('is from the current folder, unless the whole path is shorter', () => {
    expect(shownPath('/home/me/project', '/home/me/project/data/survey.yaml')).toBe('data/survey.yaml');
    expect(shownPath('/home/me/project/data/deep', '/a')).toBe('/a');
    expect(shownPath('/home/me', '/home/me')).toBe('.');
  });
});

describe('shownFile', () => {
  it('is the path of a file of the project, from the current folder', () => {
    expect(shownFile('/home/me', '/home/me/project', 'data/survey.yaml')).toBe('project/data/survey.yaml');
  });

  it.each(['/', '/home/me/project', '/elsewhere'])('of the words of the program is one name everywhere (%s)', (cwd) => {
    expect(shownFile(cwd, '/home/me/project', 'surveydeck:words/ja.yaml')).toBe('surveydeck:words/ja.yaml');
  });
});
