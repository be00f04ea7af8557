import { expect, it } from 'vitest';
import { auditDeck } from '../src/audit-deck.ts';
import { Recall } from '../src/base/recall.ts';
import type { InputHash } from '../src/base/deck-sources.ts';
import { fill } from './deck/template/tea.ts';
import * as make from './files/pptx/builders.ts';

const { area, run } = make;
const { templates } = fill();
const place = { file: 'ja.yaml', line: 3, column: 5 };
const words = (x: number) => make.text('a', 'Text', area(x, 0.5, 11, 6), [make.lines([[run('Words')]])], { origin: { slot: 'a', place, figures: [], claims: [] } }); // prettier-ignore
const scene = make.scene([], [make.slide('good', 'layout', 'Good', [words(1)]), make.slide('off', 'layout', 'Off', [words(2.5)])]); // prettier-ignore
const INPUTS: readonly InputHash[] = [templates.brand.file, ...[...templates.layouts.values()].map(({ file }) => file)].map((file) => ({ file, sha256: 'as it is' })); // prettier-ignore

it('is told of a faulty slide in each process, and looks no more at faultless ones as long as the look is the same', () => {
  const bytes = new Map<string, Uint8Array>();
  const audited = (inputs: readonly InputHash[] | undefined) => {
    const asked: string[] = [];
    const found: string[] = [];
    const recall = new Recall({ get: (key) => bytes.get(key), set: (key, value) => void bytes.set(key, value) });
    const reports = recall.reports.bind(recall);
    recall.reports = (maker, of, rest, report, find) => {
      asked.push((of as { id: string }).id);
      reports(maker, of, rest, report, find);
    };
    auditDeck(scene, templates, new Set(), ({ code, slides }) => found.push(`${code} ${slides?.join()}`), { recall, scope: 'en', inputs }); // prettier-ignore
    return { asked: [...new Set(asked)], found };
  };
  const first = audited(INPUTS);
  expect(first.asked).toEqual(['good', 'off']);
  expect(first.found).toEqual(['audit/off-slide off']);
  expect(audited(INPUTS)).toEqual({ asked: ['off'], found: first.found });
  const other = INPUTS.map((input, i) => (i === 0 ? { ...input, sha256: 'another brand' } : input));
  expect(audited(other)).toEqual(first);
  // Whoever does not know the files looks again.
  expect(audited(undefined)).toEqual(first);
});
