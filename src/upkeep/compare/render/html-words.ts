/** Text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/\n/g, '<br>');

/** Text as the value of an attribute, on one line. */
export const attribute = (text: string): string => escapeHtml(text.replace(/\s+/g, ' '));

const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });
/** Latin words and numbers stay whole; in other scripts, every character is a piece. */
const WHOLE = /^[\p{Script=Latin}\p{N}.,%]+$/u;

/** A text in the pieces by which two texts are compared. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment } of GRAPHEMES.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && WHOLE.test(last) && WHOLE.test(segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((piece, i) => piece !== b[i]);
  return end < 0 ? a.length : end;
}

/** Two texts as HTML, with what differs between their common beginning and end in `<del>` and `<ins>`. */
export function markedWords(before: string, after: string): readonly [before: string, after: string] {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).toReversed(), b.slice(start).toReversed());
  const mark = (pieces: readonly string[], tag: 'del' | 'ins'): string => {
    const middle = pieces.slice(start, pieces.length - end).join('');
    const marked = middle === '' ? '' : `<${tag}>${escapeHtml(middle)}</${tag}>`;
    return (
      escapeHtml(pieces.slice(0, start).join('')) + marked + escapeHtml(pieces.slice(pieces.length - end).join(''))
    );
  };
  return [mark(a, 'del'), mark(b, 'ins')];
}
