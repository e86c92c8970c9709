import {LitElement, html} from 'lit';
import {get} from './api.js';
import './pf-message.js';
import './pf-sentinels.js';
import {shared} from './shared.js';

const NEWEST = 200;

/** Readings are asked for again at most this often. */
const FRESH_MS = 60_000;

/** From this long before an instant to this long after it. */
const AROUND_MS = 2 * 3_600_000;
const MOST_AROUND = 600;

/** The sentinels of a worker, as the service has them: the newest, or those around an instant. */
class WorkerSentinels extends LitElement {
  static properties = {
    device: {},
    worker: {},
    /** An instant around which the readings are to be; the newest where there is none. */
    at: {},
    mark: {},
    /** What it means that there are none. */
    none: {},
    /** Milliseconds since 1970; the newest readings are read again as it goes on. */
    now: {attribute: false},
    _readings: {state: true},
    _problem: {state: true},
  };

  static styles = shared;

  #asked = '';
  #askedAt = 0;

  constructor() {
    super();
    this.now = 0;
    this._readings = null;
    this._problem = null;
  }

  willUpdate() {
    const asked = this.#address();
    if (asked !== this.#asked) {
      this._readings = null;
      this._problem = null;
      this.#read(asked);
    } else if (!this.at && this.now - this.#askedAt > FRESH_MS) {
      this.#read(asked);
    }
  }

  #address() {
    const query = new URLSearchParams({worker: this.worker, limit: this.at ? MOST_AROUND : NEWEST});
    if (this.at) {
      query.set('before', new Date(Date.parse(this.at) + AROUND_MS).toISOString());
    }
    return `/api/devices/${encodeURIComponent(this.device)}/sentinels?${query}`;
  }

  async #read(asked) {
    this.#asked = asked;
    this.#askedAt = this.now;
    try {
      const readings = await get(asked);
      if (asked === this.#asked) {
        const since = this.at ? Date.parse(this.at) - AROUND_MS : -Infinity;
        this._readings = readings.filter((one) => Date.parse(one.made_at) >= since);
        this._problem = null;
      }
    } catch (problem) {
      if (asked === this.#asked) {
        this._problem = problem;
      }
    }
  }

  render() {
    if (this._problem) {
      return html`
        <pf-message
          what="The readings cannot be had"
          .error=${this._problem}
          @retry=${() => this.#read(this.#asked)}
        ></pf-message>
      `;
    }
    if (this._readings === null) {
      return html`<p class="muted small">Loading …</p>`;
    }
    return this._readings.length === 0
      ? html`<p class="muted small">${this.none}</p>`
      : html`
          <pf-sentinels
            .readings=${this._readings}
            .at=${this.at}
            .mark=${this.mark}
          ></pf-sentinels>
        `;
  }
}

customElements.define('pf-worker-sentinels', WorkerSentinels);
