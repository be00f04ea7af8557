import type { UiLanguage } from '../../base/messages/languages.ts';

/** What `text` says besides diagnostics and the table of `text status`, in one language. */
interface TextWords {
  readonly imported: (changed: number, accepted: number) => string;
  readonly nothingNew: string;
  readonly accepted: (n: number) => string;
  readonly added: (locale: string, texts: number) => string;
  readonly exported: (texts: number, missing: number) => string;
  readonly toRead: (ids: readonly string[]) => string;
  readonly read: (ids: readonly string[]) => string;
}

export const TEXT_WORDS: Readonly<Record<UiLanguage, TextWords>> = {
  en: {
    imported: (changed, accepted) => `${changed} texts changed; ${accepted} now count as up to date.`,
    nothingNew: 'The file brings nothing new.',
    accepted: (n) => `${n} translations now count as up to date.`,
    added: (locale, texts) => `${texts} texts to translate. To see how far you are: surveydeck text status --locale ${locale}`, // prettier-ignore
    exported: (texts, missing) => `${texts} texts, ${missing} of them without a translation.`,
    toRead: (ids) => ids.length === 0 ? 'No sentence waits to be read again.' : `To be read again beside the new figures: ${ids.join(', ')}. When you have: surveydeck text read ${ids[0] ?? ''} …`, // prettier-ignore
    read: (ids) => ids.length === 0 ? 'No sentence waits to be read again.' : `Read beside today's figures: ${ids.join(', ')}.`, // prettier-ignore
  },
  ja: {
    imported: (changed, accepted) => `${changed} 件の訳を変更し、${accepted} 件を最新として記録しました。`,
    nothingNew: 'ファイルに新しい訳はありません。',
    accepted: (n) => `${n} 件の訳を最新として記録しました。`,
    added: (locale, texts) => `訳す文言は ${texts} 件です。進み具合は surveydeck text status --locale ${locale} で確認できます。`, // prettier-ignore
    exported: (texts, missing) => `文言 ${texts} 件（うち未翻訳 ${missing} 件）。`,
    toRead: (ids) => ids.length === 0 ? '読み直しを待つ文はありません。' : `新しい数値と照らして読み直す文: ${ids.join('、')}。読んだら: surveydeck text read ${ids[0] ?? ''} …`, // prettier-ignore
    read: (ids) => ids.length === 0 ? '読み直しを待つ文はありません。' : `今の数値と照らして読んだと記録しました: ${ids.join('、')}。`, // prettier-ignore
  },
};
