import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../tools/browsers.mjs';

// Which engines run, and where they are, is found by test/tools/test.mjs and passed on in ENGINES.
const engines = JSON.parse(process.env.ENGINES ?? '{}');

const browsers = [];
if (engines.chromium) {
  browsers.push(
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: engines.chromium, args: CHROMIUM_ARGS },
      concurrency: 1,
    }),
  );
}
if (engines.firefox) {
  browsers.push(
    chromeLauncher({
      puppeteer,
      launchOptions: { browser: 'firefox', executablePath: engines.firefox },
      createBrowserContext: ({ browser }) => browser.defaultBrowserContext(),
      concurrency: 1,
    }),
  );
}
if (engines.webkit) {
  browsers.push(
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: engines.webkit.port,
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: engines.webkit.binary, args: ['--automation'] },
      },
      concurrency: 1,
    }),
  );
}

export default {
  rootDir: '.',
  files: ['packages/*/src/**/*.browser-test.ts'],
  browsers,
  concurrentBrowsers: 1,
  testsFinishTimeout: 180_000,
  browserStartTimeout: 90_000,
  nodeResolve: { exportConditions: ['@madoguchi/source', 'browser', 'import', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  testFramework: { config: { timeout: 20_000 } },
};
