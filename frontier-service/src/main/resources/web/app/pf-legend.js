import {LitElement, css, html, nothing} from 'lit';
import {label, quantity} from './format.js';
import {symbolOf, symbolPath} from './marks.js';
import {shared} from './shared.js';
import {gradient, palette, seriesColour, theme} from './theme.js';

const STOPS = 8;

/**
 * What the symbols and colours of the plot mean. Fires `toggled` with a device's index when
 * somebody wants it shown or hidden.
 *
 * @property {import('./points.js').Points} points
 * @property {number} version of the points
 * @property {Set<number>} hidden device indices
 * @property {string} colour the objective of colour, or empty for the device
 * @property {{low: number, high: number}|null} range of that objective
 */
class Legend extends LitElement {
  static properties = {
    points: {attribute: false},
    version: {attribute: false},
    hidden: {attribute: false},
    colour: {attribute: false},
    range: {attribute: false, hasChanged: (a, b) => a?.low !== b?.low || a?.high !== b?.high},
  };

  static styles = [
    shared,
    css`
      :host {
        margin-top: var(--s2);
      }
      .legend {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s3);
        align-items: center;
        font-size: 13px;
        color: var(--muted);
      }
      svg {
        width: 16px;
        height: 16px;
        flex: none;
      }
      .entry {
        display: inline-flex;
        align-items: center;
        gap: 4px;
      }
      button {
        font-size: 13px;
        min-height: 28px;
        padding: 2px 8px;
        text-align: left;
        overflow-wrap: anywhere;
      }
      button[aria-pressed='false'] {
        opacity: 0.55;
        text-decoration: line-through;
      }
      .scale {
        width: 90px;
        height: 10px;
        border-radius: 3px;
        border: 1px solid var(--line);
      }
    `,
  ];

  #onTheme = () => this.requestUpdate();

  connectedCallback() {
    super.connectedCallback();
    theme.addEventListener('change', this.#onTheme);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    theme.removeEventListener('change', this.#onTheme);
  }

  render() {
    return html`
      <div class="legend">
        ${this.points.devices.length > 1
          ? this.points.devices.map((device, index) => this.#device(device, index))
          : nothing}
        <span class="entry">
          ${symbol('circle', {fill: 'var(--accent)', stroke: 'var(--text)'})} frontier, with 95 %
          interval
        </span>
        <span class="entry">
          ${symbol('circle', {fill: 'var(--cloud)', opacity: 0.5, radius: 3})} dominated
        </span>
        <span class="entry">
          ${symbol('star', {fill: 'var(--surface)', stroke: 'var(--text)', radius: 6})} baseline
        </span>
        <span class="entry">
          ${symbol('circle', {fill: 'none', stroke: 'var(--warn)', dashes: '2 2'})} held until
          measured again
        </span>
        ${this.range && this.range.low <= this.range.high ? this.#scale() : nothing}
      </div>
    `;
  }

  #device(name, index) {
    return html`
      <button
        aria-pressed=${String(!this.hidden.has(index))}
        title="Show or hide"
        @click=${() => this.dispatchEvent(new CustomEvent('toggled', {detail: index}))}
      >
        ${symbol(symbolOf(index), {
          fill: this.colour ? 'var(--muted)' : seriesColour(palette(), index),
        })}
        ${name}
      </button>
    `;
  }

  #scale() {
    const stops = Array.from({length: STOPS}, (_, i) => gradient(i / (STOPS - 1))).join(', ');
    return html`
      <span class="entry">
        ${label(this.colour)} ${quantity(this.colour, this.range.low)}
        <span class="scale" style=${`background: linear-gradient(to right, ${stops})`}></span>
        ${quantity(this.colour, this.range.high)}
      </span>
    `;
  }
}

function symbol(name, {fill, stroke = 'none', opacity = 1, radius = 5, dashes = 'none'}) {
  return html`
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path
        d=${symbolPath(name, radius)}
        fill=${fill}
        stroke=${stroke}
        opacity=${opacity}
        stroke-dasharray=${dashes}
      ></path>
    </svg>
  `;
}

customElements.define('pf-legend', Legend);
