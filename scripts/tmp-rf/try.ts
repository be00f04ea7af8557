import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildDeck } from '../../src/build-deck.ts';
import { loadDeckSources } from '../../src/input/load-deck-sources.ts';
import { refreshDeck } from '../../src/refresh/refresh-deck.ts';
const root = process.cwd();
const [mode, edited, out] = process.argv.slice(2);
const rep = (d: any) => d.severity==='error'||d.severity==='draft' ? console.log(d.code, d.says.en.found) : undefined;
const at = (p: string) => resolve(root, p);
const src = await loadDeckSources({ root, survey: at('data/ai-survey-2025'), template: at('templates/decks/report.yaml'), brand: at('templates/brand/log.yaml'), layouts: at('templates/layouts') }, 'ja', rep);
let sources = src!;
if (mode === 'changed') {
  const { columns, header } = sources.answers;
  const q1 = header.indexOf('Q1'), q2 = header.indexOf('Q2'), q8 = header.indexOf('Q8');
  const cols = columns.map((c) => [...c]);
  let n = 0;
  cols[q1] = cols[q1]!.map((v) => (v === 'rest' && n++ < 5 ? 'regular' : v));
  n = 0;
  cols[q8] = cols[q8]!.map((v) => (v === 'rest' && n++ < 4 ? 'strongly' : v));
  for (const q of ['Q9', 'Q10','Q6']) for (let i = 0; i < header.length; i++) if (header[i]!.startsWith(q + '.')) { console.log(header[i], cols[i]!.filter((v) => v === '1').length); }
  const qa = header.indexOf('Q9.minutes'); n = 0;
  if (qa >= 0) cols[qa] = cols[qa]!.map((v) => (v === '0' && n++ < 12 ? '1' : v));
  sources = { ...sources, answers: { ...sources.answers, columns: cols } };
}
const built = await buildDeck(sources, { locale: 'ja', draft: true, formats: ['pptx'] });
built.diagnostics.forEach(rep);
if (edited === 'build') { writeFileSync(out!, built.pptx!); process.exit(); }
const t = performance.now();
const bytes = new Uint8Array(readFileSync(edited!));
const r = refreshDeck(bytes, { scene: built.scene!, drawings: built.drawings!, origin: built.origin! }, edited!, rep);
console.log('ms', performance.now() - t);
if (r) { writeFileSync(out!, r.bytes); for (const i of r.report.items) console.log(JSON.stringify(i)); console.log('same', Buffer.compare(r.bytes, bytes) === 0); }
