/** A slide of a question in one drawing, and what its headline says. */
export interface KindSlide {
  readonly id: string;
  readonly question: string;
  readonly layout?: string;
  /** What its chart says beside its kind. */
  readonly chart?: Readonly<Record<string, unknown>>;
  /** Instead of a chart: how its answers in words are chosen. */
  readonly quotes?: Readonly<Record<string, unknown>>;
  /** The figures of the headline; quotes have none. */
  readonly figures?: readonly string[];
}

/** A slide for each kind of question in each drawing that says something else of it. */
export const SLIDES: readonly KindSlide[] = [
  { id: 'single-doughnut', question: 'Q1', figures: ['q1'], chart: { drawing: 'doughnut' } },
  { id: 'single-dots', question: 'Q1', figures: ['q1'], chart: { drawing: 'dot_field' } },
  { id: 'ordered-bars', question: 'Q2', figures: ['q2'], chart: { drawing: 'bars' } },
  { id: 'ordered-one-bar', question: 'Q2', figures: ['q2'], chart: { drawing: 'stacked_bar' } },
  { id: 'multiple-bars', question: 'Q3', figures: ['q3'], chart: { drawing: 'bars' } },
  { id: 'multiple-two-columns', question: 'Q3', figures: ['q3'], chart: { drawing: 'two_columns' } },
  { id: 'multiple-table', question: 'Q3', figures: ['q3'], chart: { drawing: 'answer_table' } },
  { id: 'single-points', question: 'Q1', figures: ['q1'], chart: { drawing: 'dot_plot' } },
  { id: 'ranked-first', question: 'Q4', figures: ['q4'], chart: { drawing: 'bars' } },
  { id: 'ranked-within', question: 'Q4', figures: ['q4_top', 'q4_rank'], chart: { drawing: 'bars', within: 2 } },
  { id: 'scale-bar', question: 'Q5', figures: ['q5_top'], chart: { drawing: 'stacked_bar', net: { figure: 'q5_top', label: 'net.q5' } } },
  { id: 'scale-diverging', question: 'Q5', figures: ['q5', 'q5_mean'], chart: { drawing: 'diverging' } },
  { id: 'scale-nps', question: 'Q6', figures: ['q6'], chart: { drawing: 'nps' } },
  { id: 'numeric-histogram', question: 'Q7', figures: ['q7'], chart: { drawing: 'histogram' } },
  { id: 'numeric-columns', question: 'Q7', figures: ['q7', 'q7_mean', 'q7_quarter'], chart: { drawing: 'columns' } },
  { id: 'date-columns', question: 'Q8', figures: ['q8', 'q8_first', 'q8_median'], chart: { drawing: 'columns' } },
  { id: 'sum-bars', question: 'Q9', figures: ['q9'], chart: { drawing: 'bars' } },
  { id: 'coded-bars', question: 'Q10_coded', figures: ['q10'], chart: { drawing: 'bars' } },
  { id: 'free-quotes', question: 'Q10', layout: 'question-verbatims', quotes: { most: 10, per_slide: 5 } },
  { id: 'free-themes', question: 'Q10', layout: 'question-themes', quotes: { by: 'Q10_coded', each: 2 } },
  { id: 'grid-bars', question: 'Q11', figures: ['q11'], chart: { drawing: 'stacked_bar' } },
  { id: 'grid-diverging', question: 'Q11', figures: ['q11', 'q11_mean'], chart: { drawing: 'diverging' } },
  { id: 'grid-item', question: 'Q11_speed', figures: ['q11'], chart: { drawing: 'stacked_bar' } },
  { id: 'grid-means', question: 'Q11', figures: ['q11_mean'], chart: { drawing: 'mean_dots' } },
  { id: 'grid-multiple', question: 'Q12', figures: ['q12'], chart: { drawing: 'item_table' } },
  { id: 'grid-numbers', question: 'Q13', figures: ['q13'], chart: {} },
]; // prettier-ignore
