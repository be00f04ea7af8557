import { describe, expect, it } from 'vitest';
import { mistakeInPassword } from '../../../src/world/accounts/password-rules.ts';

const codeOf = (password: string, name = 'yamada.taro'): string | undefined => mistakeInPassword(password, name)?.code;

describe('a password', () => {
  it('has at least 12 characters, which are not bytes', () => {
    expect(mistakeInPassword('ひらがな六つ分だよね', 'a')).toMatchObject({
      code: 'account/short-password',
      says: { en: { found: 'the password has 10 characters', expected: 'at least 12' } },
    });
    expect(codeOf('ひらがな十二個分ですよ')).toBe('account/short-password');
    expect(codeOf('ひらがな十二個分ですよね')).toBeUndefined();
    // Four bytes, two units of UTF-16 and one character each.
    expect(codeOf('🐈🐕🐎🐖🐏🐐🐪🐘🐁🐇🐿')).toBe('account/short-password');
    expect(codeOf('🐈🐕🐎🐖🐏🐐🐪🐘🐁🐇🐿🦇')).toBeUndefined();
    // Composed, these are eleven.
    expect(codeOf('か\u3099きくけこさしすせそた')).toBe('account/short-password');
  });

  it('has at most 256', () => {
    const long = Array.from({ length: 257 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
    expect(codeOf(long)).toBe('account/long-password');
    expect(codeOf(long.slice(1))).toBeUndefined();
  });

  it.each([
    'passwordpassword',
    'Password1234',
    'P@ssw0rd2026!',
    'qwertyuiop123',
    '123456789012',
    '098765432109',
    'abcdefghijklmn',
    'aaaaaaaaaaaa',
    'abababababab',
    'xkcdxkcdxkcdxkcd',
    'letmeinletmein',
    'ＰＡＳＳＷＯＲＤ１２３４',
    'パスワードパスワード12',
    'surveydeck2026',
    'Administrator1',
    'yamada.taro1',
    'TaroYamada2026',
    'yamadayamada',
    '1q2w3e4r5t6y',
    '            ',
  ])('is not %j', (password) => {
    expect(codeOf(password)).toBe('account/hopeless-password');
  });

  it.each([
    'correct horse battery staple',
    'ninety purple bicycles',
    'Tr0ub4dor&3xQ',
    'kV9#mPq2!zRt',
    '雨の日は猫も長靴を買う',
    'my password is long enough to be safe',
    'yamada went to sea in a boat',
  ])('may be %j', (password) => {
    expect(codeOf(password.padEnd(12, '。'))).toBeUndefined();
  });

  it('is never repeated in what is said about it', () => {
    for (const password of ['short secret', 'hunter2', 'passwordpassword', 'x'.repeat(300)]) {
      const says = JSON.stringify(mistakeInPassword(password, 'a')?.says ?? {});
      expect(says).not.toContain(password);
    }
  });
});
