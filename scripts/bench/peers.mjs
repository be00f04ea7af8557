// Other libraries that write the same W(n), each as a whole process; what is not installed is said and skipped.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, runProcess } from './measure.mjs';
import { noisePng } from './noise-png.mjs';
import { here, root } from './project.mjs';
import { CATEGORIES, FOOTER, hasTable, percentOf, plainFirst, questionOf, ranked, tableOf, wordsOf } from './w-contents.mjs'; // prettier-ignore

const pptxgenjs = {
  name: 'pptxgenjs',
  version() {
    const file = join(root, 'node_modules/pptxgenjs/package.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
  },
  prepare(folder, n) {
    const file = join(folder, `pptxgenjs-${n}.pptx`);
    return { file, run: () => runNode([here('peer-pptxgenjs.mjs'), String(n), file]) };
  },
};

const contentsOf = (n) =>
  Array.from({ length: n }, (_, i) => {
    const q = questionOf(i);
    const order = ranked(q);
    return {
      ...wordsOf(i, plainFirst(q)),
      labels: order.map((o) => CATEGORIES[o]),
      values: order.map((o) => percentOf(q, o)),
      table: hasTable(i) ? tableOf(q) : null,
    };
  });

const pythonPptx = {
  name: 'python-pptx',
  version() {
    const { status, stdout } = spawnSync('python3', ['-c', 'import pptx; print(pptx.__version__)'], {
      encoding: 'utf8',
    });
    return status === 0 ? stdout.trim() : undefined;
  },
  prepare(folder, n) {
    const [file, contents, picture] = ['pptx', 'json', 'png'].map((ending) =>
      join(folder, `python-pptx-${n}.${ending}`),
    );
    writeFileSync(picture, noisePng());
    writeFileSync(contents, JSON.stringify({ footer: FOOTER, picture, slides: contentsOf(n) }));
    return { file, run: () => runProcess('python3', [here('peer-python-pptx.py'), contents, file]) };
  },
};

/** The libraries, with the version that is installed, if any. */
export const peers = () => [pptxgenjs, pythonPptx].map((peer) => ({ ...peer, installed: peer.version() }));
