import { screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, test } from 'vitest';
import AboutScreen from '../../../src/ui/rooms/AboutScreen.svelte';
import MenuScreen from '../../../src/ui/rooms/MenuScreen.svelte';
import PrivacyScreen from '../../../src/ui/rooms/PrivacyScreen.svelte';
import SettingsScreen from '../../../src/ui/rooms/SettingsScreen.svelte';
import MySchool from '../../../src/ui/support/MySchool.svelte';
import { play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

afterEach(() => {
  delete document.documentElement.dataset.look;
});

test('the menu leads everywhere', () => {
  show(corridorWith([talk]), MenuScreen, {});
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '#/support',
    '#/obligations',
    '#/past',
    '#/over-time',
    '#/sentences',
    '#/settings',
    '#/privacy',
    '#/copies',
    '#/shared',
    '#/about',
    '#/study',
  ]);
});

test('about says whose ratings these are, and what the study is not', () => {
  show(corridorWith([talk]), AboutScreen, {});
  expect(screen.getByText(/nobody who has lived through it has reviewed them yet/)).toBeTruthy();
  expect(screen.getByText(/The study does not say whether the ratings are right/)).toBeTruthy();
  expect(screen.getByText(/not legal advice/)).toBeTruthy();
});

describe('settings', () => {
  test('are kept, and shown as they were', async () => {
    const corridor = corridorWith([talk]);
    await corridor.keeper.keepSetting('pacing', 'by-hand');
    const { person } = show(corridor, SettingsScreen, {});
    const byHand = await screen.findByRole<HTMLInputElement>('radio', { name: /Each when I ask/ });
    await expect.poll(() => byHand.checked).toBe(true);
    await person.click(screen.getByRole('radio', { name: 'All at once' }));
    expect(await corridor.keeper.setting('pacing')).toBe('at-once');
  });

  test('of the look hold at once', async () => {
    const corridor = corridorWith([talk]);
    const { person } = show(corridor, SettingsScreen, {});
    await person.click(screen.getByRole('radio', { name: 'High contrast' }));
    expect(document.documentElement.dataset.look).toBe('high-contrast');
    expect(await corridor.keeper.setting('look')).toBe('high-contrast');
    await person.click(screen.getByRole('radio', { name: 'As this device does' }));
    expect(document.documentElement.dataset.look).toBeUndefined();
  });

  test('say where there is no voice', () => {
    show(corridorWith([talk]), SettingsScreen, {});
    expect(screen.getByText('This browser has no such voice.')).toBeTruthy();
  });
});

describe('privacy', () => {
  test('lists what is kept here', async () => {
    const corridor = corridorWith([talk]);
    await keep(corridor, play(talk).choose('ask', 'listen').run);
    show(corridor, PrivacyScreen, {});
    const kept = screen.getByRole('region', { name: 'What is kept on this device' });
    expect(await within(kept).findByText('1 encounter')).toBeTruthy();
    expect(within(kept).getByText('2 things that you chose to say or do')).toBeTruthy();
    expect(within(kept).queryByText(/in your own words/)).toBeNull();
    expect(screen.getByRole('link', { name: 'Erase everything' }).getAttribute('href')).toBe('#/past');
  });

  test('says where nothing is kept', async () => {
    show(corridorWith([talk]), PrivacyScreen, {});
    expect(await screen.findByText('Nothing.')).toBeTruthy();
  });
});

test('what somebody writes of their school is kept, shown, and can be called', async () => {
  const corridor = corridorWith([talk]);
  const { person } = show(corridor, MySchool, {});
  expect(screen.getByText(/Your school has its own people/)).toBeTruthy();
  await person.click(screen.getByText('Write them down'));
  await person.type(screen.getByRole('textbox', { hidden: true }), 'Student support, 01632 960 001');
  await person.tab();
  const link = await screen.findByRole('link', { name: 'Student support, 01632 960 001' });
  expect(link.getAttribute('href')).toBe('tel:01632960001');
  expect(await corridor.keeper.setting('my-school')).toBe('Student support, 01632 960 001');
});
