import type { LocaleWords } from './read-texts.ts';

/** The words of a deck without those that none of its slides shows; `uses` holds the ids of slides by the texts that stand on them. */
export function shownWords(
  { catalogue, texts }: Pick<LocaleWords, 'catalogue' | 'texts'>,
  uses: ReadonlyMap<string, unknown>,
): Pick<LocaleWords, 'catalogue' | 'texts'> {
  const isShown = ([key]: readonly [string, unknown]): boolean => uses.has(key);
  const { messages, written } = catalogue;
  return {
    catalogue: {
      ...catalogue,
      messages: new Map([...messages].filter(isShown)),
      written: { ...written, messages: Object.fromEntries(Object.entries(written.messages).filter(isShown)) },
    },
    texts: {
      ...texts,
      has: (key) => uses.has(key) && texts.has(key),
      keys: () => texts.keys().filter((key) => uses.has(key)),
    },
  };
}
