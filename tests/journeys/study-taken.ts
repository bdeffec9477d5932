import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** A published study as the test needs it: the shipped one with changes. */
export function studyWith(changes: object, whole: object = {}): Buffer {
  const shipped = JSON.parse(readFileSync('dist/studies/two-conversations.json', 'utf8')) as {
    study: object;
  };
  return Buffer.from(JSON.stringify({ ...shipped, study: { ...shipped.study, ...changes }, ...whole }));
}

/** Opens a study's file as somebody who was given one. */
export async function openStudyFile(page: Page, buffer: Buffer) {
  await page.goto('./#/study');
  await page
    .getByLabel('The study’s file')
    .setInputFiles({ name: 'study.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Open it' }).click();
}

export async function consent(page: Page) {
  for (const point of await page.getByRole('group', { name: 'Tick each' }).getByRole('checkbox').all())
    await point.check();
  await page.getByRole('button', { name: 'I agree and begin' }).click();
}

const heading = (page: Page) => page.locator('#question');

/** Answers the question on the screen with its first answer and goes on to the next. */
export async function answerOne(page: Page): Promise<void> {
  const asked = await heading(page).innerText();
  const progress = await page.getByText(/^Question \d/).allInnerTexts();
  const radio = page.getByRole('radio').first();
  if (await radio.isVisible()) {
    await radio.check();
  }
  await page.getByRole('button', { name: 'Next' }).click();
  await expect
    .poll(async () => {
      const now = await heading(page).allInnerTexts();
      return [...now, ...(await page.getByText(/^Question \d/).allInnerTexts())].join();
    })
    .not.toBe([asked, ...progress].join());
}

/** Answers questions until something else is next. */
export async function answerAll(page: Page, title: RegExp): Promise<number> {
  let answered = 0;
  for (;;) {
    await expect(heading(page).or(page.getByRole('heading', { level: 2, name: title }))).toBeVisible();
    if (!(await heading(page).isVisible())) return answered;
    await answerOne(page);
    answered += 1;
  }
}
