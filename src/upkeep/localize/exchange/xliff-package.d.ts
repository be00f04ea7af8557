/** The `xliff` package says nothing about its types. */
declare module 'xliff/jsToXliff12' {
  type Inline =
    | string
    | { readonly Span: { readonly id: string; readonly contents: string } }
    | { readonly Standalone: { readonly id: string; readonly ctype: string } };
  interface Unit {
    readonly source: string | readonly Inline[];
    readonly target?: string | readonly Inline[];
    readonly note?: string | readonly string[];
    readonly additionalAttributes?: Readonly<Record<string, string>>;
  }
  interface File {
    readonly resources: Readonly<Record<string, Readonly<Record<string, Unit>>>>;
    readonly sourceLanguage: string;
    readonly targetLanguage: string;
  }
  export default function jsToXliff12(file: File, options: { readonly indent: string }): Promise<string>;
}
