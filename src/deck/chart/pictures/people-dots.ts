/** More dots than this are too small to be seen as people: one is then several of them. */
export const MOST_DOTS = 400;

/** Numbers of people that a dot may stand for. */
const PER_DOT = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** How many people a dot stands for, so that a field of so many people has `MOST_DOTS` at the most. */
export const peoplePerDot = (people: number): number =>
  PER_DOT.find((per) => people / per <= MOST_DOTS) ?? Math.ceil(people / MOST_DOTS);

/** People as dots: each run ends at the dot that its last person falls on, so that all runs together are as long as all people. */
export function inDots<L>(
  runs: readonly { readonly people: number; readonly look: L }[],
): readonly { readonly dots: number; readonly look: L }[] {
  const per = peoplePerDot(runs.reduce((sum, { people }) => sum + people, 0));
  let [people, before] = [0, 0];
  return runs.map((run) => {
    people += run.people;
    const upTo = Math.round(people / per);
    const dots = upTo - before;
    before = upTo;
    return { dots, look: run.look };
  });
}
