/** More dots than this are too small to be seen as people: one is then several of them. */
export const MOST_DOTS = 400;

/** Numbers of people that a dot may stand for. */
const PER_DOT = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many people a dot stands for, so that a field of so many people has `MOST_DOTS` at the most. */
export const peoplePerDot = (people: number): number =>
  PER_DOT.find((per) => people / per <= MOST_DOTS) ?? Math.ceil(people / MOST_DOTS);

interface Run<L> {
  readonly people: number;
  readonly look: L;
}
interface Stretch<L> {
  readonly dots: number;
  readonly look: L;
}

/**
 * People as dots: each run ends at the dot that its last person falls on, so that all runs together are as long as all people. A few people
 * among very many are a dot too, which the longest run gives them.
 */
export function inDots<L>(runs: readonly Run<L>[]): readonly Stretch<L>[] {
  const per = peoplePerDot(runs.reduce((sum, { people }) => sum + people, 0));
  let [people, before] = [0, 0];
  const stretches = runs.map((run) => {
    people += run.people;
    const upTo = Math.round(people / per);
    const dots = upTo - before;
    before = upTo;
    return { dots, look: run.look };
  });
  return runs.reduce<readonly Stretch<L>[]>(
    (all, run, i) => (run.people > 0 && all[i]?.dots === 0 ? withDot(all, i) : all),
    stretches,
  );
}

/** The same with a dot for a run that has none. */
function withDot<L>(stretches: readonly Stretch<L>[], at: number): readonly Stretch<L>[] {
  const most = Math.max(...stretches.map(({ dots }) => dots));
  const from = stretches.findIndex(({ dots }) => dots === most && dots > 1);
  if (from === -1) return stretches;
  const by = (i: number): number => (i === at ? 1 : i === from ? -1 : 0);
  return stretches.map(({ dots, look }, i) => ({ dots: dots + by(i), look }));
}
