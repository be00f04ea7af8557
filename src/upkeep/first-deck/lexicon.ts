import type { OptionRole } from '../../data/survey/types.ts';

// Words that surveys in Japanese and English use for the same things, by which kinds and roles are told. Each guess that
// rests on one says so in its evidence.

/** What an option is, by its label; labels that say none of it are answers. */
const ROLES: readonly (readonly [OptionRole, RegExp])[] = [
  [
    'other',
    /^(other|others)\b|^(その他|そのほか|上記以外)|^(sonstiges?|andere[rs]?|autres?|otr[oa]s?)(?=$|\s*[:(,–-])/i,
  ],
  ['none', /^(none|nothing|nichts|keine[rs]?( davon)?|aucune?( de ces)?|ningun[oa]?)$|^(none|nothing)\b|^keine[rs]? (davon|der|dieser)|^aucune? (de ces|des)|^ningun[oa] de|none of (these|the above)|特に(ない|なし)|^(あてはまる|当てはまる).*(ない|なし)$|^ひとつも(ない|なし)|^いずれも(ない|なし|あてはまらない|当てはまらない)|^この中には?ない|^ない$|^なし$/i], // prettier-ignore
  ['dont_know', /^(n\/a|not applicable)$|^(don['’]?t know|do not know|not sure|unsure|no opinion|can['’]?t say|cannot say|dk|wei(ß|ss) (ich )?nicht|(je )?ne sai[st] pas|nsp|no s(é|abe))(?!\p{L})|^(わからない|分からない|わかりません|分かりません|知らない|覚えていない|どちらともいえない・わからない)/iu], // prettier-ignore
  [
    'refused',
    /^(prefer not|refused?|decline|rather not|would rather not|keine angabe|k\. ?a\.|möchte (ich )?nicht|ne souhaite pas|sans réponse|prefiero no|no contesta)(?!\p{L})|^(答えたくない|回答しない|回答したくない|回答を控える|無回答を希望)/iu,
  ],
];

export const roleOf = (label: string): OptionRole =>
  ROLES.find(([, words]) => words.test(label.trim()))?.[0] ?? 'answer';

/** Labels that say that there is no answer, and what kind of none. */
export const NO_ANSWER_LABEL =
  /^(no answer|no response|not answered|missing|blank|na|n\/a|nicht beantwortet|keine antwort|sans réponse|sin respuesta|無回答|回答なし|未回答|不明|欠損)$/i;
export const NOT_ASKED_LABEL =
  /^(not asked|not applicable|inapplicable|skipped?|logical skip|inap|iap|非該当|対象外|非対象)$/i;
export const REFUSED_LABEL = /^(refused?|refusal|declined?( to answer)?|prefer not to (say|answer)|回答拒否|拒否)$/i;
export const DONT_KNOW_LABEL = /^(n\/a|not applicable)$|^(don['’]?t know|do not know|dk|わからない|分からない)$/i;

/** What stands in cells without an answer: people's words, and those of spreadsheets and statistics programs. */
export const NO_ANSWER_WORDS = /^(n\/?a|#n\/a|na|nan|null|none|-+|―|ー|\.|\?|\(blank\)|blank|missing|なし|該当なし|非該当|無回答|未回答|回答なし|不明|no answer|no response|not answered|not asked|-?9|-1|-?99|-?999)$/i; // prettier-ignore
/** Those of them that are no option of a question. */
export const SURELY_NONE = /^(#n\/a|nan|null|\(blank\)|blank|missing|\.|無回答|未回答|回答なし|no (answer|response)|not (answered|asked)|非該当|-\d+|99+)$/i; // prettier-ignore

/** Texts that say that an option of its own column was ticked, or not. A blank is not among them. */
export const TICKS = new Set(['1', 'y', 'yes', 'true', 'checked', 'x', '○', '◯', '✓', '✔', '●', 'はい', 'ja', 'oui', 'sí', 'ausgewählt', 'gewählt', '該当', '選択', 'selected', 'quoted', 'mentioned'].map(fold)); // prettier-ignore
export const UNTICKED = new Set(['0', 'n', 'no', 'false', 'unchecked', '×', '-', 'nein', 'non', 'いいえ', 'nicht gewählt', 'nicht ausgewählt', '非該当', '非選択', 'not selected', 'not quoted', 'not mentioned'].map(fold)); // prettier-ignore

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
export const isTick = (text: string): boolean => TICKS.has(fold(text));
export const isUnticked = (text: string): boolean => UNTICKED.has(fold(text));

/** Words in a wording that mean an amount: the answers are numbers, not codes. */
export const AMOUNT = /\b(age|how (old|many|long|far|often)|how much (do|did|would|will|can) you (spend|pay|earn|cost)|how much (a|per|money)|number of|amount|years?|hours?|minutes?|days?|income|price|cost|distance|kg|cm|km|percent(age)?)\b|年齢|何(歳|人|回|年|時間|円|分|日|個|台|名|件|キロ)|人数|回数|金額|年数|時間|年収|価格|費用|件数|距離|身長|体重/i; // prettier-ignore

/** Words in a name or a wording of something that has kinds: numbers there are codes, however many they are. */
export const KINDS = /(^|[^\p{L}])(pref(ecture)?s?|area|region|state|country|county|district|city|job|occupation|industry|profession|category|segment|type|code|brand|model|department|gender|sex|marital|married)(_?(code|cd|id|no))?($|[^\p{L}])|都道府県|地域|エリア|職業|業種|職種|性別|未既婚|ブランド|区分|コード/iu; // prettier-ignore

/** Words in a wording of "how likely are you to recommend", asked from 0 to 10. */
export const RECOMMEND = /recommend|recommand|weiterempf|おすすめ|すすめたい|勧め|薦め|推奨/i;

/** Words in a name or a wording of weights. */
export const WEIGHT =
  /^(weight|weights|wt|wgt|w8|wb|weight_.+|wt_.+|.+_weight|.+_wt|ウエイト.*|ウェイト.*|補正(値|係数))$/i;
