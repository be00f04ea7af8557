import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { readTemplates } from '../../../src/deck/template/read-templates.ts';
import { BRAND, LAYOUTS, pointsAt, teaSources, type TeaFiles } from './tea.ts';

function read(files: TeaFiles, language = 'en') {
  const found: Diagnostic[] = [];
  return { templates: readTemplates(teaSources(files), language, (d) => found.push(d)), found };
}

describe('readTemplates', () => {
  it('gives brand, chart colours and layouts by id', () => {
    const { templates, found } = read({});
    expect(found).toEqual([]);
    expect([...(templates?.layouts.keys() ?? [])]).toEqual(['question', 'cards', 'list']);
    expect(templates?.colors).toMatchObject({ accent: { hex: 'E4572E' }, onDark: { hex: 'FFFFFF' }, ground: { hex: 'FFFFFF' } }); // prettier-ignore
    expect(templates?.colors.ramp.map((c) => c.hex)).toEqual(['0B2A5B', '5B7DB1', 'B8C4D9']);
  });

  it('finds the fonts of a language by its tag, its primary part, or "*"', () => {
    const latin = (language: string, brand = BRAND) => read({ brand }, language).templates?.fonts.latin;
    expect([latin('ja'), latin('ja-JP'), latin('en'), latin('zh-Hans')]).toEqual(['BIZ UDPGothic', 'BIZ UDPGothic', 'Arial', 'Arial']); // prettier-ignore
    expect(latin('en-GB', BRAND.replace('"*": { latin: Arial', 'en-GB: { latin: Georgia'))).toBe('Georgia');
  });

  it('reports a language without fonts instead of falling over it', () => {
    const brand = BRAND.replace('"*":', 'de:');
    const { templates, found } = read({ brand });
    expect(templates).toBeUndefined();
    expect(found.map((d) => [d.code, pointsAt(brand, d)])).toEqual([['template/no-fonts', 'languages:']]);
    expect(found[0]?.says.en.found).toBe('The brand names no fonts for the language "en".');
  });

  it('reports the mistakes of all layouts, and one that stands twice', () => {
    const broken = LAYOUTS.list.replace('style: body', 'style: boddy');
    const { templates, found } = read({ layouts: [LAYOUTS.cards, broken, LAYOUTS.cards, 'id: x\n'] });
    expect(templates).toBeUndefined();
    expect(found.map((d) => [d.code, d.place?.file])).toEqual([
      ['template/unknown-name', 'layouts/2.yaml'],
      ['template/duplicate-id', 'layouts/3.yaml'],
      ['schema/missing-key', 'layouts/4.yaml'],
      ['schema/missing-key', 'layouts/4.yaml'],
    ]);
    expect(found[1] && pointsAt(LAYOUTS.cards, found[1])).toMatch(/^cards/);
  });
});
