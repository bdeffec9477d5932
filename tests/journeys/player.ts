import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** How a player's hands reach the page. */
export interface Hands {
  /** Brings the next line. */
  next(): Promise<void>;
  /** Selects and says the choice at a position, from 0. */
  choose(position: number): Promise<void>;
  /** Ticks what was noticed at a position, from 0, and says so. */
  notice(position: number): Promise<void>;
  /** Writes something in the player's own words and goes on. */
  reflect(text: string): Promise<void>;
  /** Follows a link or presses a button of this name. */
  press(name: string): Promise<void>;
}

export function mouse(page: Page): Hands {
  return {
    next: () => nextButton(page).click({ timeout: 2000 }),
    async choose(position) {
      await page.getByRole('radio').nth(position).check();
      await page.getByRole('button', { name: /^(Say|Do) this$/ }).click();
    },
    async notice(position) {
      await page.getByRole('checkbox').nth(position).check();
      await noticedButton(page).click();
    },
    async reflect(text) {
      await page.getByRole('textbox').fill(text);
      await goOnButton(page).click();
    },
    press: (name) => named(page, name).click(),
  };
}

/** A finger; the page must have been opened with a touch screen. */
export function touch(page: Page): Hands {
  return {
    next: () => nextButton(page).tap({ timeout: 2000 }),
    async choose(position) {
      await page.getByRole('radio').nth(position).tap();
      await page.getByRole('button', { name: /^(Say|Do) this$/ }).tap();
    },
    async notice(position) {
      await page.getByRole('checkbox').nth(position).tap();
      await noticedButton(page).tap();
    },
    async reflect(text) {
      await page.getByRole('textbox').fill(text);
      await goOnButton(page).tap();
    },
    press: (name) => named(page, name).tap(),
  };
}

export function keyboard(page: Page): Hands {
  return {
    async next() {
      await tabTo(page, nextButton(page), 2000);
      await page.keyboard.press('Enter');
    },
    async choose(position) {
      await tabTo(page, page.getByRole('radio').first());
      await page.keyboard.press(String(position + 1));
      await expect(page.getByRole('radio').nth(position)).toBeChecked();
      await page.keyboard.press('Enter');
    },
    async notice(position) {
      await tabTo(page, page.getByRole('checkbox').nth(position));
      await page.keyboard.press('Space');
      await tabTo(page, noticedButton(page));
      await page.keyboard.press('Enter');
    },
    async reflect(text) {
      await tabTo(page, page.getByRole('textbox'));
      await page.keyboard.type(text);
      await tabTo(page, goOnButton(page));
      await page.keyboard.press('Enter');
    },
    async press(name) {
      await tabTo(page, named(page, name));
      await page.keyboard.press('Enter');
    },
  };
}

const nextButton = (page: Page) => page.getByRole('button', { name: /^(Next|Go on)$/ });
const noticedButton = (page: Page) => page.getByRole('button', { name: 'This is what I noticed' });
const goOnButton = (page: Page) => page.getByRole('button', { name: 'Go on', exact: true });
const named = (page: Page, name: string) =>
  page
    .getByRole('link', { name, exact: true })
    .or(page.getByRole('button', { name, exact: true }))
    .first();
const atEnd = (page: Page) => page.getByRole('link', { name: /^(Look back|Go on with the study)$/ });

async function tabTo(page: Page, target: ReturnType<typeof nextButton>, timeout = 30_000) {
  const focused = () => target.evaluate((element) => element === document.activeElement, null, { timeout });
  for (let presses = 0; presses < 80; presses++) {
    if (await focused()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('the keyboard does not get there');
}

export async function beginEncounter(page: Page, hands: Hands, title: string, home = './') {
  await page.goto(home);
  await hands.press(title);
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await hands.press('Begin');
  await expect(page.getByRole('log')).toBeVisible();
}

/** What a player answers where words are asked for. */
const ownWords = 'You look tired. Tea?';

/** Hears lines, and answers what is asked on the way, until there is something to choose or the encounter has ended. */
export async function listen(page: Page, hands: Hands): Promise<'choice' | 'end'> {
  const radio = page.getByRole('radio').first();
  const box = page.getByRole('checkbox').first();
  const field = page.getByRole('textbox');
  for (;;) {
    await expect(radio.or(box).or(field).or(nextButton(page)).or(atEnd(page)).first()).toBeVisible({
      timeout: 20_000,
    });
    if (await atEnd(page).isVisible()) return 'end';
    if (await radio.isVisible()) return 'choice';
    if (await box.isVisible()) {
      await answered(page, () => hands.notice(0), /You noticed: /);
    } else if (await field.isVisible()) {
      await answered(page, () => hands.reflect(ownWords), ownWords);
    } else {
      // A line may come by itself just before it is asked for, and then the button has gone.
      await hands.next().catch(() => undefined);
    }
  }
}

/** Gives an answer, and waits until the log has one more like it. */
async function answered(page: Page, give: () => Promise<void>, told: string | RegExp) {
  const answers = page.getByRole('log').locator('p').filter({ hasText: told });
  const before = await answers.count();
  await give();
  await expect(answers).toHaveCount(before + 1);
}

/** The lines in the log, in order. */
export const heard = (page: Page) => page.getByRole('log').locator('p').allInnerTexts();

/**
 * Makes choices by turns until the encounter has ended, or `most` have been made.
 * @returns how many were made
 */
export async function play(page: Page, hands: Hands, most = 60): Promise<number> {
  let made = 0;
  while (made < most && (await listen(page, hands)) === 'choice') {
    const before = (await heard(page)).length;
    await hands.choose(made % (await page.getByRole('radio').count()));
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(before);
    made += 1;
  }
  return made;
}
