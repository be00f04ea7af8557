/** The look of the page: the reader's own fonts and colours, nothing from elsewhere. */
export const STYLE = `
:root{color-scheme:light dark;--line:color-mix(in srgb,currentColor 25%,transparent);--del:#b3261e;--ins:#0b6b2f}
@media(prefers-color-scheme:dark){:root{--del:#ff9d94;--ins:#7fdc9b}}
body{font:16px/1.6 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1.5rem;overflow-wrap:anywhere}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem}dd{margin:0}
table{border-collapse:collapse}th,td{text-align:start;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line)}
.n{text-align:end;font-variant-numeric:tabular-nums}.scroll{overflow-x:auto}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem;margin:1rem 0}
figure{margin:0}img{display:block;width:100%;height:auto;border:1px solid var(--line)}figcaption{font-size:.9rem}
del{color:var(--del)}ins{color:var(--ins);font-weight:600}
@media print{h2{break-after:avoid}.pair,table{break-inside:avoid}}
`.trim();
