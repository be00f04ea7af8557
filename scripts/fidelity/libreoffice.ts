import { itemAt } from '../../src/base/item-at.ts';
import type { PlacedLine } from '../../src/deck/scene/types.ts';
import type { TextPlace, Viewer } from '../../src/files/paint/viewer.ts';

/** In a box, a line is 1.2 em high in LibreOffice 7.4 too, but its baseline differs: measured with both fonts. */
const HEIGHT = 1.2;
const ASCENT = 0.99;

/** In cells and charts, a line is as high as its font says: ascent and descent in em of the fonts that it uses. */
const FONTS: Readonly<Record<string, { readonly ascent: number; readonly descent: number }>> = {
  'BIZ UDPGothic': { ascent: 1802 / 2048, descent: 246 / 2048 },
  // Liberation Sans.
  Arial: { ascent: 1854 / 2048, descent: 434 / 2048 },
};

/** Below single spacing the baseline is at four fifths of the line (editeng, ImpEditEngine::CreateLines). */
const TIGHT = 0.8;

/** Space where Asian text meets other text, as a share of a single line of the preceding text (ibid.). */
const SCRIPT_SPACE = 1 / 5;

/** How much narrower text is set whose size is no whole number of points: measured at 10.5. */
const NARROWER = 0.0095;
/** How much wider Latin text of 14 points is set in charts: measured; at 12, 16 and 22 it is as wide as elsewhere. */
const WIDER_IN_CHARTS: Readonly<Record<number, number>> = { 14: 0.03 };

/** About the width of a character in em. */
const emOf = (code: number): number => {
  if (code === 0x20 || code === 0xa0 || code === 0x2c || code === 0x2e || code === 0x7c) return 0.28;
  return code < 0x2e80 ? 0.53 : 1;
};

type Script = 'asian' | 'latin' | 'weak';

/** As distinguished by LibreOffice's break iterator; a weak character takes the script of the preceding one. */
function scriptOf(code: number): Script {
  if (code === 0x20 || code === 0xa0) return 'weak';
  if (code < 0x2000) return 'latin';
  if ((code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)) return 'asian';
  return (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xffef) ? 'asian' : 'weak';
}

function spacing(line: PlacedLine, place: TextPlace, single: number, above: PlacedLine | undefined): readonly number[] {
  const text = line.map((run) => run.text).join('');
  const sizes = line.flatMap((run) => Array.from({ length: run.text.length }, () => run.size));
  const own = Array.from({ length: text.length }, (_, i) => scriptOf(text.charCodeAt(i)));
  const before = (above ?? []).flatMap((run) =>
    [...run.text].map((character) => scriptOf(character.codePointAt(0) ?? 0)),
  );
  let last: Script = before.findLast((script) => script !== 'weak') ?? 'latin';
  const scripts = own.map((script) => (last = script === 'weak' ? last : script));
  return scripts.map((script, i) => {
    if (i === 0) return 0;
    const size = itemAt(sizes, i - 1);
    const em = emOf(text.charCodeAt(i - 1));
    const wider = place === 'chart' && em < 1 ? (WIDER_IN_CHARTS[size] ?? 0) : 0;
    const narrower = Number.isInteger(size) ? 0 : NARROWER;
    return (script === scripts[i - 1] ? 0 : size * single * SCRIPT_SPACE) + size * em * (wider - narrower);
  });
}

/** How far labels of charts are from where layout expects them, in points: measured. */
const LABELS = {
  bars: { axis: { x: 8.6, y: -0.4 }, value: { x: -4.4, y: -0.4 } },
  columns: { axis: { x: 0, y: -4.4 }, value: { x: 0, y: 0.7 } },
} as const;

/** LibreOffice 7.4 where it differs from PowerPoint; `family` is the deck's first font. */
export function libreOffice(family: string): Viewer {
  const font = FONTS[family];
  if (!font) throw new Error(`it is not known how LibreOffice sets ${family}`);
  const metrics = (place: TextPlace): { readonly single: number; readonly above: number } =>
    place === 'box' ? { single: HEIGHT, above: ASCENT } : { single: font.ascent + font.descent, above: font.ascent };
  return {
    kerns: (_size, place) => place !== 'chart',
    line(size, factor, place) {
      const { single, above } = metrics(place);
      const height = size * single * factor;
      const baseline = factor < 1 ? Math.min(size * above, height * TIGHT) : size * above + height - size * single;
      return { height, baseline };
    },
    spacing: (line, place, above) => spacing(line, place, metrics(place).single, above),
    hole: 0.5,
    // Hairlines a millimetre apart, whatever the pattern.
    hatch: { pitch: (72 / 25.4) * Math.SQRT2, width: 0.25 },
    labelOffset(label, { chart: { kind } }) {
      if (kind !== 'bars' && kind !== 'columns') return { x: 0, y: 0 };
      return LABELS[kind][label.lines ? 'axis' : 'value'];
    },
  };
}
