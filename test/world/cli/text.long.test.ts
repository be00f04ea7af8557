import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scene } from '../../../src/deck/scene/types.ts';
import { ProjectCopy, SURVEY } from '../../acceptance/project.ts';
import { contentsOf, folderWith, PROJECT, run } from './fixture.ts';

const EN = `${SURVEY}/locales/en.yaml`;
const JA = `${SURVEY}/locales/ja.yaml`;
const LOCK = `${SURVEY}/locales/en.lock.yaml`;

interface Row {
  readonly kind: string;
  readonly severity: string;
  readonly key?: string;
  readonly slide?: string;
  readonly slot?: string;
  readonly says: { readonly en: string; readonly ja: string };
}

/** Rows of `text status --json` for one language, and the exit code. */
async function status(
  project: ProjectCopy,
  locale: string,
): Promise<{ code: number; rows: readonly Row[]; stderr: string }> {
  const { code, stdout, stderr } = await project.run(['text', 'status', '--locale', locale, '--json']);
  const { locales } = JSON.parse(stdout) as { locales: readonly { locale: string; rows: readonly Row[] }[] };
  return { code, stderr, rows: locales.find((l) => l.locale === locale)?.rows ?? [] };
}
const errors = (rows: readonly Row[]): readonly Row[] => rows.filter(({ severity }) => severity === 'error');
const locales = async (project: ProjectCopy): Promise<Readonly<Record<string, string>>> => contentsOf(project.path(`${SURVEY}/locales`)); // prettier-ignore

/** A copy of the project in which all English texts count as current. */
async function accepted(): Promise<ProjectCopy> {
  const project = await ProjectCopy.make();
  expect(await project.run(['text', 'accept', '--locale', 'en', '*'])).toMatchObject({ code: 0 });
  return project;
}

describe('text status', () => {
  it('is clean for both languages of the project', async () => {
    const project = await ProjectCopy.make();
    const { code, stdout } = await project.run(['text', 'status']);
    expect(stdout).toMatch(/en \(from ja\): (\d+) of \1 translated, nothing to do/);
    expect(stdout).toContain('ja (base language): nothing to do');
    expect(code).toBe(0);
  });

  it('shows a removed message, which stops the build and, in a draft, stands in the base language on a marked slide', async () => {
    const project = await accepted();
    await project.replace(EN, /^ {2}q8\.net: .*\n/m, '');
    await project.replace(EN, /^ {2}option\.Q9\.estimates: .*\n/m, '');
    const { code, rows } = await status(project, 'en');
    expect(code).toBe(1);
    expect(errors(rows).map(({ kind, key }) => `${kind} ${key}`)).toEqual(['missing option.Q9.estimates', 'missing q8.net']); // prettier-ignore
    const stopped = await project.run(['build', '--locale', 'en']);
    expect(stopped).toMatchObject({ code: 1, stdout: '' });
    expect(stopped.stderr).toContain('"q8.net" is not translated into "en"');
    expect(stopped.stderr).toContain('"option.Q9.estimates" is not translated into "en": 見積書や契約書の作成支援');
    expect(stopped.stderr).toContain('2 texts not translated');
    const draft = await project.run(['build', '--locale', 'en', '--draft', '--scene']);
    expect(draft.code).toBe(0);
    expect(draft.stderr).toContain('"q8.net" is not translated');
    const scene = JSON.parse(await project.read('output/ai-survey-2025.en.scene.json')) as Scene;
    const marked = scene.slides.filter((slide) => slide.draft).map(({ id }) => id);
    expect(marked).toEqual(expect.arrayContaining(['q8', 'q9']));
    expect(marked).not.toContain('q1');
    expect(JSON.stringify(scene.slides.find(({ id }) => id === 'q8'))).toContain('焦りを感じている');
  });

  it('shows a changed Japanese sentence, in the build too, until someone accepts it', async () => {
    const project = await accepted();
    await project.replace(JA, '格差が深刻化{/editorial}', '格差が拡大{/editorial}');
    const before = await locales(project);
    const { code, rows } = await status(project, 'en');
    expect(code).toBe(1);
    expect(errors(rows)).toMatchObject([{ kind: 'stale', key: 'cover.headline', says: { en: 'the base text is now: {#editorial id=divide_deepens}生成AI格差が拡大{/editorial}' } }]); // prettier-ignore
    const built = await project.run(['check', '--locale', 'en']);
    expect(built.code).toBe(0);
    expect(built.stderr).toMatch(/warning {2}the base text of "cover\.headline" changed after it was translated/);
    expect(await project.run(['text', 'accept', '--locale', 'en', 'cover.headline'])).toMatchObject({ code: 0 });
    expect((await status(project, 'en')).code).toBe(0);
    const after = await locales(project);
    expect(Object.keys(after).filter((file) => after[file] !== before[file])).toEqual([project.path(LOCK)]);
  });

  it('shows a misspelt variable, with what was meant, and stops the build', async () => {
    const project = await accepted();
    await project.replace(EN, '{$personal_use :share}{/em} use', '{$personal_uze :share}{/em} use');
    const { code, rows, stderr } = await status(project, 'en');
    expect(code).toBe(1);
    expect(errors(rows).map(({ kind, key }) => `${kind} ${key ?? ''}`)).toEqual(['variables q1.headline', 'mistake ']);
    expect(errors(rows)[0]?.says.en).toContain('not in the base: $personal_uze');
    expect(stderr).toContain('did you mean "personal_use"?');
    expect((await project.run(['build', '--locale', 'en', '--draft'])).code).toBe(1);
  });

  it('shows a headline that is twice as long, with slide, slot, and by how much, and stops the build', async () => {
    const project = await accepted();
    const headline = /^ {2}q9\.headline: "(.*)"$/m.exec(await project.read(EN))?.[1] ?? '';
    expect(headline).not.toBe('');
    await project.replace(EN, headline, Array(6).fill(headline).join(' and '));
    const { code, rows } = await status(project, 'en');
    expect(code).toBe(1);
    const misfits = errors(rows).filter(({ kind }) => kind === 'does_not_fit');
    expect(misfits[0]).toMatchObject({ slide: 'q9' });
    expect(misfits.some(({ key, slot, says }) => key === 'q9.headline' && slot === 'headline' && /\d/.test(says.en))).toBe(true); // prettier-ignore
    expect((await project.run(['build', '--locale', 'en'])).code).toBe(1);
  });

  it('speaks Japanese', async () => {
    const project = await accepted();
    await project.replace(EN, /^ {2}q8\.net: .*\n/m, '');
    const { stdout } = await project.run(['text', 'status', '--locale', 'en', '--lang', 'ja']);
    expect(stdout).toMatch(/en（ja から）: \d+ 件中 \d+ 件翻訳済み、未翻訳 1/);
    expect(stdout).toContain('未翻訳の原文');
  });
});

describe('free answers', () => {
  it('are shown translated, marked as translations, and missing when the original changes', async () => {
    const project = await accepted();
    expect((await project.run(['build', '--locale', 'en,ja', '--scene'])).code).toBe(0);
    const slide = async (locale: string): Promise<string> => {
      const scene = JSON.parse(await project.read(`output/ai-survey-2025.${locale}.scene.json`)) as Scene;
      return JSON.stringify(scene.slides.find(({ id }) => id === 'q7'));
    };
    expect(await slide('en')).toContain('It has not caught on in our industry.');
    expect(await slide('en')).toContain('Answers translated from Japanese');
    expect(await slide('en')).not.toContain('業界として');
    expect(await slide('ja')).toContain('業界として活用が進んでいない。');
    expect(await slide('ja')).not.toContain('翻訳');
    await project.replace(
      `${SURVEY}/responses.csv`,
      '業界として活用が進んでいない。',
      '業界として、まだ進んでいない。',
    );
    const { rows } = await status(project, 'en');
    const key = expect.stringMatching(/^answer\.Q7\.[0-9a-f]{12}$/) as string;
    expect(errors(rows)).toMatchObject([
      { kind: 'missing', key, says: { en: 'to translate: 業界として、まだ進んでいない。' } },
      {
        kind: 'unknown',
        key,
        says: { en: expect.stringContaining('nobody gave this answer: 業界として活用が進んでいない。') as string },
      },
    ]);
    const { code, stderr } = await project.run(['build', '--locale', 'en']);
    expect(code).toBe(1);
    expect(stderr).toContain('"業界として、まだ進んでいない。"');
    expect((await project.run(['build', '--locale', 'en', '--scene', '--draft'])).code).toBe(0);
    expect(await slide('en')).toContain('業界として、まだ進んでいない。');
    expect(await slide('en')).toContain('"draft":true');
    expect(await slide('en')).not.toContain('It has not caught on in our industry.');
  });

  it('that stand under respondents, as they once did, are no translations: what to write is said', async () => {
    const project = await accepted();
    await project.replace(EN, '"業界として活用が進んでいない。":', 'R277:');
    const { rows } = await status(project, 'en');
    expect(rows.filter(({ key }) => key?.startsWith('answer.'))).toMatchObject([
      { kind: 'missing' },
      {
        kind: 'by_respondent',
        key: 'answer.Q7.R277',
        says: {
          en: expect.stringContaining(
            '"業界として活用が進んでいない。": "It has not caught on in our industry."',
          ) as string,
        },
      },
    ]);
    const { code, stderr } = await project.run(['build', '--locale', 'en']);
    expect(code).toBe(1);
    expect(stderr).toContain('"answer.Q7.R277": answers are now found by their original text');
  });
});

describe('text export and text import', () => {
  it.each([
    ['xliff', 'xlf'],
    ['po', 'po'],
    ['xlsx', 'xlsx'],
  ])('%s: nothing changes on the way there and back; a translated unit comes back into its place', async (format, ending) => {
    const project = await accepted();
    const file = `en.${ending}`;
    await project.replace(EN, /^ {2}q8\.net: .*\n/m, '');
    const before = await locales(project);
    expect(await project.runUnmeasured(['text', 'export', '--locale', 'en', '--format', format, '--out', file])).toMatchObject({ code: 0, stdout: `${file}\n` }); // prettier-ignore
    expect(await project.run(['text', 'import', file, '--write'])).toMatchObject({ code: 0, stdout: '' });
    expect(await locales(project)).toEqual(before);

    await translate(project, file, 'closing.text', 'See you soon: goodbye!');
    const imported = await project.run(['text', 'import', file, '--write']);
    expect(imported).toMatchObject({ code: 0, stdout: `${EN}\n` });
    const text = before[project.path(EN)] ?? '';
    expect(await project.read(EN)).toBe(
      Buffer.from(text, 'latin1').toString().replace(/^( {2}closing\.text: ).*$/m, '$1"See you soon: goodbye!"'),
    );
  }); // prettier-ignore

  it.each(['po', 'xliff', 'xlsx'] as const)('replaces an earlier file (%s), but not the work of a translator that is in it', async (format) => {
    const project = await accepted();
    const file = `en.${{ po: 'po', xliff: 'xlf', xlsx: 'xlsx' }[format]}`;
    const send = () => project.runUnmeasured(['text', 'export', '--locale', 'en', '--format', format, '--out', file]);
    expect(await send()).toMatchObject({ code: 0 });
    // An old file in which nobody has worked is not in the way of what was said better since.
    await project.replace(EN, /^ {2}closing\.text: .*$/m, '  closing.text: See you.');
    expect(await send()).toMatchObject({ code: 0 });
    await translate(project, file, 'closing.text', 'Goodbye.');
    const worked = await readFile(project.path(file));
    const refused = await send();
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain(`${file} has a text that somebody worked on and that was not imported: "closing.text"`);
    expect(refused.stderr).toContain(`surveydeck text import ${file} --locale en`);
    expect(Buffer.compare(await readFile(project.path(file)), worked)).toBe(0);
    expect(await project.run(['text', 'import', file, '--locale', 'en', '--write'])).toMatchObject({ code: 0 });
    expect(await send()).toMatchObject({ code: 0 });
  }); // prettier-ignore

  it('takes a file that a tool has given the region of its user', async () => {
    const project = await accepted();
    await project.runUnmeasured(['text', 'export', '--locale', 'en', '--format', 'po', '--out', 'en.po']);
    await translate(project, 'en.po', 'closing.text', 'Goodbye.');
    await project.replace('en.po', 'Language: en\\n', 'Language: en_US\\n');
    expect(await project.run(['text', 'import', 'en.po', '--write'])).toMatchObject({ code: 0, stdout: `${EN}\n` });
    expect(await project.read(EN)).toContain('closing.text: Goodbye.');
  });

  it('gives translators slide, slot, room and the author’s note', async () => {
    const project = await accepted();
    await project.replace(JA, '  closing.text:', '  # keep it warm\n  closing.text:');
    await project.run(['text', 'export', '--locale', 'en', '--format', 'po', '--out', 'en.po']);
    const po = await project.read('en.po');
    const entry = po
      .slice(0, po.indexOf('\n\n', po.indexOf('msgctxt "closing.text"')))
      .split('\n\n')
      .at(-1);
    expect(entry).toMatch(/^#: closing:\w+$/m);
    expect(entry).toMatch(/^#\. keep it warm$/m);
    expect(entry).toMatch(/^#\. room for about \d+ characters: \d+ lines? of \d+, at \d+(\.\d)? pt$/m);
    const option = po.slice(0, po.indexOf('msgctxt "option.Q9.estimates"')).split('\n\n').at(-1);
    expect(option).toContain('#: q9:chart');
  });

  it('shows what would change, slide by slide, and writes only with a second word', async () => {
    const project = await accepted();
    await project.runUnmeasured(['text', 'export', '--locale', 'en', '--format', 'po', '--out', 'en.po']);
    await translate(project, 'en.po', 'closing.text', 'Goodbye.');
    await translate(project, 'en.po', 'cover.company', 'A survey');
    const note = '# which one?\\n#, fuzzy\\nmsgctxt "option.Q9.estimates"'.replaceAll('\\n', '\n');
    await project.replace('en.po', 'msgctxt "option.Q9.estimates"', note);
    const before = await locales(project);
    const present = /^ {2}cover\.company: "?(.*?)"?$/m.exec(await project.read(EN))?.[1] ?? '';
    const { code, stdout, stderr } = await project.run(['text', 'import', 'en.po']);
    expect(code).toBe(0);
    expect(await locales(project)).toEqual(before);
    const heads = [...stdout.matchAll(/^(?:slide (\d+) "(.*?)" {2}\S|on no)/gm)].map(([, , id]) => id);
    expect(heads).toEqual(['cover', 'q9', 'closing']);
    // Its words stand in the footer of all other slides too, but of the closing, which has none.
    expect(stdout).toMatch(/ {2}cover\.company {2}\(also on slides 2, 3,[ ,\d]*\)\n/);
    expect(stdout).toContain(`\n      - ${present}\n      + A survey\n`);
    expect(stdout).toMatch(/ {2}option\.Q9\.estimates.*\n {6}needs review \(needs-review-translation\)\n {6}comment: – → which one\?\n/);
    expect(stderr).toContain('2 texts would change; 2 would count as up to date; 1 would have another state or comment. Nothing is written yet');
    const japanese = await project.run(['text', 'import', 'en.po', '--lang', 'ja']);
    expect(japanese.stderr).toContain('まだ書き込んでいません');
    const json = JSON.parse((await project.run(['text', 'import', 'en.po', '--json'])).stdout) as { written: readonly string[]; changes: readonly { key: string; slides: readonly { number: number; id: string }[]; text?: object }[] }; // prettier-ignore
    expect(json.written).toEqual([]);
    expect(json.changes.map(({ key }) => key)).toEqual(['cover.company', 'option.Q9.estimates', 'closing.text']);
    expect(json.changes[0]?.slides).toHaveLength(25);
    expect(json.changes[0]?.slides[0]).toMatchObject({ number: 1, id: 'cover' });
    expect(json.changes[0]).toMatchObject({ text: { before: present, after: 'A survey' } }); // prettier-ignore

    const written = await project.run(['text', 'import', 'en.po', '--write']);
    expect(written).toMatchObject({ code: 0, stdout: `${EN}\n${LOCK}\n` });
    expect(written.stderr).toContain('      + A survey\n');
    expect(errors((await status(project, 'en')).rows)).toMatchObject([{ kind: 'review', key: 'option.Q9.estimates' }]);
    const built = await project.run(['check', '--locale', 'en']);
    expect(built.code).toBe(0);
    expect(built.stderr).toContain('"option.Q9.estimates": the translator asks someone to look at it');
    await project.runUnmeasured(['text', 'export', '--locale', 'en', '--format', 'po', '--out', 'again.po']);
    expect(await project.read('again.po')).toMatch(/\n# which one\?\n#: q9:chart\n(#: .*\n)*(#\..*\n)*#, fuzzy\nmsgctxt "option\.Q9\.estimates"/); // prettier-ignore
    expect((await project.run(['text', 'accept', '--locale', 'en', 'option.Q9.estimates'])).code).toBe(0);
    expect((await status(project, 'en')).rows).toMatchObject([{ kind: 'comment', says: { en: 'which one?' } }]);
  }); // prettier-ignore

  it('refuses a damaged or outdated file with all its faults, and changes no file', async () => {
    const project = await accepted();
    await project.runUnmeasured(['text', 'export', '--locale', 'en', '--format', 'po', '--out', 'en.po']);
    await project.replace('en.po', 'msgctxt "closing.title"', 'msgctxt "closing.titel"');
    await translate(project, 'en.po', 'q1.headline', 'no figure');
    await project.replace(JA, '格差が深刻化{/editorial}', '格差が拡大{/editorial}');
    const before = await locales(project);
    const { code, stdout, stderr } = await project.run(['text', 'import', 'en.po', '--write']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const fault of ['import/unknown-key', 'import/placeholders', 'import/base-changed']) expect(stderr).toContain(`[${fault}]`); // prettier-ignore
    expect(stderr).toContain('did you mean "closing.title"?');
    expect(stderr).toContain('No file was changed.');
    expect(await locales(project)).toEqual(before);
  });

  it.each([
    ['xlf', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><xliff/>', 'import/doctype'],
    ['xlf', Buffer.from('<?xml version="1.0" encoding="Shift_JIS"?><a>\x82\xa0</a>', 'latin1'), 'import/encoding'],
    ['po', 'msgid ""\nmsgstr "X-Surveydeck-Survey: other\\nX-Source-Language: ja\\nLanguage: en\\n"\n', 'import/other-survey'],
    ['po', 'msgid ""\nmsgstr "Language: fr\\n"\n', 'import/other-language'],
    ['xlsx', 'not a workbook', 'import/damaged'],
    ['txt', 'words', 'import/format'],
  ])('refuses a .%s file: %#', async (ending, content, code) => {
    const project = await ProjectCopy.make();
    await project.write(`f.${ending}`, content);
    const before = await locales(project);
    const result = await project.run(['text', 'import', `f.${ending}`, '--write']);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain(`[${code}]`);
    expect(await locales(project)).toEqual(before);
  }); // prettier-ignore

  it('translates nothing into the base language itself', async () => {
    const project = await ProjectCopy.make();
    const result = await project.runUnmeasured([
      'text',
      'export',
      '--locale',
      'ja',
      '--format',
      'po',
      '--out',
      'ja.po',
    ]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('[localize/base-language]');
  });
});

/** Types a translation into an exported file, as a translator's tool would. */
async function translate(project: ProjectCopy, file: string, key: string, words: string): Promise<void> {
  if (file.endsWith('.po')) {
    return project.replace(file, new RegExp(`(?<=msgctxt "${key.replace('.', '\\.')}"\\n(?:msgid .*\\n|".*\\n)+)msgstr .*(\\n".*)*`), `msgstr "${words}"`); // prettier-ignore
  }
  if (file.endsWith('.xlf')) {
    return project.replace(file, new RegExp(`(?<=<trans-unit id="${key.replace('.', '\\.')}"[^>]*>\\s*<source>.*</source>\\s*<target>).*(?=</target>)`), words); // prettier-ignore
  }
  const { readXlsx, writeXlsx } = await import('hucre/xlsx');
  const book = await readXlsx(new Uint8Array(await readFile(project.path(file))));
  for (const row of book.sheets[0]?.rows ?? []) if (row[0] === key) row[2] = words;
  await project.write(file, await writeXlsx({ sheets: book.sheets.map(({ name, rows }) => ({ name, rows })) }));
}

describe('a third language', () => {
  let project: ProjectCopy;
  beforeAll(async () => {
    project = await ProjectCopy.make();
    expect(await project.run(['text', 'add', 'fr'])).toMatchObject({ code: 0 });
  });

  it('starts with everything missing, and gives a draft whose every slide is marked or needs no words', async () => {
    const { code, rows } = await status(project, 'fr');
    expect(code).toBe(1);
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['missing', 'unshown']));
    expect((await project.run(['build', '--locale', 'fr'])).code).toBe(1);
    const draft = await project.run(['build', '--locale', 'fr', '--draft', '--scene']);
    expect(draft.code).toBe(0);
    const scene = JSON.parse(await project.read('output/ai-survey-2025.fr.scene.json')) as Scene;
    expect(scene.slides).toHaveLength(26);
    expect(scene.slides.every((slide) => slide.draft)).toBe(true);
    expect(draft.stderr).not.toMatch(/ error /);
  });

  it('is not added twice', async () => {
    const again = await project.run(['text', 'add', 'fr']);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('[localize/exists]');
  });

  it('takes translations from a file', async () => {
    await project.runUnmeasured(['text', 'export', '--locale', 'fr', '--format', 'po', '--out', 'fr.po']);
    await translate(project, 'fr.po', 'section.cover', 'Couverture');
    expect((await project.run(['text', 'import', 'fr.po', '--write'])).code).toBe(0);
    expect(await project.read(`${SURVEY}/locales/fr.yaml`)).toContain('  # ja: 表紙\n  section.cover: Couverture\n');
    expect((await status(project, 'fr')).rows.map(({ key }) => key)).not.toContain('section.cover');
  });
});

describe('what a language needs that the brand lacks', () => {
  it('is said when it is added, once: its direction refuses it', async () => {
    const project = await ProjectCopy.make();
    const before = await locales(project);
    for (const tag of ['ar', 'he', 'fa-IR', 'az-Arab']) {
      const { code, stdout, stderr } = await project.run(['text', 'add', tag]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`"${tag}" is written from right to left`);
    }
    expect((await project.run(['text', 'add', 'ar', '--lang', 'ja'])).stderr).toContain('右から左に書く言語です（アラビア文字）');
    expect(await locales(project)).toEqual(before);
    // A file that somebody made by hand is refused by everything that would draw it.
    await project.write(`${SURVEY}/locales/ar.yaml`, (await project.read(EN)).replace('locale: en', 'locale: ar'));
    const built = await project.run(['build', '--locale', 'ar', '--draft']);
    expect(built.code).toBe(1);
    expect(built.stderr).toMatch(/ar\.yaml:\d+:\d+ {2}error {2}"ar" is written from right to left \(Arabic\) {2}\[localize\/right-to-left\]/);
  });

  it('a font is named, and every build says once that it is missing, as the status does', async () => {
    const project = await ProjectCopy.make();
    const added = await project.run(['text', 'add', 'ko']);
    expect(added).toMatchObject({ code: 0, stdout: `${SURVEY}/locales/ko.yaml\n${SURVEY}/locales/ko.lock.yaml\n` });
    expect(added.stderr.match(/\[localize\/no-font\]/g)).toHaveLength(1);
    expect(added.stderr).toContain('"Noto Sans KR"');
    expect((await project.run(['text', 'add', 'ru'])).stderr).not.toContain('no-font');
    const ko = `${SURVEY}/locales/ko.yaml`;
    for (const key of ['closing.text', 'cover.company', 'option.Q9.estimates']) await project.replace(ko, `  ${key}:\n`, `  ${key}: 감사합니다\n`); // prettier-ignore
    const { stderr } = await project.run(['build', '--locale', 'ko', '--draft']);
    expect(stderr.match(/\[layout\/missing-/g)).toHaveLength(1);
    expect(stderr).toMatch(/\d texts on 26 slides, first "cover\.company" \(slide "cover"\), have Hangul characters that Arial, BIZ UDPGothic do not have: 감 사 합 니 다/);
    const { rows } = await status(project, 'ko');
    expect(rows.filter(({ kind }) => kind === 'no_font')).toMatchObject([{ severity: 'warning', key: 'cover.company', slide: 'cover' }]); // prettier-ignore
  });
}); // prettier-ignore

describe('build --pseudo', () => {
  it('writes decks of their own, longer and accented, and says what has no room as warnings', async () => {
    const project = await ProjectCopy.make();
    const { code, stdout, stderr } = await project.run(['build', '--pseudo', '--locale', 'en', '--scene']);
    expect(code).toBe(0);
    expect(stdout).toBe('output/ai-survey-2025.en.pseudo.pptx\noutput/ai-survey-2025.en.pseudo.scene.json\n');
    const scene = JSON.parse(await project.read('output/ai-survey-2025.en.pseudo.scene.json')) as Scene;
    expect(scene.slides[2]?.title).toMatch(/^⟦.*14\.2%.*⟧$/);
    expect(scene.slides[2]?.title).toMatch(/[àéîöû]/);
    expect(stderr).toMatch(/warning .*\[layout\//);
    expect(stderr).not.toMatch(/error {2}/);
  });
});

describe('wrong usage of text', () => {
  it.each([
    [['text'], 'say what to do with the texts: text status, text export'],
    [['text', 'statsu'], 'there is no "text statsu"'],
    [['text', 'statsu'], 'did you mean "status"?'],
    [['text', 'export', '--locale', 'en'], '--format is needed here'],
    [['text', 'export', '--locale', 'en', '--format', 'doc'], '--format is "doc", but should be xliff, po, xlsx'],
    [['text', 'export', '--locale', 'en,fr', '--format', 'po'], 'name one language'],
    [['text', 'import'], 'name the file to import'],
    [['text', 'import', 'a', 'b'], '"b" is one word too many'],
    [['text', 'export', '--locale', 'en', '--format', 'po', '--write'], 'there is no option --write here'],
    [['text', 'status', '--out', 'x'], 'there is no option --out here'],
    [['text', 'add'], 'name the language to add'],
    [['text', 'add', 'french'], '"french" is no language tag of BCP 47'],
    [['text', 'add', '../x'], '"../x" is no language tag of BCP 47'],
    [['text', 'add', 'pt-br'], 'did you mean "pt-BR"?'],
    [['text', 'accept'], '--locale is needed here'],
    [['build', '--locale', 'english'], '--locale is "english"'],
  ])('%j', async (argv, expected) => {
    const cwd = await folderWith(PROJECT);
    const before = await contentsOf(cwd);
    const result = await run(argv, { cwd });
    expect(result).toMatchObject({ code: 2, stdout: '', calls: [] });
    expect(result.stderr).toContain(expected);
    expect(await contentsOf(cwd)).toEqual(before);
  });
});
