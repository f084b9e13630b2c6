export { compileFolder, MAX_MANIFEST_BYTES } from './compile/compile-folder.js';
export type { Compiled } from './compile/compile-folder.js';
export type { Fault, FaultCode } from './fault.js';
export { formatFault } from './locale/format.js';
export type { CliLanguage } from './locale/format.js';
export { main } from './main.js';
export type { MainOptions } from './main.js';
export { writeFiles } from './write-files.js';
