import type { Codebook, Export } from '../../base/export.ts';
import type { GivenExport } from './init-files.ts';

/** What is known before the export is looked into. */
export interface Given {
  readonly root: string;
  readonly folder: string;
  readonly id: string;
  readonly exports: readonly GivenExport[];
  readonly from: Export;
  readonly codebooks: readonly Codebook[];
  readonly chosen: ReadonlyMap<string, string>;
}
