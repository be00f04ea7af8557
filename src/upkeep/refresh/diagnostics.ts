import { defineDiagnostic } from '../../base/diagnostic.ts';

/** What identifies a deck: all three must agree. */
interface Identity {
  readonly deck: string;
  readonly survey: string;
  readonly locale: string;
}

const named = ({ deck, survey, locale }: Identity): string => `${deck} · ${survey} · ${locale}`;

export const otherDeck = defineDiagnostic<{ file: string; is: Identity; wanted: Identity }>(
  'refresh/other-deck',
  'error',
  {
    en: (p) =>
      sentence(
        `${p.file} is another deck: ${named(p.is)} (slides · survey · language)`,
        named(p.wanted),
        'name the right deck with --deck, its data with --survey, its language with --locale',
      ),
    ja: (p) =>
      sentence(
        `${p.file} は別の資料です: ${named(p.is)}（スライド一覧・調査・言語）`,
        named(p.wanted),
        '--deck で資料を、--survey で調査データを、--locale で言語を正しく指定してください。',
      ),
  },
);

export const deckNotInProject = defineDiagnostic<{ file: string; is: Identity; known: readonly string[] }>(
  'refresh/deck-not-in-project',
  'error',
  {
    en: (p) =>
      sentence(
        `${p.file} is ${named(p.is)} (slides · survey · language), which surveydeck.yaml does not have`,
        `a deck of this project: ${p.known.join(', ')}`,
        'go to the project that it was made in, or name the deck with --deck and its data with --survey',
      ),
    ja: (p) =>
      sentence(
        `${p.file} は ${named(p.is)}（スライド一覧・調査・言語）で、surveydeck.yaml にありません`,
        `このプロジェクトの資料: ${p.known.join('、')}`,
        '資料を作ったプロジェクトで実行するか、--deck と --survey で指定してください。',
      ),
  },
);
