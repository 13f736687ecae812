"use strict";
// Results: the cards and texts of the articles that are shown.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.results = (() => {
  /** Articles in one file of cards. */
  const CARDS = 2;

  /** What the list shows of an article. @param {number} document @returns {Promise<Card | null>} */
  async function card(document) {
    const text = await GazetteSearch.load.data(`cards/${Math.floor(document / CARDS)}`);
    if (text === null) return null;
    const [address, title, titleEn, number, date, first, column = "", columnEn = ""] = text.split("\n")[document % CARDS].split("\t");
    return { address, title, titleEn, number, date, page: Number(first), column, columnEn };
  }

  /** The text of an article. @param {Card} shown @returns {Promise<Paragraph[] | null>} */
  async function paragraphs(shown) {
    const text = await GazetteSearch.load.data(`texts/${shown.address}`);
    if (text === null) return null;
    return text.split("\n").map((line) => {
      const [anchor, words] = line.split("\t");
      return { anchor, text: words || "" };
    });
  }

  /** What an article says, line by line, its titles and number first. @param {number} document @returns {Promise<string[]>} */
  async function lines(document) {
    const shown = await card(document);
    const text = shown && (await paragraphs(shown));
    return shown ? [...titles(shown), ...(text || []).map((paragraph) => paragraph.text)] : [];
  }

  /** @param {Card} shown */
  function titles(shown) {
    return [shown.title, shown.titleEn, shown.number];
  }

  /**
   * Where the words of a query stand in an article; null where its text is missing.
   * @param {Card} shown @param {Mark[]} marks @returns {Promise<Examined | null>}
   */
  async function examined(shown, marks) {
    const [found] = await Promise.all([paragraphs(shown), prepare(marks)]);
    return found && GazetteSearch.excerpt.examine(titles(shown), found, marks);
  }

  /** Loads what examines texts, and the readings of characters, if marks in pinyin ask for them. @param {Mark[]} marks */
  async function prepare(marks) {
    await GazetteSearch.load.rest();
    if (!marks.some((mark) => mark.sounds)) return;
    const table = await GazetteSearch.load.data("readings");
    if (table !== null) GazetteSearch.text.learn(table);
  }

  /**
   * The articles of an issue in printed order, or those on one of its pages, the ones that begin there first.
   * @param {Citation} citation @returns {Promise<number[]>}
   */
  async function cited({ issue, total, page }) {
    if (total) await GazetteSearch.load.rest();
    if (total) issue = await GazetteSearch.totals.issue(total);
    const text = await GazetteSearch.load.data(`pages/${issue.slice(0, 4)}`);
    const line = (text || "").split("\n").find((other) => other.startsWith(`${issue}\t`));
    if (!line) return [];
    const articles = line.split("\t").slice(1).map((entry) => entry.split(/[:-]/).map(Number));
    if (page === 0) return articles.map(([document]) => document);
    const there = articles.filter(([, first, last]) => first <= page && (last === 0 || page <= last));
    const begins = (/** @type {number[]} */ [, first]) => Number(first === page);
    return there.sort((one, other) => begins(other) - begins(one)).map(([document]) => document);
  }

  /** Every facet with the values of each document. @returns {Promise<Facet[]>} none where they are missing */
  async function facets() {
    const text = await GazetteSearch.load.data("facets");
    if (text === null) return [];
    return JSON.parse(text).map((/** @type {any} */ facet) => ({
      ...facet,
      documents: GazetteSearch.postings.numbers(facet.documents),
    }));
  }

  return { card, lines, examined, cited, facets };
})();
