/** Where the engines of this machine are. */
export interface Engines {
  readonly chromium: string | null;
  readonly firefox: string | null;
  readonly webkit: { readonly driver: string; readonly binary: string } | null;
}
export const CHROMIUM_ARGS: string[];
export function findEngines(): Engines;
export function installEngines(): Promise<Engines>;
export function installScreenReader(): Promise<string[]>;
export function startWebKitDriver(options: {
  readonly driver: string;
}): Promise<{ readonly port: number; close(): void }>;
export function install(what: string, packages: readonly string[]): Promise<void>;
