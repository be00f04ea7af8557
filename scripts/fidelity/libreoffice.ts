import type { PlacedLine } from '../../src/scene/types.ts';
import type { Viewer } from '../../src/write/paint/viewer.ts';

/** A line in LibreOffice 7.4 is 1.2 em high too, but its baseline is elsewhere: measured, with both fonts. */
const HEIGHT = 1.2;
const ASCENT = 0.99;

/** Below single spacing the baseline is at four fifths of the line (editeng, ImpEditEngine::CreateLines). */
const TIGHT = 0.8;

/** Space where Asian text meets other text, as a share of the height of what stands before it (ibid.). */
const SCRIPT_SPACE = HEIGHT / 5;

type Script = 'asian' | 'latin' | 'weak';

/** As LibreOffice's break iterator tells them apart; a weak character takes the script of what stands before it. */
function scriptOf(code: number): Script {
  if (code === 0x20 || code === 0xa0) return 'weak';
  if (code < 0x2000) return 'latin';
  if ((code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)) return 'asian';
  return (code >= 0xfe30 && code <= 0xfe4f) || (code >= 0xff00 && code <= 0xffef) ? 'asian' : 'weak';
}

function spacing(line: PlacedLine): readonly number[] {
  const text = line.map((run) => run.text).join('');
  const sizes = line.flatMap((run) => Array.from({ length: run.text.length }, () => run.size));
  const own = Array.from({ length: text.length }, (_, i) => scriptOf(text.charCodeAt(i)));
  let last = own.find((script) => script !== 'weak') ?? 'latin';
  const scripts = own.map((script) => (last = script === 'weak' ? last : script));
  return scripts.map((script, i) => (i > 0 && script !== scripts[i - 1] ? (sizes[i - 1] ?? 0) * SCRIPT_SPACE : 0));
}

/** LibreOffice 7.4, where it does not do as PowerPoint does. */
export const libreOffice: Viewer = {
  line(size, factor) {
    const height = size * HEIGHT * factor;
    const baseline = factor < 1 ? Math.min(size * ASCENT, height * TIGHT) : size * ASCENT + height - size * HEIGHT;
    return { height, baseline };
  },
  spacing,
  hole: 0.5,
};
