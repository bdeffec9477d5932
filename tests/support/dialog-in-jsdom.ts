/** jsdom knows <dialog> but cannot open one: as much of that as a component test can notice. */

HTMLDialogElement.prototype.showModal = function (): void {
  if (this.open) throw new DOMException('The dialog is already open.', 'InvalidStateError');
  this.open = true;
};

HTMLDialogElement.prototype.close = function (returnValue?: string): void {
  if (!this.open) return;
  this.open = false;
  if (returnValue !== undefined) this.returnValue = returnValue;
  this.dispatchEvent(new Event('close'));
};
