import type { Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { LookName } from './faults.ts';
import { expectNoFaults } from './faults.ts';
import type { Hands } from './player.ts';
import { beginEncounter, listen, mouse, play } from './player.ts';

/** How each width is looked at again: every look somewhere, dark everywhere. */
const widths: readonly (readonly [number, readonly LookName[]])[] = [
  [320, ['dark', 'high contrast']],
  [390, ['dark', 'text of twice the size']],
  [1280, ['dark', 'right to left']],
];

/** The mouse, looking at what it is asked before it answers. */
function carefulMouse(page: Page, looks: readonly LookName[]): Hands {
  const hand = mouse(page);
  return {
    ...hand,
    async notice(position) {
      await expectNoFaults(page, 'a notice step', looks);
      await hand.notice(position);
    },
    async reflect(text) {
      await expectNoFaults(page, 'a reflect step', looks);
      await hand.reflect(text);
    },
  };
}

for (const [width, looks] of widths) {
  test.describe(`at ${width} px, also ${looks.join(' and ')}`, () => {
    test.use({
      viewport: { width, height: 844 },
      colorScheme: 'light',
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('every screen is without a fault that axe knows, and none scrolls sideways', async ({ page }) => {
      test.slow();
      const hand = carefulMouse(page, looks);
      const look = (screen: string) => expectNoFaults(page, screen, looks);
      await page.goto('./');
      await look('home');
      await hand.press('Sitting it out');
      await look('begin');
      await beginEncounter(page, hand, 'Sitting it out');
      await look('a line');
      await listen(page, hand);
      await page.getByRole('radio').first().check();
      await expect(page.getByRole('button', { name: 'Take back' })).toBeVisible();
      await look('choices');
      await hand.press('Pause');
      await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
      await look('pause');
      await hand.press('Go on');
      await play(page, hand);
      await look('ending');
      await hand.press('Look back');
      await expect(page.getByRole('heading', { level: 1, name: /^Looking back/ })).toBeVisible();
      await look('look back, before it is said what one thinks');
      await hand.press('Leave it out');
      for (const summary of await page.locator('summary').all()) await summary.click();
      await look('look back');
      for (const screen of [
        'menu',
        'about',
        'settings',
        'privacy',
        'sentences',
        'over-time',
        'harder',
        'results',
        'past',
        'support',
        'obligations',
        'copies',
        'shared',
        'losses',
        'nowhere',
      ]) {
        await page.goto(`./#/${screen}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
        await look(screen);
      }
      await page.goto('./#/support');
      await page.getByRole('combobox').selectOption({ label: 'Australia' });
      await look('contacts');
      await page.goto('./#/research');
      await look('research room');
      await page.getByRole('button', { name: 'Begin from the example' }).click();
      for (const place of ['', '/study', '/text', '/keys', '/codes', '/made-up', '/publish']) {
        await page.goto(`./#/research${place}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
        await page
          .locator('details')
          .evaluateAll((all) => all.forEach((part) => part.setAttribute('open', '')));
        await look(`research room ${place}`);
      }
      await page.goto('./#/past');
      await hand.press('Erase everything');
      await look('dialog');
    });
  });
}

for (const [width, height] of [
  [390, 667],
  [390, 844],
  [1280, 720],
] as const) {
  test(`at ${width} x ${height} px no choice lies under what stays at the top`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const hand = mouse(page);
    await beginEncounter(page, hand, "Don't tell anyone");
    for (let decisions = 0; decisions < 3; decisions++) {
      await listen(page, hand);
      const [top, ...others] = await Promise.all(
        [page.locator('label').first(), page.locator('header'), page.locator('.stage')].map(boxOf),
      );
      for (const { bottom } of others) expect(top?.top).toBeGreaterThanOrEqual(bottom);
      await play(page, hand, 1);
    }
  });
}

const boxOf = (thing: Locator) =>
  thing.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
