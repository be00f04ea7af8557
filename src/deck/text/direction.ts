/** The script in which a language is most likely written: `Latn` for `en`, `Jpan` for `ja`. */
export const scriptOfLanguage = (locale: string): string => new Intl.Locale(locale).maximize().script ?? 'Latn';

/** Scripts that run from right to left or from top to bottom: those of living languages, and those of dead ones. */
const RIGHT_TO_LEFT = /^(Arab|Aran|Hebr|Syr[cejn]|Thaa|Nkoo|Adlm|Rohg|Mand|Mend|Samr|Yezi|Gara|Armi|Avst|Chrs|Cprt|Elym|Hatr|Hung|Khar|Lydi|Mer[co]|Nabt|Narb|Ougr|Palm|Phl[ip]|Phnx|Prti|Sarb|Sog[do]|Todr)$/; // prettier-ignore
const DOWNWARDS = /^(Mong|Phag)$/;

/** How a language runs. Node 20 and later ask for its direction in different ways, so it is told by the script. */
export function directionOf(locale: string): 'left-to-right' | 'right-to-left' | 'downwards' {
  const script = scriptOfLanguage(locale);
  return RIGHT_TO_LEFT.test(script) ? 'right-to-left' : DOWNWARDS.test(script) ? 'downwards' : 'left-to-right';
}
