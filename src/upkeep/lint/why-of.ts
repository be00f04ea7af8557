import { inEveryLanguage } from '../../base/messages/languages.ts';
import type { Phrase } from '../../base/messages/phrase.ts';
import type { RuleId } from './types.ts';

/** What a rule asks for, and why. */
export const whyOf = (rule: RuleId): Phrase => inEveryLanguage(({ lint }) => lint[rule]);
