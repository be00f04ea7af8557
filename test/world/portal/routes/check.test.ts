import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeRelease } from '../../../../src/world/publish/make-release.ts';
import { smallReleases } from '../../publish/small-project.ts';
import { bytesOf, fileOf, portalTest, publishAll, type PortalTest } from '../fixture.ts';

let first: MadeRelease;
let second: MadeRelease;
let portal: PortalTest;
beforeAll(async () => {
  ({ first, second } = await smallReleases());
  portal = await portalTest();
});

const pptxOf = ({ release, objects }: MadeRelease): Uint8Array => objects.get(release.decks[0]!.files.pptx.sha256)!;

/** What the page says of a file: the kind of answer, its words, and the report where there is one. */
async function checked(bytes: Uint8Array | string, name = 'mail.pptx', at = portal): Promise<{ status: number; kind: string; text: string; report: string }> {
  const answer = await at.post('/check', { file: fileOf(bytes, name) });
  const text = await answer.text();
  return {
    status: answer.status,
    kind: /<section class="answer (\w+)">/.exec(text)?.[1] ?? '',
    text,
    report: /href="(\/report\/[\w-]+)"/.exec(text)?.[1] ?? '',
  };
} // prettier-ignore

/** A deck with other parts than it had. */
const rezipped = (bytes: Uint8Array, change: (parts: Record<string, Uint8Array>) => void): Uint8Array => {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts, { level: 1 });
};

/** A deck for a meeting, as somebody gets it from the page. */
async function meeting(slides: readonly string[], customer: string): Promise<Uint8Array> {
  const made = await portal.post('/d/charity/en/meeting', { slide: slides, customer });
  expect(made.status).toBe(303);
  return bytesOf(await portal.ask(`${made.headers.get('location')}.pptx`));
}

describe('a file from somebody’s mail', () => {
  it('is current, then old, as is one that was made for a meeting from the page', async () => {
    const own = await meeting(['cover', 'trust'], '株式会社ログ');
    expect(await checked(pptxOf(first))).toMatchObject({ status: 200, kind: 'current' });
    const forCustomer = await checked(own);
    expect(forCustomer).toMatchObject({ status: 200, kind: 'current' });
    expect(forCustomer.text).toContain('株式会社ログ');
    expect(forCustomer.text).toContain(`charity #1 ${portal.id.slice(0, 16)}`);

    await publishAll(portal.services.catalogue.releases, [second]);
    for (const bytes of [pptxOf(first), own]) {
      const old = await checked(bytes);
      expect(old).toMatchObject({ status: 200, kind: 'old' });
      const report = await portal.ask(old.report);
      expect(report.status).toBe(200);
      expect(report.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; img-src data:; style-src 'sha256-[^']+'; .*sandbox$/,
      );
      expect(await report.text()).toContain('11% (21/184)');
    }
    expect(await checked(pptxOf(second))).toMatchObject({ kind: 'current' });
  });

  it('is unknown where it is a deck of another project', async () => {
    const empty = await portalTest({ releases: [] });
    expect(await checked(pptxOf(first), 'mail.pptx', empty)).toMatchObject({ status: 200, kind: 'unknown' });
  });

  it('is refused where it is none of ours, or none at all', async () => {
    const parts = Object.entries(unzipSync(pptxOf(first)));
    const foreign = zipSync(Object.fromEntries(parts.filter(([name]) => !name.startsWith('customXml/'))));
    for (const bytes of [
      foreign,
      'no zip at all',
      zipSync({ 'a.txt': strToU8('a') }),
      pptxOf(first).subarray(0, 40_000),
    ])
      expect(await checked(bytes)).toMatchObject({ status: 422, kind: 'unreadable' });
    const nothing = await portal.post('/check', { file: fileOf('') });
    expect(nothing.status).toBe(422);
    expect((await portal.post('/check', { file: 'a word' })).status).toBe(422);
  });

  it('may be checked by who has signed in, by the form that the page shows', async () => {
    const member = await portal.as('viewer');
    const page = await (await portal.ask('/check', { member })).text();
    expect(/action="\/check"[\s\S]*?name="csrf" value="([^"]+)"/.exec(page)?.[1]).toBe(member.csrf);
    const deck = await (await portal.ask('/d/charity/en', { member })).text();
    expect(/class="meeting"[\s\S]*?name="csrf" value="([^"]+)"/.exec(deck)?.[1]).toBe(member.csrf);
    expect((await portal.post('/check', { file: fileOf(pptxOf(second)) }, { member })).status).toBe(200);
  });

  it('has a name that is shown, and never becomes a tag or a path', async () => {
    for (const [name, shown] of [
      ['<img src=x onerror=alert(1)>.pptx', '&lt;img src=x onerror=alert(1)&gt;.pptx'],
      ['C:\\Users\\me\\a.pptx', 'a.pptx'],
      ['../../etc/passwd', 'passwd'],
      ['見積\u202exptp.exe', '見積xptp.exe'],
    ] as const) {
      const { text } = await checked('no zip', name);
      expect(text).toContain(`<bdi>${shown}</bdi>`);
      expect(text).not.toContain('<img src=x');
    }
  });
});

describe('a file that was made to harm', () => {
  const SECRET = 'root:x:0:0';

  const DOCTYPES = [
    '<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE p SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  ];
  const typed = (part: string, doctype: string, encode = strToU8) =>
    rezipped(pptxOf(first), (parts) => {
      const text = strFromU8(parts[part] ?? strToU8('<x/>'));
      parts[part] = encode(text.replace(/^(<\?xml[^>]*>\s*)?/, `$1${doctype}`));
    });
  const PARTS = [
    'ppt/presentation.xml',
    '[Content_Types].xml',
    '_rels/.rels',
    'ppt/_rels/presentation.xml.rels',
    'ppt/slides/slide1.xml',
    'ppt/slides/_rels/slide1.xml.rels',
    'ppt/theme/theme1.xml',
    'docProps/core.xml',
    'customXml/item9.xml',
    'ppt/drawings/vmlDrawing1.vml',
  ];

  it.each(PARTS)('has no entity resolved: a document type in %s is refused, and that is logged', async (part) => {
    for (const doctype of DOCTYPES) {
      const answer = await checked(typed(part, doctype));
      expect(answer).toMatchObject({ status: 422, kind: 'unreadable' });
      expect(answer.text).not.toContain(SECRET);
      expect((await portal.audit()).trimEnd().split('\n').at(-1)).toContain('"reason":"unreadable-file"');
    }
  });

  it('hides no document type in an encoding, in capitals of a name, or after others', async () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    const turned = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
    for (const encode of [utf16, turned])
      expect(await checked(typed('ppt/tags/tag1.XML', DOCTYPES[0]!, encode))).toMatchObject({ status: 422 });
    const late = `<?a b?>${' '.repeat(9_000)}<!-- -->${DOCTYPES[1]}`;
    expect(await checked(typed('ppt/slides/slide2.xml', late))).toMatchObject({ status: 422 });
  });

  it('may have a picture from a drawing program, whose type nothing here reads', async () => {
    const bytes = rezipped(pptxOf(first), (parts) => {
      parts['ppt/media/logo.svg'] = strToU8('<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd"><svg/>');
    });
    expect((await checked(bytes)).status).toBe(200);
  });

  it('is refused before it is unpacked, where that would take more memory than any deck', async () => {
    const declared = (size: number) => {
      const bytes = pptxOf(first).slice();
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at < bytes.length - 46; at++) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      }
      return bytes;
    };
    for (const size of [0x7fffffff, 0xfffffff0, 10]) {
      const answer = await checked(declared(size));
      expect([size, answer.status, answer.kind]).toEqual([size, 422, 'unreadable']);
    }
    const bomb = rezipped(pptxOf(first), (parts) => {
      parts['ppt/presentation.xml'] = new Uint8Array(80 * 2 ** 20);
    });
    expect(await checked(bomb)).toMatchObject({ status: 422, kind: 'unreadable' });
  });

  it('has no drawing of its own in any answer', async () => {
    const bytes = rezipped(pptxOf(first), (parts) => {
      parts['ppt/media/evil.svg'] = strToU8(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>alert("evil")</script></svg>',
      );
    });
    const answer = await checked(bytes);
    expect(answer.status).toBeLessThan(500);
    const report = answer.report === '' ? '' : await (await portal.ask(answer.report)).text();
    for (const text of [answer.text, report]) {
      expect(text).not.toContain('evil");');
      expect(text).not.toContain('<script>alert');
    }
  });

  it('leads out of no archive', async () => {
    const bytes = rezipped(pptxOf(first), (parts) => {
      parts['../../../../tmp/evil.txt'] = strToU8('evil');
    });
    expect((await checked(bytes)).status).toBeLessThan(500);
  });
});
