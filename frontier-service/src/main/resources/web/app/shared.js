import {css} from 'lit';

/**
 * What every element looks like: type, links, buttons, inputs, tables, cards, badges, messages.
 * An element takes it first: `static styles = [shared, css`...`]`.
 */
export const shared = css`
  :host {
    display: block;
    color: var(--text);
    font: 15px/1.45 var(--sans);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p {
    margin: 0;
  }
  h1 {
    font-size: 22px;
    line-height: 1.25;
    font-weight: 650;
  }
  h2 {
    font-size: 16px;
    font-weight: 650;
  }
  h3 {
    font-size: 14px;
    font-weight: 650;
  }
  a {
    color: var(--accent);
    text-underline-offset: 2px;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }
  .muted {
    color: var(--muted);
  }
  .small {
    font-size: 13px;
  }
  .mono {
    font-family: var(--mono);
    font-size: 0.93em;
  }
  .figure {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .card {
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: var(--r);
    padding: var(--s3);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s2);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--s3);
    min-width: 0;
  }
  .spread {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--s2) var(--s3);
  }

  button,
  .button {
    font: inherit;
    font-size: 14px;
    line-height: 20px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 34px;
    padding: 6px 12px;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 6px;
    cursor: pointer;
    text-decoration: none;
  }
  button:hover:not(:disabled),
  .button:hover {
    background: var(--raised);
  }
  button.primary,
  .button.primary {
    color: var(--on-accent);
    background: var(--accent);
    border-color: var(--accent);
  }
  button.primary:hover:not(:disabled),
  .button.primary:hover {
    filter: brightness(1.1);
    background: var(--accent);
  }
  button.danger {
    color: var(--bad);
    border-color: var(--bad);
  }
  button.quiet {
    background: none;
    border-color: transparent;
    color: var(--accent);
  }
  button[aria-pressed="true"] {
    background: var(--raised);
    border-color: var(--muted);
  }
  button:disabled {
    opacity: 0.55;
    cursor: not-allowed;
  }

  label {
    font-size: 14px;
  }
  input,
  select,
  textarea {
    font: inherit;
    font-size: 14px;
    color: var(--text);
    background: var(--surface);
    border: 1px solid var(--muted);
    border-radius: 6px;
    padding: 5px 8px;
    min-height: 34px;
    max-width: 100%;
  }
  input[type="checkbox"],
  input[type="radio"] {
    min-height: 0;
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--accent);
  }
  input[type="range"] {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    accent-color: var(--accent);
  }
  input[aria-invalid="true"],
  select[aria-invalid="true"],
  textarea[aria-invalid="true"] {
    border-color: var(--bad);
    outline-color: var(--bad);
  }

  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 14px;
  }
  th,
  td {
    text-align: left;
    padding: 7px 10px;
    border-bottom: 1px solid var(--line);
    vertical-align: baseline;
  }
  th {
    font-weight: 600;
    color: var(--muted);
    font-size: 13px;
    white-space: nowrap;
  }
  td.number,
  th.number {
    text-align: right;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  tbody tr:last-child td {
    border-bottom: 0;
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding: 1px 8px;
    border-radius: 999px;
    border: 1px solid var(--line);
    background: var(--raised);
    color: var(--text);
    font-size: 13px;
    line-height: 20px;
    white-space: nowrap;
  }
  .badge.good {
    color: var(--good);
    border-color: currentColor;
  }
  .badge.warn {
    color: var(--warn);
    border-color: currentColor;
  }
  .badge.bad {
    color: var(--bad);
    border-color: currentColor;
  }
  .badge.busy {
    color: var(--accent);
    border-color: currentColor;
  }

  .message {
    padding: var(--s2) var(--s3);
    border: 1px solid var(--line);
    border-left: 4px solid var(--muted);
    border-radius: 4px;
    background: var(--surface);
  }
  .message.bad {
    border-left-color: var(--bad);
  }
  .message.warn {
    border-left-color: var(--warn);
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
