import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../src/domain/wording/language.ts';
import { readModule, readModules } from './architecture/read-modules.ts';
import { faultsOf, readCatalogues } from './language/catalogues.ts';
import { findPhysicalCss } from './language/find-physical-css.ts';
import { findSentences, type Sentence } from './language/find-sentences.ts';
import { findUnspoken } from './language/find-unspoken.ts';

const modules = readModules().filter(({ path }) => /^(web|contract)\//.test(path));
const found = modules.map(findSentences);
const sentences = found.flatMap((one) => one.sentences);

/** As HTML has them: what stands between such a tag and its end is not inside it. */
const EMPTY_ELEMENT = /<(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)>/;

describe('the app says everything in every language', () => {
  it('finds what the app says', () => {
    expect(sentences.length).toBeGreaterThan(500);
  });

  it.each(LANGUAGES)(
    '%s: nothing is missing, left over, without its plural forms or with other placeholders',
    (language) => {
      expect(faultsOf(language, readCatalogues()[language], sentences)).toEqual([]);
    },
  );

  it('puts no sentence together from pieces', () => {
    expect(found.flatMap((one) => one.pieced)).toEqual([]);
  });

  it('names no part of a sentence like an element without content, which would leave a link without its words', () => {
    const texts = LANGUAGES.flatMap((language) => Object.values(readCatalogues()[language]));
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => EMPTY_ELEMENT.test(text))).toEqual([]);
    expect('<link>Add an opening</link> first.').toMatch(EMPTY_ELEMENT);
  });

  it('says nothing past the catalogues', () => {
    expect(modules.filter(({ path }) => path.startsWith('web/')).flatMap(findUnspoken)).toEqual([]);
  });

  it('knows no left and no right in its style sheets', () => {
    const sheets = globSync('src/web/**/*.css');
    expect(sheets.length).toBeGreaterThan(10);
    expect(sheets.flatMap((path) => findPhysicalCss(path, readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('the guard of the catalogues', () => {
  const said = (text: string): readonly Sentence[] => findSentences(readModule('web/x.tsx', text)).sentences;

  it('finds what is said, with and without a count', () => {
    const text = `
      const a = t('Call again');
      const b = i18n.t(isTeam ? 'Ours' : 'Theirs');
      const c = t('{{count}} people wait', { count });
      const d = t('Open', { context: 'verb' });
      const STATES = { kept: phrase('kept') };
      const e = <Trans i18nKey="Since <when/>." components={{ when: <b /> }} />;
      const f = t(STATES.kept);`;
    expect(said(text).map(({ key, hasCount }) => (hasCount ? `${key} #` : key))).toEqual([
      'Call again',
      'Ours',
      'Theirs',
      '{{count}} people wait #',
      'Open_verb',
      'kept',
      'Since <when/>.',
    ]);
  });

  it.each(['t(`since ${day}`)', "t('since ' + day)", '<Trans i18nKey={`since ${day}`} />'])(
    'fires on a sentence put together: %s',
    (code) => {
      expect(findSentences(readModule('web/x.tsx', `const x = ${code};`)).pieced).toHaveLength(1);
    },
  );

  it('fires on what is missing, empty, left over, uncounted or has other placeholders', () => {
    const used = said(
      "t('Yes'); t('No'); t('From {{name}}'); t('{{count}} people', { count }); t('By <when/>');",
    );
    const catalogue = {
      Yes: 'Ja',
      No: ' ',
      'From {{name}}': 'Von {{wem}}',
      '{{count}} people_other': '{{count}} Personen',
      'By <when/>': 'Bis',
      Perhaps: 'Vielleicht',
    };
    expect(faultsOf('de', catalogue, used)).toEqual([
      'de: “No” is empty',
      'de: “From {{name}}” differs in {{wem}}, {{name}}',
      'de: “{{count}} people_one” is missing',
      'de: “By <when/>” differs in <when/>',
      'de: nobody says “Perhaps”',
    ]);
    expect(faultsOf('en', { '{{count}} people_one': 'one person' }, used)).toEqual([
      'en: “{{count}} people_other” is missing',
    ]);
  });
});

describe('the guard of unspoken text', () => {
  it.each([
    ['<p>Nobody waits</p>', 'Nobody waits'],
    ["<p>{isLate ? 'late' : t('in time')}</p>", 'late'],
    ['<input aria-label="Search" />', 'Search'],
    ['<Field label={`Criterion ${n}`} />', 'Criterion'],
    ["<Field label={t('Name')} hint={isTeam ? 'theirs' : t('yours')} />", 'theirs'],
    ["({ value: 'mine', label: 'Mine' })", 'Mine'],
    ["['Nobody owes a word']", 'Nobody owes a word'],
    ["show({ message: 'Saved' })", 'Saved'],
  ])('fires on %s', (code, words) => {
    expect(findUnspoken(readModule('web/x.tsx', `const x = ${code};`))).toEqual([`web/x.tsx:1 "${words}"`]);
  });

  it.each([
    "<p>{t('Nobody waits')}</p>",
    '<p className="due late" data-tone="late">{name}, {count}</p>',
    '<Trans i18nKey="Since <when/>." />',
    "({ value: 'mine', label: phrase('Mine') })",
    "new Error('A page for members is shown to nobody in particular')",
    '<h1>Heardback</h1>',
    "({ message: 'writes' })",
    '<input placeholder="jobs@example.com" />',
  ])('is quiet about %s', (code) => {
    expect(findUnspoken(readModule('web/x.tsx', `const x = ${code};`))).toEqual([]);
  });
});

describe('the guard of left and right', () => {
  it.each([
    'margin-left: 4px;',
    'padding-right: 4px;',
    'left: 0;',
    'text-align: right;',
    'border-top-left-radius: 4px;',
    'padding: 0 16px 8px 0;',
  ])('fires on %s', (line) => {
    expect(findPhysicalCss('x.css', `.a {\n  ${line}\n}`)).toEqual([`x.css:2 ${line}`]);
  });

  it.each(['margin-inline-start: 4px;', 'inset-inline: 0;', 'padding: 0 16px 8px 16px;', '/* left: 0; */'])(
    'is quiet about %s',
    (line) => {
      expect(findPhysicalCss('x.css', `.a {\n  ${line}\n}`)).toEqual([]);
    },
  );
});
