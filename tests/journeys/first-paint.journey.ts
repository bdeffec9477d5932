import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

/** Holds the program back, as a slow line does, until it is let go. */
async function heldBack(page: Page): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/corridor-*.js', async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

const tagline = (page: Page) => page.locator('.tagline');

for (const width of [320, 1280])
  test(`at ${width} px, the first sentences can be read before the program is there, and stay where they are`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const letGo = await heldBack(page);
    await page.goto('./', { waitUntil: 'commit' });
    await expect(tagline(page)).toBeVisible();
    await expect(page.getByRole('banner')).toHaveCount(0);
    const before = await tagline(page).boundingBox();
    letGo();
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(tagline(page)).toHaveCount(1);
    expect(await tagline(page).boundingBox()).toEqual(before);
  });

test('whoever begins elsewhere sees nothing of home', async ({ page }) => {
  const letGo = await heldBack(page);
  await page.goto('./#/support', { waitUntil: 'commit' });
  await expect(tagline(page)).toBeAttached();
  await expect(tagline(page)).toBeHidden();
  letGo();
  await expect(page.getByRole('heading', { level: 1, name: 'Support' })).toBeVisible();
  await expect(tagline(page)).toHaveCount(0);
});
