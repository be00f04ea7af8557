/** What tools put behind the name of a survey when they name its file. */
const BESIDE: readonly RegExp[] = [
  /[\s_-]*(January|February|March|April|May|June|July|August|September|October|November|December)[\s_]+\d{1,2},?[\s_]+\d{4}([\s_]+\d{1,2}[._:]\d{2})?$/i,
  /\s*[-–]?\s*(フォームの回答|Form responses|Form_Responses)\s*\d*$/i,
  /\s*[(（](回答|responses|\d+-\d+)[)）]$/i,
  /[\s_-]+(all[\s_]+versions|latest[\s_]+version)([\s_-]+(true|false))?$/i,
  /[\s_-]+(data|results?|responses|submissions|export|survey|answers|raw[\s_-]?data|ローデータ|rawdata|labels?|numeric|values)$/i,
  /[\s_-]*\d{4}[-_.年]\d{1,2}[-_.月]\d{1,2}日?([\sT_-]+\d{1,2}[-_.:]?\d{2}([-_.:]?\d{2})?)*$/,
  /[\s_-]+(false|true)$/i,
];

/** The name of a survey by that of its file, without what the tool added: dates, versions, "responses". */
export function titleOf(file: string): string {
  let title = file.normalize('NFC').replace(/\.[^.]{1,5}$/, '').trim(); // prettier-ignore
  for (let before = ''; before !== title;) {
    before = title;
    for (const pattern of BESIDE) {
      const shorter = title.replace(pattern, '').replace(/[\s_-]+$/, '');
      if (shorter !== '') title = shorter;
    }
  }
  return title.replace(/[_\s]+/g, ' ').replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').trim(); // prettier-ignore
}
