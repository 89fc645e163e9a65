// Builds the custom elements of the console: one entry each, files named by their content.
import { defineConfig } from 'vite';

const ENTRIES = ['desk', 'replay', 'modeler'];

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: false,
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
