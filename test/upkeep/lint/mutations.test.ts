import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import { RULES } from '../../../src/upkeep/lint/rules.ts';
import { whyOf } from '../../../src/upkeep/lint/why-of.ts';
import { LEVELS, type Finding, type LintBrand } from '../../../src/upkeep/lint/types.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../../files/pptx/all-features.ts';
import { COLORS } from '../../files/pptx/builders.ts';
import { EditedDeck } from './edited-deck.ts';
import { MUTATIONS } from './mutations.ts';

const BRAND: LintBrand = {
  theme: COLORS,
  themeFonts: [{ latin: 'BIZ UDPGothic', eastAsian: 'BIZ UDPGothic' }],
  typefaces: ['BIZ UDPGothic', 'Arial'],
};
const lint = (bytes: Uint8Array): readonly Finding[] =>
  lintPackage(bytes, { levels: LEVELS, brand: BRAND, name: 'talks/all-features.pptx' });
const shown = (findings: readonly Finding[]): readonly string[] =>
  findings.map((f) => `${f.rule} ${f.part}: ${f.found}`);

let good: Uint8Array;
beforeAll(async () => void (good = await writePptx(allFeatures, drawings)));

describe('a good deck', () => {
  it('is clean at all levels', () => {
    expect(shown(lint(good))).toEqual([]);
  });

  it('is still clean when another program has packed it', () => {
    expect(shown(lint(new EditedDeck(good).bytes()))).toEqual([]);
  });
});

describe('a planted fault is caught by the rule that claims it', () => {
  it.each(MUTATIONS.map(([rule, what, plant]) => ({ rule, what, plant })))('$rule: $what', ({ rule, plant }) => {
    const deck = new EditedDeck(good);
    const made = plant(deck);
    const spoilt = made instanceof Uint8Array ? made : deck.bytes();
    const findings = lint(spoilt);
    expect(
      findings.map((f) => f.rule),
      shown(findings).join('\n'),
    ).toContain(rule);
    for (const finding of findings) expect(finding.why.ja).toMatch(/[ぁ-ん]/);
  });

  it('for every rule there is one', () => {
    const planted = new Set(MUTATIONS.map(([rule]) => rule));
    expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
    expect(planted.size).toBe(RULES.length);
  });

  it('for every fault of pptxgenjs that docs/powerpoint.md lists: each names its rules', () => {
    const text = readFileSync('docs/powerpoint.md', 'utf8');
    const tables = text.slice(text.indexOf('## What pptxgenjs draws'), text.indexOf('## What no rule can see'));
    const rows = tables
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| What') && !/^\| -/.test(line));
    const planted = new Set(MUTATIONS.map(([rule]) => rule));
    expect(rows.length).toBeGreaterThanOrEqual(40);
    for (const row of rows) {
      const ids = [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)].map(([, id]) => id);
      expect(ids, row).not.toEqual([]);
      expect(
        ids.filter((id) => !planted.has(id ?? '')),
        row,
      ).toEqual([]);
    }
  });
});

describe('levels', () => {
  it('hold back what was not asked for', () => {
    const deck = new EditedDeck(good);
    deck.replace('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>');
    deck.add('ppt/media/image99.jpg', new Uint8Array([1, 2, 3]));
    const levels = (wanted: readonly (typeof LEVELS)[number][]): ReadonlySet<string> =>
      new Set(lintPackage(deck.bytes(), { levels: wanted }).map((f) => f.level));
    expect(levels(['quality'])).toEqual(new Set(['quality']));
    expect(levels(['integrity'])).toEqual(new Set(['integrity']));
    expect(levels(['brand'])).toEqual(new Set());
  });

  it('never hold back why a file cannot be read', () => {
    expect(lintPackage(new Uint8Array([1]), { levels: ['brand'] }).map((f) => f.rule)).toEqual(['not-a-package']);
  });
});

describe('the table of rules', () => {
  it('has an id once, and words in both languages', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { id, source } of RULES) {
      const why = whyOf(id);
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(why.en, id).toMatch(/^[A-Z].*[.?]$/);
      expect(why.ja, id).toMatch(/。$/);
      expect(source, id).not.toBe('');
    }
  });
});
