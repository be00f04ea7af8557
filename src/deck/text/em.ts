// How much room words take before they are measured, and their beginnings where they are too long.

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u; // prettier-ignore

/** How wide a character is at the most, in em: bold and in the widest font of its script. */
export function widthOf(char: string): number {
  if (WIDE.test(char)) return 1;
  if (/[\s.,:;'|!ijlI()\[\]]/.test(char)) return 0.34;
  if (/[mwMW@%—…“”]/.test(char)) return 0.95;
  if (/\p{Lu}/u.test(char)) return 0.73;
  return 0.6;
}

/** About how wide words are, in em; rather too much than too little. */
export const emOf = (words: string): number => [...words].reduce((sum, char) => sum + widthOf(char), 0);

/** Whether words stand without spaces between them, so that a line may end nearly anywhere. */
export const isWide = (words: string): boolean => WIDE.test(words);

/** Words that are no wider than that: the beginning, up to a word's end where there are spaces. */
export function shortened(words: string, most: number): string {
  if (emOf(words) <= most) return words;
  let [kept, width] = ['', 1];
  for (const char of words) {
    width += widthOf(char);
    if (width > most) break;
    kept += char;
  }
  const atWord = /^(.*\S)\s+\S*$/s.exec(kept)?.[1];
  const whole = atWord !== undefined && emOf(atWord) > most * 0.6 ? atWord : kept;
  return `${whole.replace(/[\s、,，・;；:：(（「“‐-―─-]+$/u, '')}…`;
}
