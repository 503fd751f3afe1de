import { type Html, html } from './html.ts';
import type { LateBucket } from './late-buckets.ts';

const WIDTH = 420;
const LEFT = 106;
const ROW = 34;
const BAR = 20;
const ROOM_FOR_NUMBER = 60;

/** Bars of how late the words are, in two colours that also differ in pattern, with the numbers beside them. */
export function lateChart(buckets: readonly LateBucket[]): Html {
  const most = Math.max(1, ...buckets.map(({ untold, others }) => untold + others));
  const scale = (WIDTH - LEFT - ROOM_FOR_NUMBER) / most;
  const height = buckets.length * ROW;
  const bars = buckets.map((bucket, index) => bar(bucket, index, scale));
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-title chart-words" preserveAspectRatio="xMinYMin meet">
<title id="chart-title">How late the words are</title>
<desc id="chart-words">${inWords(buckets)}</desc>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="others"/><line x1="0" y1="0" x2="0" y2="6" class="hatch"/></pattern></defs>
${bars}
</svg>`;
}

function bar({ label, untold, others }: LateBucket, index: number, scale: number): Html {
  const y = index * ROW + (ROW - BAR) / 2;
  const [dark, light] = [untold * scale, others * scale].map((width) => Math.round(width * 10) / 10) as [
    number,
    number,
  ];
  const text = y + BAR / 2 + 5;
  return html`<text x="${LEFT - 10}" y="${text}" text-anchor="end">${label}</text>
<rect x="${LEFT}" y="${y}" width="${dark}" height="${BAR}" class="untold"/>
<rect x="${LEFT + dark}" y="${y}" width="${light}" height="${BAR}" fill="url(#hatch)"/>
<text x="${LEFT + dark + light + 8}" y="${text}" class="number">${(untold + others).toLocaleString('en')}</text>
`;
}

function inWords(buckets: readonly LateBucket[]): string {
  return buckets
    .filter(({ untold, others }) => untold + others > 0)
    .map(
      ({ label, untold, others }) => `${label}: ${untold + others}, of them ${untold} decided and never told`,
    )
    .join('; ');
}
