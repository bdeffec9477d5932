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
  const blocked = new Set<string>();
  await page.exposeFunction('noteBlocked', (directive: string) => void blocked.add(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (window as unknown as { noteBlocked(directive: string): void }).noteBlocked(effectiveDirective),
    );
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  const address = page.url();
  expect(await page.evaluate(tryEverything)).toEqual({ fetched: true, evaluated: true, parsed: true });
  for (const directive of [
    'img-src',
    'form-action',
    'connect-src',
    'frame-src',
    'require-trusted-types-for',
  ]) {
    await expect.poll(() => [...blocked], { message: directive }).toContain(directive);
  }
  expect(page.url()).toBe(address);
});

/** Says which attempts threw; the others are known by what the policy reports. */
async function tryEverything() {
  const elsewhere = 'http://127.0.0.1:9/';
  const throws = async (attempt: () => unknown) => {
    try {
      await attempt();
      return false;
    } catch {
      return true;
    }
  };
  document.body.append(
    Object.assign(new Image(), { src: `${elsewhere}a.png` }),
    Object.assign(document.createElement('iframe'), { src: elsewhere }),
  );
  navigator.sendBeacon(elsewhere, 'x');
  const form = Object.assign(document.createElement('form'), { action: elsewhere, method: 'post' });
  document.body.append(form);
  form.submit();
  return {
    fetched: await throws(() => fetch(elsewhere)),
    // Only what runs later is bound by the policy as the page's own code is: the test's own text is let through.
    evaluated: await new Promise<boolean>((resolve) =>
      setTimeout(() => void throws(() => Reflect.construct(Function, ['return 1'])).then(resolve)),
    ),
    parsed: await throws(() => {
      document.createElement('div').innerHTML = '<b>text</b>';
    }),
  };
}
