import { expect, it } from 'vitest';
import { untiedSentences } from '../../../src/deck/template/spoken.ts';
import type { Run, Text } from '../../../src/deck/text/types.ts';

const run = (text: string, more: Partial<Run> = {}): Run => ({ text, role: 'text', emphasis: false, language: 'ja-JP', figures: [], ...more }); // prettier-ignore
const text = (...paragraphs: readonly (readonly Run[])[]): Text => ({ key: 'k', place: { file: 'f', line: 1, column: 1 }, language: 'ja-JP', paragraphs }); // prettier-ignore

it.each<[string, Text, readonly string[]]>([
  ['a figure ties its sentence', text([run('導入率は'), run('9.9%', { figures: ['a'] }), run('です。')]), []],
  ['but not the next', text([run('9.9%', { figures: ['a'] }), run('です。多いです。')]), ['多いです。']],
  [
    'a claim and a remark do',
    text([run('半数', { claim: 'c' }), run('が。')], [run('広がる。', { editorial: 'e' })]),
    [],
  ],
  ['a line break ends no sentence', text([run('理由は、')], [run('費用', { figures: ['a'] })]), []],
  ['a decimal point neither', text([run('Of them 9.9 or so '), run('9.9%', { figures: ['a'] })]), []],
  ['English', text([run('Half. ', { claim: 'c' }), run('Much is new. So?')]), ['Much is new.', 'So?']],
  ['marks alone say nothing', text([run('9.9%', { figures: ['a'] }), run('。」')]), []],
  ['what has no value was reported', text([run('{$gone}が導入')]), []],
])('%s', (_, given, untied) => expect(untiedSentences(given)).toEqual(untied));
