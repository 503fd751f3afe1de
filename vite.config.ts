import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['HEARDBACK_URL'] ?? 'http://127.0.0.1:4321';

/**
 * What every page needs in one file, and what pages share in a few. Left alone, each set of pages that shares something
 * would have a file of its own: a hundred of them, for which a browser that opens six lines at a time waits in turn.
 */
const FEW_FILES = [
  { name: 'app', test: /src\/web\/(main|app)\.tsx$/, priority: 2 },
  { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 40_000, priority: 1 },
];

export default defineConfig({
  root: 'src/web',
  plugins: [react(), stillFonts(), evidence(), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // By it the server knows the files of a page before the app asks for them.
    manifest: true,
    target: 'es2022',
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      // What starts the app is imported in pieces of one file, so that each gets ready in a task of its own.
      checks: { ineffectiveDynamicImport: false },
      output: {
        codeSplitting: { groups: FEW_FILES },
        // Files that are put together may need each other; this keeps what they do first in its order.
        strictExecutionOrder: true,
        // Left alone, a shared file is named after every page that shares it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
      },
    },
  },
  server: { proxy: { '/api': server, '^/(s|join|sign-in)/': server } },
});

/** The two typefaces of nearly every text; other scripts have files of their own, fetched where they are met. */
const MAIN_FONT = /(?:inter|source-serif-4)-latin-wght-normal/;

/**
 * Text never jumps to another typeface under a reader: the main ones come with the page on a screen of some width, and
 * where they come late (a phone on a slow line), they are used from the next page on.
 */
function stillFonts(): Plugin {
  return {
    name: 'still-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource-variable.*\.css/.test(id)) return null;
      const faces = code.split(/(?=@font-face)/);
      return faces
        .map((face) => (MAIN_FONT.test(addressIn(face)) ? face.replace('swap', 'optional') : face))
        .join('');
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => MAIN_FONT.test(file) && file.endsWith('.woff2'))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head',
            attrs: {
              rel: 'preload',
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
              media: '(min-width: 761px)',
              href: `/${file}`,
            },
          })),
    },
  };
}

function addressIn(face: string): string {
  return /url\(([^)]*)\)/.exec(face)?.[1] ?? '';
}

/** The studies and laws behind each rule, for whoever asks why a word is owed. */
function evidence(): Plugin {
  return {
    name: 'evidence',
    apply: 'build',
    async generateBundle() {
      const source = await readFile('docs/evidence.md', 'utf8');
      this.emitFile({ type: 'asset', fileName: 'evidence.md', source });
    },
  };
}

/** Writes each text file compressed beside itself, so that the server never compresses while somebody waits. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    // Not earlier: the bundle's code is still changed while it is generated.
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(files.map((name) => compress(join(dir, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text));
  await writeFile(`${file}.gz`, await promisify(gzip)(text));
}
