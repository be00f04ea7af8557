import { defineDiagnostic } from '../../base/diagnostic.ts';

export const portInUse = defineDiagnostic<{ port: number }>('preview/port-in-use', 'error', {
  en: ({ port }) => ({
    found: `another program (perhaps another preview) already listens on port ${port}`,
    expected: 'a free port',
    hint: `stop that program, or choose another port: --port ${port === 65535 ? port - 1 : port + 1}`,
  }),
  ja: ({ port }) => ({
    found: `ポート ${port} は別のプログラム（別のプレビューかもしれません）が使用中です`,
    expected: '空いているポート',
    hint: `そのプログラムを終了するか、別のポートを指定してください（例: --port ${port === 65535 ? port - 1 : port + 1}）。`,
  }),
});

/** The user did not ask for that port, so another will do. */
export const otherPort = defineDiagnostic<{ port: number; taken: number }>('preview/other-port', 'note', {
  en: ({ port, taken }) => ({
    found: `port ${taken} is in use, perhaps by another preview; this one is on port ${port}`,
  }),
  ja: ({ port, taken }) => ({
    found: `ポート ${taken} は使用中のため（別のプレビューかもしれません）、ポート ${port} で開きました`,
  }),
});

export const portRefused = defineDiagnostic<{ port: number; code: string }>('preview/port-refused', 'error', {
  en: ({ port, code }) => ({
    found: `this computer does not let us listen on port ${port} (${code})`,
    expected: 'a port from 1024 up',
    hint: 'choose another port: --port 4173',
  }),
  ja: ({ port, code }) => ({
    found: `このコンピューターではポート ${port} を使えません（${code}）`,
    expected: '1024以上のポート',
    hint: '別のポートを指定してください（例: --port 4173）。',
  }),
});

/** A fault of ours during the preview: shown on the page, because nobody is watching the terminal. */
export const ourFault = defineDiagnostic<{ message: string }>('preview/fault', 'error', {
  en: ({ message }) => ({
    found: `a fault of surveydeck itself, not of your files: ${message}`,
    expected: 'a program that shows your slides, or says what is wrong with a file',
    hint: 'undo your last change, and report this with the lines on the terminal',
  }),
  ja: ({ message }) => ({
    found: `surveydeck 自体の不具合です（入力ファイルの誤りではありません）: ${message}`,
    expected: 'スライドか、ファイルの誤りが表示されること',
    hint: '直前の変更を取り消し、ターミナルの表示を添えてお知らせください。',
  }),
});
