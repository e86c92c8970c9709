import {LitElement, css, html} from 'lit';
import './pf-download.js';
import {shared} from './shared.js';

const FILES = [
  ['report.html', 'report.html', 'everything in one page that needs no service: plots, frontier, how it was measured'],
  ['frontier.csv', 'frontier.csv', 'the frontier as a table: candidate, genes, each objective with its interval'],
  ['frontier.json', 'frontier.json', 'the same with architectures, raw samples and conditions'],
  ['search.yaml', 'search.yaml', 'what was asked for, to run it again with paretoform search'],
  ['measurements', 'measurements.ndjson', 'every result, one JSON record a line, raw samples included'],
];

/** The answers of a search, to take home. */
class Exports extends LitElement {
  static properties = {search: {}};

  static styles = [
    shared,
    css`
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
        display: grid;
        gap: var(--s2);
      }
    `,
  ];

  render() {
    return html`
      <ul aria-label="Files of this search">
        ${FILES.map(
          ([path, name, what]) => html`
            <li>
              <pf-download
                href="/api/searches/${encodeURIComponent(this.search)}/${path}"
                name=${name}
                what=${what}
              ></pf-download>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

customElements.define('pf-exports', Exports);
