import { describe, expect, it } from 'vitest';
import { EditedPart } from '../../../../src/files/ooxml/opc/edited-part.ts';
import { readBody } from '../../../../src/upkeep/refresh/text/text-body.ts';
import { paragraphsXml, type NewItem } from '../../../../src/upkeep/refresh/text/write-body.ts';

const run = (words: string): string => `<a:r><a:t>${words}</a:t></a:r>`;
const TITLE = '<a:pPr algn="ctr"/>';
const BODY = '<a:pPr algn="r"/>';
const XML = `<p:txBody xmlns:p="urn:p" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p>${TITLE}${run('ab')}</a:p><a:p>${BODY}${run('cdef')}</a:p></p:txBody>`;
const part = new EditedPart(new TextEncoder().encode(XML));
const old = readBody(part.root, part);

/** Characters of the text as it was, in a new order; `/` ends a paragraph and begins one that looks like `after`. */
const written = (words: string, after = 0): string => {
  const items = old.flatMap(({ items: own }, paragraph) => own.map((item): NewItem => ({ item, paragraph })));
  return paragraphsXml(
    [...words].map((char) => (char === '/' ? { item: 'paragraph', paragraph: after } : items.find(({ item }) => item !== 'paragraph' && item.text === char)!)), // prettier-ignore
    old,
  );
};

describe('paragraphs of a new text', () => {
  it('are as they were where their words are', () => {
    expect(written('ab/cdef')).toBe(`<a:p>${TITLE}${run('ab')}</a:p><a:p>${BODY}${run('cdef')}</a:p>`);
  });

  it('look like the one that their first words come from, however little of it is left', () => {
    expect(written('acdef')).toBe(`<a:p>${TITLE}${run('acdef')}</a:p>`);
    expect(written('cdefab')).toBe(`<a:p>${BODY}${run('cdefab')}</a:p>`);
    expect(written('ab/def')).toBe(`<a:p>${TITLE}${run('ab')}</a:p><a:p>${BODY}${run('def')}</a:p>`);
  });

  it('look like the one that was ended, if they are empty', () => {
    expect(written('ab/', 1)).toBe(`<a:p>${TITLE}${run('ab')}</a:p><a:p>${BODY}</a:p>`);
  });
});
