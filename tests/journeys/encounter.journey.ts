import { expect, test } from '@playwright/test';
import { beginEncounter, heard, keyboard, listen, mouse, play, touch } from './player.ts';
import { expectBandsFrom, rowsOf } from './results-file.ts';

/** Choices come in a drawn order: `fewest` is the least that the checker counts on any run. */
const visits = [
  { by: 'mouse', reach: mouse, width: 1280, title: 'Sitting it out', fewest: 6 },
  { by: 'keyboard', reach: keyboard, width: 1280, title: "Don't tell anyone", fewest: 9 },
  { by: 'touch', reach: touch, width: 390, title: "Don't tell anyone", fewest: 9 },
  { by: 'keyboard', reach: keyboard, width: 320, title: 'Sitting it out', fewest: 6 },
];

for (const { by, reach, width, title, fewest } of visits) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 844 }, hasTouch: by === 'touch' });

    test(`“${title}” is played to an end, looked back on and taken away by ${by} alone`, async ({ page }) => {
      test.slow();
      const hand = reach(page);
      await beginEncounter(page, hand, title);
      const made = await play(page, hand);
      expect(made).toBeGreaterThanOrEqual(fewest);

      await hand.press('Look back');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Looking back: ${title}`);
      await hand.press('Leave it out');
      await expect(page.getByText('What its author thought; reviewed by nobody yet.')).toBeVisible();
      const lookBack = page.url();

      await hand.press('See what could leave this device');
      await expect(page.getByRole('table')).toBeVisible();
      const shown = await page.getByRole('table').getByRole('row').all();
      const headers = await page.getByRole('columnheader').allInnerTexts();
      const downloading = page.waitForEvent('download');
      await hand.press('Download corridor-results.csv');
      const rows = await rowsOf(await downloading);
      expect(rows.filter(({ kind }) => kind === 'choice')).toHaveLength(made);
      expect(rows.map((row) => Object.values(row))).toEqual(
        await Promise.all(shown.slice(1).map((row) => row.getByRole('cell').allInnerTexts())),
      );
      expect(Object.keys(rows[0] ?? {})).toEqual(headers);

      await page.goto(lookBack);
      await hand.press('Leave it out');
      await expectBandsFrom(page, rows);
    });
  });
}

test('a reload in the middle of a choice loses nothing', async ({ page }) => {
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 3);
  await listen(page, hand);
  await page.getByRole('radio').nth(1).check();
  await expect(page.getByRole('button', { name: /^(Say|Do) this$/ })).toBeEnabled();
  const [before, choices] = [await heard(page), await page.getByRole('radio').evaluateAll(values)];
  await page.reload();
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  expect(await heard(page)).toEqual(before);
  expect(await page.getByRole('radio').evaluateAll(values)).toEqual(choices);
});

const values = (radios: Element[]) => radios.map((radio) => radio.getAttribute('value'));

test('in a browser without locks, a second tab that goes on first is caught up with', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
  });
  await beginEncounter(page, mouse(page), 'Sitting it out');
  await listen(page, mouse(page));
  const other = await context.newPage();
  await other.goto(page.url());
  await play(other, mouse(other), 1);
  await page.getByRole('radio').first().click();
  await expect(page.getByText('This encounter went on in another tab.')).toBeVisible();
  await expect.poll(async () => (await heard(page)).slice(0, 3)).toEqual((await heard(other)).slice(0, 3));
});

test('pause, support and stepping out are always in reach, and stepping out is unscored', async ({
  page,
}) => {
  const hand = mouse(page);
  await beginEncounter(page, hand, "Don't tell anyone");
  await play(page, hand, 1);
  await hand.press('Pause');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeFocused();
  await hand.press('Go on');
  await listen(page, hand);
  await hand.press('Support');
  await expect(page.getByRole('heading', { level: 1, name: 'Support' })).toBeVisible();
  const country = page.getByRole('combobox');
  for (const name of (await country.getByRole('option').allInnerTexts()).slice(1)) {
    await country.selectOption({ label: name });
    await expect(page.getByRole('heading', { name: 'In an emergency' })).toBeVisible();
  }
  await country.selectOption({ label: 'New Zealand' });
  await expect(page.getByRole('link', { name: '111' })).toHaveAttribute('href', 'tel:111');
  await page.goBack();
  await hand.press('Pause');
  await hand.press('Finish here and keep what I said, unscored');
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await page.goto('./#/past');
  await expect(page.getByText('Stepped out, unscored')).toBeVisible();
  await page.goto('./#/results');
  await expect(page.getByText('There is no finished encounter yet')).toBeVisible();
});

test('trying again from a line is a new attempt that leaves the first alone', async ({ page }) => {
  test.slow();
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand);
  await hand.press('Look back');
  const again = page.getByRole('button', { name: /^Try again from here/ });
  await again.nth(2).click();
  await expect(page.getByRole('log')).toBeVisible();
  await listen(page, hand);
  await play(page, hand);
  await page.goto('./#/past');
  await expect(page.getByText('its scores stand')).toHaveCount(1);
  await expect(page.getByText('attempt 2')).toBeVisible();
});

test('leaving swaps the page for a neutral one, by button or by Shift three times', async ({ page }) => {
  for (const leave of [
    () => page.getByRole('button', { name: 'Leave this page' }).click(),
    async () => {
      for (let press = 0; press < 3; press++) await page.keyboard.press('Shift');
    },
  ]) {
    await page.goto('./');
    await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
    await leave();
    await expect(page).toHaveTitle('Reading list');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Corridor');
  }
});
