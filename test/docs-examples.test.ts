import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument, type Document } from 'yaml';
import { definitionSchema } from '../src/data/survey/definition-schema.ts';
import { deckSchema } from '../src/deck/template/deck-schema.ts';

// What the docs show of survey.yaml and of slide lists is what the program takes.

const DOCS = ['answers', 'templates', 'aggregated'] as const;
/** The blocks that show something else, or lines that stand for themselves, by how they begin. */
const OTHERS = ['asked_of:', 'theme:', 'page:'];
/** What survey.yaml must say, where a block shows only a part of it. */
const DEFINITION = { id: 'docs', base_language: 'en', data_date: '2026-01-05', rows: 'measured', rounding: { single_answer: 'half_up', net: 'exact' }, fieldwork: { from: '2025-12-01', to: '2025-12-12' } }; // prettier-ignore
const SOME = { Q0: { kind: 'free' } };

interface Example {
  readonly doc: string;
  readonly line: number;
  readonly text: string;
}

const examples: readonly Example[] = DOCS.flatMap((doc) => {
  const text = readFileSync(`docs/${doc}.md`, 'utf8');
  return [...text.matchAll(/^```yaml\n(.*?)^```/gms)].map((match) => ({
    doc,
    line: text.slice(0, match.index).split('\n').length,
    text: match[1] ?? '',
  }));
});

const isOther = ({ text }: Example): boolean => OTHERS.some((start) => text.startsWith(start));
const read = (text: string): Document.Parsed => parseDocument(text, { uniqueKeys: false });

/** What a schema finds wrong; that options are missing is said beside the block. */
function wrongIn(example: Example): readonly string[] {
  const document = read(example.text);
  const value = document.toJS() as unknown;
  const issues = Array.isArray(value)
    ? deckSchema().safeParse({ id: 'docs', title: 'a', subject: 'a', sections: [{ id: 'one', name: 'a', slides: value }] }).error?.issues
    : definitionSchema().safeParse(definitionOf(value as Record<string, object>)).error?.issues; // prettier-ignore
  return [
    ...document.errors.map(({ message }) => message),
    ...(issues ?? [])
      .filter(({ path, message }) => !(path.at(-1) === 'options' && message.includes('undefined')))
      .map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
}

/** A part of survey.yaml, or of its questions, as a whole one. */
function definitionOf(value: Readonly<Record<string, object>>): object {
  const isQuestions = Object.values(value).every((one) => typeof one === 'object' && 'kind' in one);
  return { ...DEFINITION, questions: SOME, ...(isQuestions ? { questions: value } : value) };
}

/** Blocks of the values of one slot, line by line. */
const isSlots = ({ text }: Example): boolean => text.startsWith('quotes:');

describe('the YAML of the docs', () => {
  it('is there, and no more of it is left unread than is known', () => {
    expect(examples.length).toBeGreaterThan(10);
    expect(examples.filter(isOther).map(({ doc, text }) => `${doc} ${text.split('\n')[0]?.split(' ')[0]}`)).toEqual(['answers asked_of:', 'templates theme:']); // prettier-ignore
  });

  it.each(examples.filter((one) => !isOther(one) && !isSlots(one)))('$doc, line $line: is taken', (example) => {
    expect(wrongIn(example)).toEqual([]);
  });

  it.each(examples.filter(isSlots))('$doc, line $line: fills a slot, each of its lines', ({ text }) => {
    const parts = text.split(/^(?=quotes:)/m);
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) {
      const slide = { id: 'q', layout: 'question-verbatims', slots: read(part).toJS() as object };
      const deck = { id: 'docs', title: 'a', subject: 'a', sections: [{ id: 'one', name: 'a', slides: [slide] }] };
      expect(deckSchema().safeParse(deck).error?.issues).toBeUndefined();
    }
  });
});
