import { beforeAll, describe, expect, it } from 'vitest';
import type { DeckSources } from '../../src/base/deck-sources.ts';
import { differences, withAnswers } from './answers.ts';
import { ProjectCopy, SURVEY } from './project.ts';
import type { ReadDrawing } from './read-drawing.ts';
import { finish, loadReport, type Finished } from './report.ts';

let sources: DeckSources;
let before: Finished;
beforeAll(async () => {
  sources = await loadReport();
  before = await finish(sources);
});

/** What differs in the deck of the changed answers, and what it tells the author. */
async function changed(column: string, from: string, to: string, times = 1) {
  const after = await finish(withAnswers(sources, column, from, to, times), true);
  const found = differences(before.deck, after.deck);
  return {
    found,
    places: [...found.keys()].toSorted(),
    stamped: after.deck.slides.flatMap((s) => (s.shapes.some((shape) => shape.text === 'DRAFT') ? [s.number] : [])),
    untrue: after.built.diagnostics.flatMap((d) =>
      d.severity === 'draft' ? [`${d.code} on ${d.slides?.join() ?? ''}`] : [],
    ),
  };
}
const chart = (slide: number, code: string): readonly string[] =>
  ['alt', 'cache', 'workbook'].map((part) => `${slide} Chart ${code}.${part}`);
const drawing = (slide: number, name: string): readonly string[] => [
  `${slide} ${name}.alt`,
  `${slide} ${name}.drawing`,
];
/** How many dots a picture showed and shows. */
const dotsIn = (pair: readonly [string, string] | undefined): readonly number[] =>
  (pair ?? []).map((json) => (JSON.parse(json) as ReadDrawing).shapes.flatMap(({ parts }) => parts).length);

describe('one Q2 answer from some departments to company-wide', () => {
  it('changes every place that shows the figure, and no other', async () => {
    const { found, places } = await changed('Q2', 'some_departments', 'company_wide');
    expect(places).toEqual(
      [
        '1 Key figure 1',
        // Of the dots on the first and the last slide, one more is beyond the divide.
        '1 Counted label',
        ...drawing(1, 'Counted people'),
        ...drawing(1, 'Other people'),
        '1 notes',
        // 9.9 + 11.9 + 21.5 + 55.3 + 1.3 was 99.9; 10.3 + 11.6 + 21.5 + 55.3 + 1.3 is 100.0 and needs no adjustment.
        '2 notes',
        ...chart(4, 'Q2'),
        '4 notes',
        '4 Draft mark',
        '4 Draft mark.alt',
        '13 Figure 2',
        ...drawing(13, 'Bar 2'),
        '13 Figure 3',
        ...drawing(13, 'Bar 3'),
        '13 notes',
        '17 title',
        '17 Headline',
        '17 Text',
        '17 notes',
        ...drawing(26, 'Counted people'),
        ...drawing(26, 'Other people'),
        '26 notes',
      ].toSorted(),
    );
    expect(found.get('1 Key figure 1')).toEqual(['AI導入率わずか9.9%', 'AI導入率わずか10.3%']);
    expect(found.get('1 Counted label')).toEqual([
      '30名 全社的に導入・活用している',
      '31名 全社的に導入・活用している',
    ]);
    expect(dotsIn(found.get('26 Counted people.drawing'))).toEqual([30, 31]);
    expect(dotsIn(found.get('26 Other people.drawing'))).toEqual([272, 271]);
    expect(found.get('4 Chart Q2.workbook')?.[1]).toContain('["全社的に導入・活用している",10.3,31,302]');
    expect(found.get('4 Chart Q2.cache')?.[1]).toContain('"values":[10.3,11.6,21.5,55.3,1.3]');
    expect(found.get('4 notes')?.[1]).toContain('10.3%：Q2「全社的に導入・活用している」31人／302人');
    expect(found.get('4 Chart Q2.alt')?.[1]).toContain('全社的に導入・活用している 10.3%');
    expect(found.get('17 title')?.[1]).toBe('全社でAIを使えているのはわずか10.3%');
  });

  it('is stamped with --draft on the one slide that says something untrue', async () => {
    const { stamped, untrue } = await changed('Q2', 'some_departments', 'company_wide');
    expect(stamped).toEqual([4]);
    expect(untrue).toEqual(['text/false-claim on q2']);
  });
});

describe('other answers', () => {
  it('of a multiple question change that option alone', async () => {
    const { found, places, stamped } = await changed('Q9.estimates', '1', '0');
    expect(places).toEqual([...chart(11, 'Q9'), '11 notes', '16 Figure', ...drawing(16, 'Bar'), '16 notes'].toSorted());
    expect(found.get('11 Chart Q9.workbook')?.[1]).toContain('["見積書や契約書の作成支援",30.1,91,302]');
    expect(stamped).toEqual([]);
  });

  it('change a net with its parts, and a rounding adjustment with them', async () => {
    const { found, places, stamped } = await changed('Q8', 'rest', 'strongly');
    expect(places).toEqual(
      ['1 notes', '10 Net Q8', '10 Value Q8 strongly', '10 Value Q8 rest', ...chart(10, 'Q8'), '10 notes', '15 Key figure', '15 Key figure note', '15 notes', '18 Dots.alt', '18 Figure', '18 notes'].toSorted(), // prettier-ignore
    );
    expect(found.get('10 Net Q8')).toEqual(['33.2%　焦りを感じている', '33.5%　焦りを感じている']);
    // 6.3 + 27.2 + 66.6 is 100.1: the largest takes the difference.
    expect(found.get('10 Chart Q8.workbook')?.[1]).toContain('["上記以外の回答",66.5,201,302]');
    expect(stamped).toEqual([]);
  });

  it('that change a rank change the names in the headline; only what is typed becomes untrue', async () => {
    const { found, places, stamped, untrue } = await changed('Q6.benefit', '1', '0', 5);
    expect(found.get('8 title')?.[1]).toBe(
      '導入が進まない理由、第1位「費用対効果が見えないから」、第2位「生成AIの具体的なメリットや効果がわからないから」となりました。',
    );
    expect(new Set(places.map((place) => parseInt(place, 10)))).toEqual(new Set([8, 15, 18]));
    expect(stamped).toEqual([15]);
    // The wall is no longer the greatest, and the two reasons have changed places under a remark that relies on both.
    expect(untrue).toEqual(['text/false-claim on summary-3', 'text/not-read-again on summary-3']);
  });

  it('that make two answers level leave no rank that is said to be true', async () => {
    const { stamped, untrue } = await changed('Q10.training', '1', '0');
    expect(stamped).toEqual([12, 19]);
    expect(untrue).toEqual(['text/false-claim on q10', 'text/false-claim on insight-3']);
  });
});

describe('the command line, with one Q2 answer moved', () => {
  const moved = async (): Promise<ProjectCopy> => {
    const project = await ProjectCopy.make();
    await project.replace(`${SURVEY}/responses.csv`, ',some_departments,', ',company_wide,');
    return project;
  };

  it('stops, names sentence, claim, value and slide, and says what to write instead, which passes', async () => {
    const project = await moved();
    await project.write('output/ai-survey-2025.ja.pptx', 'the old deck');
    const stopped = await project.run(['build', '--locale', 'ja']);
    expect(stopped).toMatchObject({ code: 1, stdout: '' });
    for (const words of [
      'data/ai-survey-2025/locales/ja.yaml:',
      'not true  "生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。"',
      'message "q2.headline", on q2',
      'ai_adoption = 10.3% (10.2649%, 31 / 302)  [text/false-claim]',
      'expected: adoption_under_10: ai_adoption < 10%',
      'write instead: "生成AIを「全社的に導入・活用している」と回答した方は約1割になりました。"',
      'slides:   q2',
      '1 untrue sentence\nNo file was changed.',
    ]) {
      expect(stopped.stderr).toContain(words);
    }
    expect(await project.read('output/ai-survey-2025.ja.pptx')).toBe('the old deck');

    // The author follows the hint.
    const [, message] = /in the locale file: (q2\.headline: .*)/.exec(stopped.stderr) ?? [];
    const [, claim] = /in figures\.yaml: (adoption_under_10: .*)/.exec(stopped.stderr) ?? [];
    await project.replace(`${SURVEY}/locales/ja.yaml`, /q2\.headline: .*/, message ?? '');
    await project.replace(`${SURVEY}/figures.yaml`, /adoption_under_10: .*/, claim ?? '');
    const mended = await project.run(['check', '--locale', 'ja']);
    expect(mended.stderr).toContain('Nothing is wrong.');
    expect(mended.code).toBe(0);
  });

  it('builds all the same with --draft, and lists on stderr what is untrue', async () => {
    const project = await moved();
    const { code, stdout, stderr } = await project.run(['build', '--draft', '--lang', 'ja', '--locale', 'ja']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'output/ai-survey-2025.ja.pptx\n' });
    expect(stderr).toContain('事実と不一致  「生成AIを「全社的に導入・活用している」と回答した方は10%未満');
    expect(stderr).toContain(
      '次のように書けます:「生成AIを「全社的に導入・活用している」と回答した方は約1割になりました。」',
    );
    expect(stderr).toContain('事実と合わない文 1 件');
  });
});

/** The parts of a scene file that the tests below read. */
interface SceneFile {
  readonly slides: readonly {
    readonly id: string;
    readonly draft: boolean;
    readonly elements: readonly {
      readonly kind: string;
      readonly alt: string;
      readonly origin: { readonly figures: readonly string[] };
      readonly picture: {
        readonly vegaLite: { readonly datasets: Readonly<Record<string, readonly unknown[]>> };
      };
    }[];
  }[];
}

describe('pictures of one person in three, with fewer of them afraid', () => {
  const LEANING = ['divide_deepens', 'adoption_because_of_fear', 'fear_is_spreading'];

  const calmer = async (): Promise<ProjectCopy> => {
    const project = await ProjectCopy.make();
    const [header = '', ...rows] = (await project.read(`${SURVEY}/responses.csv`)).split('\n');
    const column = header.trim().split(',').indexOf('Q8');
    let left = 40;
    const calm = rows.map((row) => {
      const cells = row.split(',');
      if (left === 0 || cells[column] !== 'somewhat') return row;
      left -= 1;
      return cells.with(column, 'rest').join(',');
    });
    await project.write(`${SURVEY}/responses.csv`, [header, ...calm].join('\n'));
    return project;
  };
  /** The slide, the number of dots drawn and of those coloured, and the alt text. */
  const dotsOf = async (project: ProjectCopy): Promise<readonly string[]> => {
    const { slides } = JSON.parse(await project.read('output/ai-survey-2025.ja.scene.json')) as SceneFile;
    return slides.flatMap(({ id, elements }) =>
      elements.flatMap((element) => {
        if (element.kind !== 'picture' || !element.origin.figures.includes('fear')) return [];
        const { dots_1: counted, dots_2: others } = element.picture.vegaLite.datasets;
        if (!counted || !others) return [];
        return [`${id}: ${counted.length} of ${counted.length + others.length}: ${element.alt}`];
      }),
    );
  };

  it('asks for a new reading of what leans on the figure, then draws as many dots as the sentence says', async () => {
    const project = await calmer();
    const stopped = await project.run(['build', '--locale', 'ja']);
    expect(stopped).toMatchObject({ code: 1, stdout: '' });
    expect([...stopped.stderr.matchAll(/npx surveydeck text read (.*)/g)].map(([, name]) => name)).toEqual(LEANING);
    expect(stopped.stderr.match(/must be read again: fear: 33\.2% → 19\.9% {2}\[text\/not-read-again\]/g)).toHaveLength(
      3,
    );
    expect(stopped.stderr).toContain('3 untrue sentences\nNo file was changed.');

    expect(await project.run(['text', 'read', ...LEANING])).toMatchObject({ code: 0 });
    expect(await project.read(`${SURVEY}/figures.yaml`)).toContain(
      'divide_deepens:\n    about: { ai_adoption: 9.9, fear: 19.9 }',
    );
    expect(await project.run(['build', '--locale', 'ja', '--scene'])).toMatchObject({ code: 0 });
    expect(await dotsOf(project)).toEqual([
      'summary-3: 1 of 5: 5人に1人が取り残される不安を感じている。',
      'insight-2: 1 of 5: Q8 焦りを感じている 19.9%',
    ]);
  });

  it('stops where someone has said of how many dots one is to be coloured, and says how many it should be', async () => {
    const project = await calmer();
    await project.run(['text', 'read', ...LEANING]);
    const deck = 'templates/decks/report.yaml';
    const sound = await project.read(deck);
    await project.write(deck, sound.replaceAll('picture: dots, figure: fear,', 'picture: dots, figure: fear, of: 3,'));
    const stopped = await project.run(['build', '--locale', 'ja']);
    expect(stopped).toMatchObject({ code: 1, stdout: '' });
    expect(stopped.stderr.match(/The picture shows 1 of 3 dots, but fear is 19\.9%\./g)).toHaveLength(1);
    expect(stopped.stderr).toContain('Write of: 5, and look at the words beside it.');
    expect(stopped.stderr).toContain('1 untrue picture\nNo file was changed.');
    await project.write(deck, (await project.read(deck)).replaceAll('of: 3', 'of: 5'));
    expect(await project.run(['build', '--locale', 'ja'])).toMatchObject({ code: 0 });
  });

  it('marks in a draft the slides of the remarks, and those of such a picture', async () => {
    const project = await calmer();
    const marked = async (): Promise<readonly string[]> => {
      expect((await project.run(['build', '--locale', 'ja', '--draft', '--scene'])).code).toBe(0);
      const { slides } = JSON.parse(await project.read('output/ai-survey-2025.ja.scene.json')) as SceneFile;
      return slides.filter(({ draft }) => draft).map(({ id }) => id);
    };
    // The slide of the question repeats a remark of the summary.
    expect(await marked()).toEqual(['cover', 'q8', 'summary-3', 'insight-2']);
    await project.run(['text', 'read', ...LEANING]);
    expect(await marked()).toEqual([]);
    await project.replace(
      'templates/decks/report.yaml',
      'picture: dots, figure: fear,',
      'picture: dots, figure: fear, of: 3,',
    );
    expect(await marked()).toEqual(['summary-3']);
  });
});
