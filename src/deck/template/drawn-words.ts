import { cellsOf, type Cell } from '../../data/figures/cells.ts';
import type { Figure } from '../../data/figures/types.ts';
import type { Path } from '../../base/source.ts';
import { lineOf } from './names.ts';
import type { FillContext, SlotScope } from './context.ts';
import { wordsElsewhere } from './elsewhere-diagnostics.ts';
import { printedFigures, spokenFigures, strayCells } from './spoken.ts';
import type { Text } from '../text/types.ts';

/** Words that belong to something drawn, and the cells that are drawn there. */
interface DrawnWords {
  /** Where the deck file names the message, from the value's own place. */
  readonly within: Path;
  readonly text: Text;
  readonly cells: readonly Cell[];
}

/**
 * Reports words that belong to something drawn (its label, its value, the text that stands for it) and speak of other
 * figures, or print none but others. Words that speak of no figure claim nothing.
 */
export function reportElsewhere(context: FillContext, scope: SlotScope, { within, text, cells }: DrawnWords): void {
  const { ledger, texts, source, report } = context;
  const spoken = spokenFigures(text, ledger).filter(({ options }) => options.length > 0);
  if (spoken.length === 0 || cells.length === 0) return;
  const isDrawn = (figure: Figure): boolean =>
    cellsOf(figure).some((one) =>
      cells.some(({ question, option }) => one.question === question && one.option === option),
    );
  const printed = printedFigures(text, ledger).filter(({ options }) => options.length > 0);
  if (strayCells(cells, spoken).length === 0 && (printed.length === 0 || printed.some(isDrawn))) return;
  const label = ({ question, option }: Cell): string => texts.plain(`option.${question}.${option}`);
  const named = spoken.flatMap(({ question, options }) =>
    options.map((option) => ({ question: question ?? '', option })),
  );
  const told = {
    key: text.key,
    words: lineOf(text),
    drawn: [...new Set(cells.map(label))],
    spoken: [...new Set(named.map(label))],
  };
  report({ ...wordsElsewhere(source.at([...scope.path, ...within]), told), slides: [scope.slide] });
}
