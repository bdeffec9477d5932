/** Tells once when an element comes near to what can be seen; at once where nobody can tell. */
export const near = (onnear: () => void) => (element: HTMLElement) => {
  if (typeof IntersectionObserver === 'undefined') {
    onnear();
    return;
  }
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      onnear();
    },
    { rootMargin: '50%' },
  );
  watch.observe(element);
  return () => watch.disconnect();
};
