import {LitElement, css, html, nothing} from 'lit';
import {choice, choiceStyles} from './choices.js';
import {count, scaled} from './format.js';
import './pf-bounded-objective.js';
import './pf-space-editor.js';
import {fits, line} from './search-form.js';
import {amount, spaceWords, workloadWords} from './search-words.js';
import {shared} from './shared.js';
import {many, strategy} from './words.js';

/**
 * The fields of a new search. Emits `edited`, whose `detail` are the fields of the form that
 * changed.
 */
class SearchFields extends LitElement {
  static properties = {
    form: {attribute: false},
    options: {attribute: false},
    /** Device classes with `live`, `hardware` and `workers`. */
    devices: {attribute: false},
    /** Violations by field. */
    problems: {attribute: false},
  };

  static styles = [
    shared,
    choiceStyles,
    css`
      fieldset {
        margin: 0;
        min-width: 0;
        display: grid;
        gap: var(--s2);
        align-content: start;
      }
      legend {
        float: left;
        width: 100%;
        padding: 0;
        font-size: 16px;
        font-weight: 650;
      }
      fieldset.wrong {
        border-color: var(--bad);
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 220px), 1fr));
        gap: var(--s3);
      }
      .field {
        display: grid;
        gap: 4px;
        align-content: start;
      }
      .field input {
        width: 100%;
        max-width: 320px;
      }
      .faults:empty {
        margin-top: calc(-1 * var(--s2));
      }
      .error {
        color: var(--bad);
        font-size: 14px;
        overflow-wrap: anywhere;
      }
      .error::before {
        content: '⚠ ';
      }
      @media (max-width: 600px) {
        .card {
          padding: 12px;
        }
      }
    `,
  ];

  render() {
    return html`
      <div class="stack">
        ${this.#group('space', 'Space', this.#space())}
        ${this.#group('devices', 'Devices', this.#devices())}
        ${this.#group('objectives', 'Objectives and bounds', this.#objectives(), ['bounds'])}
        ${this.#group('budget', 'Budget, on each device', this.#budget())}
        ${this.#group('workload', 'Workload', this.#workloads())}
        ${this.#group('strategy', 'Strategy', this.#strategies(), ['seed'])}
        ${this.#group('baselines', 'Baselines', this.#baselines())}
      </div>
    `;
  }

  #group(field, title, content, more = []) {
    const wrong = [field, ...more].flatMap((one) => this.problems?.[one] ?? []);
    return html`
      <fieldset
        id=${field}
        class="card ${wrong.length > 0 ? 'wrong' : ''}"
        aria-describedby="${field}-wrong"
      >
        <legend>${title}</legend>
        ${content}
        <div class="faults" id="${field}-wrong" aria-live="polite"
          >${wrong.map((one) => this.#wrong(one))}</div>
      </fieldset>
    `;
  }

  #wrong(violation) {
    const at = this.form.space === '' ? line(violation) : null;
    return html`
      <p class="error">
        ${violation.field.includes('.') && at === null ? html`<b>${violation.field}</b>: ` : nothing}
        ${violation.rule}
        ${at === null
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => this.#goTo(at)}>
              Go to line ${at}
            </button>`}
      </p>
    `;
  }

  #space() {
    const {space, own} = this.form;
    return html`
      <div class="choices">
        ${this.options.spaces.map(({name, space: notation, architectures}) =>
          this.#radio(
            'space',
            name,
            space,
            name,
            `${spaceWords(notation)}${architectures ? `; ${amount(architectures)} architectures` : ''}`,
          ),
        )}
        ${this.#radio('space', '', space, 'My own', 'as YAML or JSON')}
      </div>
      ${space === ''
        ? html`
            <pf-space-editor
              .text=${own}
              .spaces=${this.options.spaces}
              .invalid=${Boolean(this.problems?.space)}
              @edited=${(event) => this.#edit({own: event.detail})}
            ></pf-space-editor>
          `
        : nothing}
    `;
  }

  #devices() {
    const shown = this.devices.filter(
      (one) => one.live || this.form.devices.includes(one.name),
    );
    const silent = this.devices.length - shown.length;
    return html`
      ${shown.length === 0
        ? html`<p class="message warn">
            No device is live. The search waits until one is;
            <a href="#/devices">Devices</a> says how to start one.
          </p>`
        : html`
            <div class="choices">
              ${shown.map(({name, hardware, workers, live}) =>
                this.#check('devices', name, html`<span class="mono">${name}</span>`,
                  `${hardware}, ${live ? many(workers, 'worker') : 'silent now'}`),
              )}
            </div>
            <p class="small muted">
              ${this.form.devices.length === 0
                ? 'None chosen: all that are live when the search starts.'
                : 'Each has a frontier and a budget of its own.'}
              ${silent > 0 ? `${many(silent, 'silent class', 'silent classes')} not shown.` : ''}
            </p>
          `}
    `;
  }

  #objectives() {
    const workload = this.options.workloads.find((one) => one.name === this.form.workload);
    const {objectives: chosen, bounds} = this.form;
    return html`
      <div>
        ${this.options.objectives.map(
          (objective) => html`
            <pf-bounded-objective
              .objective=${objective}
              .chosen=${chosen.includes(objective.name)}
              .possible=${fits(objective, workload)}
              .bound=${bounds[objective.name]}
              @chosen=${({detail}) =>
                this.#edit({
                  objectives: detail
                    ? [...chosen, objective.name]
                    : chosen.filter((one) => one !== objective.name),
                })}
              @bounded=${({detail}) =>
                this.#edit({bounds: {...bounds, [objective.name]: detail}})}
            ></pf-bounded-objective>
          `,
        )}
      </div>
      <p class="small muted">
        A bound is the worst value that is of use: proposals keep to it where the strategy can, and
        the frontier shows everything measured all the same.
      </p>
    `;
  }

  #budget() {
    return html`
      <div class="pair">
        ${this.#text('measurements', 'Measurements', 'numeric',
          `failures and baselines count; at most ${count(this.options.limits.measurements)}`)}
        ${this.#text('time', 'Time', 'text', 'while running: 90s, 10m, 1h30m, 2d')}
      </div>
      <p class="small muted">At least one of the two; the first that is spent ends the search.</p>
    `;
  }

  #workloads() {
    return html`
      <div class="choices">
        ${this.options.workloads.map((one) =>
          this.#radio('workload', one.name, this.form.workload, one.name, workloadWords(one)),
        )}
      </div>
    `;
  }

  #strategies() {
    return html`
      <div class="choices">
        ${this.options.strategies.map((name) =>
          this.#radio('strategy', name, this.form.strategy, name, strategy(name)),
        )}
      </div>
      <div class="pair">
        ${this.#text('seed', 'Seed', 'numeric', 'the same seed proposes the same')}
      </div>
    `;
  }

  #baselines() {
    const {baselines} = this.form;
    return html`
      <div class="choices">
        ${this.#choose('baselines-of', baselines === null, 'Those of the space', '', () =>
          this.#edit({baselines: null}),
        )}
        ${this.#choose('baselines-of', baselines !== null, 'These', 'none chosen: no baselines', () =>
          this.#edit({baselines: baselines ?? []}),
        )}
      </div>
      ${baselines === null
        ? html`<p class="small muted">They are measured first, for comparison.</p>`
        : html`
            <div class="choices">
              ${this.options.presets.map(({name, architecture, decoder_parameters: parameters}) =>
                this.#check('baselines', name, name,
                  `${architecture.backbone}, ${scaled(parameters)} decoder parameters`),
              )}
            </div>
          `}
    `;
  }

  #text(field, title, mode, hint) {
    // A fault of the budget says which of its two fields it is about, or both.
    const wrong =
      field === 'seed'
        ? this.problems?.seed
        : this.problems?.budget?.some(({rule}) => rule.toLowerCase().includes(field));
    return html`
      <label class="field">
        <span>${title}</span>
        <input
          name=${field}
          inputmode=${mode}
          autocomplete="off"
          aria-invalid=${wrong ? 'true' : nothing}
          aria-describedby="${field === 'seed' ? 'strategy' : 'budget'}-wrong"
          .value=${this.form[field]}
          @input=${(event) => this.#edit({[field]: event.target.value})}
        >
        <span class="small muted">${hint}</span>
      </label>
    `;
  }

  #radio(field, value, chosen, title, hint) {
    return this.#choose(field, value === chosen, title, hint, () => this.#edit({[field]: value}));
  }

  #choose(group, on, title, hint, action) {
    return choice({type: 'radio', group, on, title, hint, action});
  }

  #check(field, value, title, hint) {
    const chosen = this.form[field] ?? [];
    return choice({
      type: 'checkbox',
      group: field,
      value,
      on: chosen.includes(value),
      title,
      hint,
      action: (on) =>
        this.#edit({[field]: on ? [...chosen, value] : chosen.filter((one) => one !== value)}),
    });
  }

  #goTo(at) {
    this.renderRoot.querySelector('pf-space-editor').goTo(at);
  }

  #edit(change) {
    this.dispatchEvent(new CustomEvent('edited', {detail: change}));
  }
}

customElements.define('pf-search-fields', SearchFields);
