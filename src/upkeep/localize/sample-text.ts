import { parseCST, type CST } from 'messageformat/cst';
import { patternsOf } from '../../deck/text/message.ts';

/** Words of no meaning in each script, of the lengths that are usual in it; for Latin letters those of German. */
const SAMPLES: Readonly<Record<string, string>> = {
  Latn: 'wie die Betriebe der Region das heute sehen und was sie dazu sagen, zeigt der Bericht auf einen Blick',
  Cyrl: 'как компании региона видят это сегодня и что они об этом говорят, показывает отчёт на одной странице',
  Grek: 'πώς το βλέπουν σήμερα οι εταιρείες της περιοχής και τι λένε γι’ αυτό, δείχνει η έκθεση με μια ματιά',
  Kore: '지역의 여러 회사가 오늘 이 일을 어떻게 보고 있으며 무엇을 말하는지 보고서가 한눈에 보여 준다',
  Jpan: '地域の会社が今これをどう見ているか、何を語っているかを報告書が示す',
  Hans: '本地区的企业今天如何看待此事以及他们对此有何说法报告一目了然',
  Hant: '本地區的企業今天如何看待此事以及他們對此有何說法報告一目了然',
};

/** Typed words shorter than this say nothing about how wide those of a language are. */
const ENOUGH = 12;

/** `length` characters to try how much room there is: the words of a text repeated, else sample words of the language. */
export function sampleWords(own: string, locale: string, length: number): string {
  const { script = 'Latn' } = new Intl.Locale(locale).maximize();
  const words = own.replace(/\s+/g, ' ').trim();
  const isTyped = [...words].length >= ENOUGH && /\p{L}/u.test(words);
  const sample = isTyped ? words : (SAMPLES[script] ?? SAMPLES['Latn'] ?? '');
  const characters = [...(/\s/.test(sample) ? `${sample} ` : sample)];
  const made = Array.from({ length }, (_, i) => characters[i % characters.length] ?? '').join('');
  // A space at the end has no width.
  return made.replace(/\s$/, '.');
}

/** The same message with more words at the end of each of its patterns, and with or without those that it has. */
export function reworded(source: string, added: string, keepsWords: boolean): string {
  const syntax: CST.Message = parseCST(source);
  let result = '';
  let done = 0;
  for (const { body } of patternsOf({ syntax })) {
    const [first, last] = [body[0], body.at(-1)];
    if (!first || !last) continue;
    result += source.slice(done, first.start);
    for (const node of body) {
      if (node.type !== 'text' || keepsWords) result += source.slice(node.start, node.end);
    }
    result += added.replace(/[{}\\|]/g, '.');
    done = last.end;
  }
  return result + source.slice(done);
}
