import type { Report } from '../../base/diagnostic.ts';
import type { PlacedSlide } from '../layout/types.ts';

/** Reports of a slide what was found on it before, if nothing has changed; else what is found now. */
export type AuditMemory = (what: string, slide: PlacedSlide, report: Report, find: (report: Report) => void) => void;

/** For an audit that remembers nothing. */
export const anew: AuditMemory = (_what, _slide, report, find) => find(report);
