import { expect, test } from '@playwright/test';
import { beginEncounter, mouse, play } from './player.ts';

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
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  const outcome = await page.evaluate(async () => {
    const blocked: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => blocked.push(event.effectiveDirective));
    const fails = async (attempt: () => unknown) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    const elsewhere = 'http://127.0.0.1:9/';
    const image = new Image();
    image.src = `${elsewhere}a.png`;
    const form = Object.assign(document.createElement('form'), { action: elsewhere, method: 'post' });
    document.body.append(form);
    form.submit();
    const fetched = await fails(() => fetch(elsewhere));
    // Only what runs later is bound by the policy as the page's own code is: the test's own text is let through.
    const evaluated = await new Promise<boolean>((resolve) =>
      setTimeout(() => void fails(() => Reflect.construct(Function, ['return 1'])).then(resolve)),
    );
    const parsed = await fails(() => {
      document.createElement('div').innerHTML = '<b>text</b>';
    });
    navigator.sendBeacon(elsewhere, 'x');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return { fetched, evaluated, parsed, blocked };
  });
  expect(outcome).toMatchObject({ fetched: true, evaluated: true, parsed: true });
  expect(outcome.blocked).toEqual(expect.arrayContaining(['img-src', 'form-action', 'connect-src']));
  await expect(page).toHaveTitle('Corridor');
});
