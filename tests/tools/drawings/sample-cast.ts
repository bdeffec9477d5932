/** A scenario's cast as its author writes it: head-wear, hair, glasses and beard of many kinds. */
export const sampleCast = `
cast:
  noor: { name: Noor, looks: { head: bun, skin: '#ae5d29', clothes: '#6f9a8d', hair: '#2c1b18' } }
  amina: { name: Amina, looks: { head: hijab, skin: '#d49a6a', clothes: '#8a7aa8', hair: '#2c1b18', glasses: true } }
  harjit: { name: Harjit, looks: { head: turban, skin: '#c68642', clothes: '#d98f5f', hair: '#2c1b18', beard: true } }
  theo: { name: Theo, looks: { head: Short 4, skin: '#f1c9a5', clothes: '#a9c1c0', hair: '#b58143' } }
  ada: { name: Ada, looks: { head: afro, skin: '#7a4a2f', clothes: '#e3b45c', hair: '#3a2520', glasses: true } }
  mei: { name: Mei, looks: { head: medium-straight, skin: '#f0cfae', clothes: '#c9765a', hair: '#2a2430' } }
`;
