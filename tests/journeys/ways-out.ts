import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Notes what the page's policy stops. To be called before the page is opened. */
export async function watchPolicy(page: Page): Promise<Set<string>> {
  const blocked = new Set<string>();
  await page.exposeFunction('noteBlocked', (directive: string) => void blocked.add(directive));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (window as unknown as { noteBlocked(directive: string): void }).noteBlocked(effectiveDirective),
    );
  });
  return blocked;
}

/** Tries to get out and to run text as code, and expects that the policy has stopped all of it. */
export async function expectNoWayOut(page: Page, blocked: ReadonlySet<string>): Promise<void> {
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
}

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
