/** Scripts that labels may be written in. */
export const SCRIPTS = ['ja', 'en'] as const;
export type Script = (typeof SCRIPTS)[number];

const WORDS: Readonly<Record<Script, readonly string[]>> = {
  ja: ['業務の効率化', 'コスト削減', '人材の確保', '個人情報の取り扱い', '社内のルールが整っていない', '使い方の説明が不足', 'AI', '費用対効果（ROI）', '取引先との関係', '紙の書類'],
  en: ['time', 'cost', 'staff', 'training', 'security', 'a lack of clear rules', 'customers', 'paperwork', 'AI tools', 'the management board'],
}; // prettier-ignore
const JOINTS: Readonly<Record<Script, string>> = { ja: '、', en: ' and ' };
const UNBROKEN: Readonly<Record<Script, string>> = {
  ja: 'コミュニケーションプラットフォーム',
  en: 'Donaudampfschifffahrtsgesellschaftskapitän',
};

/** What the labels of a question look like. */
export const MANNERS = ['plain', 'plain', 'plain', 'plain', 'middling', 'middling', 'long', 'unbroken', 'lines', 'uneven', 'one', 'leftwards', 'emoji', 'strange'] as const; // prettier-ignore
export type Manner = (typeof MANNERS)[number];

/** Words that read from right to left, pictures in place of words, and letters that no font of a brand has. */
const LEFTWARDS = ['שלום', 'מחיר', 'إدارة الوقت', 'الجودة', 'שירות לקוחות'] as const;
const EMOJI = ['👍', '😀', '👩‍💻', '🇯🇵', '❤️', '1️⃣', '🏳️‍🌈', '👨‍👩‍👧'] as const;
const STRANGE = ['ราคา', 'ᎠᏂᏴᏫᏯ', 'ქართული', '𓀀𓂀', '𠮷野家', 'Ḩ̣̇ǿ', 'हिन्दी', '﷽'] as const;

/** An unbroken word may be as long as the longest label that a survey tool takes. */
const LONGEST = 200;

const one = <T>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)] as T;

/** Words of about so many characters, each its own by the number at its end. */
function words(script: Script, length: number, n: number, random: () => number): string {
  const own = WORDS[script];
  let text = '';
  while (text.length < length) {
    const word = own[Math.floor(random() * own.length)] ?? '';
    text += text === '' ? word : `${JOINTS[script]}${word}`;
  }
  return `${[...text].slice(0, Math.max(1, length)).join('').trim()}${number(n)}`;
}

/** A number of its own for each, in no order: labels in the order of their numbers would be taken for classes of an amount. */
const number = (n: number): number => (n * 617) % 1009;

/** The label of the option number `n` from 1 on; no two of a question are alike. */
export function labelOf(manner: Manner, script: Script, n: number, random: () => number): string {
  switch (manner) {
    case 'plain':
      return words(script, 3 + Math.floor(random() * 12), n, random);
    case 'middling':
      return words(script, 15 + Math.floor(random() * 30), n, random);
    case 'long':
      return words(script, 60 + Math.floor(random() * 138), n, random);
    case 'unbroken':
      return `${UNBROKEN[script].repeat(1 + Math.floor(random() * 4)).slice(0, 190)}${number(n)}`;
    case 'lines':
      return `${words(script, 8, n, random)}\n${words(script, 12, n, random)}`;
    case 'uneven':
      return random() < 0.2 ? words(script, 150, n, random) : words(script, 6, n, random);
    case 'leftwards':
      return `${one(LEFTWARDS, random)} ${one(LEFTWARDS, random)} ${number(n)}`;
    case 'emoji':
      return `${one(EMOJI, random)}${random() < 0.5 ? words(script, 6, n, random) : number(n)}${one(EMOJI, random)}`;
    case 'strange':
      return `${one(STRANGE, random)} ${words(script, 4, n, random)}`;
    case 'one':
      return script === 'ja' ? String.fromCodePoint(0x4e00 + n) : String(n);
  }
}

/** The words of the question number `n`: rarely one word of 200 letters, or what is hard in labels too. */
export function wordingIn(script: Script, n: number, random: () => number): string {
  const kind = random();
  if (kind < 0.05) return UNBROKEN[script].repeat(12).slice(0, LONGEST);
  if (kind < 0.1) return labelOf(one(['lines', 'leftwards', 'emoji', 'strange', 'one'] as const, random), script, n, random); // prettier-ignore
  return labelOf(kind < 0.25 ? 'long' : 'middling', script, n, random);
}
