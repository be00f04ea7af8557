import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { refusedFonts } from '../../../src/files/draw/fonts.ts';
import { openTypefaces } from '../../../src/files/draw/typefaces.ts';
import { FACES } from '../../deck/layout/fixtures.ts';

const [regular, bold] = (['regular', 'bold'] as const).map(
  (weight) => FACES.find((face) => face.family === 'Arial' && face.weight === weight)!.bytes,
);

describe('a font under a name that another build of this process gave to other bytes', () => {
  const context = createCanvas(10, 10).getContext('2d');
  const widthOf = async (bytes: Uint8Array): Promise<number> => {
    const faces = FACES.map((face) => (face.family === 'Arial' && face.weight === 'regular' ? { ...face, bytes } : face)); // prettier-ignore
    context.font = (await openTypefaces(faces, ['Arial'])).font('Arial', false, 100);
    return context.measureText('willow').width;
  };

  it('is the one that is set from then on, whichever of them came first', async () => {
    const own = await widthOf(regular!);
    const other = await widthOf(bold!);
    expect(other).toBeGreaterThan(own);
    expect(await widthOf(regular!)).toBe(own);
    expect(await widthOf(bold!)).toBe(other);
    await widthOf(regular!);
  });

  it('is refused if the library cannot read it', async () => {
    const broken = { family: 'Broken', weight: 'regular', bytes: new Uint8Array([1, 2, 3]) } as const;
    expect(await refusedFonts([...FACES, broken])).toEqual([broken]);
  });
});
