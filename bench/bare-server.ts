/** The least that a server does for the same work: node:http and pg with a prepared statement, and no more. */
import { createServer } from 'node:http';
import pg from 'pg';

const { DATABASE_URL = '', QUERY = 'select 1', PARAMETER = '', BODY_BYTES = '0' } = process.env;
const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const filler = 'x'.repeat(Number(BODY_BYTES));
const query = { name: 'one', text: QUERY, values: PARAMETER === '' ? [] : [PARAMETER] };

const server = createServer(async (_, response) => {
  const { rows } = await pool.query(query);
  const body = filler === '' ? JSON.stringify(rows) : filler;
  const type = filler === '' ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : 0}\n`);
});
