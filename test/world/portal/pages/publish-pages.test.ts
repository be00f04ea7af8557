import { expect, it } from 'vitest';
import { buildingPage, failedPage, publishPage } from '../../../../src/world/portal/pages/publish-pages.ts';
import { visitOf } from './visit.ts';

it('what only publishers see is not to be found by searching the web; only the page of a build that goes on comes again', async () => {
  const visit = visitOf('publisher');
  const pages = await Promise.all([publishPage(visit, ['charity']), buildingPage(visit, 'charity'), failedPage(visit, 'charity', [])]); // prettier-ignore
  const texts = pages.map(String);
  expect(texts.map((text) => text.includes('<meta name="robots" content="noindex" />'))).toEqual([true, true, true]);
  expect(texts.map((text) => /data-again="\d+"/.test(text))).toEqual([false, true, false]);
});
