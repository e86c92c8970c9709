import {LitElement} from 'lit';

customElements.define('pf-search', class extends LitElement {});
