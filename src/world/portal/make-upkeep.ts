import type { FolderStore } from '../releases/folder-store.ts';
import type { Catalogue } from './catalogue.ts';
import type { PortalConfig } from './config-schema.ts';
import type { Upkeep } from './upkeep.ts';

const DAY = 24 * 60 * 60_000;

/** Upkeep of the folder whose releases are shown. */
export function makeUpkeep(
  store: FolderStore,
  catalogue: Catalogue,
  { keep_releases: keep }: Pick<PortalConfig, 'keep_releases'>,
  clock: () => number,
): Upkeep {
  const { releases } = catalogue;
  return {
    async verify() {
      const { verifyReleases } = await import('../releases/verify-releases.ts');
      const { objects, damage } = await verifyReleases(store, releases);
      return { checked: objects, damaged: damage.map(({ object, damage: how }) => `${object} (${how})`) };
    },
    async prune(by) {
      if (keep === undefined) return undefined;
      const { prune } = await import('../releases/prune.ts');
      // What is shown without being published is named by nothing; a candidate is kept.
      for (const id of catalogue.unpublished) await releases.putCandidate(id, { life: DAY });
      const { removed, objects } = await prune(store, releases, { keep }, { clock: () => new Date(clock()), by });
      return { removed, objects };
    },
  };
}
