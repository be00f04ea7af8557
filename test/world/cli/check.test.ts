import { describe, expect, it } from 'vitest';
import type { BuiltDeck } from '../../../src/build-deck.ts';
import { contentsOf, diagnostic, folderWith, PROJECT, run } from './fixture.ts';

const PLACE = { file: 'data/s/company.yaml', line: 4, column: 3 };
const FOUND: Partial<BuiltDeck> = {
  editorial: [{ id: 'wish_not_fear', reason: 'Q8 asks about fear', keys: ['insight.2.title'], slides: ['insight-2'] }],
  unconfirmed: [{ id: 'booking_form', reason: 'read from a picture', place: PLACE }],
  published: [
    { question: 'Q2', options: ['company_wide'], quantity: 'percent', expected: 9.9, found: 9.9, agrees: true, place: PLACE }, // prettier-ignore
    { question: 'Q8', options: ['a', 'b'], quantity: 'count', expected: 100, found: 101, agrees: false, place: PLACE },
  ],
};

describe('check', () => {
  it('builds without a format, writes nothing, and lists what a person must know', async () => {
    const cwd = await folderWith(PROJECT);
    const before = await contentsOf(cwd);
    const result = await run(['check'], { cwd, built: () => FOUND });
    expect(result.code).toBe(0);
    expect(result.calls[0]?.options).toMatchObject({ formats: [], draft: false });
    expect(await contentsOf(cwd)).toEqual(before);
    expect(result.stdout).toBe(
      [
        'one (ja)',
        '  Sentences of the author that the data does not carry: 1',
        '    - wish_not_fear: Q8 asks about fear',
        '      insight.2.title  (slides: insight-2)',
        '  Facts that a person must still confirm: 1',
        '    - booking_form: read from a picture  (data/s/company.yaml:4)',
        '',
      ].join('\n'),
    );
    expect(result.stderr).toBe('one (ja) …\nNothing is wrong.\n');
  });

  it('speaks Japanese', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['check', '--published'], { cwd, env: { LANG: 'ja_JP.UTF-8' }, built: () => FOUND });
    expect(result.stdout).toContain('データの裏付けがない著者の文: 1 件');
    expect(result.stdout).toContain('公表値との一致: 2 件中 1 件');
    expect(result.stdout).toMatch(/Q8 +a \+ b +100 人 +101 人 +不一致/);
  });

  it('compares with the published figures only with --published, and fails where they differ', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['check', '--published'], { cwd, built: () => FOUND });
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('Published figures: 1 of 2 agree');
    expect(result.stdout).toMatch(/Q2 +company_wide +9\.9% +9\.9% +agrees/);
    expect(result.stdout).toMatch(/Q8 +a \+ b +100 respondents +101 respondents +DIFFERS/);
    const agreeing = { ...FOUND, published: (FOUND.published ?? []).filter((p) => p.agrees) };
    expect((await run(['check', '--published'], { cwd, built: () => agreeing })).code).toBe(0);
  });

  it.each([
    ['error', 1],
    ['draft', 1],
    ['warning', 0],
    ['note', 0],
  ] as const)('with a diagnostic of severity %s is exit code %d', async (severity, code) => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['check'], { cwd, built: () => ({ diagnostics: [diagnostic({ severity })] }) });
    expect(result.code).toBe(code);
  });

  it('fails where the output could not be written', async () => {
    const cwd = await folderWith({ ...PROJECT, output: 'a file' });
    const result = await run(['check'], { cwd });
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('output cannot be written: a part of the path is a file');
  });

  it('says the same as JSON', async () => {
    const cwd = await folderWith(PROJECT);
    const result = await run(['check', '--published', '--json'], { cwd, built: () => FOUND });
    expect(JSON.parse(result.stdout)).toEqual({
      decks: [{ deck: 'one', locale: 'ja', ...FOUND }],
      diagnostics: [],
    });
  });
});
