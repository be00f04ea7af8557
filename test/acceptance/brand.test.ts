import { describe, expect, it } from 'vitest';
import { ProjectCopy } from './project.ts';

const BRAND = 'templates/brand/log.yaml';

/** The project with another brand. */
async function branded(...changes: readonly (readonly [from: string, to: string])[]): Promise<ProjectCopy> {
  const project = await ProjectCopy.make();
  let brand = await project.read(BRAND);
  for (const [from, to] of changes) {
    expect(brand).toContain(from);
    brand = brand.replace(from, to);
  }
  await project.write(BRAND, brand);
  return project;
}

describe('another brand', () => {
  it('may have a page of 4:3', async () => {
    const project = await branded(['width: 960pt, height: 540pt', 'width: 960pt, height: 720pt'], ['top: 7.04in', 'top: 9.54in']); // prettier-ignore
    const { code, stderr } = await project.run(['check']);
    expect(code, stderr).toBe(0);
    // Nothing hangs above an empty lower third, nor too near to an edge.
    expect(stderr).not.toContain('warning');
  }, 120_000);

  it('with a yellow accent is refused with the shades that pass, and passes with them', async () => {
    const project = await branded(['accent1: E4572E', 'accent1: FFD800'], ['accent5: C23B15', 'accent5: FFD800']);
    const { code, stderr } = await project.run(['check', '--locale', 'ja']);
    expect(code).toBe(1);
    expect(stderr).toContain('"quote_mark"');
    const shades = [...stderr.matchAll(/change theme: (accent\d) from FFD800 to ([0-9A-F]{6}),/g)].map(([, slot, to]) => `${slot} ${to}`); // prettier-ignore
    expect(new Set(shades).size).toBe(2);
    const mended = shades.map((shade) => shade.split(' ')).map(([slot, to]) => [`${slot}: FFD800`, `${slot}: ${to}`] as const); // prettier-ignore
    let brand = await project.read(BRAND);
    for (const [from, to] of mended) brand = brand.replace(from, to);
    await project.write(BRAND, brand);
    const again = await project.run(['check', '--locale', 'ja']);
    expect(again.code, again.stderr).toBe(0);
  }, 120_000);
});
