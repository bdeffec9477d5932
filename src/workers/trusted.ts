/** The scripts that workers may be started from: our service worker, and what the page holds itself. */
const ours = new Set(['./service-worker.js']);

interface Policy {
  createScriptURL(script: string): string;
}

/** TypeScript's own DOM types do not have it yet, nor have all browsers. */
const { trustedTypes } = window as {
  trustedTypes?: { createPolicy(name: string, rules: Policy): Policy };
};

/** Under the page's security policy, workers start only from addresses that this one has passed. */
const policy: Policy = {
  createScriptURL(script) {
    if (!ours.has(script)) throw new TypeError('not a worker of Corridor');
    return script;
  },
};
const enforced = trustedTypes?.createPolicy('corridor-workers', policy) ?? policy;

export const trustedServiceWorker = (): string => enforced.createScriptURL('./service-worker.js');

/** An address for a worker's whole script, until it is forgotten. */
export function trustedWorker(source: string): { address: string; forget: () => void } {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  ours.add(url);
  const address = enforced.createScriptURL(url);
  const forget = () => {
    ours.delete(url);
    URL.revokeObjectURL(url);
  };
  return { address, forget };
}
