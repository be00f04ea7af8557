import { defineDiagnostic, type Sentence } from '../base/diagnostic.ts';

const sentence = (found: string, expected: string, hint: string): Sentence => ({ found, expected, hint });

export const notAPresentation = defineDiagnostic<{ file: string }>('refresh/not-a-presentation', 'error', {
  en: (p) =>
    sentence(
      `${p.file} is no PowerPoint file, or one that cannot be opened without a password`,
      'a .pptx file that surveydeck made',
      'open it in PowerPoint, take the password away or choose "Save As" PowerPoint presentation (.pptx), and try again',
    ),
  ja: (p) =>
    sentence(
      `${p.file} は PowerPoint ファイルではないか、パスワードで保護されています`,
      'surveydeck が作った .pptx ファイル',
      'PowerPoint で開き、パスワードを外すか「名前を付けて保存」で .pptx 形式にしてから、もう一度実行してください。',
    ),
});

export const damaged = defineDiagnostic<{ file: string; detail: string }>('refresh/damaged', 'error', {
  en: (p) =>
    sentence(
      `${p.file} is damaged: ${p.detail}`,
      'a .pptx file as PowerPoint or LibreOffice saved it',
      'get the file again from where it came; if PowerPoint opens it, save it there and try again',
    ),
  ja: (p) =>
    sentence(
      `${p.file} が壊れています: ${p.detail}`,
      'PowerPoint か LibreOffice で保存したままの .pptx ファイル',
      '元の場所からファイルを入手し直してください。PowerPoint で開ける場合は、保存し直してから実行してください。',
    ),
});

export const tooLarge = defineDiagnostic<{ file: string; detail: string }>('refresh/too-large', 'error', {
  en: (p) =>
    sentence(
      `${p.file} would unfold to more than a deck can be (${p.detail})`,
      'a deck of an ordinary size',
      'do not open this file unless you know who made it',
    ),
  ja: (p) =>
    sentence(
      `${p.file} を展開すると、資料としてはありえない大きさになります（${p.detail}）`,
      '通常の大きさの資料',
      '誰が作ったか分からない場合は、このファイルを開かないでください。',
    ),
});

export const noLedger = defineDiagnostic<{ file: string }>('refresh/no-ledger', 'error', {
  en: (p) =>
    sentence(
      `${p.file} does not say what it was made from`,
      'a deck that surveydeck made, edited in PowerPoint or LibreOffice',
      'a deck that went through Keynote or Google Slides has lost it, and cannot be refreshed: build it anew',
    ),
  ja: (p) =>
    sentence(
      `${p.file} には、何から作られたかの情報がありません`,
      'surveydeck が作り、PowerPoint か LibreOffice で編集した資料',
      'Keynote や Google スライドで保存すると失われ、更新できません。資料を作り直してください。',
    ),
});

export const damagedLedger = defineDiagnostic<{ file: string; detail: string }>('refresh/damaged-ledger', 'error', {
  en: (p) =>
    sentence(
      `what ${p.file} says of its origin has been changed by hand: ${p.detail}`,
      'the part customXml/item1.xml as surveydeck wrote it',
      'take an earlier copy of the file, or build the deck anew',
    ),
  ja: (p) =>
    sentence(
      `${p.file} が持つ作成元の情報が手で書き換えられています: ${p.detail}`,
      'surveydeck が書いたままの customXml/item1.xml',
      '以前のファイルを使うか、資料を作り直してください。',
    ),
});

export const newerLedger = defineDiagnostic<{ file: string; version: number }>('refresh/newer-ledger', 'error', {
  en: (p) =>
    sentence(
      `${p.file} was made by a newer surveydeck (ledger version ${p.version})`,
      'a deck of this version or an earlier one',
      'update surveydeck and try again',
    ),
  ja: (p) =>
    sentence(
      `${p.file} は新しいバージョンの surveydeck で作られています（台帳のバージョン ${p.version}）`,
      'このバージョンか、それ以前の資料',
      'surveydeck を更新してから、もう一度実行してください。',
    ),
});

/** Which deck it is: all three must agree. */
interface Identity {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
}

const named = ({ deck, survey, locale }: Identity): string => `${deck} · ${survey} · ${locale}`;

export const otherDeck = defineDiagnostic<{ file: string; is: Identity; wanted: Identity }>(
  'refresh/other-deck',
  'error',
  {
    en: (p) =>
      sentence(
        `${p.file} is another deck: ${named(p.is)} (slides · survey · language)`,
        named(p.wanted),
        'name the right deck with --deck, its data with --survey, its language with --locale',
      ),
    ja: (p) =>
      sentence(
        `${p.file} は別の資料です: ${named(p.is)}（スライド一覧・調査・言語）`,
        named(p.wanted),
        '--deck で資料を、--survey で調査データを、--locale で言語を正しく指定してください。',
      ),
  },
);

export const deckNotInProject = defineDiagnostic<{ file: string; is: Identity; known: readonly string[] }>(
  'refresh/deck-not-in-project',
  'error',
  {
    en: (p) =>
      sentence(
        `${p.file} is ${named(p.is)} (slides · survey · language), which surveydeck.yaml does not have`,
        `a deck of this project: ${p.known.join(', ')}`,
        'go to the project that it was made in, or name the deck with --deck and its data with --survey',
      ),
    ja: (p) =>
      sentence(
        `${p.file} は ${named(p.is)}（スライド一覧・調査・言語）で、surveydeck.yaml にありません`,
        `このプロジェクトの資料: ${p.known.join('、')}`,
        '資料を作ったプロジェクトで実行するか、--deck と --survey で指定してください。',
      ),
  },
);
