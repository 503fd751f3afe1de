/** The look of the report: the reader's own light or dark, tables that become cards on a phone, plain on paper. */
export const REPORT_STYLE = `
:root { --ink: #1b1f24; --quiet: #57606a; --paper: #fff; --line: #d5dae0; --card: #f5f7f9; --worst: #b3261e; --late: #8a5300; --bar: #b3261e; --other: #e0a243; --fine: #1a6b3c; }
@media (prefers-color-scheme: dark) { :root { --ink: #e7eaee; --quiet: #a0a9b4; --paper: #14171b; --line: #343b44; --card: #1d2228; --worst: #ff8a80; --late: #f2b560; --bar: #e5574d; --other: #b97f25; --fine: #6fcf97; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 64rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: clamp(1.6rem, 5vw, 2.4rem); line-height: 1.2; margin: .25rem 0 1.5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .75rem; }
.about, small, dt, .legend { color: var(--quiet); }
.about { font-size: .9rem; overflow-wrap: anywhere; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: .75rem; margin: 0; }
.figures div { background: var(--card); border-radius: .5rem; padding: .75rem 1rem; }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 1.6rem; line-height: 1.3; }
svg { width: 100%; height: auto; max-width: 32rem; display: block; }
svg text { fill: var(--ink); font-size: 14px; }
svg .untold, .key.untold { fill: var(--bar); background: var(--bar); }
svg .others, .key.others { fill: var(--other); background: var(--other); }
svg .hatch { stroke: var(--paper); stroke-width: 2; }
.key.others { background: repeating-linear-gradient(45deg, var(--other) 0 4px, var(--paper) 4px 6px); }
.key { display: inline-block; width: .9rem; height: .9rem; border-radius: .15rem; vertical-align: -.1rem; margin-left: .75rem; }
.key:first-child { margin-left: 0; }
table { border-collapse: collapse; width: 100%; font-size: .95rem; }
th, td { text-align: left; vertical-align: top; padding: .45rem .6rem .45rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { color: var(--quiet); font-weight: 600; font-size: .85rem; }
.groups td, .groups th:not(:first-child) { text-align: right; }
td small { display: block; }
.findings td[data-title="Since"] { white-space: nowrap; }
.worst b { color: var(--worst); } .late b { color: var(--late); } .in-time b { color: var(--fine); }
details { margin: .5rem 0; } summary { cursor: pointer; padding: .35rem 0; }
@media (max-width: 40rem) {
  .findings thead, .groups thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .findings tr, .groups tr { display: block; border-bottom: 1px solid var(--line); padding: .6rem 0; }
  .findings th, .findings td, .groups th, .groups td { display: flex; gap: .75rem; border: 0; padding: .1rem 0; text-align: left; flex-wrap: wrap; }
  .findings td::before, .groups td::before { content: attr(data-title); color: var(--quiet); flex: 0 0 7.5rem; }
  td small { flex-basis: 100%; }
}
@media print { :root { --ink: #000; --paper: #fff; --card: #fff; } main { max-width: none; padding: 0; } tr, .figures div { break-inside: avoid; } .figures div { border: 1px solid var(--line); } }
`;
