import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../../src/files/paint/svg/read-svg.ts';

const svg = (body: string, root = 'width="40" height="20"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${root}>${body}</svg>`;

describe('reading an SVG', () => {
  it('gives its shapes in order, with the look and the moves of what they stand in', () => {
    const read = readSvg(
      svg('<g fill="none" transform="translate(10,5)"><path d="M0,0h1"/><g stroke="#E4572E" stroke-width="2"><path d="M1,1h2" transform="scale(2)"/></g><rect x="1" y="2" width="3" height="4" fill="#0B2A5B" fill-opacity="0.5"/></g>'),
    ); // prettier-ignore
    expect(read).toEqual({
      x: 0, y: 0, width: 40, height: 20, crisp: false,
      shapes: [
        { path: 'M1,1h2', matrix: [2, 0, 0, 2, 10, 5], fillOpacity: 1, evenOdd: false, stroke: '#E4572E', strokeOpacity: 1, strokeWidth: 2, miterLimit: 4 },
        { path: 'M1,2h3v4h-3Z', matrix: [1, 0, 0, 1, 10, 5], fill: '#0B2A5B', fillOpacity: 0.5, evenOdd: false, strokeOpacity: 1, strokeWidth: 1, miterLimit: 4 },
      ],
    }); // prettier-ignore
  });

  it('takes the view box for its size, black for a fill that is not said, and a shape’s own opacity', () => {
    const read = readSvg(svg('<circle cx="5" cy="5" r="5" opacity="0.5"/>', 'width="400" viewBox="-5 1 10 20"'));
    expect(read).toMatchObject({ x: -5, y: 1, width: 10, height: 20 });
    expect(read?.shapes[0]).toMatchObject({ path: 'M0,5A5,5,0,1,1,10,5A5,5,0,1,1,0,5Z', fill: '#000000', fillOpacity: 0.5 }); // prettier-ignore
  });

  it('turns around a point', () => {
    const matrix = readSvg(svg('<path d="M0,0h1" transform="rotate(90 10 10)"/>'))?.shapes[0]?.matrix ?? [];
    // The origin is moved to (20, 0).
    expect(matrix.map((v) => Math.round(v * 1000) / 1000 + 0)).toEqual([0, 1, -1, 0, 20, 0]);
  });

  it.each([
    ['a gradient', '<defs><linearGradient id="g"/></defs><path d="M0,0h1" fill="url(#g)"/>'],
    ['text', '<text>a</text>'],
    ['a style', '<path d="M0,0h1" style="fill:red"/>'],
    ['a class', '<path d="M0,0h1" class="a"/>'],
    ['a clip', '<g clip-path="url(#c)"><path d="M0,0h1"/></g>'],
    ['opacity of a group', '<g opacity="0.5"><path d="M0,0h1"/></g>'],
    ['opacity over fill and stroke', '<path d="M0,0h1" stroke="red" opacity="0.5"/>'],
    ['a skew', '<path d="M0,0h1" transform="skewX(10)"/>'],
    ['a nested drawing', '<svg width="1" height="1"/>'],
    ['round corners', '<rect width="4" height="4" rx="1"/>'],
    ['a picture', '<image href="data:image/png;base64,AA=="/>'],
    ['a number that is none', '<circle cx="5" cy="5" r="5" stroke="red" stroke-width="10%"/>'],
    ['something unclosed', '<g>'],
  ])('leaves %s to the raster', (_, body) => {
    expect(readSvg(svg(body))).toBeUndefined();
  });

  it('leaves a drawing without a size to the raster, and reads past titles', () => {
    expect(readSvg(svg('<path d="M0,0h1"/>', ''))).toBeUndefined();
    expect(readSvg(svg('<title>Logo <tspan>x</tspan></title><path d="M0,0h1"/>'))?.shapes).toHaveLength(1);
  });
});
