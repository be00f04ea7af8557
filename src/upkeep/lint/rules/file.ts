import type { Rule, RuleId } from '../types.ts';
import { reported } from './reported.ts';

const unreadable = (id: RuleId, source: string): Rule => ({
  id,
  level: 'integrity',
  source,
  check: reported(id),
});

/** Reasons why a file cannot be judged at all: such a reason is its only finding, whatever levels were asked for. */
export const FILE_RULES: readonly Rule[] = [
  unreadable('not-a-package', 'ECMA-376 Part 2'),
  unreadable('zip-truncated', 'ECMA-376 Part 2'),
  unreadable('zip-bomb', 'house'),
  unreadable('encrypted', 'MS-OFFCRYPTO'),
  unreadable('old-format', 'MS-PPT'),
  unreadable('not-a-presentation', 'ECMA-376 Part 1, 13'),
];
