import { ConfigError, readConfig } from './config/config.js';
import { start, type StartOptions } from './start.js';

/** How long calls that are under way may take when the service is told to end. Milliseconds. */
const GRACE = 20_000;

/**
 * Runs the service until it is told to end (SIGTERM, SIGINT).
 *
 * @returns the status to exit with: 0, or 2 where a setting is wrong (one line on the standard error says which).
 */
export async function main(process: NodeJS.Process, options: StartOptions = {}): Promise<number> {
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  try {
    const started = await start(readConfig(process.env), options);
    process.stdout.write(`${JSON.stringify({ msg: 'listening', address: started.address })}\n`);
    await told;
    setTimeout(() => process.exit(1), GRACE).unref();
    await started.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`madoguchi-server: ${error.message}\n`);
    return 2;
  }
}
