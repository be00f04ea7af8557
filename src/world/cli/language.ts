import { isUiLanguage, uiLanguageOf, type UiLanguage } from '../../base/messages/languages.ts';
import type { Io } from './io.ts';

/** The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set, as in POSIX. */
export function environmentLanguage(env: Io['env']): UiLanguage {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value);
  return uiLanguageOf(locale ?? '') ?? 'en';
}

/**
 * The language to speak, found before the command line is parsed, so that its mistakes are explained in that language
 * too. `--lang` wins over the environment.
 */
export function chooseLanguage(argv: readonly string[], env: Io['env']): UiLanguage {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const wanted = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return wanted !== undefined && isUiLanguage(wanted) ? wanted : environmentLanguage(env);
}
