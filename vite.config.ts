import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['HEARDBACK_URL'] ?? 'http://127.0.0.1:4321';

export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  build: { outDir: '../../dist/web', emptyOutDir: true, target: 'es2022', sourcemap: false },
  server: { proxy: { '/api': server, '/s': server } },
});
