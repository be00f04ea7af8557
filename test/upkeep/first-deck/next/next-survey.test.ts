import { describe, expect, it } from 'vitest';
import { parseDefinition } from '../../../../src/data/survey/parse-definition.ts';
import { catalogueOf, csv, first, FOLDERS, next, parse, wave, waveOf } from './material.ts';

describe.each(FOLDERS)('the same export again: %s', (folder) => {
  it('changes nothing, whether the one before is there or not', async () => {
    const now = await waveOf(folder);
    const { definition, texts } = first(now, folder);
    const catalogue = catalogueOf(texts.catalogue);
    const [alone, beside] = [next({ text: definition, catalogue, now }), next({ text: definition, catalogue, now, before: now })];
    expect(alone?.changes).toEqual([]);
    expect(alone?.definition).toBe(definition);
    expect(beside?.changes).toEqual([]);
    expect(beside?.definition).toBe(definition);
    expect(beside?.open).toEqual([]);
  }, 60_000); // prettier-ignore
});

const PLACES = ['Shop', 'Web', 'Friends'];
const ROWS = Array.from({ length: 60 }, (_, i) => [
  `2026-03-${String((i % 20) + 1).padStart(2, '0')} 10:00:00`,
  PLACES[i % 3] ?? '',
  i % 2 === 0 ? 'Yes' : 'No',
  `I came by bus number ${i} and then walked ${i * 3} minutes`,
]);
const HEAD = ['Timestamp', 'Where did you hear of us?', 'Would you come again?', 'How did you come?'];
const FIRST = [HEAD, ...ROWS];

/** A survey that `init` made of the first wave, and that people have worked at. */
async function worked(change: (definition: string) => string = (text) => text) {
  const before = await wave(csv('wave1.csv', FIRST));
  const { definition, texts } = first(before);
  return { before, text: change(definition), catalogue: catalogueOf(texts.catalogue) };
}

/** The lines that stand in one text and not in the other. */
function lines(before: string, after: string): { readonly out: readonly string[]; readonly in: readonly string[] } {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return { out: a.filter((line) => !b.includes(line)), in: b.filter((line) => !a.includes(line)) };
}

/** What a person has made of it: other order, comments, quotation marks, labels, a filter, an option of their own. */
const BY_HAND = (text: string): string =>
  text
    .replace('rows: measured\n', 'rows:   measured   # all of them\n')
    .replace('  format: csv\n', "  # ours\n  format: 'csv'\n")
    .replace('    Timestamp: time of the answer', '    "Timestamp": nobody needs it # really')
    .replace(/\n {2}# 2 texts in 60 answers\n {2}Q2:[^]*?(?=\n {2}# 60)/, '')
    .replace(/$/, `
  # The one that matters.
  again:
      kind: single
      asked_of: Q1 in (shop, web)
      off_route: drop
      columns: "Would you come again?"
      values: { yes_: [ "Yes", 'Y' ], no_: No }   # typed by hand
      options:
          yes_:
          no_: { role: none }
`); // prettier-ignore

const SECOND = FIRST.map((row, i) => {
  const [time = '', place = '', again = '', how = ''] = row;
  if (i === 0) return [time, place, again, how, 'How old are you?'];
  return [time.replace('-03-', '-04-'), place === 'Web' && i % 2 === 0 ? 'Radio' : place, again.toUpperCase(), how, i % 4 === 0 ? 'under 30' : '30 or more']; // prettier-ignore
});

describe('the next export of a survey', () => {
  it('leaves every other line of a definition as people wrote it', async () => {
    const known = await worked(BY_HAND);
    const made = next({ ...known, now: await wave(csv('wave2.csv', SECOND)) });
    expect(lines(known.text, made?.definition ?? '')).toEqual({
      out: ['data_date: 2026-03-20', '  from: 2026-03-01', '  to: 2026-03-20', '    - wave1.csv', "      values: { yes_: [ \"Yes\", 'Y' ], no_: No }   # typed by hand"],
      in: [
        'data_date: 2026-04-20',
        '  from: 2026-04-01',
        '  to: 2026-04-20',
        '    - wave2.csv',
        '      radio: Radio',
        '      radio: null',
        "      values: { yes_: [ \"Yes\", 'Y', YES ], no_: [ No, NO ] }   # typed by hand",
        '  # 2 texts in 60 answers',
        '  Q4:',
        '    columns: How old are you?',
        '    values:',
        '      n30_or_more: 30 or more',
        '      under_30: under 30',
        '    options:',
        '      n30_or_more: null',
        '      under_30: null',
      ].filter((line) => !known.text.split('\n').includes(line)),
    });
    expect(made?.definition.startsWith(known.text.slice(0, known.text.indexOf('data_date')))).toBe(true);
  }); // prettier-ignore

  it('keeps days that a person wrote, and says which the export has', async () => {
    const known = await worked((text) => text.replace('  from: 2026-03-01', '  from: 2026-02-15'));
    const made = next({ ...known, now: await wave(csv('wave2.csv', SECOND)) });
    expect(made?.changes).toContainEqual({ is: 'kept-dates', from: '2026-04-01', to: '2026-04-20' });
    expect(made?.definition).toContain('  from: 2026-02-15\n  to: 2026-03-20\n');
  });

  it('leaves out what people left out, and brings no question back that they took out', async () => {
    const known = await worked((text) => text.replace(/\n {2}# 60 different[^]*$/, '\n'));
    const made = next({ ...known, now: await wave(csv('wave2.csv', FIRST)) });
    expect(made?.changes).toEqual([
      { is: 'files', from: 'wave1.csv', to: 'wave2.csv' },
      { is: 'kept-column', column: 'How did you come?' },
    ]);
  });

  it('reads a survey of which a question is gone: it was asked of nobody, and nothing is deleted', async () => {
    const known = await worked();
    const rows = FIRST.map((row) => row.filter((_, i) => i !== 1));
    const made = next({ ...known, now: await wave(csv('wave2.csv', rows)) });
    expect(made?.changes).toContainEqual({ is: 'gone', column: HEAD[1], questions: ['Q1'] });
    expect(made?.survey.answers.columns.get('Q1')?.asked.includes(1)).toBe(false);
    expect(made?.survey.answers.columns.get('Q2')?.answered.includes(1)).toBe(true);
    for (const line of known.text.split('\n').filter((one) => !one.includes('wave1'))) expect(made?.definition).toContain(line);
    // The survey that reads it is at rest.
    const again = next({ ...known, text: made?.definition ?? '', now: await wave(csv('wave2.csv', rows)) });
    expect(again?.changes).toEqual([]);
  }); // prettier-ignore

  it('matches a column of another name by its place only where the answers are those from before', async () => {
    const known = await worked();
    const renamed = (answers: boolean) => FIRST.map((row, i) => row.map((cell, c) => (c !== 1 ? cell : i === 0 ? 'The way you found us' : answers ? cell : `${i % 2}–${(i % 2) + 3} times`))); // prettier-ignore
    const alike = next({ ...known, now: await wave(csv('wave2.csv', renamed(true))) });
    expect(alike?.changes).toContainEqual({ is: 'renamed', from: HEAD[1], to: 'The way you found us', why: 'place', alike: 60, answers: 60 }); // prettier-ignore
    expect(alike?.definition).toContain('    columns: The way you found us\n');
    expect(alike?.open).toMatchObject([{ id: 'renamed', taken: 'same', columns: ['The way you found us'] }]);
    const other = next({ ...known, now: await wave(csv('wave2.csv', renamed(false))) });
    expect(other?.changes.map(({ is }) => is)).toEqual(['files', 'gone', 'question']);
    expect(other?.open).toEqual([]);
  });

  it('leaves a text of a scale that has no place on it to be decided, and says so', async () => {
    const rate = (last: string) => csv('wave.csv', [['Rating'], ...ROWS.map((_, i) => [i % 7 === 6 ? last : `${(i % 5) + 1}`])]);
    const before = await wave(rate('5'));
    const { definition, texts } = first(before);
    const scale = definition.replace('kind: single', 'kind: scale');
    const made = next({ text: scale, catalogue: catalogueOf(texts.catalogue), before, now: await wave(rate('five')) });
    expect(made?.changes).toContainEqual({ is: 'decide-text', question: 'Rating', text: 'five' });
    expect(made?.survey.answers.columns.get('Rating')?.answered.filter((one) => one === 0)).toHaveLength(8);
    // A deck would say that these people did not answer: nobody builds it before somebody has decided.
    expect(made?.definition).toContain('undecided: [ five ]');
    const told: string[] = [];
    parseDefinition(parse(made?.definition ?? ''), ({ code, severity, says }) => told.push(`${severity} ${code} ${says.en.found}`));
    expect(told).toEqual(['draft source/undecided-text "five" stands in the export and is no option']);
  }); // prettier-ignore
});

describe('a grid in the next export', () => {
  const AGREE = ['Agree', 'Neither', 'Disagree'];
  const table = (head: readonly string[], answer: (i: number, c: number) => string) => [head, ...Array.from({ length: 60 }, (_, i) => head.map((_, c) => answer(i, c)))]; // prettier-ignore
  const usual = (i: number, c: number): string => AGREE[(i * 7 + c + Math.floor(i / 5) * c) % 3] ?? '';
  const HEADS = ['How is it? [Price]', 'How is it? [Taste]', 'How is it? [Staff]'];

  it('changes where it stands: a column at its item, what its items share once', async () => {
    const before = await wave(csv('wave1.csv', table(HEADS, usual)));
    const { definition, texts } = first(before);
    const renamed = ['How is it? [Price]', 'How is it? [ Taste ]', 'How is it? [Staff]'];
    const now = await wave(
      csv(
        'wave2.csv',
        table(renamed, (i, c) => (i % 9 === 0 ? 'agree.' : usual(i, c))),
      ),
    );
    const found = next({ text: definition, catalogue: catalogueOf(texts.catalogue), now, before });
    const changed = lines(definition, found?.definition ?? '');
    expect(changed.in.map((line) => line.trim())).toEqual(expect.arrayContaining(['agree: [ Agree, agree. ]', 'taste: { columns: "How is it? [ Taste ]" }'])); // prettier-ignore
    expect(found?.changes.filter(({ is }) => is === 'spelling')).toEqual([{ is: 'spelling', question: 'Q1', option: 'agree', text: 'agree.' }]); // prettier-ignore
  });

  it('is added as one where it is new', async () => {
    const yes = (i: number): string => (i % 2 ? 'Yes' : 'No');
    const before = await wave(csv('wave1.csv', table(['Come again?'], yes)));
    const { definition, texts } = first(before);
    const now = await wave(
      csv(
        'wave2.csv',
        table(['Come again?', ...HEADS], (i, c) => (c === 0 ? yes(i) : usual(i, c))),
      ),
    );
    const found = next({ text: definition, catalogue: catalogueOf(texts.catalogue), now, before });
    expect(found?.definition).toContain('kind: grid');
    expect(found?.survey.definition.grids?.map(({ code, items }) => [code, items.length])).toEqual([['Q2', 3]]);
  });
});
