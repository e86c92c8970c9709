import {LitElement, css, html, nothing} from 'lit';
import {post} from './api.js';
import {whyNotOperator} from './role.js';
import {shared} from './shared.js';
import {many} from './words.js';

/** States from which each move is possible. */
const MOVES = {
  pause: ['requested', 'running'],
  resume: ['paused'],
  cancel: ['requested', 'running', 'paused'],
};

/**
 * Pauses, resumes and cancels a search; says why where that cannot be. Emits `changed`, whose
 * `detail` is the search as it is then.
 */
class Controls extends LitElement {
  static properties = {
    search: {attribute: false},
    _denied: {state: true},
    _busy: {state: true},
    _problem: {state: true},
  };

  static styles = [
    shared,
    css`
      dialog {
        color: inherit;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--r);
        padding: var(--s4);
        width: min(440px, calc(100vw - 32px));
      }
      dialog::backdrop {
        background: rgb(0 0 0 / 0.5);
      }
      dialog .row {
        justify-content: flex-end;
      }
      .why {
        margin-top: var(--s1);
      }
    `,
  ];

  constructor() {
    super();
    this._denied = null;
    this._busy = false;
    this._problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    whyNotOperator().then((why) => {
      this._denied = why;
    });
  }

  render() {
    if (!this.search) {
      return nothing;
    }
    const {state} = this.search;
    const why = this.#why(state);
    return html`
      <div class="row" role="group" aria-label="Control this search">
        ${state === 'paused'
          ? this.#button('resume', 'Resume', () => this.#move('resume'))
          : this.#button('pause', 'Pause', () => this.#move('pause'))}
        ${this.#button('cancel', 'Cancel …', () => this.#ask(), 'danger')}
      </div>
      ${why ? html`<p class="why small muted" id="why">${why}</p>` : nothing}
      <div role="alert">
        ${this._problem ? html`<p class="why message bad small">${this._problem}</p>` : nothing}
      </div>
      ${this.#dialog()}
    `;
  }

  #button(move, name, action, kind = '') {
    const possible = MOVES[move].includes(this.search.state) && !this._denied;
    return html`
      <button
        class=${kind}
        ?disabled=${!possible || this._busy}
        aria-describedby=${possible ? nothing : 'why'}
        @click=${action}
      >
        ${name}
      </button>
    `;
  }

  #why(state) {
    if (!MOVES.cancel.includes(state)) {
      return `It is ${state}: nothing can happen to it any more.`;
    }
    return this._denied;
  }

  #dialog() {
    const {id, measured, failed} = this.search;
    return html`
      <dialog aria-labelledby="ask">
        <div class="stack">
          <h2 id="ask">Cancel this search?</h2>
          <p>
            <span class="mono">${id}</span> ends for good. Its
            ${many(measured + failed, 'result')} and the frontier stay; nothing more is measured.
            To let it rest, pause it instead.
          </p>
          <div class="row">
            <button autofocus @click=${() => this.#close()}>Keep it</button>
            <button class="danger" @click=${() => this.#cancel()}>Cancel the search</button>
          </div>
        </div>
      </dialog>
    `;
  }

  #ask() {
    this.renderRoot.querySelector('dialog').showModal();
  }

  #close() {
    this.renderRoot.querySelector('dialog').close();
  }

  #cancel() {
    this.#close();
    this.#move('cancel');
  }

  async #move(move) {
    this._busy = true;
    this._problem = null;
    try {
      const search = await post(`/api/searches/${encodeURIComponent(this.search.id)}/${move}`);
      this.search = search;
      this.dispatchEvent(
        new CustomEvent('changed', {detail: search, bubbles: true, composed: true}),
      );
    } catch (problem) {
      this._problem = problem.message;
    } finally {
      this._busy = false;
    }
  }
}

customElements.define('pf-controls', Controls);
