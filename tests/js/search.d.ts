// Types of the search client in assets/search/, for `tsc --checkJs`.

/** Numbers of the documents that hold a term in one field, ascending, and how often each does, as a step of rounded counts. */
interface Posting {
  documents: Uint32Array;
  steps: Uint8Array;
}

/** A posting for every field that has a term. */
type Fields = (Posting | null)[];

/** Terms of the index. */
type Postings = Map<string, Fields>;

/** A field of the index; the lengths are the numbers of tokens, document by document, as steps of rounded counts. */
interface Field {
  name: "title" | "heading" | "body" | "title_sound" | "body_sound";
  boost: number;
  average: number;
  lengths: Uint8Array;
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
  /** Whether it was in quotes. */
  exact: boolean;
}

/** One way to understand a query. */
interface Reading {
  terms: Term[];
  /** The terms that count for coming close. */
  loose: Term[];
  marks: Mark[];
  weight: number;
}

interface Citation {
  text: string;
  /** Its id; empty where it is cited by its running number. */
  issue: string;
  /** The running number of the issue; 0 where its year and number are named. */
  total: number;
  /** 0 where none is named. */
  page: number;
}

interface Query {
  readings: Reading[];
  /** Words that no document may hold. */
  without: Reading[];
  cited: Citation | null;
  /** Whether the end of the query was left out. */
  cut: boolean;
}

/** What the index has of some terms. */
interface Found {
  terms: Postings;
  /** Terms whose part of the index could not be loaded: nothing can be said of them. */
  lost: Set<string>;
}

/** A term of the index with its postings. */
type Entry = [string, Fields];

/** What a term says of every document: where it stands, and Lunr's score for it in thousandths. */
interface Standing {
  /** Bits: see `PLACES` in tally.js. Followed by up to three more, so that they fill whole words of memory. */
  places: Uint8Array;
  scores: Int32Array;
  entries: Entry[];
}

/** A document that a reading found, and its place. */
interface Hit {
  document: number;
  /** 2 where the title or number holds every term, 1 where headings do. */
  tier: number;
  /** Lunr's. */
  score: number;
  reading: Reading;
  /** Whether its text holds a phrase as it was quoted; absent until the text was read. */
  phrase?: boolean;
}

/** An unwanted word of several terms, and the documents that hold all of them, together or apart. */
interface Unwanted {
  marks: Mark[];
  documents: Set<number>;
}

interface Answer {
  query: Query;
  found: Found;
  hits: Hit[];
  close: Hit[];
}

/** What the list shows of an article. */
interface Card {
  /** From the root of either tree, without `.html`. */
  address: string;
  title: string;
  titleEn: string;
  number: string;
  date: string;
  /** First printed page; 0 where it is not known. */
  page: number;
  /** Empty where it has none. */
  column: string;
  columnEn: string;
}

interface Paragraph {
  anchor: string;
  text: string;
}

/** The kept characters of some lines in one string; of each UTF-16 unit its line, start and end there. */
interface Stream {
  text: string;
  line: number[];
  start: number[];
  end: number[];
}

/** A part of a line. */
interface Span {
  start: number;
  end: number;
}

interface Piece {
  text: string;
  marked: boolean;
}

/** Where the words of a query stand in an article. */
interface Examined {
  /** Whether each of them stands together somewhere. */
  together: boolean;
  /** What to mark: pairs of the words that stand apart. */
  shown: Mark[];
  /** The marked words as the text has them. */
  words: string[];
  /** Of the paragraph that the snippet is from. */
  anchor: string;
  snippet: Piece[];
}

/** Something else to ask for, and how many documents it finds. */
interface Suggestion {
  text: string;
  count: number;
}

/** A part of a query, by its characters, the last one not included. */
interface Part extends Suggestion {
  start: number;
  end: number;
}

/** A facet; of each document the number of its set of values. */
interface Facet {
  name: string;
  values: [string, string][];
  sets: number[][];
  documents: number[];
}

/** How many hits a value of a facet would leave; `most`: at most, since texts are still to be read. */
interface Tally {
  count: number;
  most: boolean;
}

/** A list that is being shown: what waits, kind by kind, and the kind that the last heading named. */
interface Listing {
  full: Hit[];
  apart: Hit[];
  close: Hit[];
  headed: "full" | "apart" | "close";
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
    looseTokens(text: string): string[];
    wordTokens(text: string): string[];
    shelf(token: string): string;
  };
  load: {
    from(folder: string): void;
    receive(name: string, text: string): void;
    data(name: string): Promise<string | null>;
    rest(): Promise<void>;
  };
  receive(name: string, text: string): void;
  postings: {
    numbers(text: string): number[];
    countOf(step: number): number;
    lengths(text: string): Uint8Array;
    parse(text: string): Fields;
    placeOf<Key extends string | number>(keys: ArrayLike<Key>, key: Key): number;
    find(folders: string[], token: string, prefix: boolean): Promise<{ terms: Postings; whole: boolean }>;
  };
  numerals: { parse(text: string): number; chinese(number: number): string; variants(text: string): string[] };
  latin: {
    translations(parts: string[], glossary: Map<string, string[]>): string[][];
    pinyin(parts: string[], syllables: Set<string>): Spoken[];
    initials(parts: string[]): Spoken[];
  };
  query: { parse(raw: string, words: Words): Query };
  tally: {
    standing(head: Head, entries: Entry[]): Standing;
    best(head: Head, terms: Standing[], reading: Reading, limits: { least: number; unwanted?: Set<number> }): Hit[];
    score(idf: number, field: Field, frequency: number, length: number): number;
    inverseFrequency(documents: number, fields: Fields): number;
  };
  rank: {
    ask(
      head: Head,
      known: Postings,
      terms: Term[],
      reading: Reading,
      limits: { least: number; most: number; unwanted?: Set<number> },
    ): Hit[];
    rehearse(head: Head): void;
    byRank(one: Hit, other: Hit): number;
    index(head: Head, terms: Postings, candidates: number[]): any;
  };
  index: {
    ready(): Promise<Head>;
    parse(made: Head, raw: string): Promise<Query>;
    find(made: Head, some: Term[]): Promise<Found>;
    unfolded(some: Term[], found: Found): Promise<boolean>;
  };
  search: { search(raw: string): Promise<Answer> };
  text: {
    learn(table: string): void;
    stream(lines: string[]): Stream;
    places(where: Stream, mark: Mark): [number, number][];
    spans(where: Stream, marks: Mark[]): Map<number, Span[]>;
    pieces(text: string, marked: Span[], from?: number, to?: number): Piece[];
    marked(line: string, marks: Mark[]): Piece[];
  };
  excerpt: { examine(titles: string[], paragraphs: Paragraph[], marks: Mark[]): Examined };
  results: {
    card(document: number): Promise<Card | null>;
    lines(document: number): Promise<string[]>;
    examined(shown: Card, marks: Mark[]): Promise<Examined | null>;
    cited(cited: Citation): Promise<number[]>;
    facets(): Promise<Facet[]>;
  };
  elements: {
    make(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
    marked(pieces: Piece[]): (Node | string)[];
    get(id: string): any;
    say(key: string, values?: Record<string, string | number>): string;
    notice(key: string): void;
  };
  without: { spared(hits: Hit[], unwanted: Unwanted[]): Promise<Hit[]> };
  list: {
    show(hits: Hit[], close: Hit[]): Promise<boolean>;
    more(): Promise<boolean>;
    quoted(hit: Hit): boolean;
    unread(hit: Hit): boolean;
  };
  filters: {
    ready(): Promise<void>;
    chosen(): [string, string][];
    passing(except?: Facet): (hit: Hit) => boolean;
    count(hits: Hit[], wanted: Map<string, string>): void;
    clear(): void;
  };
  totals: { issue(total: number): Promise<string> };
  suggest: { suggestions(answer: Answer): Promise<Suggestion[]> };
  page: { start(): void };
}

declare var GazetteSearch: Client;
declare var lunr: any;
