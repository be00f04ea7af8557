import { moreIsBetter } from './aims.mjs';
import { valueOf } from './report.mjs';

/** Times as bad as in the committed run from which on a figure is marked: less may be noise. */
const WORSE = 1.3;

/** Says of each figure how it stands to the committed run. It only reports: a busy machine is no mistake of a change. */
export function showComparison(now, committed) {
  const before = new Map(
    Object.values(committed.sections).flatMap(({ figures }) => figures.map((one) => [one.id, one])),
  );
  let [compared, marked] = [0, 0];
  for (const figure of now) {
    const { id, name, found } = figure;
    const was = before.get(id)?.found;
    if (found === undefined || was === undefined) continue;
    compared += 1;
    const worse = moreIsBetter(id) ? was / found : found / was;
    if (worse > WORSE) marked += 1;
    const mark = worse > WORSE ? `  WORSE than ${WORSE} times` : '';
    console.log(
      `${name.padEnd(44)}  ${(found / was).toFixed(2)} × the committed ${valueOf({ ...figure, found: was })}${mark}`,
    );
  }
  if (compared === 0) console.log('nothing is committed to compare with');
  else if (marked === 0) console.log('nothing is much worse than in the committed run');
  else console.log(`${marked} of ${compared} are worse: run it again on a calm machine, then look`);
}
