import { describe, expect, it } from 'vitest';
import { elementRule, parseGrammar } from '../../../src/upkeep/lint/schema/grammar.ts';
import { PRESETS } from '../../../src/upkeep/lint/schema/presets.ts';

const allows = (element: string, attribute: string, value: string, parent?: string): boolean | undefined =>
  elementRule(element, parent)
    ?.attributes.find(({ name }) => name === attribute)
    ?.allows(value);

describe('a grammar', () => {
  it('is read line by line', () => {
    const rule = parseGrammar(
      '\na:x a:y = a:one (a:two|a:three)? a:four*\n    a:five+ @ id!=uint kind=big|small name!',
    ).get('a:y');
    expect(rule?.slots).toEqual([
      { names: ['a:one'], required: true, repeats: false },
      { names: ['a:two', 'a:three'], required: false, repeats: false },
      { names: ['a:four'], required: false, repeats: true },
      { names: ['a:five'], required: true, repeats: true },
    ]);
    expect(rule?.places.get('a:three')).toEqual([1]);
    expect(rule?.attributes.map(({ name, required, values }) => [name, required, values])).toEqual([
      ['id', true, 'uint'],
      ['kind', false, 'big|small'],
      ['name', true, undefined],
    ]);
  });

  it('knows nothing and anything', () => {
    const rules = parseGrammar('\na:x = nothing\na:y = any @ uri!');
    expect(rules.get('a:x')?.slots).toEqual([]);
    expect(rules.get('a:y')?.slots).toBeUndefined();
  });
});

describe('where PowerPoint departs from the standard', () => {
  it('extensions stand before or behind the setting that Microsoft 365 added', () => {
    const places = elementRule('c:chart', 'c:chartSpace')?.places;
    const [setting = -1] = places?.get('c:showDLblsOverMax') ?? [];
    expect(places?.get('c:extLst')).toEqual([setting - 1, setting + 1]);
  });

  it.each([
    ['a:latin', 'pitchFamily', ['34', '-112', '255'], ['256', 'x']],
    ['a:ea', 'charset', ['-128', '128'], ['-129']],
    ['c:crossAx', 'val', ['-2068027336'], ['4294967296']],
    ['p:sndTgt', 'builtIn', ['1'], ['yes']],
    ['a:duotone', 'xfr1', ['moreMidClr'], []],
  ])('%s %s', (element, attribute, right, wrong) => {
    for (const value of right) expect(allows(element, attribute, value), value).toBe(true);
    for (const value of wrong) expect(allows(element, attribute, value), value).toBe(false);
  });
});

describe('the standard', () => {
  it('is there as a whole: what decks rarely hold is judged too', () => {
    const rare = ['c:surfaceChart', 'c:trendline', 'p:timing', 'p:cTn', 'p:control', 'a:custClrLst', 'p:cmLst'];
    expect(rare.filter((name) => !elementRule(name, undefined))).toEqual([]);
    expect(allows('p:sldTgt', 'spid', '2')).toBeUndefined();
  });

  it('tells a slide from the line of a list of slides', () => {
    expect(elementRule('p:sld', undefined)?.slots?.[0]).toMatchObject({ names: ['p:cSld'], required: true });
    expect(elementRule('p:sld', 'p:sldLst')?.attributes.map(({ name }) => name)).toEqual(['r:id', 'collapse']);
  });

  it('says where words may stand', () => {
    expect(['a:t', 'c:f', 'c:v', 'a:tableStyleId', 'p:text'].map((name) => elementRule(name, undefined)?.text)).toEqual(
      [true, true, true, true, true],
    );
    expect(elementRule('a:r', undefined)?.text).toBe(false);
  });

  it.each([
    ['a:bodyPr', 'anchor', ['t', 'ctr', 'b'], ['mid', 'middle', '']],
    ['a:rPr', 'sz', ['100', '400000'], ['99', '14.5', '400001', 'NaN', ' 1400']],
    ['a:rPr', 'b', ['0', '1', 'true', 'false'], ['yes', '']],
    ['a:srgbClr', 'val', ['00FF7f'], ['#00FF7F', 'red', '0F7']],
    ['a:outerShdw', 'dir', ['0', '21599999'], ['21600000', '-1', '162000000000']],
    ['a:alpha', 'val', ['50000', '50%'], ['half', '100001']],
    ['p:sldId', 'id', ['256', '2147483647'], ['255', '2147483648']],
    ['p:ph', 'type', ['title', 'chart'], ['image', 'table']],
    ['c:holeSize', 'val', ['1', '90', '50%'], ['0', '91']],
    ['c:axId', 'val', ['111', '-2068027336'], ['4294967296', 'x']],
    ['a:fld', 'id', ['{78DBB64B-A418-4E1B-85BD-29D041B20B09}'], ['{78dbb64b-a418-4e1b-85bd-29d041b20b09}', '78DBB64B']],
  ])('%s %s', (element, attribute, right, wrong) => {
    for (const value of right) expect(allows(element, attribute, value), value).toBe(true);
    for (const value of wrong) expect(allows(element, attribute, value), value).toBe(false);
  });

  it('tells elements of one name apart by where they stand', () => {
    const children = (name: string, parent: string): readonly string[] =>
      elementRule(name, parent)?.slots?.flatMap((s) => s.names) ?? [];
    expect(children('c:ser', 'c:lineChart')).toContain('c:marker');
    expect(children('c:ser', 'c:barChart')).not.toContain('c:marker');
    expect(children('c:ser', 'c:barChart')).toContain('c:invertIfNegative');
    expect(elementRule('a:ext', 'a:extLst')?.slots).toBeUndefined();
    expect(allows('a:ext', 'cx', '-1', 'a:xfrm')).toBe(false);
    expect(children('a:path', 'a:gradFill')).toEqual(['a:fillToRect']);
    expect(children('a:path', 'a:pathLst')).toContain('a:arcTo');
  });

  it('has every preset shape with its handles', () => {
    expect(PRESETS.size).toBe(187);
    expect(PRESETS.get('round2SameRect')).toEqual(['adj1', 'adj2']);
    expect(PRESETS.get('upArrow')).toEqual(['adj1', 'adj2']);
    expect(PRESETS.get('rect')).toEqual([]);
    expect(PRESETS.get('star5')).toEqual(['adj', 'hf', 'vf']);
    expect(PRESETS.has('oval')).toBe(false);
  });
});
