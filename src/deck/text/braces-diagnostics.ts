import { defineDiagnostic, sentence } from '../../base/diagnostic.ts';

// Characters that MessageFormat keeps to itself: braces and what stands in them.

/** Words with the characters escaped that MessageFormat would otherwise take for its own. */
const escaped = (written: string): string => written.replace(/[\\{}]/g, '\\$&');

export const unquotedBraces = defineDiagnostic<{ key: string; written: string; prints: string }>(
  'text/braces',
  'error',
  {
    en: (p) =>
      sentence(
        `"${p.key}": ${p.written} would print ${p.prints === '' ? 'nothing' : `"${p.prints}"`}, without its braces`,
        '{$name :function} or {#markup} in braces, else words without them',
        `If braces are meant, write ${escaped(p.written)} (in double quotes each \\ twice), else leave them out.`,
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」の ${p.written} は、波かっこなしの${p.prints === '' ? '空' : `「${p.prints}」`}になります`,
        '波かっこの中は {$名前 :関数} か {#マークアップ}',
        `波かっこを表示するには ${escaped(p.written)} と書き（"…" の中では \\ を2つ）、不要なら削除してください。`,
      ),
  },
);

export const needlessQuotes = defineDiagnostic<{ key: string }>('text/double-braces', 'error', {
  en: (p) =>
    sentence(
      `"${p.key}": the {{ and }} around the whole message are not printed`,
      'the words alone',
      'Leave them out; if braces are meant, write \\{\\{ and \\}\\} (in double quotes each \\ twice).',
    ),
  ja: (p) =>
    sentence(
      `「${p.key}」全体を囲む {{ と }} は表示されません`,
      '文言だけ',
      '削除してください。波かっこを表示するには \\{\\{ と \\}\\} を使います（"…" の中では \\ を2つ）。',
    ),
});

export const deadAttribute = defineDiagnostic<{ key: string; written: string; attribute: string }>(
  'text/attribute',
  'error',
  {
    en: (p) =>
      sentence(
        `"${p.key}": ${p.attribute} in ${p.written} does nothing and is not printed`,
        'no attributes',
        `Remove it; if it is to be printed, write it outside of the braces.`,
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」の ${p.written} にある ${p.attribute} は働かず、表示もされません`,
        '属性なし',
        '削除してください。表示するには波かっこの外に書きます。',
      ),
  },
);
