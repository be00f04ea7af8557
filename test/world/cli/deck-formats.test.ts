import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { strictly } from '../../files/ooxml/strict.ts';
import { EditedDeck } from '../../upkeep/refresh/edited-deck.ts';
import { AFTER, BEFORE, surveyDeck, surveyFile } from '../../upkeep/refresh/survey-deck.ts';
import { contentsOf, deckYaml, folderWith, PROJECT, run } from './fixture.ts';

// Every command that takes a deck, and everything that people give for one.

let ours: Uint8Array;
beforeAll(async () => void (ours = await surveyFile(BEFORE)));

const OPEN = 'application/vnd.openxmlformats-officedocument.presentationml';
const MICROSOFT = 'application/vnd.ms-powerpoint';

/** Our deck as PowerPoint saves it under other endings. */
const as = (type: string) => (): Uint8Array => {
  const deck = new EditedDeck(ours);
  deck.edit('[Content_Types].xml', (xml) => xml.replace(`${OPEN}.presentation.main+xml`, type));
  return deck.toBytes();
};
const asStrict = (): Uint8Array => {
  const deck = new EditedDeck(ours);
  deck.files = strictly(deck.files);
  return deck.toBytes();
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const zipOf = (names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytes('<x/>')])));
/** A compound file of old Office programs, with a stream of that name. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)]); // prettier-ignore
const openDocument = (kind: string): Uint8Array =>
  zipSync({ mimetype: [bytes(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }], 'content.xml': bytes('<x/>') }); // prettier-ignore

const READABLE: readonly (readonly [file: string, make: () => Uint8Array])[] = [
  ['deck.pptx', () => ours],
  ['deck.PPTX', () => ours],
  ['deck.ppsx', as(`${OPEN}.slideshow.main+xml`)],
  ['deck.potx', as(`${OPEN}.template.main+xml`)],
  ['deck.pptm', as(`${MICROSOFT}.presentation.macroEnabled.main+xml`)],
  ['deck.ppsm', as(`${MICROSOFT}.slideshow.macroEnabled.main+xml`)],
  ['deck.potm', as(`${MICROSOFT}.template.macroEnabled.main+xml`)],
  ['strict.pptx', asStrict],
];

/** What is no presentation of today's, and the words by which it is named. */
const FOREIGN: readonly (readonly [file: string, make: () => Uint8Array, named: string, inJapanese?: string])[] = [
  ['old.ppt', () => compound('PowerPoint Document'), 'PowerPoint 97–2003 (.ppt)'],
  ['old-as.pptx', () => compound('PowerPoint Document'), 'PowerPoint 97–2003 (.ppt)'],
  ['old.doc', () => compound('WordDocument'), 'Word 97–2003 (.doc)'],
  ['old.xls', () => compound('Workbook'), 'Excel 97–2003 (.xls)'],
  ['locked.pptx', () => compound('EncryptedPackage'), 'password', 'パスワード'],
  ['letter.docx', () => zipOf(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']), 'Word (.docx)'],
  ['table.xlsx', () => zipOf(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']), 'Excel (.xlsx)'],
  ['talk.odp', () => openDocument('presentation'), 'OpenDocument Presentation (.odp)'],
  ['text.odt', () => openDocument('text'), 'OpenDocument Text (.odt)'],
  ['talk.key', () => zipOf(['Index/Document.iwa', 'Index/Presentation.iwa', 'Data/a.png']), 'Keynote (.key)'],
  ['report.pages', () => zipOf(['Index/Document.iwa', 'Index/Tables/a.iwa']), 'iWork (.pages, .numbers)'],
  ['talk.pdf', () => bytes('%PDF-1.7\n%…\n'), 'PDF'],
  ['talk.rtf', () => bytes('{\\rtf1 hello}'), 'RTF'],
  ['talk.html', () => bytes('<!DOCTYPE html><title>x</title>'), 'HTML'],
  ['slide.png', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'PNG'],
  ['files.zip', () => zipOf(['a.txt']), 'ZIP'],
  ['files.gz', () => Buffer.from('1f8b0800000000000003', 'hex'), 'GZIP'],
];

/** The commands that take a deck; each with the deck under the name `file`. */
const COMMANDS: readonly (readonly [command: string, argv: (file: string) => readonly string[]])[] = [
  ['lint', (file) => ['lint', file]],
  ['diff before', (file) => ['diff', file, 'other.pptx']],
  ['diff after', (file) => ['diff', 'other.pptx', file]],
  ['current', (file) => ['current', file]],
  ['ledger', (file) => ['ledger', file]],
  ['refresh', (file) => ['refresh', file, '--out', `out/new.${/m$/i.test(file) ? 'pptm' : 'pptx'}`]],
];

const folder = (file: string, make: () => Uint8Array): Promise<string> =>
  folderWith({
    ...PROJECT,
    'surveydeck.yaml': `decks:\n${deckYaml('one')}`,
    'data/s/survey.yaml': 'id: sample\n',
    'templates/decks/d.yaml': 'id: refresh-deck\n',
    'other.pptx': ours,
    [file]: make(),
  });

describe.each(COMMANDS)('%s', (command, argv) => {
  it.each(READABLE)('reads %s', async (file, make) => {
    const cwd = await folder(file, make);
    const { code, stdout, stderr } = await run(argv(file), { cwd, built: () => surveyDeck(AFTER) });
    if (command === 'refresh' && file === 'strict.pptx') {
      expect(code).toBe(1);
      expect(stderr).toContain('[refresh/strict]');
      expect(stderr).toContain('Strict');
      return;
    }
    // A deck of ours differs from today's, and lint may find what PowerPoint would not write: that it was read is the point.
    expect({ code, unread: /\[(refresh|input)\/|not-a-p|old-format/.test(stdout + stderr) }, stdout + stderr).toEqual({
      code: command === 'current' ? 3 : command === 'lint' && code === 1 ? 1 : 0,
      unread: false,
    });
  });

  it.each(FOREIGN.map(([file, make, named, ja = named]) => [file, make, named, ja] as const))(
    'names %s for what it is',
    async (file, make, named, inJapanese) => {
      const cwd = await folder(file, make);
      const before = await contentsOf(cwd);
      const english = await run(argv(file), { cwd, built: () => surveyDeck(AFTER) });
      const japanese = await run([...argv(file), '--lang', 'ja'], { cwd, built: () => surveyDeck(AFTER) });
      expect([english.code, japanese.code]).toEqual([1, 1]);
      // In one line, which names the file or stands below its name.
      const line = (said: string, word: string): string[] => said.split('\n').filter((one) => one.includes(word));
      expect(line(english.stdout + english.stderr, named).length, english.stdout + english.stderr).toBeGreaterThan(0);
      expect(line(japanese.stdout + japanese.stderr, inJapanese).length).toBeGreaterThan(0);
      expect(english.stdout + english.stderr).toContain(file);
      expect(await contentsOf(cwd)).toEqual(before);
    },
  );

  it.each([['.'], ['data/s/locales'], ['out.pptx/']])('says that %s is a folder', async (given) => {
    const cwd = await folder('out.pptx/readme.txt', () => bytes('x'));
    const { code, stderr } = await run(argv(given), { cwd, built: () => surveyDeck(AFTER) });
    expect(code).toBe(1);
    expect(stderr).toMatch(/is a folder|no survey\.yaml/);
    expect(stderr).toContain(given.replace(/\/$/, ''));
    expect(stderr).not.toMatch(/ {2}is a folder/);
  });
});
