// The words of the tables that `surveydeck tables` writes, besides those of the survey and of its decks.

export const en = {
  /** A font that Excel has in every office that reads the language. */
  font: 'Calibri',
  title: (p: { survey: string }) => `${p.survey}: tables of all questions`,
  sheets: { tables: 'Tables', index: 'Index' },
  head: { number: 'No.', wording: 'Question / answers', count: 'n', share: '%', value: 'Value', type: 'Type' },
  /** What a respondent could answer. */
  types: {
    one: 'SA',
    several: 'MA',
    upTo: (p: { most: number }) => `MA (up to ${p.most} ${p.most === 1 ? 'answer' : 'answers'})`,
    number: 'Number',
    order: (p: { most: number }) => `Ranking (${p.most} ${p.most === 1 ? 'place' : 'places'})`,
    division: 'Division',
    day: 'Date',
    text: 'Free text',
  },
  /** Of whom shares are. */
  bases: {
    everyone: 'Base: all respondents',
    asked: 'Base: respondents who were asked',
    answered: 'Base: respondents who answered',
    all: 'Base: all respondents, those not asked included',
    unknown: 'Base: not known',
  },
  baseOf: (p: { base: string; n: string }) => `${p.base}, ${p.n}`,
  joint: '   ',
  rows: {
    total: 'Total',
    notAsked: 'Not asked',
    given: 'Answers given',
    mean: 'Mean',
    median: 'Median',
    lowest: 'Lowest',
    lowerQuartile: 'Lower quartile',
    upperQuartile: 'Upper quartile',
    highest: 'Highest',
    promoters: 'Promoters (9–10)',
    passives: 'Passives (7–8)',
    detractors: 'Detractors (0–6)',
    score: 'NPS (promoters less detractors)',
    earliest: 'Earliest',
    latest: 'Latest',
    within: (p: { option: string; places: number }) => `${p.option} (top ${p.places})`,
    deviation: 'Standard deviation',
  },
  /** Instead of numbers: for none, and for some of which less than half of the last digit is left. */
  marks: { none: '–', below: '*' },
  notPublished: 'not published',
  range: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
  notes: {
    partial: 'Not all options of the questionnaire are known; these are not listed.',
    ranges: 'From–to: not published; the published figures allow what is between.',
    notPublished: 'This answer was not published.',
    fromShares: 'n: worked out from the published percentages, where no number is published.',
    adjusted: (p: { option: string }) => `The share of “${p.option}” is adjusted so that the total is 100%.`,
    ordered:
      'n and %: who ranked it first, or within the places named; value: its mean rank among those who ranked it.',
    divided: (p: { total: string; isCounted: boolean }) =>
      `${p.isCounted ? 'n and %: who gave it any; value' : 'Value'}: its mean of ${p.total} divided among all.`,
    rounded: (p: { decimals: number }) =>
      `Shares are rounded ${p.decimals === 0 ? 'to whole per cent' : p.decimals === 1 ? 'to one decimal' : `to ${p.decimals} decimals`}, so they may not add up to 100%. With several answers (MA) they may add up to more.`,
    marks: (p: { none: string; below: string; least: string }) =>
      `“${p.none}” stands for none; “${p.below}” in the column % for some, but less than ${p.least}%.`,
    types: (p: { isPublished: boolean }) =>
      `SA: one answer; MA: several answers. ${p.isPublished ? 'The numbers are those of a published table.' : 'Nothing is weighted.'}`,
  },
  about: { population: 'Respondents', method: 'Method', agency: 'Conducted by', respondents: 'Valid responses' },
};
