import { fileHash } from '../../base/sha256.ts';
import type { PictureElement } from '../../deck/scene/types.ts';
import { drawnId, pictureKey } from '../draw/picture-key.ts';
import type { DrawnPicture, RasterPicture } from '../draw/types.ts';
import type { PackedPart } from '../ooxml/opc/pack.ts';
import { packEntry, type PackedEntry } from '../ooxml/zip/write-zip.ts';
import type { StoredPicture } from './page/page-context.ts';

const CONTENT_TYPES = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const;

const encoder = new TextEncoder();

/** A picture's files, and each packed: decks that share a picture share these. */
interface Files {
  readonly raster: Uint8Array;
  readonly svg?: Uint8Array;
}
const files = new WeakMap<RasterPicture, Files>();
const packed = new WeakMap<Uint8Array, PackedEntry>();

function filesOf(drawn: RasterPicture): Files {
  const known = files.get(drawn);
  if (known) return known;
  const made = { raster: drawn.png, ...(drawn.svg === undefined ? {} : { svg: encoder.encode(drawn.svg) }) };
  files.set(drawn, made);
  return made;
}

function packedAs(path: string, bytes: Uint8Array): PackedEntry {
  const known = packed.get(bytes) ?? packEntry({ path, bytes });
  packed.set(bytes, known);
  return { ...known, path };
}

/** The pictures of a package, each stored once however often it is used; numbered in the order of first use. */
export class MediaStore {
  readonly #paths = new Map<string, string>();
  readonly #parts: PackedPart[] = [];
  readonly #drawings: ReadonlyMap<string, DrawnPicture>;

  /** `drawings` are by `pictureKey`. */
  constructor(drawings: ReadonlyMap<string, DrawnPicture>) {
    this.#drawings = drawings;
  }

  get parts(): readonly PackedPart[] {
    return this.#parts;
  }

  #drawn(element: PictureElement): DrawnPicture {
    const drawn = this.#drawings.get(pictureKey(element.picture));
    if (!drawn) throw new Error(`the picture ${element.id} was not drawn`);
    return drawn;
  }

  /** A name for what the picture shows: of equal names, equal pictures. */
  idOf = (element: PictureElement): string => drawnId(this.#drawn(element));

  /** The shapes of a picture, or the parts that hold it. Throws for one that was not drawn. */
  storePicture(element: PictureElement): StoredPicture {
    const drawn = this.#drawn(element);
    if (drawn.kind === 'shapes') return drawn;
    const { raster, svg } = filesOf(drawn);
    return {
      kind: 'raster',
      raster: this.#store(raster, drawn.mime === 'image/jpeg' ? 'jpeg' : 'png'),
      ...(svg === undefined ? {} : { svg: this.#store(svg, 'svg') }),
    };
  }

  /** Path of the part that holds these bytes. */
  #store(bytes: Uint8Array, extension: keyof typeof CONTENT_TYPES): string {
    const key = `${extension}:${fileHash(bytes)}`;
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const path = `ppt/media/image${this.#parts.length + 1}.${extension}`;
    this.#paths.set(key, path);
    this.#parts.push({ path, contentType: CONTENT_TYPES[extension], entries: [packedAs(path, bytes)] });
    return path;
  }
}
