/** What the page said to a file. */
export interface Said {
  /** Why it was not taken; empty where it was. */
  refused: string;
  isOpened: boolean;
}

/** Types a passphrase, has the page look into the file that was chosen, and waits for what it says. Runs in the page. */
export async function lookInto(passphrase: string): Promise<Said> {
  const form = document.querySelector('input[type=file]')?.closest('form');
  const field = form?.querySelector<HTMLInputElement>('input[type=password]');
  const button = form?.querySelector('button');
  const part = form?.closest('section');
  if (!field || !button || !part) throw new Error('there is nowhere to bring a copy back');
  field.value = passphrase;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  await until(() => !button.disabled);
  button.click();
  await Promise.resolve();
  await until(() => !button.disabled);
  return {
    refused: part.querySelector('[role=alert]')?.textContent.trim() ?? '',
    isOpened: part.querySelector('[role=group]') !== null,
  };
}

/** Presses the button that adds what was found, and waits until it has. Runs in the page. */
export async function addIt(): Promise<void> {
  document.querySelector<HTMLButtonElement>('[role=group] button')?.click();
  while (!document.querySelector('section a.button')) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Goes to a screen; whether it comes, by a word of its heading. Runs in the page. */
export async function comes(hash: string, heading: string): Promise<boolean> {
  location.hash = hash;
  const isThere = () => document.querySelector('h1')?.textContent.includes(heading) ?? false;
  for (let turns = 0; turns < 1000 && !isThere(); turns++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return isThere();
}
