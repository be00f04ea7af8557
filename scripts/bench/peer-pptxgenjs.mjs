// W(n) by pptxgenjs, compressed: node peer-pptxgenjs.mjs N FILE. Of its two ways to write, only `stream` compresses.
import { writeFileSync } from 'node:fs';
import PptxGenJS from 'pptxgenjs';
import { noisePng } from './noise-png.mjs';
import { CATEGORIES, FOOTER, hasTable, percentOf, plainFirst, questionOf, ranked, tableOf, wordsOf } from './w-contents.mjs'; // prettier-ignore

const [n, file] = [Number(process.argv[2]), process.argv[3]];
const [ink, accent, mute] = ['14213D', 'E4572E', '5F6B7E'];
const font = { fontFace: 'BIZ UDPGothic' };
const noise = `image/png;base64,${noisePng().toString('base64')}`;

const deck = new PptxGenJS();
deck.layout = 'LAYOUT_WIDE';
for (let i = 0; i < n; i++) {
  const q = questionOf(i);
  const { title, subtitle, footnote } = wordsOf(i, plainFirst(q));
  const slide = deck.addSlide();
  slide.addText(title, { ...font, x: 0.6, y: 0.34, w: 12.1, h: 0.9, fontSize: 26, bold: true, color: ink });
  slide.addText(subtitle, { ...font, x: 0.6, y: 1.24, w: 12.1, h: 0.34, fontSize: 14, bold: true, color: mute });
  slide.addText(footnote, { ...font, x: 0.6, y: 6.5, w: 12.1, h: 0.3, fontSize: 10.5, color: mute });
  slide.addText(`${FOOTER}　${i + 1}`, { ...font, x: 0.6, y: 7.04, w: 12.1, h: 0.22, fontSize: 10.5, color: mute });
  const order = ranked(q);
  const series = { name: subtitle, labels: order.map((o) => CATEGORIES[o]), values: order.map((o) => percentOf(q, o)) };
  slide.addChart(deck.ChartType.bar, [series], {
    x: 0.6,
    y: 1.7,
    w: hasTable(i) ? 7.4 : 12.1,
    h: 4.7,
    barDir: 'bar',
    catAxisOrientation: 'maxMin',
    chartColors: [accent],
    showValue: true,
    dataLabelFormatCode: '0.0"%"',
    valAxisHidden: true,
  });
  if (!hasTable(i)) continue;
  slide.addImage({ data: noise, x: 8.3, y: 1.7, w: 3, h: 2, altText: '地区の見本の画像' });
  const rows = tableOf(q).map((row) => row.map((text) => ({ text })));
  slide.addTable(rows, { ...font, x: 8.3, y: 3.9, w: 4.4, fontSize: 10.5, color: ink });
}
writeFileSync(file, await deck.stream({ compression: true }));
process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`);
