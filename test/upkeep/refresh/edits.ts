import { relsOf, shapeOf, type EditedDeck } from './edited-deck.ts';

// What people do to a deck in PowerPoint, as it is then written in the file.

const A16 = 'http://schemas.microsoft.com/office/drawing/2014/main';

/** Drags a box elsewhere; a box placed by the layout gets a place of its own. */
export function moveBox(deck: EditedDeck, path: string, name: string): void {
  deck.editShape(path, name, (xml) => {
    if (/<a:off /.test(xml)) return xml.replace(/<a:off x="\d+" y="\d+"\/>/, '<a:off x="1234560" y="5432160"/>');
    const place = '<a:xfrm><a:off x="1234560" y="5432160"/><a:ext cx="4000320" cy="900000"/></a:xfrm>';
    return xml.replace('<p:spPr/>', `<p:spPr>${place}</p:spPr>`);
  });
}

/** Selects a whole text and makes it green, 33 points, italic and in another font. */
export function restyleText(deck: EditedDeck, path: string, name: string): void {
  deck.editShape(path, name, (xml) =>
    xml.replace(/<a:rPr([^>]*?)(?:\/>|>.*?<\/a:rPr>)/gs, (_, attributes: string) => {
      const kept = attributes.replace(/ (sz|i|dirty)="[^"]*"/g, '');
      return `<a:rPr${kept} sz="3300" i="1" dirty="0"><a:solidFill><a:srgbClr val="00AA00"/></a:solidFill><a:latin typeface="Georgia"/></a:rPr>`;
    }),
  );
}

/** Paints the first mark green, sets labels in another font, and turns the chart from bars into columns. */
export function restyleChart(deck: EditedDeck, path: string, name: string): void {
  deck.edit(deck.chartOf(path, name), (xml) =>
    xml
      .replace(/(<c:dPt><c:idx val="0"\/>.*?<c:spPr>)<a:solidFill>.*?<\/a:solidFill>/s, '$1<a:solidFill><a:srgbClr val="00AA00"/></a:solidFill>')
      .replace('<c:barDir val="bar"/>', '<c:barDir val="col"/>')
      .replace(/<a:latin typeface="[^"]*"\/>/g, '<a:latin typeface="Georgia"/>')
      .replace('<c:gapWidth val="50"/>', '<c:gapWidth val="33"/>'),
  );
} // prettier-ignore

/** Types other words over part of a text. */
export function reword(deck: EditedDeck, path: string, name: string, from: string, to: string): void {
  deck.editShape(path, name, (xml) => xml.replace(`<a:t>${from}</a:t>`, `<a:t>${to}</a:t>`));
}

/** Adds a slide after the first one, with the person's own box and a picture in another format. */
export function addSlide(deck: EditedDeck): string {
  const path = 'ppt/slides/slide77.xml';
  const [first = ''] = deck.slides;
  const layout = /Target="(\.\.\/slideLayouts\/[^"]+)"/.exec(deck.text(relsOf(first)))?.[1] ?? '';
  const namespaces = /<p:sld( [^>]*)>/.exec(deck.text(first))?.[1] ?? '';
  deck.write(
    path,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld${namespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Headline"><a:extLst><a:ext uri="{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}"><a16:creationId xmlns:a16="${A16}" id="{0A0B0C0D-1111-4222-8333-444455556666}"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r><a:rPr lang="ja-JP"/><a:t>私のスライド 34.5%</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>`,
  );
  deck.write(
    relsOf(path),
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout" Target="${layout}"/></Relationships>`,
  );
  deck.edit('ppt/_rels/presentation.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId770" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide" Target="slides/slide77.xml"/></Relationships>'));
  deck.edit('[Content_Types].xml', (xml) => xml.replace('</Types>', '<Override PartName="/ppt/slides/slide77.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>'));
  deck.edit('ppt/presentation.xml', (xml) => xml.replace(/(<p:sldId [^>]*\/>)/, '$1<p:sldId id="777" r:id="rId770"/>').replace(/(<p14:sldId [^>]*\/>)/, '$1<p14:sldId id="777"/>'));
  return path;
} // prettier-ignore

/** Drags the slides into reverse order. */
export function reverseSlides(deck: EditedDeck): void {
  deck.edit('ppt/presentation.xml', (xml) => {
    const reverse = (list: string, pattern: RegExp): string => {
      const entries = list.match(pattern) ?? [];
      const turned = [...entries].reverse();
      return list.replace(pattern, () => turned.shift() ?? '');
    };
    return xml
      .replace(/<p:sldIdLst>.*?<\/p:sldIdLst>/s, (list) => reverse(list, /<p:sldId [^>]*\/>/g))
      .replace(/<p14:sldIdLst>.*?<\/p14:sldIdLst>/s, (list) => reverse(list, /<p14:sldId [^>]*\/>/g));
  });
}

/** Deletes a chart: PowerPoint removes its parts and references too. */
export function deleteChart(deck: EditedDeck, path: string, name: string): void {
  const chart = deck.chartOf(path, name);
  const id = /<c:chart [^>]*r:id="([^"]+)"/.exec(shapeOf(deck.text(path), name))?.[1] ?? '';
  deck.editShape(path, name, () => '');
  deck.edit(relsOf(path), (xml) => xml.replace(new RegExp(`<Relationship [^>]*Id="${id}"[^>]*/>`), ''));
  if (deck.files[relsOf(chart)]) {
    const book = /Target="\.\.\/(embeddings\/[^"]+)"/.exec(deck.text(relsOf(chart)))?.[1];
    if (book !== undefined) deck.remove(`ppt/${book}`);
    deck.remove(relsOf(chart));
  }
  deck.remove(chart);
  deck.edit('[Content_Types].xml', (xml) => xml.replace(new RegExp(`<Override PartName="/${chart}"[^>]*/>`), ''));
}

/** Does what PowerPoint does to every text on saving: adds marks of its spelling checker and ends of paragraphs. */
export function savedByPowerPoint(deck: EditedDeck): void {
  for (const path of deck.slides) {
    deck.edit(path, (xml) =>
      xml
        .replace(/<a:rPr ([^>]*?)(\/?)>/g, '<a:rPr $1 dirty="0"$2>')
        .replace(/<\/a:r><\/a:p>/g, '</a:r><a:endParaRPr lang="ja-JP" altLang="en-US" dirty="0"/></a:p>'),
    );
  }
}
