import { defineDiagnostic } from '../../base/diagnostic.ts';

export const noGit = defineDiagnostic('input/no-git', 'error');

export const noRepository = defineDiagnostic('input/no-repository', 'error');

export const unknownRevision = defineDiagnostic('input/unknown-revision', 'error');

export const notInRevision = defineDiagnostic('input/not-in-revision', 'error');

export const folderTooLarge = defineDiagnostic('input/git-folder-too-large', 'error');

export const gitFailed = defineDiagnostic('input/git-failed', 'error');
