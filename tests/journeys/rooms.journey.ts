import { expect, test } from '@playwright/test';
import { beginEncounter, keyboard, mouse, play } from './player.ts';

test.use({ viewport: { width: 390, height: 844 } });

test('what is set holds at once, after a reload, and where it is used', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Menu' }).click();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.getByRole('radio', { name: /Each when I ask for it/ }).check();
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(await paper()).toBe('rgb(22, 23, 29)');
  await page.reload();
  await expect.poll(paper).toBe('rgb(22, 23, 29)');
  await expect(page.getByRole('radio', { name: /Each when I ask for it/ })).toBeChecked();
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  const lines = page.getByRole('log').locator('p');
  await expect(lines).toHaveCount(1);
  await page.getByRole('log').click();
  await expect(lines).toHaveCount(2);
});

test('who there is at one’s school stands on the page of support, also without a network', async ({
  page,
  context,
}) => {
  await page.goto('./#/support');
  await page.getByText('Write them down').click();
  await page.getByLabel('Who they are, and how to reach them').fill('Student support, 01632 960 001');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Student support, 01632 960 001' })).toBeVisible();
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Menu' }).click();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Student support, 01632 960 001' })).toBeVisible();
});

test('a look back leaves a sentence, a point over time, and a list of what is kept, by keyboard alone', async ({
  page,
}) => {
  test.slow();
  const hand = keyboard(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand);
  await hand.press('Look back');
  await hand.press('Leave it out');
  await page.getByRole('textbox').focus();
  await page.keyboard.type('You have stepped back a few times. Tea?');
  await hand.press('Keep it');
  await expect(page.getByText('Kept on this device.')).toBeVisible();
  await hand.press('All your sentences');
  await expect(page.getByRole('textbox')).toHaveValue('You have stepped back a few times. Tea?');
  await hand.press('Menu');
  await hand.press('Over time');
  await expect(page.getByRole('figure')).toHaveCount(2);
  await hand.press('Menu');
  await hand.press('Privacy');
  await expect(page.getByText('1 encounter', { exact: true })).toBeVisible();
  await expect(page.getByText(/\d texts? in your own words/)).toBeVisible();
});
