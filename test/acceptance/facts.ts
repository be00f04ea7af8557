// The published report, typed in by hand: nothing here may come from the program.

/** A published percentage, with its count and base. */
export interface Fact {
  readonly question: string;
  /** Codes of the options; two of them make a net. */
  readonly options: readonly string[];
  /** The option's words; '' for a net. */
  readonly label: string;
  readonly percent: string;
  readonly count: number;
  readonly base: number;
}

const fact = (question: string, options: string, label: string, percent: string, count: number, base: number): Fact => ({ question, options: options.split(' '), label, percent, count, base }); // prettier-ignore

export const FACTS: readonly Fact[] = [
  fact('Q1', 'regular', '定期的に利用している', '14.2%', 43, 302),
  fact('Q2', 'company_wide', '全社的に導入・活用している', '9.9%', 30, 302),
  fact('Q2', 'nothing', 'まだ何も取り組んでいない', '55.4%', 167, 302),
  fact('Q3', 'daily', 'ほぼ毎日', '37.9%', 25, 66),
  fact('Q4', 'creative', '従業員が創造的な業務に集中できるようになった', '53.0%', 35, 66),
  fact('Q4', 'speed', '業務スピードが向上した', '37.9%', 25, 66),
  fact('Q4', 'labour', '人手不足が解消した', '25.8%', 17, 66),
  fact('Q5', 'strongly', 'とてもそう思う', '5.2%', 12, 232),
  fact('Q5', 'somewhat', 'ややそう思う', '33.6%', 78, 232),
  fact('Q6', 'benefit', '生成AIの具体的なメリットや効果がわからないから', '31.5%', 73, 232),
  fact('Q6', 'return', '費用対効果が見えないから', '29.7%', 69, 232),
  fact('Q8', 'strongly', 'かなりある', '6.0%', 18, 302),
  fact('Q8', 'somewhat', 'ややある', '27.2%', 82, 302),
  fact('Q9', 'estimates', '見積書や契約書の作成支援', '30.5%', 92, 302),
  fact('Q9', 'sales_material', '営業資料の作成', '27.2%', 82, 302),
  fact('Q9', 'documents', '社内文書や議事録の作成', '24.5%', 74, 302),
  fact('Q10', 'training', '従業員向けの生成AI活用研修', '24.2%', 73, 302),
  fact('Q10', 'tools', '具体的な生成AIツールの選定', '23.8%', 72, 302),
  fact('Q10', 'industry', '業界特化型のAI活用法の紹介', '19.5%', 59, 302),
];

/** Q5's net is the sum of the printed shares that the summary rounds to 約39%; Q8's is printed. */
export const NETS: readonly Fact[] = [
  fact('Q5', 'strongly somewhat', '', '38.8%', 90, 232),
  fact('Q8', 'strongly somewhat', '', '33.2%', 100, 302),
];

/** Figures that follow from the published ones: charted, but not printed anywhere in the report. */
export const DERIVED: readonly Fact[] = [
  fact('Q1', 'rest', '上記以外の回答', '85.8%', 259, 302),
  fact('Q2', 'some_departments', '一部の部署で導入・活用している', '11.9%', 36, 302),
  fact('Q2', 'personal', '従業員が個人的に使用している段階', '21.5%', 65, 302),
  fact('Q2', 'dont_know', 'わからない/答えられない', '1.3%', 4, 302),
  fact('Q5', 'rest', '上記以外の回答', '61.2%', 142, 232),
  fact('Q8', 'rest', '上記以外の回答', '66.8%', 202, 302),
];

const ADOPTERS = '※Q2で「全社的に導入・活用している」「一部の部署で導入・活用している」と回答した方に質問';
const NON_ADOPTERS = '※Q2で「従業員が個人的に使用している段階」「まだ何も取り組んでいない」と回答した方に質問';
const SEVERAL = '（複数回答）';

/** A question slide of the report; anything that the report does not print for it is ''. */
export interface PublishedQuestion {
  readonly slide: number;
  readonly code: string;
  readonly wording: string;
  readonly filter: string;
  readonly type: string;
  readonly headline: string;
  readonly base: string;
}

const question = (slide: number, code: string, wording: string, filter: string, type: string, headline: string, base: string): PublishedQuestion => ({ slide, code, wording, filter, type, headline, base }); // prettier-ignore

// Text recognition errors are corrected as in the deck's outline: 任せている/任せたい, 受けてみたい, 3～4回, no stray spaces.
export const QUESTIONS: readonly PublishedQuestion[] = [
  question(3, 'Q1', 'あなたご自身は、ChatGPTやClaude、Geminiなどの生成AIを業務で個人的に利用していますか。', '', '', '生成AIを定期的に「利用している」と回答した方は、14.2%にとどまりました。', 'n=302'),
  question(4, 'Q2', 'お勤め先の業務における、生成AIの活用状況を教えてください。', '', '', '生成AIを「全社的に導入・活用している」と回答した方は10%未満になりました。', 'n=302'),
  question(5, 'Q3', 'お勤め先の従業員は、どのくらいの頻度で生成AIを活用していると思いますか。', ADOPTERS, '', '導入企業の7割以上が「週に3～4回程度」以上、生成AIを活用していることが明らかになりました。', 'n=66'),
  question(6, 'Q4', '全社的に生成AIを導入したことで、どのようなメリットがありましたか。', ADOPTERS, SEVERAL, '半数以上が「従業員が創造的な業務に集中できるようになった」と回答し、「業務スピード向上」「人手不足解消」も上位の結果になりました。', 'n=66'),
  question(7, 'Q5', 'あなたは、全社的な生成AIの導入をしたいと思いますか。', NON_ADOPTERS, '', '生成AIを導入していない・個人的に使用していると回答した人の約4割が全社的な生成AI導入を希望しています。', 'n=232'),
  question(8, 'Q6', '全社的に生成AIの導入が進んでいない理由を教えてください。', NON_ADOPTERS, SEVERAL, '導入が進まない理由、第1位「生成AIの具体的なメリットや効果がわからないから」、第2位「費用対効果が見えないから」となりました。', 'n=232'),
  question(9, 'Q7', 'Q6で回答した以外に、全社的に生成AIの導入が進んでいない理由があれば、自由に教えてください。', '※Q6で「わからない/答えられない」以外を回答した方に質問', '', '', ''),
  question(10, 'Q8', 'あなたは、生成AIの急速な普及を見ていて、「自社が取り残されるかもしれない」といった焦りを感じたことがありますか。', '', '', '3人に1人が「自社が取り残されるかもしれない」という焦りを感じています。', 'n=302'),
  question(11, 'Q9', 'あなたが、全社的な生成AIの導入において、生成AIに任せている/任せたい業務を教えてください。', '', SEVERAL, '生成AIに任せたい業務として、「見積書や契約書の作成支援」が最多の回答となりました。', 'n=302'),
  question(12, 'Q10', 'あなたが現在目指している組織体制に近づくために受けてみたい、生成AIに関するサービスを教えてください。', '', '（上位3つまで回答可）', '受けてみたい生成AI関連サービス、「従業員向けの生成AI活用研修」が24.2%で最多、次いで「具体的な生成AIツールの選定」が23.8%でした。', 'n=302'),
]; // prettier-ignore

/** The number of the slide that shows a question's result. */
export const slideOf = (code: string): number => QUESTIONS.find((q) => q.code === code)?.slide ?? 0;
