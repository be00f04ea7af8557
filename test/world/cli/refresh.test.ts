import { link, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BuiltDeck } from '../../../src/build-deck.ts';
import { EditedDeck, shapeOf, wordsOf } from '../../upkeep/refresh/edited-deck.ts';
import { reword } from '../../upkeep/refresh/edits.ts';
import { AFTER, BEFORE, surveyDeck, surveyFile } from '../../upkeep/refresh/survey-deck.ts';
import { contentsOf, deckYaml, diagnostic, folderWith, PROJECT, run } from './fixture.ts';

let edited: Uint8Array;
beforeAll(async () => {
  const deck = new EditedDeck(await surveyFile(BEFORE));
  reword(deck, deck.slideWith('Chart Q8'), 'Net Q8', '焦りを感じている ', '焦っている ');
  edited = deck.toBytes();
});

/** A project with two decks, the second of which is the edited one. */
const project = (): Promise<string> =>
  folderWith({
    ...PROJECT,
    'surveydeck.yaml': `decks:\n${deckYaml('one')}${deckYaml('two').replace('d.yaml', 'e.yaml')}`,
    'data/s/survey.yaml': 'id: sample\n',
    'templates/decks/e.yaml': 'id: refresh-deck\n',
    'edited.pptx': edited,
  });
const built = (): Partial<BuiltDeck> => surveyDeck(AFTER);

describe('refresh', () => {
  it('writes a new file with today’s figures, and says what was done', async () => {
    const cwd = await project();
    const result = await run(['refresh', 'edited.pptx', '--out', 'out/new.pptx'], { cwd, built });
    expect(result).toMatchObject({ code: 0, stdout: 'out/new.pptx\n' });
    expect(result.calls.map(({ sources, options }) => [sources.deck.file, options.locale, options.draft])).toEqual([
      ['templates/decks/e.yaml', 'ja', false],
    ]);
    const deck = new EditedDeck(await readFile(join(cwd, 'out/new.pptx')));
    expect(wordsOf(shapeOf(deck.text(deck.slideWith('Chart Q6')), 'Headline'))).toContain('40.5%');
    expect(result.stderr).toContain('two (ja) …\nUpdated: 17\n');
    expect(result.stderr).toContain(
      [
        'Kept as someone left it, although the data says something else: 1',
        '  slide 4 "fear"  Net Q8  text: reworded by hand',
        '      in the file: 焦っている 33.1%',
        '      by the data: 焦りを感じている 35.1%',
        '',
      ].join('\n'),
    );
    expect(await readFile(join(cwd, 'edited.pptx'))).toEqual(Buffer.from(edited));
  });

  it('speaks Japanese', async () => {
    const cwd = await project();
    const { stderr } = await run(['refresh', 'edited.pptx', '--out', 'new.pptx', '--lang', 'ja'], { cwd, built });
    expect(stderr).toContain('更新: 17 件\n');
    expect(stderr).toContain('  スライド 4「fear」  Net Q8  文字: 手で書き換えられています\n      ファイル: 焦っている 33.1%\n      データ: 焦りを感じている 35.1%\n'); // prettier-ignore
  });

  it('gives the report as JSON', async () => {
    const cwd = await project();
    const { stdout } = await run(['refresh', 'edited.pptx', '--out', 'new.pptx', '--json'], { cwd, built });
    const json = JSON.parse(stdout) as { written: unknown; report: { deck: string; items: unknown[] }; diagnostics: unknown }; // prettier-ignore
    expect(json).toMatchObject({ written: [{ file: 'new.pptx' }], report: { deck: 'refresh-deck', survey: 'sample', locale: 'ja' }, diagnostics: [] }); // prettier-ignore
    expect(json.report.items).toHaveLength(18);
    expect(json.report.items).toContainEqual({ outcome: 'kept', what: 'text', reason: 'reworded', slide: 'fear', number: 4, name: 'Net Q8', present: '焦っている 33.1%', data: '焦りを感じている 35.1%' }); // prettier-ignore
  });

  it('takes the deck that is named, and the data that is given', async () => {
    const cwd = await project();
    await run(['refresh', 'edited.pptx', '--deck', 'one', '--out', 'new.pptx'], { cwd, built });
    const other = await folderWith({});
    const files = Object.entries(PROJECT).filter(([name]) => name.startsWith('data/s/'));
    const wave = await folderWith({ ...Object.fromEntries(files.map(([name, text]) => [name.slice('data/s/'.length), text])), 'survey.yaml': 'id: sample\n' }); // prettier-ignore
    const result = await run(['refresh', 'edited.pptx', '--survey', wave, '--out', join(other, 'x.pptx')], { cwd, built }); // prettier-ignore
    expect(result.code).toBe(0);
    expect(result.calls[0]?.sources.survey.value).toEqual({ id: 'sample' });
    expect(result.calls[0]?.sources.survey.file).not.toBe('data/s/survey.yaml');
    expect(result.calls[0]?.sources.deck.file).toBe('templates/decks/e.yaml');
  });
});

describe('refresh that cannot', () => {
  const unchanged = async (argv: readonly string[], cwd: string, give: typeof built = built) => {
    const before = await contentsOf(cwd);
    const result = await run(['refresh', ...argv], { cwd, built: give });
    expect(await contentsOf(cwd)).toEqual(before);
    expect(result.stdout).toBe('');
    return result;
  };

  it.each([
    [[], 'name the edited deck'],
    [['edited.pptx'], 'say where the new file goes: --out new.pptx'],
    [['edited.pptx', 'other.pptx', '--out', 'x.pptx'], '"other.pptx" is one word too many'],
    [['edited.pptx', '--out', 'x.pptx', '--locale', 'ja,en'], 'a deck has one language'],
    [['edited.pptx', '--out', './edited.pptx'], '--out is the edited deck itself'],
    [['edited.pptx', '--out', 'x.pptx', '--deck', 'tow'], 'has no deck "tow"'],
    [['edited.pptx', '--out', 'x.pptx', '--draft'], 'there is no option --draft here'],
  ])('%j is wrong usage', async (argv, says) => {
    const cwd = await project();
    const result = await unchanged(argv, cwd);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(says);
  });

  it('never writes over the edited file, by whatever name', async () => {
    const cwd = await project();
    await symlink(join(cwd, 'edited.pptx'), join(cwd, 'link.pptx'));
    await link(join(cwd, 'edited.pptx'), join(cwd, 'second.pptx'));
    for (const out of ['link.pptx', 'second.pptx']) expect((await unchanged(['edited.pptx', '--out', out], cwd)).code).toBe(2); // prettier-ignore
  });

  it('is exit code 1 where the file, the deck or the data has a mistake', async () => {
    const cwd = await project();
    const missing = await unchanged(['edit.pptx', '--out', 'x.pptx'], cwd);
    expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('did you mean "edited.pptx"?') });
    const foreign = await folderWith({ ...PROJECT, 'edited.pptx': edited, 'deck.pptx': 'no deck' });
    const other = await unchanged(['edited.pptx', '--out', 'x.pptx'], foreign);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('[refresh/deck-not-in-project]') });
    expect(other.stderr).toContain('refresh-deck · sample · ja');
    expect((await unchanged(['deck.pptx', '--out', 'x.pptx'], foreign)).stderr).toContain('[refresh/not-a-presentation]'); // prettier-ignore
    const untrue = await unchanged(['edited.pptx', '--out', 'x.pptx'], cwd, () => ({ ...built(), diagnostics: [diagnostic({ severity: 'draft' })] })); // prettier-ignore
    expect(untrue).toMatchObject({ code: 1, stderr: expect.stringContaining('No file was changed.') });
    const wrong = await unchanged(['edited.pptx', '--out', 'x.pptx', '--deck', 'one'], cwd, () => ({ ...surveyDeck(AFTER), scene: { ...surveyDeck(AFTER).scene, id: 'd' } })); // prettier-ignore
    expect(wrong).toMatchObject({ code: 1, stderr: expect.stringContaining('[refresh/other-deck]') });
  });
});
