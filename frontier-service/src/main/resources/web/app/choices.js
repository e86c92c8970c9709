import {css, html, nothing} from 'lit';

/** How lists of choices look. */
export const choiceStyles = css`
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
`;

/**
 * A radio button or check box with what it means.
 *
 * @param {{type: string, group: string, value?: string, on: boolean, off?: boolean, title: *,
 *     hint: string, action: function(boolean): void}} choice `off` where it cannot be chosen
 */
export function choice({type, group, value, on, off = false, title, hint, action}) {
  return html`
    <label class="choice ${off ? 'off' : ''}">
      <input
        type=${type}
        name=${group}
        value=${value ?? nothing}
        ?disabled=${off}
        .checked=${on}
        @change=${(event) => action(event.target.checked)}
      >
      <span>${title} <span class="small muted">${hint}</span></span>
    </label>
  `;
}
