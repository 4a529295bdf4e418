/** An event whose default a listener may prevent, as Electron hands it out. */
export class PreventableEvent {
  defaultPrevented = false

  preventDefault(): void {
    this.defaultPrevented = true
  }
}
