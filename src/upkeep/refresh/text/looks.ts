import { THEME_SLOTS, type Color } from '../../../base/color.ts';
import { markFill } from '../../../files/pptx/redraw.ts';
import { renderFragment } from '../../../files/ooxml/xml/render.ts';
import type { LedgerText } from '../../../files/record/ledger-schema.ts';
import { escapeValue } from '../../../files/ooxml/xml/characters.ts';

/** The look of each character, by name. */
export const looksOf = ({ looks }: LedgerText): readonly string[] =>
  looks.flatMap(([length, look]) => Array.from({ length }, () => look));

/** Size in points, with which a look's name begins. */
const sizeOf = (look: string): number | undefined => {
  const size = parseFloat(look);
  return Number.isFinite(size) ? size : undefined;
};

/** Whether two looks differ only in size: the same words, set to fit. */
export const sameKind = (a: string, b: string): boolean => a.replace(/^[\d.]+/, '') === b.replace(/^[\d.]+/, '');

/** What the name of a look says: size, weight, colour. Undefined for one of another form. */
function partsOf(
  look: string,
): { readonly bold: boolean; readonly color: Pick<Color, 'slot' | 'lighter'> } | undefined {
  const [, bold, slot = '', lighter = '0'] = /^[\d.]+(b?) (\w+)(?:\+([\d.]+))?$/.exec(look) ?? [];
  const known = THEME_SLOTS.find((one) => one === slot);
  return known === undefined ? undefined : { bold: bold === 'b', color: { slot: known, lighter: Number(lighter) } };
}

const fillOf = (color: Pick<Color, 'slot' | 'lighter'>): string => renderFragment(markFill({ fill: color }));

/**
 * `a:rPr` for a character to which the data gives another look (a longer headline is set smaller, another answer stands
 * out): size, weight and colour follow as far as the file still has the old ones; what a person chose stays. A size that the
 * file inherits from the layout is written out.
 */
export function restyled(properties: string, was: string, now: string): string {
  const [from, to] = [partsOf(was), partsOf(now)];
  const sized = resized(properties, was, now);
  if (!from || !to || sized === '') return sized;
  const [tag = ''] = /^<[^>]*>/.exec(sized) ?? [];
  const own = /\sb="([^"]*)"/.exec(tag)?.[1];
  const isBold = own === '1' || own === 'true';
  const moves = from.bold !== to.bold && (own === undefined ? !from.bold : isBold === from.bold);
  const weight = ` b="${to.bold ? 1 : 0}"`;
  const weighed = !moves ? tag : own === undefined ? tag.replace(/^<[^\s/>]+/, (name) => name + weight) : tag.replace(/\sb="[^"]*"/, weight); // prettier-ignore
  return weighed + sized.slice(tag.length).replace(fillOf(from.color), () => fillOf(to.color));
}

/**
 * `a:rPr` for a character whose size the data changes (a longer headline is set smaller): where the file still has the
 * old size, or inherits it from the layout, it gets the new one; a size that a person chose stays.
 */
function resized(properties: string, was: string, now: string): string {
  const [from, to] = [sizeOf(was), sizeOf(now)];
  if (from === undefined || to === undefined || from === to || properties === '') return properties;
  const [tag = ''] = /^<[^>]*>/.exec(properties) ?? [];
  const own = /\ssz="(\d+)"/.exec(tag);
  if (own && own[1] !== String(Math.round(from * 100))) return properties;
  const size = escapeValue(String(Math.round(to * 100)));
  const changed = own ? tag.replace(/\ssz="\d+"/, ` sz="${size}"`) : tag.replace(/^<[^\s/>]+/, (name) => `${name} sz="${size}"`); // prettier-ignore
  return changed + properties.slice(tag.length);
}
