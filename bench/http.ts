import { withBareServer } from './bare.ts';
import { load } from './load.ts';
import { type Bench, percentile, rounded, rssMb } from './result.ts';
import { withServedApp } from './storage/served-app.ts';

const CONNECTIONS = 32;
const SECONDS = 5;

/** A JSON route with one query, over 32 connections: the members of a workspace. The yardstick answers the same rows bare. */
export const run: Bench = async ({ size = CONNECTIONS }) =>
  await withServedApp(async ({ url, cookies, databaseUrl }) => {
    const asked = { path: '/api/members', connections: size, seconds: SECONDS };
    const ours = await load({ ...asked, url, headers: { cookie: cookies.join('; ') } });
    const query =
      'select member_id, name, address, role from member where left_at is null order by name limit 500';
    const bare = await withBareServer({ databaseUrl, query }, (bareUrl) => load({ ...asked, url: bareUrl }));
    return {
      bench: 'http',
      size,
      ours: rounded(ours.perSecond),
      unit: '/s',
      yardstick: { name: 'node:http + pg', value: rounded(bare.perSecond) },
      ratio: rounded(ours.perSecond / bare.perSecond),
      rssMb: rssMb(),
      p50: rounded(percentile(ours.samples, 50)),
      p95: rounded(percentile(ours.samples, 95)),
    };
  });
