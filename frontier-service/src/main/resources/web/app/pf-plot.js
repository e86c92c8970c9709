import {LitElement, css, html, nothing} from 'lit';
import {label} from './format.js';
import {Cloud} from './cloud.js';
import {Frame} from './frame.js';
import {listen} from './gestures.js';
import {keeper} from './bounds.js';
import {isUp, unitFor} from './objectives.js';
import './pf-legend.js';
import {Marks, colourExtent, freshFor} from './plot-marks.js';
import {shade} from './plot-shade.js';
import {tip, tipStyle} from './plot-tip.js';
import {BASELINE, HELD, MEMBER} from './points.js';
import {Scale} from './scale.js';
import {shared} from './shared.js';
import {mayMove, seriesColour} from './theme.js';

/**
 * The results of a search, two objectives against each other and a third as colour and size. It
 * fires `hidden` with the set of device indices not shown when that changes, and `drawn` with the
 * milliseconds that a drawing took.
 *
 * @property {import('./points.js').Points} points
 * @property {number} version of the points
 * @property {import('./bounds.js').Bounds} bounds
 * @property {number[]} best indices to point at
 * @property {Map<string, string>} names of baselines by candidate
 * @property {number} highlight index to point at, or -1
 */
class Plot extends LitElement {
  static properties = {
    points: {attribute: false},
    version: {attribute: false},
    bounds: {attribute: false},
    best: {attribute: false},
    names: {attribute: false},
    highlight: {attribute: false},
    _x: {state: true},
    _y: {state: true},
    _colour: {state: true},
    _log: {state: true},
    _fit: {state: true},
    _hidden: {state: true},
    _tip: {state: true},
  };

  static styles = [
    shared,
    tipStyle,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2) 10px;
        align-items: center;
        margin-bottom: var(--s2);
      }
      .tools label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        color: var(--muted);
        font-size: 13px;
      }
      .tools select {
        border-color: var(--line);
        font-size: 13px;
        padding: 5px 4px;
      }
      .tools .zoom {
        margin-left: auto;
        display: flex;
        gap: var(--s1);
      }
      .tools .zoom button {
        font-size: 13px;
        min-width: 34px;
        justify-content: center;
        padding: 6px 8px;
      }
      .place {
        position: relative;
        height: clamp(320px, 52vh, 560px);
      }
      canvas {
        display: block;
        width: 100%;
        height: 100%;
        touch-action: pan-y;
        cursor: crosshair;
      }
      @media (max-width: 600px) {
        .tools .zoom {
          margin-left: 0;
        }
        .place {
          height: 340px;
        }
      }
    `,
  ];

  #cloud = new Cloud();
  #marks = new Marks();
  #frame = null;
  #zoomed = null;
  #axes = null;
  #fresh = new Map();
  #shown = [];

  constructor() {
    super();
    this.bounds = {};
    this.best = [];
    this.names = new Map();
    this.highlight = -1;
    this._log = {x: false, y: false};
    this._fit = 'all';
    this._hidden = new Set();
    this._tip = null;
  }

  /** Points at results that have just come. */
  flash(indices) {
    if (mayMove()) {
      const now = performance.now();
      indices.forEach((index) => this.#fresh.set(index, now));
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#frame?.close();
    this.#frame = null;
  }

  willUpdate(changed) {
    if (changed.has('points') && this.points) {
      const names = this.points.objectives;
      this._x = names.find((name) => !isUp(name)) ?? names[0];
      this._y = names.find(isUp) ?? names.find((name) => name !== this._x) ?? names[0];
      this._colour = names.find((name) => name !== this._x && name !== this._y) ?? '';
    }
    if (changed.has('_x') || changed.has('_y') || changed.has('_log') || changed.has('_fit')) {
      this.#zoomed = null;
    }
    if (changed.has('points') || changed.has('version') || changed.has('_hidden')) {
      this.#shown = this.#collect();
    }
  }

  /** In the order in which they are drawn: what is to be seen best comes last. */
  #collect() {
    const {points} = this;
    return [HELD, MEMBER, BASELINE]
      .flatMap((state) => points.inState(state))
      .filter((index) => !this._hidden.has(points.device[index]));
  }

  updated() {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!this.#frame && canvas && this.isConnected) {
      this.#frame = new Frame(canvas, () => this.#draw());
      listen(canvas, this.#gestures());
    }
    this.#frame?.request();
  }

  #gestures() {
    const move = (change) => {
      if (this.#axes) {
        this.#zoomed = change(this.#axes.x.scale, this.#axes.y.scale, this.#frame.box);
        this.requestUpdate();
      }
    };
    return {
      pan: (dx, dy) =>
        move((x, y, box) => ({x: x.moved(-dx / box.width), y: y.moved(dy / box.height)})),
      zoom: (factor, px, py) =>
        move((x, y, box) => ({
          x: x.zoomed(factor, (px - box.left) / box.width),
          y: y.zoomed(factor, 1 - (py - box.top) / box.height),
        })),
      zoomMiddle: (factor) => this.#zoomMiddle(factor),
      reset: () => this.#reset(),
      hover: (x, y) => this.#hover(x, y),
      leave: () => {
        this._tip = null;
      },
      click: (x, y) => {
        const index = this.#find(x, y);
        if (index >= 0) {
          location.hash = `#/candidates/${this.points.candidate[index]}`;
        }
      },
    };
  }

  #zoomMiddle(factor) {
    if (this.#axes) {
      const {x, y} = this.#axes;
      this.#zoomed = {x: x.scale.zoomed(factor, 0.5), y: y.scale.zoomed(factor, 0.5)};
      this.requestUpdate();
    }
  }

  #reset() {
    this.#zoomed = null;
    this.requestUpdate();
  }

  #find(x, y) {
    if (!this.#frame.holds(x, y)) {
      return -1;
    }
    const mark = this.#marks.find(x, y);
    return mark >= 0 ? mark : this.#cloud.find(this.#frame, x, y);
  }

  #hover(x, y) {
    const index = this.#find(x, y);
    if (index !== (this._tip?.index ?? -1)) {
      this._tip = index < 0 ? null : {index, x, y};
    }
    this.#frame.canvas.style.cursor = index < 0 ? 'crosshair' : 'pointer';
  }

  #draw() {
    const began = performance.now();
    const frame = this.#frame;
    const {points} = this;
    this.#axes = {
      x: this.#axis(this._x, 'x'),
      y: this.#axis(this._y, 'y'),
      xName: this._x,
      yName: this._y,
    };
    frame.axes(this.#axes.x, this.#axes.y);
    const keeps = keeper(points, this.bounds);
    shade(frame, this.#axes, this.bounds);
    this.#cloud.draw(frame, points, this.#axes, (device) => !this._hidden.has(device), keeps);
    this.#marks.deviceColour = (device) => seriesColour(frame.colours, device);
    this.#marks.draw(frame, {
      points,
      axes: this.#axes,
      colour: this._colour,
      shown: this.#shown,
      keeps,
      best: new Set(this.best),
      highlight: this._tip?.index ?? this.highlight,
      names: this.names,
      fresh: this.#fresh,
    });
    this.#goOnWhileFresh();
    this.dispatchEvent(new CustomEvent('drawn', {detail: performance.now() - began}));
  }

  #goOnWhileFresh() {
    const now = performance.now();
    for (const [index, since] of this.#fresh) {
      if (now - since > freshFor) {
        this.#fresh.delete(index);
      }
    }
    if (this.#fresh.size > 0) {
      this.#frame.request();
    }
  }

  #axis(name, which) {
    const {low, high} = this.points.extent(name, (index) => this.#counts(index));
    const scale = this.#zoomed?.[which] ?? Scale.around(low, high, this._log[which]);
    return {scale, title: label(name), unit: unitFor(name, Math.abs(scale.max))};
  }

  /** Whether a point decides what the axes span. */
  #counts(index) {
    const {points} = this;
    return (
      !this._hidden.has(points.device[index])
      && (this._fit === 'all' || points.state[index] === MEMBER)
    );
  }

  render() {
    if (!this.points) {
      return nothing;
    }
    return html`
      <div class="tools">
        ${this.#choice('Across', '_x', this._y)} ${this.#logSwitch('x')}
        ${this.#choice('Up', '_y', this._x)} ${this.#logSwitch('y')}
        ${this.#choice('Colour', '_colour', null)}
        <div class="zoom" role="group" aria-label="Zoom">
          <button @click=${() => this.#zoomMiddle(1.4)} aria-label="Zoom in">+</button>
          <button @click=${() => this.#zoomMiddle(1 / 1.4)} aria-label="Zoom out">−</button>
          ${['all', 'frontier'].map(
            (fit) => html`
              <button
                aria-pressed=${String(this._fit === fit)}
                @click=${() => {
                  this._fit = fit;
                  this.#reset();
                }}
              >
                ${fit === 'all' ? 'All' : 'Frontier'}
              </button>
            `,
          )}
        </div>
      </div>
      <div class="place">
        <canvas tabindex="0" role="img" aria-label=${this.#description()}></canvas>
        ${this._tip ? tip(this.points, this.names, this._tip, this.#frame) : nothing}
      </div>
      <pf-legend
        .points=${this.points}
        .version=${this.version}
        .hidden=${this._hidden}
        .colour=${this._colour}
        .range=${this._colour ? colourExtent(this.points, this.#shown, this._colour) : null}
        @toggled=${(event) => this.#toggle(event.detail)}
      ></pf-legend>
    `;
  }

  #choice(title, property, taken) {
    const names = this.points.objectives.filter((name) => name !== taken);
    const options = property === '_colour' ? [...names, ''] : names;
    return html`
      <label>
        ${title}
        <select
          @change=${(event) => {
            this[property] = event.target.value;
          }}
        >
          ${options.map(
            (name) => html`
              <option value=${name} ?selected=${name === this[property]}>
                ${name === '' ? 'device' : label(name)}
              </option>
            `,
          )}
        </select>
      </label>
    `;
  }

  #logSwitch(which) {
    return html`
      <label>
        <input
          type="checkbox"
          .checked=${this._log[which]}
          @change=${(event) => {
            this._log = {...this._log, [which]: event.target.checked};
          }}
        >
        log<span class="visually-hidden"> scale ${which === 'x' ? 'across' : 'up'}</span>
      </label>
    `;
  }

  #description() {
    const members = this.#shown.filter((index) => this.points.state[index] === MEMBER).length;
    return (
      `${label(this._y)} against ${label(this._x)} of ${this.points.length} results,`
      + ` ${members} on the frontier; the table below has them.`
      + ' Arrow keys move, plus and minus zoom, 0 shows all.'
    );
  }

  #toggle(device) {
    const hidden = new Set(this._hidden);
    if (!hidden.delete(device)) {
      hidden.add(device);
    }
    this._hidden = hidden;
    this.dispatchEvent(new CustomEvent('hidden', {detail: hidden}));
  }
}

customElements.define('pf-plot', Plot);
