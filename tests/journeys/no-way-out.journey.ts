import { expect, test } from '@playwright/test';
import { beginEncounter, mouse, play } from './player.ts';
import { expectNoWayOut, watchPolicy } from './ways-out.ts';

test('a whole visit asks its own origin for files, and nobody for anything else', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const requests: { method: string; url: string }[] = [];
  const refused: string[] = [];
  context.on('request', (request) => requests.push({ method: request.method(), url: request.url() }));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()))
      refused.push(message.text());
  });
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand);
  await hand.press('Look back');
  await hand.press('See what could leave this device');
  const downloading = page.waitForEvent('download');
  await hand.press('Download corridor-results.csv');
  await downloading;
  for (const screen of ['#/past', '#/support', '#/nowhere', '#/']) await page.goto(`./${screen}`);

  expect(requests.length).toBeGreaterThan(10);
  const own = new URL(baseURL ?? '').origin;
  const astray = requests.filter(({ method, url }) => {
    const { origin, protocol } = new URL(url);
    return method !== 'GET' || (origin !== own && protocol !== 'blob:');
  });
  expect(astray).toEqual([]);
  expect(refused).toEqual([]);
});

test('what tries to get out or to run text as code is stopped', async ({ page }) => {
  const blocked = await watchPolicy(page);
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await expectNoWayOut(page, blocked);
});
