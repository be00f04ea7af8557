import { Registry } from '../../../base/registry.ts';
import { constantSum } from './constant-sum.ts';
import { date } from './date.ts';
import { coded } from './coded.ts';
import { free } from './free.ts';
import type { QuestionKind } from './kind.ts';
import { multiple } from './multiple.ts';
import { numeric } from './numeric.ts';
import { ranked } from './ranked.ts';
import { scale } from './scale.ts';
import { single } from './single.ts';

/** Every kind of question. A new one is one more file, and one more name here. */
export const QUESTION_KINDS = new Registry<QuestionKind>('kind of question', {
  single,
  multiple,
  ranked,
  scale,
  numeric,
  constant_sum: constantSum,
  date,
  free,
  coded,
});

/** The kind of a question that was checked. */
export const kindOf = ({ kind }: { readonly kind: string }): QuestionKind => QUESTION_KINDS.of(kind);
