import {LitElement} from 'lit';

customElements.define('pf-new-search', class extends LitElement {});
