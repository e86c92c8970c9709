import {LitElement, css, html, nothing} from 'lit';
import {events, get, post} from './api.js';
import './pf-message.js';
import './pf-search-fields.js';
import {whyNotOperator} from './role.js';
import {blank, byField, request} from './search-form.js';
import {shared} from './shared.js';
import {many} from './words.js';

/** Typing rests this long before the service is asked. */
const REST_MS = 350;

/** A form that the service checks as one types, and from which a search is started. */
class NewSearch extends LitElement {
  static properties = {
    _options: {state: true},
    _form: {state: true},
    _workers: {state: true},
    /** What the service said of the form as it is; null while it has not. */
    _verdict: {state: true},
    _denied: {state: true},
    _starting: {state: true},
    _failed: {state: true},
  };

  static styles = [
    shared,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 420px);
        gap: var(--s3);
        align-items: start;
      }
      aside {
        position: sticky;
        top: var(--s3);
      }
      pre {
        margin: 0;
        max-height: min(46vh, 460px);
        overflow: auto;
        padding: var(--s2) var(--s3);
        background: var(--raised);
        border-radius: 6px;
        font: 12.5px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .verdict {
        min-height: 22px;
      }
      .verdict.bad {
        color: var(--bad);
      }
      .verdict.good {
        color: var(--good);
      }
      @media (max-width: 960px) {
        form {
          grid-template-columns: minmax(0, 1fr);
        }
        aside {
          position: static;
        }
      }
    `,
  ];

  #stream = null;
  #rest = 0;
  #asked = 0;

  constructor() {
    super();
    this._options = null;
    this._form = null;
    this._workers = [];
    this._verdict = null;
    this._denied = null;
    this._starting = false;
    this._failed = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#read();
    whyNotOperator().then((why) => {
      this._denied = why;
    });
    this.#stream = events('/api/events', {device: () => this.#readDevices()});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
    this.#stream.close();
  }

  async #read() {
    this._failed = null;
    try {
      this._options = await get('/api/options');
      this._form = blank(this._options);
      await this.#readDevices();
      this.#check();
    } catch (problem) {
      this._failed = problem;
    }
  }

  async #readDevices() {
    this._workers = await get('/api/devices').catch(() => this._workers);
  }

  render() {
    if (!this._form) {
      return html`
        <h1>New search</h1>
        ${this._failed ? this.#unavailable() : html`<p class="muted" role="status">Loading …</p>`}
      `;
    }
    const {body, problems} = request(this._form, this._options);
    const wrong = problems.length > 0 ? problems : (this._verdict?.errors ?? []);
    return html`
      <form class="page" novalidate @submit=${(event) => this.#start(event, body, problems)}>
        <div class="stack">
          <h1>New search</h1>
          <pf-search-fields
            .form=${this._form}
            .options=${this._options}
            .devices=${classes(this._workers)}
            .problems=${byField(wrong)}
            @edited=${(event) => this.#edited(event.detail)}
          ></pf-search-fields>
        </div>
        <aside class="card stack">
          <h2>The request</h2>
          <pre tabindex="0" aria-label="Body of the request as JSON">${preview(body)}</pre>
          ${this.#verdict(wrong, problems.length === 0)}
          <div class="row">
            <button
              class="primary"
              ?disabled=${Boolean(this._denied) || this._starting}
              aria-describedby=${this._denied ? 'denied' : nothing}
            >
              ${this._starting ? 'Starting …' : 'Start the search'}
            </button>
          </div>
          ${this._denied ? html`<p class="small muted" id="denied">${this._denied}</p>` : nothing}
          <div role="alert">
            ${this._failed
              ? html`<p class="message bad">
                  The search was not started: ${this._failed.message}
                </p>`
              : nothing}
          </div>
        </aside>
      </form>
    `;
  }

  #verdict(wrong, canBeAsked) {
    const other = byField(wrong).other ?? [];
    if (wrong.length > 0) {
      return html`
        <div class="verdict bad" role="status">
          <p>⚠ ${many(wrong.length, 'thing')} to mend; what is wrong stands beside the field.</p>
          ${other.map(({field, rule}) => html`<p class="small">${field}: ${rule}</p>`)}
        </div>
      `;
    }
    if (!this._verdict || !canBeAsked) {
      return html`<p class="verdict muted" role="status">Checking …</p>`;
    }
    return this._verdict.said
      ? html`<p class="verdict muted" role="status">${this._verdict.said}</p>`
      : html`<p class="verdict good" role="status">✓ Could be started as it is.</p>`;
  }

  #unavailable() {
    return html`
      <pf-message
        what="What a search can be asked for is not known"
        .error=${this._failed}
        @retry=${this.#read}
      ></pf-message>
    `;
  }

  #edited(change) {
    this._form = {...this._form, ...change};
    this._verdict = null;
    this._failed = null;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#check(), REST_MS);
  }

  /** Asks the service about the form as it is; an answer that comes late says nothing. */
  async #check() {
    const {body, problems} = request(this._form, this._options);
    const asked = ++this.#asked;
    if (problems.length > 0) {
      return;
    }
    const verdict = await post('/api/searches/check', body).then(
      () => ({errors: []}),
      ({status, errors, message}) =>
        status === 400 && errors?.length > 0
          ? {errors}
          : {errors: [], said: `Not checked: ${message}`},
    );
    if (asked === this.#asked && this.isConnected) {
      this._verdict = verdict;
    }
  }

  async #start(event, body, problems) {
    event.preventDefault();
    if (problems.length > 0 || this._denied || this._starting) {
      this.#showFirst(problems);
      return;
    }
    this._starting = true;
    this._failed = null;
    try {
      const search = await post('/api/searches', body);
      location.hash = `#/searches/${encodeURIComponent(search.id)}`;
    } catch (problem) {
      if (problem.errors?.length > 0) {
        this.#asked++;
        this._verdict = {errors: problem.errors};
        this.#showFirst(problem.errors);
      } else {
        this._failed = problem;
      }
    } finally {
      this._starting = false;
    }
  }

  async #showFirst(violations) {
    if (violations.length === 0) {
      return;
    }
    await this.updateComplete;
    const fields = this.renderRoot.querySelector('pf-search-fields');
    await fields.updateComplete;
    const first = fields.renderRoot.querySelector('fieldset.wrong');
    first?.scrollIntoView({block: 'center'});
    (first && (faulty(first) ?? first.querySelector('input')))?.focus();
  }
}

/** The first field that is marked as wrong, in whatever element. */
function faulty(root) {
  for (const one of root.querySelectorAll('*')) {
    const found =
      one.getAttribute('aria-invalid') === 'true' ? one : one.shadowRoot && faulty(one.shadowRoot);
    if (found) {
      return found;
    }
  }
  return null;
}

/** Device classes of workers: live where one of them is. */
function classes(workers) {
  const found = new Map();
  for (const {device_class: name, hardware, live} of workers) {
    const known = found.get(name) ?? {name, hardware, live: false, workers: 0};
    found.set(name, {
      ...known,
      live: known.live || live,
      workers: known.workers + (live ? 1 : 0),
    });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

/** As it is sent, but for the lines of a space's text, which are shown as lines. */
function preview(body) {
  return JSON.stringify(body, null, 2).replaceAll('\\n', '\n    ');
}

customElements.define('pf-new-search', NewSearch);
