import * as words from './finding-words.ts';
import type { Finding, Review } from './review.ts';
import type { Unit } from './units.ts';

/**
 * A review of which the deck's slides are known, by message: a free answer that none of them shows need not be
 * translated for it.
 */
export function forSlides(review: Review, slides: ReadonlyMap<string, readonly string[]>): Review {
  const isUnshown = ({ kind, id }: Unit): boolean => kind === 'answer' && !slides.has(id);
  const unshown = new Map(review.units.filter(isUnshown).map((unit) => [unit.id, unit]));
  const told = (finding: Finding): Finding => {
    const unit = finding.kind === 'missing' ? unshown.get(finding.key) : undefined;
    return unit ? { ...finding, kind: 'unshown', says: words.unshown(unit.base) } : finding;
  };
  const findings = review.findings.map(told);
  return {
    ...review,
    units: review.units.map((unit) => (isUnshown(unit) ? { ...unit, required: false } : unit)),
    findings: [...findings.filter(({ kind }) => kind !== 'unshown'), ...findings.filter(({ kind }) => kind === 'unshown')], // prettier-ignore
    missing: new Set([...review.missing].filter((id) => !unshown.has(id))),
  };
}
