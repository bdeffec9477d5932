import { expect, test } from '@playwright/test';
import { expectNoFaults } from './faults.ts';
import { answerAll, consent, openStudyFile, studyWith } from './study-taken.ts';

for (const [width, colorScheme] of [
  [320, 'dark'],
  [1280, 'light'],
] as const) {
  test.describe(`a study at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 844 }, colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('has no screen with a fault that axe knows, and none scrolls sideways', async ({ page }) => {
      test.slow();
      await page.goto('./#/study');
      await expectNoFaults(page, 'the way into a study');
      await openStudyFile(page, studyWith({ conditions: undefined }));
      await expect(page.getByRole('button', { name: 'I agree and begin' })).toBeVisible();
      await expectNoFaults(page, 'consent');
      await consent(page);
      await expect(page.locator('#question')).toBeVisible();
      await expectNoFaults(page, 'a question with options');
      await page.getByRole('button', { name: 'Next' }).click();
      await expectNoFaults(page, 'a question that was left out');
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByText('There are no right answers.')).toBeVisible();
      await page.getByRole('button', { name: 'Next' }).click();
      await expect(page.getByText('0: Not at all sure')).toBeVisible();
      await expectNoFaults(page, 'a rating');
      await answerAll(page, /./);
      await expectNoFaults(page, 'the next encounter');
      await page.goto('./');
      await expect(page.getByText(/You are taking part in/)).toBeVisible();
      await expectNoFaults(page, 'home, with a study');
      await page.goto('./#/study/withdraw');
      await expect(page.getByRole('button', { name: 'Erase it and withdraw' })).toBeVisible();
      await expectNoFaults(page, 'withdrawing');
    });

    test('shows without a fault what is handed back, and what comes after', async ({ page }) => {
      test.slow();
      await openStudyFile(page, studyWith({ conditions: undefined, encounters: [], feedback: 'none' }));
      await consent(page);
      await answerAll(page, /Hand it back/);
      await expect(page.getByRole('button', { name: 'Download the file' })).toBeVisible();
      await expectNoFaults(page, 'handing back');
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Download the file' }).click();
      await downloading;
      await page.getByRole('button', { name: 'I have handed it back' }).click();
      await expect(page.getByRole('button', { name: 'Begin the last part' })).toBeVisible();
      await expectNoFaults(page, 'the time until the last part');
    });
  });
}
