declare module 'virtual:drawings/faces' {
  const faces: { url: string };
  export default faces;
}
