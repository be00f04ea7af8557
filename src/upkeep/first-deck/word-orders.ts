/** Words that have an order and are no points of a scale, in that order. */
const ORDERS: readonly (readonly RegExp[])[] = [
  [/^(very small|tiny|micro)\b/i, /^small/i, /^(medium|mid-?size|middle)/i, /^large/i, /^(very large|huge)\b/i],
  [/^(零細|小規模|小企業|小さい$|小$)/, /^(中規模|中企業|中くらい|中$)/, /^(大規模|大企業|大きい$|大$)/],
  [/^low\b/i, /^(middle|medium|moderate|average)\b/i, /^high\b/i],
  [/^(beginner|novice)/i, /^(intermediate)/i, /^(advanced|experienced)/i, /^(expert|professional)/i],
  [/^(初心者|初級)/, /^(中級)/, /^(上級|熟練)/],
  [/^(小学|義務教育|中学)/, /^高(等学)?校/, /^(専門|専修|短|高専|高等専門)/, /^(大学(?!院)|四年制大学)/, /^(大学院|修士|博士)/],
  [/^(no (formal )?(schooling|education)|none)/i, /^primary\b|^elementary/i, /^(lower )?secondary\b|^high school|^middle school/i, /^(some college|vocational|associate|apprentice)/i, /^(bachelor|undergraduate|university|college|degree)/i, /^(master|postgraduate|graduate)/i, /^(doctor|ph\.?d)/i],
  [/^yes\b(?!.*(partly|some))/i, /^(yes, )?(partly|partially|to some extent|somewhat|maybe|perhaps|in part)\b/i, /^no\b/i],
  [/^はい/, /^(一部|部分的に|どちらとも|たぶん|おそらく)/, /^いいえ/],
  [/^(never|not yet)\b/i, /^once\b/i, /^twice\b/i, /^(three times|several times|more often|more than twice)/i],
  [/^(初めて|はじめて|1回目)/, /^2回目/, /^(3回(目)?以上|数回目|何度も)/],
  [/^mon(day)?s?$/i, /^tue(sday)?s?$/i, /^wed(nesday)?s?$/i, /^thu(rsday)?s?$/i, /^fri(day)?s?$/i, /^sat(urday)?s?$/i, /^sun(day)?s?$/i],
  [/^月曜/, /^火曜/, /^水曜/, /^木曜/, /^金曜/, /^土曜/, /^日曜/],
  [/^(early )?morning/i, /^(noon|midday|lunch)/i, /^afternoon/i, /^evening/i, /^(late )?night/i],
  [/^(早朝|朝)/, /^(午前)/, /^(昼|正午)/, /^(午後|夕方)/, /^(夜|晩)/, /^深夜/],
]; // prettier-ignore

/** The place of each label in an order that words have; undefined where some label has none, or that of another. */
export function placesInWords(labels: readonly string[]): readonly number[] | undefined {
  const texts = labels.map((label) => label.normalize('NFKC').trim());
  for (const order of ORDERS) {
    const places = texts.map((text) => order.findIndex((words) => words.test(text)));
    if (!places.includes(-1) && new Set(places).size === places.length) return places;
  }
  return undefined;
}
