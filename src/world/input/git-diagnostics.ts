import { defineDiagnostic } from '../../base/diagnostic.ts';

export const noGit = defineDiagnostic<{ name: string }>('input/no-git', 'error', {
  en: ({ name }) =>
    sentence(
      `${name} names a state of git, but git is not installed`,
      'the program git',
      'install git, or name a folder or a file instead',
    ),
  ja: ({ name }) =>
    sentence(
      `${name} は git の版を指していますが、git がインストールされていません`,
      'git コマンド',
      'git をインストールするか、フォルダーかファイルを指定してください。',
    ),
});

export const noRepository = defineDiagnostic<{ name: string; folder: string }>('input/no-repository', 'error', {
  en: ({ name, folder }) =>
    sentence(
      `${name} names a state of git, but ${folder} is not kept in git`,
      'a folder with a git history',
      'go to the project that git keeps, or name a folder or a file instead',
    ),
  ja: ({ name, folder }) =>
    sentence(
      `${name} は git の版を指していますが、${folder} は git で管理されていません`,
      'git で管理されているフォルダー',
      'git で管理されているプロジェクトへ移動するか、フォルダーかファイルを指定してください。',
    ),
});

export const unknownRevision = defineDiagnostic<{ name: string; revision: string }>('input/unknown-revision', 'error', {
  en: ({ name, revision }) =>
    sentence(
      `${name}: git knows no state "${revision}"`,
      'a commit, branch or tag, e.g. HEAD~1:data/ai-survey-2025',
      '"git log --oneline" lists the states there are',
    ),
  ja: ({ name, revision }) =>
    sentence(
      `${name}: 「${revision}」という版は git にありません`,
      'コミット・ブランチ・タグ（例: HEAD~1:data/ai-survey-2025）',
      '「git log --oneline」で版の一覧を確認できます。',
    ),
});

export const notInRevision = defineDiagnostic<{ name: string; folder: string; revision: string }>(
  'input/not-in-revision',
  'error',
  {
    en: ({ name, folder, revision }) =>
      sentence(
        `${name}: there is no folder ${folder} in ${revision}`,
        "a survey's folder as git has it, named from the top of the repository",
        `"git ls-tree --name-only ${revision}" lists what there is; a path that begins with ./ counts from here`,
      ),
    ja: ({ name, folder, revision }) =>
      sentence(
        `${name}: ${revision} に ${folder} というフォルダーはありません`,
        'git にある調査データのフォルダー（リポジトリの最上位からのパス）',
        `「git ls-tree --name-only ${revision}」で一覧を確認できます。./ で始めると、今のフォルダーからのパスになります。`,
      ),
  },
);

export const folderTooLarge = defineDiagnostic<{ name: string; megabytes: number; limit: number }>(
  'input/git-folder-too-large',
  'error',
  {
    en: ({ name, megabytes, limit }) =>
      sentence(`${name} holds ${megabytes} MB`, `at most ${limit} MB`, "name the survey's own folder"),
    ja: ({ name, megabytes, limit }) =>
      sentence(
        `${name} の大きさが ${megabytes} MB あります`,
        `${limit} MB まで`,
        '調査データのフォルダーを直接指定してください。',
      ),
  },
);

export const gitFailed = defineDiagnostic<{ name: string; says: string }>('input/git-failed', 'error', {
  en: ({ name, says }) =>
    sentence(
      `${name} cannot be read from git: ${says}`,
      'a repository that is whole',
      '"git fsck" tells what is wrong',
    ),
  ja: ({ name, says }) =>
    sentence(
      `${name} を git から読めません: ${says}`,
      '壊れていないリポジトリ',
      '「git fsck」で原因を調べてください。',
    ),
});
