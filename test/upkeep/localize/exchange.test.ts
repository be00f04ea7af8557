import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { piecesOf } from '../../../src/upkeep/localize/exchange/pieces.ts';
import { readExchange, ENDINGS, writeExchange } from '../../../src/upkeep/localize/exchange/exchange.ts';
import { notImported } from '../../../src/upkeep/localize/exchange/seal.ts';
import { remark } from '../../../src/upkeep/localize/exchange/remarks.ts';
import { NEEDS_REVIEW } from '../../../src/upkeep/localize/states.ts';
import {
  EXCHANGE_FORMATS,
  type ExchangeFormat,
  type ReadUnit,
  type Received,
  type Sent,
  type SentUnit,
} from '../../../src/upkeep/localize/exchange/types.ts';

const unit = (more: Partial<SentUnit> = {}): SentUnit => ({
  id: 'q1.headline',
  kind: 'message',
  base: '{#em}{$x :share}{/em}に\nとどまる',
  translation: 'Only {#em}{$x :share}{/em}\nof them',
  where: ['q1:headline'],
  room: 'room for about 80 characters',
  note: 'a note',
  ...more,
});
const sent = (...units: readonly SentUnit[]): Sent => ({
  survey: 's',
  baseLocale: 'ja',
  locale: 'pt-BR',
  date: '2025-10-01',
  units,
});

async function read(
  format: ExchangeFormat,
  bytes: Uint8Array,
): Promise<{ received: Received | undefined; found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const received = await readExchange(`f.${ENDINGS[format]}`, bytes, (diagnostic) => found.push(diagnostic));
  return { received, found };
}
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const codes = async (format: ExchangeFormat, words: string | Uint8Array): Promise<readonly string[]> => {
  const { received, found } = await read(format, typeof words === 'string' ? bytes(words) : words);
  expect(received).toBeUndefined();
  return found.map(({ code }) => code);
};

const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.array(fc.constantFrom('{$x :share}', '{#em}', '{/em}', ' ', '\n', '<', '&amp;', ']]>', '"', "'", '\\', '\\n', '_x000D_', '=1+1', 'é', '𠮷', '、', '%s', '#, fuzzy', 'a')).map((parts) => parts.join('')),
  )
  .map((s) => s.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu, '')); // prettier-ignore
const units = fc
  .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-zA-Z0-9_-]{1,8}(\.[a-zA-Z0-9_-]{1,8}){0,2}$/), base: words, translation: words, inDoubt: fc.boolean(), comment: words, kind: fc.constantFrom('message' as const, 'answer' as const), room: words, note: words }), { selector: ({ id }) => id, maxLength: 6 })
  .map((all) => all.filter(({ base, id }) => base !== '' && id !== '__proto__').map((u) => {
    const { inDoubt, comment, ...own } = u;
    const said = remark([comment]);
    return unit({ ...own, ...(inDoubt && u.translation !== '' ? { state: NEEDS_REVIEW } : {}), ...(said === '' ? {} : { comment: said }) });
  })); // prettier-ignore

describe.each(EXCHANGE_FORMATS)('a file for translators: %s', (format) => {
  it('brings back every unit as it was sent, whatever its texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(units, async (all) => {
        const { received, found } = await read(format, await writeExchange(sent(...all), format));
        expect(found).toEqual([]);
        expect(received).toMatchObject({ survey: 's', baseLocale: 'ja', locale: 'pt-BR' });
        const pick = ({ id, base, translation, state, comment = '' }: SentUnit): object => ({
          id,
          base,
          translation,
          state,
          comment,
        });
        // Integer keys come first, as in any object.
        const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
        const [got, given] = [received?.units as readonly SentUnit[], all].map((list) => list.toSorted(byId).map(pick));
        expect(got).toEqual(given);
        // Nobody has worked in it, and that shows without knowing what was sent.
        expect(notImported(received!, sent())).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('tells what somebody has worked on, if not that it is what the project has by now', async () => {
    const [one, two] = [unit(), unit({ id: 'b', comment: 'a pun?', state: NEEDS_REVIEW })];
    const { received } = await read(format, await writeExchange(sent(one, two), format));
    const worked = (more: Partial<ReadUnit>): Received => ({ ...received!, units: received!.units.map((each) => (each.id === 'b' ? { ...each, ...more } : each)) }); // prettier-ignore
    for (const more of [{ translation: 'new' }, { comment: 'none' }, { state: undefined }]) {
      expect(notImported(worked(more), sent(one, two))).toEqual(['b']);
    }
    expect(notImported(worked({ translation: 'new' }), sent(one, { ...two, translation: 'new\n' }))).toEqual([]);
    expect(notImported({ ...received!, seal: undefined }, sent(one, two))).toEqual([]);
    expect(notImported({ ...received!, seal: undefined }, sent(one, { ...two, translation: 'better' }))).toEqual(['b']);
    expect(notImported(worked({ translation: '', comment: '', state: undefined }), sent(one, two))).toEqual([]);
  });

  it('keeps separators that other programs take for the end of a line', async () => {
    const odd = unit({ base: 'a\u2028b\u2029c', translation: 'd\u2028\\e', note: '\u2028n', room: '\u0085r' });
    const { received, found } = await read(format, await writeExchange(sent(odd), format));
    expect(found).toEqual([]);
    expect(received?.units).toMatchObject([{ base: odd.base, translation: odd.translation }]);
  });

  it('is the same bytes every time', async () => {
    const [one, two] = [await writeExchange(sent(unit()), format), await writeExchange(sent(unit()), format)];
    expect(Buffer.compare(one, two)).toBe(0);
  });

  it('is refused when it is cut off', async () => {
    const whole = await writeExchange(sent(unit(), unit({ id: 'b', translation: 'x'.repeat(50) })), format);
    if (format === 'po') {
      expect(await codes('po', text(whole).slice(0, -20))).toEqual(['import/damaged']);
    } else {
      expect(await codes(format, whole.slice(0, -60))).toEqual(['import/damaged']);
    }
  });
});

describe('XLIFF', () => {
  const xliff = async (...all: readonly SentUnit[]): Promise<string> =>
    text(await writeExchange(sent(...all), 'xliff'));

  it('protects code as placeholders, with one number for the same code in source and target', async () => {
    const file = await xliff(unit({ characters: 80, state: NEEDS_REVIEW }));
    expect(file).toContain(
      '<source><ph id="1">{#em}</ph><ph id="2">{$x :share}</ph><ph id="3">{/em}</ph>に<x id="4" ctype="lb"/>とどまる</source>',
    );
    expect(file).toContain('<target state="needs-review-translation">Only <ph id="1">{#em}</ph>');
    expect(file).toContain('maxwidth="80"');
    expect(file).toContain(
      '<note from="developer">a note</note>\n<note from="developer">q1:headline</note>\n<note from="developer">room for about 80 characters</note>',
    );
  });

  it('leaves out alternatives, keeps what tools wrap around words, and takes CDATA as words', async () => {
    const file = (await xliff(unit({ base: 'b', translation: 'T' }))).replace(
      '<target>T</target>',
      '<target state="translated"><mrk mtype="seg" mid="0">new <![CDATA[<words>]]></mrk></target><alt-trans><target>old</target></alt-trans>',
    );
    const { received } = await read('xliff', bytes(file));
    expect(received?.units).toMatchObject([{ base: 'b', translation: 'new <words>' }]);
  });

  it('takes code by its id where a tool sent back no more of it, and refuses an id that stands for nothing', async () => {
    const file = await xliff(unit());
    const [, target = ''] = /<target>(.*)<\/target>/.exec(file) ?? [];
    const bare = target.replace(/<ph id="(\d+)">[^<]*<\/ph>/g, '<x id="$1"/>').replace(/ ctype="lb"/g, '');
    expect(bare).toMatch(/^Only (<x id="\d+"\/>){4}of them$/);
    const { received } = await read('xliff', bytes(file.replace(target, bare)));
    expect(received?.units[0]?.translation).toBe(unit().translation);
    const { received: nameless } = await read('xliff', bytes(file.replaceAll(' ctype="lb"', '')));
    expect(nameless?.units).toEqual((await read('xliff', bytes(file))).received?.units);
    const again = file.replace('</source>', '<x id="1"/></source>');
    expect((await read('xliff', bytes(again))).received?.units[0]?.translation).toBe(unit().translation);
    const { received: emptied } = await read('xliff', bytes(file.replace(target, target.replace(/(<ph[^>]*)>[^<]*<\/ph>/g, '$1/>')))); // prettier-ignore
    expect(emptied?.units[0]?.translation).toBe(unit().translation);
    const { found } = await read('xliff', bytes(file.replace(target, bare.replace(/id="\d+"/, 'id="99"'))));
    expect(found.map(({ says }) => says.en.found)).toEqual(['the file is damaged: q1.headline: <x id="99"/>']);
  });

  it.each([
    ['<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['<!doctype xliff SYSTEM "http://example.com/x.dtd">'],
    ['<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>'],
  ])('refuses %s before it is parsed', async (doctype) => {
    const file = (await xliff(unit())).replace('?>', `?>${doctype}`);
    expect(await codes('xliff', file)).toEqual(['import/doctype']);
  });

  it('refuses an entity that nobody declared, and resolves none', async () => {
    expect(await codes('xliff', (await xliff(unit())).replace('Only', '&secret;'))).toEqual(['import/damaged']);
  });

  it('refuses another version, and a unit that stands twice', async () => {
    const file = await xliff(unit());
    expect(await codes('xliff', file.replace('version="1.2"', 'version="2.0"'))).toEqual(['import/version']);
    expect(await codes('xliff', '<html></html>')).toEqual(['import/version']);
    const twice = file.replace(/(<trans-unit[\s\S]*<\/trans-unit>)/, '$1\n$1');
    const { found } = await read('xliff', bytes(twice));
    expect(found.map(({ code, place }) => `${code} ${place?.line}`)).toEqual(['import/duplicate 12']);
  });

  it('refuses another encoding', async () => {
    expect(await codes('xliff', new Uint8Array(Buffer.from(await xliff(unit()), 'utf16le')))).toEqual([
      'import/encoding',
    ]);
    expect(await codes('xliff', new Uint8Array(Buffer.from((await xliff(unit({ base: 'é' }))).slice(0), 'latin1')))).toEqual(['import/encoding']); // prettier-ignore
  });
});

describe('what translators say', () => {
  const say = async (change: (file: string) => string, ...all: readonly SentUnit[]): Promise<readonly unknown[]> => {
    const file = text(await writeExchange(sent(...(all.length > 0 ? all : [unit({ translation: 'T' })])), 'xliff'));
    const changed = change(file);
    expect(changed).not.toBe(file);
    const { received, found } = await read('xliff', bytes(changed));
    expect(found).toEqual([]);
    return (received?.units ?? []).map(({ state, comment }) => [state, comment]);
  };

  it.each([
    ['<target state="needs-review-l10n">', '', 'needs-review-l10n'],
    ['<target state="x-rejected-by-client">', '', 'x-rejected-by-client'],
    ['<target state="new">', '', 'new'],
    ['<target state="translated">', '', undefined],
    ['<target state="signed-off">', '', 'signed-off'],
    ['<target state="translated" state-qualifier="rejected-grammar">', '', 'needs-review-translation'],
    ['<target>', 'approved="yes" ', 'final'],
    ['<target state="translated">', 'approved="yes" ', 'final'],
    ['<target state="signed-off">', 'approved="yes" ', 'signed-off'],
    ['<target state="needs-review-translation">', 'approved="yes" ', 'needs-review-translation'],
    ['<target>', 'approved="no" ', 'needs-review-translation'],
    ['<target state="final">', 'approved="no" ', 'final'],
  ])('XLIFF: %s %s', async (target, approved, state) => {
    const change = (file: string): string =>
      file.replace('<target>', target).replace('<trans-unit ', `<trans-unit ${approved} `);
    expect(await say(change)).toEqual([[state, '']]);
  });

  it('XLIFF: takes notes of others, not ours, whatever a tool calls their writer', async () => {
    const change = (more: string) => (file: string) => file.replace('</trans-unit>', `${more}</trans-unit>`);
    const note = '<note from="translator" priority="1"> one?\n two </note>';
    expect(await say(change(note))).toEqual([[undefined, 'one?\ntwo']]);
    expect(await say(change('<note>plain</note><note from="Ann">hers</note>'))).toEqual([[undefined, 'plain\nhers']]);
    const onStretch = (file: string): string =>
      file.replace('>T<', '><mrk mtype="x-comment" comment="a &amp; b">T</mrk><');
    expect(await say(onStretch)).toEqual([[undefined, 'a & b']]);
  });

  it('XLIFF: a file without notes, or of a version that did not say whose they are, says nothing of remarks', async () => {
    const old = (file: string): string => file.replaceAll(' from="developer"', '');
    expect(await say(old)).toEqual([[undefined, '']]);
    expect(await say((file) => old(file).replace('</trans-unit>', '<note from="me">x</note></trans-unit>'))).toEqual([[undefined, 'x']]); // prettier-ignore
    expect(await say((file) => file.replace(/<note[^>]*>[^<]*<\/note>/g, ''))).toEqual([[undefined, undefined]]);
  });

  it('XLIFF: marks what is final as approved, and every state by its own word', async () => {
    const file = text(await writeExchange(sent(unit({ state: 'final' }), unit({ id: 'b', state: 'needs-l10n' })), 'xliff')); // prettier-ignore
    expect(file).toMatch(/<trans-unit approved="yes" id="q1\.headline"[\s\S]*<target state="final">/);
    expect(file).toMatch(/<trans-unit id="b"[\s\S]*<target state="needs-l10n">/);
  });

  it('PO: a tool that drops remarks says nothing of them', async () => {
    const file = text(await writeExchange(sent(unit({ comment: 'kept?' })), 'po'));
    const { received } = await read('po', bytes(file.replace(/^#.*\n/gm, '')));
    expect(received?.units[0]).not.toHaveProperty('comment');
    const { received: removed } = await read('po', bytes(file.replace(/^# .*\n/gm, '')));
    expect(removed?.units[0]?.comment).toBe('');
  });

  it('XLSX: a column for remarks, remarks that hang on cells, and states in any case', async () => {
    const { readXlsx, writeXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(await writeExchange(sent(unit(), unit({ id: 'b', base: 'B' })), 'xlsx'));
    const [sheet, about] = book.sheets;
    const [head, first, second] = sheet?.rows ?? [];
    const column = head?.indexOf('Comment') ?? -1;
    if (!sheet || !about || !head || !first || !second) throw new Error('no sheet');
    const write = (change: () => void, cells = new Map<string, object>()): Promise<Uint8Array> => {
      change();
      return writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows, cells }, { name: about.name, rows: about.rows }] }); // prettier-ignore
    };
    const hung = new Map([['2,2', { value: second[2] ?? '', comment: { author: 'Ann', text: 'too long?' } }]]);
    const { received } = await read('xlsx', await write(() => { first[column] = 'a name?'; second[3] = ' Check'; }, hung)); // prettier-ignore
    expect(received?.units.map(({ state, comment }) => [state, comment])).toEqual([
      [undefined, 'a name?'],
      ['needs-review-translation', 'too long?'],
    ]);
    const { found } = await read('xlsx', await write(() => (second[3] = 'maybe')));
    expect(found.map(({ says }) => says.en.found)).toEqual(['cell D3 ("State") says "maybe"']);
  });
});

describe('PO', () => {
  const poFile = async (...all: readonly SentUnit[]): Promise<string> => text(await writeExchange(sent(...all), 'po'));

  it('has keys as contexts, remarks, places, and marks what someone must look at as fuzzy', async () => {
    expect(await poFile(unit({ state: NEEDS_REVIEW, comment: 'not sure:\nis it this?' }))).toContain(
      '# not sure:\n# is it this?\n#: q1:headline\n#. a note\n#. room for about 80 characters\n#, fuzzy\nmsgctxt "q1.headline"\nmsgid ""\n"{#em}{$x :share}{/em}に\\n"\n"とどまる"\n',
    );
  });

  it('is read with the line breaks of Windows and a byte order mark too', async () => {
    const { received } = await read('po', bytes(`\ufeff${(await poFile(unit())).replaceAll('\n', '\r\n')}`));
    expect(received?.units).toMatchObject([{ base: unit().base, translation: unit().translation }]);
  });

  it('is refused in another encoding, declared or not', async () => {
    const file = await poFile(unit({ translation: 'é' }));
    expect(await codes('po', new Uint8Array(Buffer.from(file, 'latin1')))).toEqual(['import/encoding']);
    expect(await codes('po', file.replace('charset=utf-8', 'charset=Shift_JIS'))).toEqual(['import/encoding']);
  });

  const HEAD = 'msgid ""\nmsgstr ""\n"Language: en\\n"\n\n';
  it.each([
    ['nothing', '', 1, 'msgid "": –'],
    ['a remark', '# only a remark\n', 1, 'msgid "": –'],
    ['an entry without a header', 'msgctxt "k"\nmsgid "a"\nmsgstr "b"\n', 1, 'msgid "": –'],
    ['a header without its text', 'msgid ""\n', 1, 'msgstr: –'],
    ['an entry that breaks off', `${HEAD}msgctxt "k"\nmsgid "a"\n`, 6, 'msgstr: –'],
    ['an entry without msgstr', `${HEAD}msgctxt "k"\nmsgid "a"\n\nmsgctxt "l"\nmsgid "a"\nmsgstr "b"\n`, 6, 'msgstr: –'], // prettier-ignore
    ['an entry without msgid', `${HEAD}msgctxt "k"\nmsgstr "b"\n`, 5, 'msgid: –'],
    ['a context alone', `${HEAD}msgctxt "k"\n`, 5, 'msgid: –'],
  ])('that holds %s is refused at its line', async (_, words, line, problem) => {
    const { received, found } = await read('po', bytes(words));
    expect(received).toBeUndefined();
    expect(found).toMatchObject([{ code: 'import/damaged', place: { line } }]);
    expect(found[0]?.says.en.found).toBe(`the file is damaged: ${problem}`);
  });

  it('is refused when a key stands twice, with its line', async () => {
    const file = await poFile(unit());
    const { received, found } = await read('po', bytes(`${file}\n${file.slice(file.indexOf('#: q1'))}`));
    expect(received).toBeUndefined();
    expect(found.map(({ code, place }) => `${code} ${(place?.line ?? 0) > 20}`)).toEqual(['import/duplicate true']);
  });
});

describe('XLSX', () => {
  const edit = async (change: (rows: unknown[][]) => void): Promise<Uint8Array> => {
    const { readXlsx, writeXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(await writeExchange(sent(unit(), unit({ id: 'b', base: 'B' })), 'xlsx'));
    const [sheet, about] = book.sheets;
    change(sheet!.rows);
    return writeXlsx({
      sheets: [
        { name: sheet!.name, rows: sheet!.rows },
        { name: about!.name, rows: about!.rows },
      ],
    });
  };

  it('can be filtered, sorted and widened, and keeps as text what is typed', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(await writeExchange(sent(unit()), 'xlsx'), { readStyles: true });
    expect(book.sheets[0]).toMatchObject({ autoFilter: { range: 'A1:I2' } });
    expect(book.sheets[0]?.protection).toBeUndefined();
    expect([...'ABCDEFGHI'].map((_, c) => book.sheets[0]?.cells?.get(`1,${c}`)?.style?.numFmt)).toEqual(Array(9).fill('@')); // prettier-ignore
  });

  it('takes rows in any order', async () => {
    const changed = await edit((rows) => {
      rows[2]![2] = '42';
      rows.splice(1, 2, rows[2]!, rows[1]!);
    });
    const { received } = await read('xlsx', changed);
    expect(received?.units.map(({ id, translation }) => [id, translation])).toEqual([
      ['b', '42'],
      ['q1.headline', unit().translation],
    ]);
  });

  it('is refused before it is unpacked if it would unfold into an enormous one', async () => {
    const files = unzipSync(await writeExchange(sent(unit()), 'xlsx'));
    const { received, found } = await read(
      'xlsx',
      zipSync({ ...files, 'xl/media/a.png': new Uint8Array(20 * 2 ** 20) }),
    );
    expect(received).toBeUndefined();
    expect(found.map(({ says }) => says.en.found)).toEqual([expect.stringMatching(/^the file is damaged: xl\/media\/a\.png: \d+ B → 20971520 B$/)]); // prettier-ignore
  });

  it('is refused without its columns, with a date for a text, with a key twice, and when it is none', async () => {
    expect(await codes('xlsx', await edit((rows) => (rows[0]![0] = 'Schlüssel')))).toEqual(['import/columns']);
    expect(await codes('xlsx', await edit((rows) => (rows[1]![2] = true)))).toEqual(['import/cell']);
    for (const [value, shows] of [
      [0.142, '0.142'],
      ['#NAME?', '#NAME?'],
      [new Date('2025-10-03T00:00:00Z'), '2025-10-03'],
    ] as const) {
      const { found } = await read('xlsx', await edit((rows) => (rows[2]![2] = value)));
      expect(found.map(({ says }) => says.en.found)).toEqual([
        `cell C3 ("Translation") holds ${shows}: a number, a date, a yes/no or a formula`,
      ]);
    }
    expect(await codes('xlsx', await edit((rows) => (rows[2]![0] = 'q1.headline')))).toEqual(['import/duplicate']);
    expect(await codes('xlsx', 'no zip')).toEqual(['import/damaged']);
  });
});

describe('piecesOf', () => {
  it('cuts a message into words and code, and joins to the same', () => {
    const message = '.input {$n :number}\n.match $n\n1 {{one {$x}}}\n* {{{$n} of {#em}them{/em}}}';
    const pieces = piecesOf('message', message);
    expect(pieces.map(({ text: t }) => t).join('')).toBe(message);
    expect(pieces.filter(({ kind }) => kind === 'words').map(({ text: t }) => t)).toEqual(['one ', ' of ', 'them']);
    expect(pieces.filter(({ kind }) => kind === 'code').map(({ text: t }) => t)).toContain('{$x}');
  });

  it('joins to the same whatever the text', () => {
    fc.assert(
      fc.property(words, (s) => {
        expect(
          piecesOf('message', s)
            .map(({ text: t }) => t)
            .join(''),
        ).toBe(s);
      }),
    );
  });
});

it('a file of another kind is refused', async () => {
  const found: Diagnostic[] = [];
  expect(await readExchange('texts.docx', bytes('x'), (d) => found.push(d))).toBeUndefined();
  expect(found.map(({ code }) => code)).toEqual(['import/format']);
});
