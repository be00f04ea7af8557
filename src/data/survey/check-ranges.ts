import type { Report } from '../../base/diagnostic.ts';
import { outsideRange } from './diagnostics.ts';
import { ANSWER_KINDS } from './kinds/index.ts';
import type { Survey } from './types.ts';

/**
 * Reports a declared range of counts that the answers do not keep to: the deck prints it as what was published. Measured
 * rows leave no other count possible than theirs, so that no range is printed of them, nor compared.
 */
export function checkRanges({ definition, answers }: Survey, report: Report): void {
  if (definition.rows === 'measured') return;
  for (const question of definition.questions) {
    const column = answers.columns.get(question.code);
    if (!column) continue;
    question.options.forEach((option, index) => {
      const { range } = option.provenance;
      if (!range) return;
      const { gave } = ANSWER_KINDS[question.kind];
      const count = answers.ids.filter((_, row) => gave(question, column, index, row)).length;
      if (count >= range[0] && count <= range[1]) return;
      report(
        outsideRange(option.rangePlace ?? option.place, { question: question.code, option: option.code, count, range }),
      );
    });
  }
}
