import { it } from 'vitest';
import { appendFileSync, writeFileSync } from 'node:fs';
import { ProjectCopy, SURVEY } from './project.ts';
const CSV = `${SURVEY}/responses.csv`, LOC = `${SURVEY}/locales/ja.yaml`, SV = `${SURVEY}/survey.yaml`, DECK='templates/decks/report.yaml';
const OUT='/tmp/acc/probe.txt'; writeFileSync(OUT,'');
const cases: [string, (p: ProjectCopy) => Promise<void>][] = [
 ['unknown option', (p) => p.replace(CSV, 'R003,rest,personal', 'R003,rest,persnal')],
 ['answer where filter excludes', (p) => p.replace(CSV, 'R001,regular,nothing,,', 'R001,regular,nothing,daily,')],
 ['none where asked', (p) => p.replace(CSV, 'R002,rest,company_wide,daily,', 'R002,rest,company_wide,,')],
 ['none where asked multiple', (p) => p.replace(CSV, 'R002,rest,company_wide,daily,0,0,1', 'R002,rest,company_wide,daily,,,')],
 ['dup id', (p) => p.replace(CSV, 'R003,', 'R001,')],
 ['two answers', (p) => p.replace(CSV, 'R003,rest,personal', 'R003,rest,personal;nothing')],
 ['two answers |', (p) => p.replace(CSV, 'R003,rest,personal', 'R003,rest,"personal,nothing"')],
 ['four of three', async (p) => { await p.replace(SV, '      training:\n', '      training:\n      fourth:\n'); await p.replace(LOC, '  option.Q10.tools:', '  option.Q10.fourth: 四つ目\n  option.Q10.tools:'); const t=(await p.read(CSV)).trimEnd().split('\n'); await p.write(CSV, t.map((l,i)=> i===0? l+',Q10.fourth' : i===1 ? l.replace(/,\d,\d,\d$/,',1,1,1,1') : l+',0').join('\n')+'\n'); }],
 ['missing column', async (p) => { const t=(await p.read(CSV)).trimEnd().split('\n'); await p.write(CSV, t.map((l)=> l.replace(/,[^,]*$/,'')).join('\n')); }],
 ['extra column', async (p) => { const t=(await p.read(CSV)).trimEnd().split('\n'); await p.write(CSV, t.map((l,i)=> l+(i?',1':',Q10.trainings')).join('\n')); }],
 ['ragged', (p) => p.replace(CSV, 'R003,rest,personal', 'R003,rest,personal,,')],
 ['unclosed quote', (p) => p.replace(CSV, 'R003,rest,personal', 'R003,"rest,personal')],
 ['undecodable', async (p) => { const b=Buffer.from(await p.read(CSV)); const i=b.indexOf('R004'); b[i]=0xff; await p.write(CSV,b); }],
 ['empty csv', (p)=>p.write(CSV,'')],
 ['empty yaml', (p)=>p.write(SV,'')],
 ['wrong type', (p)=>p.replace(SV,'small_base: 30','small_base: thirty')],
 ['wrong type2', (p)=>p.replace(DECK,'question: Q1','question: [Q1]')],
 ['unknown key', (p)=>p.replace(SV,'small_base: 30','smal_base: 30')],
 ['dup key', (p)=>p.replace(SV,'rows: synthetic','rows: synthetic\nrows: measured')],
 ['alias bomb', (p)=>p.replace(SV,'id: ai-survey-2025',`a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nid: ai-survey-2025`)],
 ['unknown question', (p)=>p.replace(DECK,'question: Q8','question: Q88')],
 ['unknown layout', (p)=>p.replace(DECK,'layout: insight','layout: insihgt')],
 ['unknown slot', (p)=>p.replace(DECK,'headline: q8.headline','headlin: q8.headline')],
 ['unknown message', (p)=>p.replace(DECK,'headline: q8.headline','headline: q8.headlin')],
 ['unknown figure', (p)=>p.replace(DECK,'figure: ai_adoption, of: 100','figure: ai_adopion, of: 100')],
 ['unknown picture', (p)=>p.replace(DECK,'picture: waffle','picture: wafle')],
 ['msg syntax', (p)=>p.replace(LOC,'cover.headline: 生成AI格差が深刻化','cover.headline: 生成AI格差が{深刻化')],
 ['msg unknown var', (p)=>p.replace(LOC,'わずか{/claim}{$ai_adoption :share}','わずか{/claim}{$ai_adopton :share}')],
 ['pic outside', (p)=>p.replace(DECK,'file: assets/logo-light.svg','file: ../../secret.svg')],
 ['not a pic', async (p)=>{ await p.write(`${SURVEY}/assets/logo-light.svg`,'hello'); }],
 ['too long', (p)=>p.replace(LOC,'q5.headline: ','q5.headline: '+'生成AIを導入していない・個人的に使用していると回答した人の、'.repeat(6))],
 ['control', (p)=>p.replace(LOC,'cover.headline: 生成AI格差が深刻化','cover.headline: 生成AI格差が\u0007深刻化')],
 ['control2', (p)=>p.replace(LOC,'cover.headline: 生成AI格差が深刻化','cover.headline: "生成AI格差が\\u0007深刻化"')],
 ['surrogate', (p)=>p.replace(LOC,'cover.headline: 生成AI格差が深刻化','cover.headline: "生成AI格差が\\ud83d深刻化"')],
 ['control csv', (p)=>p.replace(CSV,'業界として','業界\u0001として')],
 ['out', (p)=>p.write('output','a file')],
 ['glyph', (p)=>p.replace(LOC,'cover.headline: 生成AI格差が深刻化','cover.headline: 生成AI格差が深刻化 𒀀')],
 ['labels', async (p)=>{ await p.replace(LOC,'option.Q9.estimates: 見積書や契約書の作成支援', `option.Q9.estimates: "=cmd|' /C calc'!A0 <b>&\\"'</b>"`); await p.replace(LOC,'option.Q9.sales_material: 営業資料の作成','option.Q9.sales_material: "営業🙂資料 שלום"'); }],
 ['several', async (p)=>{ await p.replace(CSV, 'R003,rest,personal', 'R003,rest,persnal'); await p.replace(SV,'small_base: 30','smal_base: 30'); await p.replace(LOC,'わずか{/claim}{$ai_adoption :share}','わずか{/claim}{$ai_adopton :share}'); await p.replace(DECK,'layout: insight','layout: insihgt');}],
 ['10.3', async (p)=>{ const t=await p.read(CSV); await p.write(CSV, t.replace(',some_departments,', ',company_wide,'));}],

 ['badge', (p)=>p.replace(DECK,'logo: { kind: image, file: assets/logo-light.svg','logo: { kind: imag, file: assets/logo-light.svg')],
 ['unknown option stress', (p)=>p.replace(DECK,'stress: [company_wide]','stress: [company_wid]')],
 ['unknown link', (p)=>p.replace(DECK,'link: booking','link: bookin')],
 ['free in filter', (p)=>p.replace(CSV,'R277,rest,nothing,,,,,rest,1,0,','R277,rest,company_wide,daily,0,0,0,,,,')],
 ['not 0/1', (p)=>p.replace(CSV,'R002,rest,company_wide,daily,0,0,1','R002,rest,company_wide,daily,0,x,1')],
 ['alias unknown', (p)=>p.replace(SV,'small_base: 30','small_base: *n')],
 ['yaml syntax', (p)=>p.replace(SV,'small_base: 30','small_base: "30')],
 ['merge', (p)=>p.replace(SV,'small_base: 30','small_base: 30\n<<: {a: 1}')],
 ['missing pic', (p)=>p.replace(DECK,'file: assets/logo-light.svg','file: assets/logo-lihgt.svg')],
 ['verb emoji', (p)=>p.replace(CSV,'業界として','業界🙂として')],
 ['bad claim', (p)=>p.replace(`${SURVEY}/figures.yaml`,'adoption_under_10: ai_adoption < 10%','adoption_under_10: ai_adoptio < 10%')],
 ['typed number', (p)=>p.replace(LOC,'cover.headline: 生成AI格差が深刻化','cover.headline: 生成AI格差が87%で深刻化')],
 ['brand color', (p)=>p.replace('templates/layouts/cover.yaml','ground: strong','ground: stron')],
 ['no file', async (p)=>{ const {rm}=await import('node:fs/promises'); await rm(p.path(CSV)); }],
 ['semicolons', async (p)=>{ await p.write(CSV,(await p.read(CSV)).replaceAll(',',';')); }],
];
for (const [name, spoil] of cases) it(name, async () => {
  if (process.env.ONLY && !name.includes(process.env.ONLY)) return;
  const p = await ProjectCopy.make(); await spoil(p);
  const t0=Date.now(); const en = await p.run(['build','--locale','ja']); const t1=Date.now(); const ja = await p.run(['build','--locale','ja','--lang','ja']);
  appendFileSync(OUT, `\n##### ${name} code ${en.code} ${t1-t0}ms stdout ${JSON.stringify(en.stdout)}\n${en.stderr}\n--ja\n${ja.stderr}`);
});
