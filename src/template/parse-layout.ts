import type { Color } from '../base/color.ts';
import type { Report } from '../base/diagnostic.ts';
import { emu } from '../base/length.ts';
import type { Path, YamlSource } from '../base/source.ts';
import { didYouMean, validate } from '../base/validate.ts';
import { duplicateId, unknownName, type Named } from './diagnostics.ts';
import { layoutSchema, type NodeYaml, type PanelYaml } from './layout-schema.ts';
import { toEmu } from './lengths.ts';
import type { Brand, LayoutDefinition, LayoutNode, Panel, TypeStyle } from './types.ts';

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
    name: yaml.name,
    ground: reader.color(yaml.ground, ['ground']),
    footer: yaml.footer,
    area: { left: area.left, top: area.top, right: emu(width - area.right), bottom: emu(height - area.bottom) },
    decoration: yaml.decoration.map((d, i) => ({
      shape: d.shape,
      fill: reader.color(d.fill, ['decoration', i, 'fill']),
      x: toEmu(d.x),
      y: toEmu(d.y),
      w: toEmu(d.w),
      h: toEmu(d.h),
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
    const known = [...from.keys()];
    this.#report(unknownName(this.#source.at(path), { what, name, known, suggestion: didYouMean(name, known) }));
    return from.values().next().value as T;
  }

  #panel(panel: PanelYaml, path: Path): Panel {
    const padding = panel.padding ?? '0in';
    const [x, y] = typeof padding === 'string' ? [padding, padding] : padding;
    return {
      ...(panel.fill ? { fill: this.color(panel.fill, [...path, 'fill']) } : {}),
      ...(panel.line ? { line: this.color(panel.line, [...path, 'line']) } : {}),
      padding: { x: toEmu(x), y: toEmu(y) },
      ...(panel.bar
        ? { bar: { side: panel.bar.side, color: this.color(panel.bar.color, [...path, 'bar', 'color']), size: toEmu(panel.bar.size) } } // prettier-ignore
        : {}),
      shape: panel.shape,
    };
  }

  /** `slots` holds the names seen so far in the same scope; an item of a group is a scope of its own. */
  node(yaml: NodeYaml, path: Path, slots: Set<string>): LayoutNode {
    const base = {
      place: this.#source.at(path),
      grow: yaml.grow ?? 0,
      ...(yaml.span === undefined ? {} : { span: yaml.span }),
      ...(yaml.size === undefined ? {} : { size: toEmu(yaml.size) }),
      ...(yaml.min === undefined ? {} : { minSize: toEmu(yaml.min) }),
      ...(yaml.max === undefined ? {} : { maxSize: toEmu(yaml.max) }),
    };
    if ('slot' in yaml) {
      if (slots.has(yaml.slot)) this.#report(duplicateId(this.#source.at([...path, 'slot']), { what: 'slot', id: yaml.slot })); // prettier-ignore
      slots.add(yaml.slot);
    }
    const panel = 'panel' in yaml && yaml.panel ? { panel: this.#panel(yaml.panel, [...path, 'panel']) } : {};
    switch (yaml.kind) {
      case 'stack':
      case 'row':
        return {
          ...base,
          ...panel,
          kind: yaml.kind,
          gap: yaml.gap ? toEmu(yaml.gap) : yaml.kind === 'row' ? this.#brand.page.gutter : emu(0),
          anchor: yaml.anchor ?? 'top',
          ...(yaml.name ? { name: yaml.name } : {}),
          children: yaml.children.map((child, i) => this.node(child, [...path, 'children', i], slots)),
        };
      case 'text':
        return {
          ...base,
          ...panel,
          kind: 'text',
          slot: yaml.slot,
          name: yaml.name,
          style: this.#style(yaml.style, [...path, 'style']),
          anchor: yaml.anchor,
          optional: yaml.optional || yaml.fixed !== undefined,
          ...(yaml.align ? { align: yaml.align } : {}),
          ...(yaml.lines ? { maxLines: yaml.lines } : {}),
          ...(yaml.auto ? { auto: yaml.auto } : {}),
          ...(yaml.placeholder ? { placeholder: yaml.placeholder } : {}),
          ...(yaml.prompt ? { prompt: yaml.prompt } : {}),
          ...(yaml.fixed ? { fixed: yaml.fixed } : {}),
        };
      case 'chart':
      case 'picture':
        return {
          ...base,
          kind: yaml.kind,
          slot: yaml.slot,
          name: yaml.name,
          optional: yaml.optional,
          placeholder: yaml.placeholder,
          align: yaml.kind === 'picture' ? yaml.align : 'center',
          ...(yaml.kind === 'picture' && yaml.aspect ? { aspect: yaml.aspect } : {}),
        };
      case 'table':
        return {
          ...base,
          kind: 'table',
          slot: yaml.slot,
          name: yaml.name,
          optional: yaml.optional,
          placeholder: yaml.placeholder,
          columns: yaml.columns.map((column, i) => ({ ...column, style: this.#style(column.style, [...path, 'columns', i, 'style']) })), // prettier-ignore
          rule: this.color(yaml.rule, [...path, 'rule']),
          minRow: toEmu(yaml.min_row),
          maxRow: toEmu(yaml.max_row),
        };
      case 'group': {
        const gap = yaml.gap ?? '0.2in';
        const [x, y] = typeof gap === 'string' ? [gap, gap] : gap;
        return {
          ...base,
          kind: 'group',
          slot: yaml.slot,
          name: yaml.name,
          optional: yaml.optional,
          placeholder: yaml.placeholder,
          columns: yaml.columns,
          order: yaml.order,
          gapX: toEmu(x),
          gapY: toEmu(y),
          item: this.node(yaml.item, [...path, 'item'], new Set()),
        };
      }
      case 'space':
        return { ...base, kind: 'space' };
      case 'rule':
        return { ...base, kind: 'rule', color: this.color(yaml.color, [...path, 'color']), weight: toEmu(yaml.weight) };
    }
  }
}
