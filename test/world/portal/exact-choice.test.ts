import { expect, it } from 'vitest';
import { exactChoice, stillKnown } from '../../../src/world/portal/exact-choice.ts';

const KNOWN = ['cover', 'q4', 'q4-2', 'q4-3', 'q40', 'q4-end'];

it('asks for the first of several slides alone by its number', () => {
  expect(exactChoice(KNOWN, ['cover', 'q4'])).toEqual(['cover', 'q4-1']);
  expect(exactChoice(KNOWN, ['q4', 'q4-3'])).toEqual(['q4', 'q4-3']);
  expect(exactChoice(KNOWN, ['q4-2', 'q40', 'q4-end'])).toEqual(['q4-2', 'q40', 'q4-end']);
});

it('keeps of a choice what is still there', () => {
  expect(stillKnown(new Set(KNOWN), ['q4-1', 'q4-2', 'q4-9', 'gone-1'])).toEqual(['q4-1', 'q4-2']);
});
