/** The SVG with its root's size in pixels, so that it is rendered at that size and not scaled up afterwards. */
export function sized(svg: string, width: number, height: number): string {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0];
  if (!root) throw new Error('an SVG without an svg element');
  const bare = root.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return svg.replace(root, () => bare.replace('<svg', `<svg width="${width}" height="${height}"`));
}
