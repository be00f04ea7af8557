import { beforeAll, describe, expect, it } from 'vitest';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from './all-features.ts';
import { ink, lines, run, scene, slide, text, area } from './builders.ts';
import { all, first, readPackage, shapeNamed, textOf, val, type Package } from './read-package.ts';

let deck: Package;
beforeAll(async () => {
  deck = readPackage(await writePptx(allFeatures, drawings));
});

const slidePath = (id: string): string => `ppt/slides/slide${allFeatures.slides.findIndex((s) => s.id === id) + 1}.xml`;
const page = (id: string): ReturnType<Package['xml']> => deck.xml(slidePath(id));

describe('the package', () => {
  it('begins with its content types, has no folders and none but known parts', () => {
    expect(deck.paths.slice(0, 4)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/core.xml',
      'docProps/app.xml',
    ]);
    expect(deck.paths.filter((path) => path.endsWith('/'))).toEqual([]);
    const parts = deck.paths.filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml');
    expect([...new Set(parts.map((path) => path.replace(/\d+\./, '#.')))].sort()).toEqual([
      'docProps/app.xml', 'docProps/core.xml', 'ppt/charts/chart#.xml', 'ppt/embeddings/Microsoft_Excel_Worksheet#.xlsx',
      'ppt/media/image#.png', 'ppt/media/image#.svg', 'ppt/notesMasters/notesMaster#.xml', 'ppt/notesSlides/notesSlide#.xml',
      'ppt/presProps.xml', 'ppt/presentation.xml', 'ppt/slideLayouts/slideLayout#.xml', 'ppt/slideMasters/slideMaster#.xml',
      'ppt/slides/slide#.xml', 'ppt/tableStyles.xml', 'ppt/theme/theme#.xml', 'ppt/viewProps.xml',
    ]); // prettier-ignore
  });

  it('declares the type of each part once and of no other', () => {
    const types = deck.xml('[Content_Types].xml');
    const named = all(types, 'Override').map((o) => (o.attribs['PartName'] ?? '').slice(1));
    const xml = deck.paths.filter((p) => p.endsWith('.xml') && p !== '[Content_Types].xml');
    expect([...named].sort()).toEqual([...xml].sort());
    expect(all(types, 'Default').map((d) => d.attribs['Extension'])).toEqual(['rels', 'xml', 'xlsx', 'png', 'svg']);
  });

  it('refers only to parts that it has', () => {
    for (const path of deck.paths.filter((p) => p.endsWith('.rels'))) {
      const source = path.replace('_rels/', '').replace(/\.rels$/, '');
      for (const r of all(deck.xml(path), 'Relationship')) {
        if (r.attribs['TargetMode'] === 'External') continue;
        const target = new URL(r.attribs['Target'] ?? '', `file:///${source}`).pathname.slice(1);
        expect(deck.paths, `${path} ${r.attribs['Id']}`).toContain(target);
      }
    }
  });

  it('stores each picture once', () => {
    const media = deck.paths.filter((path) => path.startsWith('ppt/media/'));
    expect(media).toHaveLength(5);
    const bySlide = all(page('pictures'), 'a:blip').map((b) =>
      deck.target(slidePath('pictures'), b.attribs['r:embed'] ?? ''),
    );
    expect(bySlide[1]).toBe(bySlide[2]);
    expect(new Set(bySlide).size).toBe(3);
  });

  it('says nothing of the machine that built it, and nothing of pptxgenjs', () => {
    for (const path of deck.paths.filter((p) => /\.(xml|rels)$/.test(p))) {
      expect(deck.text(path), path).not.toMatch(/pptxgen|preencoded|\/home\/|\/tmp\/|NaN|undefined|\[object/i);
    }
  });
});

describe('document properties', () => {
  it('has title, subject, author, language and the date of the data', () => {
    const core = deck.xml('docProps/core.xml');
    const read = (name: string): string => textOf(first(core, name));
    expect([read('dc:title'), read('dc:subject'), read('dc:creator'), read('dc:language')]).toEqual([
      'すべての機能',
      '見本',
      '調査班',
      'ja-JP',
    ]);
    expect(read('dcterms:created')).toBe('2025-10-15T00:00:00Z');
    expect(read('dcterms:modified')).toBe('2025-10-15T00:00:00Z');
  });

  it('counts slides and notes, and lists the theme and the titles', () => {
    const app = deck.xml('docProps/app.xml');
    const read = (name: string): string => textOf(first(app, name));
    expect([read('Slides'), read('Notes'), read('HiddenSlides'), read('Company'), read('PresentationFormat')]).toEqual(['7', '2', '0', '株式会社 見本', 'Widescreen']);
    const titles = all(first(app, 'TitlesOfParts'), 'vt:lpstr').map(textOf);
    expect(titles).toEqual(['Fixture', ...allFeatures.slides.map((s) => s.title)]);
  }); // prettier-ignore
});

describe('presentation.xml', () => {
  it('lists the notes master before the slides, and the sections with ids of their own', () => {
    const root = first(deck.xml('ppt/presentation.xml'), 'p:presentation');
    const names = root.children.flatMap((node) => ('name' in node ? [node.name] : []));
    expect(names).toEqual(['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:sldIdLst', 'p:sldSz', 'p:notesSz', 'p:defaultTextStyle', 'p:extLst']);
    const sections = all(root, 'p14:section');
    expect(sections.map((s) => s.attribs['name'])).toEqual(['表紙', '調査 <結果>', '付録']);
    expect(sections.map((s) => all(s, 'p14:sldId').map((i) => i.attribs['id']))).toEqual([['256'], ['257', '258', '259', '260'], ['261', '262']]);
    for (const s of sections) expect(s.attribs['id']).toMatch(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(new Set(sections.map((s) => s.attribs['id'])).size).toBe(3);
  }); // prettier-ignore

  it('refuses sections that leave a slide out', async () => {
    const broken = { ...allFeatures, sections: allFeatures.sections.slice(1) };
    await expect(writePptx(broken, drawings)).rejects.toThrow('sections do not hold every slide');
  });
});

describe('theme and masters', () => {
  it('carries the brand in two theme parts', () => {
    for (const part of ['ppt/theme/theme1.xml', 'ppt/theme/theme2.xml']) {
      const theme = deck.xml(part);
      expect(val(first(theme, 'a:accent5'), 'a:srgbClr')).toBe('C23B15');
      expect(val(first(theme, 'a:folHlink'), 'a:srgbClr')).toBe('5F6B7E');
      for (const kind of ['a:majorFont', 'a:minorFont']) {
        const fonts = first(theme, kind);
        expect(['a:latin', 'a:ea', 'a:cs'].map((f) => first(fonts, f).attribs['typeface'])).toEqual(Array(3).fill('BIZ UDPGothic'));
        expect(first(fonts, 'a:font').attribs).toEqual({ script: 'Jpan', typeface: 'BIZ UDPGothic' });
      }
    }
    const own = (path: string): string => deck.target(path, all(deck.xml(path.replace(/([^/]+)$/, '_rels/$1.rels')), 'Relationship').find((r) => r.attribs['Type']?.endsWith('/theme'))?.attribs['Id'] ?? '');
    expect(own('ppt/slideMasters/slideMaster1.xml')).toBe('ppt/theme/theme1.xml');
    expect(own('ppt/notesMasters/notesMaster1.xml')).toBe('ppt/theme/theme2.xml');
  }); // prettier-ignore

  it('has a master with five placeholders and text styles in theme fonts', () => {
    const master = deck.xml('ppt/slideMasters/slideMaster1.xml');
    expect(all(master, 'p:ph').map((p) => p.attribs['type'])).toEqual(['title', 'body', 'dt', 'ftr', 'sldNum']);
    expect(first(first(master, 'p:titleStyle'), 'a:ea').attribs['typeface']).toBe('+mj-ea');
    expect(first(first(master, 'p:bodyStyle'), 'a:latin').attribs['typeface']).toBe('+mn-lt');
    expect(first(first(master, 'p:titleStyle'), 'a:defRPr').attribs['sz']).toBe('2800');
    expect(all(master, 'p:sldLayoutId').map((l) => l.attribs['id'])).toEqual(['2147483649', '2147483650']);
  });

  it('makes slide layouts with ground, fixed shapes and placeholders with prompts', () => {
    const question = deck.xml('ppt/slideLayouts/slideLayout1.xml');
    expect(first(question, 'p:cSld').attribs['name']).toBe('Question with chart');
    expect(all(question, 'p:bg')).toHaveLength(0);
    expect(all(question, 'p:ph').map((p) => [p.attribs['type'], p.attribs['idx'] ?? '0', p.attribs['hasCustomPrompt'] ?? '0'])).toEqual([
      ['title', '0', '1'], ['body', '13', '1'], ['chart', '14', '1'], ['pic', '15', '1'], ['tbl', '16', '1'], ['ftr', '10', '0'], ['sldNum', '11', '0'],
    ]);
    expect(textOf(first(shapeNamed(question, 'Title'), 'a:t'))).toBe('見出しを入力');
    expect(first(shapeNamed(question, 'Slide number'), 'a:fld').attribs['type']).toBe('slidenum');
    expect(first(shapeNamed(question, 'Logo'), 'p:cNvPr').attribs['descr']).toBe('株式会社 見本');
    const cover = deck.xml('ppt/slideLayouts/slideLayout2.xml');
    expect(val(first(cover, 'p:bg'), 'a:schemeClr')).toBe('tx2');
    expect(all(first(cover, 'p:bg'), 'a:effectLst')).toHaveLength(1);
  }); // prettier-ignore

  it('writes no layout that no slide uses', async () => {
    const one = { ...allFeatures, sections: [], slides: allFeatures.slides.slice(0, 1) };
    const small = readPackage(await writePptx(one, drawings));
    expect(small.paths.filter((p) => /slideLayout\d+\.xml$/.test(p))).toEqual(['ppt/slideLayouts/slideLayout1.xml']);
    expect(first(small.xml('ppt/slideLayouts/slideLayout1.xml'), 'p:cSld').attribs['name']).toBe('Cover');
    expect(small.paths.filter((p) => /notes|media|chart/.test(p))).toEqual([]);
  });
});

describe('slides', () => {
  it('numbers shapes from 2, names them, and keeps the reading order', () => {
    for (const [s, { elements, draft }] of allFeatures.slides.entries()) {
      const shapes = all(deck.xml(`ppt/slides/slide${s + 1}.xml`), 'p:cNvPr').slice(1);
      expect(shapes.map((p) => p.attribs['name'])).toEqual([
        ...elements.map((e) => e.name),
        ...(draft ? ['Draft mark'] : []),
      ]);
      expect(shapes.map((p) => p.attribs['id'])).toEqual(shapes.map((_, i) => String(i + 2)));
    }
  });

  it('carries the ids of slides and of their elements', () => {
    expect(first(page('q8'), 'p:cSld').attribs['name']).toBe('q8');
    const ids = allFeatures.slides.flatMap((s) => all(page(s.id), 'a16:creationId').map((c) => c.attribs['id']));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(allFeatures.slides.flatMap((s) => s.elements).length + 1);
  });

  it('describes what is seen and marks what is decoration', () => {
    const properties = (id: string, name: string) => first(shapeNamed(page(id), name), 'p:cNvPr');
    expect(properties('q2', 'Chart Q2').attribs['descr']).toBe('Q2の結果。');
    expect(properties('pictures', 'Picture Q2').attribs['descr']).toBe('二つの点のうち一つが色つき');
    expect(properties('pictures', 'Company profile').attribs['descr']).toBe('A table');
    expect(properties('pictures', 'Picture again').attribs['descr']).toBeUndefined();
    expect(val(properties('pictures', 'Picture again'), 'adec:decorative')).toBe('1');
    expect(all(properties('pictures', 'Picture Q2'), 'adec:decorative')).toHaveLength(0);
  });

  it('fills placeholders and repeats nothing that the layout says', () => {
    const headline = shapeNamed(page('q2'), 'Headline');
    expect(first(headline, 'p:ph').attribs).toEqual({ type: 'title' });
    expect(first(headline, 'p:spPr').children).toEqual([]);
    expect(all(headline, 'a:rPr').map((r) => r.attribs)).toEqual(Array(2).fill({ lang: 'ja-JP', altLang: 'en-US' }));
    expect(all(headline, 'a:schemeClr').map((c) => c.attribs['val'])).toEqual(['accent5']);
    const chart = shapeNamed(page('q2'), 'Chart Q2');
    expect(first(chart, 'p:ph').attribs).toEqual({ type: 'chart', sz: 'quarter', idx: '14' });
    expect(first(shapeNamed(page('pictures'), 'Portrait'), 'p:ph').attribs).toEqual({ type: 'pic', sz: 'quarter', idx: '15' });
    expect(all(shapeNamed(page('pictures'), 'Portrait'), 'a:xfrm')).toHaveLength(0);
    expect(first(shapeNamed(page('pictures'), 'Company profile'), 'p:ph').attribs['type']).toBe('tbl');
  }); // prettier-ignore

  it('says size, weight, colour and place where they differ from the placeholder', async () => {
    const title = text('title', 'Headline', area(0.6, 0.6, 12.1, 0.9), [lines([[run('別', { size: allFeatures.layouts[0]!.placeholders[1]!.size })]], { align: 'center' })], { placeholder: { type: 'title', idx: 0 }, anchor: 'bottom' });
    const small = readPackage(await writePptx(scene(allFeatures.layouts, [slide('one', 'question', '別', [title])]), drawings));
    const shape = shapeNamed(small.xml('ppt/slides/slide1.xml'), 'Headline');
    expect(first(shape, 'a:rPr').attribs).toEqual({ lang: 'ja-JP', altLang: 'en-US', sz: '1400', b: '0' });
    expect(first(shape, 'a:off').attribs).toEqual({ x: '548640', y: '548640' });
    expect(first(shape, 'a:pPr').attribs).toEqual({ algn: 'ctr' });
    expect(first(shape, 'a:bodyPr').attribs).toEqual({ wrap: 'none', anchor: 'b' });
  }); // prettier-ignore

  it('breaks lines where layout decided, and there in the size of the line', () => {
    const title = shapeNamed(page('cover'), 'Headline');
    const [paragraph] = all(title, 'a:p');
    expect(paragraph?.children.flatMap((n) => ('name' in n ? [n.name] : []))).toEqual(['a:r', 'a:br', 'a:r']);
    expect(first(title, 'a:bodyPr').attribs).toEqual({ wrap: 'none' });
    const boxed = shapeNamed(page('q10'), 'Boxed text');
    expect(first(first(boxed, 'a:br'), 'a:rPr').attribs['sz']).toBe('1400');
    expect(first(boxed, 'a:pPr').attribs).toEqual({ algn: 'r' });
    expect(first(boxed, 'a:bodyPr').attribs).toEqual({ wrap: 'none', lIns: '91440', tIns: '91440', rIns: '91440', bIns: '91440', rtlCol: '0', anchor: 'ctr' });
    expect(first(boxed, 'a:prstGeom').attribs['prst']).toBe('roundRect');
  }); // prettier-ignore

  it('gives words at a decided line end their space back, and joins lines that PowerPoint wraps', () => {
    expect(all(shapeNamed(page('cover'), 'English line'), 'a:t').map(textOf)).toEqual(['Thank ', 'You']);
    const body = shapeNamed(page('q2'), 'Body');
    expect(all(body, 'a:t').map(textOf)).toEqual(['一つ目の段落。自分で折り返す。', '二つ目。', 'リンク']);
    expect(all(body, 'a:br')).toHaveLength(0);
    expect(first(body, 'a:bodyPr').attribs).toEqual({});
    expect(val(body, 'a:spcPct')).toBe('130000');
    expect(val(body, 'a:spcPts')).toBe('600');
    expect(all(body, 'a:p').map((p) => all(p, 'a:pPr').length)).toEqual([1, 1]);
  });

  it('keeps empty lines, empty paragraphs and blanks at the ends', () => {
    const shape = shapeNamed(page('draft'), 'Empty lines');
    const structure = all(shape, 'a:p').map((p) => p.children.flatMap((n) => ('name' in n ? [n.name] : [])));
    expect(structure).toEqual([['a:r', 'a:br', 'a:br', 'a:r'], ['a:endParaRPr'], ['a:r']]);
    expect(all(shape, 'a:t').map(textOf)).toEqual(['上', '下', '  先頭と末尾の空白  ']);
  });

  it('declares the language of each run', () => {
    expect(first(shapeNamed(page('cover'), 'English line'), 'a:rPr').attribs).toMatchObject({ lang: 'en-US', altLang: 'ja-JP' });
    expect(first(shapeNamed(page('q8'), 'Net label'), 'a:rPr').attribs).toMatchObject({ lang: 'ja-JP', altLang: 'en-US' });
    const mail = all(shapeNamed(page('pictures'), 'Company profile'), 'a:r').at(-1);
    expect(first(mail!, 'a:rPr').attribs).toMatchObject({ lang: 'en-US', altLang: 'ja-JP' });
  }); // prettier-ignore

  it('uses colours and fonts of the theme only', () => {
    for (const path of deck.paths.filter((p) =>
      /^ppt\/(slides|slideLayouts|slideMasters|charts)\/[^_]*\.xml$/.test(p),
    )) {
      expect(deck.text(path), path).not.toContain('srgbClr');
      const faces = ['a:latin', 'a:ea', 'a:cs'].flatMap((f) =>
        all(deck.xml(path), f).map((e) => e.attribs['typeface']),
      );
      expect(faces.filter((face) => !face?.startsWith('+'))).toEqual([]);
    }
    const dot = first(shapeNamed(page('q10'), 'Dot'), 'a:solidFill');
    expect([val(dot, 'a:schemeClr'), val(dot, 'a:lumMod'), val(dot, 'a:lumOff')]).toEqual([
      'accent3',
      '40000',
      '60000',
    ]);
  });

  it('draws a bracket open at the bottom, and lines', () => {
    const bracket = shapeNamed(page('q8'), 'Net bracket');
    expect(first(bracket, 'a:path').attribs).toEqual({ w: '3657600', h: '182880' });
    expect(all(bracket, 'a:pt').map((p) => [p.attribs['x'], p.attribs['y']])).toEqual([['0', '182880'], ['0', '0'], ['3657600', '0'], ['3657600', '182880']]);
    expect(first(bracket, 'a:ln').attribs['w']).toBe('19050');
    const line = shapeNamed(page('q10'), 'Line');
    expect(first(line, 'a:prstGeom').attribs['prst']).toBe('line');
    expect(all(line, 'a:ext').some((e) => e.attribs['cy'] === '0' && e.attribs['cx'] === '4572000')).toBe(true);
  }); // prettier-ignore

  it('links text, addresses made legal, and pictures', () => {
    const link = first(shapeNamed(page('q2'), 'Body'), 'a:hlinkClick');
    expect(deck.target(slidePath('q2'), link.attribs['r:id'] ?? '')).toBe('https://example.com/%E6%97%A5%E6%9C%AC%20%E8%AA%9E?a=1&b=2');
    expect(val(link, 'ahyp:hlinkClr')).toBe('tx');
    const qr = first(shapeNamed(page('pictures'), 'QR code'), 'a:hlinkClick');
    expect(deck.target(slidePath('pictures'), qr.attribs['r:id'] ?? '')).toBe('https://example.com/booking');
  }); // prettier-ignore

  it('places SVG beside PNG', () => {
    const blip = first(shapeNamed(page('pictures'), 'Picture Q2'), 'a:blip');
    expect(deck.target(slidePath('pictures'), blip.attribs['r:embed'] ?? '')).toMatch(/\.png$/);
    const svg = deck.target(slidePath('pictures'), first(blip, 'asvg:svgBlip').attribs['r:embed'] ?? '');
    expect(deck.text(svg)).toContain('<circle cx="50"');
    expect(all(shapeNamed(page('pictures'), 'Portrait'), 'asvg:svgBlip')).toHaveLength(0);
  });

  it('marks the headers of tables and rules their rows', () => {
    const table = first(shapeNamed(page('pictures'), 'Company profile'), 'a:tbl');
    expect(first(table, 'a:tblPr').attribs).toEqual({ firstRow: '1', firstCol: '1' });
    expect(textOf(first(table, 'a:tableStyleId'))).toBe('{2D5ABB26-0587-4C30-8999-92F81FD0307C}');
    expect(all(table, 'a:gridCol').map((c) => c.attribs['w'])).toEqual(['1463040', '4114800']);
    expect(all(table, 'a:tr').map((r) => r.attribs['h'])).toEqual(['609600', '609600', '609600']);
    for (const cell of all(table, 'a:tcPr')) {
      expect(cell.attribs).toEqual({ marL: '45720', marR: '45720', marT: '27432', marB: '27432', anchor: 'ctr' });
      expect(cell.children.flatMap((n) => ('name' in n ? [n.name] : []))).toEqual(['a:lnB']);
    }
    expect(all(table, 'a:tc').map(textOf).map((t) => t.trim())).toEqual(['会社名', '株式会社 見本', '住所', '東京都渋谷区', '電子メール', 'info@example.com']);
  }); // prettier-ignore

  it('keeps the page number current', () => {
    const number = first(shapeNamed(page('q6'), 'Slide number'), 'a:fld');
    expect(number.attribs['type']).toBe('slidenum');
    expect(textOf(number)).toBe('3');
  });

  it('stamps DRAFT on drafts only', () => {
    expect(textOf(first(shapeNamed(page('draft'), 'Draft mark'), 'a:t'))).toBe('DRAFT');
    expect(deck.text(slidePath('q2'))).not.toContain('DRAFT');
  });
});

describe('notes', () => {
  it('are paragraphs, with line breaks as breaks, on the slides that have some', () => {
    expect(deck.paths.filter((p) => /notesSlide\d+\.xml$/.test(p))).toEqual(['ppt/notesSlides/notesSlide2.xml', 'ppt/notesSlides/notesSlide3.xml']);
    const notes = deck.xml('ppt/notesSlides/notesSlide2.xml');
    expect(all(notes, 'a:p').map(textOf)).toEqual(allFeatures.slides[1]?.notes);
    expect(all(notes, 'a:rPr').map((r) => r.attribs['lang'])).toEqual(['ja-JP', 'en-US']);
    const broken = first(deck.xml('ppt/notesSlides/notesSlide3.xml'), 'a:p');
    expect(broken.children.flatMap((n) => ('name' in n ? [n.name] : []))).toEqual(['a:r', 'a:br', 'a:r']);
  }); // prettier-ignore
});

describe('mistakes of earlier stages', () => {
  const withText = (words: string) =>
    scene(allFeatures.layouts, [
      slide('one', 'cover', 't', [text('x', 'X', area(1, 1, 3, 1), [lines([[run(words)]])])]),
    ]);

  it('throws on characters that XML cannot hold, on half characters and on line breaks inside a run', async () => {
    await expect(writePptx(withText('a\u0001b'), drawings)).rejects.toThrow('U+0001');
    await expect(writePptx(withText('a\uD83Db'), drawings)).rejects.toThrow('U+D83D');
    await expect(writePptx(withText('a\nb'), drawings)).rejects.toThrow('line break');
    await expect(writePptx({ ...withText('a'), title: 'x\uFFFF' }, drawings)).rejects.toThrow('U+FFFF');
  });

  it('throws on a picture that was not drawn, a layout and a placeholder that are not there', async () => {
    await expect(writePptx(allFeatures, new Map())).rejects.toThrow('was not drawn');
    await expect(writePptx(scene(allFeatures.layouts, [slide('one', 'nowhere', 't', [])]), drawings)).rejects.toThrow('layout');
    const lost = text('x', 'X', area(1, 1, 3, 1), [lines([[run('x', { color: ink('dk1') })]])], { placeholder: { type: 'body', idx: 99 } });
    await expect(writePptx(scene(allFeatures.layouts, [slide('one', 'cover', 't', [lost])]), drawings)).rejects.toThrow('body 99');
  }); // prettier-ignore
});
