import { useLocation } from '@tanstack/react-router';
import { Fragment, type ReactNode, useEffect } from 'react';
import './evidence.css';

/** The documentation's own page, taken along when the app is built. */
const [evidence = ''] = Object.values(
  import.meta.glob<string>('../../../../docs/evidence.md', { eager: true, query: '?raw', import: 'default' }),
);

/** The studies and laws that the rules rest on, section by section, as they stand in the documentation. */
export function EvidenceView() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [hash]);
  const [opening = '', ...sections] = evidence.split(/^## /m);
  return (
    <div className="evidence" lang="en">
      <Blocks text={opening.replace(/^# .+\n/, '')} />
      {sections.map((section) => {
        const [title = '', ...lines] = section.split('\n');
        const number = title.split(' ')[0] ?? '';
        return (
          <section key={title} id={`evidence-${number}`} data-aimed={hash === `evidence-${number}`}>
            <h2>{title}</h2>
            <Blocks text={lines.join('\n')} />
          </section>
        );
      })}
    </div>
  );
}

/** Paragraphs and lists, which is all that the text has. */
function Blocks({ text }: { text: string }) {
  const blocks = text.split(/\n\s*\n|\n(?=- )/).filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const words = block.replace(/^- /, '').replace(/\s+/g, ' ').trim();
    return block.startsWith('- ') ? (
      <p key={words} className="evidence-point">
        {inline(words)}
      </p>
    ) : (
      <p key={words}>{inline(words)}</p>
    );
  });
}

const INLINE = /\*\*(?<strong>[^*]+)\*\*|\[(?<label>[^\]]+)\]\((?<address>[^)]+)\)|`(?<code>[^`]+)`/g;

function inline(words: string): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const match of words.matchAll(INLINE)) {
    const { strong, label, address, code } = match.groups ?? {};
    parts.push(words.slice(end, match.index));
    end = match.index + match[0].length;
    if (strong !== undefined) parts.push(<strong key={match.index}>{strong}</strong>);
    else if (code !== undefined) parts.push(<code key={match.index}>{code}</code>);
    else if (address?.startsWith('https:'))
      parts.push(
        <a key={match.index} href={address} target="_blank" rel="noreferrer">
          {label}
        </a>,
      );
    else parts.push(<Fragment key={match.index}>{label}</Fragment>);
  }
  return [...parts, words.slice(end)];
}
