import type { Component } from 'svelte';
import NotFound from './NotFound.svelte';
import NotLoaded from './NotLoaded.svelte';
import Begin from './practise/Begin.svelte';
import EncounterScreen from './practise/EncounterScreen.svelte';
import Home from './practise/Home.svelte';

/** What screens learn from their address; one that learns nothing takes nothing. */
interface Params {
  id: string;
  scenario: string;
}
type Screen = Component<never>;

/** A screen that is loaded when it is opened; where that fails, a page that says so. */
const later = (load: () => Promise<{ default: Screen }>) => () =>
  load().then(
    (loaded) => loaded.default,
    () => NotLoaded,
  );

/** What is shown at each address. The way to the first choice is loaded at once, the rest when it is opened. */
const routes: readonly [RegExp, () => Screen | Promise<Screen>][] = [
  [/^\/$/, () => Home],
  [/^\/begin\/(?<scenario>[^/]+)$/, () => Begin],
  [/^\/encounter\/(?<id>[^/]+)$/, () => EncounterScreen],
  [/^\/encounter\/(?<id>[^/]+)\/pause$/, later(() => import('./practise/PauseScreen.svelte'))],
  [/^\/encounter\/(?<id>[^/]+)\/look-back$/, later(() => import('./look-back/LookBackScreen.svelte'))],
  [/^\/menu$/, later(() => import('./rooms/MenuScreen.svelte'))],
  [/^\/about$/, later(() => import('./rooms/AboutScreen.svelte'))],
  [/^\/settings$/, later(() => import('./rooms/SettingsScreen.svelte'))],
  [/^\/privacy$/, later(() => import('./rooms/PrivacyScreen.svelte'))],
  [/^\/harder$/, later(() => import('./practise/HarderScreen.svelte'))],
  [/^\/sentences$/, later(() => import('./look-back/SentencesScreen.svelte'))],
  [/^\/over-time$/, later(() => import('./look-back/OverTimeScreen.svelte'))],
  [/^\/past$/, later(() => import('./practise/PastScreen.svelte'))],
  [/^\/copies$/, later(() => import('./copies/CopiesScreen.svelte'))],
  [/^\/shared$/, later(() => import('./device/SharedScreen.svelte'))],
  [/^\/kept$/, later(() => import('./one-file/KeptScreen.svelte'))],
  [/^\/losses$/, later(() => import('./device/LossesScreen.svelte'))],
  [/^\/results$/, later(() => import('./practise/ResultsScreen.svelte'))],
  [/^\/study$/, later(() => import('./study/StudyScreen.svelte'))],
  [/^\/study\/withdraw$/, later(() => import('./study/WithdrawScreen.svelte'))],
  [/^\/research(?:\/(?<id>[^/]+))?$/, later(() => import('./research/ResearchScreen.svelte'))],
  [/^\/obligations$/, later(() => import('./support/ObligationsScreen.svelte'))],
  [/^\/support$/, later(() => import('./support/SupportScreen.svelte'))],
];

/** The screen at an address, and what it learns from it. */
export async function screenAt(path: string) {
  const [address, screen] = routes.find(([pattern]) => pattern.test(path)) ?? [/^/, () => NotFound];
  const params = { ...address.exec(path)?.groups } as unknown as Params;
  return { Screen: (await screen()) as Component<{ params: Params }>, params };
}
