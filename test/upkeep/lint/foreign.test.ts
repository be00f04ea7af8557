import { beforeAll, describe, expect, it } from 'vitest';
import { lintPackage } from '../../../src/upkeep/lint/lint-package.ts';
import type { Level } from '../../../src/upkeep/lint/types.ts';
import { writePptx } from '../../../src/files/pptx/write-pptx.ts';
import { allFeatures, drawings } from '../../files/pptx/all-features.ts';
import { tinyPng } from '../../files/pptx/tiny-png.ts';
import { strictly } from '../../files/ooxml/strict.ts';
import { EditedDeck } from './edited-deck.ts';

const SLIDE = 'ppt/slides/slide1.xml';
const SLIDE_RELS = 'ppt/slides/_rels/slide1.xml.rels';
const TYPES = '[Content_Types].xml';
const PRESENTATION = 'ppt/presentation.xml';
const IMAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';
const CHART = /^ppt\/charts\/chart\d+\.xml$/;

let good: Uint8Array;
beforeAll(async () => void (good = await writePptx(allFeatures, drawings)));

const found = (deck: EditedDeck, levels: readonly Level[]): readonly string[] =>
  lintPackage(deck.bytes(), { levels }).map((one) => `${one.rule} ${one.part}: ${one.found}`);

/** Puts a picture of any type onto the first slide, as a program would that pastes it. */
function paste(deck: EditedDeck, name: string, type: string, bytes: Uint8Array): void {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  deck.add(`ppt/media/${name}`, bytes);
  if (!deck.text(TYPES).includes(`Extension="${ending}"`))
    deck.replace(TYPES, /(<Types [^>]*>)/, `$1<Default Extension="${ending}" ContentType="${type}"/>`);
  deck.replace(SLIDE_RELS, '</Relationships>', `<Relationship Id="rId90" Type="${IMAGE}" Target="../media/${name}"/></Relationships>`); // prettier-ignore
  deck.replace(SLIDE, '</p:spTree>', '<p:pic><p:nvPicPr><p:cNvPr id="90" name="Pasted" descr="x"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="rId90"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>'); // prettier-ignore
}

/** What programs write that no standard foresees, rebuilt in a deck of ours. */
const FOREIGN: readonly (readonly [what: string, write: (deck: EditedDeck) => void])[] = [
  ['a chart by Microsoft 365', (deck) => {
    const chart = deck.find(CHART, /barChart/);
    deck.replace(chart, /<\/c:plotVisOnly>|<c:plotVisOnly [^>]*\/>/, '$&<c:dispBlanksAs val="gap"/><c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}" xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart"><c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16></c:ext></c:extLst><c:showDLblsOverMax val="0"/>');
    deck.replace(chart, /<c:dispBlanksAs val="gap"\/>(<\/c:chart>|<c:dispBlanksAs)/, '$1');
    deck.replace(chart, '</c:ser>', '<c:extLst><c:ext uri="{C3380CC4-5D6E-409C-BE32-E72D297353CC}" xmlns:c16="http://schemas.microsoft.com/office/drawing/2014/chart"><c16:uniqueId val="{00000000-B4C6-4E6F-9F3B-5A6D0C0C1E11}"/></c:ext></c:extLst></c:ser>');
    deck.replace(chart, /<c:roundedCorners val="0"\/>/, '$&<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>');
  }],
  ['axes numbered by a Mac', (deck) => {
    const chart = deck.find(CHART, /barChart/);
    const [, id] = /<c:axId val="(\d+)"/.exec(deck.text(chart)) ?? [];
    deck.add(chart, deck.text(chart).replaceAll(`val="${id}"`, 'val="-2068027336"'));
  }],
  ['a custom show', (deck) => {
    const [, id] = /<p:sldId id="256" r:id="(rId\d+)"/.exec(deck.text(PRESENTATION)) ?? [];
    deck.replace(PRESENTATION, /<p:notesSz [^>]*>/, `$&<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst><p:sld r:id="${id}"/></p:sldLst></p:custShow></p:custShowLst>`);
  }],
  ['a picture pasted as PDF on a Mac', (deck) => paste(deck, 'image90.pdf', 'application/pdf', Buffer.from('%PDF-1.4'))],
  ['a picture pasted as EMF', (deck) => paste(deck, 'image90.emf', 'image/x-emf', new Uint8Array(108))],
  ['a JPEG named PNG', (deck) => paste(deck, 'image90.png', 'image/png', Buffer.from('FFD8FFE000104A46494600010100000100010000FFC0000B080001000101011100FFDA0008010100003F00D2CF20FFD9', 'hex'))],
  ['a picture that PowerPoint has lost', (deck) => { paste(deck, 'image90.png', 'image/png', tinyPng(2, 2, '00FF00')); deck.replace(SLIDE_RELS, '../media/image90.png', 'NULL'); }],
  ['fonts as old Office numbers them', (deck) => deck.replace(SLIDE, /(<a:rPr [^>]*)\/>/, '$1><a:ea typeface="+mn-ea" pitchFamily="-112" charset="-128"/></a:rPr>')],
  ['a sound that Office brings along', (deck) => {
    deck.add('ppt/media/audio1.wav', new Uint8Array(44));
    deck.replace(TYPES, /(<Types [^>]*>)/, '$1<Default Extension="wav" ContentType="audio/x-wav"/>');
    deck.replace(SLIDE_RELS, '</Relationships>', '<Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/audio" Target="../media/audio1.wav"/></Relationships>');
    deck.replace(SLIDE, '</p:clrMapOvr>', '$&<p:transition spd="slow"><p:push dir="u"/><p:sndAc><p:stSnd><p:snd r:embed="rId91" name="applause.wav" builtIn="1"/></p:stSnd></p:sndAc></p:transition>');
  }],
  ['a ground by Google Slides', (deck) => deck.replace('ppt/slideMasters/slideMaster1.xml', /<p:bg>.*?<\/p:bg>/, '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="lt1"/></a:solidFill></p:bgPr></p:bg>')],
  ['notes by Google Slides', (deck) => deck.replace(deck.find(/notesSlides\/_rels/, /relationships\/slide"/), /<Relationship [^>]*relationships\/slide"[^>]*>/, '')],
  ['core properties of Keynote’s beside those of PowerPoint', (deck) => {
    deck.add('docProps/core0.xml', deck.text('docProps/core.xml'));
    deck.replace(TYPES, '</Types>', '<Override PartName="/docProps/core0.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>');
    deck.replace('_rels/.rels', '</Relationships>', '<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties" Target="docProps/core0.xml"/></Relationships>');
  }],
  ['attributes and elements of a later version', (deck) => {
    deck.replace(SLIDE, '<p:sld ', '<p:sld xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:p99="http://schemas.microsoft.com/office/powerpoint/2099/main" mc:Ignorable="p99" p99:seen="1" ');
    deck.replace(SLIDE, '</p:spTree>', '<p99:hologram/></p:spTree>');
  }],
]; // prettier-ignore

describe('what other programs write has no finding above quality', () => {
  it.each(FOREIGN)('%s', (_, write) => {
    const deck = new EditedDeck(good);
    write(deck);
    expect(found(deck, ['integrity', 'repair'])).toEqual([]);
  });
});

describe('a Strict deck', () => {
  const strict = (): EditedDeck => {
    const deck = new EditedDeck(good);
    const files = strictly(deck.files);
    for (const [path, bytes] of Object.entries(files)) deck.add(path, bytes);
    for (const path of Object.keys(files).filter((one) => one.endsWith('.xlsx'))) {
      const book = new EditedDeck(files[path] ?? new Uint8Array());
      for (const [part, bytes] of Object.entries(strictly(book.files))) book.add(part, bytes);
      deck.add(path, book.bytes());
    }
    return deck;
  };

  it('is judged like any other: a good one has no finding at all', () => {
    expect(found(strict(), ['integrity', 'repair', 'quality'])).toEqual([]);
  });

  it('… and a fault in it is found', () => {
    const deck = strict();
    deck.replace('docProps/app.xml', /<Slides>\d+/, '<Slides>99');
    deck.replace(SLIDE, '<p:cSld', '<p:cSld number="1"');
    expect(found(deck, ['repair', 'quality']).map((one) => one.split(' ')[0])).toEqual(['attr-unknown', 'app-counts']);
  });
});

describe('but the same from anywhere else is found', () => {
  it('a PDF that is a slide', () => {
    const deck = new EditedDeck(good);
    deck.replace(TYPES, /slide1\.xml" ContentType="[^"]*/, 'slide1.xml" ContentType="application/pdf');
    expect(found(deck, ['integrity']).filter((one) => one.startsWith('ct-relation'))).toHaveLength(1);
  });

  it('extensions of a chart before its plot', () => {
    const deck = new EditedDeck(good);
    const chart = deck.find(CHART, /barChart/);
    deck.replace(chart, '<c:plotArea>', '<c:extLst/><c:plotArea>');
    expect(found(deck, ['repair'])[0]).toBe(`schema-order ${chart}: c:chartSpace/c:chart: c:extLst < c:plotArea`);
  });
});
