import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['HEARDBACK_URL'] ?? 'http://127.0.0.1:4321';

export default defineConfig({
  root: 'src/web',
  plugins: [react(), evidence(), compressed()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { proxy: { '/api': server, '^/(s|join|sign-in)/': server } },
});

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
