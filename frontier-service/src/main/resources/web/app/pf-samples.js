import {css, html, nothing, svg} from 'lit';
import {decimals, usualRange} from './axes.js';
import {Drawn} from './drawn.js';
import {count, milliseconds, number} from './format.js';
import {Scale} from './scale.js';
import {shared} from './shared.js';
import {many} from './words.js';

const HEIGHT = 190;
const TOP = 8;
const BOTTOM = 24;
const LEFT = 46;
const GAP = 10;

/**
 * Raw samples twice on one axis of milliseconds: each in the order it was taken, so that jumps and
 * drifts show, and as a histogram.
 */
class Samples extends Drawn {
  static properties = {
    /** Milliseconds in the order taken. */
    samples: {attribute: false},
    /** Low, value and high of the median, if they are known. */
    median: {attribute: false},
    _at: {state: true},
  };

  static styles = [
    shared,
    css`
      svg {
        display: block;
        width: 100%;
        overflow: visible;
        font: 12px var(--sans);
      }
      svg:focus-visible {
        outline-offset: 4px;
      }
      text {
        fill: var(--muted);
      }
      .grid {
        stroke: var(--line);
      }
      .dots {
        stroke: var(--c1);
        stroke-linecap: round;
        fill: none;
      }
      .bars {
        fill: var(--c1);
        fill-opacity: 0.55;
      }
      .band {
        fill: var(--c2);
        fill-opacity: 0.18;
      }
      .median {
        stroke: var(--c2);
        stroke-width: 1.5;
      }
      .beyond {
        fill: var(--c1);
      }
      .at {
        fill: none;
        stroke: var(--text);
        stroke-width: 1.5;
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--s3);
        margin-top: var(--s1);
      }
      .band-key {
        display: inline-block;
        width: 18px;
        height: 10px;
        margin-right: 5px;
        border-top: 2px solid var(--c2);
        background: color-mix(in srgb, var(--c2) 18%, transparent);
      }
      pre {
        max-height: 160px;
        overflow: auto;
        white-space: pre-wrap;
        font: 12px/1.5 var(--mono);
        margin: var(--s2) 0 0;
      }
      summary {
        cursor: pointer;
      }
    `,
  ];

  constructor() {
    super();
    this._at = null;
  }

  render() {
    const samples = this.samples ?? [];
    if (samples.length === 0) {
      return nothing;
    }
    return html`
      ${this._width > 0 ? this.#plot(samples) : html`<div style="height: ${HEIGHT}px"></div>`}
      <div class="key small muted">
        <span aria-live="polite">
          ${this._at === null
            ? `${many(samples.length, 'timed run')}, in order and as a histogram`
            : `Run ${this._at + 1} of ${samples.length}: ${milliseconds(samples[this._at])}`}
        </span>
        ${this.median
          ? html`<span><i class="band-key"></i>median with its 95 % interval</span>`
          : nothing}
      </div>
      <details class="small">
        <summary>All values in ms</summary>
        <pre tabindex="0">${samples.map((one) => number(one)).join(' ')}</pre>
      </details>
    `;
  }

  #plot(samples) {
    const range = padded(usualRange(this.median ? [...samples, this.median.low] : samples));
    const axis = new Scale(...range, false);
    const y = (value) => HEIGHT - BOTTOM - axis.at(value) * (HEIGHT - BOTTOM - TOP);
    const wide = this._width - LEFT;
    const side = Math.max(60, Math.min(220, wide * 0.28));
    const end = this._width - side - GAP;
    const x = (run) => LEFT + 6 + (run / Math.max(1, samples.length - 1)) * (end - LEFT - 12);
    const marks = axis.ticks(5);
    const digits = decimals(marks);
    const radius = samples.length > 400 ? 2.5 : samples.length > 120 ? 4 : 5;
    const inside = samples.map((one) => one >= range[0] && one <= range[1]);
    return html`
      <svg
        viewBox="0 0 ${this._width} ${HEIGHT}"
        height=${HEIGHT}
        role="img"
        tabindex="0"
        aria-label=${this.#words(samples)}
        @pointermove=${(event) => this.#point(event, samples.length, end)}
        @pointerleave=${() => (this._at = null)}
        @keydown=${(event) => this.#step(event, samples.length)}
        @blur=${() => (this._at = null)}
      >
        ${marks.map(
          (mark) => svg`
            <line class="grid" x1=${LEFT} x2=${this._width} y1=${y(mark)} y2=${y(mark)} />
            <text x=${LEFT - 6} y=${y(mark) + 4} text-anchor="end">${mark.toFixed(digits)}</text>`,
        )}
        ${this.median ? this.#median(y) : nothing}
        <path
          class="dots"
          stroke-width=${radius}
          d=${samples.map((one, i) => (inside[i] ? `M${x(i)} ${y(one)}h0` : '')).join('')}
        />
        ${samples.map((one, i) => (inside[i] ? nothing : beyond(x(i), one > range[1])))}
        ${this.#histogram(samples, range, y, end + GAP, side)}
        ${this._at === null
          ? nothing
          : svg`<circle class="at" r="5" cx=${x(this._at)}
              cy=${y(Math.min(Math.max(samples[this._at], range[0]), range[1]))} />`}
        <text x=${LEFT + 6} y=${HEIGHT - 6}>run 1</text>
        <text x=${end - 6} y=${HEIGHT - 6} text-anchor="end">${count(samples.length)}</text>
        <text x="0" y=${HEIGHT - 6}>ms</text>
      </svg>
      ${this.#outliers(samples, range)}
    `;
  }

  #median(y) {
    const {low, value, high} = this.median;
    return svg`
      <rect class="band" x=${LEFT} width=${this._width - LEFT}
        y=${y(high)} height=${Math.max(1, y(low) - y(high))} />
      <line class="median" x1=${LEFT} x2=${this._width} y1=${y(value)} y2=${y(value)} />`;
  }

  #histogram(samples, range, y, start, side) {
    const bins = Math.min(36, Math.max(8, Math.round(2 * Math.cbrt(samples.length))));
    const counts = new Array(bins).fill(0);
    for (const one of samples) {
      const place = Math.floor(((one - range[0]) / (range[1] - range[0])) * bins);
      if (place >= 0 && place < bins) {
        counts[place]++;
      }
    }
    const longest = Math.max(...counts, 1);
    const height = (y(range[0]) - y(range[1])) / bins;
    return svg`<g class="bars">${counts.map((many, i) =>
      many === 0
        ? nothing
        : svg`<rect x=${start} width=${(side * many) / longest}
            y=${y(range[0]) - (i + 1) * height + 0.5} height=${Math.max(1, height - 1)} />`,
    )}</g>
    <text x=${start + side} y=${HEIGHT - 6} text-anchor="end">most: ${longest}</text>`;
  }

  #outliers(samples, range) {
    const outside = samples.filter((one) => one < range[0] || one > range[1]);
    return outside.length === 0
      ? nothing
      : html`<p class="small muted">
          ▲ ${many(outside.length, 'run')} beyond the axis, the furthest at
          ${milliseconds(outside.reduce((a, b) => (Math.abs(a) > Math.abs(b) ? a : b)))}.
        </p>`;
  }

  #words(samples) {
    const sorted = [...samples].sort((a, b) => a - b);
    return (
      `${many(samples.length, 'timed run')} from ${milliseconds(sorted[0])} to`
      + ` ${milliseconds(sorted[sorted.length - 1])}`
      + (this.median ? `, median ${milliseconds(this.median.value)}` : '')
      + '. Arrow keys go from run to run.'
    );
  }

  #point(event, length, end) {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientX - box.left - LEFT - 6) / (end - LEFT - 12);
    const at = Math.round(share * Math.max(1, length - 1));
    this._at = at >= 0 && at < length ? at : null;
  }

  #step(event, length) {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (step) {
      event.preventDefault();
      const from = this._at ?? (step > 0 ? -1 : length);
      this._at = Math.min(length - 1, Math.max(0, from + step));
    }
  }
}

function padded([low, high]) {
  const pad = (high - low || Math.abs(high) * 0.01 || 1) * 0.06;
  return [low - pad, high + pad];
}

function beyond(x, above) {
  const y = above ? TOP : HEIGHT - BOTTOM;
  const tip = above ? -5 : 5;
  return svg`<path class="beyond" d="M${x - 4} ${y}h8l-4 ${tip}z" />`;
}

customElements.define('pf-samples', Samples);
