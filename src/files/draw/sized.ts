const lengthOf = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1];

/**
 * The SVG with this size in pixels at its root, so that it is rendered at that size and not scaled up afterwards. One
 * without a view box gets its old size as view box, or its shapes would stay as small as they were.
 */
export function sized(svg: string, width: number, height: number): string {
  const root = /<svg\b[^>]*>/.exec(svg)?.[0];
  if (!root) throw new Error('an SVG without an svg element');
  const [w, h] = [lengthOf(root, 'width'), lengthOf(root, 'height')];
  const box = /\sviewBox\s*=/.test(root) || w === undefined || h === undefined ? '' : ` viewBox="0 0 ${w} ${h}"`;
  const bare = root.replace(/\s(?:width|height)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return svg.replace(root, () => bare.replace('<svg', `<svg width="${width}" height="${height}"${box}`));
}
