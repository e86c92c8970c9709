import {count} from './format.js';
import {palette, theme} from './theme.js';

const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const TOP = 10;
const RIGHT = 14;
const BOTTOM = 44;

/**
 * An axis of a chart.
 *
 * @typedef {{scale: import('./scale.js').Scale, title: string, unit: {size: number, name: string}}}
 *     Axis
 */

/** A canvas that fits its place and has axes; what is between them is drawn by its owner. */
export class Frame {
  #requested = 0;
  #observer;
  #onTheme = () => {
    this.colours = palette();
    this.request();
  };

  /**
   * @param {HTMLCanvasElement} canvas fills its parent
   * @param {function(Frame): void} draw called before a paint after each {@link request}
   */
  constructor(canvas, draw) {
    this.canvas = canvas;
    this.context = canvas.getContext('2d');
    this.draw = draw;
    this.colours = palette();
    this.width = 0;
    this.height = 0;
    /** The space between the axes, in CSS pixels. */
    this.box = {left: 0, top: TOP, width: 1, height: 1};
    this.#observer = new ResizeObserver(() => this.#fit());
    this.#observer.observe(canvas);
    theme.addEventListener('change', this.#onTheme);
  }

  close() {
    this.#observer.disconnect();
    theme.removeEventListener('change', this.#onTheme);
    cancelAnimationFrame(this.#requested);
  }

  /** Asks for a drawing before the next paint, however often it is called. */
  request() {
    this.#requested ||= requestAnimationFrame(() => {
      this.#requested = 0;
      this.#paint();
    });
  }

  #paint() {
    if (this.width > 0) {
      this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
      this.context.clearRect(0, 0, this.width, this.height);
      this.draw(this);
    }
  }

  /** Whether a position is between the axes. */
  holds(x, y) {
    const {left, top, width, height} = this.box;
    return x >= left && x <= left + width && y >= top && y <= top + height;
  }

  /** Limits what is drawn to the space between the axes. */
  clipped(draw) {
    const {context, box} = this;
    context.save();
    context.beginPath();
    context.rect(box.left, box.top, box.width, box.height);
    context.clip();
    draw(context);
    context.restore();
  }

  /**
   * Lays the box out for these axes and draws them.
   *
   * @param {Axis} x
   * @param {Axis} y
   */
  axes(x, y) {
    const {context, colours} = this;
    context.font = FONT;
    const yTicks = y.scale.ticks(Math.max(Math.floor((this.height - TOP - BOTTOM) / 44), 2), y.unit.size);
    const yTexts = yTicks.map((tick) => tickText(tick, y.unit));
    const widest = Math.max(0, ...yTexts.map((text) => context.measureText(text).width));
    const left = Math.ceil(widest) + 30;
    this.box = {
      left,
      top: TOP,
      width: Math.max(this.width - left - RIGHT, 1),
      height: Math.max(this.height - TOP - BOTTOM, 1),
    };
    const {box} = this;
    const right = box.left + box.width;
    const bottom = box.top + box.height;
    const xTicks = x.scale.ticks(Math.max(Math.floor(box.width / 74), 2), x.unit.size);

    context.strokeStyle = colours.line;
    context.lineWidth = 1;
    context.beginPath();
    for (const tick of xTicks) {
      const at = crisp(box.left + x.scale.at(tick) * box.width);
      context.moveTo(at, box.top);
      context.lineTo(at, bottom + 4);
    }
    for (const tick of yTicks) {
      const at = crisp(bottom - y.scale.at(tick) * box.height);
      context.moveTo(box.left - 4, at);
      context.lineTo(right, at);
    }
    context.stroke();

    context.fillStyle = colours.muted;
    context.textAlign = 'center';
    context.textBaseline = 'top';
    for (const tick of xTicks) {
      context.fillText(tickText(tick, x.unit), box.left + x.scale.at(tick) * box.width, bottom + 7);
    }
    context.textAlign = 'right';
    context.textBaseline = 'middle';
    yTicks.forEach((tick, i) => {
      context.fillText(yTexts[i], box.left - 7, bottom - y.scale.at(tick) * box.height);
    });

    context.fillStyle = colours.text;
    context.textAlign = 'center';
    context.textBaseline = 'bottom';
    context.fillText(titleOf(x), box.left + box.width / 2, this.height - 2);
    context.save();
    context.translate(2, box.top + box.height / 2);
    context.rotate(-Math.PI / 2);
    context.textBaseline = 'top';
    context.fillText(titleOf(y), 0, 0);
    context.restore();

    context.strokeStyle = colours.muted;
    context.beginPath();
    context.moveTo(crisp(box.left), box.top);
    context.lineTo(crisp(box.left), crisp(bottom));
    context.lineTo(right, crisp(bottom));
    context.stroke();
  }

  /** A canvas that changes its size is empty, so it is drawn before it is seen. */
  #fit() {
    const {clientWidth, clientHeight} = this.canvas;
    this.ratio = window.devicePixelRatio || 1;
    this.width = clientWidth;
    this.height = clientHeight;
    this.canvas.width = Math.round(clientWidth * this.ratio);
    this.canvas.height = Math.round(clientHeight * this.ratio);
    this.#paint();
  }
}

function titleOf({title, unit}) {
  return unit.name ? `${title}, ${unit.name}` : title;
}

function tickText(tick, unit) {
  const value = tick / unit.size;
  return Math.abs(value) >= 1000 ? count(value) : String(Number(value.toPrecision(6)));
}

/** The middle of a pixel, where a thin line is sharp. */
function crisp(position) {
  return Math.round(position) + 0.5;
}
