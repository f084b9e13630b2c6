import { isSupported } from './shell/is-supported.js';
import { MadoguchiChat } from './shell/madoguchi-chat.js';

// The one place that registers the element. A browser below the baseline keeps the fallback in the light DOM, and a
// second copy of this script leaves the first one in charge.
if (isSupported() && !customElements.get('madoguchi-chat')) customElements.define('madoguchi-chat', MadoguchiChat);

declare global {
  interface HTMLElementTagNameMap {
    'madoguchi-chat': MadoguchiChat;
  }
}

export { MadoguchiChat };
