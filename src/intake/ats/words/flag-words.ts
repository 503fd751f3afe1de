import { plainWords } from '../columns/plain-header.ts';

const YES: ReadonlySet<string> = new Set(
  'yes,y,true,t,x,1,done,sent,ja,oui,si,sim,tak,vrai,wahr,verdadero,✓,✔,☑'.split(','),
);
const NO: ReadonlySet<string> = new Set(
  'no,n,false,f,0,not yet,not sent,nein,non,nee,nej,nao,nie,faux,falsch,falso,✗,✘,☐'.split(','),
);
const LONGEST = 12;

/** What a cell says that answers a question with yes or no; `null` when it answers otherwise. */
export function readFlag(text: string): boolean | null {
  if (text.length > LONGEST) return null;
  const word = plainWords(text) || text.trim();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
