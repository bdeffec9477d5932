import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

async function slowed(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function inBrowser<Found>(executablePath: string, deed: (browser: Browser) => Promise<Found>) {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    return await deed(browser);
  } finally {
    await browser.close();
  }
}

/** How long the largest paint takes without a network, on a processor six times as slow; milliseconds, once a visit. */
export function offlinePaints(address: string, executablePath: string, visits: number): Promise<number[]> {
  return inBrowser(executablePath, async (browser) => {
    const context = await browser.newContext(phone);
    const first = await context.newPage();
    await first.goto(address);
    await first.evaluate('navigator.serviceWorker.ready.then(() => true)');
    await first.close();
    await context.setOffline(true);
    const paints: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) {
      const page = await context.newPage();
      await slowed(page, 6);
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      paints.push(await page.evaluate<number>(largestPaint));
      await page.close();
    }
    return paints;
  });
}

/** Run in the page: when its largest part was painted; milliseconds. */
const largestPaint = `new Promise((found) => {
  new PerformanceObserver((list) => found(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  });
})`;

/**
 * How long it takes from saying a choice until its line is painted, its durable write included, on a processor four
 * times as slow: milliseconds, one for each choice of as many encounters as `runs` says.
 */
export function sayings(address: string, executablePath: string, runs: number): Promise<number[]> {
  return inBrowser(executablePath, async (browser) => {
    const page = await (await browser.newContext({ ...phone, reducedMotion: 'reduce' })).newPage();
    await slowed(page, 4);
    const taken: number[] = [];
    for (let run = 0; run < runs; run += 1) taken.push(...(await played(page, address, run)));
    return taken;
  });
}

async function played(page: Page, address: string, run: number): Promise<number[]> {
  await page.goto(address);
  await page
    .getByRole('main')
    .getByRole('link')
    .and(page.locator('[href^="#/begin/"]'))
    .nth(run % 2)
    .click();
  await page.getByRole('button', { name: 'Begin' }).click();
  const taken: number[] = [];
  const radio = page.getByRole('radio').first();
  const box = page.getByRole('checkbox').first();
  const field = page.getByRole('textbox');
  const next = page.getByRole('button', { name: /^(Next|Go on)$/ });
  const end = page.getByRole('link', { name: 'Look back' });
  for (;;) {
    await radio.or(box).or(field).or(next).or(end).first().waitFor();
    if (await end.isVisible()) return taken;
    if (await radio.isVisible()) {
      await page
        .getByRole('radio')
        .nth(run % 2)
        .check();
      await page.getByRole('button', { name: /^(Say|Do) this$/, disabled: false }).waitFor();
      taken.push(await page.evaluate<number>(sayAndWatch));
    } else if (await box.isVisible()) {
      await box.check();
      await page.getByRole('button', { name: 'This is what I noticed' }).click();
    } else if (await field.isVisible()) {
      await page.getByRole('button', { name: 'Go on' }).click();
    } else await next.click({ timeout: 2000 }).catch(() => undefined);
  }
}

/** Run in the page: presses the button, and finds when the browser has painted the log's new line; milliseconds. */
const sayAndWatch = `new Promise((painted) => {
  const said = /^(Say|Do) this$/;
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => said.test(textContent.trim()));
  const begun = performance.now();
  new PerformanceObserver((list) => painted(list.getEntries()[0].renderTime - begun)).observe({ type: 'element' });
  new MutationObserver(([{ addedNodes }], observer) => {
    observer.disconnect();
    addedNodes[0].setAttribute('elementtiming', 'said');
  }).observe(document.querySelector('[role=log]'), { childList: true });
  button.click();
})`;
