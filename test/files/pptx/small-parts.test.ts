import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { THEME_SLOTS } from '../../../src/base/color.ts';
import { cellText } from '../../../src/files/pptx/workbook/cell-text.ts';
import { columnName } from '../../../src/files/pptx/workbook/worksheet.ts';
import { chartFormat, valueFormat } from '../../../src/files/pptx/chart/number-format.ts';
import { officeLanguage, runLanguage } from '../../../src/files/pptx/office-language.ts';
import { colorOfTicket, colorTicket, schemeColor } from '../../../src/files/pptx/scheme-color.ts';
import { category, ink } from './builders.ts';

describe('colours', () => {
  it('survive as tickets, whatever slot and lightness', () => {
    const lightness = fc.integer({ min: 0, max: 99_999 }).map((n) => n / 100_000);
    fc.assert(
      fc.property(fc.constantFrom(...THEME_SLOTS), lightness, (slot, lighter) => {
        const ticket = colorTicket({ slot, lighter });
        expect(ticket).toMatch(/^[0-9A-F]{6}$/);
        expect(colorOfTicket(ticket)).toEqual({ slot, lighter });
      }),
    );
  });

  it.each(['000000', '333333', '666666', 'FFFFFF', 'E4572E', '5B7DB1', '12AB', ''])('refuse %s, which nobody chose', (hex) => {
    expect(() => colorOfTicket(hex)).toThrow('no colour of the scene');
  }); // prettier-ignore

  it('are written by the names that slides use, lighter as PowerPoint does it', () => {
    expect(schemeColor(ink('dk1')).attributes).toEqual({ val: 'tx1' });
    expect(schemeColor(ink('accent4', 0.4))).toEqual({
      name: 'a:schemeClr',
      attributes: { val: 'accent4' },
      children: [
        { name: 'a:lumMod', attributes: { val: '60000' }, children: [] },
        { name: 'a:lumOff', attributes: { val: '40000' }, children: [] },
      ],
    });
  });
});

describe('languages', () => {
  it.each([['ja', 'ja-JP'], ['en', 'en-US'], ['en-GB', 'en-GB'], ['zh-Hant', 'zh-TW'], ['de-AT', 'de-AT']])('%s is %s to Office', (tag, office) => {
    expect(officeLanguage(tag)).toBe(office);
  }); // prettier-ignore

  it('are those of the run; Latin words in a Japanese run are English', () => {
    expect(runLanguage('調査', 'ja', 'ja')).toEqual({ lang: 'ja-JP', altLang: 'en-US' });
    expect(runLanguage('AI導入', 'ja', 'ja')).toEqual({ lang: 'ja-JP', altLang: 'en-US' });
    expect(runLanguage('9.9%', 'ja', 'ja')).toEqual({ lang: 'ja-JP', altLang: 'en-US' });
    expect(runLanguage('Thank You', 'ja', 'ja')).toEqual({ lang: 'en-US', altLang: 'ja-JP' });
    expect(runLanguage('Thank You', 'en', 'ja')).toEqual({ lang: 'en-US', altLang: 'ja-JP' });
    expect(runLanguage('Thank You', 'en', 'en')).toEqual({ lang: 'en-US', altLang: undefined });
  });
});

describe('number formats', () => {
  it('print percentages as they stand in the cells', () => {
    expect([chartFormat({ decimals: 1 }), chartFormat({ decimals: 0 }), chartFormat({ decimals: 2 })]).toEqual([
      '0.0"%"',
      '0"%"',
      '0.00"%"',
    ]);
    expect(valueFormat(category('a', 'a', 30, 302), { decimals: 1 })).toBe('0.0"%"');
    // Without a unit it is a number that a changed cell changes too.
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '9.9' }), { decimals: 1 })).toBe('0.0');
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '9.8' }), { decimals: 1 })).toBe('\\9\\.\\8');
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '9,9 %' }), { decimals: 1 })).toBe('0.0\\ \\%');
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '%9,9' }), { decimals: 1 })).toBe('\\%0.0');
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '9,9' }), { decimals: 1 })).toBe('0.0');
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '9,9 % (3 von 30)' }), { decimals: 1 })).toContain(
      '\\3',
    );
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '"※"' }), { decimals: 1 })).toBe('\\"\\※\\"');
    expect(valueFormat(category('a', 'a', 30, 302, { valueLabel: '' }), { decimals: 1 })).toBe('""');
  });
});

describe('cells', () => {
  it('hold what looks like an escape as it is', () => {
    expect(cellText('_x0041_ _x00e9_ x_y')).toBe('_x005F_x0041_ _x005F_x00e9_ x_y');
    expect(columnName(3)).toBe('D');
    expect([columnName(25), columnName(26), columnName(52), columnName(701)]).toEqual(['Z', 'AA', 'BA', 'ZZ']);
    expect(() => columnName(702)).toThrow('one or two letters');
  });
});
