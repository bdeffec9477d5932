/** Swaps this page for the neutral one that came with it, in the same place of the history: the way back leads past it. */
export function leavePage(): void {
  location.replace(neutralPage());
}

/** The one file has it inside. */
function neutralPage(): string {
  const page = document.getElementById('corridor-neutral')?.textContent;
  return page ? URL.createObjectURL(new Blob([page], { type: 'text/html' })) : './neutral.html';
}

const withinMs = 1500;

/** Listens for Shift pressed three times, with nothing between. */
export function onShiftThreeTimes(act: () => void): (event: KeyboardEvent) => void {
  let presses: number[] = [];
  return ({ key, timeStamp, repeat }) => {
    if (repeat) return;
    presses = key === 'Shift' ? [...presses, timeStamp].filter((at) => timeStamp - at < withinMs) : [];
    if (presses.length >= 3) act();
  };
}
