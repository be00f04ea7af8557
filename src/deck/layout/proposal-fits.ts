import type { DeckSources } from '../../base/deck-sources.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { layOut } from './lay-out.ts';
import type { Templates } from '../template/read-templates.ts';
import type { Content, FilledDeck, FilledSlide } from '../template/types.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { createFormatter } from '../text/formatter.ts';
import type { NameContext } from '../text/subjects.ts';
import type { Fits } from '../text/suggest.ts';
import type { Texts } from '../text/texts.ts';
import type { Text } from '../text/types.ts';

/** The deck as it is, in which words are tried that are not in any file yet. */
export interface TrialDeck {
  readonly deck: FilledDeck;
  readonly sources: DeckSources;
  readonly templates: Templates;
  readonly catalogue: Catalogue;
  readonly texts: Texts;
  readonly names: NameContext;
}

/** Whether a proposed message has room wherever it stands: measured as the build measures it, before anyone writes it. */
export const proposalFits =
  ({ deck, sources, templates, catalogue, texts, names }: TrialDeck): Fits =>
  (message, ledger) => {
    const text = createFormatter(catalogue, { ...names, ledger }, texts.formatter).format(message);
    const slides = deck.slides.filter((slide) => slide.messages.includes(message.key)).map((slide) => withText(slide, text)); // prettier-ignore
    const found: Diagnostic[] = [];
    layOut({ ...deck, slides }, templates, sources, texts, new Set(), (diagnostic) => found.push(diagnostic));
    return found.every(({ misfit }) => misfit?.key !== message.key);
  };

/** A slide with another text wherever the one of that key stands. */
function withText(slide: FilledSlide, text: Text): FilledSlide {
  const other = <T extends Text | undefined>(old: T): T | Text => (old?.key === text.key ? text : old);
  const swapped = (content: Content): Content => {
    if (content.kind === 'text') return { ...content, text: other(content.text) };
    if (content.kind === 'items') return { ...content, items: content.items.map(all) };
    if (content.kind !== 'chart') return content;
    const { center, net, moreNets } = content;
    return {
      ...content,
      ...(center ? { center: other(center) } : {}),
      ...(net ? { net: other(net) } : {}),
      ...(moreNets ? { moreNets: moreNets.map(other) } : {}),
    };
  };
  const all = (contents: ReadonlyMap<string, Content>): ReadonlyMap<string, Content> =>
    new Map([...contents].map(([slot, content]) => [slot, swapped(content)]));
  return { ...slide, contents: all(slide.contents) };
}
