import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from './all-features.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let here: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'surveydeck-'));
  here = sha(await writePptx(allFeatures, drawings));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the same scene', () => {
  it('gives the same bytes twice, whatever was written between', async () => {
    await writePptx({ ...allFeatures, sections: [], slides: allFeatures.slides.slice(1, 4), id: 'other' }, drawings);
    expect(sha(await writePptx(allFeatures, drawings))).toBe(here);
  });

  it('gives other bytes for another date', async () => {
    expect(sha(await writePptx({ ...allFeatures, date: '2025-10-16' }, drawings))).not.toBe(here);
  });

  it('gives the same bytes bundled, in other processes, east and west of here', async () => {
    const bundle = join(folder, 'write.mjs');
    const source = `
      import { createHash } from 'node:crypto';
      import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
      import { allFeatures, drawings } from './all-features.ts';
      const bytes = await writePptx(allFeatures, drawings);
      const hour = new Date(Date.UTC(2025, 0, 1)).getHours();
      console.log(JSON.stringify([hour, createHash('sha256').update(bytes).digest('hex')]));`;
    await build({
      stdin: { contents: source, resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      platform: 'node',
      format: 'esm',
      banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
      outfile: bundle,
    });
    const runIn = (zone: string): unknown =>
      JSON.parse(execFileSync(process.execPath, [bundle], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }));
    expect(runIn('Asia/Tokyo')).toEqual([9, here]);
    expect(runIn('America/New_York')).toEqual([19, here]);
  }, 60_000);
});
