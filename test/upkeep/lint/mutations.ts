import { Buffer } from 'node:buffer';
import { tinyPng } from '../../files/pptx/tiny-png.ts';
import { directoryOf, type EditedDeck } from './edited-deck.ts';

/** A fault: the rule that must catch it, what it is, and how to plant it; gives bytes if the zip itself is damaged. */
export type Mutation = readonly [rule: string, what: string, plant: (deck: EditedDeck) => unknown];

const SLIDE = /^ppt\/slides\/slide\d+\.xml$/;
const CHART = /^ppt\/charts\/chart\d+\.xml$/;
const TYPES = '[Content_Types].xml';
const PRESENTATION = 'ppt/presentation.xml';
const LAYOUT = 'ppt/slideLayouts/slideLayout1.xml';
const MASTER = 'ppt/slideMasters/slideMaster1.xml';
const THEME = 'ppt/theme/theme1.xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
const TABLE = 'xl/tables/table1.xml';

/** Replaces the first `from` in the first part of that folder that contains it. */
const swap =
  (folder: RegExp | string, from: RegExp | string, to: string | ((found: string) => string)) =>
  (deck: EditedDeck): void => {
    const pattern = typeof from === 'string' ? new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : from;
    deck.replace(typeof folder === 'string' ? folder : deck.find(folder, pattern), pattern, to);
  };
const inBook =
  (...args: Parameters<typeof swap>) =>
  (deck: EditedDeck): void =>
    deck.inBook(swap(...args));
/** Sets a number in the first slide's directory record and, with `header`, also at that offset of its local header. */
const patch =
  (offset: number, value: number, header?: number) =>
  (deck: EditedDeck): Uint8Array => {
    const zip = deck.bytes();
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    const line = directoryOf(zip).find(({ name }) => SLIDE.test(name))!;
    view.setUint16(line.at + offset, value, true);
    if (header !== undefined) view.setUint16(line.header + header, value, true);
    return zip;
  };
const rels = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');
const firstMedia = (deck: EditedDeck, ending: string): string =>
  Object.keys(deck.files).find((p) => p.includes('media/') && p.endsWith(ending))!;
const text = (words: string) => swap(SLIDE, /<a:t>[^<]+<\/a:t>/, `<a:t>${words}</a:t>`);
const SHAPE = '<p:sp><p:nvSpPr><p:cNvPr id="90" name="Extra"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/></p:sp>';

const FILE: readonly Mutation[] = [
  ['not-a-package', 'a text file', () => Buffer.from('Dear all, please find attached …')],
  ['not-a-package', 'no bytes at all', () => new Uint8Array()],
  ['zip-truncated', 'half of the file', (deck) => deck.bytes().subarray(0, 20_000)],
  ['zip-bomb', 'twenty megabytes of blanks', (deck) => deck.add('ppt/media/image9.png', new Uint8Array(20 * 2 ** 20))],
  ['encrypted', 'every entry marked encrypted', (deck) => {
    const zip = deck.bytes();
    for (const { at, header } of directoryOf(zip)) { zip[at + 8]! |= 1; zip[header + 6]! |= 1; }
    return zip;
  }],
  ['encrypted', 'what Office makes of a password', () => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')])],
  ['old-format', 'a .ppt', () => Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(512)])],
  ['not-a-presentation', 'a workbook', (deck) => deck.files[Object.keys(deck.files).find((p) => p.endsWith('.xlsx'))!]],
  ['not-a-presentation', 'no content types', (deck) => deck.remove(TYPES)],
]; // prettier-ignore

const ZIP: readonly Mutation[] = [
  ['zip-entry', 'a wrong checksum', patch(16, 0x1234)],
  ['zip-entry', 'an unknown method', patch(10, 99, 8)],
  ['zip-frame', 'a line feed behind the end', (deck) => Buffer.concat([deck.bytes(), Buffer.from('\n')])],
  ['zip-name', 'two names that differ in capitals', (deck) => deck.add('PPT/presentation.xml', '<a/>')],
  ['zip-name', 'a name that leads out', (deck) => deck.add('ppt/../../evil.xml', '<a/>')],
  ['zip-folder', 'an entry for a folder', (deck) => void (deck.special['ppt/'] = new Uint8Array())],
  ['zip-folder', 'the same in a workbook', (deck) => deck.inBook((book) => void (book.special['xl/'] = new Uint8Array()))],
  ['zip-stored', 'a part stored as it is', (deck) => void (deck.special['ppt/theme/theme1.xml'] = [deck.files['ppt/theme/theme1.xml']!, { level: 0 }])],
  ['zip-first', 'the content types at the end', (deck) => { const types = deck.files[TYPES]!; deck.remove(TYPES); deck.files[TYPES] = types; }],
  ['xml-encoding', 'Latin 1', (deck) => deck.add('ppt/presProps.xml', Buffer.from('<?xml version="1.0"?><p>\xe9</p>', 'latin1'))],
  ['xml-encoding', 'UTF-8 that says UTF-16', swap('ppt/presProps.xml', 'UTF-8', 'UTF-16')],
  ['xml-encoding', 'UTF-16 that says UTF-8', (deck) => deck.add('ppt/presProps.xml', Buffer.from(`\uFEFF${deck.text('ppt/presProps.xml')}`, 'utf16le'))],
  ['xml-encoding', 'Shift_JIS, and says so', swap('ppt/presProps.xml', 'UTF-8', 'Shift_JIS')],
  ['xml-characters', 'a control character', text('a\u0001b')],
  ['xml-wellformed', 'a bare &', swap('docProps/app.xml', '<Company>', '<Company>A & B')],
  ['xml-wellformed', 'an end tag of another', swap(SLIDE, '</a:schemeClr></a:solidFill>', '</a:srgbClr></a:solidFill>')],
  ['xml-wellformed', 'a prefix of no namespace', swap(SLIDE, '<a:lstStyle/>', '<x:lstStyle/>')],
  ['xml-dtd', 'entities that unfold', swap('docProps/app.xml', '?>', '?><!DOCTYPE x [<!ENTITY a "aaaa">]>')],
]; // prettier-ignore

const CONTENT_TYPES: readonly Mutation[] = [
  ['ct-missing', 'no type for SVG', swap(TYPES, /<Default Extension="svg"[^>]*>/, '')],
  ['ct-phantom', 'slideMaster2, as pptxgenjs does', swap(TYPES, '</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"/></Types>')],
  ['ct-duplicate', 'PNG declared twice', swap(TYPES, /(<Default Extension="png"[^>]*>)/, '$1$1')],
  ['ct-mime', 'image/jpg', swap(TYPES, '</Types>', '<Default Extension="jpg" ContentType="image/jpg"/></Types>')],
  ['ct-relation', 'a slide that is a layout', swap(TYPES, /slide1\.xml" ContentType="[^"]*/, 'slide1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml')],
  ['type-macros', 'a presentation with macros that says it has none', (deck) => {
    deck.add('ppt/vbaProject.bin', new Uint8Array(9));
    deck.replace(TYPES, '</Types>', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>');
    deck.replace('ppt/_rels/presentation.xml.rels', '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>');
  }],
  ['type-macros', 'one with macros that is called .pptx', swap(TYPES, 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml', 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml')],
  ['type-macros', 'a presentation that is a document', swap(TYPES, 'presentationml.presentation.main', 'wordprocessingml.document.main')],
  ['type-name', 'a show that is called .pptx', swap(TYPES, 'presentationml.presentation.main', 'presentationml.slideshow.main')],
  ['ct-unused', 'a type for GIF', swap(TYPES, '</Types>', '<Default Extension="gif" ContentType="image/gif"/></Types>')],
]; // prettier-ignore

const RELATIONSHIPS: readonly Mutation[] = [
  ['rel-target', 'a picture that is not there', (deck) => deck.remove(firstMedia(deck, '.svg'))],
  ['rel-lost', 'a picture that PowerPoint has lost', swap(/slides\/_rels/, /Target="[^"]*\.svg"/, 'Target="NULL"')],
  ['rel-id', 'rId2 twice', (deck) => swap(rels(deck.find(SLIDE, /hlinkClick/)), /Id="rId3"/, 'Id="rId2"')(deck)],
  ['rel-reference', 'an id that nobody declares', swap(SLIDE, /r:embed="rId\d+"/, 'r:embed="rId77"')],
  ['rel-reference', 'a picture that is the layout', swap(SLIDE, /r:embed="rId\d+"/, 'r:embed="rId1"')],
  ['rel-link', 'a jump to an address', swap(SLIDE, '<a:hlinkClick r:id', '<a:hlinkClick action="ppaction://hlinksldjump" r:id')],
  ['rel-once', 'two references to core properties', swap('_rels/.rels', /<Relationship [^>]*core-properties[^>]*>/, (found) => `${found}${found.replace(/ Id="[^"]*"/, ' Id="rId77"')}`)],
  ['rel-once', 'two properties of the presentation', swap('ppt/_rels/presentation.xml.rels', /<Relationship [^>]*presProps"[^>]*>/, (found) => `${found}${found.replace(/ Id="[^"]*"/, ' Id="rId77"')}`)],
  ['rel-source', 'references of no part', (deck) => deck.add('ppt/slides/_rels/slide99.xml.rels', deck.text('ppt/slides/_rels/slide1.xml.rels'))],
  ['rel-address', 'a blank in an address', (deck) => swap(/slides\/_rels/, /Target="https:\/\/example\.com\/[^"]*/, 'Target="https://example.com/a b')(deck)],
  ['rel-unused', 'a link that nothing uses', swap('ppt/slides/_rels/slide1.xml.rels', '</Relationships>', '<Relationship Id="rId88" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.com/" TargetMode="External"/></Relationships>')],
  ['orphan-part', 'a picture that nothing refers to', (deck) => deck.add('ppt/media/image99.png', tinyPng(3, 3, '123456'))],
]; // prettier-ignore

const PRESENTATIONS: readonly Mutation[] = [
  ['required-parts', 'no size of slides', swap(PRESENTATION, /<p:sldSz[^>]*>/, '')],
  ['pres-ids', 'an id below 256', swap(PRESENTATION, '<p:sldId id="257"', '<p:sldId id="7"')],
  ['pres-ids', 'one id for two slides', swap(PRESENTATION, '<p:sldId id="257"', '<p:sldId id="256"')],
  ['pres-slides', 'a slide that is not listed', swap(PRESENTATION, /<p:sldId id="257"[^>]*>/, '')],
  ['slide-layout', 'a slide without layout', swap('ppt/slides/_rels/slide1.xml.rels', /<Relationship [^>]*slideLayout[^>]*>/, '')],
  ['slide-layout', 'a layout that its master does not list', swap(MASTER, /<p:sldLayoutId [^>]*>/, '')],
  ['section-ids', 'a GUID in small letters', (deck) => deck.replace(PRESENTATION, /<p14:section ([^>]*)id="\{[^"]*"/, '<p14:section $1id="{78dbb64b-a418-ae1b-45bd-29d041b20b09}"')],
  ['section-ids', 'a slide in no section', swap(PRESENTATION, /<p14:sldId id="257"\/>/, '')],
]; // prettier-ignore

const SCHEMA: readonly Mutation[] = [
  ['schema-order', 'the notes master behind the slides', (deck) => deck.replace(PRESENTATION, /(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/, '$2$1')],
  ['schema-order', 'a fill behind the effects of a run', swap(SLIDE, /(<a:solidFill><a:schemeClr val="[^"]*"\/><\/a:solidFill>)(<a:hlinkClick .*?<\/a:hlinkClick>)/, '$2$1')],
  ['schema-order', 'labels behind the values of a series', (deck) => deck.replace(deck.find(CHART, /barChart/), /(<c:dLbls>(?:(?!<\/c:dLbls>).)*<\/c:dLbls>)(<c:cat>.*?<\/c:cat>)/s, '$2$1')],
  ['schema-order', 'columns behind the cells of a sheet', inBook(SHEET, /(<cols>.*?<\/cols>)(<sheetData>.*?<\/sheetData>)/, '$2$1')],
  ['schema-unknown', 'invertIfNegative in a ring', (deck) => deck.replace(deck.find(CHART, /doughnutChart/), '<c:dPt>', '<c:invertIfNegative val="0"/><c:dPt>')],
  ['schema-unknown', 'an element of nowhere', swap(SLIDE, '<a:lstStyle/>', '<a:lstStyle/><a:marquee/>')],
  ['schema-missing', 'a chart without grid of columns', swap(SLIDE, /<a:tblGrid>.*?<\/a:tblGrid>/, '')],
  ['schema-missing', 'text without its properties', swap(SLIDE, /<a:bodyPr[^>]*\/>/, '')],
  ['schema-missing', 'bars without a direction', swap(CHART, '<c:barDir val="bar"/>', '')],
  ['schema-twice', 'two properties of a paragraph', (deck) => deck.replace(deck.find(SLIDE, /<a:pPr>/), /(<a:pPr>.*?<\/a:pPr>)/, '$1$1')],
  ['schema-twice', 'two outlines', swap(SLIDE, /(<a:ln [^>]*>.*?<\/a:ln>)/, '$1$1')],
  ['schema-text', 'words between shapes', swap(SLIDE, '</p:spTree>', 'oops</p:spTree>')],
  ['attr-unknown', 'a shape of a colour', swap(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="3" colour="red"')],
  ['attr-unknown', 'a slide that knows its number', swap(SLIDE, '<p:cSld', '<p:cSld number="1"')],
  ['attr-unknown', 'the same in a chart', swap(CHART, '<c:barDir val="bar"', '<c:barDir val="bar" value="bar"')],
  ['attr-unknown', 'the same in a workbook', inBook(SHEET, '<sheetData', '<sheetData rows="9"')],
  ['attr-value', 'a transition of no speed', swap(SLIDE, '</p:clrMapOvr>', '$&<p:transition spd="quick"/>')],
  ['schema-order', 'a time axis in disorder', (deck) => deck.replace(deck.find(CHART, /barChart/), /<c:valAx>/, '<c:dateAx><c:scaling/><c:axId val="9"/></c:dateAx><c:valAx>')],
  ['attr-value', 'a text anchored "mid"', swap(SLIDE, 'anchor="ctr"', 'anchor="mid"')],
  ['attr-value', 'text of 14 points written 14', swap(SLIDE, / sz="\d+"/, ' sz="14"')],
  ['attr-value', 'a shadow of 45 degrees converted twice', swap(SLIDE, '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>', '$&<a:noFill/><a:effectLst><a:outerShdw dir="162000000000"><a:schemeClr val="tx1"/></a:outerShdw></a:effectLst>')],
  ['attr-value', 'a shape without id', swap(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr')],
  ['attr-value', 'grouping "clusterd"', swap(CHART, 'val="clustered"', 'val="clusterd"')],
  ['attr-junk', 'a margin that is NaN', swap(SLIDE, /marT="\d+"/, 'marT="NaN"')],
]; // prettier-ignore

const SHAPES: readonly Mutation[] = [
  ['frame', 'a negative height', swap(SLIDE, /<a:ext cx="\d{4,}" cy="/, '$&-')],
  ['frame', 'half an EMU', swap(SLIDE, /<a:off x="\d{4,}/, '$&.5')],
  ['preset-name', '"oval"', swap(SLIDE, 'prst="ellipse"', 'prst="oval"')],
  ['preset-handle', 'a handle "adj" of a shape with adj1 and adj2', swap(SLIDE, '<a:prstGeom prst="roundRect"><a:avLst/>', '<a:prstGeom prst="round2SameRect"><a:avLst><a:gd name="adj" fmla="val 16667"/></a:avLst>')],
  ['shape-id', 'two shapes with id 2', swap(SLIDE, '<p:cNvPr id="3"', '<p:cNvPr id="2"')],
  ['background-effect', 'a ground without effects', swap(/slideLayouts\/slideLayout\d/, /<p:bgPr>.*?<\/p:bgPr>/, '<p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></p:bgPr>')],
  ['shape-text', 'a shape without text body', swap(SLIDE, '</p:spTree>', `${SHAPE}</p:spTree>`)],
  ['outline-empty', 'an outline that says nothing', swap(SLIDE, '<a:prstGeom prst="roundRect"><a:avLst/></a:prstGeom>', '$&<a:noFill/><a:ln/>')],
  ['shape-name', 'two shapes of one name', swap(SLIDE, 'name="Base note"', 'name="Headline"')],
  ['off-slide', 'a chart beside the slide', swap(SLIDE, /<p:xfrm><a:off x="\d+"/, '<p:xfrm><a:off x="12000000"')],
  ['copied-identity', 'two shapes with one identity', (deck) => {
    const slide = deck.find(SLIDE, /a16:creationId/);
    const [first] = /<a16:creationId [^>]*>/.exec(deck.text(slide))!;
    deck.replace(slide, /(<a16:creationId .*)<a16:creationId [^>]*>/, `$1${first}`);
  }],
]; // prettier-ignore

const PLACEHOLDERS: readonly Mutation[] = [
  ['ph-layout', 'a body that the layout does not have', swap(SLIDE, '<p:ph type="body" idx="13"/>', '<p:ph type="body" idx="44"/>')],
  ['ph-layout', 'a picture without its type', swap(SLIDE, '<p:ph type="pic" ', '<p:ph ')],
  ['ph-once', 'two shapes for one chart', swap(SLIDE, '<p:ph type="body" idx="13"/>', '<p:ph type="chart" idx="14"/>')],
  ['ph-prompt', 'a prompt on a slide', swap(SLIDE, '<p:ph type="title"/>', '<p:ph type="title" hasCustomPrompt="1"/>')],
  ['ph-empty', 'a body without words', swap(SLIDE, /(<p:ph type="body" idx="13"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/, '$1<a:p/>$2')],
  ['ph-repeats', 'a title at the layout’s place', (deck) => {
    const [transform] = /<a:xfrm><a:off x="[1-9]\d*" .*?<\/a:xfrm>/.exec(deck.text(LAYOUT).slice(deck.text(LAYOUT).indexOf('type="title"')))!;
    deck.replace('ppt/slides/slide2.xml', '<p:spPr/>', `<p:spPr>${transform}</p:spPr>`);
  }],
  ['ph-index', 'a slide number that nobody can refer to', swap(LAYOUT, /type="sldNum" sz="quarter" idx="\d+"/, 'type="sldNum" sz="quarter" idx="4294967295"')],
  ['slide-number', 'a number typed by hand', swap(SLIDE, /<a:fld [^>]*>(.*?)<\/a:fld>/, '<a:r>$1</a:r>')],
]; // prettier-ignore

const TEXT: readonly Mutation[] = [
  ['text-junk', '"undefined" on a slide', text('undefined')],
  ['text-newline', 'a line feed in a text', text('one\ntwo')],
  ['text-lost', 'a lost character', text('見本\uFFFD')],
  ['text-nfc', 'が in two characters', text('か\u3099')],
  ['run-empty', 'a run without text', swap(SLIDE, /<a:t>[^<]+<\/a:t>/, '<a:t></a:t>')],
  ['break-look', 'a line break of 18 points', swap(SLIDE, /<a:br><a:rPr [^>]*sz="\d+".*?<\/a:br>/, '<a:br/>')],
  ['link-blank', 'a link with blank attributes', swap(SLIDE, '<a:hlinkClick r:id', '<a:hlinkClick invalidUrl="" action="" tgtFrame="" r:id')],
  ['language', 'Japanese that says en-US', swap(SLIDE, 'lang="ja-JP" altLang="en-US"', 'lang="en-US"')],
  ['language', 'notes without a language', swap(/notesSlides\/notes/, ' lang="ja-JP" altLang="en-US"', '')],
  ['theme-east-asian', 'a theme without Japanese font', (deck) => {
    deck.replace(THEME, /(<a:minorFont>.*?)<a:ea [^>]*>/, '$1<a:ea typeface=""/>');
    deck.replace(THEME, /(<a:minorFont>.*?)<a:font script="Jpan"[^>]*>/, '$1');
  }],
  ['font-charset', 'Japanese in a Chinese character set', swap(SLIDE, /(<a:rPr lang="ja-JP"[^>]*)\/>(<a:t>[^<]*\p{Script=Hiragana})/u, '$1><a:ea typeface="+mn-ea" charset="-122"/></a:rPr>$2')],
  ['font-fixed', 'a run in Meiryo', swap(SLIDE, /(<a:rPr lang="ja-JP"[^>]*)\/>/, '$1><a:ea typeface="Meiryo"/></a:rPr>')],
  ['color-fixed', 'a shape in its own red', swap(SLIDE, /<a:schemeClr val="accent1"\/>/, '<a:srgbClr val="FF0000"/>')],
]; // prettier-ignore

const TABLES: readonly Mutation[] = [
  ['table-grid', 'a row with a cell less', swap(SLIDE, /<a:tc>.*?<\/a:tc>/, '')],
  ['table-grid', 'a cell that spans three columns of two', swap(SLIDE, '<a:tc>', '<a:tc gridSpan="3">')],
  ['table-grid', 'a merged cell that is not marked', swap(SLIDE, '<a:tc>', '<a:tc rowSpan="2">')],
  ['table-cell', 'a cell without text body', swap(SLIDE, /<a:tc><a:txBody>.*?<\/a:txBody>/, '<a:tc>')],
  ['table-header', 'no header row', swap(SLIDE, '<a:tblPr firstRow="1"', '<a:tblPr')],
  ['table-style', 'a style that nobody defines', swap(SLIDE, /<a:tableStyleId>[^<]*/, '<a:tableStyleId>{11111111-0587-4C30-8999-92F81FD0307C}')],
]; // prettier-ignore

const PICTURES: readonly Mutation[] = [
  ['media-type', 'SVG text in a PNG', (deck) => deck.add(firstMedia(deck, '.png'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['svg-fallback', 'a PNG of another shape beside an SVG', (deck) => {
    const slide = deck.find(SLIDE, /svgBlip/);
    const [, id] = /<a:blip r:embed="(rId\d+)"><a:extLst><a:ext uri="\{96DAC541/.exec(deck.text(slide))!;
    const [, target] = new RegExp(`Id="${id}"[^>]*Target="\\.\\./([^"]*)"`).exec(deck.text(rels(slide)))!;
    deck.add(`ppt/${target}`, tinyPng(10, 90, 'E4572E'));
  }],
  ['media-whole', 'a PNG that is cut off', (deck) => { const path = firstMedia(deck, '.png'); deck.add(path, deck.files[path]!.subarray(0, -20)); }],
  ['media-whole', 'a PNG with a changed byte', (deck) => { const path = firstMedia(deck, '.png'); const png = Uint8Array.from(deck.files[path]!); png[png.length - 20]! ^= 1; deck.add(path, png); }],
  ['svg-active', 'a script in an SVG', (deck) => swap(firstMedia(deck, '.svg'), '</svg>', '<script>alert(1)</script></svg>')(deck)],
  ['media-copy', 'a picture stored twice', (deck) => deck.add('ppt/media/image98.png', deck.files[firstMedia(deck, '.png')]!)],
  ['media-metadata', 'a PNG that names a program', (deck) => {
    const path = firstMedia(deck, '.png');
    const png = Buffer.from(deck.files[path]!);
    const chunk = Buffer.from('\0\0\0\x0DtEXtSoftware\0GIMP\0\0\0\0', 'latin1');
    deck.add(path, Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]));
  }],
  ['picture-stretch', 'a picture that fills nothing', swap(SLIDE, '<a:stretch><a:fillRect/></a:stretch>', '')],
]; // prettier-ignore

const CHARTS: readonly Mutation[] = [
  ['chart-axes', 'a third axis', (deck) => deck.replace(deck.find(CHART, /barChart/), /(<c:axId val="\d+"\/>)(<\/c:barChart>)/, '$1<c:axId val="2094734556"/>$2')],
  ['chart-axes', 'an axis that is not there', (deck) => deck.replace(deck.find(CHART, /barChart/), /<c:valAx>.*<\/c:valAx>/, '')],
  ['chart-label-position', 'labels outside of stacked bars', (deck) => swap(deck.find(CHART, /percentStacked/), /<c:dLblPos val="ctr"\/>/, '<c:dLblPos val="outEnd"/>')(deck)],
  ['chart-label-position', 'a place for the labels of a ring', (deck) => swap(deck.find(CHART, /doughnutChart/), '<c:showLegendKey', '<c:dLblPos val="outEnd"/><c:showLegendKey')(deck)],
  ['chart-cache', 'an empty value', swap(CHART, /<c:numCache>(.*?)<c:v>[^<]*<\/c:v>/, '<c:numCache>$1<c:v></c:v>')],
  ['chart-cache', 'a point beyond the count', swap(CHART, /<c:pt idx="1">/, '<c:pt idx="9">')],
  ['chart-series', 'two series of one number', (deck) => swap(deck.find(CHART, /percentStacked/), '<c:order val="1"/>', '<c:order val="0"/>')(deck)],
  ['chart-levels', 'one level of categories as many', (deck) => deck.replace(deck.find(CHART, /barChart/), /<c:cat><c:strRef>(<c:f>.*?<\/c:f>)<c:strCache>(<c:ptCount [^>]*>)(.*?)<\/c:strCache><\/c:strRef>/s, '<c:cat><c:multiLvlStrRef>$1<c:multiLvlStrCache>$2<c:lvl>$3</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>')],
  ['chart-rounded', 'no word about corners', swap(CHART, '<c:roundedCorners val="0"/>', '')],
  ['chart-language', 'no language', swap(CHART, /<c:lang [^>]*>/, '')],
  ['chart-fonts', 'a Latin font only', swap(CHART, '<a:ea typeface="+mn-ea"/>', '')],
  ['chart-unused', 'a chart whose frame is gone', swap(SLIDE, /<p:graphicFrame>(?:(?!<\/p:graphicFrame>).)*<c:chart .*?<\/p:graphicFrame>/, '')],
  ['chart-workbook', 'no workbook', swap(CHART, /<c:externalData .*?<\/c:externalData>/, '')],
  ['chart-workbook', 'a workbook that is none', (deck) => deck.add(Object.keys(deck.files).find((p) => p.endsWith('.xlsx'))!, 'x')],
  ['chart-data', 'a value that is not the cell’s', swap(CHART, /(<c:numCache>.*?<c:v>)[^<]*/, '$177.7')],
  ['chart-data', 'a zero that is an empty cell', inBook(SHEET, /<c r="B\d"([^>]*)><v>[^<]*<\/v><\/c>/, '<c r="B2"$1/>')],
  ['workbook-table', 'a range with an apostrophe', inBook(TABLE, /ref="(A1:[A-Z]\d+)"/, 'ref="$1\'"')],
  ['workbook-table', 'a table that its sheet does not list', inBook(SHEET, /<tableParts .*?<\/tableParts>/, '')],
  ['workbook-table', 'a header that is not the cell’s', inBook(TABLE, /(<tableColumn id="2" name=")[^"]*/, '$1Share')],
]; // prettier-ignore

const DOCUMENT: readonly Mutation[] = [
  ['notes-links', 'notes without their master', swap(/notesSlides\/_rels/, /<Relationship [^>]*relationships\/notesMaster"[^>]*>/, '')],
  ['notes-slide', 'notes that do not know their slide', swap(/notesSlides\/_rels/, /<Relationship [^>]*relationships\/slide"[^>]*>/, '')],
  ['notes-master', 'a notes master that nobody names', swap(PRESENTATION, /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/, '')],
  ['notes-placeholders', 'a notes master without a place for notes', swap(NOTES_MASTER, 'type="body"', 'type="hdr"')],
  ['notes-empty', 'a page of blanks', (deck) => deck.replace('ppt/notesSlides/notesSlide3.xml', /<a:t>[^<]*<\/a:t>(.*)<a:t>[^<]*<\/a:t>/, '<a:t> </a:t>$1<a:t> </a:t>')],
  ['master-theme', 'masters that share a theme', swap('ppt/notesMasters/_rels/notesMaster1.xml.rels', 'theme2.xml', 'theme1.xml')],
  ['theme-formats', 'two fills of three', swap(THEME, /<a:fillStyleLst><a:solidFill>.*?<\/a:solidFill>/, '<a:fillStyleLst>')],
  ['theme-default', 'Office’s own accents', (deck) => ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'].forEach((hex, i) => deck.replace(THEME, new RegExp(`(<a:accent${i + 1}><a:srgbClr val=")[^"]*`), `$1${hex}`))],
  ['master-placeholders', 'a master without a body', swap(MASTER, /<p:ph type="body"/, '<p:ph type="obj"')],
  ['layout-name', 'a layout without a name', swap(LAYOUT, /<p:cSld name="[^"]*"/, '<p:cSld name=""')],
  ['layout-unused', 'a layout that no slide uses', (deck) => deck.replace('ppt/slides/_rels/slide1.xml.rels', /slideLayout2\.xml/, 'slideLayout1.xml')],
  ['core', 'no title', swap('docProps/core.xml', /<dc:title>[^<]*/, '<dc:title>')],
  ['core', 'a date of no calendar', swap('docProps/core.xml', '2025-10-15T', '2025-15-10T')],
  ['rel-once', 'two parts of core properties', (deck) => {
    deck.add('docProps/core2.xml', deck.text('docProps/core.xml'));
    deck.replace(TYPES, '</Types>', '<Override PartName="/docProps/core2.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>');
    deck.replace('_rels/.rels', '</Relationships>', '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core2.xml"/></Relationships>');
  }],
  ['core-form', 'two titles', swap('docProps/core.xml', /<dc:title>[^<]*<\/dc:title>/, '$&$&')],
  ['core-form', 'a date without its type', swap('docProps/core.xml', / xsi:type="[^"]*"/, '')],
  ['core-form', 'a property of its own', swap('docProps/core.xml', '<dc:title>', '<dc:mood>fine</dc:mood><dc:title>')],
  ['app-counts', 'a slide too many', swap('docProps/app.xml', /<Slides>\d+/, '<Slides>99')],
  ['app-titles', '"Slide 1"', swap('docProps/app.xml', /(<vt:lpstr>Fixture<\/vt:lpstr><vt:lpstr>)[^<]*/, '$1Slide 1')],
  ['app-format', '16:9 of another size', swap('docProps/app.xml', 'Widescreen', 'On-screen Show (16:9)')],
  ['title-present', 'a slide without title', swap(SLIDE, '<p:ph type="title"/>', '<p:ph type="body" idx="13"/>')],
  ['title-unique', 'two slides of one title', (deck) => {
    const [, words] = /<a:t>([^<]*)/.exec(deck.text('ppt/slides/slide3.xml'))!;
    deck.replace('ppt/slides/slide6.xml', /<a:t>[^<]*/, `<a:t>${words}`);
  }],
  ['alt-text', 'a chart without words', swap(SLIDE, / descr="[^"]*の結果。"/, '')],
  ['alt-text', 'a picture on a slide layout without words', swap(LAYOUT, '</p:spTree>', '<p:sp><p:nvSpPr><p:cNvPr id="77" name="Photo"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:blipFill/></p:spPr></p:sp></p:spTree>')],
  ['alt-text', '"preencoded.png"', swap(SLIDE, / descr="[^"]*"/, ' descr="preencoded.png"')],
  ['path-leak', 'a folder of somebody’s', swap(SLIDE, / descr="[^"]*"/, ' descr="/home/someone/logo final"')],
  ['brand-colors', 'another accent', swap(THEME, /(<a:accent1><a:srgbClr val=")[^"]*/, '$1112233')],
  ['brand-fonts', 'another font', swap(THEME, /(<a:minorFont><a:latin typeface=")[^"]*/, '$1Calibri')],
  ['brand-typefaces', 'a typeface of somebody else’s', swap(SLIDE, /(<a:rPr lang="ja-JP"[^>]*)\/>/, '$1><a:ea typeface="Meiryo"/></a:rPr>')],
  ['brand-hex', 'a colour of somebody else’s', swap(SLIDE, /<a:schemeClr val="accent1"\/>/, '<a:srgbClr val="FF0001"/>')],
]; // prettier-ignore

/** Faults for every rule, each planted by itself. */
export const MUTATIONS: readonly Mutation[] = [
  ...FILE,
  ...ZIP,
  ...CONTENT_TYPES,
  ...RELATIONSHIPS,
  ...PRESENTATIONS,
  ...SCHEMA,
  ...SHAPES,
  ...PLACEHOLDERS,
  ...TEXT,
  ...TABLES,
  ...PICTURES,
  ...CHARTS,
  ...DOCUMENT,
];
