import { defineDiagnostic } from '../../base/diagnostic.ts';

export const offSlide = defineDiagnostic<{ slide: string; name: string }>('audit/off-slide', 'error', {
  en: ({ slide, name }) => ({ found: `"${name}" leaves slide "${slide}".`, expected: 'everything on the slide', hint: 'Give its slot more room in the layout, or shorten its text.' }),
  ja: ({ slide, name }) => ({ found: `「${name}」がスライド「${slide}」からはみ出しています。`, expected: 'スライドの内側', hint: 'レイアウトのスロットを広げるか、文章を短くしてください。' }),
}); // prettier-ignore

export const overlap = defineDiagnostic<{ slide: string; name: string; other: string }>('audit/overlap', 'error', {
  en: ({ slide, name, other }) => ({ found: `"${name}" and "${other}" overlap on slide "${slide}".`, expected: 'no overlap that the layout does not declare', hint: 'Give them more room in the layout, or shorten the text.' }),
  ja: ({ slide, name, other }) => ({ found: `スライド「${slide}」で「${name}」と「${other}」が重なっています。`, expected: '意図しない重なりがないこと', hint: 'レイアウトで間隔を広げるか、文章を短くしてください。' }),
}); // prettier-ignore

export const lowContrast = defineDiagnostic<{ slide: string; name: string; ink: string; ground: string; ratio: string; needed: number }>('audit/contrast', 'error', {
  en: ({ slide, name, ink, ground, ratio, needed }) => ({ found: `"${name}" on slide "${slide}" is hard to read: ${ink} on ${ground} has a contrast of ${ratio}:1.`, expected: `at least ${needed}:1 at this size`, hint: 'Choose a darker or lighter colour in the brand, or larger type.' }),
  ja: ({ slide, name, ink, ground, ratio, needed }) => ({ found: `スライド「${slide}」の「${name}」は読みにくい配色です（${ground}の上の${ink}、コントラスト比 ${ratio}:1）。`, expected: `この文字サイズでは ${needed}:1 以上`, hint: 'ブランドの色を変えるか、文字を大きくしてください。' }),
}); // prettier-ignore

export const tooSmall = defineDiagnostic<{ slide: string; name: string; size: number }>('audit/too-small', 'error', {
  en: ({ slide, name, size }) => ({ found: `"${name}" on slide "${slide}" is set at ${size} pt.`, expected: 'no type under 10 pt', hint: 'Raise the smallest size of its style in the brand, and shorten the text if it no longer fits.' }),
  ja: ({ slide, name, size }) => ({ found: `スライド「${slide}」の「${name}」の文字が${size}ポイントです。`, expected: '10ポイント以上', hint: 'ブランドの文字スタイルの最小サイズを上げ、収まらなければ文章を短くしてください。' }),
}); // prettier-ignore

export const sameTitle = defineDiagnostic<{ title: string; slides: readonly string[] }>('audit/same-title', 'error', {
  en: ({ title, slides }) => ({ found: `The title "${title}" is on several slides: ${slides.join(', ')}.`, expected: 'a title of its own on every slide', hint: 'Number them, or say what is different.' }),
  ja: ({ title, slides }) => ({ found: `タイトル「${title}」が複数のスライドで使われています：${slides.join('、')}`, expected: 'スライドごとに別のタイトル', hint: '番号を付けるか、違いを書いてください。' }),
}); // prettier-ignore

export const noTitle = defineDiagnostic<{ slide: string }>('audit/no-title', 'error', {
  en: ({ slide }) => ({ found: `Slide "${slide}" has no title.`, expected: 'a title', hint: 'Give its slide title: or fill the title slot.' }),
  ja: ({ slide }) => ({ found: `スライド「${slide}」にタイトルがありません。`, expected: 'タイトル', hint: 'title: を指定するか、タイトルのスロットを埋めてください。' }),
}); // prettier-ignore

export const noAlt = defineDiagnostic<{ slide: string; name: string }>('audit/no-alt-text', 'error', {
  en: ({ slide, name }) => ({ found: `"${name}" on slide "${slide}" has no alternative text.`, expected: 'a sentence that says what it shows', hint: 'Add alt: with a message key.' }),
  ja: ({ slide, name }) => ({ found: `スライド「${slide}」の「${name}」に代替テキストがありません。`, expected: '内容を述べる文', hint: 'alt: にメッセージのキーを指定してください。' }),
}); // prettier-ignore
