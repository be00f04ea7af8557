import { defineDiagnostic } from '../../base/diagnostic.ts';

export const changedMeanwhile = defineDiagnostic('publish/changed-meanwhile', 'error');
export const outsideProject = defineDiagnostic('publish/outside-project', 'error');
export const localEdit = defineDiagnostic('publish/local-edit', 'error');
export const otherFont = defineDiagnostic('publish/other-font', 'warning');
