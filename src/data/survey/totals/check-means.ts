import type { Report } from '../../../base/diagnostic.ts';
import { kindOf } from '../kinds/index.ts';
import { NO_ANSWER, type Question } from '../types.ts';
import * as says from './diagnostics.ts';
import type { Printed } from './types.ts';

/** A printed mean may be off by half of its last digit. */
const slackOf = (mean: number): number => 0.5 * 10 ** -(String(mean).split('.')[1]?.length ?? 0) + 1e-9;

/**
 * Reports means where there are none, or that cannot be: places that are not there, amounts above the total or that do not add up
 * to it, and a divided total without a mean of each option, which its chart draws.
 */
export function checkMeans(question: Question, printed: ReadonlyMap<string, Printed>, report: Report): void {
  const { cells, places } = kindOf(question);
  const names = { question: question.code };
  const { sum } = question;
  const answers = question.options.filter(({ code }) => code !== NO_ANSWER);
  let total = 0;
  let slack = sum?.tolerance ?? 0;
  let isWhole = cells === 'amounts';
  for (const { code: option, place } of answers) {
    const own = printed.get(option);
    const mean = own?.mean;
    if (mean === undefined) {
      if (cells === 'amounts') report(says.noMean(own?.place ?? place, { ...names, option }));
      isWhole = false;
      continue;
    }
    const [least, most] = cells === 'places' ? [1, places?.(question) ?? 1] : [0, sum?.total ?? 0];
    if (cells === undefined) report(says.needlessMean(own?.place ?? place, names));
    else if (mean < least || mean > most) report(says.meanBeyond(own?.place ?? place, { ...names, option, mean, least, most }));
    total += mean;
    slack += slackOf(mean);
  }
  if (isWhole && sum && Math.abs(total - sum.total) > slack) {
    report(says.meansNotWhole(question.place, { ...names, sum: Number(total.toFixed(6)), whole: sum.total }));
  }
} // prettier-ignore
