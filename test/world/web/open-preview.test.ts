import { createServer } from 'node:net';
import { rename, rm } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { openPreview, type OpenPreview } from '../../../src/world/web/open-preview.ts';
import { picturePath, type PreviewProject, type PreviewView } from '../../../src/world/web/types.ts';
import { ProjectCopy, SURVEY } from '../../acceptance/project.ts';
import { ask, ASSETS, listenTo } from './fixture.ts';

let project: ProjectCopy;
let preview: OpenPreview;
let port = 0;
const faults: unknown[] = [];

beforeAll(async () => {
  project = await ProjectCopy.make();
  const { root } = project;
  const at = (path: string): string => project.path(path);
  const deck = { id: 'report', root, survey: at(SURVEY), template: at('templates/decks/report.yaml'), brand: at('templates/brand/log.yaml'), layouts: at('templates/layouts'), locales: ['ja', 'en'] }; // prettier-ignore
  const opened = await openPreview(
    { decks: [deck], uiLanguage: 'ja', keepDrawings: false, failed: (e) => faults.push(e), port: 0, assets: ASSETS },
    (diagnostic) => {
      throw new Error(diagnostic.says.en.found);
    },
  );
  if (!opened) throw new Error('the preview did not open');
  preview = opened;
  port = Number(new URL(preview.address).port);
});
afterAll(() => preview.close());

const events = (locale: string) => {
  const listener = listenTo(port, `/events?deck=report&locale=${locale}`);
  onTestFinished(() => void listener.close());
  return listener;
};
/** The first view that meets a condition: a file may be read half-written, and is then read again. */
async function viewWhere(
  listener: ReturnType<typeof listenTo>,
  isSo: (view: PreviewView) => boolean,
): Promise<PreviewView> {
  for (;;) {
    const view = await listener.next<PreviewView>('view');
    if (isSo(view)) return view;
  }
}
const codes = ({ diagnostics }: PreviewView): readonly string[] => diagnostics.map(({ code }) => code);
const isSound = ({ diagnostics }: PreviewView): boolean => diagnostics.every(({ severity }) => severity !== 'error');
const byId = (view: PreviewView, id: string) => view.slides.find((slide) => slide.id === id)!;
const picturesOf = (view: PreviewView) => new Map(view.slides.map(({ id, picture }) => [id, picture]));
const changedIn = (before: PreviewView, after: PreviewView): readonly string[] =>
  after.slides.flatMap(({ id, picture }) => (picturesOf(before).get(id) === picture ? [] : [id]));

describe('the server', () => {
  it('answers on both loopback addresses with the page, and allows nothing from elsewhere', async () => {
    for (const address of ['127.0.0.1', '::1']) {
      const page = await ask(port, '/', { address });
      expect(page.status).toBe(200);
      expect(page.body.toString()).toBe('<html lang="ja">');
      expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(page.headers['x-content-type-options']).toBe('nosniff');
      expect(page.headers['access-control-allow-origin']).toBeUndefined();
    }
    const project = JSON.parse((await ask(port, '/project.json')).body.toString()) as PreviewProject;
    expect(project).toEqual({ language: 'ja', decks: [{ id: 'report', locales: ['ja', 'en'] }] });
  });

  it('refuses every other name, whatever is asked for', async () => {
    for (const path of ['/', '/project.json', '/events?deck=report&locale=ja', '/nothing']) {
      expect((await ask(port, path, { host: `evil.example:${port}` })).status).toBe(403);
    }
    expect((await ask(port, '/', { host: '[::1]:80' })).status).toBe(200);
  });

  it('is not to be reached by other computers', async () => {
    const outside = Object.values(networkInterfaces()).flat().find((net) => net && !net.internal && net.family === 'IPv4'); // prettier-ignore
    if (!outside) return;
    await expect(ask(port, '/', { address: outside.address })).rejects.toThrow(/ECONNREFUSED/);
  });

  it('knows no other paths, methods, decks or pictures', async () => {
    const unknown = '0'.repeat(32);
    for (const path of ['/x', '/pictures/', '/../package.json', '/events?deck=report&locale=fr', '/events', '//', picturePath(unknown, 480)]) {
      expect((await ask(port, path)).status, path).toBe(404);
    } // prettier-ignore
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask(port, '/', { method })).status).toBe(405);
    expect((await ask(port, '/', { method: 'HEAD' })).body).toHaveLength(0);
  });

  it('says what is wrong when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    onTestFinished(() => void other.close());
    const { port: taken } = other.address() as { port: number };
    const found: Diagnostic[] = [];
    const options = {
      decks: [],
      uiLanguage: 'en',
      keepDrawings: false,
      failed: () => {},
      port: taken,
      assets: ASSETS,
    } as const;
    // The port was not asked for, so the next free one will do, and that is reported.
    const next = await openPreview({ ...options, orNext: true }, (d) => found.push(d));
    onTestFinished(() => next?.close());
    const at = Number(new URL(next!.address).port);
    expect(at).toBeGreaterThan(taken);
    expect(at).toBeLessThan(taken + 10);
    const [note] = found.splice(0);
    expect(note).toMatchObject({ code: 'preview/other-port', severity: 'note' });
    for (const { found: said } of [note!.says.en, note!.says.ja]) {
      expect(said).toContain(String(taken));
      expect(said).toContain(String(at));
    }
    expect(await openPreview(options, (d) => found.push(d))).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['preview/port-in-use']);
    expect(found[0]?.says.en.found).toContain(`port ${taken}`);
    expect(found[0]?.says.ja.hint).toContain('--port');
  });
});

describe('a deck', () => {
  it('comes with its slides, their pictures, words, notes and sources', async () => {
    const view = await events('ja').next<PreviewView>('view');
    expect(view).toMatchObject({ deck: 'report', locale: 'ja', language: 'ja-JP' });
    expect(view.slides).toHaveLength(26);
    const q1 = byId(view, 'q1');
    expect(q1.title).toContain('14.2%');
    expect(q1.notes.length).toBeGreaterThan(0);
    expect(q1.alts.join()).toContain('14.2%');
    expect(q1.words).toContain('Q1');
    const chart = q1.spots.find(({ id }) => id === 'field');
    expect(chart?.groups).toMatchObject([
      { question: { code: 'Q1' }, values: [{ value: '14.2%', count: 43, base: 302 }, { value: '85.8%', count: 259, base: 302 }] },
    ]); // prettier-ignore
    // The dots reach from the question to the right margin.
    expect(chart!.area.x).toBeLessThan(0.3);
    expect(chart!.area.x + chart!.area.w).toBeGreaterThan(0.9);
    expect(chart?.groups[0]?.question?.words).toContain('ChatGPT');
    const headline = q1.spots.find(({ id }) => id === 'headline');
    expect(headline?.groups[0]?.values[0]).toMatchObject({ figure: 'personal_use', measure: 'percent', value: '14.2%', expression: 'share(Q1, regular)' }); // prettier-ignore
    expect(headline?.groups[0]?.values[0]?.place).toMatch(/^data\/ai-survey-2025\/figures\.yaml:\d+$/);
    for (const { area } of view.slides.flatMap(({ spots }) => spots)) {
      expect(Math.min(area.x, area.y)).toBeGreaterThanOrEqual(0);
      expect(area.x + area.w).toBeLessThanOrEqual(1.0001);
      expect(area.y + area.h).toBeLessThanOrEqual(1.0001);
    }
    const png = await ask(port, picturePath(q1.picture!, 480));
    expect(png.headers['content-type']).toBe('image/png');
    expect(png.headers['cache-control']).toContain('immutable');
    expect([png.body.readUInt32BE(16), png.body.readUInt32BE(20)]).toEqual([480, 270]);
    expect((await ask(port, picturePath(q1.picture!, 481))).status).toBe(404);
  });

  it('shows no value that was not published', async () => {
    const view = await events('ja').next<PreviewView>('view');
    const hidden = view.slides.flatMap(({ spots }) => spots.flatMap(({ groups }) => groups.flatMap(({ values }) => values.filter((v) => v.hidden)))); // prettier-ignore
    expect(hidden.length).toBeGreaterThan(0);
    for (const source of hidden) expect(source).not.toHaveProperty('value');
    for (const source of hidden) expect(source).not.toHaveProperty('count');
    for (const source of hidden) expect(source.mark).toMatch(/^※( \d+～\d+名)?$/);
  });

  it('follows a changed message: one slide has a new picture, all others keep theirs', async () => {
    const listener = events('en');
    const before = await listener.next<PreviewView>('view');
    await project.replace(
      `${SURVEY}/locales/en.yaml`,
      'q1.rest: "{$personal_rest :label} {$personal_rest :share}"',
      'q1.rest: "Others {$personal_rest :share}"',
    );
    const after = await viewWhere(listener, (view) => isSound(view) && changedIn(before, view).length > 0);
    expect(changedIn(before, after)).toEqual(['q1']);
    expect(byId(after, 'q1').words.join()).toContain('Others 85.8%');
    // A page that is just requesting the previous picture can still get it.
    expect((await ask(port, picturePath(byId(before, 'q1').picture!, 480))).status).toBe(200);
  });

  it('keeps the last good picture of a slide whose message is broken, with the mistake, and goes on with all others', async () => {
    const listener = events('ja');
    const before = await listener.next<PreviewView>('view');
    const file = `${SURVEY}/locales/ja.yaml`;
    const sound = await project.read(file);
    const line = sound.split('\n').findIndex((text) => text.startsWith('  q1.headline:')) + 1;
    await project.replace(file, /^ {2}q1\.headline:.*$/m, '  q1.headline: "{$personal_use :share"');
    const broken = await viewWhere(
      listener,
      (view) => !isSound(view) && view.diagnostics.every(({ line }) => line !== 1),
    );
    const errors = broken.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const error of errors) expect(error).toMatchObject({ file, line, slides: ['q1'] });
    expect(errors[0]?.found).toMatch(/[ぁ-ん]/);
    expect(errors[0]?.source).toContain('{$personal_use :share');
    expect(byId(broken, 'q1')).toEqual({ ...byId(before, 'q1'), stale: true });
    expect(broken.slides.filter(({ stale }) => stale).map(({ id }) => id)).toEqual(['q1']);
    await project.write(file, sound);
    const mended = await viewWhere(listener, isSound);
    expect(mended.slides).toEqual(before.slides);
    expect(mended.diagnostics).toEqual(before.diagnostics);
  });

  it('keeps every slide when a file is no YAML any more, is gone, or its folder is', async () => {
    const listener = events('ja');
    const before = await listener.next<PreviewView>('view');
    const file = `${SURVEY}/locales/ja.yaml`;
    const sound = await project.read(file);
    const stale = before.slides.map((slide) => ({ ...slide, stale: true }));

    await project.write(file, sound.replace('messages:', 'messages: ['));
    const broken = await viewWhere(listener, (view) => codes(view).includes('yaml/syntax'));
    expect(broken.slides).toEqual(stale);
    // One bracket leads to a thousand mistakes, of which only the first is real.
    expect(broken.diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'yaml/syntax', file, line: expect.any(Number) as number },
    ]);
    const line = broken.diagnostics.find(({ code }) => code === 'yaml/syntax')!.line!;
    const opened = sound.split('\n').findIndex((text) => text.startsWith('messages:')) + 1;
    expect(line - opened).toBeGreaterThanOrEqual(0);
    expect(line - opened).toBeLessThanOrEqual(3);

    await rm(project.path(file));
    const gone = await viewWhere(listener, (view) => codes(view).includes('input/missing-file'));
    expect(gone.slides).toEqual(stale);
    expect(codes(gone)).toEqual(['input/missing-file']);

    await rename(project.path(SURVEY), project.path('data/away'));
    const empty = await viewWhere(listener, (view) => codes(view).length > 3);
    expect(empty.slides).toEqual(stale);
    await rename(project.path('data/away'), project.path(SURVEY));
    await viewWhere(listener, (view) => codes(view).length === 1);
    await project.write(file, sound);
    const mended = await viewWhere(listener, isSound);
    expect(mended.slides).toEqual(before.slides);
    expect(faults).toEqual([]);
  });

  it('marks a slide that says something untrue as a draft, with a new picture', async () => {
    const listener = events('ja');
    const before = await listener.next<PreviewView>('view');
    // Another tab with the other language.
    const other = events('en');
    await other.next<PreviewView>('view');
    const answers = `${SURVEY}/responses.csv`;
    const sound = await project.read(answers);
    await project.replace(answers, ',some_departments,', ',company_wide,');
    const after = await viewWhere(listener, (view) => isSound(view) && changedIn(before, view).length > 0);
    expect(changedIn(before, after)).toContain('q2');
    expect(byId(after, 'q2')).toMatchObject({ draft: true, stale: false });
    expect(after.diagnostics.filter(({ severity }) => severity === 'draft').flatMap(({ slides }) => slides)).toContain(
      'q2',
    );
    await viewWhere(other, (view) => byId(view, 'q2').draft && byId(view, 'q2').alts.join().includes('10.3%'));
    await project.write(answers, sound);
    await viewWhere(other, (view) => isSound(view) && !byId(view, 'q2').draft);
    const mended = await viewWhere(listener, (view) => isSound(view) && !byId(view, 'q2').draft);
    expect(picturesOf(mended)).toEqual(picturesOf(before));
  });
});
