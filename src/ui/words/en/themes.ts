import type { Theme } from '../../../core/themes.ts';

export const themeNames: Record<Theme, string> = {
  expertise: 'Expertise',
  confidentiality: 'Confidentiality',
  stigma: 'Stigma',
  boundaries: 'Boundaries',
};
