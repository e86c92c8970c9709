import {LitElement, css, html, nothing} from 'lit';
import {get, setToken} from './api.js';
import {connection} from './event-stream.js';
import {time} from './format.js';
import {route} from './router.js';
import {shared} from './shared.js';

const TITLES = {
  searches: 'Searches',
  search: 'Search',
  candidate: 'Candidate',
  devices: 'Devices',
  new: 'New search',
  unknown: 'Not found',
};

const THEMES = {auto: 'System', light: 'Light', dark: 'Dark'};

/** The frame of every page: navigation, theme, sign-in, and a sign when the connection is lost. */
class App extends LitElement {
  static properties = {
    _route: {state: true},
    _theme: {state: true},
    _me: {state: true},
    _unauthorized: {state: true},
    _lost: {state: true},
    _now: {state: true},
  };

  static styles = [
    shared,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 100vh;
      }
      .skip {
        position: absolute;
        left: var(--s2);
        top: -60px;
        z-index: 10;
      }
      .skip:focus {
        top: var(--s2);
      }
      header {
        background: var(--surface);
        border-bottom: 1px solid var(--line);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s3);
        max-width: 1400px;
        margin: 0 auto;
        padding: var(--s2) var(--s3);
      }
      .brand {
        display: inline-flex;
        align-items: center;
        gap: var(--s2);
        font-weight: 700;
        font-size: 17px;
        color: var(--text);
        text-decoration: none;
      }
      .brand img {
        width: 24px;
        height: 24px;
      }
      nav {
        display: flex;
        gap: var(--s1);
        flex: 1;
      }
      nav a {
        padding: 6px 10px;
        border-radius: 6px;
        text-decoration: none;
        color: var(--muted);
        white-space: nowrap;
      }
      nav a:hover {
        background: var(--raised);
      }
      nav a[aria-current] {
        color: var(--text);
        font-weight: 600;
        background: var(--raised);
      }
      main {
        flex: 1;
        width: 100%;
        max-width: 1400px;
        margin: 0 auto;
        padding: var(--s3);
      }
      main:focus {
        outline: none;
      }
      .lost {
        background: var(--surface);
        border-bottom: 2px solid var(--warn);
        padding: var(--s2) var(--s3);
      }
      .lost .row {
        max-width: 1368px;
        margin: 0 auto;
      }
      .theme select {
        border-color: var(--line);
      }
      @media (max-width: 600px) {
        .bar {
          padding: var(--s2) 12px;
        }
        nav {
          order: 3;
          flex-basis: 100%;
        }
        .theme {
          margin-left: auto;
        }
        main {
          padding: 12px;
        }
      }
    `,
  ];

  constructor() {
    super();
    this._route = route(location.hash);
    this._theme = document.documentElement.dataset.theme ?? 'auto';
    this._me = null;
    this._unauthorized = false;
    this._lost = null;
    this._now = Date.now();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', () => this.#navigated());
    window.addEventListener('pf-unauthorized', () => {
      this._unauthorized = true;
    });
    connection.addEventListener('change', () => {
      this._lost = connection.lost;
    });
    setInterval(() => {
      if (this._lost) {
        this._now = Date.now();
      }
    }, 500);
    get('/api/me').then(
      (me) => {
        this._me = me;
      },
      () => {},
    );
  }

  #navigated() {
    this._route = route(location.hash);
    window.scrollTo(0, 0);
    this.updateComplete.then(() => this.renderRoot.querySelector('main').focus());
  }

  updated() {
    document.title = `${TITLES[this._route.page]} · Paretoform`;
  }

  render() {
    return html`
      <a class="skip button" href="#main" @click=${this.#skip}>To the content</a>
      <header>
        <div class="bar">
          <a class="brand" href="#/"><img src="/icon.svg" alt="">Paretoform</a>
          <nav aria-label="Pages">
            ${this.#link('#/', 'Searches', ['searches', 'search', 'candidate'])}
            ${this.#link('#/devices', 'Devices', ['devices'])}
            ${this.#link('#/new', 'New search', ['new'])}
          </nav>
          ${this._me?.name ? html`<span class="small muted">${this._me.name}</span>` : nothing}
          <label class="theme small muted">
            <span class="visually-hidden">Theme</span>
            <select @change=${this.#chooseTheme}>
              ${Object.entries(THEMES).map(
                ([key, name]) => html`
                  <option value=${key} ?selected=${key === this._theme}>${name}</option>
                `,
              )}
            </select>
          </label>
        </div>
      </header>
      <div role="status">${this._lost ? this.#lostSign() : nothing}</div>
      <main id="main" tabindex="-1">${this._unauthorized ? this.#signIn() : this.#page()}</main>
    `;
  }

  #link(href, name, pages) {
    const current = pages.includes(this._route.page);
    return html`<a href=${href} aria-current=${current ? 'page' : nothing}>${name}</a>`;
  }

  #lostSign() {
    const seconds = Math.max(0, Math.ceil((this._lost.retryAt - this._now) / 1000));
    return html`
      <div class="lost">
        <div class="row">
          <span class="badge warn">Not live</span>
          <span>
            The connection to the service is lost; what you see is as of ${time(this._lost.since)}.
            ${seconds > 0 ? `Next attempt in ${seconds} s.` : 'Trying …'}
          </span>
          <button @click=${() => this._lost?.retry()}>Try now</button>
        </div>
      </div>
    `;
  }

  #signIn() {
    return html`
      <form class="card stack" @submit=${this.#signedIn} style="max-width: 460px">
        <h1>Sign in</h1>
        <p>This service asks for a token. Whoever runs it hands them out.</p>
        <label>
          Token<br>
          <input name="token" type="password" autocomplete="current-password" required size="40">
        </label>
        <div><button class="primary">Sign in</button></div>
      </form>
    `;
  }

  #page() {
    const {page, id} = this._route;
    switch (page) {
      case 'searches':
        return html`<pf-searches></pf-searches>`;
      case 'search':
        return html`<pf-search search=${id}></pf-search>`;
      case 'candidate':
        return html`<pf-candidate candidate=${id}></pf-candidate>`;
      case 'devices':
        return html`<pf-devices></pf-devices>`;
      case 'new':
        return html`<pf-new-search></pf-new-search>`;
      default:
        return html`
          <div class="card stack">
            <h1>There is no page ${id}</h1>
            <p><a href="#/">To the searches</a></p>
          </div>
        `;
    }
  }

  #skip(event) {
    event.preventDefault();
    this.renderRoot.querySelector('main').focus();
  }

  #signedIn(event) {
    event.preventDefault();
    setToken(new FormData(event.target).get('token').trim());
    location.reload();
  }

  #chooseTheme(event) {
    this._theme = event.target.value;
    const root = document.documentElement;
    if (this._theme === 'auto') {
      delete root.dataset.theme;
      localStorage.removeItem('theme');
    } else {
      root.dataset.theme = this._theme;
      localStorage.setItem('theme', this._theme);
    }
  }
}

customElements.define('pf-app', App);
