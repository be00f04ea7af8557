import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FontSource } from '../../../src/base/deck-sources.ts';
import { createMeasurer, type Measurer } from '../../../src/deck/layout/measure.ts';
import type { StyledRun } from '../../../src/deck/layout/line-break.ts';
import { pt } from '../../../src/base/length.ts';

const require = createRequire(import.meta.url);
const read = (path: string): Uint8Array => readFileSync(require.resolve(`@expo-google-fonts/${path}`));

export const FACES: readonly FontSource[] = [
  {
    family: 'BIZ UDPGothic',
    weight: 'regular',
    bytes: read('biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf'),
  },
  { family: 'BIZ UDPGothic', weight: 'bold', bytes: read('biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf') },
  { family: 'Arial', weight: 'regular', bytes: read('arimo/400Regular/Arimo_400Regular.ttf') },
  { family: 'Arial', weight: 'bold', bytes: read('arimo/700Bold/Arimo_700Bold.ttf') },
];

export const measurer: Measurer = createMeasurer(FACES);
export const JA = ['BIZ UDPGothic', 'Arial'];
export const EN = ['Arial', 'BIZ UDPGothic'];

/** Words that a Japanese catalogue keeps together. */
export const KEPT = [
  '地方中小企業',
  '中小企業',
  '生成AI',
  '人手不足',
  '費用対効果',
  'とどまりました',
  '導入して',
  '当てはまる',
];

export const run = (text: string, size: number, rest: Partial<StyledRun> = {}): StyledRun => ({
  text,
  fonts: JA,
  bold: true,
  size: pt(size),
  payload: undefined,
  ...rest,
});

export const textOf = (line: { readonly runs: readonly { readonly text: string }[] }): string =>
  line.runs.map((r) => r.text).join('');
