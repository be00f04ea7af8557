import { expect, it } from 'vitest';
import { mailWords, withMailWords } from '../../../src/data/survey/mail-words.ts';

it('finds what a link fills into a mail', () => {
  expect(mailWords('mailto:a@b.example?subject=%E7%9B%B8%E8%AB%87&body=A%20+%20B&cc=c@d.example')).toEqual({
    subject: { '': '相談' },
    body: { '': 'A + B' },
  });
  expect(mailWords('mailto:a@b.example?Subject=Hello')).toEqual({ subject: { '': 'Hello' } });
  expect(['mailto:a@b.example', 'https://b.example/?subject=x', 'mailto:a@b.example?subject=%E7&cc=x'].map(mailWords)).toEqual([undefined, undefined, undefined]); // prettier-ignore
});

it('fills in the words of a language, and leaves the rest of the link', () => {
  const url = 'mailto:a@b.example?cc=c@d.example&subject=%E7%9B%B8%E8%AB%87&body=x';
  const link = { url, mail: mailWords(url)! };
  const english = withMailWords(link, 'subject', 'en', 'A & B, 100% + [you]');
  expect(english.url).toBe(
    'mailto:a@b.example?cc=c@d.example&subject=A%20%26%20B%2C%20100%25%20%2B%20%5Byou%5D&body=x',
  );
  expect(english.mail).toEqual({ subject: { '': '相談', en: 'A & B, 100% + [you]' }, body: { '': 'x' } });
  expect(mailWords(english.url)?.subject).toEqual({ '': 'A & B, 100% + [you]' });
});

it('fills in nothing that the link does not', () => {
  const link = { url: 'mailto:a@b.example' };
  expect(withMailWords(link, 'subject', 'en', 'Hello')).toEqual(link);
});
