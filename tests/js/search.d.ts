// Types of the search client in assets/search/, for `tsc --checkJs`.

/** Numbers of the documents that hold a term in one field, ascending, and how often each does. */
interface Posting {
  documents: number[];
  frequencies: number[];
}

/** A field of the index; the lengths are the numbers of tokens, document by document. */
interface Field {
  name: string;
  boost: number;
  average: number;
  lengths: number[];
}

/** What the client knows before it searches. */
interface Head {
  tokens: number;
  documents: number;
  fields: Field[];
  /** First key of every folder of chunks. */
  folders: string[];
  synonyms: Map<string, string[]>;
  latin: { glossary: Map<string, string[]>; syllables: Set<string> } | null;
}

interface Words {
  synonyms: Map<string, string[]>;
  glossary: Map<string, string[]>;
  syllables: Set<string>;
}

/** A term that Lunr is asked for; with `prefix` every term that begins so. */
interface Term {
  token: string;
  prefix: boolean;
  optional?: boolean;
}

interface Syllable {
  letters: string;
  unfinished: boolean;
}

/** Terms of the sound fields, and the runs of syllables they come from. */
interface Spoken {
  terms: Term[];
  sounds: Syllable[][];
}

/** What to look for in a text: kept characters of the query, or syllables. */
interface Mark {
  text: string;
  sounds: Syllable[] | null;
}

/** One way to understand a query. */
interface Reading {
  terms: Term[];
  marks: Mark[];
  weight: number;
}

interface Citation {
  text: string;
  issue: string;
  year: string;
  /** 0 where none is named. */
  page: number;
}

interface Query {
  readings: Reading[];
  without: string[];
  cited: Citation | null;
  /** Whether the end of the query was left out. */
  cut: boolean;
}

interface LunrResult {
  ref: string;
  score: number;
  matchData: { metadata: Record<string, Record<string, {}>> };
}

interface Hit {
  document: number;
  tier: number;
  score: number;
  reading: Reading;
}

interface Answer {
  query: Query;
  whole: boolean;
  hits: Hit[];
  close: Hit[];
}

interface Client {
  tokens: {
    VERSION: number;
    learn(table: string): void;
    fold(text: string): string;
    foldCharacter(character: string): string;
    kept(character: string): boolean;
    wordToken(word: string): string;
    queryTokens(text: string): string[];
    pieces(text: string): string[];
    shelf(token: string): string;
  };
  load: {
    from(folder: string): void;
    receive(name: string, text: string): void;
    data(name: string): Promise<string | null>;
  };
  receive(name: string, text: string): void;
  postings: {
    numbers(text: string): number[];
    parse(text: string): (Posting | null)[];
    placeOf(keys: string[], key: string): number;
    find(folders: string[], token: string, prefix: boolean): Promise<{ terms: Map<string, (Posting | null)[]>; whole: boolean }>;
  };
  numerals: { parse(text: string): number; chinese(number: number): string; variants(text: string): string[] };
  latin: {
    translations(parts: string[], glossary: Map<string, string[]>): string[][];
    pinyin(parts: string[], syllables: Set<string>): Spoken[];
    initials(parts: string[]): Spoken[];
  };
  query: { parse(raw: string, words: Words): Query };
  rank: {
    index(head: Head, terms: Map<string, (Posting | null)[]>): any;
    ask(index: any, wanted: Term[], unwanted: string[]): LunrResult[];
  };
  search: { ready(): Promise<Head>; search(raw: string): Promise<Answer> };
}

declare var GazetteSearch: Client;
declare var lunr: any;
