import type { Report } from '../base/diagnostic.ts';
import type { Path } from '../base/source.ts';
import { didYouMean, validate } from '../base/validate.ts';
import { plain, type Text } from '../text/types.ts';
import { autoText, type AutoScope } from './auto-texts.ts';
import { contentOf } from './contents.ts';
import { figuresIn, messagesIn, questionsIn, type FillContext } from './context.ts';
import { deckSchema, type DeckYaml } from './deck-schema.ts';
import { duplicateId, missingSlot, noQuestion, titleMissing, unknownName } from './diagnostics.ts';
import { saysBases } from './items.ts';
import { sourceNotes } from './notes.ts';
import { slotsOf, titleSlot, type SlotNode } from './slots.ts';
import type { Content, FilledDeck, FilledSlide, LayoutDefinition } from './types.ts';

type SlideYaml = DeckYaml['sections'][number]['slides'][number];

/**
 * The deck's slide list with everything that goes into its slots: texts formatted, charts specified, words about
 * questions and bases written. Undefined when the deck file has errors; all are reported.
 */
export function fillDeck(
  context: FillContext,
  layouts: ReadonlyMap<string, LayoutDefinition>,
  report: Report = context.report,
): FilledDeck | undefined {
  const yaml = validate(deckSchema, context.source, report);
  if (!yaml) return undefined;
  let sound = true;
  const filler = new Filler({ ...context, report: (d) => (d.severity === 'error' && (sound = false), report(d)) }, layouts, yaml.company); // prettier-ignore
  const slides: FilledSlide[] = [];
  const seen = new Set<string>();
  const sections = yaml.sections.map((section, s) => {
    filler.claimId('section', section.id, ['sections', s, 'id'], seen);
    for (const [i, slide] of section.slides.entries()) {
      const path = ['sections', s, 'slides', i];
      filler.claimId('slide', slide.id, [...path, 'id'], seen);
      const filled = filler.slide(slide, section.id, path);
      if (filled) slides.push(filled);
    }
    return {
      id: section.id,
      name: filler.words(section.name, ['sections', s, 'name']),
      slides: section.slides.map((slide) => slide.id),
    };
  });
  const deck = {
    id: yaml.id,
    title: filler.words(yaml.title, ['title']),
    subject: filler.words(yaml.subject, ['subject']),
    author: filler.words(yaml.author, ['author']),
    company: filler.words(yaml.company, ['company']),
    sections,
    slides,
  };
  return sound ? deck : undefined;
}

/** Fills one slide after the other; holds what they share. */
class Filler {
  readonly #context: FillContext;
  readonly #layouts: ReadonlyMap<string, LayoutDefinition>;
  readonly #company: string;

  constructor(context: FillContext, layouts: ReadonlyMap<string, LayoutDefinition>, company: string) {
    this.#context = context;
    this.#layouts = layouts;
    this.#company = company;
  }

  /** Notes an id, which may stand once. Sections and slides have different namespaces. */
  claimId(what: 'slide' | 'section', id: string, path: Path, seen: Set<string>): void {
    const name = `${what} ${id}`;
    if (seen.has(name)) this.#context.report(duplicateId(this.#context.source.at(path), { what, id }));
    seen.add(name);
  }

  #text(key: string, path: Path): Text | undefined {
    const { texts, source, report } = this.#context;
    if (texts.has(key)) return texts.text(key);
    const known = texts.keys();
    report(unknownName(source.at(path), { what: 'message', name: key, known, suggestion: didYouMean(key, known) }));
    return undefined;
  }

  /** The plain words of a message; '' and a diagnostic where there is none of that key. */
  words(key: string, path: Path): string {
    const text = this.#text(key, path);
    return text ? plain(text, ' ') : '';
  }

  slide(yaml: SlideYaml, section: string, path: Path): FilledSlide | undefined {
    const { source, report, tables, ledger } = this.#context;
    const layout = this.#named('layout', yaml.layout, this.#layouts, [...path, 'layout']);
    if (yaml.question !== undefined) this.#named('question', yaml.question, tables, [...path, 'question']);
    if (!layout || (yaml.question !== undefined && !tables.has(yaml.question))) return undefined;
    const slots = slotsOf(layout.content);
    const heading = this.#title(yaml, layout, path);
    const given = this.#contents(yaml, layout, slots, path, heading);
    const scope: AutoScope = {
      ...(yaml.question === undefined ? {} : { question: yaml.question }),
      questions: [
        ...new Set([...(yaml.question ? [yaml.question] : []), ...questionsIn(given.values(), ledger.figures)]),
      ],
      company: this.#company,
      footer: layout.footer,
      basesInFooter: !saysBases(layout.content),
    };
    const contents = this.#withAutoTexts(given, slots, scope);
    const title = heading ?? this.#autoTitle(layout, contents);
    if (!title) report(titleMissing(source.at(path), { slide: yaml.id }));
    const figures = figuresIn(contents.values());
    const footer = autoText('footer', this.#context, scope);
    return {
      id: yaml.id,
      place: source.at(path),
      section,
      layout,
      ...(yaml.question === undefined ? {} : { question: yaml.question }),
      contents,
      title: title ?? '',
      notes: [
        ...yaml.notes.map((key, i) => this.words(key, [...path, 'notes', i])),
        ...sourceNotes(this.#context, contents.values(), figures),
      ],
      ...(footer ? { footer } : {}),
      messages: [...new Set([...messagesIn(contents.values()), ...(yaml.title ? [yaml.title] : []), ...yaml.notes])],
      figures,
    };
  }

  #named<T>(what: 'layout' | 'question', name: string, from: ReadonlyMap<string, T>, path: Path): T | undefined {
    const found = from.get(name);
    const known = [...from.keys()];
    if (found === undefined) this.#context.report(unknownName(this.#context.source.at(path), { what, name, known, suggestion: didYouMean(name, known) })); // prettier-ignore
    return found;
  }

  /** The words of the slide's title, from `title:` or from the slot that is the title placeholder. */
  #title(yaml: SlideYaml, layout: LayoutDefinition, path: Path): string | undefined {
    if (yaml.title !== undefined) return this.words(yaml.title, [...path, 'title']) || undefined;
    const slot = titleSlot(layout.content);
    const value = slot && yaml.slots[slot.slot];
    const key = typeof value === 'string' ? value : undefined;
    if (key === undefined || !this.#context.texts.has(key)) return undefined;
    return plain(this.#context.texts.text(key), ' ');
  }

  #autoTitle(layout: LayoutDefinition, contents: ReadonlyMap<string, Content>): string | undefined {
    const slot = titleSlot(layout.content);
    const content = slot && contents.get(slot.slot);
    return content?.kind === 'text' ? plain(content.text, ' ') : undefined;
  }

  #contents(
    yaml: SlideYaml,
    layout: LayoutDefinition,
    slots: ReadonlyMap<string, SlotNode>,
    path: Path,
    finding: string | undefined,
  ): ReadonlyMap<string, Content> {
    const { source, report } = this.#context;
    const contents = new Map<string, Content>();
    for (const [name, value] of Object.entries(yaml.slots)) {
      const at = [...path, 'slots', name];
      const slot = slots.get(name);
      if (!slot) {
        const known = [...slots.keys()];
        report(unknownName(source.at(at, 'key'), { what: 'slot', name, known, suggestion: didYouMean(name, known) }));
        continue;
      }
      const scope = { slide: yaml.id, slot, path: at, finding: finding ?? '', company: this.#company, ...(yaml.question ? { question: yaml.question } : {}) }; // prettier-ignore
      const content = contentOf(this.#context, scope, value);
      if (content) contents.set(name, content);
    }
    for (const slot of slots.values()) {
      if (slot.slot in yaml.slots || slot.optional) continue;
      if (slot.kind !== 'text' || !slot.auto) {
        report(missingSlot(source.at(path), { slide: yaml.id, slot: slot.slot, layout: layout.id }));
      } else if (slot.auto.startsWith('question') && yaml.question === undefined) {
        report(noQuestion(source.at(path), { slide: yaml.id, slot: slot.slot }));
      }
    }
    return contents;
  }

  /** In the layout's order, which is the reading order. */
  #withAutoTexts(
    given: ReadonlyMap<string, Content>,
    slots: ReadonlyMap<string, SlotNode>,
    scope: AutoScope,
  ): ReadonlyMap<string, Content> {
    const contents = new Map<string, Content>();
    for (const [name, slot] of slots) {
      const content = given.get(name);
      const text = !content && slot.kind === 'text' && slot.auto ? autoText(slot.auto, this.#context, scope) : undefined; // prettier-ignore
      if (content) contents.set(name, content);
      else if (text) contents.set(name, { kind: 'text', text });
    }
    return contents;
  }
}
