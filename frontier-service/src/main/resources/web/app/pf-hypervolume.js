import {LitElement, css, html, nothing} from 'lit';
import {get} from './api.js';
import {ago, number} from './format.js';
import './pf-curves.js';
import {curveStyle} from './pf-curves.js';
import './pf-message.js';
import {shared} from './shared.js';
import {palette, theme} from './theme.js';

const STEPS = 2000;
/** References farther apart than this make hypervolumes hard to compare. */
const SAME_REFERENCE = 0.05;

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
    _version: {state: true},
  };

  static styles = [
    shared,
    css`
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

  #onTheme = () => this.requestUpdate();

  constructor() {
    super();
    this._series = [];
    this._others = null;
    this._chosen = new Set();
    this._over = 'number';
    this._error = null;
    this._version = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    theme.addEventListener('change', this.#onTheme);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#onTheme);
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
      own.seconds.push(secondsBetween(this.search.started_at, event.made_at));
      own.hypervolume.push(event.hypervolume);
      this._version++;
    } else if (!own && event.hypervolume > 0) {
      this.#load(this.search);
    }
  }

  async #load(search) {
    this._error = null;
    try {
      const path = `/api/searches/${encodeURIComponent(search.id)}/hypervolume?points=${STEPS}`;
      const found = (await get(path)).map((one) => ({...one, search}));
      const others = this._series.filter((one) => one.search.id !== search.id);
      if (search.id === this.search.id) {
        this._series = [...found, ...others];
      } else if (this._chosen.has(search.id)) {
        this._series = [...others, ...found];
      }
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
    this._chosen = chosen;
    if (wanted) {
      chosen.add(other.id);
      this.#load(other);
    } else {
      chosen.delete(other.id);
      this._series = this._series.filter((one) => one.search.id !== other.id);
    }
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
            }}
          >
            <option value="number">results</option>
            <option value="seconds">time</option>
          </select>
        </label>
      </div>
      ${this._error
        ? html`
            <pf-message
              what="The hypervolume could not be read"
              .error=${this._error}
              @retry=${() => this.#load(this.search)}
            ></pf-message>
          `
        : nothing}
      <pf-curves
        .series=${this._series}
        .version=${this._version}
        .own=${this.search.id}
        .over=${this._over}
      ></pf-curves>
      ${this.#legend()} ${this.#references()}
      <details @toggle=${(event) => this.#findOthers(event)}>
        <summary>Compare with other searches of this space</summary>
        ${this.#choices()}
      </details>
    `;
  }

  #legend() {
    const colours = palette();
    return html`
      <ul class="legend">
        ${this._series.map((one, i) => {
          const {colour, dash} = curveStyle(this._series, i, this.search.id, colours);
          const own = one.search.id === this.search.id;
          return html`
            <li>
              <svg viewBox="0 0 28 8" aria-hidden="true">
                <path
                  d="M0 4H28"
                  stroke=${colour}
                  stroke-width="2.5"
                  stroke-dasharray=${dash.join(' ') || 'none'}
                ></path>
              </svg>
              <span class="what">
                ${one.strategy}
                <span class="muted">
                  ·
                  ${own
                    ? 'this search'
                    : html`<a href=${`#/searches/${one.search.id}`}>${one.search.id}</a>`}
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
    const own = this._series.filter((one) => one.search.id === this.search.id);
    const apart = this._series.some((other) =>
      own.some((one) => one.device === other.device && areApart(one.reference, other.reference)),
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

function secondsBetween(start, end) {
  return start ? (new Date(end).getTime() - new Date(start).getTime()) / 1000 : 0;
}

function areApart(reference, other) {
  return Object.entries(reference).some(
    ([name, value]) => Math.abs((other[name] ?? value) / value - 1) > SAME_REFERENCE,
  );
}

function comparable(other, search) {
  return (
    other.id !== search.id
    && JSON.stringify(other.space) === JSON.stringify(search.space)
    && JSON.stringify(other.objectives) === JSON.stringify(search.objectives)
  );
}

customElements.define('pf-hypervolume', Hypervolume);
