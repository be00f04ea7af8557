import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { imageFault, imageInfo } from '../../src/base/image-info.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const canvas = createCanvas(31, 17);

describe('imageInfo', () => {
  it('reads PNG and JPEG by their bytes', () => {
    expect(imageInfo(canvas.encodeSync('png'))).toEqual({ mime: 'image/png', width: 31, height: 17 });
    expect(imageInfo(canvas.encodeSync('jpeg'))).toEqual({ mime: 'image/jpeg', width: 31, height: 17 });
  });

  it.each([
    ['<svg width="40" height="30">', 40, 30],
    ['<?xml version="1.0"?>\n<!-- a logo -->\n<!DOCTYPE svg>\n<svg viewBox="0 0 12.5 10" xmlns="x">', 12.5, 10],
    ['\uFEFF<svg width="100%" height="100%" viewBox="0,0,8,4"/>', 8, 4],
    ["<svg width='40px' height='30px'/>", 40, 30],
  ])('reads %s', (text, width, height) => {
    expect(imageInfo(utf8(text))).toEqual({ mime: 'image/svg+xml', width, height });
  });

  it.each(['', 'GIF89a', '<html><svg width="1" height="1"/></html>', '<svg/>', '<svgs width="1" height="1"/>'])(
    'knows that "%s" is no picture',
    (text) => expect(imageInfo(utf8(text))).toBeUndefined(),
  );

  it.each(['width="0" height="9"', 'width="9" height="0"', 'viewBox="0 0 0 9"'])('takes no SVG of %s', (size) => {
    expect(imageInfo(utf8(`<svg ${size}/>`))).toBeUndefined();
  });

  it.each([16, 20])('takes no PNG whose width or height (at byte %i) is nothing', (at) => {
    const png = Uint8Array.from(canvas.encodeSync('png'));
    png.fill(0, at, at + 4);
    expect(imageInfo(png)).toBeUndefined();
  });

  it('takes no file that breaks off in its header', () => {
    expect(imageInfo(canvas.encodeSync('png').subarray(0, 20))).toBeUndefined();
    expect(imageInfo(canvas.encodeSync('jpeg').subarray(0, 30))).toBeUndefined();
  });
});

describe('imageFault', () => {
  const svg = (body: string): Uint8Array =>
    utf8(`<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${body}</svg>`); // prettier-ignore

  it.each([
    '<path d="M0,0h9" fill="url(#g)"/>',
    '<use href="#a"/>',
    '<use xlink:href="#a"/>',
    '<image href="data:image/png;base64,AA"/>',
    '<path style="fill:url(\'#g\')"/>',
  ])('lets pass %s', (body) => expect(imageFault(svg(body))).toBeUndefined());

  it.each([
    '<script>1</script>',
    '<rect onload="x()"/>',
    '<image href="https://example.com/a.png"/>',
    '<image xlink:href="file:///etc/passwd"/>',
    '<style>@import "a.css";</style>',
    '<path fill="url(https://example.com/#a)"/>',
    '<foreignObject/>',
  ])('refuses %s', (body) => expect(imageFault(svg(body))).toBe('active_svg'));

  it('lets elements be nested 200 deep, the picture itself among them, and not deeper', () => {
    const nested = (deep: number): Uint8Array => svg('<g>'.repeat(deep - 1) + '<path d="M0,0h9"/>' + '</g>'.repeat(deep - 1)); // prettier-ignore
    expect(imageFault(nested(200))).toBeUndefined();
    expect(imageFault(nested(201))).toBe('complex_svg');
  });

  it('wants words in a font of the deck', () => {
    const families = new Set(['Arial']);
    const fault = (body: string) => imageFault(svg(body), families);
    expect(fault('<text font-family="Arial, sans-serif">a</text>')).toBeUndefined();
    expect(fault('<text style="font-family:\'Arial\'">a</text>')).toBeUndefined();
    expect(fault('<text font-family="Futura">a</text>')).toBe('unknown_font');
    expect(fault('<text>a</text>')).toBe('unknown_font');
    expect(imageFault(utf8('GIF89a'))).toBe('not_a_picture');
  });
});
