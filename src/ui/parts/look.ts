/** How the page looks: as the device does, or as somebody has chosen. */
export const looks = ['', 'light', 'dark', 'high-contrast'] as const;
export type Look = (typeof looks)[number];

/** What a device's setting says; what is not known is as the device does. */
export const readLook = (kept: string | null): Look => looks.find((look) => look === kept) ?? '';

/** The colours for it stand in tokens.css. */
export function putLook(look: Look): void {
  const { dataset } = document.documentElement;
  if (look === '') delete dataset.look;
  else dataset.look = look;
}
