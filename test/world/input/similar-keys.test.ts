import { expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';

it('keys of one map that only capitals tell apart are reported, each beside the first', () => {
  const said: Diagnostic[] = [];
  parseYaml('a.yaml', 'Q1: 1\nb: { q1: 2 }\nq1: 3\nQ2: 4\nＱ１: 5\n', (one) => said.push(one));
  const similar = said.filter(({ code }) => code === 'yaml/similar-key');
  expect(similar.map(({ place, says }) => [place?.line, /line (\d+)/.exec(JSON.stringify(says.en))?.[1]])).toEqual([
    [3, '1'],
    [5, '1'],
  ]);
});
