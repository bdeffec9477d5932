import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with the screen that is shown, one line each; all its rules, or some. */
export async function faultsOf(page: Page, screen: string, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  return violations.map(({ id, nodes }) => `${screen}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`);
}

/** How somebody may have set the look of everything, with the rules of axe that it can break. */
interface Look {
  put(page: Page, isOn: boolean): Promise<unknown>;
  rules: string[];
}

const looks = {
  dark: {
    put: (page, isOn) => page.emulateMedia({ colorScheme: isOn ? 'dark' : 'light' }),
    rules: ['color-contrast'],
  },
  'high contrast': {
    put: (page, isOn) => page.emulateMedia({ contrast: isOn ? 'more' : 'no-preference' }),
    rules: ['color-contrast'],
  },
  'text of twice the size': {
    put: (page, isOn) =>
      page.evaluate((size) => void (document.documentElement.style.fontSize = size), isOn ? '34px' : ''),
    rules: ['target-size', 'scrollable-region-focusable'],
  },
  'right to left': {
    put: (page, isOn) => page.evaluate((dir) => void (document.documentElement.dir = dir), isOn ? 'rtl' : ''),
    rules: ['target-size', 'scrollable-region-focusable'],
  },
} satisfies Record<string, Look>;

export type LookName = keyof typeof looks;

/** Looks at a screen as it is, and again in each of the looks. */
export async function expectNoFaults(page: Page, screen: string, inLooks: readonly LookName[] = []) {
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  expect(await faultsOf(page, screen)).toEqual([]);
  await expectToFit(page, screen);
  for (const name of inLooks) {
    const look: Look = looks[name];
    await look.put(page, true);
    expect(await faultsOf(page, `${screen}, ${name}`, look.rules)).toEqual([]);
    await expectToFit(page, `${screen}, ${name}`);
    await look.put(page, false);
  }
}

async function expectToFit(page: Page, screen: string) {
  const [width, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(width, `${screen} scrolls sideways`).toBeLessThanOrEqual(window);
}
