export const ROOT: string;
export function stop(sentence: string): never;
export interface RunOptions {
  readonly show?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly limit?: number;
}
export function run(
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<{ status: number; output: string }>;
export function runNode(args: readonly string[], options?: RunOptions): Promise<{ status: number; output: string }>;
