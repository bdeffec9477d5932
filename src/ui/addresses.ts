/** The addresses that screens link to; what stands at each is in `routes.ts`. */
export const to = {
  home: '#/',
  begin: (scenario: string) => `#/begin/${scenario}`,
  encounter: (id: string) => `#/encounter/${id}`,
  pause: (id: string) => `#/encounter/${id}/pause`,
  lookBack: (id: string) => `#/encounter/${id}/look-back`,
  harder: '#/harder',
  past: '#/past',
  losses: '#/losses',
  shared: '#/shared',
  kept: '#/kept',
  copies: '#/copies',
  results: '#/results',
  support: '#/support',
  study: '#/study',
  research: '#/research',
  withdraw: '#/study/withdraw',
};
