import type { Report } from '../../../base/diagnostic.ts';
import type { Path, YamlSource } from '../../../base/source.ts';
import * as says from './diagnostics.ts';
import type { SourceFile } from './forms.ts';
import { foldText, MISSING, type Missing, type MissingTexts } from './types.ts';

/** What `missing:` at a path says; reports a text that is said to mean two things, and each of which nobody has decided what it means. */
export function missingTexts(
  file: SourceFile['missing'],
  path: Path,
  source: YamlSource,
  report: Report,
): MissingTexts {
  const texts = new Map<string, Missing>();
  for (const meaning of MISSING) {
    for (const text of file?.[meaning] ?? []) {
      const folded = foldText(text);
      const other = texts.get(folded);
      if (other === undefined) texts.set(folded, meaning);
      else if (other !== meaning) report(says.sameText(source.at([...path, meaning]), { text, one: other, other: meaning })); // prettier-ignore
    }
  }
  for (const text of file?.undecided ?? []) report(says.undecidedText(source.at([...path, 'undecided']), { text }));
  return texts;
}
