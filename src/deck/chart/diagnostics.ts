import { defineDiagnostic } from '../../base/diagnostic.ts';
import type { Code } from '../../data/survey/types.ts';
import type { Unsuitable } from './suitability.ts';
import type { ChartKind } from './types.ts';

const WHY_EN: Readonly<Record<Unsuitable, string>> = {
  free_answers: 'it has free answers',
  no_answers: 'nobody was asked it, or it has no options',
  shares_exceed_whole: 'several answers could be ticked, so its shares do not add up to 100 %',
};
const WHY_JA: Readonly<Record<Unsuitable, string>> = {
  free_answers: '自由回答です',
  no_answers: '対象者がいないか、選択肢がありません',
  shares_exceed_whole: '複数回答なので、割合を足しても100%になりません',
};
const DO_EN: Readonly<Record<Unsuitable, string>> = {
  free_answers: 'Show the answers as quotes (kind: verbatims).',
  no_answers: 'Take the chart off the slide, or look at the filter of the question.',
  shares_exceed_whole: 'Write drawing: bars.',
};
const DO_JA: Readonly<Record<Unsuitable, string>> = {
  free_answers: '回答を引用として載せてください（kind: verbatims）。',
  no_answers: 'スライドからグラフを外すか、設問の絞り込み条件を確認してください。',
  shares_exceed_whole: 'drawing: bars と書いてください。',
};

/** A slide draws a question in a way that would show something untrue. */
export const unsuitableChart = defineDiagnostic<{ question: Code; kind: ChartKind; reason: Unsuitable }>(
  'chart/unsuitable',
  'error',
  {
    en: ({ question, kind, reason }) => ({
      found: `${question} cannot have drawing: ${kind}, since ${WHY_EN[reason]}`,
      expected: 'a drawing that suits the kind of question',
      hint: DO_EN[reason],
    }),
    ja: ({ question, kind, reason }) => ({
      found: `${question}に drawing: ${kind} は使えません。${WHY_JA[reason]}`,
      expected: '設問の種類に合うグラフ',
      hint: DO_JA[reason],
    }),
  },
);

/** A chart highlights or adds up an option that its question does not have. */
export const unknownChartOption = defineDiagnostic<{ question: Code; option: Code; options: readonly Code[] }>(
  'chart/unknown-option',
  'error',
  {
    en: ({ question, option, options }) => ({
      found: `the chart names the option "${option}", which ${question} does not have`,
      expected: `one of ${options.join(', ')}`,
      hint: 'correct the name',
    }),
    ja: ({ question, option, options }) => ({
      found: `グラフが選択肢「${option}」を指していますが、${question}にありません`,
      expected: `次のいずれか: ${options.join('、')}`,
      hint: '名前を直してください。',
    }),
  },
);

/** A slide gives a chart a net whose words that kind of chart has no place for. */
export const netNotShown = defineDiagnostic<{ question: Code; figure: string; kind: ChartKind }>(
  'chart/net-not-shown',
  'warning',
  {
    en: ({ question, figure, kind }) => ({
      found: `the net ${figure} of ${question} is not shown: drawing: ${kind} has no bracket for it`,
      expected: 'a net on a stacked bar',
      hint: 'Write drawing: stacked_bar, or take the net off; in a doughnut, center: shows a figure.',
    }),
    ja: ({ question, figure, kind }) => ({
      found: `${question}の合計${figure}は表示されません。drawing: ${kind} には括弧がありません`,
      expected: '合計を示せる100%積み上げ棒グラフ',
      hint: 'drawing: stacked_bar と書くか、net を外してください。ドーナツグラフでは center: で数値を示せます。',
    }),
  },
);

/** A bracket would span options that do not belong to its net. */
export const netNotAdjacent = defineDiagnostic<{ question: Code; figure: string; between: readonly Code[] }>(
  'chart/net-not-adjacent',
  'error',
  {
    en: ({ question, figure, between }) => ({
      found: `the bracket of ${figure} would also span ${between.join(', ')} of ${question}, which it does not add up`,
      expected: 'options that stand side by side in the chart',
      hint: 'Leave the net out of this chart, or choose another drawing.',
    }),
    ja: ({ question, figure, between }) => ({
      found: `${figure}の括弧が、合計に含まれない${question}の${between.join('、')}にもかかります`,
      expected: 'グラフで隣り合う選択肢',
      hint: 'このグラフから合計を外すか、別のグラフにしてください。',
    }),
  },
);
