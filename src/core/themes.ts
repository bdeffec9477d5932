/**
 * The four concern themes of Graves, Flynn, Woodward-Kron & Hu, BMC Med Educ 2022;22:300
 * (DOI 10.1186/s12909-022-03368-w). They organise Corridor's ratings; they do not validate them.
 */
export const themes = ['expertise', 'confidentiality', 'stigma', 'boundaries'] as const;

export type Theme = (typeof themes)[number];

/** How a theme begins the name of each of its columns. */
export const themeColumn: Record<Theme, string> = {
  expertise: 'exp',
  confidentiality: 'conf',
  stigma: 'stig',
  boundaries: 'bound',
};
