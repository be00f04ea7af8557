import { describe, expect, it } from 'vitest';
import { pathHere } from '../../../src/world/portal/http.ts';

describe('where somebody goes on', () => {
  it.each(['/', '/d/ai/ja', '/search?q=%E8%AA%BF&x=//evil', '/d/ai#slides', '/日本語'])('may be %s', (path) => {
    expect(pathHere(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'd/ai',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil',
    '/a\\b',
    '/\0',
    '/\t/evil.example',
    '/a\r\nset-cookie: x=y',
    '/\x7f',
    'https://evil.example/',
    'https:/evil.example',
    'javascript:alert(1)',
    ' /',
    '\t//evil',
  ])(
    // prettier-ignore
    'is the first page instead of %j',
    (typed) => {
      expect(pathHere(typed)).toBe('/');
    },
  );
});
