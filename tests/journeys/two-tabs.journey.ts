import { expect, test } from '@playwright/test';
import { beginEncounter, heard, listen, mouse, play } from './player.ts';

const readAlong = 'This encounter is open in another tab. Here you can read along.';

test('an encounter that is open in one tab is read along in another, until it is continued there', async ({
  page,
  context,
}) => {
  test.slow();
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 1);
  await listen(page, hand);

  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByText(readAlong)).toBeVisible();
  await expect(other.getByRole('radio')).toHaveCount(0);
  await expect(page.getByText(readAlong)).toHaveCount(0);
  expect(await heard(other)).toEqual(await heard(page));

  await play(page, hand, 1);
  await listen(page, hand);
  const said = await heard(page);
  await expect.poll(() => heard(other)).toEqual(said);

  await other.getByRole('button', { name: 'Continue here' }).click();
  await expect(other.getByRole('radio').first()).toBeVisible();
  await expect(page.getByText(readAlong)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await play(other, mouse(other), 1);

  await other.close();
  await page.getByRole('button', { name: 'Continue here' }).click();
  await play(page, hand);
  await expect(page.getByRole('link', { name: 'Look back' })).toBeVisible();
});

test('stepping to Pause and back in one tab is nobody else’s doing', async ({ page }) => {
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 1);
  for (let times = 0; times < 3; times++) {
    await hand.press('Pause');
    await hand.press('Go on');
    await expect(page.getByText(readAlong)).toHaveCount(0);
  }
  await play(page, hand, 1);
});
