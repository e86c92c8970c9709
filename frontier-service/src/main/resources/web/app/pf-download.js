import {LitElement, css, html, nothing} from 'lit';
import {download} from './api.js';
import {shared} from './shared.js';

/**
 * A link to a file of the service that says in words why there is none, instead of saving a problem
 * as a file. `what` says what the file holds.
 */
class Download extends LitElement {
  static properties = {
    href: {},
    name: {},
    what: {},
    _busy: {state: true},
    _problem: {state: true},
  };

  static styles = [
    shared,
    css`
      a {
        font-weight: 600;
      }
      .problem {
        margin-top: var(--s1);
      }
    `,
  ];

  constructor() {
    super();
    this._busy = false;
    this._problem = null;
  }

  willUpdate(changed) {
    if (changed.has('href')) {
      this._problem = null;
    }
  }

  render() {
    return html`
      <a href=${this.href} download=${this.name} @click=${this.#clicked}>${this.name}</a>
      <span class="small muted">${this._busy ? 'Preparing …' : this.what}</span>
      <div role="alert">
        ${this._problem
          ? html`<p class="message warn small problem">${this._problem}</p>`
          : nothing}
      </div>
    `;
  }

  async #clicked(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    event.preventDefault();
    if (this._busy) {
      return;
    }
    this._busy = true;
    this._problem = null;
    try {
      await download(this.href, this.name);
    } catch (problem) {
      this._problem = inWords(problem);
    } finally {
      this._busy = false;
    }
  }
}

function inWords({status, message}) {
  switch (status) {
    case 422:
      return `This file cannot be made: ${message}`;
    case 404:
      return `The service has no such file: ${message}`;
    case 401:
    case 403:
      return 'You may not have this file: sign in with a token that may.';
    default:
      return message;
  }
}

customElements.define('pf-download', Download);
