import type { Color } from '../../base/color.ts';
import type { Report } from '../../base/diagnostic.ts';
import { emu, type Emu } from '../../base/length.ts';
import type { Path, YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { duplicateId, unknownName, type Named } from './diagnostics.ts';
import { layoutSchema, type BoxYaml, type GroupYaml, type NodeYaml, type PanelYaml } from './layout-schema.ts';
import { heightToEmu, ownLength, toEmu } from './lengths.ts';
import type { Brand, LayoutDefinition, LayoutNode, NodeBase, Panel, TypeStyle } from './types.ts';

/** Reads a slide layout against a brand; undefined when it has errors, all of which are reported. */
export function parseLayout(source: YamlSource, brand: Brand, report: Report): LayoutDefinition | undefined {
  const yaml = validate(layoutSchema, source, report);
  if (!yaml) return undefined;
  let sound = true;
  const reader = new Reader(source, brand, (diagnostic) => {
    sound = false;
    report(diagnostic);
  });
  const { width, height, margin } = brand.page;
  const area = yaml.area
    ? { left: toEmu(yaml.area.left), top: toEmu(yaml.area.top), right: toEmu(yaml.area.right), bottom: toEmu(yaml.area.bottom) } // prettier-ignore
    : { left: margin, top: margin, right: margin, bottom: emu(height - brand.footer.top) };
  const definition: LayoutDefinition = {
    id: yaml.id,
    file: source.file,
    place: source.at([]),
    names: typeof yaml.name === 'string' ? { '*': yaml.name } : yaml.name,
    ground: reader.color(yaml.ground, ['ground']),
    footer: yaml.footer,
    ...given({ footerLeft: optionalEmu(yaml.footer_left), guides: yaml.guides?.map(toEmu) }),
    area: { left: area.left, top: area.top, right: emu(width - area.right), bottom: emu(height - area.bottom) },
    decoration: yaml.decoration.map((d, i) => ({
      shape: d.shape,
      fill: reader.color(d.fill, ['decoration', i, 'fill']),
      x: toEmu(d.x),
      y: heightToEmu(d.y, height),
      w: toEmu(d.w),
      h: heightToEmu(d.h, height),
    })),
    content: reader.node(yaml.content, ['content'], new Set()),
  };
  return sound ? definition : undefined;
}

/** Turns checked YAML into nodes whose colours and styles are the brand's own. */
class Reader {
  readonly #source: YamlSource;
  readonly #brand: Brand;
  readonly #report: Report;

  constructor(source: YamlSource, brand: Brand, report: Report) {
    this.#source = source;
    this.#brand = brand;
    this.#report = report;
  }

  color(name: string, path: Path): Color {
    return this.#named('color', name, this.#brand.colors, path);
  }

  #style(name: string, path: Path): TypeStyle {
    return this.#named('style', name, this.#brand.styles, path);
  }

  #named<T>(what: Named, name: string, from: ReadonlyMap<string, T>, path: Path): T {
    const found = from.get(name);
    if (found !== undefined) return found;
    this.#report(unknownName(this.#source.at(path), what, name, from.keys()));
    return this.#anyOf(from);
  }

  #panel(panel: PanelYaml, path: Path): Panel {
    const padding = panel.padding ?? '0in';
    const [x, y] = typeof padding === 'string' ? [padding, padding] : padding;
    return {
      ...(panel.fill ? { fill: this.color(panel.fill, [...path, 'fill']) } : {}),
      ...(panel.line ? { line: this.color(panel.line, [...path, 'line']) } : {}),
      ...(panel.dashed ? { dashed: true } : {}),
      padding: { x: toEmu(x), y: toEmu(y) },
      ...(panel.bar
        ? { bar: { side: panel.bar.side, color: this.color(panel.bar.color, [...path, 'bar', 'color']), size: toEmu(panel.bar.size) } } // prettier-ignore
        : {}),
      shape: panel.shape,
    };
  }

  /** Stands for a name that was reported, so that the rest can be read; a brand has colours and styles. */
  #anyOf<T>(from: ReadonlyMap<string, T>): T {
    const [first] = from.values();
    if (first === undefined)
      throw new Error(`the brand "${this.#brand.id}" was not checked to have colours and styles`);
    return first;
  }

  /** `slots` holds the names seen so far in the same scope; an item of a group is a scope of its own. */
  node(yaml: NodeYaml, path: Path, slots: Set<string>): LayoutNode {
    const base = this.#base(yaml, path);
    if ('slot' in yaml) {
      if (slots.has(yaml.slot))
        this.#report(duplicateId(this.#source.at([...path, 'slot']), { what: 'slot', id: yaml.slot }));
      slots.add(yaml.slot);
    }
    switch (yaml.kind) {
      case 'stack':
      case 'row':
        return { ...base, ...this.#branch(yaml, path, slots) };
      case 'text':
        return { ...base, ...this.#text(yaml, path) };
      case 'chart':
        return { ...base, ...slotOf(yaml), kind: 'chart' };
      case 'picture':
        return {
          ...base,
          ...slotOf(yaml),
          kind: 'picture',
          optional: yaml.optional || yaml.auto !== undefined || yaml.glyph !== undefined,
          align: yaml.align,
          ...given({ aspect: yaml.aspect, auto: yaml.auto, shape: yaml.shape, glyph: yaml.glyph }),
        };
      case 'table':
        return { ...base, ...slotOf(yaml), ...this.#table(yaml, path) };
      case 'group':
        return {
          ...base,
          ...slotOf(yaml),
          ...this.#group(yaml, path),
          optional: yaml.optional || yaml.auto !== undefined,
        };
      case 'tracker':
        return {
          ...base,
          kind: 'tracker',
          slot: yaml.slot,
          name: yaml.name,
          optional: true,
          style: this.#style(yaml.style, [...path, 'style']),
        };
      case 'space':
        return { ...base, kind: 'space' };
      case 'rule':
        return { ...base, kind: 'rule', color: this.color(yaml.color, [...path, 'color']), weight: toEmu(yaml.weight) };
    }
  }

  #base({ grow = 0, span, size, min, max }: NodeYaml, path: Path): NodeBase {
    const lengths = { size: this.#high(size), minSize: this.#high(min), maxSize: this.#high(max) };
    return { place: this.#source.at(path), grow, ...given({ span, ...lengths }) };
  }

  /** A height on the brand's page. */
  #high<T extends string | undefined>(text: T): T extends string ? Emu : undefined;
  #high(text: string | undefined): Emu | undefined {
    return text === undefined ? undefined : heightToEmu(text, this.#brand.page.height);
  }

  #branch(yaml: BoxYaml, path: Path, slots: Set<string>): Own<'stack' | 'row'> {
    const gutter = yaml.kind === 'row' ? this.#brand.page.gutter : emu(0);
    return {
      kind: yaml.kind,
      gap: this.#high(yaml.gap) ?? gutter,
      anchor: yaml.anchor ?? 'top',
      ...given({ panel: yaml.panel && this.#panel(yaml.panel, [...path, 'panel']), name: yaml.name }),
      children: yaml.children.map((child, i) => this.node(child, [...path, 'children', i], slots)),
    };
  }

  #text(yaml: Extract<NodeYaml, { kind: 'text' }>, path: Path): Own<'text'> {
    const { slot, name, anchor, align, lines, auto, placeholder, prompt, fixed, stress_style: stress } = yaml;
    return {
      kind: 'text',
      slot,
      name,
      style: this.#style(yaml.style, [...path, 'style']),
      anchor,
      optional: yaml.optional || fixed !== undefined,
      ...given({ panel: yaml.panel && this.#panel(yaml.panel, [...path, 'panel']) }),
      ...given({ stressStyle: stress === undefined ? undefined : this.#style(stress, [...path, 'stress_style']) }),
      ...given({
        align,
        maxLines: lines,
        auto,
        placeholder,
        prompt,
        fixed,
        hug: yaml.hug || undefined,
        finding: yaml.finding || undefined,
      }),
    };
  }

  #table(yaml: Extract<NodeYaml, { kind: 'table' }>, path: Path): Omit<Own<'table'>, keyof SlotParts> {
    return {
      kind: 'table',
      columns: yaml.columns.map(({ key, span, style }, i) => ({
        key,
        span,
        style: this.#style(style, [...path, 'columns', i, 'style']),
      })),
      rule: this.color(yaml.rule, [...path, 'rule']),
      minRow: this.#high(yaml.min_row),
      maxRow: this.#high(yaml.max_row),
    };
  }

  #group(yaml: GroupYaml, path: Path): Omit<Own<'group'>, keyof SlotParts> {
    const gap = yaml.gap ?? '0.2in';
    const [x, y] = typeof gap === 'string' ? [ownLength(gap), gap] : [toEmu(gap[0]), gap[1]];
    const item = this.node(yaml.item, [...path, 'item'], new Set());
    return {
      kind: 'group',
      columns: yaml.columns,
      order: yaml.order,
      gapX: x,
      gapY: this.#high(y),
      item,
      ...given({ auto: yaml.auto }),
    };
  }
}

/** What a kind of node has of its own. */
type Own<K extends LayoutNode['kind']> = Omit<Extract<LayoutNode, { kind: K }>, keyof NodeBase>;

/** What all slots except texts have in common. */
interface SlotParts {
  readonly slot: string;
  readonly name: string;
  readonly optional: boolean;
  readonly placeholder: boolean;
}

const slotOf = ({ slot, name, optional, placeholder }: SlotParts): SlotParts => ({ slot, name, optional, placeholder });

const optionalEmu = (length: string | undefined): Emu | undefined => (length === undefined ? undefined : toEmu(length));

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** An object without the keys that are undefined. */
const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>;
