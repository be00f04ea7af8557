import { describe, expect, it } from 'vitest';
import {
  renderDiagnostics,
  sortDiagnostics,
  sourceExcerpt,
  type DiagnosticView,
} from '../../../src/world/cli/render-diagnostics.ts';
import { painterFor } from '../../../src/world/cli/terminal.ts';
import { diagnostic } from './fixture.ts';

const view: DiagnosticView = {
  language: 'en',
  paint: (_style, text) => text,
  shownPath: (file) => file,
  lineAt: () => undefined,
};
const at = (file: string, line: number, column = 1): { readonly place: { file: string; line: number; column: number } } => ({ place: { file, line, column } }); // prettier-ignore

describe('renderDiagnostics', () => {
  it('shows place, severity, what was found and expected, what to do, code and line', () => {
    const text = renderDiagnostics([diagnostic()], {
      ...view,
      lineAt: ({ column }) => ({ text: 'hello: こんにちは', column }),
    });
    expect(text).toBe(
      [
        'data/s/locales/ja.yaml:1:8  error  something else  [test/wrong]',
        '    expected: a thing',
        '    to do:    write a thing',
        '    | hello: こんにちは',
        '    |        ^',
        '',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  it('does so in Japanese', () => {
    const text = renderDiagnostics([diagnostic({ severity: 'warning' })], { ...view, language: 'ja' });
    expect(text).toBe(
      [
        'data/s/locales/ja.yaml:1:8  警告  別のものがあります  [test/wrong]',
        '    期待:     何か',
        '    対処:     何かを書いてください。',
        '',
        '警告 1 件',
        '',
      ].join('\n'),
    );
  });

  it('sorts by file, line and column, numbers as numbers; what has no place comes first', () => {
    const { place: _, ...nowhere } = diagnostic({ code: 'nowhere' });
    const sorted = sortDiagnostics([
      diagnostic({ code: 'e', ...at('b', 1) }),
      diagnostic({ code: 'd', ...at('a', 10) }),
      diagnostic({ code: 'c', ...at('a', 9, 2) }),
      diagnostic({ code: 'b', ...at('a', 9, 1) }),
      nowhere,
    ]);
    expect(sorted.map((d) => d.code)).toEqual(['nowhere', 'b', 'c', 'd', 'e']);
  });

  it('says a mistake once that two locales share, and counts each kind', () => {
    const text = renderDiagnostics(
      [
        diagnostic(),
        diagnostic(),
        diagnostic({ code: 'x' }),
        diagnostic({ severity: 'draft', code: 'y' }),
        diagnostic({ severity: 'note', code: 'z' }),
      ],
      view,
    );
    expect(text.match(/\[test\/wrong\]/g)).toHaveLength(1);
    expect(text).toMatch(/\n2 errors, 1 untrue sentence, 1 note\n$/);
  });

  it('is empty for nothing', () => {
    expect(renderDiagnostics([], view)).toBe('');
  });

  it('makes control characters and bidirectional overrides of the input visible', () => {
    const says = { found: 'a\u001b[31mb\u202ec\u0007', hint: 'one\ntwo' };
    const text = renderDiagnostics([diagnostic({ says: { en: says, ja: says } })], view);
    expect(text).toContain('a␛[31mb\ufffdc␇');
    expect(text).toContain('    to do:    one\n              two\n');
  });

  it('colours severities for a terminal only', () => {
    const paint = painterFor({ write: () => true, isTTY: true }, {});
    expect(renderDiagnostics([diagnostic()], { ...view, paint })).toContain('\u001b[31merror\u001b[39m');
    for (const [sink, env] of [
      [{ write: () => true }, {}],
      [{ write: () => true, isTTY: true }, { NO_COLOR: '1' }],
      [{ write: () => true, isTTY: true }, { TERM: 'dumb' }],
    ] as const) {
      expect(painterFor(sink, env)('red', 'x')).toBe('x');
    }
  });
});

describe('sourceExcerpt', () => {
  it('puts the caret under the character, whatever the width of those before it', () => {
    expect(sourceExcerpt('ab: 約4割です', 6)).toEqual(['ab: 約4割です', '      ^']);
    expect(sourceExcerpt('\tx', 2)).toEqual([' x', ' ^']);
    expect(sourceExcerpt('x', 9)).toEqual(['x', ' ^']);
  });

  it('shows of a long line the part around the place', () => {
    const [excerpt, caret] = sourceExcerpt(`${'a'.repeat(500)}X${'b'.repeat(500)}`, 501);
    expect(excerpt).toHaveLength(102);
    expect(excerpt[caret.indexOf('^')]).toBe('X');
    expect(excerpt.startsWith('…a')).toBe(true);
    expect(excerpt.endsWith('b…')).toBe(true);
  });
});
