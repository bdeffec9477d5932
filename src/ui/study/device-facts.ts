import type { DeviceFacts } from '../../core/returns/device-facts.ts';

/** What a return says of the device, and nothing finer. */
export function deviceFacts(): Omit<DeviceFacts, 'pacing'> {
  const fits = (query: string) => matchMedia(query).matches;
  const touch = fits('(any-pointer: coarse)');
  const mouse = fits('(any-pointer: fine)');
  const shortSide = Math.min(screen.width, screen.height);
  return {
    input: touch && mouse ? 'mixed' : touch ? 'touch' : mouse ? 'mouse' : 'keyboard',
    deviceClass: !touch || mouse ? 'computer' : shortSide < 600 ? 'phone' : 'tablet',
    language: 'en',
  };
}
