import type { Rule } from '../types.ts';
import { reported } from './reported.ts';

const unreadable = (id: string, source: string, en: string, ja: string): Rule => ({
  id,
  level: 'integrity',
  source,
  why: { en, ja },
  check: reported(id),
});

/** Reasons why a file cannot be judged at all: such a reason is its only finding, whatever levels were asked for. */
export const FILE_RULES: readonly Rule[] = [
  unreadable(
    'not-a-package',
    'ECMA-376 Part 2',
    'The file is no PowerPoint file (.pptx): it is not even a zip. Was it renamed, or saved by another program?',
    'PowerPoint ファイル（.pptx）ではありません（ZIP 形式でもありません）。名前だけを変えたファイルではありませんか。',
  ),
  unreadable(
    'zip-truncated',
    'ECMA-376 Part 2',
    'The file is cut off or its directory is damaged; copy or download it again.',
    'ファイルが途中で切れているか、目次が壊れています。もう一度コピーまたはダウンロードしてください。',
  ),
  unreadable(
    'zip-bomb',
    'house',
    'The file unfolds into far more than a presentation can hold, so it was not opened. Do not open it either.',
    '展開すると異常な大きさになるため、開きませんでした。このファイルは開かないでください。',
  ),
  unreadable(
    'encrypted',
    'MS-OFFCRYPTO',
    'The file is protected by a password; save it without one first.',
    'パスワードで保護されています。パスワードを外して保存し直してください。',
  ),
  unreadable(
    'old-format',
    'MS-PPT',
    'The file has the format of PowerPoint 97–2003 (.ppt), or of another old program; save it as .pptx first.',
    'PowerPoint 97–2003 などの古い形式です。.pptx 形式で保存し直してください。',
  ),
  unreadable(
    'not-a-presentation',
    'ECMA-376 Part 1, 13',
    'The file is a zip, but holds no presentation: perhaps a document, a workbook or an archive.',
    'ZIP 形式ですが、プレゼンテーションが入っていません（文書・表計算・圧縮ファイルなど）。',
  ),
];
