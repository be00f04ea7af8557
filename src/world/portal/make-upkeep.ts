import type { FolderStore } from '../releases/folder-store.ts';
import type { Releases } from '../releases/releases.ts';
import type { PortalConfig } from './config-schema.ts';
import type { Upkeep } from './upkeep.ts';

/** Upkeep of a folder of releases. */
export function makeUpkeep(store: FolderStore, releases: Releases, config: PortalConfig, clock: () => number): Upkeep {
  void store; void releases; void clock;
  return {
    verify: () => Promise.resolve({ checked: 0, damaged: [] }),
    prune: () => Promise.resolve(config.keep_releases === undefined ? undefined : { releases: 0, objects: 0 }),
  };
}
