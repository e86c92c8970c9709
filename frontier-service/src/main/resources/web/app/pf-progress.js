import {LitElement, css, html, nothing} from 'lit';
import {count, duration, isoSeconds} from './format.js';
import {shared} from './shared.js';

const BADGES = {
  requested: 'busy',
  running: 'busy',
  paused: 'warn',
  completed: 'good',
  cancelled: '',
  failed: 'bad',
};

/** The state of a search as a badge. */
export function stateBadge(state) {
  return html`<span class=${`badge ${BADGES[state] ?? ''}`}>${state}</span>`;
}

/**
 * How much of its budget a search has spent.
 *
 * @returns {{share: number|null, text: string}} share 0..1 of what ends first, null where unknown
 */
export function progress(search, now = Date.now()) {
  const results = search.measured + search.failed;
  const devices = Math.max(search.devices.length, 1);
  const most = search.budget.measurements ? search.budget.measurements * devices : null;
  const time = search.budget.time ? isoSeconds(search.budget.time) : null;
  const ran = search.running_seconds + sinceSeen(search, now);
  const shares = [
    ...(most === null ? [] : [results / most]),
    ...(time === null ? [] : [ran / time]),
  ];
  const parts = [
    most === null ? `${count(results)} results` : `${count(results)} of ${count(most)}`,
    time === null ? duration(ran) : `${duration(Math.min(ran, time))} of ${duration(time)}`,
    ...(search.failed > 0 ? [`${count(search.failed)} failed`] : []),
  ];
  const share = shares.length > 0 ? Math.min(Math.max(...shares), 1) : null;
  return {share: search.state === 'completed' ? 1 : share, text: parts.join(' · ')};
}

/** While it runs the clock goes on between two views; `seen_at` is the page's own. */
function sinceSeen(search, now) {
  return search.state === 'running' && search.started_at && search.seen_at
    ? Math.max(0, (now - search.seen_at) / 1000)
    : 0;
}

/**
 * A bar of how far a search is.
 *
 * @property {object} search as REST has it
 */
class Progress extends LitElement {
  static properties = {search: {attribute: false}};

  static styles = [
    shared,
    css`
      :host {
        min-width: 140px;
      }
      .bar {
        height: 6px;
        border-radius: 3px;
        background: var(--line);
        overflow: hidden;
        margin-bottom: 3px;
      }
      .bar div {
        height: 100%;
        background: var(--accent);
        transition: width 0.3s;
      }
      .still div {
        background: var(--muted);
      }
      span {
        font-size: 13px;
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  #timer = 0;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => {
      if (this.search?.state === 'running') {
        this.requestUpdate();
      }
    }, 1000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  render() {
    if (!this.search) {
      return nothing;
    }
    const {share, text} = progress(this.search);
    const still = !['requested', 'running'].includes(this.search.state);
    return html`
      ${share === null
        ? nothing
        : html`
            <div
              class=${still ? 'bar still' : 'bar'}
              role="progressbar"
              aria-label="Budget spent"
              aria-valuenow=${Math.round(share * 100)}
              aria-valuemin="0"
              aria-valuemax="100"
            >
              <div style=${`width: ${share * 100}%`}></div>
            </div>
          `}
      <span>${text}</span>
    `;
  }
}

customElements.define('pf-progress', Progress);
