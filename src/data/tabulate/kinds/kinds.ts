import type { QuestionKind } from '../../survey/types.ts';
import { free } from './free.ts';
import type { KindTabulator } from './kind.ts';
import { multiple } from './multiple.ts';
import { numeric } from './numeric.ts';
import { scale } from './scale.ts';
import { single } from './single.ts';

/** How each kind of question is tabulated. A new kind is a new file and a row here. */
export const KINDS: Readonly<Record<QuestionKind, KindTabulator>> = { single, multiple, scale, numeric, free };
