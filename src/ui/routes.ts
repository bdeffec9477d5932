import { wrap } from 'svelte-spa-router/wrap';
import NotFound from './NotFound.svelte';
import Begin from './practise/Begin.svelte';
import EncounterScreen from './practise/EncounterScreen.svelte';
import Home from './practise/Home.svelte';

/** What is shown at each address. The way to the first choice is loaded at once, the rest when it is opened. */
export const routes = {
  '/': Home,
  '/begin/:scenario': Begin,
  '/encounter/:id': EncounterScreen,
  '/encounter/:id/pause': wrap({ asyncComponent: () => import('./practise/PauseScreen.svelte') }),
  '/encounter/:id/look-back': wrap({ asyncComponent: () => import('./practise/LookBackScreen.svelte') }),
  '/past': wrap({ asyncComponent: () => import('./practise/PastScreen.svelte') }),
  '/results': wrap({ asyncComponent: () => import('./practise/ResultsScreen.svelte') }),
  '/support': wrap({ asyncComponent: () => import('./support/SupportScreen.svelte') }),
  '*': NotFound,
};
