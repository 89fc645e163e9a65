// Which part of the drawing is seen, and how large.

const AROUND = { left: 124, right: 24, top: 24, bottom: 56 }; // palette, and the marks at the foot
const SMALLEST = 0.4; // words can just be read

export class Sight {
  constructor(canvas) {
    this.canvas = canvas;
  }

  zoom(by) {
    this.canvas.zoom(this.canvas.zoom() * by, 'auto');
  }

  /** Nearer, where it is smaller than `scale`; the upper left corner stays in sight. */
  atLeast(scale) {
    if (this.canvas.zoom() < scale) this.canvas.zoom(scale, { x: 0, y: 0 });
  }

  /** Bring an element into sight. */
  on(element) {
    if (this.#hasRoom()) this.canvas.scrollToElement(element, AROUND);
  }

  /** The whole drawing, clear of the palette; never so small that it cannot be read. */
  whole() {
    if (!this.#hasRoom()) return;
    const { inner, outer } = this.canvas.viewbox();
    const room = { x: outer.width - AROUND.left - AROUND.right, y: outer.height - AROUND.top - AROUND.bottom };
    const scale = Math.max(SMALLEST, Math.min(1, room.x / inner.width, room.y / inner.height));
    this.canvas.viewbox({
      x: inner.x - AROUND.left / scale,
      y: inner.y - AROUND.top / scale - Math.max(0, (room.y / scale - inner.height) / 2),
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  /** On a narrow screen the drawing is hidden. */
  #hasRoom() {
    return this.canvas.getContainer().clientWidth > 0;
  }
}
