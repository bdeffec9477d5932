import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leavePage } from '../../../src/ui/parts/leave.ts';
import Toolbar from '../../../src/ui/parts/Toolbar.svelte';

vi.mock('../../../src/ui/parts/leave.ts', async (original) => ({
  ...(await original<object>()),
  leavePage: vi.fn(),
}));

beforeEach(() => render(Toolbar));
afterEach(() => {
  vi.clearAllMocks();
  location.hash = '';
});

function at(address: string) {
  location.hash = address;
  window.dispatchEvent(new Event('hashchange'));
}

const links = () =>
  screen.getAllByRole('link').map((link) => link.textContent.trim() || link.getAttribute('aria-label'));
const always = ['Corridor', 'Support', 'Menu'];

describe('the toolbar', () => {
  test.each([
    ['#/', always],
    ['#/begin/toy', always],
    ['#/encounter/e000000000000001', ['Corridor', 'Pause', 'Support', 'Menu']],
    ['#/encounter/e000000000000001/pause', always],
    ['#/encounter/e000000000000001/look-back', always],
    ['#/past', always],
  ])('at %s holds %j', async (address, names) => {
    at(address);
    await vi.waitFor(() => expect(links()).toEqual(names));
  });

  test('pauses the encounter that is being played', async () => {
    at('#/encounter/e000000000000001');
    const pause = await screen.findByRole('link', { name: 'Pause' });
    expect(pause.getAttribute('href')).toBe('#/encounter/e000000000000001/pause');
  });

  test('is a landmark with a name', () => {
    expect(screen.getByRole('navigation', { name: 'Corridor' })).toBeTruthy();
  });

  test('leaves by its button', async () => {
    await userEvent.click(screen.getByRole('button', { name: 'Leave this page' }));
    expect(leavePage).toHaveBeenCalledTimes(1);
  });

  test('leaves by Shift three times, wherever the focus is, and not by less', async () => {
    const person = userEvent.setup({ delay: null });
    await person.keyboard('{Shift}{Shift}');
    expect(leavePage).not.toHaveBeenCalled();
    await person.keyboard('{Shift}');
    expect(leavePage).toHaveBeenCalledTimes(1);
  });
});
