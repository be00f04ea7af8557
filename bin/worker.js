// What the threads of `surveydeck batch` run: the program's bundle, which all of them share with its compiled code.
import { requireChunk } from './load-chunk.js';

const { runJob } = requireChunk('./worker.cjs');

export default runJob;
