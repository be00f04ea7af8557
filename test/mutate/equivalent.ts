/** A mutation that no test can notice, since the program does the same with it, and why. */
interface Equivalent {
  readonly file: string;
  /** The line that is changed, as it stands there; what a mutation makes of it. */
  readonly site: string;
  readonly kind: string;
  readonly becomes: string;
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/files/pptx/write-pptx.ts',
    site: 'const key = keyOf(layout.decoration, l + 1);',
    kind: 'off by one',
    becomes: '2',
    why: 'The number only keeps the keys of layouts apart, which any other does that each has for itself.',
  },
  {
    file: 'src/base/image-metadata.ts',
    site: 'if (bytes.length >= 4 && view.getUint16(0) === 0xffd8) return [...new Set(jpegSegments(bytes, view))];',
    kind: 'off by one',
    becomes: '5',
    why: 'A JPEG of four bytes has no segment, which takes four more behind its first two.',
  },
  {
    file: 'src/base/image-metadata.ts',
    site: 'if (bytes.length >= 4 && view.getUint16(0) === 0xffd8) return [...new Set(jpegSegments(bytes, view))];',
    kind: 'other operator',
    becomes: '>',
    why: 'The same: four bytes have no segment.',
  },
  {
    file: 'src/files/pptx/finish/chart-frame.ts',
    site: "el('p:cNvPr', { id: 0, name: element.name }),",
    kind: 'off by one',
    becomes: '1',
    why: 'Every shape gets its number when the page is finished (identity.ts).',
  },
  {
    file: 'src/upkeep/refresh/chart/read-chart.ts',
    site: 'export const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;',
    kind: 'swapped operands',
    becomes: '(b) - (a)',
    why: 'The distance of two numbers is the same from either.',
  },
  {
    file: 'src/deck/text/usage.ts',
    site: 'this.#open.splice(this.#open.indexOf(uses), 1);',
    kind: 'other method',
    becomes: 'lastIndexOf',
    why: 'A set was made just before, and stands in the list once.',
  },
  {
    file: 'src/world/input/load-fonts.ts',
    site: 'if (bytes && isFont) fonts.push({ family, weight, bytes });',
    kind: 'other operator',
    becomes: '||',
    why: 'What is no font makes the fonts unsound, and then none of them is given to anybody.',
  },
  {
    file: 'src/data/survey/types.ts',
    site: 'export const ASKED_UNKNOWN = 2;',
    kind: 'off by one',
    becomes: '3',
    why: 'A mark in an array of bytes that is only compared: any number does that the other two are not.',
  },
  {
    file: 'src/data/tabulate/net.ts',
    site: 'const base = { count: table.base ?? 0, weighted: table.weightedBase ?? 0 };',
    kind: 'always the default',
    becomes: '0',
    why: 'A share is then reckoned as one of weights, whose rounding gives the same: tried for every share of up to 3,000 answers.',
  },
  {
    file: 'src/world/input/similar-keys.ts',
    site: 'const names = { key: keyText(pair), other: keyText(twin), line: placeAt(startOf(twin.key) ?? 0).line };',
    kind: 'off by one',
    becomes: '1',
    why: 'A key that was read from a file has its place there: what stands for none is never asked for.',
  },
  {
    file: 'src/world/portal/jobs/open-threads.ts',
    site: "kind === 'meeting' ? meetings : kind === 'release' ? builds : readings;",
    kind: 'negated condition',
    becomes: "!(kind === 'release')",
    why: 'Both have one thread and the same queue: what is built and what is read only have to be apart.',
  },
  {
    file: 'src/world/portal/restored-inputs.ts',
    site: 'const folder = join(this.#folder, `${id.slice(0, 16)}-${(this.#made += 1)}`);',
    kind: 'off by one',
    becomes: '17',
    why: 'The beginning of the id is for whoever looks into the folder; the number behind it keeps the names apart.',
  },
];
