import { newBudget } from '../../files/ooxml/refusals.ts';
import { readZip } from '../../files/ooxml/zip/read-zip.ts';
import { zip } from '../../files/ooxml/zip/write-zip.ts';

const STYLES = 'xl/styles.xml';

/**
 * A workbook whose fonts have their parts in the order of the schema (CT_Font: size before colour). The library writes the
 * colour first, which Excel forgives and a validator does not.
 */
export function withOrderedFonts(workbook: Uint8Array, date: string): Uint8Array {
  const { files } = readZip(workbook, newBudget());
  const entries = [...files].map(([path, bytes]) => ({ path, bytes: path === STYLES ? ordered(bytes) : bytes }));
  return zip(entries, date);
}

const ordered = (styles: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(styles).replace(/(<color\b[^>]*\/>)(<sz\b[^>]*\/>)/g, '$2$1'));
