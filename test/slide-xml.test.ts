import { describe, expect, it } from 'vitest';
import { prettyXml } from './slide-xml.ts';

describe('prettyXml', () => {
  it('puts what fits on one line, and every child of what does not on its own', () => {
    const run = (words: string): string => `<a:r><a:rPr lang="en-US" sz="1400"/><a:t>${words}</a:t></a:r>`;
    const xml = `<?xml version="1.0"?>\n<a:p x="1">${run(' One ')}${run('&lt;Two&gt;'.repeat(12))}</a:p>`;
    expect(prettyXml(xml)).toBe(
      [
        '<a:p x="1">',
        `  ${run(' One ')}`,
        '  <a:r>',
        '    <a:rPr lang="en-US" sz="1400"/>',
        `    <a:t>${'&lt;Two&gt;'.repeat(12)}</a:t>`,
        '  </a:r>',
        '</a:p>\n',
      ].join('\n'),
    );
  });

  it('never breaks words, however long', () => {
    const long = `<a:t>${'Words  and '.repeat(30)}</a:t>`;
    expect(prettyXml(long)).toBe(`${long}\n`);
  });
});
