/**
 * Makes test/upkeep/refresh/fixtures/resaved-by-libreoffice.pptx: the deck of test/upkeep/refresh/survey-deck.ts,
 * opened and saved by LibreOffice, which must be installed (soffice). It needs to run again only when the deck or the
 * format of the ledger changes:
 *
 *   node scripts/run-ts.mjs scripts/make-refresh-fixture.ts
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BEFORE, surveyFile } from '../test/upkeep/refresh/survey-deck.ts';

const LIBREOFFICE = 'soffice';
const NAME = 'resaved-by-libreoffice.pptx';
const folder = mkdtempSync(join(tmpdir(), 'surveydeck-fixture-'));
try {
  writeFileSync(join(folder, NAME), await surveyFile(BEFORE));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const saved = join(folder, 'saved');
  execFileSync(LIBREOFFICE, ['--headless', profile, '--convert-to', 'pptx', '--outdir', saved, join(folder, NAME)]);
  copyFileSync(join(saved, NAME), resolve('test/upkeep/refresh/fixtures', NAME));
} finally {
  rmSync(folder, { recursive: true });
}
