import { describe, expect, it } from 'vitest';
import { asSentence, inOneLine } from '../../../src/deck/text/one-line.ts';

describe('lines as one line', () => {
  it.each([
    ['ja', ['一行目', '二行目'], '一行目二行目'],
    ['ja', ['はい', '（条件付き）'], 'はい（条件付き）'],
    ['ja', ['ChatGPT', 'を使う'], 'ChatGPTを使う'],
    ['ja', ['Excel', 'Word', '紙'], 'Excel Word紙'],
    ['ja', ['24', '365日'], '24 365日'],
    ['en', ['First line', '', 'second line'], 'First line second line'],
    ['en', ['お茶', '緑茶'], 'お茶 緑茶'],
    ['ja', [], ''],
  ])('%s %j', (language, lines, line) => {
    expect(inOneLine(lines, language)).toBe(line);
  });
});

describe('words before others', () => {
  it.each([
    ['en', 'One in three fear it', 'One in three fear it.'],
    ['en', 'Who fears it?', 'Who fears it?'],
    ['en', 'They say “never!”', 'They say “never!”'],
    ['en', 'A third (33%)', 'A third (33%).'],
    ['de', 'Jeder Dritte: ', 'Jeder Dritte:'],
    ['ja', '3人に1人が不安', '3人に1人が不安。'],
    ['ja', '不安です。', '不安です。'],
    ['th', 'หนึ่งในสาม', 'หนึ่งในสาม'],
    ['en', '', ''],
  ])('are a sentence in %s: %s', (language, words, sentence) => {
    expect(asSentence(words, language)).toBe(sentence);
  });
});
