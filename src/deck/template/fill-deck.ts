import type { Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import type { Path } from '../../base/source.ts';
import { PARAMETER_NAMES } from '../text/parameters.ts';
import { autoPictures, autoText, withAutoTexts, type AutoScope } from './auto-texts.ts';
import { besideIn, isMute, reportUntied } from './beside.ts';
import { contentOf } from './contents.ts';
import {
  chartedIn,
  cutsIn,
  shortensIn,
  figuresIn,
  madeEarlier,
  messagesIn,
  ordersIn,
  questionsIn,
  remarksIn,
  type FillContext,
  type SlideMemory,
  type SlotScope,
} from './context.ts';
import {
  chooseSlides,
  readSlideList,
  reportRepeated,
  slideListIn,
  type ChosenSection,
  type Page,
  type SlideYaml,
} from './choose-slides.ts';
import { missingSlot, noQuestion, titleMissing, unknownName } from './diagnostics.ts';
import { dotsIn } from './dots.ts';
import { gridNamed } from './grids.ts';
import { saysBases } from './items.ts';
import { picturesIn } from './legends.ts';
import { lineOf, textOf } from './names.ts';
import { pagesOf, withPagedTitle, withPages } from './pages.ts';
import { filterNotes, sourceNotes } from './notes.ts';
import { SlidesByText } from './slides-by-text.ts';
import { slotsOf, titleSlot, type SlotNode } from './slots.ts';
import { trackedPlace } from './tracker.ts';
import { withCharts } from './with-charts.ts';
import type { Filling } from './filling.ts';
import { PLACEHOLDERS, PROMPTS, type FilledDeck, type FilledSlide, type LayoutDefinition } from './types.ts';

type Slots = ReadonlyMap<string, SlotNode>;
type Contents = ReadonlyMap<string, Filling>;
type FillingSlide = Omit<FilledSlide, 'contents'> & { readonly contents: Contents };

/**
 * The slide list of the deck, with everything that goes into its slots: formatted texts, chart specifications, words
 * about questions and bases. Undefined if the deck file has errors, all of which are reported. With `only`, the slides
 * with these ids, as far as they can be filled, as they stand in the deck.
 */
export function fillDeck(
  context: FillContext,
  layouts: ReadonlyMap<string, LayoutDefinition>,
  only?: ReadonlySet<string>,
): FilledDeck | undefined {
  const yaml = only ? slideListIn(context.source) : readSlideList(context.source, context.report);
  if (!yaml) return undefined;
  let sound = true;
  const report: Report = (diagnostic) => {
    if (diagnostic.severity === 'error') sound = false;
    context.report(diagnostic);
  };
  reportRepeated(yaml, context.source, report);
  const chosen = chooseSlides(yaml, context.chosen, report, (slide) => pagesOf(context, slide));
  const all = withPages(context, chosen.sections);
  const filler = new Filler({ ...context, report }, layouts, yaml.company, all);
  const memory: SlideMemory = context.memory ?? ((_slide, _shown, noting, make) => make(noting));
  const slides: FilledSlide[] = [];
  const uses = new SlidesByText();
  const { usage } = context.texts;
  const sections = all.map((section) => {
    const name = usage.of(() => filler.words(section.name, [...section.path, 'name']));
    uses.add(name.uses, section.slides[0]?.yaml.id);
    for (const { yaml: slide, path, part } of section.slides) {
      if (only && !only.has(slide.id)) continue;
      const { made: filled, uses: used } = memory(slide.id, filler.shownOn(slide, part), report, (noting) =>
        usage.of(() => {
          const filling = filler.reportingTo(noting).slide(slide, section.id, path, part);
          return filling && { ...filling, contents: withCharts(filling.contents, context.colors) };
        }),
      );
      if (!filled) continue;
      slides.push(filled);
      uses.add(used, slide.id);
    }
    return { id: section.id, name: name.made, slides: section.slides.map((slide) => slide.yaml.id) };
  });
  const frame = usage.of(() => ({
    title: filler.words(yaml.title, ['title']),
    subject: filler.words(yaml.subject, ['subject']),
    author: yaml.author === undefined ? '' : filler.words(yaml.author, ['author']),
    company: yaml.company === undefined ? '' : filler.words(yaml.company, ['company']),
  }));
  uses.add(frame.uses, slides[0]?.id);
  // The layouts ask for these when they are placed.
  uses.add(new Set(PROMPTS.map((kind) => `auto.prompt_${kind}`)), slides[0]?.id);
  uses.add(new Set(PLACEHOLDERS.map((kind) => `auto.placeholder_${kind}`)), slides[0]?.id);
  const choice = chosen.choice ? { choice: chosen.choice } : {};
  return sound || only ? { id: yaml.id, ...frame.made, sections, slides, uses: uses.found, ...choice } : undefined;
}

/** Fills one slide after the other; holds what they share. */
class Filler {
  readonly #context: FillContext;
  readonly #layouts: ReadonlyMap<string, LayoutDefinition>;
  readonly #company: string | undefined;
  readonly #sections: readonly ChosenSection[];

  constructor(
    context: FillContext,
    layouts: ReadonlyMap<string, LayoutDefinition>,
    company: string | undefined,
    sections: readonly ChosenSection[],
  ) {
    this.#context = context;
    this.#layouts = layouts;
    this.#company = company;
    this.#sections = sections;
  }

  /** The same, for one slide whose mistakes are heard apart. */
  reportingTo(report: Report): Filler {
    return new Filler({ ...this.#context, report }, this.#layouts, this.#company, this.#sections);
  }

  /** What a slide shows of the deck that it stands in (parameters, sections, other slides), as text. */
  shownOn({ id, layout: name, slots: given }: SlideYaml, part?: Page): string {
    const layout = this.#layouts.get(name);
    const slots = layout ? [...slotsOf(layout.content).values()] : [];
    const autos = slots.flatMap((slot) => (slot.kind === 'text' ? (slot.auto ?? []) : []));
    const { parameters, chosen } = this.#context;
    const tracks = slots.some(({ kind }) => kind === 'tracker');
    return JSON.stringify([
      ...PARAMETER_NAMES.map((parameter) => (autos.includes(parameter) ? parameters[parameter] : undefined)),
      tracks ? trackedPlace(this.#sections, id) : undefined,
      // Words that name other slides may have been left out.
      chosen && given,
      part,
    ]);
  }

  /** The words of a message on one line; '' and a diagnostic if there is no such message. */
  words(key: string, path: Path): string {
    const { texts, source, report } = this.#context;
    if (texts.has(key)) return lineOf(textOf(this.#context, this.#company, key));
    report(unknownName(source.at(path), 'message', key, texts.keys()));
    return '';
  }

  slide(yaml: SlideYaml, section: string, path: Path, part?: Page): FillingSlide | undefined {
    const { source, report, tables, ledger } = this.#context;
    const layout = this.#layouts.get(yaml.layout);
    if (!layout) report(unknownName(source.at([...path, 'layout']), 'layout', yaml.layout, this.#layouts.keys()));
    const grid = gridNamed(this.#context.definition, yaml.question);
    const asked = yaml.question === undefined || grid !== undefined || tables.has(yaml.question);
    if (!asked) report(unknownName(source.at([...path, 'question']), 'question', yaml.question ?? '', tables.keys()));
    if (!layout) return undefined;
    const slots = slotsOf(layout.content);
    const heading = this.#heading(yaml, layout, path);
    const given = this.#contents(yaml, slots, path, heading ?? '');
    this.#reportMissing(yaml, layout, slots, path);
    if (!asked) return undefined;
    const question = yaml.question === undefined ? {} : { question: yaml.question };
    const dots = dotsIn(given.values(), ledger.figures);
    const scope: AutoScope = {
      ...question,
      questions: [...new Set([...(grid ? [] : Object.values(question)), ...questionsIn(given.values(), ledger.figures)])], // prettier-ignore
      charts: chartedIn(given.values()),
      ...cutsIn(given.values()),
      remarks: remarksIn(given.values()),
      orders: ordersIn(given.values()),
      shortens: shortensIn(given.values(), this.#context.texts),
      ...(dots === undefined ? {} : { dots }),
      pictures: [...picturesIn(layout.content, given), ...autoPictures(this.#context, slots, question)],
      company: this.#company,
      footer: layout.footer,
      basesInFooter: !saysBases(layout.content),
    };
    const autos = this.#earlier(`${yaml.id}/auto`, () => withAutoTexts(this.#context, slots, given, scope, yaml.id));
    // What the slide gives may be other than when the program's own contents were made.
    const all = new Map([...autos].map(([name, content]) => [name, given.get(name) ?? content]));
    const tracked = this.#withTracker(all, slots, yaml.id);
    const contents = part ? withPagedTitle(this.#context, layout, tracked, part) : tracked;
    const figures = figuresIn(contents.values());
    const footer = autoText('footer', this.#context, scope);
    return {
      id: yaml.id,
      place: source.at(path),
      section,
      layout,
      ...question,
      contents,
      title: (part ? undefined : heading) ?? this.#autoTitle(layout, contents) ?? heading ?? '',
      notes: [
        ...yaml.notes.map((key, i) => this.words(key, [...path, 'notes', i])),
        ...filterNotes(this.#context, question.question),
        ...this.#earlier(`${yaml.id}/notes`, () => sourceNotes(this.#context, contents.values(), figures)),
      ],
      ...(footer ? { footer } : {}),
      messages: [...new Set([...messagesIn(contents.values()), ...(yaml.title ? [yaml.title] : []), ...yaml.notes])],
      figures,
    };
  }

  /** The words of `title:`, else of the message in the slot that is the title placeholder. */
  #heading(yaml: SlideYaml, layout: LayoutDefinition, path: Path): string | undefined {
    if (yaml.title !== undefined) return this.words(yaml.title, [...path, 'title']);
    const slot = titleSlot(layout.content);
    const value = slot && yaml.slots[slot.slot];
    if (value === undefined || Array.isArray(value)) return undefined;
    const key = typeof value === 'string' ? value : value.kind === 'text' ? value.message : undefined;
    // A key that stands for nothing is reported where the slot is filled.
    if (key === undefined || !this.#context.texts.has(key)) return undefined;
    return lineOf(textOf(this.#context, this.#company, key));
  }

  #autoTitle(layout: LayoutDefinition, contents: Contents): string | undefined {
    const slot = titleSlot(layout.content);
    const content = slot && contents.get(slot.slot);
    return content?.kind === 'text' ? lineOf(content.text) : undefined;
  }

  /** Where the layout tracks sections, those of the deck. A name that is no message was reported with its section. */
  #withTracker(contents: Contents, slots: Slots, slide: string): Contents {
    const [slot] = [...slots.values()].filter(({ kind }) => kind === 'tracker');
    const place = slot && trackedPlace(this.#sections, slide);
    const { texts } = this.#context;
    if (!slot || !place?.sections.every(({ name }) => texts.has(name))) return contents;
    const tracker = this.#earlier(`${slide}/tracker`, (): Filling => {
      const named = place.sections.map(({ name, slide: first }) => ({ name: textOf(this.#context, this.#company, name), slide: first })); // prettier-ignore
      return { kind: 'tracker', ...place, sections: named };
    });
    return new Map(contents).set(slot.slot, tracker);
  }

  #earlier<T>(key: string, make: () => T): T {
    return madeEarlier(this.#context, key, make);
  }

  #contents(yaml: SlideYaml, slots: Slots, path: Path, finding: string): Contents {
    const { source, report } = this.#context;
    const contents = new Map<string, Filling>();
    const beside = besideIn(this.#context, this.#company, slots, yaml.slots, []);
    const mute = isMute(this.#context, this.#company, yaml.slots);
    for (const [name, value] of Object.entries(yaml.slots)) {
      const at = [...path, 'slots', name];
      const slot = slots.get(name);
      if (!slot) {
        report(unknownName(source.at(at, 'key'), 'slot', name, slots.keys()));
        continue;
      }
      const question = yaml.question === undefined ? {} : { question: yaml.question };
      const scope: SlotScope = {
        slide: yaml.id,
        slot,
        path: at,
        finding,
        beside,
        isMute: mute,
        company: this.#company,
        ...question,
      };
      const content = this.#earlier(`${yaml.id}/${name}`, () => contentOf(this.#context, scope, value));
      if (content) contents.set(name, content);
    }
    reportUntied(this.#context, yaml.id, slots, contents, (name) => [...path, 'slots', name]);
    return contents;
  }

  /** Reports slots that the layout needs but the slide does not fill, and a slide without a title. */
  #reportMissing(yaml: SlideYaml, layout: LayoutDefinition, slots: Slots, path: Path): void {
    const { source, report } = this.#context;
    // A misspelt slot was reported with the name that was meant: it is not missing as well.
    const meant = Object.keys(yaml.slots).map((name) => (slots.has(name) ? name : didYouMean(name, [...slots.keys()])));
    for (const slot of slots.values()) {
      if (meant.includes(slot.slot) || slot.optional) continue;
      if (slot.kind !== 'text' || !slot.auto) {
        report(missingSlot(source.at(path), { slide: yaml.id, slot: slot.slot, layout: layout.id }));
      } else if (slot.auto.startsWith('question') && yaml.question === undefined) {
        report(noQuestion(source.at(path), { slide: yaml.id, slot: slot.slot }));
      }
    }
    const slot = titleSlot(layout.content);
    const hasTitle = yaml.title !== undefined || (slot && (slot.slot in yaml.slots || !slot.optional));
    if (!hasTitle) report(titleMissing(source.at(path), { slide: yaml.id }));
  }
}
