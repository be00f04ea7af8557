/** An affine matrix as SVG and canvas write it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f,
]; // prettier-ignore

function rotation(degrees: number, x = 0, y = 0): Matrix {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x - x * cos + y * sin, y - x * sin - y * cos];
}

const isMatrix = (values: readonly number[]): values is Matrix => values.length === 6;

function step(name: string, values: readonly number[]): Matrix | undefined {
  const [p = 0, q, r] = values;
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, p, q ?? 0];
    case 'scale':
      return [p, 0, 0, q ?? p, 0, 0];
    case 'rotate':
      return rotation(p, q, r);
    case 'matrix':
      return isMatrix(values) ? values : undefined;
    default:
      return undefined;
  }
}

/** The matrix of an SVG `transform` inside an outer one; undefined for transforms that it does not know (skews). */
export function readTransform(text: string | undefined, outer: Matrix): Matrix | undefined {
  let matrix: Matrix | undefined = outer;
  const steps = [...(text ?? '').matchAll(/(\w+)\s*\(([^)]*)\)/g)];
  if ((text ?? '').replace(/(\w+)\s*\(([^)]*)\)/g, '').replace(/[\s,]/g, '') !== '') return undefined;
  for (const [, name = '', list = ''] of steps) {
    const inner = step(name, list.trim().split(/[\s,]+/).map(Number)); // prettier-ignore
    matrix = matrix && inner && inner.every(Number.isFinite) ? multiply(matrix, inner) : undefined;
  }
  return matrix;
}
