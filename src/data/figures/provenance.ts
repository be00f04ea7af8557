import type { Provenance } from '../survey/types.ts';

const STRENGTH: Readonly<Record<Provenance, number>> = {
  measured: 2,
  published: 2,
  derived: 1,
  reconstructed: 0,
};

/** The weakest of several: a sum is known no better than its least known part. Of none: published. */
export const weakest = (all: readonly Provenance[]): Provenance =>
  all.reduce<Provenance>((weak, next) => (STRENGTH[next] < STRENGTH[weak] ? next : weak), 'published');
