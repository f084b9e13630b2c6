export type { Choice, Chooser, Question } from './chooser/chooser.js';
export { matcherChooser } from './chooser/matcher-chooser.js';
export { ConfigError, readConfig, type Config } from './config/config.js';
export type { Published } from './content/published.js';
export type { AccountOf } from './http/account.js';
export { main } from './main.js';
export { start, type Started, type StartOptions } from './start.js';
