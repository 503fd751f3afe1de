import { expect, it } from 'vitest';
import { trimText } from './trim-text.ts';

it('leaves out what a mail system puts above a mail from outside', () => {
  const words = 'Hello Jo,\n\nI can start in June.';
  for (const banner of [
    'CAUTION: This message came from outside the company. Do not open links that you do not know.',
    'Achtung: Diese E-Mail stammt von einem externen Absender.',
    "You don't often get email from ada@example.com. Learn why this is important",
  ])
    expect(trimText(`${banner}\n\n${words}`)).toBe(words);
});

it('keeps what a person warns of, and a banner above nothing', () => {
  for (const words of [
    'Attention: I have a new telephone number.\n\nIt is 555 0100.',
    'CAUTION: This email originated from outside of the organization. Do not click links.',
  ])
    expect(trimText(words)).toBe(words);
});

it('sees the earlier mail that telephones of Yahoo begin in the line of its attribution', () => {
  const mail =
    'I will be late.\n\n  On Tue, Nov 17, 2026 at 8:40 AM, Jo Lee<jo@example.com> wrote:   Dear Ada,\n\nSee you at ten.\n\nJo';
  expect(trimText(mail)).toBe('I will be late.');
});
