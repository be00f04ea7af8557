import type { OptionRole } from '../../data/survey/types.ts';

// Words that surveys in Japanese and English use for the same things, by which kinds and roles are told. Each guess that
// rests on one says so in its evidence.

/** What an option is, by its label; labels that say none of it are answers. */
const ROLES: readonly (readonly [OptionRole, RegExp])[] = [
  ['other', /^(other|others|another|その他|そのほか|上記以外)\b|^(その他|そのほか|上記以外)|^other\b.*(specify|:)/i],
  ['none', /^(none|nothing)\b|none of (these|the above)|特に(ない|なし)|^(あてはまる|当てはまる).*(ない|なし)$|^ひとつも(ない|なし)|^いずれも(ない|なし|あてはまらない|当てはまらない)|^この中には?ない|^ない$|^なし$/i], // prettier-ignore
  ['dont_know', /^(don['’]?t know|do not know|not sure|unsure|no opinion|can['’]?t say|cannot say|dk)\b|^(わからない|分からない|わかりません|分かりません|知らない|覚えていない|どちらともいえない・わからない)/i], // prettier-ignore
  [
    'refused',
    /^(prefer not|refused?|decline|rather not|would rather not)\b|^(答えたくない|回答しない|回答したくない|回答を控える|無回答を希望)/i,
  ],
];

export const roleOf = (label: string): OptionRole =>
  ROLES.find(([, words]) => words.test(label.trim()))?.[0] ?? 'answer';

/** Labels that say that there is no answer, and what kind of none. */
export const NO_ANSWER_LABEL =
  /^(no answer|no response|not answered|missing|blank|na|n\/a|無回答|回答なし|未回答|不明|欠損)$/i;
export const NOT_ASKED_LABEL =
  /^(not asked|not applicable|inapplicable|skipped?|logical skip|inap|iap|非該当|対象外|非対象)$/i;
export const REFUSED_LABEL = /^(refused?|refusal|declined?( to answer)?|prefer not to (say|answer)|回答拒否|拒否)$/i;
export const DONT_KNOW_LABEL = /^(don['’]?t know|do not know|dk|わからない|分からない)$/i;

/** Texts that say that an option of its own column was ticked, or not. A blank is not among them. */
export const TICKS = new Set(['1', 'y', 'yes', 'true', 'checked', 'x', '○', '◯', '✓', '✔', '●', 'はい', '該当', '選択', 'selected', 'quoted', 'mentioned'].map(fold)); // prettier-ignore
export const UNTICKED = new Set(['0', 'n', 'no', 'false', 'unchecked', '×', '-', 'いいえ', '非該当', '非選択', 'not selected', 'not quoted', 'not mentioned'].map(fold)); // prettier-ignore

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
export const isTick = (text: string): boolean => TICKS.has(fold(text));
export const isUnticked = (text: string): boolean => UNTICKED.has(fold(text));

/** Points of scales in order, from the one that says most; a label is that point if the pattern matches. */
const SCALES: readonly (readonly RegExp[])[] = [
  [/^(strongly|completely|totally) agree$/i, /^((somewhat|slightly|rather|tend to|mostly) )?agree$/i, /^(neither.*|neutral|undecided)$/i, /^((somewhat|slightly|rather|tend to|mostly) )?disagree$/i, /^(strongly|completely|totally) disagree$/i], // prettier-ignore
  [/^(very|extremely|completely) satisfied$/i, /^((somewhat|rather|fairly|quite) )?satisfied$/i, /^(neither.*|neutral)$/i, /^((somewhat|rather|fairly|quite) )?(dissatisfied|unsatisfied)$/i, /^(very|extremely|completely) (dissatisfied|unsatisfied)$/i], // prettier-ignore
  [/^(extremely|very) (important|likely|good|interested|easy|often|useful|helpful|confident|familiar)$/i, /^((somewhat|rather|fairly|quite|moderately) )?(important|likely|good|interested|easy|often|useful|helpful|confident|familiar)$/i, /^(neither.*|neutral|neutral.*|ok|average|fair)$/i, /^((somewhat|not very|not so|slightly|a little) )?(unimportant|unlikely|poor|bad|uninterested|difficult|rarely|important|likely|useful|helpful|confident|familiar|hard)$/i, /^(very|extremely|not at all) (unimportant|unlikely|poor|bad|uninterested|difficult|important|likely|useful|helpful|confident|familiar|interested|hard)$/i], // prettier-ignore
  [
    /^(always|every day|daily)$/i,
    /^(often|frequently|usually)$/i,
    /^(sometimes|occasionally)$/i,
    /^(rarely|seldom)$/i,
    /^never$/i,
  ],
  [/^(大変|とても|非常に)?(良い|よい|良かった|よかった)(です)?$/, /^(やや|まあ|まあまあ)(良い|よい|良かった|よかった)(です)?$/, /^(普通|ふつう|どちらとも(いえ|言え)ない)$/, /^(やや|あまり)(悪い|わるい|良くない|よくない|悪かった|良くなかった|よくなかった)$/, /^(大変|とても|非常に)?(悪い|わるい|悪かった)$/], // prettier-ignore
  [
    /^(excellent|very good)$/i,
    /^good$/i,
    /^(fair|average|ok|okay)$/i,
    /^(poor|bad)$/i,
    /^(very poor|very bad|terrible)$/i,
  ],
  [/^(非常に|とても|大変|たいへん|かなり|強く)?満足(している|した|です)?$/, /^(やや|まあ|まあまあ|どちらか(と|とい)いえば)満足(している|した|です)?$/, /^(どちらとも(いえ|言え)ない|ふつう|普通)$/, /^(やや|あまり|どちらか(と|とい)いえば)(不満|満足(していない|しなかった|でない))(である|だ|です|だった)?$/, /^(非常に|とても|大変|たいへん|かなり|全く|まったく)?(不満|満足(していない|しなかった|でない))(である|だ|です|だった)?$/], // prettier-ignore
  [/^(とても|非常に|大変|強く|かなり)?(そう思う|あてはまる|当てはまる|同意する)$/, /^(やや|まあ|どちらか(と|とい)いえば|少し)(そう思う|あてはまる|当てはまる|同意する)$/, /^(どちらとも(いえ|言え)ない|ふつう|普通)$/, /^(あまり|やや|どちらか(と|とい)いえば)(そう思わない|あてはまらない|当てはまらない|同意しない)$/, /^(全く|まったく|全然)?(そう思わない|あてはまらない|当てはまらない|同意しない)$/], // prettier-ignore
  [/^(とても|非常に|大変|たいへん|かなり|大いに)(.+)$/, /^(やや|まあ|まあまあ|少し|ある程度)(.+)$/, /^(どちらとも(いえ|言え)ない|ふつう|普通)$/, /^(あまり)(.+)ない$/, /^(全く|まったく|全然)(.+)ない$/], // prettier-ignore
  [
    /^(いつも|毎日|ほぼ毎日)$/,
    /^(よく|しばしば|頻繁に)/,
    /^(ときどき|時々|たまに)/,
    /^(めったに|ほとんど|あまり)/,
    /^(まったく|全く|一度も)/,
  ],
];

/**
 * Which points of a known scale the labels are, the highest first, as values 5 to 1 (of four labels without a middle, 4 to 1
 * …); undefined if they are none, or not all of one. Two labels are no scale.
 */
export function scaleValues(labels: readonly string[]): ReadonlyMap<string, number> | undefined {
  const answers = labels.filter(
    (label) => roleOf(label) === 'answer' || /^(どちらとも|neither|neutral|undecided)/i.test(label),
  );
  if (answers.length < 3 || answers.length > 7) return undefined;
  for (const points of SCALES) {
    const at = answers.map((label) => points.findIndex((point) => point.test(label.trim())));
    if (at.includes(-1) || new Set(at).size < at.length) continue;
    const ordered = answers.map((label, i) => ({ label, at: at[i] ?? 0 })).sort((a, b) => a.at - b.at);
    return new Map(ordered.map(({ label }, i) => [label, ordered.length - i]));
  }
  return undefined;
}

/** Words in a wording that mean an amount: the answers are numbers, not codes. */
export const AMOUNT = /\b(age|how (old|many|much|long|far|often)|number of|amount|years?|hours?|minutes?|days?|income|price|cost|distance|kg|cm|km|percent(age)?)\b|年齢|何(歳|人|回|年|時間|円|分|日|個|台|名|件|キロ)|人数|回数|金額|年数|時間|年収|価格|費用|件数|距離|身長|体重/i; // prettier-ignore

/** Words in a wording of "how likely are you to recommend", asked from 0 to 10. */
export const RECOMMEND = /recommend|おすすめ|お勧め|薦め|推奨/i;

/** Words in a name or a wording of weights. */
export const WEIGHT =
  /^(weight|weights|wt|wgt|w8|wb|weight_.+|wt_.+|.+_weight|.+_wt|ウエイト.*|ウェイト.*|補正(値|係数))$/i;
