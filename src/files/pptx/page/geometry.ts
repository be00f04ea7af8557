import type { Box } from '../../../base/box.ts';
import { EMU_PER_POINT } from '../../../base/length.ts';
import type { Step } from '../../shapes/types.ts';

/** Points as whole EMU. */
export const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

/** A whole turn, in the sixtieths of a thousandth of a degree that DrawingML counts in. */
const TURN = 360 * 60_000;

/** A step of a path as DrawingML has it; lengths in EMU from the shape's top left. */
export interface PathStep {
  readonly name: 'a:moveTo' | 'a:lnTo' | 'a:cubicBezTo' | 'a:arcTo' | 'a:close';
  /** x, y of each point that it has. */
  readonly points: readonly number[];
  /** Of an arc, which is always a whole turn that begins at the right. */
  readonly radius?: number;
}

const CLOSE: PathStep = { name: 'a:close', points: [] };

/**
 * The steps of a path in a shape that begins at `origin` (EMU). A circle is one arc of a whole turn, as in the preset
 * shapes `sun` and `smileyFace` (ECMA-376, presetShapeDefinitions). Throws for a place that is no number.
 */
export function geometryOf(steps: readonly Step[], origin: Box): readonly PathStep[] {
  const made: PathStep[] = [];
  const at = (x: number, y: number): [number, number] => {
    const place: [number, number] = [emu(x) - origin.x, emu(y) - origin.y];
    if (!place.every(Number.isFinite)) throw new Error(`a path leads to (${x}, ${y})`);
    return place;
  };
  for (const step of steps) {
    switch (step[0]) {
      case 'M':
        made.push({ name: 'a:moveTo', points: at(step[1], step[2]) });
        break;
      case 'L':
        made.push({ name: 'a:lnTo', points: at(step[1], step[2]) });
        break;
      case 'C':
        made.push({
          name: 'a:cubicBezTo',
          points: [...at(step[1], step[2]), ...at(step[3], step[4]), ...at(step[5], step[6])],
        });
        break;
      case 'O': {
        const [, x, y, radius] = step;
        made.push(
          { name: 'a:moveTo', points: at(x + radius, y) },
          { name: 'a:arcTo', points: [], radius: emu(radius) },
          CLOSE,
        );
        break;
      }
      case 'Z':
        made.push(CLOSE);
    }
  }
  return made;
}

/** The steps as the content of an `a:path`. */
export function geometryXml(steps: readonly PathStep[]): string {
  let xml = '';
  for (const { name, points, radius } of steps) {
    if (radius !== undefined) {
      xml += `<${name} wR="${radius}" hR="${radius}" stAng="0" swAng="${TURN}"/>`;
    } else if (points.length === 0) {
      xml += `<${name}/>`;
    } else {
      xml += `<${name}>`;
      for (let i = 0; i < points.length; i += 2) xml += `<a:pt x="${points[i]}" y="${points[i + 1]}"/>`;
      xml += `</${name}>`;
    }
  }
  return xml;
}
