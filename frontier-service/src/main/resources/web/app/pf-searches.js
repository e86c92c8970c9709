import {LitElement, css, html, nothing} from 'lit';
import {events, getPage} from './api.js';
import {ago, count, number, time} from './format.js';
import './pf-message.js';
import './pf-progress.js';
import {stateBadge} from './pf-progress.js';
import {shared} from './shared.js';

const PAGE = 50;
const STATES = ['requested', 'running', 'paused', 'completed', 'cancelled', 'failed'];

/** All searches, newest first, live. */
class Searches extends LitElement {
  static properties = {
    _searches: {state: true},
    _next: {state: true},
    _state: {state: true},
    _error: {state: true},
  };

  static styles = [
    shared,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: var(--s2);
      }
      li {
        display: grid;
        grid-template-columns: minmax(220px, 2fr) minmax(160px, 1.4fr) repeat(2, minmax(90px, 0.6fr)) minmax(130px, 0.9fr);
        gap: var(--s2) var(--s3);
        align-items: center;
        position: relative;
        padding: 12px var(--s3);
      }
      li:hover {
        border-color: var(--muted);
      }
      .name {
        font-weight: 650;
        font-size: 16px;
      }
      .name a {
        color: var(--text);
        text-decoration: none;
      }
      /* The whole card is the link. */
      .name a::after {
        content: '';
        position: absolute;
        inset: 0;
        border-radius: var(--r);
      }
      .name a:focus-visible {
        outline: none;
      }
      .name a:focus-visible::after {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      .value {
        font-size: 17px;
        font-variant-numeric: tabular-nums;
      }
      .when {
        text-align: right;
      }
      .empty {
        display: grid;
        gap: var(--s3);
        justify-items: start;
        padding: var(--s5) var(--s4);
      }
      .empty code {
        display: block;
        max-width: 100%;
        overflow-x: auto;
        padding: var(--s2) 12px;
        background: var(--raised);
        border-radius: 6px;
      }
      .bone {
        height: 74px;
        opacity: 0.6;
        animation: breathe 1.4s ease-in-out infinite alternate;
      }
      @keyframes breathe {
        to {
          opacity: 0.25;
        }
      }
      @media (max-width: 900px) {
        li {
          grid-template-columns: 1fr 1fr;
        }
        .first,
        li pf-progress {
          grid-column: 1 / -1;
        }
        .when {
          grid-column: 1 / -1;
          text-align: left;
        }
      }
    `,
  ];

  #stream = null;
  #timer = 0;

  constructor() {
    super();
    this._searches = null;
    this._next = null;
    this._state = '';
    this._error = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
    this.#stream = events('/api/events', {search: (search) => this.#heard(search)});
    this.#timer = setInterval(() => this.requestUpdate(), 15_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stream?.close();
    clearInterval(this.#timer);
  }

  async #load() {
    this._error = null;
    this._searches = null;
    const state = this._state ? `&state=${this._state}` : '';
    try {
      const {items, next} = await getPage(`/api/searches?limit=${PAGE}${state}`);
      this._searches = items.map(seen);
      this._next = next;
    } catch (problem) {
      this._error = problem;
    }
  }

  async #older() {
    try {
      const {items, next} = await getPage(this._next);
      this._searches = [...this._searches, ...items.map(seen)];
      this._next = next;
    } catch (problem) {
      this._error = problem;
    }
  }

  #heard(search) {
    if (!this._searches) {
      return;
    }
    const others = this._searches.filter(({id}) => id !== search.id);
    const known = others.length < this._searches.length;
    const wanted = this._state === '' || search.state === this._state;
    if (!wanted) {
      this._searches = others;
    } else if (known) {
      this._searches = this._searches.map((one) => (one.id === search.id ? seen(search) : one));
    } else if (!others.length || search.id > others.at(-1).id) {
      this._searches = [...others, seen(search)].sort((a, b) => (a.id < b.id ? 1 : -1));
    }
  }

  render() {
    return html`
      <div class="stack">
        <div class="spread">
          <h1>Searches</h1>
          <div class="row">
            <label>
              <span class="visually-hidden">State</span>
              <select
                @change=${(event) => {
                  this._state = event.target.value;
                  this.#load();
                }}
              >
                <option value="">All states</option>
                ${STATES.map((state) => html`<option value=${state}>${state}</option>`)}
              </select>
            </label>
            <a class="button primary" href="#/new">New search</a>
          </div>
        </div>
        ${this._error
          ? html`
              <pf-message
                what="The searches could not be read"
                .error=${this._error}
                @retry=${() => this.#load()}
              ></pf-message>
            `
          : nothing}
        ${this._searches ? this.#list() : this._error ? nothing : this.#bones()}
      </div>
    `;
  }

  #bones() {
    return html`
      <div class="stack" aria-busy="true" aria-label="The searches are being read">
        ${[1, 2, 3].map(() => html`<div class="card bone"></div>`)}
      </div>
    `;
  }

  #list() {
    if (this._searches.length === 0) {
      return this.#empty();
    }
    return html`
      <ul>
        ${this._searches.map((search) => this.#card(search))}
      </ul>
      ${this._next
        ? html`<div><button @click=${() => this.#older()}>Older searches</button></div>`
        : nothing}
    `;
  }

  #empty() {
    return this._state
      ? html`<p class="card">No search is ${this._state} now.</p>`
      : html`
          <div class="card empty">
            <h2>No search yet</h2>
            <p>
              A search proposes architectures, measures them on the devices and keeps those that
              nothing beats. Start one here, or in a terminal:
            </p>
            <code class="mono">./paretoform search --space gpt2 --budget 10m</code>
            <a class="button primary" href="#/new">Start a search</a>
          </div>
        `;
  }

  #card(search) {
    const size = search.frontiers.reduce((sum, {size}) => sum + size, 0);
    const hypervolume = Math.max(0, ...search.frontiers.map((one) => one.hypervolume));
    const at = search.started_at ?? search.changed_at;
    return html`
      <li class="card" data-search=${search.id}>
        <div class="first">
          <div class="row">
            <span class="name">
              <a href=${`#/searches/${encodeURIComponent(search.id)}`}>${search.space.name}</a>
            </span>
            ${stateBadge(search.state)}
          </div>
          <div class="small muted">
            <span class="mono">${search.id}</span> · ${search.strategy} · ${search.workload.name}
            ${search.devices.length > 1 ? `· ${search.devices.length} devices` : ''}
          </div>
          ${search.reason ? html`<div class="small">${search.reason}</div>` : nothing}
        </div>
        <pf-progress .search=${search}></pf-progress>
        <div>
          <div class="value">${count(size)}</div>
          <div class="small muted">on the frontier</div>
        </div>
        <div>
          <div class="value">${hypervolume > 0 ? number(hypervolume) : '–'}</div>
          <div class="small muted">hypervolume</div>
        </div>
        <div class="when small muted" title=${time(at)}>
          ${search.started_at ? 'started' : 'changed'} ${ago(at)}
        </div>
      </li>
    `;
  }
}

function seen(search) {
  return {...search, seen_at: Date.now()};
}

customElements.define('pf-searches', Searches);
