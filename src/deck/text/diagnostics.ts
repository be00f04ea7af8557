import { defineDiagnostic, type Phrase, sentence } from '../../base/diagnostic.ts';
import { listEn, listJa, meantEn, meantJa } from './phrases.ts';

// Mistakes in a catalogue: in a message's syntax and in its names. Those in markup are in `markup-diagnostics.ts`, those
// about numbers and quantifiers that the data must back in `claim-diagnostics.ts`.

export const syntaxError = defineDiagnostic<{ key: string; problem: Phrase; hint: Phrase }>('text/syntax', 'error', {
  en: (p) =>
    sentence(
      `the message "${p.key}" cannot be read: ${p.problem.en}`,
      'words, with {$name} or {#em}…{/em} around some of them',
      p.hint.en,
    ),
  ja: (p) =>
    sentence(`メッセージ「${p.key}」を読み取れません: ${p.problem.ja}`, '文章と、{$名前} や {#em}…{/em}', p.hint.ja),
});

export const controlCharacter = defineDiagnostic<{ key: string; name: string }>('text/control-character', 'error', {
  en: (p) =>
    sentence(`"${p.key}" holds the character ${p.name}, which no slide can show`, 'visible characters', 'remove it'),
  ja: (p) =>
    sentence(`「${p.key}」に、スライドに表示できない文字 ${p.name} があります`, '表示できる文字', '削除してください。'),
});

export const unknownFunction = defineDiagnostic<{
  name: string;
  known: readonly string[];
  suggestion: string | undefined;
}>('text/unknown-function', 'error', {
  en: (p) =>
    sentence(`there is no function :${p.name}`, `one of ${listEn(p.known)}`, meantEn(p.suggestion, 'use one of them')),
  ja: (p) =>
    sentence(
      `:${p.name} という関数はありません`,
      `次のいずれか: ${listJa(p.known)}`,
      meantJa(p.suggestion, 'いずれかを使ってください。'),
    ),
});

export const unknownOverride = defineDiagnostic<{ key: string; suggestion: string | undefined }>(
  'text/unknown-override',
  'warning',
  {
    en: (p) =>
      sentence(
        `the program says nothing under "${p.key}", and no slide shows it`,
        'a key of the program’s words, to say it in other words',
        meantEn(p.suggestion, 'correct the key, or take the message out'),
      ),
    ja: (p) =>
      sentence(
        `プログラムの文言に「${p.key}」はなく、これを載せるスライドもありません`,
        '言い換えるプログラムの文言のキー',
        meantJa(p.suggestion, 'キーを直すか、削除してください。'),
      ),
  },
);

export const unknownVariable = defineDiagnostic<{ name: string; suggestion: string | undefined }>(
  'text/unknown-variable',
  'error',
  {
    en: (p) =>
      sentence(
        `there is no figure, claim or company fact "${p.name}"`,
        'a name of figures.yaml, or company.<fact> of company.yaml',
        meantEn(p.suggestion, 'declare it there, or correct the name'),
      ),
    ja: (p) =>
      sentence(
        `「${p.name}」という数値・主張・会社情報はありません`,
        'figures.yaml の名前、または company.yaml の company.<項目>',
        meantJa(p.suggestion, 'そこで定義するか、名前を直してください。'),
      ),
  },
);

export const unknownPlaceholder = defineDiagnostic<{ name: string; known: string }>(
  'text/unknown-placeholder',
  'error',
  {
    en: (p) => sentence(`{$${p.name}} means nothing here`, `{$${p.known}}`, 'correct the name'),
    ja: (p) => sentence(`{$${p.name}} はここでは使えません`, `{$${p.known}}`, '名前を直してください。'),
  },
);

export const noFunction = defineDiagnostic<{ name: string; functions: readonly string[] }>(
  'text/no-function',
  'error',
  {
    en: (p) =>
      sentence(
        `{$${p.name}} does not say how to print it`,
        p.functions.map((f) => `{$${p.name} :${f}}`).join(', '),
        'add one of these functions',
      ),
    ja: (p) =>
      sentence(
        `{$${p.name}} に表示のしかたがありません`,
        p.functions.map((f) => `{$${p.name} :${f}}`).join('、'),
        'いずれかの関数を加えてください。',
      ),
  },
);

export const wrongFunction = defineDiagnostic<{
  name: string;
  subject: Phrase;
  function: string;
  functions: readonly string[];
}>('text/wrong-function', 'error', {
  en: (p) =>
    sentence(
      `"${p.name}" is ${p.subject.en}, which :${p.function} cannot print`,
      p.functions.map((f) => `:${f}`).join(', '),
      'use one of these functions, or another figure',
    ),
  ja: (p) =>
    sentence(
      `「${p.name}」は${p.subject.ja}なので、:${p.function} では表示できません`,
      p.functions.map((f) => `:${f}`).join('、'),
      'いずれかの関数か、別の数値を使ってください。',
    ),
});

export const unknownClaim = defineDiagnostic<{ id: string; suggestion: string | undefined }>(
  'text/unknown-claim',
  'error',
  {
    en: (p) =>
      sentence(
        `there is no claim "${p.id}"`,
        'a claim of figures.yaml',
        meantEn(p.suggestion, 'declare it there under "claims:"'),
      ),
    ja: (p) =>
      sentence(
        `「${p.id}」という主張はありません`,
        'figures.yaml の claims にある名前',
        meantJa(p.suggestion, 'figures.yaml の claims で定義してください。'),
      ),
  },
);

export const unknownEditorial = defineDiagnostic<{ id: string; suggestion: string | undefined }>(
  'text/unknown-editorial',
  'error',
  {
    en: (p) =>
      sentence(
        `there is no editorial remark "${p.id}"`,
        'one of "editorial:" in figures.yaml',
        meantEn(p.suggestion, 'declare it there with its reason'),
      ),
    ja: (p) =>
      sentence(
        `「${p.id}」という編集上の記述はありません`,
        'figures.yaml の editorial にある名前',
        meantJa(p.suggestion, 'figures.yaml の editorial で、理由とともに定義してください。'),
      ),
  },
);

export const badSpelling = defineDiagnostic<{ words: string; expected: Phrase }>('text/bad-spelling', 'error', {
  en: (p) => sentence(`the spelling "${p.words}" cannot be used`, p.expected.en, 'write it in one of these ways'),
  ja: (p) => sentence(`「${p.words}」という表記は使えません`, p.expected.ja, 'いずれかの書き方にしてください。'),
});

export const exemptsQuantifier = defineDiagnostic<{ words: string; quantifier: string }>(
  'text/exempts-quantifier',
  'error',
  {
    en: (p) =>
      sentence(
        p.words === p.quantifier
          ? `the exception "${p.words}" is a quantifier itself: sentences with it would not be checked`
          : `the exception "${p.words}" says "${p.quantifier}": sentences with it would not be checked`,
        'words that only look like a quantifier, such as a longer word with one inside',
        'take it off the list, and put the words in the message into {#claim}',
      ),
    ja: (p) =>
      sentence(
        p.words === p.quantifier
          ? `except の「${p.words}」は数量の表現そのものです（これを含む文が検査されなくなります）`
          : `except の「${p.words}」は数量の表現「${p.quantifier}」を含みます（これを含む文が検査されなくなります）`,
        '「役割」のように、数量の表現に見えるだけの語',
        'except から外し、メッセージの中では {#claim} で囲んでください。',
      ),
  },
);

export const noLabel = defineDiagnostic<{ name: string; key: string }>('text/no-label', 'error', {
  en: (p) =>
    sentence(
      `:label of "${p.name}" needs the message "${p.key}", which is missing`,
      `messages: ${p.key}`,
      'add it to this file',
    ),
  ja: (p) =>
    sentence(
      `「${p.name}」の :label に必要なメッセージ「${p.key}」がありません`,
      `messages に ${p.key}`,
      'このファイルに追加してください。',
    ),
});

export const notOneOption = defineDiagnostic<{ name: string; options: number }>('text/not-one-option', 'error', {
  en: (p) =>
    sentence(
      `"${p.name}" has ${p.options} options, so it has no label or rank of its own`,
      'a figure of one option',
      'name a figure for each option and write the words between them',
    ),
  ja: (p) =>
    sentence(
      `「${p.name}」の選択肢は${p.options}個なので、ラベルや順位がありません`,
      '選択肢が1つの数値',
      '選択肢ごとに数値を定義し、その間の語句を書いてください。',
    ),
});

export const noWording = defineDiagnostic<{ form: string }>('text/no-wording', 'error', {
  en: (p) => sentence(`this locale has no wording for "${p.form}"`, `wordings: ${p.form}: …`, 'add it to this file'),
  ja: (p) => sentence(`この言語には「${p.form}」の表現がありません`, `wordings に ${p.form}: …`, '追加してください。'),
});

export const unwordableClaim = defineDiagnostic<{ id: string; expression: string; as: string | undefined }>(
  'text/unwordable-claim',
  'error',
  {
    en: (p) =>
      p.as === undefined
        ? sentence(
            `the claim "${p.id}" (${p.expression}) is not one wording`,
            'a claim of one comparison, for which "wordings:" has a form',
            'say which form with as=, or write the words inside {#claim}',
          )
        : sentence(
            `the claim "${p.id}" (${p.expression}) does not imply the form "${p.as}"`,
            'a form that it implies',
            'change as=, or the claim',
          ),
    ja: (p) =>
      p.as === undefined
        ? sentence(
            `主張「${p.id}」（${p.expression}）は1つの表現になりません`,
            '比較が1つで、wordings に形のある主張',
            'as= で形を指定するか、{#claim} の中に語句を書いてください。',
          )
        : sentence(
            `主張「${p.id}」（${p.expression}）からは「${p.as}」と言えません`,
            '主張から言える形',
            'as= か主張を直してください。',
          ),
  },
);

export const factNotInLanguage = defineDiagnostic<{ id: string; locale: string; shown: string }>(
  'text/fact-not-in-language',
  'error',
  {
    en: (p) =>
      sentence(
        `the company fact "${p.id}" has no words in "${p.locale}" (it would show "${p.shown}")`,
        `${p.locale}: …`,
        'add its words to company.yaml',
      ),
    ja: (p) =>
      sentence(
        `会社情報「${p.id}」に「${p.locale}」の表記がありません（「${p.shown}」と表示されます）`,
        `${p.locale}: …`,
        'company.yaml に表記を追加してください。',
      ),
  },
);

export const noBound = defineDiagnostic<{ bound: string; id: string }>('text/no-bound', 'error', {
  en: (p) =>
    sentence(
      `this locale has no words for "${p.bound}", which "${p.id}" needs`,
      `bounds: ${p.bound}: …`,
      'add them to this file',
    ),
  ja: (p) =>
    sentence(
      `この言語には、「${p.id}」に必要な「${p.bound}」の語句がありません`,
      `bounds に ${p.bound}: …`,
      'このファイルに追加してください。',
    ),
});

export const notADate = defineDiagnostic<{ value: string }>('text/not-a-date', 'error', {
  en: (p) => sentence(`"${p.value}" is no date`, 'a date such as 2025-09-25, 2025-09 or 2025', 'correct it'),
  ja: (p) =>
    sentence(`「${p.value}」は日付ではありません`, '2025-09-25、2025-09、2025 のような日付', '直してください。'),
});
