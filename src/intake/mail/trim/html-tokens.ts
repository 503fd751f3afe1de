import { Tokenizer } from 'htmlparser2';

export interface TokenTakers {
  readonly opens: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly closes: (name: string) => void;
  readonly says: (text: string) => void;
}

/** Attributes by which mail programs mark what is theirs; no other is kept. */
const KEPT = new Set(['id', 'class', 'style', 'name', 'type', 'cite', 'alt', 'tabindex', 'data-marker']);
const LONGEST_VALUE = 2000;

/**
 * The tags and texts of HTML in their order. The tokenizer alone: the parser above it keeps a stack of open elements, which takes
 * a minute for half a megabyte of nested ones.
 */
export function readTokens(html: string, { opens, closes, says }: TokenTakers): void {
  let name = '';
  let attribute = '';
  let value = '';
  let attributes: Record<string, string> = {};

  function open(): void {
    opens(name, attributes);
    attributes = {};
  }

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        attributes = {};
      },
      onattribname: (start, end) => {
        attribute = end - start > 20 ? '' : html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (value.length < LONGEST_VALUE) value += html.slice(start, Math.min(end, start + LONGEST_VALUE));
      },
      onattribentity: (codepoint) => {
        value += String.fromCodePoint(codepoint);
      },
      onattribend: () => {
        if (KEPT.has(attribute)) attributes[attribute] ??= value;
      },
      onopentagend: open,
      onselfclosingtag: open,
      onclosetag: (start, end) => closes(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => says(html.slice(start, end)),
      ontextentity: (codepoint) => says(String.fromCodePoint(codepoint)),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
