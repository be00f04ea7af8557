import { defineDiagnostic } from '../../base/diagnostic.ts';

export const noReadingTolerance = defineDiagnostic<{ id: string }>('figures/no-reading-tolerance', 'error', {
  en: (p) => ({
    found: `nothing says how far the figures of "${p.id}" may move before it must be read again`,
    expected: 'a number of points',
    hint: 'add "editorial: 5" under tolerances:, or "within: 5" here',
  }),
  ja: (p) => ({
    found: `「${p.id}」の数値がどれだけ動いたら文を読み直すのか、指定がありません`,
    expected: 'ポイント数',
    hint: 'tolerances: に「editorial: 5」、またはここに「within: 5」と書いてください。',
  }),
});
