import { beforeAll, describe, expect, it } from 'vitest';
import { DERIVED, FACTS, NETS, slideOf, type Fact } from './facts.ts';
import { ProjectCopy } from './project.ts';
import { flat, shapeOf, type ReadChart, type ReadDeck, type ReadSlide } from './read-deck.ts';
import { finish, loadReport } from './report.ts';

let deck: ReadDeck;
beforeAll(async () => {
  ({ deck } = await finish(await loadReport()));
});

const slideFor = ({ question }: Fact): ReadSlide => deck.slides[slideOf(question) - 1]!;
function chartOn(slide: ReadSlide): ReadChart {
  const [chart, ...more] = slide.shapes.flatMap((shape) => shape.chart ?? []);
  if (!chart || more.length > 0) throw new Error(`slide ${slide.number} has not one chart`);
  return chart;
}

/** What the notes add if count and base alone give a different share: 55.3 is printed as 55.4. */
function madeBy({ options, percent, count, base }: Omit<Fact, 'question' | 'label'>): string {
  if ((Math.round((1000 * count) / base) / 10).toFixed(1) === percent.replace('%', '')) return '';
  return options.length > 1 ? '（表示した割合の合計）' : '（合計を100%とするため調整）';
}

/** Value and data label of an option: those of its series in a stacked bar, else those of its category. */
function chartedOption(chart: ReadChart, label: string): { readonly value: number; readonly shown: string } {
  const own = chart.series.find((series) => flat(series.name) === label);
  if (own) return { value: own.values[0]!, shown: own.labels[0]! };
  const index = chart.categories.findIndex((category) => flat(category) === label);
  return { value: chart.series[0]!.values[index]!, shown: chart.series[0]!.labels[index]! };
}

/** The one text of a slide that names a label, without it. */
function beside(slide: ReadSlide, label: string): string {
  const [found, ...more] = slide.shapes.filter(
    ({ name, text }) => /^(Key figure|Rest)$/.test(name) && flat(text).includes(label),
  );
  if (!found || more.length > 0) throw new Error(`slide ${slide.number} has not one text with ${label}`);
  return flat(found.text).replace(label, '').replace('　', '');
}

const ALL = [...FACTS, ...DERIVED];
/** By how much rounded lengths that are equal may differ, in EMU. */
const ROUNDED_EMU = 2;
/** The question whose answers are dots, one for each respondent, rather than a chart. */
const DOTTED = 'Q1';

describe.each(ALL.filter(({ question }) => question === DOTTED))('$question $label: $percent', (fact) => {
  it('is as many dots as people gave the answer', () => {
    const shapes = shapeOf(slideFor(fact), 'Field').drawing!.shapes;
    const ofAnswer = shapes.filter(({ fill }) => (fill!.slot === 'accent1') === (fact.label !== '上記以外の回答'));
    expect(ofAnswer.map(({ parts }) => parts.length)).toEqual([fact.count]);
    expect(shapes.flatMap(({ parts }) => parts)).toHaveLength(fact.base);
    const sizes = shapes.flatMap(({ parts }) => parts.flatMap(({ w, h }) => [w, h]));
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(ROUNDED_EMU);
  });

  it('is to be read on the slide, beside its label', () => {
    expect(beside(slideFor(fact), fact.label)).toBe(fact.percent);
    expect(flat(shapeOf(slideFor(fact), 'Base').text)).toBe(`n=${fact.base}　点1つ＝回答者1名`);
  });
});

describe.each(ALL.filter(({ question }) => question !== DOTTED))('$question $label: $percent', (fact) => {
  const number = Number(fact.percent.replace('%', ''));

  it('is in the chart, and in its workbook with count and base', () => {
    const chart = chartOn(slideFor(fact));
    expect(chartedOption(chart, fact.label).value).toBe(number);
    const row = chart.workbook.find(([label]) => flat(String(label)) === fact.label);
    expect(row?.slice(1)).toEqual([number, fact.count, fact.base]);
    expect(chart.workbook[0]).toEqual(['選択肢', '割合（%）', '回答数（人）', '母数 n（人）']);
  });

  it('is to be read on the slide, beside its label', () => {
    const slide = slideFor(fact);
    const { shown } = chartedOption(chartOn(slide), fact.label);
    const value = slide.shapes.find((shape) => shape.name === `Value ${fact.question} ${fact.options.join()}`);
    const label = slide.shapes.find((shape) => shape.name === `Label ${fact.question} ${fact.options.join()}`);
    const readable = [shown, value?.text ?? ''];
    expect(readable.filter((text) => text !== '')).toEqual([fact.percent]);
    // Parts of a bar are named under it, bars by the axis.
    expect(label ? flat(label.text) : '').toBe(value ? fact.label : '');
  });
});

describe.each(ALL)('$question $label: $percent', (fact) => {
  it('is in the alternative text, and in the notes with its source', () => {
    const slide = slideFor(fact);
    const drawn = fact.question === DOTTED ? 'Field' : `Chart ${fact.question}`;
    expect(shapeOf(slide, drawn).alt).toContain(`${fact.label} ${fact.percent}`);
    const source = `${fact.percent}：${fact.question}「${fact.label}」${fact.count}人／${fact.base}人${madeBy(fact)}`;
    expect(slide.notes.split('\n')).toContain(source);
  });
});

describe('every chart', () => {
  it('is of the kind that its question needs', () => {
    const kinds = deck.slides.flatMap((slide) =>
      slide.shapes.flatMap((s) => (s.chart ? [[slide.number, s.chart.kind, s.chart.series.length]] : [])),
    );
    expect(kinds).toEqual([
      [4, 'barChart', 1],
      [5, 'barChart', 3],
      [6, 'barChart', 1],
      [7, 'barChart', 3],
      [8, 'barChart', 1],
      [10, 'barChart', 3],
      [11, 'barChart', 1],
      [12, 'barChart', 1],
    ]);
  });

  it('holds the published options and no others, ranked where several could be ticked', () => {
    const labels = (n: number): readonly string[] => chartOn(deck.slides[n - 1]!).workbook.slice(1).map(([l]) => flat(String(l))); // prettier-ignore
    for (const code of ['Q4', 'Q6', 'Q9', 'Q10']) {
      expect(labels(slideOf(code))).toEqual(FACTS.filter((f) => f.question === code).map((f) => f.label));
    }
    // In the order of the questionnaire, since it is a scale.
    expect(labels(slideOf('Q2'))).toEqual([
      '全社的に導入・活用している',
      '一部の部署で導入・活用している',
      '従業員が個人的に使用している段階',
      'まだ何も取り組んでいない',
      'わからない/答えられない',
    ]);
    expect(labels(slideOf('Q3'))).toEqual(['ほぼ毎日', '週に3～4回程度', '上記以外の回答']);
  });

  it('never prints the one reconstructed value of Q3, and says between which it lies', () => {
    const slide = deck.slides[slideOf('Q3') - 1]!;
    expect(chartOn(slide).series.map((series) => series.labels[0])).toEqual(['', '', '']);
    const values = slide.shapes.filter(({ name }) => name.startsWith('Value Q3 '));
    expect(values.map(({ name, text }) => [name, text])).toEqual([
      ['Value Q3 daily', '37.9%'],
      ['Value Q3 three_to_four', '※ 22～24名'],
      ['Value Q3 rest', '※ 17～19名'],
    ]);
    expect(slide.words).toContain('※は公表されていない値です。');
    for (const { words, notes, shapes } of deck.slides) {
      const said = [words, notes, ...shapes.map((shape) => shape.alt)].join('\n');
      expect(said).not.toMatch(/34\.8|27\.3|72\.7/);
    }
  });
});

describe.each(NETS)('the net of $question: $percent', (net) => {
  it('stands over its bracket, and in the notes with count and base', () => {
    const slide = slideFor(net);
    const words = { Q5: '導入したい', Q8: '焦りを感じている' }[net.question];
    expect(shapeOf(slide, `Net ${net.question}`).text).toBe(`${net.percent}　${words}`);
    expect(shapeOf(slide, `Bracket ${net.question}`).decorative).toBe(true);
    expect(slide.notes).toMatch(
      new RegExp(`^${net.percent}：${net.question}「.+」＋「.+」${net.count}人／${net.base}人${madeBy(net)}$`, 'm'),
    );
  });
});

it('Q3 shows its net as 7割以上, without a decimal', () => {
  const slide = deck.slides[slideOf('Q3') - 1]!;
  expect(shapeOf(slide, 'Net Q3').text).toBe('7割以上　週3回以上');
});

describe('every summary panel and insight', () => {
  const says = (fact: Fact, label: string): string =>
    `${fact.percent}：${fact.question}「${label}」${fact.count}人／${fact.base}人${madeBy(fact)}`;
  const noteOf = (question: string, option: string): string => {
    const fact = FACTS.find((f) => f.question === question && f.options.join() === option)!;
    return says(fact, fact.label);
  };
  const net = (question: string, first: string, second: string): string => {
    return says(
      NETS.find((n) => n.question === question)!,
      `${first}」＋「${second}`,
    );
  };
  const fear = net('Q8', 'かなりある', 'ややある');
  const often = 'Q3「ほぼ毎日」＋「週に3～4回程度」：公表された範囲でのみわかる値です（n=66）';
  const services = [noteOf('Q10', 'training'), noteOf('Q10', 'tools'), noteOf('Q10', 'industry')];

  const divide = [
    '30：Q2「全社的に導入・活用している」30人／302人',
    '272：Q2「一部の部署で導入・活用している」＋「従業員が個人的に使用している段階」＋「まだ何も取り組んでいない」＋「わからない/答えられない」272人／302人',
  ];

  it.each<[number, readonly string[]]>([
    [1, ['302人：調査の有効回答数', noteOf('Q2', 'company_wide'), fear, ...divide]],
    [13, [noteOf('Q1', 'regular'), noteOf('Q2', 'company_wide'), noteOf('Q2', 'nothing'), often]],
    [14, [noteOf('Q4', 'creative'), noteOf('Q4', 'speed'), noteOf('Q4', 'labour'), net('Q5', 'とてもそう思う', 'ややそう思う'), noteOf('Q5', 'strongly'), noteOf('Q5', 'somewhat')]],
    [15, [noteOf('Q6', 'benefit'), noteOf('Q6', 'return'), fear, noteOf('Q8', 'strongly'), noteOf('Q8', 'somewhat')]],
    [16, [noteOf('Q9', 'estimates'), noteOf('Q9', 'sales_material'), noteOf('Q9', 'documents'), ...services]],
    [17, [noteOf('Q2', 'company_wide'), often]],
    [18, [fear, net('Q5', 'とてもそう思う', 'ややそう思う'), noteOf('Q6', 'benefit')]],
    [19, services],
  ])('slide %i says in its notes where each figure comes from', (number, sources) => {
    expect(deck.slides[number - 1]!.notes.split('\n')).toEqual(['【数値の出典】', ...sources]);
  }); // prettier-ignore

  it('names the base of each figure, both where there are two', () => {
    const named = (number: number, name: string): readonly string[] =>
      deck.slides[number - 1]!.shapes.filter((s) => s.name.startsWith(name)).map((s) => s.text);
    expect([13, 14, 15, 16].map((number) => named(number, 'Base note'))).toEqual([
      ['n=302（Q1・Q2）', 'n=66（Q3）　点10個のうち7個＝7割'],
      ['n=66（Q4）', 'n=232（Q5）'],
      ['n=232（Q6）', 'n=302（Q8）'],
      ['n=302（Q9）', 'n=302（Q10）'],
    ]);
    expect([17, 18, 19].map((number) => named(number, 'Footer')[0]?.split('　｜　').at(-1))).toEqual([
      'n=302（Q2）／n=66（Q3）',
      'n=302（Q8）／n=232（Q5・Q6）',
      'n=302（Q10）',
    ]);
    // Each slide says it once: no footer repeats it.
    for (const { shapes } of deck.slides.slice(12, 16)) {
      expect(shapes.find(({ name }) => name === 'Footer')?.text).not.toContain('n=');
    }
  });
});

describe('the command line', () => {
  it('lists every published figure and net with count and base', async () => {
    const project = await ProjectCopy.make();
    const { code, stdout } = await project.run(['figures', '--json', '--locale', 'ja']);
    expect(code).toBe(0);
    const [{ figures }] = JSON.parse(stdout) as [{ figures: { question: string; options: string[]; displayed: number; count: number; base: number; slides: string[] }[] }]; // prettier-ignore
    for (const { question, options, percent, count, base } of [...FACTS, ...NETS]) {
      const found = figures.find((f) => f.question === question && f.options.join() === options.join());
      expect(found, `${question} ${options.join()}`).toMatchObject({ displayed: parseFloat(percent), count, base });
      expect(found?.slides.length, `${question} ${options.join()}`).toBeGreaterThan(0);
    }
  });

  it('check --published agrees, and lists what the data does not carry and what is to be confirmed', async () => {
    const project = await ProjectCopy.make();
    const { code, stdout, stderr } = await project.run(['check', '--published', '--locale', 'ja']);
    expect(code).toBe(0);
    expect(stderr).toContain('Nothing is wrong.');
    expect(stdout).toMatch(/Published figures: (\d+) of \1 agree/);
    expect(stdout).not.toContain('DIFFERS');
    for (const { question, percent } of [...FACTS, ...NETS]) {
      expect(stdout).toMatch(new RegExp(`${question} .* ${parseFloat(percent)}% +${parseFloat(percent)}% +agrees`));
    }
    for (const id of ['adoption_because_of_fear', 'employees_want_training', 'complement_not_substitute', 'double_structure', 'no_structure_yet']) expect(stdout).toContain(`- ${id}: `); // prettier-ignore
    for (const id of ['booking', 'yajima', 'mifune', 'kaneda']) expect(stdout).toContain(`- ${id}: `);
  });

  it('check --published names what differs, although a build with other data is no error', async () => {
    const project = await ProjectCopy.make();
    await project.replace('data/ai-survey-2025/survey.yaml', 'percent: 14.2', 'percent: 14.9');
    const { code, stdout } = await project.run(['check', '--published', '--locale', 'ja', '--lang', 'ja']);
    expect(code).toBe(1);
    expect(stdout).toMatch(/Q1 +regular +14\.9% +14\.2% +不一致/);
    expect((await project.run(['check', '--locale', 'ja'])).code).toBe(0);
  });
});
