import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createCanvas, loadImage } from 'canvas';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontSource } from '../../../src/base/deck-sources.ts';
import { buildPicture } from '../../../src/deck/chart/pictures/build-picture.ts';
import { frame, pixels } from '../../../src/deck/chart/pictures/frame.ts';
import { EMU_PER_POINT, pt } from '../../../src/base/length.ts';
import { createMeasurer } from '../../../src/deck/layout/measure.ts';
import type { DrawingSpec } from '../../../src/deck/chart/types.ts';
import { Recall } from '../../../src/base/recall.ts';
import { drawPictures, DRAW_REVISION } from '../../../src/files/draw/draw-pictures.ts';
import { drawQr } from '../../../src/files/draw/draw-qr.ts';
import { pictureKey } from '../../../src/files/draw/picture-key.ts';
import type { DrawingCache, DrawnPicture, RasterPicture } from '../../../src/files/draw/types.ts';
import { loadVega } from '../../../src/files/draw/vega.ts';
import type { Picture } from '../../../src/deck/layout/types.ts';
import { COLORS } from '../../deck/chart/chart-fixture.ts';
import { assertWellFormed } from './svg.ts';

const NOTHING = { fonts: [], assets: new Map<string, Uint8Array>() };
const sha = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

async function drawOne(
  picture: Picture,
  options: Partial<Parameters<typeof drawPictures>[1]> = {},
): Promise<DrawnPicture> {
  const drawn = await drawPictures([picture], { ...NOTHING, ...options });
  const found = drawn.get(pictureKey(picture));
  if (!found) throw new Error('not drawn');
  return found;
}

/** A drawing in no colour of the brand's, which shapes cannot say. */
const raster = (spec: DrawingSpec): DrawingSpec => ({ ...spec, palette: [] });

async function rasterOf(...given: Parameters<typeof drawOne>): Promise<RasterPicture> {
  const drawn = await drawOne(...given);
  if (drawn.kind !== 'raster') throw new Error('drawn as shapes');
  return drawn;
}

async function pixelsOf(bytes: Uint8Array): Promise<{ rgba: Uint8ClampedArray; width: number; height: number }> {
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return { rgba: data, width, height };
}

const waffleOf = (share: number, edge = 4): DrawingSpec =>
  raster(buildPicture('waffle', { share }, COLORS, { width: edge, height: edge }));
const SHAPES: readonly DrawingSpec[] = [
  buildPicture('waffle', { share: 9.9 }, COLORS, { width: 4, height: 4 }),
  buildPicture('waffle', { share: 33.2, shape: 'company' }, COLORS, { width: 4, height: 4 }),
  buildPicture('people', { total: 3, counted: 1 }, COLORS, { width: 4, height: 2.6 }),
  buildPicture('ring', { parts: [{ share: 14.2, highlighted: true }] }, COLORS, { width: 2, height: 2 }),
  buildPicture('bars', { bars: [{ value: 14.2, highlighted: true }], axisMax: 100 }, COLORS, { width: 3, height: 0.3 }),
  buildPicture('ranking', { steps: [{ value: 24.2, highlighted: true }] }, COLORS, { width: 2, height: 2 }),
];
const ALL = SHAPES.map(raster);

const fillCount = (svg: string, hex: string): number => svg.split(`fill="#${hex}"`).length - 1;

const fontFile = (path: string): Uint8Array =>
  new Uint8Array(
    readFileSync(new URL(`../../../node_modules/@expo-google-fonts/biz-udpgothic/${path}`, import.meta.url)),
  );
const FONTS: readonly FontSource[] = [
  { family: 'BIZ UDPGothic', weight: 'regular', bytes: fontFile('400Regular/BIZUDPGothic_400Regular.ttf') },
  { family: 'BIZ UDPGothic', weight: 'bold', bytes: fontFile('700Bold/BIZUDPGothic_700Bold.ttf') },
];

const worded = (font: string): DrawingSpec =>
  frame(
    { width: 2, height: 1 },
    [
      {
        name: 'words',
        data: [{ x: 10, y: 36, word: '約10社 <&>' }],
        mark: { type: 'text', font, fontSize: 20, fontWeight: 'bold', align: 'left', color: '#14213D' },
        encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'word' } },
      },
    ],
    [],
  );

describe('drawPictures', () => {
  it('draws as many coloured cells as the data has', async () => {
    for (const [share, cells] of [
      [9.9, 10],
      [55.4, 55],
      [0, 0],
    ] as const) {
      const { svg = '' } = await rasterOf(waffleOf(share));
      expect([fillCount(svg, 'E4572E'), fillCount(svg, 'DFE4EE')]).toEqual([cells, 100 - cells]);
    }
  });

  it('makes well-formed SVG of the right size without text, and its PNG at 216 dpi', async () => {
    const drawn = await drawPictures(ALL, NOTHING);
    for (const spec of ALL) {
      const { svg = '', png, mime, width, height } = drawn.get(pictureKey(spec)) as RasterPicture;
      assertWellFormed(svg);
      expect(svg).toMatch(/^<svg /);
      expect(svg).not.toMatch(/<text|class=|aria-|clip-path/);
      const [w, h] = [Number(spec.vegaLite['width']), Number(spec.vegaLite['height'])];
      expect(svg).toContain(`width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"`);
      expect([mime, width, height]).toEqual(['image/png', Math.round(spec.width * 216), Math.round(spec.height * 216)]);
      const { rgba, ...size } = await pixelsOf(png);
      expect(size).toEqual({ width, height });
      expect(rgba.some((v) => v !== 0)).toBe(true);
    }
  });

  it('leaves the ground transparent and shows the brand’s own colours', async () => {
    const { png } = await rasterOf(waffleOf(10));
    const { rgba, width } = await pixelsOf(png);
    const at = (x: number, y: number): number[] => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
    expect(at(0, 0)).toEqual([0, 0, 0, 0]);
    expect(at(30, 30)).toEqual([0xe4, 0x57, 0x2e, 255]);
    expect(at(30, 830)).toEqual([0xdf, 0xe4, 0xee, 255]);
  });

  it('gives the same bytes whatever was drawn before, alone or with others, whole or from the memo', async () => {
    const alone = await rasterOf(waffleOf(33, 3));
    const together = await drawPictures([waffleOf(9.9), ...ALL, waffleOf(33, 3)], NOTHING);
    const again = together.get(pictureKey(waffleOf(33, 3))) as RasterPicture;
    expect(again.svg).toBe(alone.svg);
    expect(sha(again.png)).toBe(sha(alone.png));
  });

  it('leaves the specification as it was', async () => {
    const spec = waffleOf(5);
    const before = JSON.stringify(spec);
    await drawOne(spec);
    expect(JSON.stringify(spec)).toBe(before);
    const rows = (spec.vegaLite['datasets'] as Record<string, object[]>)['cells']!;
    expect(Object.getOwnPropertySymbols(rows[0]!)).toEqual([]);
  });

  it('draws equal pictures once', async () => {
    expect((await drawPictures([waffleOf(1), waffleOf(1), waffleOf(2)], NOTHING)).size).toBe(2);
  });

  it('draws what it always drew: raise DRAW_REVISION when this hash changes', async () => {
    const at = { scale: null, type: 'quantitative', axis: null };
    const fixed: DrawingSpec = {
      kind: 'drawing',
      palette: [],
      width: 1,
      height: 1,
      vegaLite: {
        width: 72,
        height: 72,
        padding: 0,
        autosize: { type: 'none', contains: 'padding' },
        background: null,
        config: { view: { stroke: null, fill: null }, aria: false },
        datasets: { a: [{ x: 10, y: 20, x2: 40.5, y2: 30, t: 1, t2: 2 }] },
        layer: [
          { data: { name: 'a' }, mark: { type: 'rect', cornerRadius: 3, color: '#0B2A5B' }, encoding: { x: { field: 'x', ...at }, y: { field: 'y', ...at }, x2: { field: 'x2' }, y2: { field: 'y2' } } },
          { data: { name: 'a' }, mark: { type: 'point', filled: true, shape: 'M-1,-1L1,-1L0,1Z' }, encoding: { x: { field: 'x', ...at }, y: { field: 'y', ...at } } },
          { data: { name: 'a' }, mark: { type: 'arc', innerRadius: 10, outerRadius: 20 }, encoding: { theta: { field: 't', scale: null, type: 'quantitative', stack: null }, theta2: { field: 't2' } } },
        ],
      },
    }; // prettier-ignore
    const { svg = '' } = await rasterOf(fixed);
    expect({ revision: DRAW_REVISION, svg: sha(svg) }).toMatchInlineSnapshot(`
      {
        "revision": 4,
        "svg": "4681c806cc839fec0f5d3b153f6600173d11b8804da6eac9339e602666d46416",
      }
    `);
  });
});

describe('drawings in colours of the brand', () => {
  it('are shapes, each in a colour of the theme', async () => {
    for (const spec of SHAPES) {
      const drawn = await drawOne(spec);
      if (drawn.kind !== 'shapes') throw new Error('drawn as a picture');
      const { width, height, items } = drawn.shapes;
      expect([width, height]).toEqual([spec.vegaLite['width'], spec.vegaLite['height']]);
      const colors = items.map((item) => (item.kind === 'path' ? item.fill?.color : item.color));
      expect(colors.length).toBeGreaterThan(0);
      expect(colors.every((color) => color !== undefined && spec.palette.includes(color))).toBe(true);
    }
  });

  it('are kept in the cache like others', async () => {
    const entries = new Map<string, Uint8Array>();
    const cache: DrawingCache = { get: (key) => entries.get(key), set: (key, bytes) => void entries.set(key, bytes) };
    const [spec] = SHAPES;
    const first = await drawOne(spec!, { cache });
    const [[key, bytes] = ['', new Uint8Array()]] = entries;
    const second = await drawOne(spec!, { cache: { get: () => bytes, set: () => expect.unreachable() } });
    expect(second).toEqual(first);
    // A drawing whose shapes were changed on disk is drawn again.
    entries.set(
      key,
      bytes.map((byte, i) => (i === bytes.length - 20 ? byte ^ 1 : byte)),
    );
    expect(await drawOne(spec!, { cache })).toEqual(first);
    expect(entries.get(key)).toEqual(bytes);
  });
});

describe('words in a drawing', () => {
  it('become outlines in the deck’s font', async () => {
    const { svg = '', png } = await rasterOf(worded('BIZ UDPGothic'), { fonts: FONTS });
    assertWellFormed(svg);
    expect(svg).not.toMatch(/<text|font-family|社/);
    expect(svg).toMatch(/^<svg [^>]*viewBox="0 0 144 72"/);
    expect(svg.split('<path').length).toBeGreaterThan(6);
    const { rgba } = await pixelsOf(png);
    expect(rgba.filter((_, i) => i % 4 === 3 && rgba[i]! > 128).length).toBeGreaterThan(2000);
  });

  it('are the same on a second drawing', async () => {
    const [a, b] = [await rasterOf(worded('BIZ UDPGothic'), { fonts: FONTS }), await rasterOf(worded('BIZ UDPGothic'), { fonts: FONTS })]; // prettier-ignore
    expect([b.svg, sha(b.png)]).toEqual([a.svg, sha(a.png)]);
  });

  it('stay words, as wide as they are in the deck’s font, where shapes can say all else', async () => {
    const ink = { slot: 'dk1', lighter: 0, hex: '14213D' } as const;
    const drawn = await drawOne({ ...worded('BIZ UDPGothic'), palette: [ink] }, { fonts: FONTS });
    if (drawn.kind !== 'shapes') throw new Error('drawn as a picture');
    const [words] = drawn.shapes.items;
    expect(drawn.shapes.items).toHaveLength(1);
    const measured = createMeasurer(FONTS).width('約10社 <&>', ['BIZ UDPGothic'], true, pt(20)) / EMU_PER_POINT;
    expect(words).toMatchObject({ kind: 'words', text: '約10社 <&>', bold: true, size: 20, color: ink });
    expect(words?.kind === 'words' && words.width).toBeCloseTo(measured, 0);
    expect(words?.kind === 'words' && words.ascent).toBeCloseTo(createMeasurer(FONTS).ascent(['BIZ UDPGothic']), 6);
  });

  it('are refused in a font that the deck does not have', async () => {
    await expect(drawOne(worded('Comic Sans MS'), { fonts: FONTS })).rejects.toThrow('Comic Sans MS');
  });
});

function memory(): DrawingCache & { readonly entries: Map<string, Uint8Array> } {
  const entries = new Map<string, Uint8Array>();
  return { entries, get: (key) => entries.get(key), set: (key, bytes) => void entries.set(key, bytes) };
}

describe('specifications', () => {
  const fresh = async (spec: DrawingSpec, cache?: DrawingCache) => (await loadVega()).draw(spec, 0.8, cache);

  it('are compiled once for all data and sizes, and never again where there is a cache', async () => {
    const cache = memory();
    const [small, large] = [4, 5].map((edge) => buildPicture('waffle', { share: 3.2 * edge }, COLORS, { width: edge, height: edge })); // prettier-ignore
    const drawn = await fresh(small!, cache);
    expect(cache.entries.size).toBe(1);
    const kept: DrawingCache = { get: (key) => cache.entries.get(key), set: () => expect.unreachable() };
    expect(await fresh(small!, kept)).toEqual(drawn);
    expect(await fresh(large!, kept)).toEqual(await fresh(large!));
    expect(await fresh(large!)).not.toEqual(drawn);
  });

  it('that come back damaged, or as another, are compiled again', async () => {
    const cache = memory();
    const drawn = await fresh(SHAPES[3]!, cache);
    const [[key, good]] = [...cache.entries] as [[string, Uint8Array]];
    const other = memory();
    await fresh(SHAPES[4]!, other);
    for (const bad of [good.subarray(0, good.length - 9), new Uint8Array(), [...other.entries.values()][0]!]) {
      cache.entries.set(key, bad);
      expect(await fresh(SHAPES[3]!, cache)).toEqual(drawn);
      expect(sha(cache.entries.get(key)!)).toBe(sha(good));
    }
  });
});

describe('the cache', () => {
  // Specifications are kept where they are compiled; what is counted here are drawings.
  beforeAll(async () => {
    for (const picture of [...ALL, worded('BIZ UDPGothic')]) await drawOne(picture, { fonts: FONTS });
  });

  it('gives back the drawing byte for byte, without drawing', async () => {
    const cache = memory();
    const first = await rasterOf(ALL[2]!, { cache });
    expect(cache.entries.size).toBe(1);
    const [key, stored] = [...cache.entries][0]!;
    const reads: string[] = [];
    const second = await rasterOf(ALL[2]!, {
      cache: { get: (k) => (reads.push(k), stored), set: () => expect.unreachable() },
    });
    expect(reads).toEqual([key]);
    expect(second.svg).toBe(first.svg);
    expect({ ...second, png: sha(second.png) }).toEqual({ ...first, png: sha(first.png) });
  });

  it('holds what is drawn of a picture file, not one that is used as it is', async () => {
    const cache = memory();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 1"><path d="M0 0h4v1z"/></svg>');
    const png = new Uint8Array(createCanvas(3, 2).encodeSync('png'));
    const assets = new Map<string, Uint8Array>([['a.svg', svg], ['a.png', png]]); // prettier-ignore
    await drawOne({ kind: 'file', file: 'a.png' }, { assets, cache });
    expect(cache.entries.size).toBe(0);
    const drawn = await rasterOf({ kind: 'file', file: 'a.svg' }, { assets, cache });
    const stored = [...cache.entries.values()];
    expect(stored).toHaveLength(1);
    const again = await rasterOf({ kind: 'file', file: 'a.svg' }, { assets, cache: { get: () => stored[0], set: () => expect.unreachable() } }); // prettier-ignore
    expect(sha(again.png)).toBe(sha(drawn.png));
  });

  it('is asked once in a process: what was drawn for one build is the next one’s too', async () => {
    const recall = new Recall();
    const cache = memory();
    const first = await drawOne(ALL[1]!, { recall, cache });
    const untouched = { get: () => expect.unreachable(), set: () => expect.unreachable() };
    expect(await drawOne({ ...ALL[1]! }, { recall, cache: untouched })).toBe(first);
  });

  it('is not believed when an entry is damaged: it is drawn and stored again', async () => {
    const cache = memory();
    const good = await rasterOf(ALL[3]!, { cache });
    const [key, stored] = [...cache.entries][0]!;
    const damages: Uint8Array[] = [
      new Uint8Array(),
      stored.slice(0, 40),
      stored.slice(0, -1),
      stored.map((b, i) => (i === stored.length - 200 ? b ^ 1 : b)),
      new TextEncoder().encode('<html>'),
    ];
    for (const damaged of damages) {
      cache.entries.set(key, damaged);
      const again = await rasterOf(ALL[3]!, { cache });
      expect(sha(again.png)).toBe(sha(good.png));
      expect(sha(cache.entries.get(key)!)).toBe(sha(stored));
    }
  });

  it('is not believed when two entries were exchanged', async () => {
    const cache = memory();
    const pictures = [ALL[2]!, ALL[3]!];
    const good = [];
    for (const picture of pictures) good.push(sha((await rasterOf(picture, { cache })).png));
    expect(good[0]).not.toBe(good[1]);
    const [[a, first], [b, second]] = [...cache.entries] as [[string, Uint8Array], [string, Uint8Array]];
    cache.entries.set(a, second);
    cache.entries.set(b, first);
    const again = [];
    for (const picture of pictures) again.push(sha((await rasterOf(picture, { cache })).png));
    expect(again).toEqual(good);
    expect([sha(cache.entries.get(a)!), sha(cache.entries.get(b)!)]).toEqual([sha(first), sha(second)]);
  });

  it('keeps words in other fonts apart', async () => {
    const cache = memory();
    await drawOne(worded('BIZ UDPGothic'), { cache, fonts: FONTS });
    await drawOne(worded('BIZ UDPGothic'), { cache, fonts: [...FONTS].reverse() });
    expect(cache.entries.size).toBe(2);
    await drawOne(ALL[3]!, { cache, fonts: FONTS });
    await drawOne(ALL[3]!, { cache, fonts: [] });
    expect(cache.entries.size).toBe(3);
  });
});

describe('a code that a telephone reads', () => {
  it('holds its text, dark on its ground', async () => {
    const [text, dark, light] = ['https://tea.example/', '0B2A5B', 'F3F5F9'];
    const drawn = await rasterOf({ kind: 'qr', text, dark, light });
    expect(drawn).toEqual(await drawQr(text, dark, light));
  });
});

describe('picture files', () => {
  const file = { kind: 'file', file: 'assets/logo' } as const;
  const fileOf = (bytes: Uint8Array): Promise<RasterPicture> =>
    rasterOf(file, { assets: new Map([[file.file, bytes]]), fonts: FONTS });
  const svgFile = (body: string): Uint8Array =>
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100">${body}</svg>`);

  it('stay as they are when they are PNG or JPEG', async () => {
    const canvas = createCanvas(30, 20);
    const png = new Uint8Array(canvas.encodeSync('png'));
    const jpeg = new Uint8Array(canvas.encodeSync('jpeg'));
    expect(await fileOf(png)).toEqual({ kind: 'raster', png, mime: 'image/png', width: 30, height: 20 });
    expect(await fileOf(jpeg)).toEqual({ kind: 'raster', png: jpeg, mime: 'image/jpeg', width: 30, height: 20 });
  });

  it('get a raster when they are SVG', async () => {
    const drawn = await fileOf(svgFile('<rect width="200" height="100" fill="#0B2A5B"/>'));
    expect([drawn.width, drawn.height]).toEqual([1600, 400]);
    const { rgba } = await pixelsOf(drawn.png);
    expect([...rgba.subarray(0, 4)]).toEqual([0x0b, 0x2a, 0x5b, 255]);
    expect([...rgba.subarray(1200 * 4, 1200 * 4 + 4)]).toEqual([0, 0, 0, 0]);
  });

  it('have their words outlined where they stood, whatever the view box', async () => {
    const words = (family: string): string =>
      `<rect x="-50" y="20" width="40" height="40" fill="#E4572E"/>` +
      `<text x="0" y="70" font-family="${family}" font-weight="bold" font-size="60" fill="#14213D">LOG</text>`;
    const file = (root: string): Uint8Array =>
      new TextEncoder().encode(
        `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${words("'BIZ UDPGothic', serif")}</svg>`,
      );
    const { svg = '', png } = await fileOf(file('viewBox="-100 0 400 100" width="200" height="50"'));
    expect(svg).not.toMatch(/<text|BIZ/);
    expect(svg).toMatch(/^<svg viewBox="0 0 200 50"/);
    const { rgba, width, height } = await pixelsOf(png);
    expect([width, height]).toEqual([1600, 400]);
    const inked = (x0: number, x1: number): number => {
      let count = 0;
      for (let y = 0; y < height; y++) for (let x = x0; x < x1; x++) if (rgba[(y * width + x) * 4 + 3]! > 128) count++;
      return count;
    };
    // At four pixels per unit, the square is at 200 to 360 and the words begin at 400.
    expect([inked(0, 200), inked(200, 360), inked(360, 400)]).toEqual([0, 160 * 160, 0]);
    expect(inked(400, 1000)).toBeGreaterThan(20_000);
    expect(inked(1000, 1600)).toBe(0);
  });

  it('throw when they are missing or no picture', async () => {
    await expect(drawOne(file)).rejects.toThrow('assets/logo');
    await expect(fileOf(new TextEncoder().encode('GIF89a'))).rejects.toThrow('not_a_picture');
    await expect(fileOf(svgFile('<script>alert(1)</script>'))).rejects.toThrow('active_svg');
    await expect(fileOf(svgFile('<text>LOG</text>'))).rejects.toThrow('unknown_font');
  });
});
