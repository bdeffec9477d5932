import { wrap } from 'svelte-spa-router/wrap';
import NotLoaded from './NotLoaded.svelte';
import NotFound from './NotFound.svelte';
import Begin from './practise/Begin.svelte';
import EncounterScreen from './practise/EncounterScreen.svelte';
import Home from './practise/Home.svelte';

type Load = NonNullable<Parameters<typeof wrap>[0]['asyncComponent']>;

/** A screen that is loaded when it is opened; where that fails, a page that says so. */
const later = (load: Load) =>
  wrap({
    async asyncComponent() {
      try {
        return await load();
      } catch {
        return { default: NotLoaded };
      }
    },
  });

/** What is shown at each address. The way to the first choice is loaded at once, the rest when it is opened. */
export const routes = {
  '/': Home,
  '/begin/:scenario': Begin,
  '/encounter/:id': EncounterScreen,
  '/encounter/:id/pause': later(() => import('./practise/PauseScreen.svelte')),
  '/encounter/:id/look-back': later(() => import('./practise/LookBackScreen.svelte')),
  '/past': later(() => import('./practise/PastScreen.svelte')),
  '/results': later(() => import('./practise/ResultsScreen.svelte')),
  '/support': later(() => import('./support/SupportScreen.svelte')),
  '*': NotFound,
};
