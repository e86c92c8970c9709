import {LitElement, css, html, nothing} from 'lit';
import {best, keeper, parseBounds, writeBounds} from './bounds.js';
import {ago, count, quantity, short, time} from './format.js';
import {bestIn} from './objectives.js';
import './pf-answer.js';
import './pf-bounds.js';
import './pf-hypervolume.js';
import './pf-members.js';
import './pf-message.js';
import './pf-plot.js';
import './pf-progress.js';
import {stateBadge} from './pf-progress.js';
import {BASELINE, MEMBER} from './points.js';
import {SearchFeed} from './search-feed.js';
import {shared} from './shared.js';

const ADDRESS_MS = 400;
const MOST_TIMINGS = 5_000;

/**
 * A search: its frontier, live, and the answers to what somebody asks of it.
 *
 * @property {string} search id
 */
class Search extends LitElement {
  static properties = {
    search: {},
    _view: {state: true},
    _points: {state: true},
    _version: {state: true},
    _bounds: {state: true},
    _objective: {state: true},
    _hidden: {state: true},
    _details: {state: true},
    _names: {state: true},
    _highlight: {state: true},
    _newest: {state: true},
    _error: {state: true},
  };

  static styles = [
    shared,
    css`
      .head {
        display: grid;
        gap: var(--s3);
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) 12px;
      }
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 2px var(--s3);
        font-size: 13px;
        color: var(--muted);
      }
      .facts span {
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
        align-items: start;
      }
      .how {
        display: grid;
        grid-template-columns: minmax(0, 420px) minmax(0, 1fr);
        gap: var(--s2) var(--s4);
        align-items: start;
      }
      .top {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 340px;
        gap: var(--s3);
        align-items: start;
      }
      .bottom {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 370px;
        gap: var(--s3);
        align-items: start;
      }
      .newest {
        font-size: 13px;
        color: var(--muted);
        min-height: 20px;
        margin-top: var(--s2);
      }
      .bone {
        animation: breathe 1.4s ease-in-out infinite alternate;
        opacity: 0.6;
      }
      @keyframes breathe {
        to {
          opacity: 0.25;
        }
      }
      @media (max-width: 1000px) {
        .top,
        .bottom,
        .how {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 600px) {
        .card {
          padding: 12px;
        }
      }
    `,
  ];

  #feed = null;
  #timers = {address: 0, tick: 0};
  #interactive = false;
  #pendingEvent = 0;
  #timings = 0;

  constructor() {
    super();
    this.#forget();
  }

  #forget() {
    this._view = null;
    this._points = null;
    this._version = 0;
    this._bounds = {};
    this._objective = '';
    this._hidden = new Set();
    this._details = new Map();
    this._names = new Map();
    this._highlight = -1;
    this._newest = null;
    this._error = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#timers.tick = setInterval(() => this.requestUpdate(), 10_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#feed?.close();
    clearInterval(this.#timers.tick);
    clearTimeout(this.#timers.address);
  }

  willUpdate(changed) {
    if (changed.has('search')) {
      this.#open();
    }
  }

  async #open() {
    this.#feed?.close();
    this.#forget();
    const feed = new SearchFeed(this.search, {
      opened: (view, points) => this.#show(view, points),
      view: (view) => {
        this._view = view;
      },
      more: () => {
        this._version = this._points.version;
      },
      result: (event, index) => this.#heard(event, index),
      details: (members, names) => {
        this._details = members;
        this._names = names;
      },
    });
    this.#feed = feed;
    try {
      await feed.open();
    } catch (problem) {
      if (this.#feed === feed) {
        this._error = problem;
      }
    }
  }

  #show(view, points) {
    this._view = view;
    this._bounds = {...parseBounds(view.bounds), ...asked()};
    this._objective = bestIn(view.objectives);
    this._points = points;
  }

  #heard(event, index) {
    this.#pendingEvent ||= performance.now();
    this._version = this._points.version;
    this._newest = event;
    this._view = this.#feed.view;
    this.renderRoot.querySelector('pf-hypervolume')?.append(event);
    if (index >= 0 && this._points.state[index] === MEMBER) {
      this.renderRoot.querySelector('pf-plot')?.flash([index]);
    }
  }

  #bound(bounds) {
    this._bounds = bounds;
    clearTimeout(this.#timers.address);
    this.#timers.address = setTimeout(() => {
      const query = writeBounds(bounds).map((one) => `bound=${encodeURIComponent(one)}`);
      const suffix = query.length > 0 ? `?${query.join('&')}` : '';
      history.replaceState(null, '', `#/searches/${encodeURIComponent(this.search)}${suffix}`);
    }, ADDRESS_MS);
  }

  #drawn() {
    if (!this.#interactive) {
      this.#interactive = true;
      performance.mark('pf-interactive');
    }
    if (this.#pendingEvent) {
      this.#timeTaken();
      this.#pendingEvent = 0;
    }
  }

  /** Notes how long the oldest result of a drawing waited for it, for those who measure the page. */
  #timeTaken() {
    if (this.#timings++ % MOST_TIMINGS === 0) {
      performance.clearMeasures('pf-event-drawn');
    }
    performance.measure('pf-event-drawn', {
      start: this.#pendingEvent,
      end: performance.now(),
      detail: {sinceMadeMs: Date.now() - new Date(this._newest.made_at).getTime()},
    });
  }

  render() {
    if (this._error) {
      return this.#failed();
    }
    if (!this._view) {
      return this.#bones();
    }
    const found = this.#found();
    return html`
      <div class="stack">
        ${this.#head()}
        <div class="top">
          <div class="card">
            <pf-plot
              .points=${this._points}
              .version=${this._version}
              .bounds=${this._bounds}
              .best=${found.best}
              .names=${this._names}
              .highlight=${this._highlight}
              @hidden=${(event) => {
                this._hidden = event.detail;
              }}
              @drawn=${() => this.#drawn()}
            ></pf-plot>
            <div class="newest">${this.#newest()}</div>
          </div>
          <div class="stack">
            <div class="card">
              <pf-answer
                .points=${this._points}
                .bounds=${this._bounds}
                .objective=${this._objective}
                .answers=${found.answers}
                @objective=${(event) => {
                  this._objective = event.detail;
                }}
              ></pf-answer>
            </div>
            <div class="card">
              <pf-bounds
                .objectives=${this._view.objectives}
                .bounds=${this._bounds}
                .ranges=${this.#ranges(found.members)}
                @bounds=${(event) => this.#bound(event.detail)}
              ></pf-bounds>
            </div>
          </div>
        </div>
        <div class="bottom">
          <div class="card stack">
            <div class="spread">
              <h2>Frontier</h2>
              <span class="small muted">${this.#counted(found)}</span>
            </div>
            <pf-members
              .points=${this._points}
              .version=${this._version}
              .members=${found.within}
              .all=${found.members.length}
              .best=${found.best}
              .details=${this._details}
              @pointed=${(event) => {
                this._highlight = event.detail;
              }}
            ></pf-members>
          </div>
          <div class="stack">
            <div class="card"><pf-hypervolume .search=${this._view}></pf-hypervolume></div>
            <div class="card stack">
              <h2>Take it home</h2>
              <pf-exports search=${this._view.id}></pf-exports>
            </div>
          </div>
        </div>
      </div>
    `;
  }

  /** The members shown, those of them within the bounds, and the answer for each device. */
  #found() {
    const points = this._points;
    const members = points
      .inState(MEMBER)
      .filter((index) => !this._hidden.has(points.device[index]));
    const within = members.filter(keeper(points, this._bounds));
    const answers = points.devices
      .map((_, device) => device)
      .filter((device) => !this._hidden.has(device))
      .map((device) => {
        const own = members.filter((index) => points.device[index] === device);
        return {
          device,
          ...best(points, own, this._bounds, this._objective),
          within: within.filter((index) => points.device[index] === device).length,
          of: own.length,
        };
      });
    const found = answers.map((answer) => answer.best).filter((index) => index !== null);
    return {members, within, answers, best: found};
  }

  /** What sliders span: the members, and the baselines to compare with. */
  #ranges(members) {
    const points = this._points;
    const all = [...members, ...points.inState(BASELINE)];
    if (all.length === 0) {
      return {};
    }
    return Object.fromEntries(
      points.objectives.map((name) => {
        const values = all.map((index) => points.values[name][index]);
        return [
          name,
          {
            low: values.reduce((a, b) => Math.min(a, b)),
            high: values.reduce((a, b) => Math.max(a, b)),
          },
        ];
      }),
    );
  }

  #counted({members, within}) {
    return within.length === members.length
      ? `${count(members.length)} of ${count(this._points.length)} results`
      : `${count(within.length)} of ${count(members.length)} keep the bounds`;
  }

  #head() {
    const view = this._view;
    return html`
      <div class="card head">
        <div class="spread">
          <div class="title">
            <h1>${view.space.name}</h1>
            ${stateBadge(view.state)}
            <span class="mono muted">${view.id}</span>
          </div>
          <div class="actions">
            <pf-controls .search=${view} @changed=${() => this.#changed()}></pf-controls>
          </div>
        </div>
        ${view.reason ? html`<p class="message bad">${view.reason}</p>` : nothing}
        <div class="how">
          <pf-progress .search=${view}></pf-progress>
          <div class="facts">
          <span>strategy ${view.strategy}</span>
          <span>workload ${view.workload.name}</span>
          <span>seed ${view.seed}</span>
          ${view.started_at ? html`<span>started ${time(view.started_at)}</span>` : nothing}
          <span>
            ${view.devices.length === 0
              ? 'waits for a device'
              : view.devices.length === 1
                ? view.devices[0]
                : `${view.devices.length} devices`}
          </span>
          </div>
        </div>
      </div>
    `;
  }

  async #changed() {
    try {
      await this.#feed.look();
    } catch (problem) {
      console.warn(problem.message);
    }
  }

  #newest() {
    const event = this._newest;
    if (!event) {
      return this._points.length > 0 || this._view.state !== 'running'
        ? matchMedia('(pointer: coarse)').matches
          ? 'Two fingers move and zoom, a tap on a point opens it.'
          : 'Drag to move, Ctrl and wheel to zoom, click a point to open it.'
        : 'Waiting for the first result …';
    }
    const figures = (this._points.objectives ?? [])
      .filter((name) => event.values?.[name] !== undefined)
      .map((name) => quantity(name, event.values[name]));
    return html`
      Newest: result ${event.number}, ${ago(event.made_at)} ·
      ${figures.length > 0
        ? html`<a class="mono" href=${`#/candidates/${event.candidate}`}>${short(event.candidate)}</a>
            ${figures.join(', ')} · ${outcome(event)}`
        : `failed${event.reason ? `: ${event.reason}` : ''}`}
    `;
  }

  #failed() {
    const unknown = this._error.status === 404;
    return html`
      <div class="stack">
        <pf-message
          what=${unknown ? `There is no search ${this.search}` : 'The search could not be read'}
          .error=${this._error}
          @retry=${() => this.#open()}
        ></pf-message>
        <p><a href="#/">All searches</a></p>
      </div>
    `;
  }

  #bones() {
    return html`
      <div class="stack" aria-busy="true" aria-label="The search is being read">
        <div class="card bone" style="height: 130px"></div>
        <div class="top">
          <div class="card bone" style="height: 560px"></div>
          <div class="card bone" style="height: 360px"></div>
        </div>
      </div>
    `;
  }
}

function outcome(event) {
  if (event.baseline) {
    return 'a baseline';
  }
  if (event.held) {
    return 'surprising, held until measured again';
  }
  return event.joined?.includes(event.candidate) ? 'joined the frontier' : 'dominated';
}

/** Bounds that the address asks for. */
function asked() {
  const query = location.hash.split('?')[1] ?? '';
  return parseBounds(new URLSearchParams(query).getAll('bound'));
}

customElements.define('pf-search', Search);
