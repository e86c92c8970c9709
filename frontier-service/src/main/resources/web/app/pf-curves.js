import {LitElement, css, html, nothing} from 'lit';
import {duration, number} from './format.js';
import {Frame} from './frame.js';
import {listen} from './gestures.js';
import {Scale} from './scale.js';
import {shared} from './shared.js';
import {seriesColour} from './theme.js';

const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
const PLAIN = {size: 1, name: ''};
const MINUTES = {size: 60, name: ''};

/**
 * A hypervolume as it grew.
 *
 * @typedef {{search: object, device: string, strategy: string, number: number[],
 *     seconds: number[], hypervolume: number[]}} Curve
 */

/**
 * How a curve is drawn: its colour tells the strategy where searches are compared, else the device;
 * dashes tell those of one colour apart.
 *
 * @param {Curve[]} series
 * @param {number} index of the curve
 * @param {string} own id of the search that others are compared with
 */
export function curveStyle(series, index, own, colours) {
  const compared = series.some((one) => one.search.id !== own);
  const keys = series.map((one) => (compared ? one.strategy : one.device));
  const earlier = keys.slice(0, index).filter((key) => key === keys[index]).length;
  return {
    colour: seriesColour(colours, [...new Set(keys)].indexOf(keys[index])),
    dash: DASHES[earlier % DASHES.length],
  };
}

/**
 * Hypervolumes as step lines.
 *
 * @property {Curve[]} series
 * @property {number} version counts what was appended to them
 * @property {string} own id of the search whose curves are drawn stronger
 * @property {'number'|'seconds'} over what is across
 */
class Curves extends LitElement {
  static properties = {
    series: {attribute: false},
    version: {attribute: false},
    own: {attribute: false},
    over: {attribute: false},
    _tip: {state: true},
  };

  static styles = [
    shared,
    css`
      .place {
        position: relative;
        height: 260px;
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        touch-action: pan-y;
      }
      .tip {
        position: absolute;
        top: 12px;
        pointer-events: none;
        padding: var(--s1) var(--s2);
        background: var(--surface);
        border: 1px solid var(--muted);
        border-radius: 6px;
        font-size: 13px;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  #frame = null;
  #axes = null;
  #zoomed = null;

  constructor() {
    super();
    this.series = [];
    this._tip = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#frame?.close();
    this.#frame = null;
  }

  willUpdate(changed) {
    if (changed.has('over') || changed.has('own')) {
      this.#zoomed = null;
    }
  }

  updated() {
    if (!this.#frame && this.isConnected) {
      const canvas = this.renderRoot.querySelector('canvas');
      this.#frame = new Frame(canvas, () => this.#draw());
      listen(canvas, this.#gestures());
    }
    this.#frame?.request();
  }

  #gestures() {
    const move = (change) => {
      if (this.#axes) {
        this.#zoomed = change(this.#axes.x.scale, this.#frame.box);
        this.requestUpdate();
      }
    };
    return {
      pan: (dx) => move((x, box) => x.moved(-dx / box.width)),
      zoom: (factor, px) => move((x, box) => x.zoomed(factor, (px - box.left) / box.width)),
      zoomMiddle: (factor) => move((x) => x.zoomed(factor, 0.5)),
      reset: () => move(() => null),
      hover: (x, y) => this.#hover(x, y),
      leave: () => {
        this._tip = null;
      },
      click: () => {},
    };
  }

  #hover(x, y) {
    const {left, width} = this.#frame.box;
    this._tip =
      this.#axes && this.#frame.holds(x, y)
        ? {x, at: this.#axes.x.scale.value((x - left) / width)}
        : null;
  }

  #draw() {
    const frame = this.#frame;
    const lastAt = Math.max(1, ...this.series.map((one) => one[this.over].at(-1) ?? 0));
    const highest = Math.max(0, ...this.series.map((one) => one.hypervolume.at(-1) ?? 0));
    this.#axes = {
      x: {
        scale: this.#zoomed ?? new Scale(0, lastAt * 1.02, false),
        title: this.over === 'number' ? 'results' : 'minutes since the start',
        unit: this.over === 'number' ? PLAIN : MINUTES,
      },
      y: {scale: new Scale(0, highest * 1.08 || 1, false), title: 'hypervolume', unit: PLAIN},
    };
    frame.axes(this.#axes.x, this.#axes.y);
    frame.clipped((context) => {
      this.series.forEach((one, i) => {
        this.#line(frame, context, one, curveStyle(this.series, i, this.own, frame.colours));
      });
      if (this._tip) {
        context.strokeStyle = frame.colours.muted;
        context.lineWidth = 1;
        context.beginPath();
        context.moveTo(this._tip.x, frame.box.top);
        context.lineTo(this._tip.x, frame.box.top + frame.box.height);
        context.stroke();
      }
    });
  }

  #line({box}, context, one, {colour, dash}) {
    const x = (value) => box.left + this.#axes.x.scale.at(value) * box.width;
    const y = (value) => box.top + (1 - this.#axes.y.scale.at(value)) * box.height;
    context.strokeStyle = colour;
    context.lineWidth = one.search.id === this.own ? 2.25 : 1.5;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x(0), y(0));
    let before = 0;
    one.hypervolume.forEach((value, i) => {
      const at = x(one[this.over][i]);
      context.lineTo(at, y(before));
      context.lineTo(at, y(value));
      before = value;
    });
    context.stroke();
    context.setLineDash([]);
  }

  render() {
    return html`
      <div class="place">
        <canvas tabindex="0" role="img" aria-label=${this.#description()}></canvas>
        ${this._tip ? this.#tooltip() : nothing}
      </div>
    `;
  }

  #description() {
    const ends = this.series.map((one) => `${one.strategy} ${number(one.hypervolume.at(-1) ?? 0)}`);
    return `Hypervolume over ${this.over === 'number' ? 'results' : 'time'}: ${ends.join(', ')}.`;
  }

  #tooltip() {
    const {x, at} = this._tip;
    const {width} = this.#frame;
    const side = x > width / 2 ? `right: ${width - x + 10}px` : `left: ${x + 10}px`;
    return html`
      <div class="tip" style=${side}>
        ${this.over === 'number' ? `result ${Math.round(at)}` : duration(at)}
        ${this.series.map(
          (one) => html`
            <div>
              ${number(valueAt(one, this.over, at))} <span class="muted">${one.strategy}</span>
            </div>
          `,
        )}
      </div>
    `;
  }
}

function valueAt(one, over, at) {
  const after = one[over].findIndex((value) => value > at);
  const index = after < 0 ? one[over].length - 1 : after - 1;
  return index < 0 ? 0 : one.hypervolume[index];
}

customElements.define('pf-curves', Curves);
