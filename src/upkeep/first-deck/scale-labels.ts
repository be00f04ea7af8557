import { roleOf } from './lexicon.ts';

// Scales are told by their labels: how strong each is, and on which side. Words of Japanese, English, German and French.

const NEUTRAL = /^(neither\b.*|neutral|undecided|no opinion either way|mixed|so-so|average|fair|ok(ay)?|moderate(ly)?|about right|teils[ ,/]*teils|weder.*|unentschieden|mittel(mäßig)?|ni .*|moyen(nement)?|neutre|sans opinion|ni fu ni fa|normal|regular|どちら(と|で)も(いえ|言え|い?)?ない|どちらともいえない|どちらとも言えない|ふつう|普通|まあまあ|変わらない)$/i; // prettier-ignore
/** What says how strong a word is meant, and how strong that is; a word without any is 2. */
const DEGREES: readonly (readonly [strength: number, pattern: RegExp])[] = [
  [4, /^(extremely|completely|totally|fully|absolutely|entirely|exceptionally|äußerst|völlig|voll( und ganz)?|vollkommen|absolut|extrêmement|tout à fait|totalement|complètement|muy muy|totalmente|completamente|極めて|きわめて)(?=\s|$|[^\p{L}])\s*/iu], // prettier-ignore
  [3, /^(very|strongly|highly|definitely|a great deal|a lot|sehr|très|fortement|muy|とても|非常に|大変|たいへん|かなり|強く|大いに|全く|まったく|全然|絶対に|必ず)\s*/i], // prettier-ignore
  [1.2, /^(moderately|quite|fairly|mostly|ziemlich|überwiegend|assez|bastante|ある程度|比較的)\s*/i],
  [1, /^(somewhat|rather|tend to|probably|likely to|eher|plutôt|más bien|algo|やや|まあまあ?|どちらか(と|とい)(いえ|言え)ば|あまり|多少|たぶん|おそらく)\s*/i], // prettier-ignore
  [0.8, /^(slightly|a little( bit)?|a bit|etwas|ein wenig|kaum|un peu|peu|poco|少し)\s*/i],
];
const NOT_AT_ALL = /^(not at all|überhaupt nicht|gar nicht|pas du tout|nada|para nada)(\s+|$)/i;
const NOT_VERY = /^(not very|not so|not really|not particularly|eher nicht|nicht sehr|nicht so|pas très|pas vraiment|plutôt pas|no muy|poco)\s+/i; // prettier-ignore
const NOT = /^(not|nicht|pas|no)\s+/i;

/** What says the opposite of a word by a prefix. */
const PREFIXES = ['dis', 'un', 'in', 'im', 'ir', 'mé', 'mal', '不'];
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(good|great)$/i, /^(bad|poor|terrible)$/i],
  [/^easy$/i, /^(difficult|hard)$/i],
  [/^(often|frequently)$/i, /^(rarely|seldom)$/i],
  [/^(high|large|much|many|more|better|improved?)$/i, /^(low|small|little|few|less|worse|worsened)$/i],
  [/^(gut|einfach|hoch|wichtig|ja)$/i, /^(schlecht|schwierig|niedrig|unwichtig|nein)$/i],
  [/^(bon(ne)?|facile|content(e)?|satisfait(e)?)$/i, /^(mauvais(e)?|difficile|mécontent(e)?|insatisfait(e)?)$/i],
  [/^(de acuerdo|bueno|fácil|satisfecho)$/i, /^(en desacuerdo|malo|difícil|insatisfecho)$/i],
  [/^(良い|よい|良かった|よかった|いい)/, /^(悪い|わるい|悪かった)/],
  [/^満足/, /^不満/],
  [/^(高い|多い|大きい|強い|早い|速い|安い|簡単|好き|楽しい|必要|重要|賛成|期待)/, /^(低い|少ない|小さい|弱い|遅い|高い|難しい|嫌い|つまらない|不要|反対|不安)/],
]; // prettier-ignore

/** Scales of words that are no degree of one another: how often, how good. The one that says most first. */
const LISTS: readonly (readonly RegExp[])[] = [
  [/^(always|every day|daily)$/i, /^(often|frequently|usually|mostly)$/i, /^(sometimes|occasionally)$/i, /^(rarely|seldom)$/i, /^never$/i],
  [/^excellent$/i, /^very good$/i, /^good$/i, /^(fair|average|ok|okay)$/i, /^(poor|bad)$/i, /^(very poor|very bad|terrible)$/i],
  [/^(いつも|常に)/, /^(よく|しばしば|頻繁に)/, /^(ときどき|時々)/, /^(たまに)/, /^(めったに|ほとんど|あまり)/, /^(まったく|全く|一度も|しない)/],
  [/^(siempre)$/i, /^(a menudo|frecuentemente)$/i, /^(a veces)$/i, /^(rara vez|raramente)$/i, /^nunca$/i],
  [/^sehr gut$/i, /^gut$/i, /^befriedigend$/i, /^ausreichend$/i, /^mangelhaft$/i, /^ungenügend$/i],
  [/^(immer|toujours)$/i, /^(oft|häufig|souvent)$/i, /^(manchmal|parfois)$/i, /^(selten|rarement)$/i, /^(nie|jamais)$/i],
]; // prettier-ignore

interface Degree {
  /** 0 in the middle, else how strong the label is. */
  readonly strength: number;
  readonly isDenied: boolean;
  /** The label without what says how strong it is. */
  readonly word: string;
}

function degreeOf(label: string): Degree {
  // German verbs take their degree in the middle.
  const text = label.normalize('NFKC').trim().toLowerCase().replace(/^(trifft|stimmt?e?)\s+(.*?)\s*zu$/, '$2 zutreffend').trim(); // prettier-ignore
  if (NEUTRAL.test(text)) return { strength: 0, isDenied: false, word: '' };
  for (const [pattern, strength] of [[NOT_AT_ALL, 3], [NOT_VERY, 1]] as const) {
    if (pattern.test(text)) return { strength, isDenied: true, word: text.replace(pattern, '') };
  } // prettier-ignore
  for (const [strength, pattern] of DEGREES) {
    if (pattern.test(text)) return { strength, isDenied: false, word: text.replace(pattern, '') };
  }
  if (NOT.test(text)) return { strength: 2, isDenied: true, word: text.replace(NOT, '') };
  return { strength: 2, isDenied: false, word: text };
}

/** Whether one word says the opposite of the other: unlikely, 思わない, bad. */
function isOpposite(word: string, of: string): boolean {
  if (word === of) return false;
  if (PREFIXES.some((prefix) => word === prefix + of)) return true;
  if (/(ない|ません|なかった)$/.test(word) && !/(ない|ません|なかった)$/.test(of))
    return word.slice(0, 2) === of.slice(0, 2) || of === '';
  return OPPOSITES.some(([yes, no]) => yes.test(of) && no.test(word));
}

/**
 * The points of a scale that labels are, as values: of five, 5 for the one that says most to 1. Undefined if they are no scale, or
 * not all of one; fewer than three are none. Labels that are no answers (don't know) are not in the result.
 */
export function scaleValues(labels: readonly string[]): ReadonlyMap<string, number> | undefined {
  const answers = labels.filter((label) => roleOf(label) === 'answer' || NEUTRAL.test(label.normalize('NFKC').trim()));
  if (answers.length < 3 || answers.length > 11) return undefined;
  const scores = byLists(answers) ?? byDegrees(answers);
  if (!scores || new Set(scores).size < scores.length) return undefined;
  const ordered = answers.map((label, i) => ({ label, score: scores[i] ?? 0 })).sort((a, b) => a.score - b.score);
  return new Map(ordered.map(({ label }, i) => [label, i + 1]));
}

/**
 * The label of the one point that a scale of five lacks, as nobody chose it: "Very dissatisfied" of a scale on which it would stand opposite
 * "Very satisfied". Undefined where the labels are no such scale, or do not say what it would be called.
 */
export function ungivenPoint(labels: readonly string[]): string | undefined {
  const answers = labels.filter((label) => roleOf(label) === 'answer' || NEUTRAL.test(label.normalize('NFKC').trim()));
  const scores = byDegrees(answers);
  if (answers.length !== 4 || !scores?.includes(0) || new Set(scores).size < 4) return undefined;
  const lonely = scores.filter((score) => score !== 0 && !scores.includes(-score));
  const [score] = lonely;
  if (lonely.length !== 1 || score === undefined) return undefined;
  const degrees = answers.map(degreeOf);
  // "Not important" is no opposite of which there could be degrees.
  if (degrees.some(({ isDenied }) => isDenied)) return undefined;
  const at = scores.indexOf(score);
  const [label, word] = [answers[at]?.trim() ?? '', degrees[at]?.word ?? ''];
  const other = degrees.find((degree, i) => (scores[i] ?? 0) * score < 0 && degree.word !== '')?.word;
  const from = label.toLowerCase().lastIndexOf(word);
  // The word by itself is the weaker point, which is there.
  return other === undefined || from <= 0 ? undefined : label.slice(0, from) + other + label.slice(from + word.length);
}

function byLists(answers: readonly string[]): readonly number[] | undefined {
  for (const list of LISTS) {
    const at = answers.map((label) => list.findIndex((point) => point.test(label.trim())));
    if (!at.includes(-1)) return at.map((place) => -place);
  }
  return undefined;
}

function byDegrees(answers: readonly string[]): readonly number[] | undefined {
  const degrees = answers.map(degreeOf);
  const words = [...new Set(degrees.flatMap(({ strength, word }) => (strength === 0 ? [] : [word])))];
  if (words.length > 2 || words.length === 0) return undefined;
  const [one = '', other] = words;
  const negative = other === undefined ? undefined : isOpposite(other, one) ? other : isOpposite(one, other) ? one : undefined;
  if (other !== undefined && negative === undefined) return undefined;
  // Degrees of one word without an opposite are a scale only where something says that there are degrees.
  if (other === undefined && !degrees.some(({ isDenied }) => isDenied)) return undefined;
  return degrees.map(({ strength, isDenied, word }) => ((word === negative) !== isDenied ? -strength : strength));
} // prettier-ignore
