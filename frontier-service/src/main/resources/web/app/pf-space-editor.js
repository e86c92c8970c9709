import {LitElement, css, html, nothing} from 'lit';
import {shared} from './shared.js';

/** A space of one's own as text. Emits `edited` with the text. */
class SpaceEditor extends LitElement {
  static properties = {
    text: {attribute: false},
    /** Built-in spaces to begin from. */
    spaces: {attribute: false},
    invalid: {attribute: false},
  };

  static styles = [
    shared,
    css`
      :host {
        display: grid;
        gap: var(--s2);
      }
      textarea {
        width: 100%;
        min-height: 290px;
        resize: vertical;
        font: 13px/1.5 var(--mono);
        white-space: pre;
        tab-size: 2;
      }
      .file {
        position: relative;
      }
      .file input {
        position: absolute;
        inset: 0;
        width: 100%;
        opacity: 0;
        cursor: pointer;
      }
      .file:focus-within {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
    `,
  ];

  render() {
    return html`
      <div class="row">
        <span class="small muted">Begin from</span>
        ${this.spaces.map(
          ({name, yaml}) => html`
            <button type="button" @click=${() => this.#edit(yaml)}>${name}</button>
          `,
        )}
        <label class="button file">
          a file …
          <input type="file" accept=".yaml,.yml,.json" @change=${this.#file}>
        </label>
      </div>
      <textarea
        id="own"
        aria-label="Space as YAML or JSON"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        aria-invalid=${this.invalid ? 'true' : nothing}
        placeholder="name: mine&#10;backbone: gpt2&#10;…"
        .value=${this.text}
        @input=${(event) => this.#edit(event.target.value)}
      ></textarea>
    `;
  }

  /** Selects a line, counted from 1. */
  goTo(line) {
    const area = this.renderRoot.querySelector('textarea');
    const before = area.value.split('\n').slice(0, line - 1);
    const start = before.reduce((sum, one) => sum + one.length + 1, 0);
    const end = area.value.indexOf('\n', start);
    area.focus();
    area.setSelectionRange(start, end < 0 ? area.value.length : end);
  }

  async #file(event) {
    const [file] = event.target.files;
    if (file) {
      this.#edit(await file.text());
    }
    event.target.value = '';
  }

  #edit(text) {
    this.dispatchEvent(new CustomEvent('edited', {detail: text}));
  }
}

customElements.define('pf-space-editor', SpaceEditor);
