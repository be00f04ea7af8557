import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disposition, fileName } from '../../../src/world/portal/downloads.ts';

/** The name that a browser of today takes from the header. */
const read = (header: string): string => decodeURIComponent(/filename\*=UTF-8''([^;]*)$/.exec(header)?.[1] ?? '');

describe('the name of a download', () => {
  it('is the deck, its language and the customer, in signs that disks take', () => {
    expect(fileName('ai', 'ja', 'pdf')).toBe('ai.ja.pdf');
    expect(fileName('ai', 'ja', 'pptx', '株式会社ログ')).toBe('ai.ja.株式会社ログ.pptx');
    expect(fileName('ai', 'ja', 'pptx', '../a\\b:c*?"<>|\r\nX: y\0')).toBe('ai.ja...／a＼b：c＊？”＜＞｜X： y.pptx');
  });

  it('stands whole in the header, and in plain letters for old programs', () => {
    const header = disposition('ai.ja.株式会社 "A" (b)\'s.pptx');
    expect(header).toMatch(/^attachment; filename="ai\.ja\.____ _A_ \(b\)'s\.pptx"; filename\*=UTF-8''[\w.%-]+$/);
    expect(read(header)).toBe('ai.ja.株式会社 "A" (b)\'s.pptx');
  });

  it('never ends the header or begins another, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const header = disposition(fileName('d', 'en', 'pptx', typed));
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!~%-]*$/);
        expect(header).not.toMatch(/[^\x20-\x7e]/);
        expect(read(header)).not.toMatch(/[/\\\0-\x1f]/);
      }),
    );
  });
});
