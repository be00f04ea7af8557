import { defineDiagnostic, sentence, type UiLanguage } from '../../base/diagnostic.ts';

/** Why the system refused, for the codes that mean something to a person. */
const REASONS: Readonly<Record<string, Readonly<Record<UiLanguage, string>>>> = {
  EACCES: { en: 'permission denied', ja: '書き込む権限がありません' },
  EPERM: { en: 'operation not permitted', ja: '操作が許可されていません' },
  EROFS: { en: 'the disk is read-only', ja: 'ディスクが読み取り専用です' },
  ENOSPC: { en: 'the disk is full', ja: 'ディスクがいっぱいです' },
  EBUSY: { en: 'the file is in use', ja: 'ファイルが使用中です' },
  ENOTDIR: { en: 'a part of the path is a file', ja: 'パスの途中がフォルダーではなくファイルです' },
  EEXIST: { en: 'a file of that name is in the way', ja: '同じ名前のファイルがあります' },
  EISDIR: { en: 'a folder of that name is in the way', ja: '同じ名前のフォルダーがあります' },
  ENAMETOOLONG: { en: 'the name is too long', ja: '名前が長すぎます' },
  ENOFILE: { en: 'it is a pipe, a socket or a device', ja: 'パイプ・ソケット・デバイスです' },
  ERR_FS_FILE_TOO_LARGE: { en: 'it is larger than 2 GB', ja: '2 GBを超えています' },
  ELOOP: { en: 'links that point in a circle', ja: 'リンクが循環しています' },
};
const reason = (code: string, language: UiLanguage): string => REASONS[code]?.[language] ?? code;

export const projectMissing = defineDiagnostic<{ folder: string }>('input/no-project', 'error', {
  en: (p) =>
    sentence(
      `no surveydeck.yaml in ${p.folder} or in a folder above it`,
      'the project file, which lists the decks',
      'go to the project folder first (cd …), or give all of --survey, --template and --brand',
    ),
  ja: (p) =>
    sentence(
      `${p.folder} にも、その上のフォルダーにも surveydeck.yaml がありません`,
      '資料（デッキ）の一覧を書いたプロジェクトファイル',
      '先にプロジェクトのフォルダーへ移動（cd …）するか、--survey・--template・--brand をすべて指定してください。',
    ),
});

export const fileMissing = defineDiagnostic<{ file: string; suggestion: string | undefined }>(
  'input/missing-file',
  'error',
  {
    en: (p) =>
      sentence(
        `${p.file} does not exist`,
        'a file',
        p.suggestion ? `did you mean ${p.suggestion}?` : 'check the path, or create the file',
      ),
    ja: (p) =>
      sentence(
        `${p.file} がありません`,
        'ファイル',
        p.suggestion ? `${p.suggestion} のことですか。` : 'パスを確かめるか、ファイルを作ってください。',
      ),
  },
);

export const fileUnreadable = defineDiagnostic<{ file: string; code: string }>('input/unreadable-file', 'error', {
  en: (p) =>
    sentence(
      `${p.file} cannot be read: ${p.code === 'EISDIR' ? 'it is a folder' : reason(p.code, 'en')}`,
      'a file that you may read',
      'put a file there that can be opened',
    ),
  ja: (p) =>
    sentence(
      `${p.file} を読めません: ${p.code === 'EISDIR' ? 'フォルダーです' : p.code === 'EACCES' ? '読み取る権限がありません' : reason(p.code, 'ja')}`,
      '読み取れるファイル',
      '開けるファイルを置いてください。',
    ),
});

export const noLayouts = defineDiagnostic<{ folder: string }>('input/no-layouts', 'error', {
  en: (p) =>
    sentence(
      `${p.folder} holds no layout`,
      'a folder with *.yaml files, one a slide layout',
      'correct "layouts:" in surveydeck.yaml',
    ),
  ja: (p) =>
    sentence(
      `${p.folder} にレイアウトがありません`,
      'スライドレイアウトの *.yaml ファイルが入ったフォルダー',
      'surveydeck.yaml の layouts: を直してください。',
    ),
});

export const pictureOutside = defineDiagnostic<{ path: string }>('input/picture-outside-project', 'error', {
  en: (p) =>
    sentence(
      `the picture "${p.path}" lies outside the project`,
      'a path inside the project folder or the survey folder, e.g. assets/logo.svg',
      'copy the picture into the project',
    ),
  ja: (p) =>
    sentence(
      `画像「${p.path}」がプロジェクトの外にあります`,
      'プロジェクトか調査データのフォルダー内のパス（例: assets/logo.svg）',
      '画像をプロジェクトの中にコピーしてください。',
    ),
});

export const notAPicture = defineDiagnostic<{ path: string }>('input/not-a-picture', 'error', {
  en: (p) =>
    sentence(
      `"${p.path}" is not a picture`,
      'a PNG, JPEG or SVG file',
      'export the picture again, or name another file',
    ),
  ja: (p) =>
    sentence(
      `「${p.path}」は画像ファイルではありません`,
      'PNG・JPEG・SVG のいずれか',
      '画像を書き出し直すか、別のファイルを指定してください。',
    ),
});

export const damagedPicture = defineDiagnostic<{ path: string }>('input/damaged-picture', 'error', {
  en: (p) => sentence(`"${p.path}" is damaged: it is cut off, or some of its bytes are wrong`, 'a picture that is whole', 'copy or export it again'), // prettier-ignore
  ja: (p) => sentence(`「${p.path}」が壊れています（途中で切れているか、一部のバイトが不正です）`, '壊れていない画像', 'コピーし直すか、書き出し直してください。'), // prettier-ignore
});

export const hugePicture = defineDiagnostic<{ path: string }>('input/huge-picture', 'error', {
  en: (p) => sentence(`"${p.path}" says that it has more than 50 million pixels`, 'a picture as large as a slide, e.g. 4000 × 2250 pixels', 'export it again in a smaller size'), // prettier-ignore
  ja: (p) => sentence(`「${p.path}」の画素数が5,000万を超えています`, 'スライドに見合う大きさの画像（例: 4000 × 2250 ピクセル）', '小さいサイズで書き出し直してください。'), // prettier-ignore
});

export const activeSvg = defineDiagnostic<{ path: string }>('input/active-svg', 'error', {
  en: (p) =>
    sentence(
      `"${p.path}" holds scripts, or parts that lie elsewhere`,
      'an SVG picture that is whole in itself',
      'export it again as a plain SVG, or as PNG',
    ),
  ja: (p) =>
    sentence(
      `「${p.path}」にスクリプトや外部ファイルへの参照が含まれています`,
      '単体で完結した SVG 画像',
      '通常の SVG か PNG として書き出し直してください。',
    ),
});

export const svgFont = defineDiagnostic<{ path: string }>('input/svg-font', 'error', {
  en: (p) =>
    sentence(
      `"${p.path}" holds words in a font that the brand does not have`,
      'words as outlines, or in a font of the brand file',
      'convert the words to outlines (paths) and export it again',
    ),
  ja: (p) =>
    sentence(
      `「${p.path}」にブランドにない書体の文字が含まれています`,
      'アウトライン化した文字、またはブランド設定にある書体',
      '文字をアウトライン化（パスに変換）して書き出し直してください。',
    ),
});

export const talkativePicture = defineDiagnostic<{ path: string; what: readonly string[] }>(
  'input/talkative-picture',
  'warning',
  {
    en: (p) =>
      sentence(
        `"${p.path}" carries more than its pixels (${p.what.join(', ')}): a camera, a place, a program or a date, which go out with every deck`,
        'a picture without such data',
        'export it again without metadata',
      ),
    ja: (p) =>
      sentence(
        `「${p.path}」に画素以外の情報（${p.what.join('、')}: 撮影機器・位置・ソフト名・日時など）があり、資料と一緒に配布されます`,
        'そうした情報のない画像',
        'メタデータを含めずに書き出し直してください。',
      ),
  },
);

export const notAFont = defineDiagnostic<{ path: string }>('input/not-a-font', 'error', {
  en: (p) => sentence(`"${p.path}" is not a font`, 'a TrueType or OpenType file (.ttf, .otf)', 'name another file'),
  ja: (p) =>
    sentence(
      `「${p.path}」はフォントファイルではありません`,
      'TrueType か OpenType のファイル（.ttf、.otf）',
      '別のファイルを指定してください。',
    ),
});

export const notWritable = defineDiagnostic<{ path: string; code: string }>('output/not-writable', 'error', {
  en: (p) =>
    sentence(
      `${p.path} cannot be written: ${reason(p.code, 'en')}`,
      'a folder in which you may create files',
      'close the file if PowerPoint has it open, or choose another folder with --out; nothing was changed',
    ),
  ja: (p) =>
    sentence(
      `${p.path} に書き込めません: ${reason(p.code, 'ja')}`,
      'ファイルを作成できるフォルダー',
      'PowerPoint で開いている場合は閉じるか、--out で別のフォルダーを指定してください。どのファイルも変更していません。',
    ),
});
