import type { Path } from '../../base/source.ts';
import type { Net } from '../chart/types.ts';
import { plain, type Text } from '../text/types.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { ChartValue } from './deck-schema.ts';
import { isKnown, messageOf } from './names.ts';

/** A net as a slide asks for it, with its words, and where in the chart's value it is written. */
export interface AskedNet {
  readonly net: Net;
  readonly text: Text;
  readonly within: Path;
}

/** The nets that a chart is asked for; undefined if one has a figure or a message that is not known, which is reported. */
export function netsAsked(context: FillContext, scope: SlotScope, asked: ChartValue['net']): readonly AskedNet[] | undefined {
  const all = asked === undefined ? [] : Array.isArray(asked) ? asked : [asked];
  const pathOf = (i: number): Path => (Array.isArray(asked) ? ['net', i] : ['net']);
  const found = all.map(({ figure: id, label }, i): AskedNet | undefined => {
    const text = messageOf(context, scope, label, [...pathOf(i), 'label']);
    const { figures } = context.ledger;
    const figure = figures.get(id);
    if (!isKnown(context, scope, 'figure', id, figures, [...pathOf(i), 'figure']) || !figure || !text) return undefined;
    return { net: { figure: figure.id, options: figure.options, label: plain(text) }, text, within: [...pathOf(i), 'label'] };
  });
  const known = found.filter((one) => one !== undefined);
  return known.length === found.length ? known : undefined;
} // prettier-ignore
