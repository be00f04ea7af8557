import type { FontSource } from '../../base/deck-sources.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { isFontFile } from '../../base/font-file.ts';
import { isRecord } from '../../base/is-record.ts';
import type { YamlSource } from '../../base/source.ts';
import { notAFont } from './file-diagnostics.ts';
import { locateFont } from './file-trace.ts';
import { readBytes, type Memory } from './read-file.ts';

const WEIGHTS = ['regular', 'bold'] as const;

/**
 * The font files that a brand names under `fonts.families.<family>.regular` and `.bold`: paths of the project, or of a
 * file in an npm package (`@expo-google-fonts/…/….ttf`). Anything of another form is left to the brand's schema. With a
 * memory, a file that has not been written since is not read again: fonts are large and hardly ever change. Undefined,
 * and reported, if one of them cannot be read: without it nothing can be measured.
 */
export async function loadFonts(
  root: string,
  brand: YamlSource,
  report: Report,
  memory: Memory = {},
): Promise<readonly FontSource[] | undefined> {
  const families = child(child(brand.value, 'fonts'), 'families');
  if (!isRecord(families)) return [];
  const fonts: FontSource[] = [];
  let isSound = true;
  for (const family of Object.keys(families)) {
    for (const weight of WEIGHTS) {
      const path = child(child(families, family), weight);
      if (typeof path !== 'string') continue;
      const place = brand.at(['fonts', 'families', family, weight]);
      const bytes = await readFont(root, path, place, report, memory);
      const isFont = bytes !== undefined && isFontFile(bytes);
      if (bytes && !isFont) report(notAFont(place, { path }));
      if (bytes && isFont) fonts.push({ family, weight, bytes });
      isSound &&= isFont;
    }
  }
  return isSound ? theSame(fonts, `${root} ${brand.file}`, memory) : undefined;
}

/** The very same list as long as its files are: what was measured with it is not measured again for another survey of the brand. */
const theSame = (fonts: readonly FontSource[], name: string, { recall }: Memory): readonly FontSource[] =>
  recall
    ? recall.same(`fonts ${name}`, fonts.flatMap(({ family, weight, bytes }) => [family, weight, bytes]), () => undefined, () => fonts)
    : fonts; // prettier-ignore

function readFont(
  root: string,
  path: string,
  place: Place,
  report: Report,
  memory: Memory,
): Promise<Uint8Array | undefined> {
  const file = locateFont(root, path);
  memory.trace?.note({ kind: 'font', path, root, found: file });
  return readBytes(root, file, report, place, memory);
}

const child = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
