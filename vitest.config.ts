import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { messages } from './scripts/vite-messages.ts';

const browserTests = { testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, retry: 0 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [await WxtVitest(), preact({ reactAliasesEnabled: false }), messages()],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: [
            'tests/unit/**/*.test.{ts,tsx}',
            'tests/pages/**/*.test.ts',
            'tests/feeds/**/*.test.ts',
            'tests/sites/**/*.test.ts',
            'tests/migrations/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'house',
          environment: 'node',
          include: ['tests/rules/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'chromium',
          environment: 'node',
          include: ['tests/e2e/chromium/**/*.test.ts'],
          ...browserTests,
        },
      },
      {
        test: {
          name: 'firefox',
          environment: 'node',
          include: ['tests/e2e/firefox/**/*.test.ts'],
          ...browserTests,
        },
      },
    ],
  },
});
