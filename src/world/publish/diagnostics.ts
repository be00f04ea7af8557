import { defineDiagnostic } from '../../base/diagnostic.ts';

export const changedMeanwhile = defineDiagnostic('publish/changed-meanwhile', 'error');
export const outsideProject = defineDiagnostic('publish/outside-project', 'error');
export const localEdit = defineDiagnostic('publish/local-edit', 'error');
export const otherFont = defineDiagnostic('publish/other-font', 'warning');
export const noRelease = defineDiagnostic('publish/no-release', 'error');
export const moved = defineDiagnostic('publish/moved', 'error');
