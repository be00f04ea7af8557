import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { recordReadings, type RecordedReadings } from '../../../src/upkeep/localize/record-readings.ts';
import { AI_SURVEY_SETS } from '../../answers/ai-survey-sets.ts';
import { answered, deckSources } from '../../answers/sources.ts';
import { throwIt } from '../../build-from-disk.ts';
import { collector } from '../../deck/text/fixtures.ts';

let published: DeckSources;
let turned: DeckSources;

beforeAll(async () => {
  published = await deckSources('ai-survey-2025', 'ja');
  const plan = AI_SURVEY_SETS['r350: turned round'];
  if (!plan) throw new Error('there is no r350');
  turned = answered(published, plan);
});

const lines = (text: string): readonly string[] => text.split('\n');
const changed = (sources: DeckSources, recorded: RecordedReadings | undefined): readonly string[] => {
  const before = lines(sources.figures.text);
  const after = lines(recorded?.yaml ?? '');
  expect(after).toHaveLength(before.length);
  return after.filter((line, i) => line !== before[i]).map((line) => line.trim());
};

function record(sources: DeckSources, ids: readonly string[]): { readonly recorded: RecordedReadings | undefined; readonly found: readonly string[] } {
  const { found, report } = collector();
  const recorded = recordReadings(sources, ids, report);
  return { recorded, found: found.map(({ code, says }) => `${code} ${says.en.hint ?? ''}`) };
} // prettier-ignore

describe('readings of editorial remarks', () => {
  it('none waits while the answers are those that the author read', () => {
    const { recorded } = record(published, ['*']);
    expect(recorded).toMatchObject({ read: [], waiting: [] });
    expect(recorded?.yaml).toBe(published.figures.text);
  });

  it('that wait are listed where none is named, and nothing changes', () => {
    const { recorded } = record(turned, []);
    expect(recorded?.waiting).toContain('divide_deepens');
    expect(recorded?.waiting).toContain('people_needed');
    expect(recorded?.read).toEqual([]);
    expect(recorded?.yaml).toBe(turned.figures.text);
  });

  it('are renewed one by one: only the line of the remark that was read changes, to the values of today', () => {
    const { recorded } = record(turned, ['divide_deepens']);
    expect(changed(turned, recorded)).toEqual(['about: { ai_adoption: 24, fear: 52 }']);
  });

  it('are renewed with the option that now has the place', () => {
    const { recorded } = record(turned, ['top_two_reasons']);
    expect(changed(turned, recorded)).toEqual([
      'about: { reason_first: "return 37.8", reason_second: "benefit 26.8" }',
    ]);
  });

  it('once all are renewed none waits any more', () => {
    const { recorded } = record(turned, ['*']);
    expect(recorded?.read).toEqual(recorded?.waiting);
    const figures = parseYaml(turned.figures.file, recorded?.yaml ?? '', throwIt);
    if (!figures) throw new Error('the file cannot be read any more');
    expect(record({ ...turned, figures }, []).recorded?.waiting).toEqual([]);
  });

  it('a name that no remark has changes nothing', () => {
    const { recorded, found } = record(turned, ['people_need']);
    expect(recorded).toBeUndefined();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('people_needed');
  });
});
