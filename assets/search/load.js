"use strict";
// Loading: data comes as classic scripts, each of which calls GazetteSearch.receive with its name and
// one string; so it comes over http and from file:// alike.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.load = (() => {
  /** @type {Map<string, Promise<string | null>>} */
  const asked = new Map();
  /** @type {Map<string, string>} */
  const received = new Map();

  /** Address of the folder of data, relative to the page; ends in a slash. */
  let folder = "search/";

  /** @param {string} address */
  function from(address) {
    folder = address;
  }

  /** Called by the data. @param {string} name @param {string} text */
  function receive(name, text) {
    received.set(name, text);
  }

  /**
   * The text of a data file, fetched once; null where it is missing or cut short.
   * @param {string} name @returns {Promise<string | null>}
   */
  function data(name) {
    let promise = asked.get(name);
    if (!promise) {
      promise = script(name);
      asked.set(name, promise);
      promise.then((text) => {
        if (text === null) asked.delete(name);
      });
    }
    return promise;
  }

  /** @param {string} name @returns {Promise<string | null>} */
  async function script(name) {
    await run(`${folder}${name}.js`);
    const text = received.get(name);
    received.delete(name);
    return text === undefined ? null : text;
  }

  /** Runs a script, if it is there. @param {string} address @returns {Promise<void>} */
  function run(address) {
    return new Promise((resolve) => {
      const element = document.createElement("script");
      element.async = true;
      element.onload = element.onerror = () => {
        element.remove();
        resolve();
      };
      element.src = address;
      document.head.append(element);
    });
  }

  /** @type {Promise<void> | null} */
  let later = null;

  /** The part of the client that no first answer needs, `assets/search/later/`, loaded once; an error where it is `missing`. */
  function rest() {
    if (!later) {
      later = run(`${folder}../assets/search-later.js`).then(() => {
        if (!GazetteSearch.text) throw new Error("missing");
      });
      later.catch(() => (later = null));
    }
    return later;
  }

  return { from, receive, data, rest };
})();

GazetteSearch.receive = GazetteSearch.load.receive;
