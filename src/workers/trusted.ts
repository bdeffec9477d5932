/** Under the page's policy, scripts are loaded only from addresses that this one passes. */
export function trusted(script: string): string {
  policy ??= trustedTypes()?.createPolicy('corridor-workers', { createScriptURL });
  return policy ? policy.createScriptURL(script) : script;
}

export const serviceWorkerScript = './service-worker.js';

let policy: Policy | undefined;

interface Policy {
  createScriptURL(script: string): string;
}

function createScriptURL(script: string): string {
  if (script !== serviceWorkerScript) throw new TypeError('not a worker of Corridor');
  return script;
}

/** TypeScript's own DOM types do not have it yet, nor have all browsers. */
const trustedTypes = () =>
  (window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
