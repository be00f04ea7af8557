import { createCanvas, loadImage } from 'canvas';
import jsqr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from './facts.ts';
import { flat, shapeOf, type ReadDeck, type ReadShape } from './read-deck.ts';
import { finish, loadReport } from './report.ts';

let deck: ReadDeck;
beforeAll(async () => {
  ({ deck } = await finish(await loadReport()));
});

const EMU_PER_INCH = 914_400;
/** By how much rounded lengths that are equal may differ, in EMU. */
const ROUNDED_EMU = 2;
const BOOKING = 'https://x.gd/GQWUU';

/** Width and height in pixels, from the header of a PNG file. */
const pngSize = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};
const shapes = (): readonly (ReadShape & { readonly slide: number })[] =>
  deck.slides.flatMap((slide) => slide.shapes.map((shape) => ({ ...shape, slide: slide.number })));

describe('the deck', () => {
  it('has 26 slides in the outline’s order, in its six sections', () => {
    expect(deck.sections).toEqual([
      { name: '表紙', slides: [1] },
      { name: '調査概要', slides: [2] },
      { name: '調査結果', slides: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
      { name: '調査サマリー', slides: [13, 14, 15, 16, 17, 18, 19] },
      { name: 'ご提案', slides: [20, 21, 22, 23] },
      { name: '会社紹介', slides: [24, 25, 26] },
    ]);
    const headlines = QUESTIONS.map((q) => q.headline || q.wording);
    expect(deck.slides.map((slide) => flat(slide.title))).toEqual([
      '生成AI格差が深刻化',
      '調査概要',
      ...headlines,
      ...[1, 2, 3, 4].map((n) => `調査サマリー ${n}`),
      '全社でAIを使えているのはわずか9.9%',
      '3人に1人が“取り残される不安”を理由にAI導入を検討',
      '必要なのは、“AI活用を実践できる人材育成”',
      '中小企業のAI導入における課題',
      'スパルタAIDX研修',
      'なぜ、スパルタAIDX研修は成果に繋がるのか？',
      'こちらのチェックボックスに1つでも当てはまる企業様はお問い合わせください！',
      'AIとDXでワクワクさせる未来へ',
      '中小企業・スタートアップの利益を作る仕組みを現場で対応してきた経営メンバー',
      'Thank You for Your Time',
    ]);
  });

  it('has a title of its own on every slide', () => {
    expect(new Set(deck.slides.map((slide) => slide.title)).size).toBe(26);
  });

  it('makes every slide from a real layout with placeholders for title, body and slide number', () => {
    expect(new Set(deck.slides.map((slide) => slide.layout))).toEqual(new Set(deck.layouts.map((l) => l.name)));
    expect(deck.layouts.length).toBeGreaterThanOrEqual(10);
    for (const { name, placeholders } of deck.layouts) {
      for (const type of ['title', 'body', 'sldNum']) expect(placeholders, name).toContain(type);
    }
    for (const slide of deck.slides) {
      expect(slide.shapes.filter((shape) => shape.placeholder === 'title')).toHaveLength(1);
    }
  });

  it('has an alternative text that says the finding on every picture and chart', () => {
    const pictured = shapes().filter((shape) => (shape.kind === 'picture' || shape.chart) && !shape.decorative);
    expect(pictured.length).toBeGreaterThan(30);
    // An alt text must be more than a number or a word such as "chart".
    const empty = pictured.filter(({ alt }) => alt.length < 6 || /グラフ|画像|^[\d.%]+$|chart|image/i.test(alt));
    expect(empty.filter((shape) => shape.name !== 'QR code').map((s) => [s.slide, s.name, s.alt])).toEqual([]);
    for (const { slide, headline, code, base } of QUESTIONS.filter((q) => q.headline)) {
      const { alt } = shapeOf(deck.slides[slide - 1]!, code === 'Q1' ? 'Field' : `Chart ${code}`);
      expect(alt.startsWith(headline), alt).toBe(true);
      expect(alt).toContain(`${base}。`);
    }
  });
});

describe('pictures', () => {
  it('made from the data stand on the slides that want them', () => {
    const names = (number: number): readonly string[] =>
      deck.slides[number - 1]!.shapes.filter((shape) => shape.drawing).map((shape) => shape.name.replace(/ \d+$/, ''));
    const bars = (n: number): readonly string[] => Array.from({ length: n }, () => 'Bar');
    expect([1, 26].map(names)).toEqual([
      ['Counted people', 'Other people'],
      ['Counted people', 'Other people'],
    ]);
    expect(names(2)).toEqual(['Everyone', ...Array.from({ length: 3 }, () => 'Base in everyone')]);
    expect(names(3)).toEqual(['Asked field', 'Field']);
    for (const number of [4, 5, 6, 7, 8, 10, 11, 12]) expect(names(number), `slide ${number}`).toEqual(['Asked field']);
    expect([13, 14, 15, 16].map(names)).toEqual([[...bars(3), 'Picture'], [...bars(3), 'Strip'], [...bars(2), 'Picture'], bars(6)]); // prettier-ignore
    expect([17, 18, 19].map(names)).toEqual([['Picture', 'Row of dots'], ['Dots', ...bars(2)], ['Field', 'Field', 'Field']]); // prettier-ignore
  });

  it('made from the data are native shapes in colours of the theme', () => {
    const drawings = shapes().filter((shape) => shape.drawing);
    expect(drawings.length).toBeGreaterThan(20);
    const fills = drawings.flatMap(({ drawing, slide, name, size }) =>
      drawing!.shapes.map(({ fill, parts, text }) => {
        expect(fill, `slide ${slide}: ${name}`).toBeDefined();
        expect(text).toBe('');
        expect(parts.length).toBeGreaterThan(0);
        for (const part of parts) expect(part.w * part.h, name).toBeLessThanOrEqual(size!.w * size!.h);
        return `${fill!.slot} ${fill!.lighter}`;
      }),
    );
    expect([...new Set(fills)].toSorted()).toEqual([
      'accent1 0', 'accent1 0.25', 'accent1 0.54', 'accent2 0', 'accent3 0.3', 'accent4 0', 'accent4 0.21', 'accent4 0.41', 'accent4 0.63', 'accent5 0', 'bg2 0', 'tx2 0',
    ]); // prettier-ignore
  });

  it('that are none of them are SVG, with their words as outlines, and a PNG of at least 200 dpi beside it', () => {
    const pictures = shapes().filter((shape) => shape.picture);
    expect(pictures.some(({ name }) => name === 'QR code')).toBe(true);
    expect(pictures.filter(({ name }) => /^(Bar|Picture)/.test(name))).toEqual([]);
    for (const { picture, size, slide, name } of pictures) {
      const where = `slide ${slide}: ${name}`;
      const [width, height] = pngSize(picture!.png);
      expect(width / (size!.w / EMU_PER_INCH), where).toBeGreaterThanOrEqual(199.5);
      expect(height / (size!.h / EMU_PER_INCH), where).toBeGreaterThanOrEqual(199.5);
      expect(picture!.svg, where).toContain('<svg');
      expect(picture!.svg, where).not.toMatch(/<text|<script|<foreignObject|href=/);
    }
  });

  it('draw what the data says: ten of a hundred companies, one of three people', () => {
    expect(countedOn(17, 'Picture')).toEqual({ accent1: 10, accent2: 90 });
    expect(countedOn(17, 'Row of dots')).toEqual({ accent1: 7, tx2: 3 });
    expect(countedOn(18, 'Dots')).toEqual({ accent1: 1, tx2: 2 });
    expect(countedOn(15, 'Picture')).toEqual({ accent1: 1, bg2: 2 });
    expect(countedOn(13, 'Picture')).toEqual({ accent1: 7, bg2: 3 });
  });

  it('draw a dot for each respondent', () => {
    for (const number of [1, 26]) {
      expect(countedOn(number, 'Counted people')).toEqual({ accent1: 30 });
      expect(countedOn(number, 'Other people')).toEqual({ accent2: 272 });
    }
    expect(countedOn(3, 'Field')).toEqual({ accent1: 43, accent4: 259 });
    expect(countedOn(19, 'Field')).toEqual({ accent1: 73, accent2: 229 });
    expect(countedOn(19, 'Field 2')).toEqual({ accent4: 72, accent2: 230 });
    expect(countedOn(19, 'Field 3')).toEqual({ accent4: 59, accent2: 243 });
  });

  it('draw everyone of whom a question was asked, and who they were', () => {
    for (const { code, slide, base } of QUESTIONS.filter((question) => question.base !== '')) {
      const dots = countedOn(slide, 'Asked field');
      const asked = Number(base.replace('n=', ''));
      expect(dots, code).toEqual(asked === 302 ? { tx2: 302 } : { tx2: asked, bg2: 302 - asked });
    }
  });

  it('draw the two parts of a net as long as they are, in all who were asked', () => {
    const [rest, ...net] = shapeOf(deck.slides[13]!, 'Strip').drawing!.shapes;
    const parts = [...net, rest!].map((shape) => ({ ...shape.fill!, ...shape.parts[0]! }));
    expect(parts.map(({ slot, lighter }) => `${slot} ${lighter}`)).toEqual(['accent1 0', 'accent1 0.54', 'accent3 0.3']); // prettier-ignore
    const [left, right] = [parts[0]!.x, rest!.parts[0]!.x + rest!.parts[0]!.w];
    // Between two parts there is a little ground, which is taken from the end of the first.
    const starts = parts.map(({ x }) => ((100 * (x - left)) / (right - left)).toFixed(1));
    expect(starts).toEqual(['0.0', '5.2', '38.8']);
  });

  it('draw bars as long as their numbers say, from the left of their tracks', () => {
    const drawn = [13, 14, 15, 16, 18].flatMap((number) =>
      deck.slides[number - 1]!.shapes.flatMap(({ name, alt, drawing }) => {
        if (!drawing || !name.startsWith('Bar')) return [];
        const [track, bar] = drawing.shapes.map(({ parts }) => parts[0]!);
        expect([bar!.x, bar!.y, bar!.h], name).toEqual([track!.x, track!.y, track!.h]);
        return [[alt, Number(/([\d.]+)%/.exec(alt)![1]), (100 * bar!.w) / track!.w] as const];
      }),
    );
    expect(drawn).toHaveLength(16);
    for (const [alt, says, shows] of drawn) expect(Math.abs(shows - says), alt).toBeLessThan(0.05);
  });
});

/** How many dots a picture of a slide shows, by the slot of what fills them: a hollow one has the colour behind it. */
function countedOn(number: number, name: string): Readonly<Record<string, number>> {
  const drawn = shapeOf(deck.slides[number - 1]!, name).drawing!.shapes;
  for (const { parts } of drawn) {
    const sizes = parts.flatMap(({ w, h }) => [w, h]);
    expect(Math.max(...sizes) - Math.min(...sizes), name).toBeLessThanOrEqual(ROUNDED_EMU);
  }
  const all = drawn.flatMap(({ parts }) => parts);
  expect(new Set(all.map(({ x, y }) => `${x} ${y}`)).size).toBe(all.length);
  const counts: Record<string, number> = {};
  for (const { fill, parts } of drawn) counts[fill!.slot] = (counts[fill!.slot] ?? 0) + parts.length;
  return counts;
}

describe('links', () => {
  it('lead to form, mail with subject, and home page', () => {
    expect(shapeOf(deck.slides[22]!, 'Form link').links).toEqual([BOOKING]);
    expect(shapeOf(deck.slides[22]!, 'QR code').links).toEqual([BOOKING]);
    const [mail] = shapeOf(deck.slides[22]!, 'Mail address').links;
    expect(decodeURIComponent(mail!)).toBe('mailto:m.yokogawa@log-port.com?subject=無料相談希望・御社名');
    expect(shapeOf(deck.slides[23]!, 'Company profile').links).toEqual(['https://www.log-port.com/']);
    expect(shapeOf(deck.slides[25]!, 'Site').links).toEqual(['https://www.log-port.com/']);
    expect(shapeOf(deck.slides[25]!, 'Mail').links).toEqual([mail]);
    const all = shapes().flatMap(({ name, links }) => (name.startsWith('Tracker') ? [] : links));
    expect(new Set(all).size).toBe(3);
  });

  it('of the tracker lead to the first slides of the other sections', () => {
    const tracked = deck.slides.slice(1, -1);
    for (const { number, shapes: own } of tracked) {
      const names = own.filter(({ name }) => /^Tracker \d$/.test(name));
      expect(names.map(({ text }) => text)).toEqual(deck.sections.map(({ name }) => name));
      expect(names.map(({ links }) => links)).toEqual(
        deck.sections.map(({ slides }) => (slides.includes(number) ? [] : [`ppt/slides/slide${slides[0]}.xml`])),
      );
    }
  });

  it('the QR code scans to the booking form', async () => {
    const { picture } = shapeOf(deck.slides[22]!, 'QR code');
    const [width, height] = pngSize(picture!.png);
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(await loadImage(Buffer.from(picture!.png)), 0, 0);
    const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;
    const pixels = Uint8ClampedArray.from(context.getImageData(0, 0, width, height).data);
    expect(decode(pixels, width, height)?.data).toBe(BOOKING);
  });
});
