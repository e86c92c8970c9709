import {LitElement, css, html, nothing} from 'lit';
import {parseQuantity} from './bounds.js';
import {label, number, quantity} from './format.js';
import {boundSign, isUp, unitFor} from './objectives.js';
import {shared} from './shared.js';

const STEPS = 1000;

/**
 * A slider and a field for the bound on each objective. Fires `bounds` with the new ones at every
 * move.
 *
 * @property {import('./bounds.js').Bounds} bounds
 * @property {Object<string, {low: number, high: number}>} ranges what the sliders span
 * @property {string[]} objectives
 */
class Bounds extends LitElement {
  static properties = {
    bounds: {attribute: false},
    ranges: {attribute: false},
    objectives: {attribute: false},
    _wrong: {state: true},
  };

  static styles = [
    shared,
    css`
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        display: grid;
        gap: var(--s2);
        min-width: 0;
      }
      legend {
        padding: 0;
        font-weight: 650;
        font-size: 16px;
        margin-bottom: var(--s1);
      }
      .bound {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 var(--s2);
        align-items: center;
      }
      .bound > label {
        font-size: 14px;
      }
      .field {
        display: flex;
        align-items: center;
        gap: 5px;
        font-size: 13px;
        color: var(--muted);
      }
      .field input {
        width: 84px;
        text-align: right;
        min-height: 30px;
        padding: 3px 6px;
      }
      .field .unit {
        width: 30px;
      }
      input[type='range'] {
        grid-column: 1 / -1;
        width: 100%;
        margin: 0;
      }
      .ends {
        grid-column: 1 / -1;
        display: flex;
        justify-content: space-between;
        font-size: 12px;
        color: var(--muted);
      }
      .wrong {
        grid-column: 1 / -1;
        color: var(--bad);
        font-size: 13px;
      }
    `,
  ];

  constructor() {
    super();
    this.bounds = {};
    this.ranges = {};
    this.objectives = [];
    this._wrong = {};
  }

  render() {
    return html`
      <fieldset>
        <legend class="spread">What may it cost?</legend>
        ${this.objectives.map((name) => this.#bound(name))}
        <div>
          <button ?disabled=${Object.keys(this.bounds).length === 0} @click=${() => this.#change({})}>
            Lift all bounds
          </button>
        </div>
      </fieldset>
    `;
  }

  #bound(name) {
    const range = this.ranges[name];
    if (!range) {
      return nothing;
    }
    const unit = unitFor(name, range.high);
    const bound = this.bounds[name];
    const wrong = this._wrong[name];
    const text = bound === undefined ? '' : String(Number((bound / unit.size).toPrecision(4)));
    return html`
      <div class="bound">
        <label for=${`field-${name}`}>
          ${label(name)}<span class="visually-hidden"> ${isUp(name) ? 'at least' : 'at most'}</span>
        </label>
        <span class="field">
          ${boundSign(name)}
          <input
            id=${`field-${name}`}
            inputmode="decimal"
            autocomplete="off"
            placeholder="any"
            .value=${wrong ?? text}
            aria-invalid=${wrong === undefined ? nothing : 'true'}
            aria-describedby=${wrong === undefined ? nothing : `wrong-${name}`}
            @change=${(event) => this.#typed(name, event.target.value, unit)}
          >
          <span class="unit">${unit.name}</span>
        </span>
        <input
          type="range"
          aria-label=${`${label(name)} ${isUp(name) ? 'at least' : 'at most'}`}
          aria-valuetext=${bound === undefined ? 'any' : quantity(name, bound)}
          min="0"
          max=${STEPS}
          .value=${String(placeOf(name, bound, range))}
          @input=${(event) => this.#slid(name, Number(event.target.value), range)}
        >
        <span class="ends" aria-hidden="true">
          <span>${quantity(name, range.low)}</span><span>${quantity(name, range.high)}</span>
        </span>
        ${wrong === undefined
          ? nothing
          : html`
              <span class="wrong" id=${`wrong-${name}`}>
                “${wrong}” is no figure; write one as in ${number(range.high / unit.size)}
                ${unit.name}
              </span>
            `}
      </div>
    `;
  }

  #slid(name, place, range) {
    const lifted = isUp(name) ? place === 0 : place === STEPS;
    this.#set(name, lifted ? null : valueAt(place, range));
  }

  #typed(name, text, unit) {
    const value = parseQuantity(text, unit.size);
    if (Number.isNaN(value)) {
      this._wrong = {...this._wrong, [name]: text};
    } else {
      this.#set(name, value);
    }
  }

  #set(name, value) {
    const {[name]: _, ...others} = this.bounds;
    this.#change(value === null ? others : {...others, [name]: value}, name);
  }

  #change(bounds, name) {
    const {[name]: _, ...wrong} = this._wrong;
    this._wrong = name === undefined ? {} : wrong;
    this.bounds = bounds;
    this.dispatchEvent(new CustomEvent('bounds', {detail: bounds}));
  }
}

/** Sliders move by factors: what matters is a tenth more or less. */
function valueAt(place, {low, high}) {
  return low * (high / low) ** (place / STEPS);
}

function placeOf(name, bound, {low, high}) {
  if (bound === undefined) {
    return isUp(name) ? 0 : STEPS;
  }
  const share = high > low ? Math.log(bound / low) / Math.log(high / low) : 0;
  return Math.round(Math.min(Math.max(share, 0), 1) * STEPS);
}

customElements.define('pf-bounds', Bounds);
