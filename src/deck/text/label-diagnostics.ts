import { defineDiagnostic, sentence } from '../../base/diagnostic.ts';

// Words for a place beside the name of another option.

export const rankElsewhere = defineDiagnostic<{ key: string; figure: string; beside: readonly string[] }>(
  'text/rank-elsewhere',
  'error',
  {
    en: (p) =>
      sentence(
        `these words in "${p.key}" say the place of "${p.figure}", but the sentence names ${p.beside.map((id) => `"${id}"`).join(', ')}`,
        'words about an option that the sentence names',
        `write words about ${p.beside[0] ?? ''}, or print the name with {$${p.figure} :label}`,
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」のこの語句は「${p.figure}」の順位ですが、同じ文にある選択肢は${p.beside.map((id) => `「${id}」`).join('')}です`,
        '同じ文にある選択肢についての語句',
        `${p.beside[0] ?? ''} についての語句にするか、{$${p.figure} :label} で選択肢名を表示してください。`,
      ),
  },
);

export const typedLabel = defineDiagnostic<{ key: string; words: string; figure: string }>(
  'text/typed-label',
  'error',
  {
    en: (p) =>
      sentence(
        `"${p.words}" is typed in "${p.key}" beside words for the place of "${p.figure}", which is another option`,
        'the option that has this place',
        `print its name with {$${p.figure} :label}`,
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」には「${p.figure}」の順位を述べる語句のそばに「${p.words}」と書かれていますが、それは別の選択肢です`,
        'この順位の選択肢',
        `{$${p.figure} :label} で選択肢名を表示してください。`,
      ),
  },
);
