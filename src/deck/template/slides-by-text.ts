import { isData } from '../text/heard-data.ts';

/** Ids of slides by the texts that stand on them. */
export class SlidesByText {
  readonly found = new Map<string, readonly string[]>();

  add(texts: ReadonlySet<string>, slide: string | undefined): void {
    for (const text of texts) {
      if (isData(text)) continue;
      const slides = this.found.get(text) ?? [];
      if (slide !== undefined && !slides.includes(slide)) this.found.set(text, [...slides, slide]);
    }
  }
}
