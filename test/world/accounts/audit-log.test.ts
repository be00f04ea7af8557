import { appendFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/world/accounts/audit-events.ts';
import { AuditLog } from '../../../src/world/accounts/audit-log.ts';
import { Clock, newFolder } from './fixture.ts';

const linesOf = (folder: string, month = '2026-11'): readonly string[] =>
  readFileSync(join(folder, `audit/${month}.jsonl`), 'utf8').split('\n');

it('is a line an event, a file a month, for nobody else to read', () => {
  const folder = newFolder();
  const clock = new Clock();
  const log = new AuditLog(folder, { clock: clock.read });
  log.write({ what: 'signed-in', account: 'u_abcdefgh', by: 'password' });
  log.write({ what: 'made-for-meeting', account: undefined, deck: 'ai-survey', locale: 'ja', slides: 12 });
  clock.now = Date.parse('2026-12-01T00:00:00Z');
  log.write({ what: 'signed-out', account: 'u_abcdefgh' });
  log.write({ at: '2026-11-30T23:59:59.999Z', what: 'signed-out', account: 'u_bcdefghi' });
  expect(linesOf(folder)).toEqual([
    '{"at":"2026-11-27T03:00:00.000Z","what":"signed-in","account":"u_abcdefgh","by":"password"}',
    '{"at":"2026-11-27T03:00:00.000Z","what":"made-for-meeting","deck":"ai-survey","locale":"ja","slides":12}',
    '{"at":"2026-11-30T23:59:59.999Z","what":"signed-out","account":"u_bcdefghi"}',
    '',
  ]);
  expect(linesOf(folder, '2026-12')).toEqual([
    '{"at":"2026-12-01T00:00:00.000Z","what":"signed-out","account":"u_abcdefgh"}',
    '',
  ]);
  expect(statSync(join(folder, 'audit/2026-11.jsonl')).mode & 0o777).toBe(0o600);
});

it('takes only what is declared for an event, and only in its form', () => {
  const folder = newFolder();
  const log = new AuditLog(folder, { clock: new Clock().read });
  const extra = { what: 'made-for-meeting', deck: 'ai-survey', customer: 'ACME 株式会社', address: '203.0.113.9' };
  log.write(extra as AuditEvent);
  // @ts-expect-error A customer's name is no field of any event.
  log.write({ what: 'downloaded', customer: 'ACME' });
  // @ts-expect-error Nor is a deck one of signing in.
  log.write({ what: 'signed-in', deck: 'x' });
  log.write({ what: 'signed-in', account: 'suzuki@example.com', by: 'a\nb' });
  log.write({ what: 'refused', reason: 'Bobby; DROP TABLE', deck: '../../etc', status: 403 });
  log.write({ at: '../../../../tmp/x', what: 'signed-out' });
  expect(linesOf(folder).map((line) => line.replace('"at":"2026-11-27T03:00:00.000Z",', ''))).toEqual([
    '{"what":"made-for-meeting","deck":"ai-survey"}',
    '{"what":"downloaded"}',
    '{"what":"signed-in"}',
    '{"what":"signed-in","account":"?","by":"?"}',
    '{"what":"refused","reason":"?","status":403,"deck":"?"}',
    '{"what":"signed-out"}',
    '',
  ]);
});

it('goes on after half a line that a killed process has left', () => {
  const folder = newFolder();
  const log = new AuditLog(folder, { clock: new Clock().read });
  log.write({ what: 'signed-out' });
  appendFileSync(join(folder, 'audit/2026-11.jsonl'), '{"at":"2026-');
  new AuditLog(folder, { clock: new Clock().read }).write({ what: 'signed-out' });
  expect(linesOf(folder)).toEqual([expect.stringContaining('signed-out'), '{"at":"2026-', expect.stringContaining('signed-out'), '']); // prettier-ignore
});

it('tells where it cannot be written, and stops nobody', () => {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'audit'), 'a file in the way');
  const failures: unknown[] = [];
  new AuditLog(folder, { clock: new Clock().read, onFailure: (error) => failures.push(error) }).write({ what: 'signed-out' }); // prettier-ignore
  expect(failures).toEqual([expect.objectContaining({ code: 'ENOTDIR' })]);
  new AuditLog(folder, { clock: new Clock().read }).write({ what: 'signed-out' });
});
