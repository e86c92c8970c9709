import {LitElement, css, html, nothing} from 'lit';
import {choice, choiceStyles} from './choices.js';
import {label} from './format.js';
import {bound, units} from './search-form.js';
import {shared} from './shared.js';
import {objective as inWords} from './words.js';

/**
 * An objective that can be chosen, and its bound. Emits `chosen` with whether it is, and `bounded`
 * with the bound's value and unit.
 */
class BoundedObjective extends LitElement {
  static properties = {
    objective: {attribute: false},
    chosen: {attribute: false},
    /** Whether the workload has it. */
    possible: {attribute: false},
    bound: {attribute: false},
  };

  static styles = [
    shared,
    choiceStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px var(--s3);
        align-items: center;
        min-height: 42px;
        padding: 4px 0;
      }
      :host(:not(:first-child)) {
        border-top: 1px solid var(--line);
      }
      .bound {
        display: flex;
        align-items: center;
        gap: 6px;
      }
      .bound input {
        width: 84px;
        text-align: right;
      }
      @media (max-width: 600px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        .bound {
          padding-left: 26px;
        }
      }
    `,
  ];

  render() {
    const {name, direction} = this.objective;
    const off = !this.possible && !this.chosen;
    return html`
      ${choice({
        type: 'checkbox',
        group: 'objectives',
        value: name,
        on: this.chosen,
        off,
        title: label(name),
        hint: off
          ? 'needs a workload that decodes'
          : `${direction === 'up' ? '↑ more' : '↓ less'} is better; ${inWords(name)}`,
        action: (on) => this.#emit('chosen', on),
      })}
      ${this.chosen ? this.#bound(name, direction) : nothing}
    `;
  }

  #bound(name, direction) {
    const {value, unit} = this.bound;
    const good = value === '' || Number(value) > 0;
    return html`
      <div class="bound">
        <label class="small muted" for="bound-${name}">
          ${direction === 'up' ? 'at least' : 'at most'}
        </label>
        <input
          id="bound-${name}"
          inputmode="decimal"
          autocomplete="off"
          placeholder="any"
          aria-invalid=${good ? nothing : 'true'}
          title=${good ? (bound(this.objective, this.bound) ?? '') : ''}
          .value=${value}
          @input=${(event) => this.#emit('bounded', {value: event.target.value, unit})}
        >
        <select
          aria-label="Unit of the bound on ${label(name)}"
          @change=${(event) => this.#emit('bounded', {value, unit: event.target.value})}
        >
          ${units(this.objective).map(
            ([one]) => html`<option ?selected=${one === unit}>${one}</option>`,
          )}
        </select>
      </div>
    `;
  }

  #emit(name, detail) {
    this.dispatchEvent(new CustomEvent(name, {detail}));
  }
}

customElements.define('pf-bounded-objective', BoundedObjective);
