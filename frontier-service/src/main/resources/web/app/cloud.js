import {DOMINATED} from './points.js';

/** Up to here every point is a dot; more are drawn as how many there are in a cell. */
const MOST_DOTS = 4_000;
const CELL_PX = 3;
const DOT_PX = 2.2;
const REACH_CELLS = 2;

/**
 * The dominated points: too many to draw one by one, so that what is drawn is how many there are
 * where. It remembers the newest point of each cell for those who ask what is under the pointer.
 */
export class Cloud {
  #columns = 0;
  #rows = 0;
  #counts = new Uint32Array(0);
  #outside = new Uint32Array(0);
  #newest = new Int32Array(0);
  #image = document.createElement('canvas');

  /**
   * @param {import('./frame.js').Frame} frame
   * @param {import('./points.js').Points} points
   * @param {{x: Axis, y: Axis, xName: string, yName: string}} axes
   * @param {function(number): boolean} shows by device index
   * @param {function(number): boolean} keeps whether the point of an index is within the bounds
   */
  draw(frame, points, axes, shows, keeps) {
    const many = this.#sort(frame, points, axes, shows, keeps);
    frame.clipped((context) => {
      if (many <= MOST_DOTS) {
        this.#dots(frame, context);
      } else {
        this.#density(frame, context);
      }
    });
  }

  /** The newest point near a position, or -1. */
  find(frame, x, y) {
    const column = Math.floor((x - frame.box.left) / CELL_PX);
    const row = Math.floor((y - frame.box.top) / CELL_PX);
    let [found, least] = [-1, Infinity];
    for (let r = row - REACH_CELLS; r <= row + REACH_CELLS; r++) {
      for (let c = column - REACH_CELLS; c <= column + REACH_CELLS; c++) {
        const far = (r - row) ** 2 + (c - column) ** 2;
        if (r >= 0 && r < this.#rows && c >= 0 && c < this.#columns && far < least) {
          const index = this.#newest[r * this.#columns + c];
          if (index >= 0) {
            [found, least] = [index, far];
          }
        }
      }
    }
    return found;
  }

  /** Counts the points of each cell and returns how many there are in all. */
  #sort(frame, points, {x, y, xName, yName}, shows, keeps) {
    this.#clear(frame.box);
    const xs = x.scale.log ? points.logs[xName] : points.values[xName];
    const ys = y.scale.log ? points.logs[yName] : points.values[yName];
    const toColumn = frame.box.width / x.scale.span / CELL_PX;
    const toRow = frame.box.height / y.scale.span / CELL_PX;
    const top = y.scale.from + y.scale.span;
    const shown = points.devices.map((_, device) => shows(device));
    let many = 0;
    for (let i = 0; i < points.length; i++) {
      if (points.state[i] !== DOMINATED || !shown[points.device[i]]) {
        continue;
      }
      const column = Math.floor((xs[i] - x.scale.from) * toColumn);
      const row = Math.floor((top - ys[i]) * toRow);
      if (column >= 0 && column < this.#columns && row >= 0 && row < this.#rows) {
        const cell = row * this.#columns + column;
        this.#counts[cell]++;
        this.#newest[cell] = i;
        if (!keeps(i)) {
          this.#outside[cell]++;
        }
        many++;
      }
    }
    return many;
  }

  #clear({width, height}) {
    this.#columns = Math.ceil(width / CELL_PX);
    this.#rows = Math.ceil(height / CELL_PX);
    const cells = this.#columns * this.#rows;
    if (this.#counts.length < cells) {
      this.#counts = new Uint32Array(cells);
      this.#outside = new Uint32Array(cells);
      this.#newest = new Int32Array(cells);
    } else {
      this.#counts.fill(0);
      this.#outside.fill(0);
    }
    this.#newest.fill(-1);
  }

  #dots(frame, context) {
    const {left, top} = frame.box;
    context.fillStyle = frame.colours.cloud;
    for (const [faint, alpha] of [
      [true, 0.16],
      [false, 0.42],
    ]) {
      context.globalAlpha = alpha;
      context.beginPath();
      for (let cell = 0; cell < this.#columns * this.#rows; cell++) {
        if (this.#counts[cell] > 0 && this.#isOutside(cell) === faint) {
          const x = left + ((cell % this.#columns) + 0.5) * CELL_PX;
          const y = top + (Math.floor(cell / this.#columns) + 0.5) * CELL_PX;
          context.moveTo(x + DOT_PX, y);
          context.arc(x, y, DOT_PX, 0, 2 * Math.PI);
        }
      }
      context.fill();
    }
    context.globalAlpha = 1;
  }

  #density(frame, context) {
    const image = new ImageData(this.#columns, this.#rows);
    const pixels = new Uint32Array(image.data.buffer);
    const [red, green, blue] = frame.colours.cloud.match(/\d+/g).map(Number);
    const colour = red | (green << 8) | (blue << 16);
    let most = 1;
    for (let cell = 0; cell < pixels.length; cell++) {
      most = Math.max(most, this.#counts[cell]);
    }
    const perLog = 150 / Math.log1p(most);
    for (let cell = 0; cell < pixels.length; cell++) {
      if (this.#counts[cell] > 0) {
        const alpha = 35 + perLog * Math.log1p(this.#counts[cell]);
        pixels[cell] = colour | ((this.#isOutside(cell) ? alpha * 0.35 : alpha) << 24);
      }
    }
    this.#image.width = this.#columns;
    this.#image.height = this.#rows;
    this.#image.getContext('2d').putImageData(image, 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(
      this.#image,
      frame.box.left,
      frame.box.top,
      this.#columns * CELL_PX,
      this.#rows * CELL_PX,
    );
  }

  #isOutside(cell) {
    return this.#outside[cell] === this.#counts[cell];
  }
}
