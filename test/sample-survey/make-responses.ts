/**
 * Makes responses.csv: the answers of invented firms in four waves, as an invented survey would give them. The same seed
 * gives the same file each time.
 *
 *   node scripts/run-ts.mjs test/sample-survey/make-responses.ts
 */
import { writeFileSync } from 'node:fs';
import { randomNumbers } from '../answers/random.ts';

const WAVES = { w2022: 384, w2023: 395, w2024: 391, w2025: 720 } as const;
type Wave = keyof typeof WAVES;

const random = randomNumbers(20_251_104);

/** One of the names, each as likely as its weight says. */
function oneOf(weights: Readonly<Record<string, number>>): string {
  const entries = Object.entries(weights);
  let at = random() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [name, weight] of entries) {
    at -= weight;
    if (at < 0) return name;
  }
  return entries.at(-1)?.[0] ?? '';
}

type Cells = Record<string, string>;

/** Ticks of a question: each option with its own likelihood. */
const ticks = (question: string, likely: Readonly<Record<string, number>>): Cells =>
  Object.fromEntries(Object.entries(likely).map(([option, p]) => [`${question}.${option}`, random() < p ? '1' : '0']));

/** The same, where whoever ticks nothing ticks "none". */
function ticksOrNone(question: string, likely: Readonly<Record<string, number>>, none: number): Cells {
  const all = ticks(question, likely);
  if (random() < none) for (const cell of Object.keys(all)) all[cell] = '0';
  return { ...all, [`${question}.none`]: Object.values(all).includes('1') ? '0' : '1' };
}

/** The share of each means in each wave. */
const USE: Readonly<Record<Wave, Readonly<Record<string, number>>>> = {
  w2022: { video: 0.215, visits: 0.583, phone: 0.382, post: 0.176 },
  w2023: { video: 0.298, visits: 0.526, phone: 0.369, post: 0.142 },
  w2024: { video: 0.374, visits: 0.471, phone: 0.335, post: 0.119 },
  w2025: { video: 0.466, visits: 0.412, phone: 0.308, post: 0.093 },
};

/** How content people are with each thing, from very to not at all. */
const CONTENT: Readonly<Record<string, readonly number[]>> = {
  SAT1: [34, 46, 12, 6, 2],
  SAT2: [28, 44, 16, 9, 3],
  SAT3: [22, 45, 18, 11, 4],
  SAT4: [18, 41, 24, 13, 4],
  SAT5: [15, 37, 27, 16, 5],
  SAT6: [11, 33, 33, 17, 6],
  SAT7: [7, 24, 29, 28, 12],
};
const SCALE = ['very', 'rather', 'neither', 'hardly', 'not'] as const;

const RECOMMEND = [12, 8, 14, 22, 31, 100, 90, 200, 312, 230, 200] as const;

const SOURCE: Readonly<Record<string, number>> = {
  search: 0.66, partners: 0.51, trade_press: 0.455, video_sites: 0.385, fairs: 0.36, chamber: 0.335, newspapers: 0.315,
  newsletters: 0.295, company_sites: 0.28, seminars: 0.26, comparison: 0.235, television: 0.215, banks: 0.2,
  associations: 0.185, social: 0.175, accountants: 0.16, books: 0.14, council: 0.12, radio: 0.095, leaflets: 0.085,
  posters: 0.055, podcasts: 0.038, other: 0.044,
}; // prettier-ignore

/** What the young and the old value; those between them stand in the middle. */
const VALUED: Readonly<Record<string, readonly [young: number, old: number]>> = {
  video_help: [0.582, 0.271],
  in_person: [0.224, 0.439],
  trial: [0.496, 0.318],
  low_price: [0.54, 0.44],
  on_paper: [0.148, 0.235],
  record: [0.401, 0.376],
  reputation: [0.33, 0.322],
};

/** How much more, or less, likely some firms are to name a thing than all of them. */
const LIKED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  support: { all: 0.5, manufacturing: 0.12, retail: -0.08, services: -0.06, from10: -0.06, from60: 0.16 },
  clear_price: { all: 0.4, manufacturing: -0.02, retail: 0.03, from10: 0.05, from60: -0.09 },
  ease: { all: 0.37, retail: 0.03 },
  features: { all: 0.3, manufacturing: 0.08, retail: -0.07, from10: -0.05, from60: 0.08 },
  reputation: { all: 0.21 },
};

const likedBy = (sector: string, size: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(LIKED).map(([option, more]) => [
      option,
      (more['all'] ?? 0) + (more[sector] ?? 0) + (more[size] ?? 0),
    ]),
  );

/** What only the last wave was asked. */
function detailsOf(): Cells {
  const sector = oneOf({ manufacturing: 412, retail: 365, services: 395, construction: 45 });
  const size = oneOf({ from10: 520, from30: 431, from60: 249 });
  const age = oneOf({ under40: 418, from40: 417, from60: 365 });
  const share = { under40: 0, from40: 0.5, from60: 1 }[age] ?? 0;
  const valued = Object.entries(VALUED).map(([option, [young, old]]) => [option, young + (old - young) * share] as const);
  return {
    SECTOR: sector,
    SIZE: size,
    AGE: age,
    ...Object.fromEntries(Object.entries(CONTENT).map(([code, shares]) => [code, oneOf(Object.fromEntries(SCALE.map((name, i) => [name, shares[i] ?? 0])))])),
    RECOMMEND: oneOf(Object.fromEntries(RECOMMEND.map((weight, n) => [`n${n}`, weight]))),
    ...ticksOrNone('SOURCE', SOURCE, 0.068),
    ...ticks('VALUED', Object.fromEntries(valued)),
    ...ticksOrNone('LIKED', likedBy(sector, size), 0.02),
  };
} // prettier-ignore

const rows = Object.entries(WAVES).flatMap(([wave, count]) =>
  Array.from({ length: count }, (_, i): Cells => ({
    id: `${wave}-${String(i + 1).padStart(3, '0')}`,
    WAVE: wave,
    ...ticks('USE', USE[wave as Wave]),
    ...(wave === 'w2025' ? detailsOf() : {}),
  })),
);
const header = Object.keys(rows.at(-1) ?? {});
const lines = [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))];
// No cell holds a comma or a quotation mark. The byte order mark tells Excel that the file is UTF-8.
writeFileSync('test/sample-survey/responses.csv', `\ufeff${lines.map((cells) => `${cells.join(',')}\n`).join('')}`);
