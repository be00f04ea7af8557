import type { InputHash } from './base/deck-sources.ts';
import type { Report } from './base/diagnostic.ts';
import { asJson, type Form, type Recall } from './base/recall.ts';
import { sha256 } from './base/sha256.ts';
import type { AuditMemory } from './deck/scene/audit-memory.ts';
import { auditLook } from './deck/scene/audit-look.ts';
import { auditScene } from './deck/scene/audit.ts';
import type { Scene } from './deck/scene/types.ts';
import type { Templates } from './deck/template/read-templates.ts';

/** What is known from earlier builds, under names that begin with `scope`. */
export interface AuditRecall {
  readonly recall: Recall;
  readonly scope: string;
  /** The files that the deck was made from; absent where they are not known. */
  readonly inputs: readonly InputHash[] | undefined;
}

/**
 * Reviews a deck as a careful designer would; what follows from something that does not fit is not told besides. `crowded`: the slides
 * on which something does not.
 */
export function auditDeck(
  scene: Scene,
  templates: Templates,
  crowded: ReadonlySet<string>,
  report: Report,
  earlier: AuditRecall,
): void {
  const { brand, colors, layouts } = templates;
  const unfit = new Set(crowded);
  const known = new FaultlessSlides(templates, earlier);
  auditScene(scene, report, crowded, [...brand.styles.values()], known.memory);
  const layoutPlaces = new Map([...layouts.values()].map(({ id, place }) => [id, place]));
  const look = { styles: brand.styles, accents: [colors.accent, colors.accentOnDark], layoutPlaces };
  auditLook(scene, look, report, unfit, known.memory);
  known.keep();
}

const FORM: Form<readonly string[]> = asJson<readonly string[]>();

/** Slides on which an audit has found nothing, in this process or in another, so that it need not look again. */
class FaultlessSlides {
  readonly #recall: Recall;
  readonly #look: string;
  /** Under which name it is known to other processes; absent where nothing outlives this one. */
  readonly #name: string | undefined;
  readonly #before: ReadonlySet<string>;
  readonly #now = new Set<string>();

  constructor(templates: Templates, { recall, scope, inputs }: AuditRecall) {
    const { brand, layouts } = templates;
    this.#recall = recall;
    this.#look = recall.tokenOf(templates);
    const looks = new Set([brand.file, ...[...layouts.values()].map(({ file }) => file)]);
    const stated = inputs?.filter(({ file }) => looks.has(file));
    this.#name =
      recall.keeps && stated?.length === looks.size ? `${scope} faultless ${JSON.stringify(stated)}` : undefined;
    this.#before = new Set(this.#name === undefined ? [] : recall.keptBefore(this.#name, FORM));
  }

  readonly memory: AuditMemory = (what, slide, report, find) => {
    const name = this.#name === undefined ? undefined : sha256(`${what}\n${this.#recall.idOf(slide)}`);
    if (name !== undefined && this.#before.has(name)) return void this.#now.add(name);
    let isFaultless = true;
    this.#recall.reports(what, slide, this.#look, (diagnostic) => {
      isFaultless = false;
      report(diagnostic);
    }, find);
    if (name !== undefined && isFaultless) this.#now.add(name);
  }; // prettier-ignore

  /** Keeps what this deck's slides are, for the next build of it. */
  keep(): void {
    if (this.#name === undefined || [...this.#now].every((name) => this.#before.has(name))) return;
    this.#recall.keepForLater(this.#name, [...this.#now], FORM);
  }
}
