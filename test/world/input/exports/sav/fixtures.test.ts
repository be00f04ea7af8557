import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostic.ts';
import { readSav } from '../../../../../src/world/input/exports/sav/read-sav.ts';
import { differences, type Listing } from './listing.ts';

const FOLDER = 'test/world/input/exports/sav/fixtures';
const FILES = readdirSync(FOLDER).filter((name) => /\.z?sav$/.test(name));
const bytesOf = (name: string): Buffer => readFileSync(`${FOLDER}/${name}`);
const listingOf = (name: string): Listing =>
  JSON.parse(readFileSync(`${FOLDER}/${/^[a-z]+/.exec(name)?.[0] ?? ''}.listing`, 'utf8'));

// Made by PSPP 1.6, with what it lists of them: scripts/compare-with-pspp.ts.
describe('files that PSPP made', () => {
  it('are all there', () => expect(FILES.length).toBeGreaterThanOrEqual(9));

  it.each(FILES)('%s is read as PSPP reads it', (name) => {
    const said: Diagnostic[] = [];
    const read = readSav(name, bytesOf(name), (diagnostic) => said.push(diagnostic));
    expect(said).toEqual([]);
    expect(read && differences(read, listingOf(name))).toEqual([]);
  });

  it('and a wrong reading would be noticed', () => {
    const listing = listingOf('survey.sav');
    const read = readSav('survey.sav', bytesOf('survey.sav'), () => {})!;
    const [sheet] = read.sheets;
    const found = (wrong: Partial<typeof read>): number => differences({ ...read, ...wrong }, listing).length;
    const variables = read.variables!;
    const but = (name: string, change: object) =>
      variables.map((variable) => (variable.name === name ? { ...variable, ...change } : variable));
    expect(found({ encoding: 'EUC-JP' })).toBe(1);
    expect(found({ sets: read.sets!.slice(1) })).toBe(1);
    expect(found({ variables: but('w', { use: undefined }) })).toBe(1);
    expect(found({ variables: but('sex', { measure: 'scale' }) })).toBe(1);
    expect(found({ variables: but('alter_in_jahren', { missingRange: [98, 100] }) })).toBe(1);
    expect(found({ variables: but('code', { missing: [] }) })).toBe(1);
    expect(found({ variables: but('pref', { labels: undefined }) })).toBeGreaterThan(1);
    const columns = sheet!.columns.map((column, i) => (i === 1 ? sheet!.columns[0]! : column));
    expect(found({ sheets: [{ ...sheet!, columns }] })).toBeGreaterThan(3);
  });
});
