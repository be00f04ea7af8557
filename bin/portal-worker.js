// What the threads of `surveydeck serve` run: the program's bundle, which all of them share with its compiled code.
import { requireChunk } from './load-chunk.js';

const { runPortalJob } = requireChunk('./portal-worker.cjs');

export default runPortalJob;
