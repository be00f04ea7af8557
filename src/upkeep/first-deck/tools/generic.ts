import { cellText, type TextColumn } from '../../../base/export.ts';
import { foldText } from '../../../data/survey/source/types.ts';
import type { Head, MetaRule, ToolLayout } from './tool.ts';

/** Names of columns with what names a person, in the languages of the exports; a bracket behind them says that nobody must. */
const PERSONAL =
  /^((respondent |contact |recipient |your |work |private )?e-?mail( ?address(es)?)?|ip([ _-]?address)?|(your |first|last|full|nick|given|family|sur|middle) ?names?|user ?name|name|first|last|phone( ?number)?|(mobile|cell)( ?(phone|number))+|mobile|telephone( ?number)?|tel|(street |home |postal )?address|zip( ?code)?|post ?code|postal( ?code)?|date of birth|birth ?date|prénom|nom( de famille)?|nom et prénom|adresse( (e-?mail|mail|postale|électronique))?|courriel|téléphone|code postal|vorname|nachname|familienname|anschrift|e-?mail-?adresse|telefon(nummer)?|handy(nummer)?|plz|postleitzahl|geburtsdatum|nombre( y apellidos?)?|apellidos?|correo( electrónico)?|teléfono|código postal|(e ?)?メール(アドレス)?|ip ?アドレス|(ご|お)?氏名|お?名前|姓|名|ふりがな|フリガナ|(ご|お)?電話(番号)?|携帯(電話)?(番号)?|(ご)?住所|郵便番号|生年月日)\s*([（([【].*)?$/i;

/** What exports of any tool, or of none, call columns that are no questions. */
export const ANY_TOOL: readonly MetaRule[] = [
  { name: /^(id|no\.?|nr\.?|#|番号|通し番号|整理番号|回答者?(id|番号|no\.?)|サンプル(id|番号)|sample_?id|resp(ondent|onse)?[ _]?(id|no\.?)|case_?id|serial|record_?id|entry ?id|uuid|モニター?(id|番号))$/i, why: 'id' }, // prettier-ignore
  { name: /^((response|respondent|entry|submission|record|interview|survey|participant|instance|session|observation|sys_resp|member|panelist|user)[ _-]?(id|no\.?|num(ber)?|key|nr)|lfd\.? ?nr\.?|laufende nummer|n° d[’']observation|instanceid|key|guid|.{0,12}[ _-]id|.{0,12}id番号)$/i, why: 'id' }, // prettier-ignore
  { name: /^((start|end|submit(ted)?|submission|completed?|completion|created|updated|answer|response|interview|entry)[ _-]?(at|date|time|datetime|timestamp|on|start|end)?|(date|time)[ _](started|submitted|completed|created|updated|modified|finished)|started[ _]on|date|datum|date de (saisie|soumission|création|réponse)|horodat(eur|age)|zeitstempel|timestamp.*|answerdate|回答日時?|回答(開始|終了|完了)日?時?刻?|(回答)?(開始|終了|完了)日?時刻?|送信日時|登録日時?|更新日時|タイムスタンプ)$/i, why: 'time' }, // prettier-ignore
  { name: /^(duration.*|time taken.*|elapsed.*|sys_elapsedtime|interviewtime|.*所要時間.*|回答時間.*)$/i, why: 'timing' }, // prettier-ignore
  { name: PERSONAL, why: 'personal' },
  {
    name: /^(user[ _]?agent|browser|device|device[ _]?id|os|referr?er|extended referer|utm_.*|language|locale|status|progress|finished|channel|url|collector|session ?id|sys_.*|ユーザーエージェント|デバイス)$/i,
    why: 'meta',
  },
];

/** Rows at the beginning that may be headings: more have not been seen. */
const MOST_HEADER_ROWS = 6;
/** Rows that show what the body of a column looks like. */
const SAMPLE = 400;

/**
 * How a sheet of no known tool is laid out: which rows at its beginning are headings, since they do not look like what stands
 * below; which of them names the columns.
 */
export function genericLayout(head: Head): ToolLayout {
  const { sheet } = head;
  const headerRows = countHeaderRows(head);
  const rows = Array.from({ length: headerRows }, (_, i) => i);
  const { names, wording, label } = rolesOf(head, rows);
  const header = head.row((names[0] ?? 1) - 1);
  const id = header.find((name) => ANY_TOOL[0]?.name.test(name)) ?? header.find((name) => ANY_TOOL[1]?.name.test(name));
  return {
    headerRows,
    names,
    ...(wording === undefined ? {} : { wording, fillsForward: true }),
    ...(label === undefined ? {} : { label }),
    ...(id === undefined ? {} : { id }),
    meta: [],
    rows: [],
    evidence: `${headerRows} / ${sheet.rows}`,
  };
}

/** What the body of a column looks like, for a comparison with its first cells. */
interface Body {
  readonly isNumeric: boolean;
  /** Texts that stand in it at least twice. */
  readonly frequent: ReadonlySet<string>;
  readonly isBlank: boolean;
}

function bodyOf(column: TextColumn, rows: number): Body {
  const counts = new Map<string, number>();
  const first = Math.min(MOST_HEADER_ROWS, Math.max(1, rows - 2));
  for (let row = first; row < Math.min(rows, first + SAMPLE); row++) {
    const text = foldText(cellText(column, row));
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const texts = [...counts.keys()];
  return {
    isNumeric: texts.length > 0 && texts.filter((text) => /^-?[\d,.]+$/.test(text)).length >= texts.length * 0.9,
    frequent: new Set(texts.filter((text) => (counts.get(text) ?? 0) > 1)),
    isBlank: texts.length === 0,
  };
}

/** How many of the first rows are headings: at least one, unless the sheet begins with what looks like answers. */
function countHeaderRows({ sheet, row }: Head): number {
  const bodies = sheet.columns.map((column) => bodyOf(column, sheet.rows));
  for (let r = 0; r < Math.min(MOST_HEADER_ROWS, sheet.rows); r++) {
    let [fits, strange] = [0, 0];
    row(r).forEach((text, c) => {
      const body = bodies[c];
      if (text === '' || !body || body.isBlank) return;
      const folded = foldText(text);
      const isLike = body.isNumeric ? /^-?[\d,.]+$/.test(folded) : body.frequent.has(folded);
      if (isLike) fits += 1;
      else if (body.isNumeric || body.frequent.size > 0) strange += 1;
    });
    if (fits > strange) return Math.max(1, r);
  }
  return 1;
}

/** The row that names columns (a different short text in each), that with the wordings, and that with labels of options. */
function rolesOf({ row, sheet }: Head, rows: readonly number[]): Pick<ToolLayout, 'names' | 'wording' | 'label'> {
  const width = sheet.columns.length;
  const judged = rows.map((r) => {
    const texts = row(r).filter((text) => text !== '');
    const distinct = new Set(texts).size;
    const length = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    return { r: r + 1, filled: texts.length / width, distinct: distinct / width, length };
  });
  // A title over the table is no heading of columns.
  const real = judged.filter(({ filled }) => filled > 1.5 / width || width === 1);
  const naming = [...real].filter(({ distinct }) => distinct >= 0.9).sort((a, b) => a.length - b.length)[0];
  if (naming) {
    const others = real.filter(({ r }) => r !== naming.r);
    const wording = [...others].sort((a, b) => b.length - a.length)[0];
    const label = others.find(({ r }) => r !== wording?.r && r > (wording?.r ?? 0));
    return {
      names: [naming.r],
      ...(wording && wording.length > naming.length ? { wording: wording.r } : {}),
      ...(label ? { label: label.r } : {}),
    };
  }
  const named = real.length > 0 ? real.map(({ r }) => r) : [1];
  const [first, last] = [named[0], named.at(-1)];
  return {
    names: named,
    ...(named.length > 1 && first !== undefined ? { wording: first } : {}),
    ...(named.length > 1 && last !== undefined ? { label: last } : {}),
  };
}
