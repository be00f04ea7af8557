import type { XmlElement } from '../xml/tree.ts';
import type { Relations } from './relations.ts';

/** One file of a package. */
export interface Part {
  /** From the package's root, without a leading slash. */
  readonly path: string;
  readonly contentType: string;
  /** Large ones come as bytes, so that their trees need not live until the package is made. */
  readonly body: XmlElement | Uint8Array;
  readonly relations?: Relations;
}
