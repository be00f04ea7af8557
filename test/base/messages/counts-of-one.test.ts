import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// "1 respondents" is no English: where the program writes how many there are of something, it writes one of it otherwise.

const FILES = ['en.ts', 'first-deck/en.ts', 'tables/en.ts'];
const THINGS = 'respondents|people|answers|rows|columns|cells|options|questions|slides|texts|characters|places|lines|decks|items|files|claims|figures|minutes|days'; // prettier-ignore
/** A number with things behind it, that nothing before it in its line has asked whether it is one. */
const COUNT = new RegExp(`\\$\\{[\\w.]+\\} (?:\\w+ )?(?:${THINGS})\\b`, 'g');

/** What is never one: more than a limit, or parts of what is many. */
const MANY = [
  '${texts} texts',
  '${p.answers.length} answers',
  '${p.ticked} options',
  '${p.most} characters',
  '${p.rows} rows and ${p.columns} columns',
  '${p.columns} columns',
  '${p.most} cells',
  '${most} characters',
  '${length} characters',
  '${longest} characters',
  '${p.items} rows',
];

describe('counts in English', () => {
  it.each(FILES)('%s says one of a thing otherwise than several', (file) => {
    const lines = readFileSync(`src/base/messages/${file}`, 'utf8').split('\n');
    const bare = lines.flatMap((line, i) => {
      // `n === 1 ? … :` stands in the line, or in the one before it.
      const isAsked = /=== 1|> 1|> 0/.test(`${lines[i - 2] ?? ''}${lines[i - 1] ?? ''}${line}`);
      return isAsked ? [] : [...line.matchAll(COUNT)].map(([words]) => words);
    });
    expect(bare.filter((words) => !MANY.some((one) => words.startsWith(one) || one.startsWith(words)))).toEqual([]);
  });
});
