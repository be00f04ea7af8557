// What `surveydeck init` says of an export: why it took a column for what it did, what it leaves out, and what it asks.

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const columns = (n: number): string => counted(n, 'column');
const columnsHold = (n: number): string => counted(n, 'column holds', 'columns hold');

export const en = {
  unused: {
    id: 'names the respondents',
    cut: 'ids that a spreadsheet cut, such as 1.14E+11: several people may have the same one, so that rows are numbered instead; export anew, without opening the file in a spreadsheet, to keep them',
    time: 'time of the answer',
    meta: 'written by the tool',
    personal: 'personal data, never used unasked',
    computed: 'computed from another column',
    weight: 'weights: not used yet',
    order: 'order in which options were shown',
    timing: 'time that was taken',
    empty: 'no row has anything in it',
    constant: 'the same in every row',
    date: 'times, which the tool wrote, or one and the same day',
    noBase: 'the table does not say of how many people: write base_count',
    sheet: 'a sheet of another form, as a crossing',
    twice: 'two tables have this title',
    joined: 'the same answers stand in columns by option',
    many: 'more texts than a question can have options',
    layer: 'a heading of the table',
  },
  dropped: {
    preview: 'previews',
    test: 'test data',
    incomplete: 'not completed',
    total: 'totals or notes, no respondents',
    header: 'the header again, no respondents',
    tags: 'a row of tags, no respondent',
  },
  evidence: {
    codebook: 'labels from the export or its codebook',
    set: 'declared as one question of several answers',
    ticks: (p: { texts: string }) => `columns by option, ticked by ${p.texts}`,
    ownLabels: 'columns that hold nothing but the label of an option',
    apart: (p: { rows: number }) =>
      `one answer in columns by option: exactly one is ticked in ${p.rows === 1 ? 'the only answered row' : `all ${p.rows} answered rows`}`,
    ranks: 'places 1, 2, 3 …, each once a row',
    days: (p: { from: string; to: string }) => `dates from ${p.from} to ${p.to}`,
    sum: (p: { total: number; times: number; rows: number }) =>
      `amounts that add up to ${p.total} in ${p.times} of ${counted(p.rows, 'row')}`,
    places: 'several columns with the same options, each option once a row',
    item: (p: { items: number }) => `one of ${p.items} rows with the same answers`,
    grid: (p: { items: number }) => `a grid: ${p.items} rows with the same answers`,
    joined: (p: { joint: string; times: number }) =>
      `several answers in a cell, joined by ${p.joint} (${counted(p.times, 'cell')})`,
    table: (p: { options: number; base: number; sum: string }) =>
      `a table of ${counted(p.options, 'option')}, of ${counted(p.base, 'person', 'people')}; its shares add up to ${p.sum}%`,
    summed: 'the base is worked out from its counts and shares',
    rest: 'who is in none of its rows gave no answer',
    texts: (p: { distinct: number; filled: number }) =>
      `${counted(p.distinct, 'text')} in ${counted(p.filled, 'answer')}`,
    free: (p: { distinct: number; filled: number }) =>
      `${counted(p.distinct, 'text', 'different texts')} in ${counted(p.filled, 'answer')}`,
    numbers: (p: { from: string; to: string }) => `numbers from ${p.from} to ${p.to}`,
    points: (p: { from: string; to: string }) => `points from ${p.from} to ${p.to}`,
    scale: 'labels of a scale',
    ungiven: (p: { label: string }) => `"${p.label}" added, which nobody chose`,
    ordered: (p: { by: 'amounts' | 'frequency' | 'words' }) =>
      `options in an order of their own: ${{ amounts: 'bands of amounts', frequency: 'how often', words: 'words that have an order' }[p.by]}`,
    beside: (p: { of: string }) => `texts beside an option of ${p.of}`,
    filter: (p: { on: string; asked: number; answered: number }) =>
      `nobody else answered: ${p.answered} of ${p.asked} who answered ${p.on} so`,
    route: (p: { question: string; on: string; exceptions: number }) =>
      `${p.question} by ${p.on} (${counted(p.exceptions, 'other')})`,
    guess: (p: { text: string; choice: string; answers: number }) =>
      `a guess, decided by default: ${p.text} — ${p.choice} (${counted(p.answers, 'answer')} in doubt)`,
    personal: (p: { texts: number }) =>
      `${counted(p.texts, 'text holds', 'texts hold')} mail addresses, telephone numbers or the like`,
  },
  questions: {
    incomplete: {
      text: (p: { rows: number }) =>
        p.rows === 1
          ? 'One row was not completed. Does it count?'
          : `${p.rows} rows were not completed. Do they count?`,
      drop: 'leave them out',
      keep: 'count them',
    },
    duplicates: {
      text: (p: { rows: number; id: string }) =>
        `${p.rows === 1 ? 'One row has' : `${p.rows} rows have`} an id (${p.id}) that another row has. Which row counts?`,
      first: 'the first',
      last: 'the last',
      all: 'all of them; number the rows',
    },
    renamed: {
      text: (p: { pairs: string }) =>
        `Columns that are called otherwise than before, known by their place and their answers: ${p.pairs}. Are they the same?`,
      same: 'yes',
      other: 'no: other questions',
    },
    repeats: {
      text: (p: { rows: number }) =>
        `In ${p.rows === 1 ? 'a row' : `${p.rows} rows`} everything is as in another row. Do these copies count?`,
      keep: 'yes: different people gave the same answers',
      drop: 'no: one row of each counts',
    },
    tests: {
      text: (p: { rows: number; texts: string }) =>
        `${p.rows === 1 ? 'A row has' : `${p.rows} rows have`} a text that people write to try a form (${p.texts}). ${p.rows === 1 ? 'Does it' : 'Do they'} count?`,
      keep: 'yes',
      drop: 'no: test data',
    },
    tableKind: {
      text: (p: { about: string }) =>
        `The shares add up to less than 100%: ${p.about}. How many answers could be given?`,
      one: 'one; the others gave no answer',
      several: 'several',
    },
    tableSum: {
      text: (p: { columns: number }) =>
        `${p.columns === 1 ? 'A table has' : `${p.columns} tables have`} counts and no base. Did each person give one answer, so that the counts add up to the base?`,
      one: 'yes',
      leave: 'unknown: leave out',
    },
    tableBase: {
      text: (p: { columns: number; base: number }) =>
        `${p.columns === 1 ? 'A table does' : `${p.columns} tables do`} not say of how many people. Was everybody asked (${p.base})?`,
      all: 'yes',
      leave: 'unknown: leave out',
    },
    tableNumbers: {
      text: (p: { columns: number; about: string }) =>
        `The answers of ${p.columns === 1 ? 'a table' : `${p.columns} tables`} are numbers (${p.about}). What are they?`,
      points: 'points of a scale',
      options: 'answers like any others',
    },
    base: {
      text: (p: { columns: number }) =>
        `In ${columns(p.columns)} people who may have been asked gave no answer. Of whom are shares?`,
      answered: 'of those who answered',
      asked: 'of all who were asked, with a row for no answer',
      all: 'of all respondents',
    },
    codes: {
      text: (p: { columns: number }) => `${columnsHold(p.columns)} numbers without labels. What are they?`,
      points: 'points of a scale',
      options: 'codes of options (write their labels into the catalogue)',
      numbers: 'amounts',
    },
    yesNo: {
      text: (p: { columns: number }) => `${columnsHold(p.columns)} only 1 and 2, without labels. Which is a tick?`,
      one: '1 ticks, 2 does not',
      two: '2 ticks, 1 does not',
      options: 'neither: they are two options',
    },
    apart: {
      text: (p: { columns: number }) =>
        `In ${columns(p.columns)} by option, every respondent has exactly one tick. How many could be given?`,
      one: 'one answer',
      several: 'several answers',
    },
    places: {
      text: (p: { columns: number }) =>
        `${columnsHold(p.columns)} the options of a question, each once a row. Do the columns mean places of a ranking?`,
      mentions: 'no: several answers in any order',
      ranking: 'yes: first, second, third …',
    },
    codesMissing: {
      text: (p: { about: string }) => `Do these numbers mean that there is no answer: ${p.about}?`,
      missing: 'yes',
      answers: 'no: they are answers',
    },
    naAnswers: {
      text: (p: { about: string }) => `Do these texts mean that there is no answer: ${p.about}?`,
      missing: 'yes',
      answers: 'no: they are options',
    },
    joinedOptions: {
      text: (p: { about: string }) =>
        `What joins answers stands inside of some, since their parts never occur apart: ${p.about}. Right?`,
      one: 'yes: one option each',
      apart: 'no: several answers',
    },
    inlineOther: {
      text: (p: { about: string }) => `Are these answers in people’s own words, beside the options: ${p.about}?`,
      other: 'yes: all of them are "other"',
      options: 'no: each is an option',
    },
    spellings: {
      text: (p: { about: string }) => `Are these spellings of the same options: ${p.about}?`,
      same: 'yes',
      apart: 'no: options of their own',
    },
    joint: {
      text: (p: { about: string; columns: number }) =>
        `Is ${p.about} what joins several answers in ${columns(p.columns)}?`,
      several: 'yes: several answers',
      single: 'no: a part of the answer',
    },
    blankTicks: {
      text: (p: { columns: number }) =>
        `In ${columns(p.columns)} by option, nothing tells who was asked and ticked nothing from who gave no answer. What are rows without a tick?`,
      unanswered: 'no answer',
      none: 'answered, none of the options',
    },
    weight: {
      text: (p: { about: string; columns: number }) =>
        `${p.about} ${p.columns === 1 ? 'holds' : 'hold'} weights, which cannot be used yet. Go on without?`,
      without: 'yes: unweighted figures',
    },
    routing: {
      text: (p: { about: string }) =>
        `Some questions seem to be asked after some answers only, but others answered them too: ${p.about}. Were they routed?`,
      open: 'no: asked of everybody',
      routed: 'yes: leave those answers out',
    },
    wording: {
      text: (p: { columns: number }) =>
        `No wording is known for the question in ${columns(p.columns)}. Write it into the catalogue.`,
      later: 'later',
    },
    dates: {
      text: (p: { about: string }) => `Are the dates in ${p.about} day before month, or month before day?`,
      day: 'day/month',
      month: 'month/day',
    },
  },
  // Comments in the files of a first deck
  files: {
    catalogue: `The words of this survey, as its export has them, and the sentences of the deck. Numbers and words such as "more than half" are
not typed: they come from the data (docs/words.md, docs/templates.md).
  {$q1_yes :share}  a percentage        {$q1_yes :label}  the option's label      {$q1_yes :question}  what the question asks
  {#claim id=…}more than half{/claim}   words that figures.yaml checks            {#em}…{/em}          emphasis
  option.Q1.yes.short, .chart           the label in sentences, in charts         question.Q1.short    the question in sentences
To say a headline in your own words, write them here; keep what stands in braces, or take its claim out of figures.yaml too.
Words that end in … were shortened to fit: say them in your own words.`,
    unknown: `What the export does not say. Write it, and delete the # here and in the slide list.
fieldwork.agency: …
fieldwork.method: …
fieldwork.population: …
outline.conducted_by, outline.method, outline.population: what these rows are called`,
    frame: 'The file, its sections, cover, outline and closing',
    questionnaire: 'The questionnaire, in the words of the export',
    filters: 'Notes on who was asked',
    slides: 'What each slide says',
    together: 'Not to be broken over two lines',
    noDates:
      'The export does not say when it was answered. Write the days under fieldwork in survey.yaml, delete these four messages, and the # in front of the period in the slide list.',
    deck: `The slides in order, made from an export: one a question, and a summary of what is clearest. To move a slide, move its lines;
to take one out, write off: true; to have one that is off, delete that line. A word such as q1.headline is the key of a
message in the survey's locales folder.`,
    publisher: `Who publishes this. Write the name into company.yaml, then delete the # of these lines: it stands in footers, on the cover,
and in the properties of the file.`,
    figures: `Figures: numbers with a name, one or more a question. A sentence prints one as {$q1_yes :share}, a claim compares one.
  share(Q1, yes)      percentage of one option; of several together: a net
  mean(Q2)  median(Q2)  base(Q3)  respondents()`,
    claims: `Claims: what a sentence relies on. The build stops when one is false, and says what could be said instead.
  a > 50%   a >= 70%   rank(a) = 1   tied(a) = 1   a and b`,
    tolerances: 'How far a round number may stand from the value, in percentage points.',
    few: 'at most 20 %',
    most: 'at least 70 %',
    top: 'among the first three',
    editorial: 'points by which a figure may move before a sentence that leans on it is to be read again',
    company:
      'Facts about the company that publishes the survey: the export does not know it. A message prints one as {$company.name :fact}.',
    unconfirmed: 'Not known from the export. Write the name, delete this line, and switch it on in the slide list.',
    noHeadline: 'nobody has answered yet: write this message first',
  },
  /** Why a slide is switched off. */
  off: {
    noAnswer: 'nobody has answered this question',
    rows: (p: { most: number }) =>
      `only the first ${counted(p.most, 'row of a grid is', 'rows of a grid are')} switched on`,
    sampling: 'it says how people were chosen, not what they answered',
    codes: 'its answers are codes such as postcodes, without a name for any',
    many: 'not among the questions that are switched on',
    open: 'an open question: switched on, it shows some of its answers',
    noRoom: 'its words or its chart have no room on a slide',
    personal: 'its answers hold personal data: read them first',
    long: 'it has no answers that are short enough to be quoted',
  },
  comments: {
    source: 'How the export is read. Written by surveydeck init; correct it where it is wrong.',
    noDates: 'The export does not say when it was answered; these days are none. Write the right ones.',
    questions: 'The questions, as they were understood. What stands behind # is why.',
    ignore: 'Columns of which no question was made, and why',
    open: 'To be decided (what is taken until then is marked):',
    byDefault: 'Decided by default, as guesses (what is taken is marked):',
    taken: 'taken',
    marked: (p: { each: string }) => `each as it looks – ${p.each}`,
    each: 'Each of the following',
    untitled: (p: { column: string }) => `Question in ${p.column}`,
    other: (p: { stem: string }) => `${p.stem} (other)`,
    otherOption: 'Other',
    besideKnown: (p: { question: string }) => `new, beside the columns of ${p.question}; not used yet`,
    unread: (p: { why: string }) => `cannot be read: ${p.why}`,
    noAnswer: 'none of these',
    unanswered: 'No answer',
    point: (p: { value: number }) => `${p.value}`,
    year: (p: { year: number }) => `${p.year}`,
    quarter: (p: { year: number; quarter: number; from: number; to: number }) => `Q${p.quarter} ${p.year}`,
    month: (p: { year: number; month: number }) => `${p.year}-${String(p.month).padStart(2, '0')}`,
    under: (p: { to: string }) => `under ${p.to}`,
    from: (p: { from: string }) => `${p.from} or more`,
    band: (p: { from: string; to: string }) => `${p.from}–${p.to}`,
    value: (p: { value: string }) => p.value,
  },
};

export type FirstDeckWords = typeof en;
