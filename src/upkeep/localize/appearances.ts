import { emuToPt } from '../../base/length.ts';
import { phrase, type Phrase } from '../../base/messages/phrase.ts';
import { sharedKey } from '../../deck/text/shared-key.ts';
import { optionsOf } from '../../deck/chart/types.ts';
import type { ChartElement, PlacedSlide, Scene, TextElement } from '../../deck/scene/types.ts';

/** Where a text appears, and the room that it has there. */
export interface Appearance {
  readonly slide: string;
  readonly slot?: string;
  readonly room?: Room;
}

/** Room for a text at the size that the base text has there. */
export interface Room {
  /** Size in points. */
  readonly size: number;
  readonly lines: number;
  /** About how many characters of the translation's script fit on a line. */
  readonly perLine: number;
}

/** Average advance of a character in em: of kana and kanji 1; of Latin, Cyrillic or Greek text in Arial about 0.5. */
const advanceOf = (locale: string): number => (/^(ja|zh|ko)(-|$)/.test(locale) ? 1 : 0.5);

/** Height of a line as a multiple of its size, in PowerPoint. */
const LINE_HEIGHT = 1.2;

/**
 * Where each message appears, by key, taken from the deck in the base language: texts, words beside pictures, labels of
 * charts. `messages` adds the slides of messages that no element names: cells of tables, alternative texts.
 */
export function appearancesIn(
  scene: Scene,
  messages: ReadonlyMap<string, readonly string[]>,
  locale: string,
): ReadonlyMap<string, readonly Appearance[]> {
  const found = new Map<string, Appearance[]>();
  const add = (key: string, appearance: Appearance): void =>
    void found.set(key, [...(found.get(key) ?? []), appearance]);
  for (const slide of scene.slides) {
    for (const element of slide.elements) {
      const { message, slot } = element.origin;
      const room = element.kind === 'text' ? roomOf(element, advanceOf(locale)) : undefined;
      if (message !== undefined) add(message, { slide: slide.id, slot, ...(room ? { room } : {}) });
      if (element.kind === 'chart') for (const key of labelKeys(element)) add(key, { slide: slide.id, slot });
    }
    for (const key of titleKeys(slide, messages))
      if (!hasSlide(found.get(key), slide.id)) add(key, { slide: slide.id });
  }
  return found;
}

const hasSlide = (appearances: readonly Appearance[] | undefined, slide: string): boolean =>
  appearances?.some((appearance) => appearance.slide === slide) ?? false;

const labelKeys = ({ chart }: ChartElement): readonly string[] =>
  optionsOf(chart).map((option) => {
    const key = `option.${chart.question}.${option.key}`;
    return sharedKey(key) ?? key;
  });

const titleKeys = ({ id }: PlacedSlide, messages: ReadonlyMap<string, readonly string[]>): readonly string[] =>
  [...messages].flatMap(([key, slides]) => (slides.includes(id) ? [key] : []));

function roomOf({ box, padding, paragraphs }: TextElement, advance: number): Room | undefined {
  const runs = paragraphs.flatMap(({ lines }) => lines.flat());
  const longest = [...runs].sort((a, b) => b.text.length - a.text.length)[0];
  if (!longest) return undefined;
  const set = paragraphs.reduce((sum, { lines }) => sum + lines.length, 0);
  const spacing = paragraphs[0]?.lineSpacing ?? 1;
  const fitting = Math.floor(emuToPt(box.h) / (longest.size * LINE_HEIGHT * spacing));
  const width = emuToPt(box.w) - 2 * emuToPt(padding);
  return {
    size: longest.size,
    lines: Math.max(set, fitting),
    perLine: Math.max(1, Math.floor(width / (longest.size * advance))),
  };
}

/** The smallest of several rooms, since a text must fit everywhere. */
export function tightest(appearances: readonly Appearance[]): Room | undefined {
  const rooms = appearances.flatMap(({ room }) => room ?? []);
  return [...rooms].sort((a, b) => a.lines * a.perLine - b.lines * b.perLine)[0];
}

/** A room in words, as a translator reads it. */
export const roomWords = ({ size, lines, perLine }: Room): Phrase => phrase('room/about', { lines, perLine, size });
