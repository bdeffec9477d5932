/** Its own database: what a researcher gathers is nobody's encounters, and goes by itself. */
export const poolDatabase = 'corridor-pool';
