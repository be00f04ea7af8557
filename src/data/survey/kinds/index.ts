import type { QuestionKind } from '../types.ts';
import { free } from './free.ts';
import type { AnswerKind } from './kind.ts';
import { multiple } from './multiple.ts';
import { numeric } from './numeric.ts';
import { scale } from './scale.ts';
import { single } from './single.ts';

/** How the answers to each kind of question are read. A new kind is one more file and one more row here. */
export const ANSWER_KINDS: Readonly<Record<QuestionKind, AnswerKind>> = { single, multiple, scale, numeric, free };
