import { posix } from 'node:path';
import { el, type XmlElement } from '../xml/tree.ts';
import { RELATION, type Relations } from './relations.ts';

/** Where the references of a part are kept; '' is the package itself. */
export function relationsPath(source: string): string {
  const { dir, base } = posix.parse(source);
  return posix.join(dir, '_rels', `${base}.rels`);
}

/** The references of `source` as XML, their targets relative to its folder. */
export function relationsXml(source: string, relations: Relations): XmlElement {
  return el(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    relations.all.map(({ id, kind, target, external }) =>
      el('Relationship', {
        Id: id,
        Type: RELATION[kind],
        Target: external ? target : posix.relative(posix.dirname(source || '.'), target),
        TargetMode: external ? 'External' : undefined,
      }),
    ),
  );
}
