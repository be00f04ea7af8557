/** Units that a wording has in brackets at its end: 会場で使った金額（円）. */
const ASKED_IN =
  /[(（](?:in )?(円|千円|万円|歳|才|分|時間|日|週間|か月|ヶ月|年|回|個|杯|冊|人|名|台|本|点|km|cm|kg|minutes|hours|days|years|euros?|dollars?|pounds|kilomet(?:er|re)s|miles|CHF|EUR|USD|GBP)[)）]\s*[?？]?$/;

/** The one unit that numbers stand with, if it is a plain word; else that in which the question asks for them. */
export function unitOf({ units }: Readonly<Record<string, unknown>>, wording: string): string | undefined {
  const [unit, ...others] = Array.isArray(units) ? (units as readonly unknown[]) : [];
  if (unit === undefined) return ASKED_IN.exec(wording)?.[1];
  return typeof unit === 'string' && others.length === 0 && /^\p{L}+$/u.test(unit) ? unit : undefined;
}
