import {LitElement, css, html, nothing} from 'lit';
import {count, label, scaled} from './format.js';
import {bound, fits, line, units} from './search-form.js';
import {shared} from './shared.js';
import {many, objective as objectiveWords, strategy} from './words.js';

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
      .choices {
        display: grid;
        gap: 6px;
      }
      .choice {
        display: grid;
        grid-template-columns: 16px minmax(0, 1fr);
        gap: 0 10px;
        align-items: start;
        padding: 2px 0;
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      .choice input {
        margin-top: 3px;
      }
      .choice.off {
        cursor: not-allowed;
        color: var(--muted);
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
      textarea {
        width: 100%;
        min-height: 290px;
        resize: vertical;
        font: 13px/1.5 var(--mono);
        white-space: pre;
        tab-size: 2;
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
      .objective {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 2px var(--s3);
        align-items: center;
        min-height: 42px;
        padding: 4px 0;
      }
      .objective + .objective {
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
      @media (max-width: 600px) {
        .card {
          padding: 12px;
        }
        .objective {
          grid-template-columns: minmax(0, 1fr);
        }
        .bound {
          padding-left: 26px;
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
            <div class="row">
              <span class="small muted">Begin from</span>
              ${this.options.spaces.map(
                ({name, yaml}) => html`
                  <button type="button" @click=${() => this.#edit({own: yaml})}>${name}</button>
                `,
              )}
              <label class="button file">
                a file …
                <input type="file" accept=".yaml,.yml,.json" @change=${this.#file}>
              </label>
            </div>
            <label class="visually-hidden" for="own">Space as YAML or JSON</label>
            <textarea
              id="own"
              spellcheck="false"
              autocapitalize="off"
              autocomplete="off"
              aria-invalid=${this.problems?.space ? 'true' : nothing}
              aria-describedby="space-wrong"
              placeholder="name: mine&#10;backbone: gpt2&#10;…"
              .value=${own}
              @input=${(event) => this.#edit({own: event.target.value})}
            ></textarea>
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
    return html`
      <div>${this.options.objectives.map((one) => this.#objective(one, workload))}</div>
      <p class="small muted">
        A bound is the worst value that is of use: proposals keep to it where the strategy can, and
        the frontier shows everything measured all the same.
      </p>
    `;
  }

  #objective(objective, workload) {
    const {name, direction} = objective;
    const chosen = this.form.objectives.includes(name);
    const possible = fits(objective, workload);
    const {value, unit} = this.form.bounds[name];
    const set = (change) =>
      this.#edit({bounds: {...this.form.bounds, [name]: {value, unit, ...change}}});
    const sign = direction === 'up' ? 'at least' : 'at most';
    return html`
      <div class="objective">
        ${this.#check('objectives', name, label(name),
          possible || chosen
            ? `${direction === 'up' ? '↑ more' : '↓ less'} is better; ${objectiveWords(name)}`
            : 'needs a workload that decodes',
          !possible && !chosen)}
        ${chosen
          ? html`
              <div class="bound">
                <label class="small muted" for="bound-${name}">${sign}</label>
                <input
                  id="bound-${name}"
                  inputmode="decimal"
                  autocomplete="off"
                  placeholder="any"
                  aria-invalid=${value !== '' && !(Number(value) > 0) ? 'true' : nothing}
                  aria-describedby="objectives-wrong"
                  title=${value !== '' && Number(value) > 0 ? bound(objective, {value, unit}) : ''}
                  .value=${value}
                  @input=${(event) => set({value: event.target.value})}
                >
                <select
                  aria-label="Unit of the bound on ${label(name)}"
                  @change=${(event) => set({unit: event.target.value})}
                >
                  ${units(objective).map(
                    ([one]) => html`<option ?selected=${one === unit}>${one}</option>`,
                  )}
                </select>
              </div>
            `
          : nothing}
      </div>
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
    return html`
      <label class="choice">
        <input type="radio" name=${group} .checked=${on} @change=${action}>
        <span>${title} <span class="small muted">${hint}</span></span>
      </label>
    `;
  }

  #check(field, value, title, hint, off = false) {
    const chosen = this.form[field] ?? [];
    return html`
      <label class="choice ${off ? 'off' : ''}">
        <input
          type="checkbox"
          name=${field}
          value=${value}
          ?disabled=${off}
          .checked=${chosen.includes(value)}
          @change=${(event) =>
            this.#edit({
              [field]: event.target.checked
                ? [...chosen, value]
                : chosen.filter((one) => one !== value),
            })}
        >
        <span>${title} <span class="small muted">${hint}</span></span>
      </label>
    `;
  }

  async #file(event) {
    const [file] = event.target.files;
    event.target.value = '';
    if (file) {
      this.#edit({own: await file.text()});
    }
  }

  #goTo(at) {
    const area = this.renderRoot.querySelector('#own');
    const before = area.value.split('\n').slice(0, at - 1).join('\n').length + (at > 1 ? 1 : 0);
    const end = area.value.indexOf('\n', before);
    area.focus();
    area.setSelectionRange(before, end < 0 ? area.value.length : end);
  }

  #edit(change) {
    this.dispatchEvent(new CustomEvent('edited', {detail: change}));
  }
}

/** 2.5 × 10⁵⁴ of what is too many to read. */
function amount(number) {
  if (number < 1e15) {
    return count(number);
  }
  const power = Math.floor(Math.log10(number));
  const digits = [...String(power)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[digit]).join('');
  return `${(number / 10 ** power).toPrecision(2)} × 10${digits}`;
}

function spaceWords({n_layer: layers, d_model: width}) {
  const range = (gene) =>
    gene?.from !== undefined
      ? `${gene.from}–${gene.to}`
      : Array.isArray(gene)
        ? gene.join(', ')
        : String(gene);
  return `${range(layers)} layers, ${range(width)} wide`;
}

function workloadWords({tokens, batch, logits, decode_steps: steps, precision, threads}) {
  return [
    `${many(tokens, 'token')} at once`,
    ...(steps > 0 ? [`then ${steps} one by one`] : []),
    `logits of ${logits === 'all' ? 'all tokens' : 'the last token'}`,
    `batch ${batch}`,
    precision,
    many(threads, 'thread'),
  ].join(', ');
}

customElements.define('pf-search-fields', SearchFields);
