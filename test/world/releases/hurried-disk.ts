import { machineDisk, type Disk } from '../../../src/world/releases/disk.ts';

/** The disk of this machine, without the waiting: what a power cut would leave has tests of its own. */
export const hurriedDisk: Disk = {
  ...machineDisk,
  create: async (path) => ({ ...(await machineDisk.create(path)), sync: async () => {} }),
  syncFile: async () => {},
  syncFolder: async () => {},
};
