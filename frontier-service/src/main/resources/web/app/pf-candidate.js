import {LitElement} from 'lit';

customElements.define('pf-candidate', class extends LitElement {});
