import {LitElement, css, html, nothing} from 'lit';
import {shared} from './shared.js';

/**
 * What went wrong, and a way on. Fires `retry` when somebody wants it tried again.
 *
 * @property {Error} error
 * @property {string} what could not be done, for example `The searches could not be read`
 */
class Message extends LitElement {
  static properties = {error: {attribute: false}, what: {}};

  static styles = [
    shared,
    css`
      .message {
        display: grid;
        gap: var(--s2);
        justify-items: start;
      }
      ul {
        margin: 0;
        padding-left: 1.2em;
      }
    `,
  ];

  render() {
    if (!this.error) {
      return nothing;
    }
    const fields = this.error.errors ?? [];
    return html`
      <div class="message bad" role="alert">
        <strong>${this.what}</strong>
        <span>${this.error.message}</span>
        ${fields.length > 1
          ? html`<ul>${fields.map(({field, rule}) => html`<li>${field}: ${rule}</li>`)}</ul>`
          : nothing}
        <button @click=${() => this.dispatchEvent(new Event('retry'))}>Try again</button>
      </div>
    `;
  }
}

customElements.define('pf-message', Message);
