import { moreIsBetter } from './aims.mjs';
import { valueOf } from './report.mjs';

/** Times as bad as in the committed run from which on a figure is marked: less may be noise. */
const WORSE = 1.3;

/** What noise makes worse is hardly worse in its best round too; a figure without one is judged as it is. */
function timesWorse(figure, was, key) {
  const [now, then] = [figure[key] ?? figure.found, was[key] ?? was.found];
  return moreIsBetter(figure.id) ? then / now : now / then;
}

/** Says of each figure how it stands to the committed run. It only reports: a busy machine is no mistake of a change. */
export function showComparison(now, committed) {
  const before = new Map(
    Object.values(committed.sections).flatMap(({ figures }) => figures.map((one) => [one.id, one])),
  );
  let [compared, marked] = [0, 0];
  for (const figure of now) {
    const was = before.get(figure.id);
    if (figure.found === undefined || was?.found === undefined) continue;
    compared += 1;
    const isWorse = timesWorse(figure, was, 'found') > WORSE && timesWorse(figure, was, 'best') > WORSE;
    if (isWorse) marked += 1;
    const mark = isWorse ? `  WORSE than ${WORSE} times` : '';
    const times = (figure.found / was.found).toFixed(2);
    console.log(
      `${figure.name.padEnd(44)}  ${times} × the committed ${valueOf({ ...figure, found: was.found })}${mark}`,
    );
  }
  if (compared === 0) console.log('nothing is committed to compare with');
  else if (marked === 0) console.log('nothing is much worse than in the committed run');
  else console.log(`${marked} of ${compared} are worse: run it again on a calm machine, then look`);
}
