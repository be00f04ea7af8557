import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic, Place, Report } from '../../base/diagnostic.ts';
import { imageFault, type ImageFault } from '../../base/image-info.ts';
import { imageMetadata } from '../../base/image-metadata.ts';
import { namedFiles } from '../../base/named-files.ts';
import type { YamlSource } from '../../base/source.ts';
import {
  activeSvg,
  complexSvg,
  damagedPicture,
  hugePicture,
  notAPicture,
  pictureOutside,
  svgFont,
  talkativePicture,
} from './file-diagnostics.ts';
import { realPath, type FileTrace } from './file-trace.ts';
import { readBytes, type Memory } from './read-file.ts';

/** The folders where pictures may be: the project's and the survey's (absolute paths). */
interface Folders {
  readonly root: string;
  readonly survey: string;
}

/**
 * The pictures that YAML files name, by the path written there. A picture is named by a key `file`. The path is
 * relative to the project's folder or, where there is no such file, to the survey's, so that a deck which is pointed
 * at another survey finds that survey's pictures. What lies outside, is missing, or cannot be used is reported;
 * `families` are the font families that words in an SVG may be set in; without them, no words are refused.
 */
export async function loadAssets(
  folders: Folders,
  sources: readonly YamlSource[],
  families: ReadonlySet<string> | undefined,
  report: Report,
  memory: Memory = {},
): Promise<ReadonlyMap<string, Uint8Array>> {
  const assets = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  for (const { path, place } of sources.flatMap(namedFiles)) {
    if (seen.has(path)) continue;
    seen.add(path);
    const file = locate(folders, path, memory.trace);
    if (file === undefined) {
      report(pictureOutside(place, { path }));
      continue;
    }
    const bytes = await readBytes(folders.root, file, report, place, memory);
    const fault = bytes && imageFault(bytes, families);
    if (fault && (families || fault !== 'unknown_font')) report(FAULTS[fault](place, { path }));
    else if (bytes) {
      assets.set(path, bytes);
      const what = imageMetadata(bytes);
      if (what.length > 0) report(talkativePicture(place, { path, what }));
    }
  }
  return assets;
}

const FAULTS: Readonly<Record<ImageFault, (place: Place, params: { path: string }) => Diagnostic>> = {
  not_a_picture: notAPicture,
  damaged: damagedPicture,
  too_large: hugePicture,
  complex_svg: complexSvg,
  active_svg: activeSvg,
  unknown_font: svgFont,
};

/** Where the picture is, or would be if it existed (absolute); undefined if that is outside both folders. */
function locate(folders: Folders, path: string, trace?: FileTrace): string | undefined {
  // A Windows path or an address is not a path of the project, whatever this system makes of it.
  if (isAbsolute(path) || /^[A-Za-z][A-Za-z0-9+.-]*:|\\/.test(path)) return undefined;
  const inProject = join(folders.root, path);
  if (!isWithin(folders.root, inProject)) return undefined;
  const inSurvey = resolve(folders.survey, path);
  const real = (of: string): string | undefined => {
    const found = realPath(of);
    trace?.note({ kind: 'real', path: of, ...(found === undefined ? {} : { found }) });
    return found;
  };
  for (const file of [inProject, inSurvey]) {
    const found = real(file);
    if (found === undefined) continue;
    // A link inside the project may still lead out of it.
    // The survey's folder may be what is missing.
    const homes = [folders.root, folders.survey].map(real);
    return homes.some((home) => home !== undefined && isWithin(home, found)) ? found : undefined;
  }
  // It is nowhere: the folder returned is the one in which a similar name is looked for.
  return real(dirname(inProject)) === undefined ? inSurvey : inProject;
}

function isWithin(folder: string, file: string): boolean {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
