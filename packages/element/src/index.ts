export { MadoguchiChat } from './shell/madoguchi-chat.js';
export type { MadoguchiEventMap } from './shell/element-events.js';
