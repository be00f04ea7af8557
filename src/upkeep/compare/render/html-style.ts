/** The look of the page, on screen and on paper: it uses the reader's own fonts and loads nothing. */
export const STYLE = `
:root{color-scheme:light dark;--ink:#1b2433;--soft:#5a6577;--ground:#fff;--panel:#f4f6f9;--line:#d9dfe8;--accent:#1d4f91;--bad:#b3261e;--bad-soft:#fdecea;--warn:#8a5300;--warn-soft:#fff4e0;--good:#0b6b2f;--good-soft:#e8f5ec}
@media(prefers-color-scheme:dark){:root{--ink:#e8ecf3;--soft:#a5b0c2;--ground:#12161d;--panel:#1b212b;--line:#343d4b;--accent:#8ab8f5;--bad:#ff9d94;--bad-soft:#3a1c1a;--warn:#f3c071;--warn-soft:#352812;--good:#7fdc9b;--good-soft:#15301e}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.65 system-ui,"Hiragino Sans","Yu Gothic UI","BIZ UDPGothic",Meiryo,sans-serif;overflow-wrap:anywhere}
main{max-width:72rem;margin:0 auto;padding:2.5rem 1.5rem 4rem}
article+article{margin-top:5rem;border-top:4px solid var(--accent);padding-top:2.5rem}
.kind{margin:0;color:var(--accent);font-weight:700}
h1{font-size:1.9rem;line-height:1.3;margin:.1rem 0 1rem}
h2{font-size:1.3rem;line-height:1.4;margin:0 0 .8rem}
h3{font-size:1rem;margin:1.2rem 0 .3rem}
.lead{font-size:1.1rem;font-weight:700;margin:0 0 1rem}
.sides{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:0 0 1.5rem}
.sides dt{color:var(--soft)}.sides dd{margin:0}.sides small{color:var(--soft)}
.counts{list-style:none;display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1.5rem;padding:0}
.counts li{flex:0 1 11rem;background:var(--panel);border-top:3px solid var(--line);padding:.6rem 1rem}
.counts .on{border-color:var(--accent)}
.counts b{display:block;font-size:2rem;line-height:1.2;font-variant-numeric:tabular-nums}
.findings,.entries{list-style:none;margin:0;padding:0;display:grid;gap:.5rem}
.findings li,.entries>li{border-inline-start:4px solid var(--line);background:var(--panel);padding:.5rem .9rem}
.bad{border-color:var(--bad)!important;background:var(--bad-soft)!important}
.warn{border-color:var(--warn)!important;background:var(--warn-soft)!important}
.good{border-color:var(--good)!important;background:var(--good-soft)!important}
.entries b{display:block}.bad>b{color:var(--bad)}.warn>b{color:var(--warn)}.good>b{color:var(--good)}
.entries span{display:block}.entries span:last-child{color:var(--soft);font-size:.875rem}
section,nav,details{margin-top:2.25rem}
nav ol,.plain{list-style:none;margin:0;padding:0}
nav li,.plain li{display:flex;gap:.75rem;padding:.3rem 0;border-bottom:1px solid var(--line)}
nav li>:nth-child(2),.plain li>:nth-child(2){flex:1}
.no{min-width:2rem;text-align:end;color:var(--soft);font-variant-numeric:tabular-nums}
a{color:var(--accent)}
.slide{border-top:1px solid var(--line);padding-top:1.75rem}
.badge{display:inline-block;font-size:.8rem;font-weight:700;line-height:1.5;padding:0 .6rem;border-radius:1rem;border:1px solid currentColor;color:var(--accent);white-space:nowrap;margin-inline-end:.4rem}
.badge.draft{color:var(--bad)}.badge.dropped{color:var(--soft)}.badge.added{color:var(--good)}
.id{color:var(--soft);font-size:.875rem}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:1.25rem;margin:1rem 0}
figure{margin:0}
figcaption{font-size:.875rem;color:var(--soft);margin-bottom:.3rem}
img{display:block;width:100%;height:auto;border:1px solid var(--line)}
.none{display:grid;place-items:center;text-align:center;aspect-ratio:16/9;padding:1rem;border:1px dashed var(--line);color:var(--soft);background:var(--panel)}
table{border-collapse:collapse;width:100%;margin:.8rem 0}
th,td{text-align:start;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line)}
th{font-size:.875rem;color:var(--soft);white-space:nowrap}
td{font-variant-numeric:tabular-nums;overflow-wrap:break-word}
.n{text-align:end;white-space:nowrap}.n:last-child{padding-inline-end:0}th.n+th,td.n+td{padding-inline-start:.9rem}td.n{font-weight:700}
.back{margin:0 0 1.5rem}
.scroll{overflow-x:auto}
.words{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:0}.words dt{color:var(--soft)}.words dd{margin:0}
del{color:var(--bad);text-decoration-thickness:1px}ins{color:var(--good);font-weight:700;text-decoration:none;border-bottom:2px solid}
details{border:1px solid var(--line);padding:.6rem 1rem}
.slide details{margin-top:1rem}
summary{cursor:pointer;font-weight:700}
summary:focus-visible,a:focus-visible,.scroll:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media(max-width:40rem){main{padding:1.5rem 1rem 3rem}h1{font-size:1.5rem}.counts li{flex:1 1 5rem;padding:.5rem .7rem}.counts b{font-size:1.5rem}th,td{padding-inline-end:.6rem;font-size:.875rem}}
@media print{
:root{color-scheme:light;--ink:#000;--soft:#444;--ground:#fff;--panel:#fff;--line:#bbb;--accent:#1d4f91;--bad:#b3261e;--bad-soft:#fff;--warn:#8a5300;--warn-soft:#fff;--good:#0b6b2f;--good-soft:#fff}
@page{margin:14mm}
body{font-size:10pt}main{max-width:none;padding:0}h1{font-size:18pt}h2{font-size:13pt}
h1,h2,h3{break-after:avoid}.pair,tr,li,.words{break-inside:avoid}
.pair{grid-template-columns:1fr 1fr}.scroll{overflow:visible}
a{color:inherit;text-decoration:none}.back{display:none}article+article{break-before:page}
.slide details{display:none}
}
`.trim();
