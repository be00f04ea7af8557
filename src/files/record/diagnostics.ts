import { defineDiagnostic, sentence } from '../../base/diagnostic.ts';

export const notAPresentation = defineDiagnostic<{ file: string; empty: boolean }>(
  'refresh/not-a-presentation',
  'error',
  {
    en: (p) =>
      sentence(
        p.empty ? `${p.file} is empty (0 bytes)` : `${p.file} is no PowerPoint file`,
        'a .pptx file that surveydeck made',
        p.empty
          ? 'get the file again from where it came'
          : 'check the name of the file, and name the .pptx file itself',
      ),
    ja: (p) =>
      sentence(
        p.empty ? `${p.file} は空です（0 バイト）` : `${p.file} は PowerPoint ファイルではありません`,
        'surveydeck が作った .pptx ファイル',
        p.empty
          ? '元の場所からファイルを入手し直してください。'
          : 'ファイル名を確かめて、.pptx ファイルを指定してください。',
      ),
  },
);

export const passwordOrOld = defineDiagnostic<{ file: string }>('refresh/password-or-old', 'error', {
  en: (p) =>
    sentence(
      `${p.file} is protected by a password, or is in the old format of PowerPoint (.ppt)`,
      'a .pptx file that opens without a password',
      'open it in PowerPoint, take the password away or choose "Save As" PowerPoint presentation (.pptx), and try again',
    ),
  ja: (p) =>
    sentence(
      `${p.file} はパスワードで保護されているか、古い形式（.ppt）のファイルです`,
      'パスワードなしで開ける .pptx ファイル',
      'PowerPoint で開き、パスワードを外すか「名前を付けて保存」で .pptx 形式にしてから、もう一度実行してください。',
    ),
});

export const cutShort = defineDiagnostic<{ file: string }>('refresh/cut-short', 'error', {
  en: (p) =>
    sentence(
      `${p.file} is not complete: its end is missing`,
      'a whole .pptx file',
      'get the file again from where it came: a download or a copy may have been interrupted',
    ),
  ja: (p) =>
    sentence(
      `${p.file} は途中で切れています`,
      '最後まで揃った .pptx ファイル',
      '元の場所からファイルを入手し直してください。ダウンロードやコピーが途中で止まった可能性があります。',
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
      `${p.file} is larger than a deck can be, or would be when it is unpacked (${p.detail})`,
      'a deck of an ordinary size',
      'do not open this file unless you know who made it',
    ),
  ja: (p) =>
    sentence(
      `${p.file} は資料としてはありえない大きさか、展開するとそうなります（${p.detail}）`,
      '通常の大きさの資料',
      '誰が作ったか分からない場合は、このファイルを開かないでください。',
    ),
});

export const noLedger = defineDiagnostic<{ file: string }>('refresh/no-ledger', 'error', {
  en: (p) =>
    sentence(
      `${p.file} does not say what it was made from`,
      'a deck that surveydeck made, as it is or saved by PowerPoint or LibreOffice',
      'it was made by another program, or Keynote or Google Slides has saved it since: use the deck that "surveydeck build" makes',
    ),
  ja: (p) =>
    sentence(
      `${p.file} には、何から作られたかの情報がありません`,
      'surveydeck が作った資料（PowerPoint か LibreOffice で保存し直したものも可）',
      '他のソフトで作ったか、Keynote や Google スライドで保存した資料です。「surveydeck build」で作った資料を使ってください。',
    ),
});

export const damagedLedger = defineDiagnostic<{ file: string }>('refresh/damaged-ledger', 'error', {
  en: (p) =>
    sentence(
      `what ${p.file} says of its origin was changed after it was made: it cannot be trusted`,
      'the part customXml/item1.xml as surveydeck wrote it',
      'take an earlier copy of the file, or build the deck anew',
    ),
  ja: (p) =>
    sentence(
      `${p.file} が持つ作成元の情報は、作成後に書き換えられているため信頼できません`,
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

/** A finished deck holds charts of a kind that this program cannot draw: a newer one, or one with a kind of its own, made it. */
export const unknownChart = defineDiagnostic<{ file: string; kind: string; charts: readonly string[] }>(
  'deck/unknown-chart',
  'warning',
  {
    en: (p) =>
      sentence(
        `${p.file} has charts of a kind that this version does not know (drawing: ${p.kind}): ${p.charts.join(', ')}`,
        'kinds of charts that this version draws',
        'use the version of surveydeck that made the deck; these charts are left as they are, and no pictures of the deck are made',
      ),
    ja: (p) =>
      sentence(
        `${p.file} に、このバージョンにない種類（drawing: ${p.kind}）のグラフがあります: ${p.charts.join('、')}`,
        'このバージョンで描けるグラフの種類',
        '資料を作ったバージョンの surveydeck を使ってください。これらのグラフはそのまま残り、資料の画像は作られません。',
      ),
  },
);
