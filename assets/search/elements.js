"use strict";
// Elements of the page, always made of text, never of markup.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.elements = (() => {
  /**
   * An element with attributes and children; an empty attribute is left out.
   * @param {string} name @param {Record<string, string>} attributes @param {...(Node | string)} children
   * @returns {HTMLElement}
   */
  function make(name, attributes, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) if (value !== "") element.setAttribute(key, value);
    element.append(...children);
    return element;
  }

  /** Text with its marked pieces in <mark>. @param {Piece[]} pieces @returns {(Node | string)[]} */
  function marked(pieces) {
    return pieces.map((piece) => (piece.marked ? make("mark", {}, piece.text) : piece.text));
  }

  /** The element with an id that the template is known to have. @param {string} id @returns {any} */
  function get(id) {
    return document.getElementById(id);
  }

  /**
   * A sentence of the interface, which the template holds; `{names}` are filled in.
   * @param {string} key @param {Record<string, string | number>} [values]
   */
  function say(key, values = {}) {
    const words = get("search-words").content.querySelector(`[data-word="${key}"]`).textContent;
    return words.replace(/\{(\w+)\}/g, (/** @type {string} */ _, /** @type {string} */ name) => String(values[name]));
  }

  /** Tells a reader, once, what is to be known of the answer. @param {string} key */
  function notice(key) {
    if (!document.querySelector(`#notices [data-notice="${key}"]`)) {
      get("notices").append(make("p", { class: "notice", "data-notice": key }, say(key)));
    }
  }

  return { make, marked, get, say, notice };
})();
