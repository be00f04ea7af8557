import type { Report } from '../../base/diagnostic.ts';
import { asRead } from '../../base/invisible.ts';
import type { Figure } from '../../data/figures/types.ts';
import { totalOf } from '../../data/tabulate/tabulate.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import type { Texts } from './texts.ts';
import * as says from './visible-diagnostics.ts';

interface Label {
  readonly key: string;
  readonly words: string;
}

/**
 * Reports options of one question whose labels, as printed, read the same: two bars of a chart would have one name. A
 * variant label (`option.Q9.estimates.short`) is compared with the same variant of the other options, or with the usual
 * label of those that lack it. The label of a net must read otherwise than those of its question's options.
 */
export function checkLabels(tables: Tables, figures: Iterable<Figure>, texts: Texts, report: Report): void {
  const variants = variantsOf(texts.keys());
  const netKeys = new Map<string, string[]>();
  for (const { id, question, options } of figures) {
    if (question === undefined || options.length < 2 || !texts.has(`net.${id}`)) continue;
    netKeys.set(question, [...(netKeys.get(question) ?? []), `net.${id}`]);
  }
  for (const { question, table, rows } of [...tables.values()].map(totalOf)) {
    // Tables of the same options counted otherwise have the same labels.
    if (table !== question) continue;
    const usual = rows.map(({ option }) => `option.${question}.${option}`);
    const others = new Set(usual.flatMap((own) => variants.get(own) ?? []));
    const reported = new Set<string>();
    for (const suffix of ['', ...others]) {
      const labels = usual.flatMap((key): readonly Label[] => {
        const found = [key + suffix, key].find((candidate) => texts.has(candidate));
        return found === undefined ? [] : [{ key: found, words: texts.plain(found) }];
      });
      reportSame(labels, texts, reported, report);
    }
    // Two nets may be one set of options under two names; an option and a net never are.
    for (const net of netKeys.get(question) ?? []) {
      const labels = [...usual.filter((key) => texts.has(key)), net].map((key) => ({ key, words: texts.plain(key) }));
      reportSame(labels, texts, reported, report);
    }
  }
}

/** What stands behind each key in longer ones, from the dot on: `.short` behind `option.Q9.estimates`. */
function variantsOf(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const variants = new Map<string, string[]>();
  for (const key of keys) {
    for (let at = key.indexOf('.'); at >= 0; at = key.indexOf('.', at + 1)) {
      const before = key.slice(0, at);
      const behind = variants.get(before);
      if (behind) behind.push(key.slice(at));
      else variants.set(before, [key.slice(at)]);
    }
  }
  return variants;
}

function reportSame(labels: readonly Label[], texts: Texts, reported: Set<string>, report: Report): void {
  const byReading = new Map<string, Label[]>();
  for (const label of labels) {
    const reading = asRead(label.words);
    byReading.set(reading, [...(byReading.get(reading) ?? []), label]);
  }
  for (const same of byReading.values()) {
    const [first, second] = same;
    const keys = same.map(({ key }) => key);
    if (!first || !second || reported.has(keys.join())) continue;
    reported.add(keys.join());
    const isExact = same.every(({ words }) => words === first.words);
    report(says.sameLabel(texts.place(second.key), { keys, words: first.words, isExact }));
  }
}
