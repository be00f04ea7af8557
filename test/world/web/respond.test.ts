import { describe, expect, it } from 'vitest';
import { isLocalHost } from '../../../src/world/web/respond.ts';

describe('isLocalHost', () => {
  it.each(['localhost', 'LOCALHOST:4173', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:65535'])('takes %s', (host) => {
    expect(isLocalHost(host)).toBe(true);
  });

  it.each([
    undefined,
    '',
    'evil.example',
    'evil.example:4173',
    'localhost.evil.example',
    'evil.localhost',
    '127.0.0.1.evil.example',
    '127.0.0.2',
    '0.0.0.0',
    '::1',
    '[::1',
    '[::]:4173',
    'localhost:',
    'localhost:4173:1',
    'localhost@evil.example',
    ' localhost',
    'localhost\n',
  ])('refuses %j', (host) => {
    expect(isLocalHost(host)).toBe(false);
  });
});
