import { readFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckDiff } from '../../../src/upkeep/compare/types.ts';
import type { RefreshReport } from '../../../src/upkeep/refresh/types.ts';
import { ProjectCopy } from '../../acceptance/project.ts';
import { EditedDeck, wordsOf } from './edited-deck.ts';
import { brief, refreshWith } from './read-words.ts';
import { AFTER, BEFORE } from './survey-deck.ts';

// Decks that an earlier version of this program wrote, and that no test ever writes again: people who have such a file
// must be able to keep using it. `survey-deck.pptx` is the deck of survey-deck.ts with BEFORE, the other one comes from
// test/decks/.
const fixture = (name: string): URL => new URL(`../../files/record/fixtures/${name}`, import.meta.url);

const FOLDER = 'test/decks/charity-spreadsheets';
const OLD = 'old.pptx';

interface Compared {
  readonly current?: boolean;
  readonly differs: boolean;
  readonly decks: readonly DeckDiff[];
}

describe('a deck of an earlier version', () => {
  let project: ProjectCopy;
  const compared = async (...argv: readonly string[]): Promise<{ readonly code: number; readonly said: Compared }> => {
    const { code, stdout } = await project.run([...argv, '--json']);
    return { code, said: JSON.parse(stdout) as Compared };
  };
  const valuesOf = ({ decks }: Compared): readonly string[] =>
    (decks[0]?.values ?? []).map(({ before, after, slides, figures, question }) => `${question ?? ''} ${figures.join()} ${before?.count}/${before?.base} ${after?.count}/${after?.base} ${slides.join()}`); // prettier-ignore

  beforeAll(async () => {
    const whole = await ProjectCopy.make();
    await cp(fileURLToPath(new URL('../../decks/charity-spreadsheets', import.meta.url)), whole.path(FOLDER), { recursive: true }); // prettier-ignore
    project = whole.at(FOLDER);
    await project.write(OLD, readFileSync(fixture('charity-spreadsheets.en.pptx')));
  });

  it('says the same as itself, and as the same data say today', async () => {
    expect(await project.run(['diff', OLD, OLD])).toMatchObject({
      code: 0,
      stdout: `Nothing differs between ${OLD} and ${OLD} (6 slides, en).\n`,
    });
    for (const argv of [
      ['diff', OLD, '.'],
      ['current', OLD],
    ]) {
      const [deck] = (await compared(...argv)).said.decks;
      // Today's templates show a figure more.
      const others = deck?.values.filter(({ before }) => before !== undefined);
      expect([deck?.claims, deck?.ranks, others]).toEqual([[], [], []]);
    }
  });

  describe('whose data changed', () => {
    /** One respondent is no longer sure, and spends less time. */
    const CHANGES = [
      'H1 five_hours 101/184 100/184 hours',
      'H1  21/184 22/184 hours',
      'H1  28/184 27/184 hours',
      'T1 sure 72/184 71/184 cover,trust',
      'T1  51/184 50/184 trust',
      'T1  49/184 50/184 trust',
    ];
    beforeAll(() => project.replace('responses.csv', 'P001,10.5,4,', 'P001,1.5,2,'));

    it('is not current, and differs by what changed', async () => {
      const { code, said } = await compared('diff', OLD, '.');
      expect(code).toBe(3);
      expect(valuesOf(said)).toEqual(expect.arrayContaining(CHANGES));
      expect(said.decks[0]?.ranks).toMatchObject([
        { option: 'sure', before: { rank: 2, tied: false }, after: { rank: 2, tied: true } },
        { option: 'unsure', before: { rank: 3, tied: false }, after: { rank: 2, tied: true } },
      ]);
      const current = await compared('current', OLD);
      expect(current).toMatchObject({ code: 3, said: { current: false, differs: true } });
      expect(valuesOf(current.said)).toEqual(valuesOf(said));
    });

    it('is brought up to date, and is current then', async () => {
      const { code, stdout } = await project.run(['refresh', OLD, '--out', 'new.pptx', '--json']);
      const { report } = JSON.parse(stdout) as { report: RefreshReport };
      expect(code).toBe(0);
      const updated = report.items.filter(({ outcome }) => outcome === 'updated');
      expect(updated.map(({ slide, what, name }) => `${slide} ${what} ${name ?? ''}`)).toEqual(
        expect.arrayContaining(['hours chart Chart H1', 'trust chart Chart T1', 'trust alt Chart T1', 'trust mark Net T1', 'cover notes ']), // prettier-ignore
      );
      expect((await project.run(['current', 'new.pptx'])).code).toBe(0);
      const back = await compared('diff', 'new.pptx', OLD);
      expect(valuesOf(back.said)).toContain('T1 sure 71/184 72/184 cover,trust');
    });

    it('is pictured beside what is built today', async () => {
      const { code, stdout } = await project.run(['diff', OLD, '.', '--format', 'html']);
      expect(code).toBe(3);
      // Four slides changed, each with an old and a new picture; without the old deck's scene, there were only four.
      expect(stdout.match(/<img /g)?.length).toBeGreaterThanOrEqual(6);
    });
  });
});

it('a deck of an earlier version with a table and pictures gets today’s figures', () => {
  const bytes = new Uint8Array(readFileSync(fixture('survey-deck.pptx')));
  expect(brief(refreshWith(bytes, BEFORE).report)).toEqual([]);
  const { bytes: after, report } = refreshWith(bytes, AFTER);
  expect(brief(report)).toEqual(expect.arrayContaining(['updated picture Bar (summary)', 'updated table Results (summary)', 'updated chart Chart Q6 (reasons)', 'updated mark Bracket Q8 (fear)'])); // prettier-ignore
  const deck = new EditedDeck(after);
  expect(wordsOf(deck.text(deck.slideWith('Results')))).toContain('費用40.5% n=200');
  expect(brief(refreshWith(after, AFTER).report)).toEqual([]);
});
