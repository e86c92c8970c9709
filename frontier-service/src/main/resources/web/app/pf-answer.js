import {LitElement, css, html, nothing} from 'lit';
import {inWords} from './bounds.js';
import {count, interval, label, quantity, short} from './format.js';
import {isUp} from './objectives.js';
import {shared} from './shared.js';

/**
 * The answer in words: of each device what is best within the bounds. Fires `objective` when
 * somebody asks for the best in another one.
 *
 * @property {import('./points.js').Points} points
 * @property {import('./bounds.js').Bounds} bounds
 * @property {string} objective in which it is best
 * @property {{device: number, best: number|null, nearest: number|null, within: number, of: number}[]}
 *     answers
 */
class Answer extends LitElement {
  static properties = {
    points: {attribute: false},
    bounds: {attribute: false},
    objective: {attribute: false},
    answers: {attribute: false},
  };

  static styles = [
    shared,
    css`
      .question {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) 6px;
        font-size: 14px;
        margin-bottom: var(--s2);
      }
      .question select {
        min-height: 30px;
        padding: 2px 6px;
      }
      .device {
        border-top: 1px solid var(--line);
        padding: var(--s2) 0;
      }
      .device:last-child {
        padding-bottom: 0;
      }
      .name {
        font-size: 13px;
        color: var(--muted);
        overflow-wrap: anywhere;
      }
      .main {
        font-size: 24px;
        line-height: 1.2;
        font-weight: 650;
      }
      .main small {
        font-size: 14px;
        font-weight: 400;
      }
    `,
  ];

  render() {
    if (!this.points) {
      return nothing;
    }
    const bounded = Object.keys(this.bounds).length > 0;
    return html`
      <div class="question">
        <h2>Best in</h2>
        <select
          aria-label="Objective"
          @change=${(event) =>
            this.dispatchEvent(new CustomEvent('objective', {detail: event.target.value}))}
        >
          ${this.points.objectives.map(
            (name) => html`
              <option value=${name} ?selected=${name === this.objective}>${label(name)}</option>
            `,
          )}
        </select>
        <span>${bounded ? html`with ${inWords(this.bounds)}` : 'without bounds'}</span>
      </div>
      <div role="status">${this.answers.map((answer) => this.#device(answer, bounded))}</div>
    `;
  }

  #device({device, best, nearest, within, of}, bounded) {
    return html`
      <div class="device">
        <div class="name">${this.points.devices[device]}</div>
        ${best !== null
          ? this.#best(best)
          : nearest !== null
            ? this.#nearest(nearest)
            : html`<p>Nothing was measured yet.</p>`}
        ${bounded && of > 0
          ? html`<p class="small muted">${count(within)} of ${count(of)} on the frontier keep the bounds.</p>`
          : nothing}
      </div>
    `;
  }

  #best(index) {
    const {values, low, high} = this.points;
    const name = this.objective;
    return html`
      <p class="main">
        ${quantity(name, values[name][index])}
        <small>${label(name)} ${interval(name, low[name][index], high[name][index])}</small>
      </p>
      <p>with ${this.#others(index)}: ${this.#link(index)}</p>
    `;
  }

  #nearest(index) {
    const {values} = this.points;
    const broken = Object.entries(this.bounds).filter(([name, bound]) =>
      isUp(name) ? values[name][index] < bound : values[name][index] > bound,
    );
    return html`
      <p><strong>Nothing measured keeps the bounds.</strong></p>
      <p>
        Nearest: ${this.#link(index)}, with
        ${joined(broken.map(([name]) => this.#figure(name, index)))}. Lift a bound, or let the search
        go on.
      </p>
    `;
  }

  #others(index) {
    const others = this.points.objectives.filter((name) => name !== this.objective);
    return joined(others.map((name) => this.#figure(name, index)));
  }

  #figure(name, index) {
    return html`<span class="figure">${quantity(name, this.points.values[name][index])}</span>
      ${label(name)}`;
  }

  #link(index) {
    const id = this.points.candidate[index];
    return html`<a class="mono" href=${`#/candidates/${id}`}>${short(id)}</a>`;
  }
}

function joined(parts) {
  return parts.map((part, i) =>
    i === 0 ? part : html`${i === parts.length - 1 ? ' and ' : ', '}${part}`,
  );
}

customElements.define('pf-answer', Answer);
