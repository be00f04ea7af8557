// Measures how long a saved text takes to become a new picture in the preview:
//   node scripts/bench/preview.mjs [rounds]
// A copy of the project is previewed and a message changed again and again; the time runs from before the file is
// written until the page's large picture has been decoded. Without a browser (SURVEYDECK_CHROMIUM, or Debian's) it runs
// until the picture's bytes have arrived. Bare starts of Node are measured in between, to tell a busy machine from a
// slow program.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 20);
const CHROMIUM = process.env.SURVEYDECK_CHROMIUM ?? '/usr/bin/chromium';
const MESSAGE = /^( {2}q1\.center: ).*$/m;

const folder = mkdtempSync(join(tmpdir(), 'surveydeck-bench-preview-'));
for (const name of ['data', 'templates', 'surveydeck.yaml', 'package.json']) {
  cpSync(join(root, name), join(folder, name), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
const file = join(folder, 'data/ai-survey-2025/locales/ja.yaml');
const original = readFileSync(file, 'utf8');
const empty = join(folder, 'empty.js');
writeFileSync(empty, '');

const program = spawn(process.execPath, [join(root, 'bin/surveydeck.js'), 'preview', 'ai-survey-2025', '--port', '0'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'ignore'],
});
const address = String(await new Promise((resolve) => program.stdout.once('data', resolve))).trim();

/** Characters for the messages: every text is new, so no picture is cached, and has no digits, which are refused. */
const KANA = [...'アイウエオカキクケコサシスセソタチツテト'];
const change = (round) =>
  writeFileSync(
    file,
    original.replace(MESSAGE, `$1"利用${KANA[round % KANA.length]}${KANA[Math.floor(round / KANA.length)]}"`),
  );

/** Times with a browser whose page shows the slide. */
async function withBrowser() {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.goto(`${address}?locale=ja#q1`);
  await page.locator('#picture[src]').waitFor();
  const times = await measure(async (round) => {
    const before = await page.locator('#picture').getAttribute('src');
    const arrived = page.evaluate(
      (src) =>
        new Promise((resolve) => {
          const picture = document.querySelector('#picture');
          const seen = new MutationObserver(() => {
            if (picture.getAttribute('src') === src) return;
            seen.disconnect();
            picture.decode().then(() => resolve(Date.now()));
          });
          seen.observe(picture, { attributes: true });
        }),
      before,
    );
    // Calls to the page go over a pipe, and it must be watching before the file is written.
    await page.evaluate(() => undefined);
    const start = Date.now();
    change(round);
    return (await arrived) - start;
  });
  await browser.close();
  return times;
}

/** Times without a browser: requests the events and the picture as a page would. */
async function withoutBrowser() {
  const reader = (await fetch(`${address}events?deck=ai-survey-2025&locale=ja`)).body
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  const nextView = async () => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        text += (await reader.read()).value ?? '';
        continue;
      }
      const [, data] = /^event: view\ndata: (.*)$/.exec(text.slice(0, end)) ?? [];
      text = text.slice(end + 2);
      if (data) return JSON.parse(data).slides.find(({ id }) => id === 'q1').picture;
    }
  };
  let shown = await nextView();
  return measure(async (round) => {
    const start = Date.now();
    change(round);
    for (let now = shown; ; now = await nextView()) {
      if (now === shown) continue;
      shown = now;
      await (await fetch(`${address}pictures/${now}/1440.png`)).arrayBuffer();
      return Date.now() - start;
    }
  });
}

async function measure(once) {
  const times = [];
  for (let round = -5; round < rounds; round++) {
    const ms = await once(round + 6);
    if (round >= 0) times.push(ms);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times;
}

const bare = () =>
  [1, 2, 3, 4, 5].map(() => {
    const start = performance.now();
    spawnSync(process.execPath, [empty]);
    return performance.now() - start;
  });

const bares = bare();
const times = existsSync(CHROMIUM) ? await withBrowser() : await withoutBrowser();
bares.push(...bare());
program.kill();
rmSync(folder, { recursive: true });

const at = (numbers, share) => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)].toFixed(0);
console.log(`bare start of node:       median ${at(bares, 0.5)} ms`);
console.log(
  `saved text, new picture:  median ${at(times, 0.5)} ms, fastest ${at(times, 0)}, 9 of 10 within ${at(times, 0.9)} (${rounds} rounds)`,
);
