// Builds the custom elements of the console: one entry each, files named by their content.
import { existsSync, readdirSync } from 'node:fs';

import { defineConfig } from 'vite';

import { formJs } from './form/literals.js';

// A folder with an index.js is an entry.
const ENTRIES = readdirSync(import.meta.dirname).filter((name) => existsSync(`${import.meta.dirname}/${name}/index.js`));

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
  plugins: [formJs()],
  build: {
    outDir: '../static/built',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['chrome108', 'firefox115', 'safari15.4'],
    assetsInlineLimit: 0, // a font inside a sheet would need font-src data:
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000, // kB; the modeler, for the few who draw
    rollupOptions: {
      input: Object.fromEntries(ENTRIES.map((name) => [name, `${import.meta.dirname}/${name}/index.js`])),
    },
  },
});
