import {LitElement, css, html, nothing} from 'lit';
import {get} from './api.js';
import {ago, duration, number} from './format.js';
import {Frame} from './frame.js';
import {listen} from './gestures.js';
import './pf-message.js';
import {Scale} from './scale.js';
import {shared} from './shared.js';
import {palette, theme} from './theme.js';

const STEPS = 2000;
const DASHES = [[], [7, 4], [2, 3], [10, 3, 2, 3]];
/** References farther apart than this make hypervolumes hard to compare. */
const SAME_REFERENCE = 0.05;
const PLAIN = {size: 1, name: ''};

/**
 * Hypervolume against results or time: of this search's devices, and of other searches of its
 * space for comparison.
 *
 * @property {object} search as REST has it
 */
class Hypervolume extends LitElement {
  static properties = {
    search: {attribute: false},
    _series: {state: true},
    _others: {state: true},
    _chosen: {state: true},
    _over: {state: true},
    _error: {state: true},
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
      .legend {
        display: grid;
        gap: 2px;
        margin: var(--s2) 0 0;
        padding: 0;
        list-style: none;
        font-size: 13px;
      }
      .legend li {
        display: flex;
        gap: var(--s2);
        align-items: baseline;
        min-width: 0;
      }
      .legend svg {
        width: 28px;
        height: 8px;
        flex: none;
        align-self: center;
      }
      .legend .what {
        overflow-wrap: anywhere;
        flex: 1;
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
      details {
        margin-top: var(--s2);
      }
      summary {
        cursor: pointer;
        font-size: 14px;
        color: var(--accent);
      }
      .others {
        display: grid;
        gap: 4px;
        max-height: 220px;
        overflow: auto;
        padding: var(--s2) 2px;
      }
      .others label {
        display: flex;
        gap: var(--s2);
        align-items: center;
      }
    `,
  ];

  #frame = null;
  #axes = null;
  #zoomed = null;
  #onTheme = () => this.requestUpdate();

  constructor() {
    super();
    this._series = [];
    this._others = null;
    this._chosen = new Set();
    this._over = 'number';
    this._error = null;
    this._tip = null;
  }

  connectedCallback() {
    super.connectedCallback();
    theme.addEventListener('change', this.#onTheme);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#onTheme);
    this.#frame?.close();
    this.#frame = null;
  }

  willUpdate(changed) {
    const before = changed.get('search');
    if (changed.has('search') && this.search && before?.id !== this.search.id) {
      this._series = [];
      this._others = null;
      this._chosen = new Set();
      this.#load(this.search);
    }
  }

  /** Takes in a result as the stream tells it. */
  append(event) {
    const own = this._series.find(
      (one) => one.search.id === this.search.id && one.device === event.device,
    );
    if (own && event.number > (own.number.at(-1) ?? 0)) {
      own.number.push(event.number);
      own.seconds.push(this.search.running_seconds + (Date.now() - this.search.seen_at) / 1000);
      own.hypervolume.push(event.hypervolume);
      this.#frame?.request();
      this.requestUpdate();
    } else if (!own && event.hypervolume > 0) {
      this.#load(this.search);
    }
  }

  async #load(search) {
    this._error = null;
    try {
      const found = await get(`/api/searches/${encodeURIComponent(search.id)}/hypervolume?points=${STEPS}`);
      this._series = [
        ...this._series.filter((one) => one.search.id !== search.id),
        ...found.map((one) => ({...one, search})),
      ].sort((a, b) => Number(b.search.id === this.search.id) - Number(a.search.id === this.search.id));
    } catch (problem) {
      this._error = problem;
    }
  }

  async #findOthers(event) {
    if (!event.target.open || this._others) {
      return;
    }
    try {
      const all = await get('/api/searches?limit=200');
      this._others = all.filter((other) => comparable(other, this.search));
    } catch (problem) {
      this._error = problem;
    }
  }

  #choose(other, wanted) {
    const chosen = new Set(this._chosen);
    if (wanted) {
      chosen.add(other.id);
      this.#load(other);
    } else {
      chosen.delete(other.id);
      this._series = this._series.filter((one) => one.search.id !== other.id);
    }
    this._chosen = chosen;
  }

  updated() {
    const canvas = this.renderRoot.querySelector('canvas');
    if (canvas && !this.#frame) {
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
      reset: () => {
        this.#zoomed = null;
        this.requestUpdate();
      },
      hover: (x, y) => this.#hover(x, y),
      leave: () => {
        this._tip = null;
      },
      click: () => {},
    };
  }

  #hover(x, y) {
    if (!this.#axes || !this.#frame.holds(x, y)) {
      this._tip = null;
      return;
    }
    const {left, width} = this.#frame.box;
    this._tip = {x, at: this.#axes.x.scale.value((x - left) / width)};
  }

  #draw() {
    const frame = this.#frame;
    const series = this._series;
    const lastAt = Math.max(1, ...series.map((one) => one[this._over].at(-1) ?? 0));
    const highest = Math.max(0, ...series.map((one) => one.hypervolume.at(-1) ?? 0));
    this.#axes = {
      x: {
        scale: this.#zoomed ?? new Scale(0, lastAt * 1.02, false),
        title: this._over === 'number' ? 'results' : 'minutes running',
        unit: this._over === 'number' ? PLAIN : {size: 60, name: ''},
      },
      y: {scale: new Scale(0, highest * 1.08 || 1, false), title: 'hypervolume', unit: PLAIN},
    };
    frame.axes(this.#axes.x, this.#axes.y);
    frame.clipped((context) => {
      series.forEach((one, i) => this.#line(frame, context, one, this.#style(frame.colours, i)));
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

  #line(frame, context, one, {colour, dash}) {
    const {box} = frame;
    const x = (value) => box.left + this.#axes.x.scale.at(value) * box.width;
    const y = (value) => box.top + (1 - this.#axes.y.scale.at(value)) * box.height;
    context.strokeStyle = colour;
    context.lineWidth = one.search.id === this.search.id ? 2.25 : 1.5;
    context.setLineDash(dash);
    context.beginPath();
    context.moveTo(x(0), y(0));
    let before = 0;
    one.hypervolume.forEach((value, i) => {
      const at = x(one[this._over][i]);
      context.lineTo(at, y(before));
      context.lineTo(at, y(value));
      before = value;
    });
    context.stroke();
    context.setLineDash([]);
  }

  /** Colour by strategy where searches are compared, else by device; dashes tell the rest apart. */
  #style(colours, i) {
    const keys = this._series.map((one) => (this._chosen.size > 0 ? one.strategy : one.device));
    const kinds = [...new Set(keys)];
    const earlier = keys.slice(0, i).filter((key) => key === keys[i]).length;
    return {
      colour: colours.series[kinds.indexOf(keys[i]) % colours.series.length],
      dash: DASHES[earlier % DASHES.length],
    };
  }

  render() {
    if (!this.search) {
      return nothing;
    }
    return html`
      <div class="spread">
        <h2>Hypervolume</h2>
        <label class="small muted">
          over
          <select
            @change=${(event) => {
              this._over = event.target.value;
              this.#zoomed = null;
            }}
          >
            <option value="number">results</option>
            <option value="seconds">time</option>
          </select>
        </label>
      </div>
      <pf-message
        what="The hypervolume could not be read"
        .error=${this._error}
        @retry=${() => this.#load(this.search)}
      ></pf-message>
      <div class="place">
        <canvas tabindex="0" role="img" aria-label=${this.#description()}></canvas>
        ${this._tip ? this.#tooltip() : nothing}
      </div>
      ${this.#legend()} ${this.#references()}
      <details @toggle=${(event) => this.#findOthers(event)}>
        <summary>Compare with other searches of this space</summary>
        ${this.#choices()}
      </details>
    `;
  }

  #description() {
    const ends = this._series.map((one) => `${one.strategy} ${number(one.hypervolume.at(-1) ?? 0)}`);
    return `Hypervolume over ${this._over === 'number' ? 'results' : 'time'}: ${ends.join(', ')}.`;
  }

  #tooltip() {
    const {x, at} = this._tip;
    const {width} = this.#frame;
    const side = x > width / 2 ? `right: ${width - x + 10}px` : `left: ${x + 10}px`;
    return html`
      <div class="tip" style=${side}>
        ${this._over === 'number' ? `result ${Math.round(at)}` : duration(at)}
        ${this._series.map(
          (one) => html`<div>${number(valueAt(one, this._over, at))} <span class="muted">${one.strategy}</span></div>`,
        )}
      </div>
    `;
  }

  #legend() {
    const colours = palette();
    return html`
      <ul class="legend">
        ${this._series.map((one, i) => {
          const {colour, dash} = this.#style(colours, i);
          const own = one.search.id === this.search.id;
          return html`
            <li>
              <svg viewBox="0 0 28 8" aria-hidden="true">
                <path d="M0 4H28" stroke=${colour} stroke-width="2.5" stroke-dasharray=${dash.join(' ') || 'none'}></path>
              </svg>
              <span class="what">
                ${one.strategy}
                <span class="muted">
                  · ${own ? 'this search' : html`<a href=${`#/searches/${one.search.id}`}>${one.search.id}</a>`}
                  · ${one.device}
                </span>
              </span>
              <span class="figure">${number(one.hypervolume.at(-1) ?? 0)}</span>
            </li>
          `;
        })}
      </ul>
    `;
  }

  /** Hypervolumes compare as far as they are counted from the same point. */
  #references() {
    const own = this._series.find((one) => one.search.id === this.search.id)?.reference;
    const apart = this._series.some(
      ({reference}) =>
        own
        && Object.entries(own).some(
          ([name, value]) => Math.abs((reference[name] ?? value) / value - 1) > SAME_REFERENCE,
        ),
    );
    return apart
      ? html`
          <p class="small muted">
            These are counted from points more than ${SAME_REFERENCE * 100} % apart, so their heights
            do not compare; their shapes do.
          </p>
        `
      : nothing;
  }

  #choices() {
    if (!this._others) {
      return html`<p class="muted small" aria-busy="true">Looking …</p>`;
    }
    if (this._others.length === 0) {
      return html`
        <p class="muted small">
          No other search has this space and these objectives. Start one with another strategy to
          compare them.
        </p>
      `;
    }
    return html`
      <div class="others">
        ${this._others.map(
          (other) => html`
            <label>
              <input
                type="checkbox"
                .checked=${this._chosen.has(other.id)}
                @change=${(event) => this.#choose(other, event.target.checked)}
              >
              <span>
                ${other.strategy} <span class="mono muted">${other.id}</span>
                <span class="muted small">${other.state}, ${ago(other.changed_at)}</span>
              </span>
            </label>
          `,
        )}
      </div>
    `;
  }
}

function comparable(other, search) {
  return (
    other.id !== search.id
    && JSON.stringify(other.space) === JSON.stringify(search.space)
    && JSON.stringify(other.objectives) === JSON.stringify(search.objectives)
  );
}

function valueAt(one, over, at) {
  const after = one[over].findIndex((value) => value > at);
  const index = after < 0 ? one[over].length - 1 : after - 1;
  return index < 0 ? 0 : one.hypervolume[index];
}

customElements.define('pf-hypervolume', Hypervolume);
