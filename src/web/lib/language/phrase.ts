import { i18n } from './i18n.ts';

/** A sentence of ours, in English, that `t()` says later in the reader's language. */
export type Phrase = string & { readonly phrase: true };

/** Marks a sentence in a table for the catalogues: `const STATES = { kept: phrase('kept') }`, then `t(STATES.kept)`. */
export function phrase(english: string): Phrase {
  return english as Phrase;
}

/**
 * Says a sentence in the language of the app, outside components; inside, `useTranslation()` also draws it anew
 * when the language changes.
 */
export function t(english: string, values: Readonly<Record<string, unknown>> = {}): string {
  return i18n.t(english, values);
}

/** A table of choices with its words said in the language of the app. */
export function said<Choice extends { readonly label: Phrase; readonly hint?: Phrase }>(
  choices: readonly Choice[],
): (Omit<Choice, 'label' | 'hint'> & { label: string; hint?: string })[] {
  return choices.map(({ label, hint, ...rest }) => ({
    ...rest,
    label: t(label),
    ...(hint !== undefined && { hint: t(hint) }),
  }));
}
