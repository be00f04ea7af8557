import { createCanvas, loadImage } from 'canvas';
import jsqr from 'jsqr';
import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTIONS } from './facts.ts';
import type { Extent } from './read-drawing.ts';
import { flat, shapeOf, type ReadDeck, type ReadShape } from './read-deck.ts';
import { finish, loadReport } from './report.ts';

let deck: ReadDeck;
beforeAll(async () => {
  ({ deck } = await finish(await loadReport()));
});

const EMU_PER_INCH = 914_400;
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
      const { alt } = shapeOf(deck.slides[slide - 1]!, `Chart ${code}`);
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
    expect([13, 14, 15, 16].map(names)).toEqual([[...bars(3), 'Picture'], [...bars(3), 'Picture'], [...bars(2), 'Picture'], bars(6)]); // prettier-ignore
    expect([17, 18, 19].map(names)).toEqual([['Picture'], ['Picture'], bars(3)]);
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
    expect([...new Set(fills)].toSorted()).toEqual(['accent1 0', 'accent1 0.4', 'accent4 0.55', 'tx2 0']);
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
    expect(countedOn(17)).toEqual({ accent1: 10, accent4: 90 });
    expect(countedOn(18)).toEqual({ accent1: 1, accent4: 2 });
    expect(countedOn(15)).toEqual({ accent1: 1, accent4: 2 });
    expect(countedOn(13)).toEqual({ accent1: 7, accent4: 3 });
  });

  it('draw bars as long as their numbers say, from the left of their tracks', () => {
    const drawn = [13, 14, 15, 16, 19].flatMap((number) =>
      deck.slides[number - 1]!.shapes.flatMap(({ name, alt, drawing }) => {
        if (!drawing || !name.startsWith('Bar')) return [];
        const [track, bar] = drawing.shapes.map(({ parts }) => parts[0]!);
        expect([bar!.x, bar!.y, bar!.h], name).toEqual([track!.x, track!.y, track!.h]);
        return [[alt, Number(/([\d.]+)%/.exec(alt)![1]), (100 * bar!.w) / track!.w] as const];
      }),
    );
    expect(drawn).toHaveLength(17);
    for (const [alt, says, shows] of drawn) expect(Math.abs(shows - says), alt).toBeLessThan(0.05);
  });
});

/** How many things the picture of a slide shows, by the slot of their colour. */
function countedOn(number: number): Readonly<Record<string, number>> {
  const drawn = shapeOf(deck.slides[number - 1]!, 'Picture').drawing!.shapes;
  const area = ({ w, h }: Extent): number => w * h;
  // A person has a head, a company windows: there are as many of them as there are largest parts.
  const largest = Math.max(...drawn.flatMap(({ parts }) => parts.map(area)));
  const things = drawn.map(({ parts }) => parts.filter((part) => area(part) > 0.99 * largest));
  expect(new Set(drawn.map(({ parts }, i) => parts.length / things[i]!.length)).size).toBe(1);
  expect(new Set(things.flat().map(({ x, y }) => `${x} ${y}`)).size).toBe(things.flat().length);
  return Object.fromEntries(drawn.map(({ fill }, i) => [fill!.slot, things[i]!.length]));
}

describe('links', () => {
  it('lead to form, mail with subject, and home page', () => {
    expect(shapeOf(deck.slides[22]!, 'Form link').links).toEqual([BOOKING]);
    expect(shapeOf(deck.slides[22]!, 'QR code').links).toEqual([BOOKING]);
    const [mail] = shapeOf(deck.slides[22]!, 'Mail address').links;
    expect(decodeURIComponent(mail!)).toBe('mailto:m.yokogawa@log-port.com?subject=無料相談希望・御社名');
    expect(shapeOf(deck.slides[23]!, 'Company profile').links).toEqual(['https://www.log-port.com/']);
    const all = shapes().flatMap((shape) => shape.links);
    expect(new Set(all).size).toBe(3);
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
