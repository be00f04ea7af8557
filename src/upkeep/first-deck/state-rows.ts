import { cellText, type Sheet } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';
import type { RowRuleDraft } from './tools/tool.ts';

/** What tools call the column that says how far a respondent came. */
const STATE = /^(status|statut|disposition|(response|respondent|survey|interview|record|completion|submission|complete|final|entry)[ _-]?(status|state|disposition)|sys_dispositioncode|dispo(sition)?[ _-]?code|(回答|回収)?(ステータス|状態|状況)|回答状況|回答区分)$/i; // prettier-ignore
/** Names that are yes or no. */
const FINISHED = /^(is[ _-]?)?(finished|complete[d]?|submitted|fully ?completed|beendet|abgeschlossen|terminé|completado|完了|回答完了|完了フラグ)$/i; // prettier-ignore
/** The time at the end of an interview: it is blank where somebody left. */
const END = /^(end|ended|completed?|completion|submit|submitted|submission|finish|finished)[ _-]?(date|time|at|on|datetime|timestamp)$|^(date|time)[ _-]?(submitted|completed|finished|ended)$|^interview[ _-]end$|^(回答)?(完了|終了|送信)(日時?|時刻|日)$/i; // prettier-ignore

const DONE = /^(completes?|completed?( response)?|finished|submitted|done|full(y completed)?|approved|qualified|valid|ok|完了|完答|回答完了|回答済み?|有効|正常終了|complète?|terminé|abgeschlossen|beendet|vollständig|completado|completo)$/i; // prettier-ignore
const NOT_DONE = /^(partial(ly)?( complete[d]?| response)?|in[ -]?complete[d]?|in[ -]?progress|started|opened|not (completed?|finished|submitted)|unfinished|dis-?qualified|dq|screen(ed)?[ _-]?outs?|screened|terminated?|quota[ _-]?(full|out|met|fail(ed)?)|over[ _-]?quota|rejected|abandon(ed)?|dropped?([ -]?outs?)?|break[ -]?off|bounced|saved|draft|pending|timed? ?out|途中|途中(離脱|終了|保存)|中断|未完了|未完|回答中|未回答|対象外|スクリーンアウト|割付(外|超過)|クオータ(アウト|オーバー)|無効|abgebrochen|unvollständig|nicht beendet|en cours|incompl(et|ète|eto)|abandonné)$/i; // prettier-ignore
/** Of names that are yes or no. */
const YES = /^(true|yes|y|1|ja|oui|はい|済)$/i;
const NO = /^(false|no|n|0|nein|non|いいえ|未)$/i;
const TRIAL = /^(test|tests|preview|survey preview|survey test|テスト|プレビュー)$/i;

/** A state of which no word is known is one of people who left if they answered so much less than others. */
const FEW = 0.3;

/**
 * Rows of people who did not come to the end, as a column of the tool says: by a word that many tools use or, of any other word or
 * code, by how little stands in its rows; else by a time at the end that is blank. Empty where all came to the
 * end, or no column says anything of it.
 */
export function stateRows(sheet: Sheet, headerRows: number, names: readonly string[]): readonly RowRuleDraft[] {
  const body = Array.from({ length: Math.max(0, sheet.rows - headerRows) }, (_, i) => i + headerRows);
  const cells = (column: number): ReadonlyMap<string, readonly number[]> => {
    const own = sheet.columns[column];
    const byText = new Map<string, number[]>();
    for (const row of own ? body : []) {
      const text = own ? foldText(cellText(own, row)) : '';
      byText.set(text, [...(byText.get(text) ?? []), row]);
    }
    return byText;
  };
  for (const [at, name] of names.entries()) {
    const plain = foldText(name.split(' | ')[0] ?? name);
    const isState = STATE.test(plain);
    if (!isState && !FINISHED.test(plain)) continue;
    const rules = rulesOf(name, cells(at), isState, (rows) => filledIn(sheet, rows, body, at));
    if (rules.length > 0) return rules;
  }
  const end = names.findIndex((name) => END.test(foldText(name.split(' | ')[0] ?? name)));
  const blank = end === -1 ? [] : (cells(end).get('') ?? []);
  const isSome = blank.length > 0 && blank.length < body.length / 2 && blank.some((row) => isFilled(sheet, row));
  return isSome ? [{ column: names[end] ?? '', values: [''], what: 'incomplete', rule: 'drop' }] : [];
}

const isFilled = ({ columns }: Sheet, row: number): boolean => columns.some((column) => cellText(column, row).trim() !== ''); // prettier-ignore

/** How much is filled in some rows, of the columns that somebody left blank: what tools write themselves stands in every row. */
function filledIn({ columns }: Sheet, rows: readonly number[], body: readonly number[], state: number): number {
  const own = columns.filter((column) => column !== columns[state] && body.some((row) => cellText(column, row).trim() === '')); // prettier-ignore
  let filled = 0;
  for (const column of own) for (const row of rows) if (cellText(column, row).trim() !== '') filled += 1;
  return filled / Math.max(1, own.length * rows.length);
}

/** The rules by which the states of a column leave rows out; none where it does not say who came to the end. */
function rulesOf(
  column: string,
  states: ReadonlyMap<string, readonly number[]>,
  isState: boolean,
  filled: (rows: readonly number[]) => number,
): readonly RowRuleDraft[] {
  const texts = [...states.keys()].filter((text) => text !== '');
  if (texts.length < 2 || texts.length > 12) return [];
  const [done, notDone] = isState ? [DONE, NOT_DONE] : [YES, NO];
  const rowsOf = (own: readonly string[]): readonly number[] => own.flatMap((text) => states.get(text) ?? []);
  const known = texts.some((text) => done.test(text) || notDone.test(text) || TRIAL.test(text));
  // Codes are told by what stands beside them; other words may be answers: "State" is one of fifty.
  if (!known && !(isState && texts.every((text) => /^-?\d{1,3}$/.test(text)))) return [];
  const most = Math.max(...texts.map((text) => filled(rowsOf([text]))));
  const isLeft = (text: string): boolean => notDone.test(text) || (!done.test(text) && !TRIAL.test(text) && filled(rowsOf([text])) < most * FEW); // prettier-ignore
  const left = texts.filter(isLeft);
  const trials = texts.filter((text) => TRIAL.test(text));
  const rest = texts.filter((text) => !left.includes(text) && !trials.includes(text));
  // Who left has answered less than who did not: else the column says something else.
  if (rest.length === 0 || (left.length > 0 && filled(rowsOf(left)) >= filled(rowsOf(rest)))) return [];
  const of = (values: readonly string[], what: RowRuleDraft['what']): readonly RowRuleDraft[] =>
    values.length === 0 ? [] : [{ column, values, what, rule: 'drop' }];
  return [...of(left, 'incomplete'), ...of(trials, 'test')];
}
