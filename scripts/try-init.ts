import { readFileSync, readdirSync } from 'node:fs';
import { loadExports } from '../src/world/input/exports/load-export.ts';
import { readCodebook, codebookIn } from '../src/world/input/exports/codebooks/read-codebook.ts';
import { columnNames } from '../src/data/survey/source/column-names.ts';
import { layoutOf } from '../src/upkeep/first-deck/tools/index.ts';
import { proposeSurvey } from '../src/upkeep/first-deck/propose-survey.ts';
import { writeDefinition } from '../src/upkeep/first-deck/write-definition.ts';
import { parseYaml } from '../src/world/input/yaml.ts';
import { readSurvey } from '../src/data/survey/read-survey.ts';
import { tabulate } from '../src/data/tabulate/tabulate.ts';

const only = process.argv[2];
const show = process.argv[3];
for (const name of readdirSync('test/exports')) {
  if (only && only !== 'all' && name !== only) continue;
  let expected: any;
  try { expected = JSON.parse(readFileSync(`test/exports/${name}/expected.json`, 'utf8')); } catch { continue; }
  const all = readdirSync(`test/exports/${name}`);
  const isBook = (f: string) => /Dictionary|codes|対応表|xlsform|\.lss$/.test(f);
  const files = all.filter((f) => /\.(csv|xlsx|txt|sav|sss)$/.test(f) && !isBook(f));
  const told: any[] = [];
  const report = (d: any) => told.push(`${d.severity} ${d.code} ${d.place?.line}:${d.place?.column} ${d.says.en.found}`);
  const bytesOf = (f: string) => ({ file: f, bytes: readFileSync(`test/exports/${name}/${f}`) });
  const read = await loadExports((name === 'triple-s' ? files : files.slice(0, 1)).map(bytesOf), {}, report);
  const from = read?.[0];
  if (!from) { console.log(name, 'NOT READ', told.slice(0, 5)); continue; }
  const codebooks: any[] = [];
  for (const f of all.filter(isBook)) { const b = await readCodebook(f, bytesOf(f).bytes, report); if (b) codebooks.push(b); }
  if (from.format === 'xlsx') { const b = codebookIn(from.file, from.sheets, report); if (b) codebooks.push(b); }
  const file = files[0]!;
  try {
    const p = proposeSurvey({ from, codebooks, id: name, title: name, today: '2026-01-01', chosen: new Map() });
    const text = writeDefinition(p, [file]);
    if (show === 'yaml') console.log(text);
    const source = parseYaml('survey.yaml', text, report);
    const survey = source && readSurvey(source, [from], report);
    const tables = survey && tabulate(survey);
    console.log(`== ${name} (${p.tool ?? 'generic'}): ${p.questions.length} questions, respondents ${survey?.answers.ids.length} / ${expected.respondents}, told ${told.length}, open ${p.open.map((o) => o.id).join(' ')}`);
    for (const t of told.slice(0, show ? 40 : 4)) console.log('   ', t);
    // compare
    const bad: string[] = [];
    const sheet0 = from.sheets.find((x) => x.name === p.source['sheet']) ?? from.sheets[0]!;
    const names = columnNames(sheet0, layoutOf(from, sheet0).names);
    for (const q of expected.questions ?? []) {
      q.columns = q.at ? q.at.map((a: number) => names[a]) : q.columns;
      const own = p.questions.filter((x) => {
        const c = x.source['columns'];
        const cols = typeof c === 'string' ? [c] : Array.isArray(c) ? c : x.options.flatMap((o) => o.column ?? []);
        return q.columns.some((k: string) => cols.includes(k) || cols.includes(k.replace(/\s+/g, ' ').trim()));
      });
      const un = p.unused.find((u) => q.columns.includes(u.column));
      const kinds = [q.kind, ...(q.also ?? [])];
      const label = `${q.columns.slice(0, 2).join(',').slice(0, 50)} ${q.kind}`;
      if (['meta','date','weight','personal','other-text'].includes(q.kind)) { if (!un && !(q.kind==='other-text')) bad.push(`${label}: should be unused, is ${own.map((o) => o.kind)}`); continue; }
      if (own.length === 0) { bad.push(`${label}: not there (${un?.why ?? 'lost'})`); continue; }
      const o = own[0]!;
      const ok = kinds.some((k: string) => k === o.kind || (k === 'grid-item' && ['scale','single','multiple'].includes(o.kind)) || (k === 'rank-item' && o.kind === 'single'));
      if (!ok) bad.push(`${label}: is ${o.kind}`);
      const t = tables?.get(o.code)?.columns[0];
      if (t && ok && q.options && o.kind !== 'free' && o.kind !== 'numeric') {
        if (t.answered !== q.answered) bad.push(`${label}: answered ${t.answered} not ${q.answered} (asked ${q.asked})`);
        for (const opt of q.options) {
          const texts = [opt.label, ...(Array.isArray(opt.text) ? opt.text : [opt.text])].filter((x) => x != null).map(String);
          const mine = o.options.find((x) => texts.includes(x.label) || texts.includes(x.column ?? '\0') || x.texts.some((tx) => texts.includes(tx)));
          const count = mine && t.rows.find((r) => r.option === mine.code)?.count;
          if (count !== opt.count && !(opt.count === 0 && !mine)) bad.push(`${label}: "${opt.label}" ${count} not ${opt.count}`);
        }
      }
      if (t && o.kind === 'numeric' && q.mean != null && Math.abs((t.mean ?? 0) - q.mean) > 1e-6) bad.push(`${label}: mean ${t.mean} not ${q.mean}`);
    }
    for (const b of bad.slice(0, show ? 60 : 12)) console.log('  !', b);
    if (bad.length > 12) console.log('  ! …', bad.length);
  } catch (e) { console.log(name, 'THREW', e); }
}
