import { prefixOf } from '../../../files/ooxml/xml/tree.ts';
import { escapeText } from '../../../files/ooxml/xml/characters.ts';
import type { Item, Paragraph } from './text-body.ts';

/** One item of a new text: from the file or new, or the end of a paragraph; and the paragraph whose look it has. */
export interface NewItem {
  readonly item: Item | 'paragraph';
  readonly paragraph: number;
}

/** Runs of characters with equal properties, breaks, objects. */
function contentXml(items: readonly Item[], prefix: string): string {
  let out = '';
  let run: { properties: string; text: string } | undefined;
  const close = (): void => {
    if (run) out += `<${prefix}r>${run.properties}<${prefix}t>${escapeText(run.text)}</${prefix}t></${prefix}r>`;
    run = undefined;
  };
  for (const { kind, text, properties, raw } of items) {
    if (kind === 'character') {
      if (run?.properties !== properties) close();
      run ??= { properties, text: '' };
      run.text += text;
      continue;
    }
    close();
    out += raw ?? (properties === '' ? `<${prefix}br/>` : `<${prefix}br>${properties}</${prefix}br>`);
  }
  close();
  return out;
}

/**
 * Paragraphs as XML. One in which nothing changed is written back as it was; any other takes its paragraph properties
 * from the paragraph of the file that its first item comes from (an empty one from the paragraph that was ended).
 */
export function paragraphsXml(items: readonly NewItem[], old: readonly Paragraph[]): string {
  const groups: { source: number; readonly content: Item[] }[] = [{ source: 0, content: [] }];
  for (const { item, paragraph } of items) {
    const group = groups.at(-1);
    if (item === 'paragraph') groups.push({ source: paragraph, content: [] });
    else if (group) {
      if (group.content.length === 0) group.source = paragraph;
      group.content.push(item);
    }
  }
  return groups
    .map(({ source, content }) => {
      const model = old[source];
      if (!model) throw new Error('a text body without a paragraph');
      const same = content.length === model.items.length && content.every((item, i) => item === model.items[i]);
      if (same) return model.raw;
      const prefix = prefixOf(model.node);
      return `<${prefix}p>${model.head}${contentXml(content, prefix)}${model.tail}</${prefix}p>`;
    })
    .join('');
}
