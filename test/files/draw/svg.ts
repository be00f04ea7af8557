/** Throws if the tags of an SVG do not nest, an ampersand is not escaped, or an attribute is not quoted. */
export function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const token =
    /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|<|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\dA-F]+);)/g;
  for (const [text, close, name, attributes, empty] of svg.matchAll(token)) {
    if (!name) throw new Error(`not well-formed at ${text}`);
    const names = [...(attributes ?? '').matchAll(/\s([\w:.-]+)=/g)].map((m) => m[1]);
    if (new Set(names).size !== names.length) throw new Error(`an attribute twice in ${text}`);
    if (close && open.pop() !== name) throw new Error(`</${name}> closes something else`);
    if (!close && !empty) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
}
