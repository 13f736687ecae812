"use strict";
// Marks in an article: a result of the search leads here with `?mark=…`. The words are marked, the
// first one is shown, and a bar leads from one to the next or takes the marks away.

(() => {
  const LONGEST = 200;
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);

  /** @type {HTMLElement[]} */
  let marks = [];
  let current = 0;

  /** Marks the words that the address names, if it names any. */
  function start() {
    const words = (new URLSearchParams(location.search).get("mark") || "").slice(0, LONGEST).split(" ").filter(Boolean);
    const text = document.querySelector("[data-text]");
    if (words.length === 0 || !text) return;
    const other = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-language]"));
    if (other) other.search = location.search;
    const client = document.createElement("script");
    client.onload = () => {
      GazetteSearch.load.from(new URL("../../search/", script.src).href);
      GazetteSearch.load.rest().then(() => mark(text, words), () => {});
    };
    client.src = new URL("../search.js", script.src).href;
    document.head.append(client);
  }

  /** @param {Element} text @param {string[]} words */
  function mark(text, words) {
    const { stream, spans } = GazetteSearch.text;
    const nodes = textNodes(text);
    const sought = words.map((word) => ({ text: word, sounds: null, exact: true }));
    const found = spans(stream(nodes.map((node) => node.data)), sought);
    marks = nodes.flatMap((node, place) => wrap(node, found.get(place) || []));
    if (marks.length === 0) return;
    const next = button(script.dataset.next, () => go(current + 1));
    document.body.append(bar(next));
    go(firstIn(document.getElementById(location.hash.slice(1))));
    // Whoever came by the keyboard goes on by it, without passing every link of the text.
    next.focus({ preventScroll: true });
  }

  /** @param {Element} element @returns {Text[]} */
  function textNodes(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(/** @type {Text} */ (walker.currentNode));
    return nodes;
  }

  /**
   * Wraps parts of a text node, the last one first, so that the places of the others stay.
   * @param {Text} node @param {Span[]} spans @returns {HTMLElement[]} in the order of the text
   */
  function wrap(node, spans) {
    const wrapped = [];
    for (const { start, end } of [...spans].reverse()) {
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, end);
      const element = document.createElement("mark");
      range.surroundContents(element);
      wrapped.unshift(element);
    }
    return wrapped;
  }

  /** The first mark within an element or after it; the first of all where there is none. @param {Element | null} element */
  function firstIn(element) {
    const after = (/** @type {HTMLElement} */ mark) =>
      element !== null && (element.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    return Math.max(0, marks.findIndex(after));
  }

  /** Shows a mark. @param {number} place */
  function go(place) {
    marks[current].removeAttribute("aria-current");
    current = (place + marks.length) % marks.length;
    marks[current].setAttribute("aria-current", "true");
    marks[current].closest("details")?.setAttribute("open", "");
    marks[current].scrollIntoView({ block: "center" });
    const status = /** @type {HTMLElement} */ (document.querySelector(".marks-bar [role=status]"));
    status.textContent = (script.dataset.place || "").replace("{place}", String(current + 1)).replace("{count}", String(marks.length));
  }

  /** The bar with its buttons. @param {HTMLElement} next the one that leads on */
  function bar(next) {
    const element = document.createElement("div");
    element.className = "marks-bar";
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", script.dataset.label || "");
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    element.append(
      status,
      button(script.dataset.previous, () => go(current - 1)),
      next,
      button(script.dataset.clear, () => clear(element)),
    );
    return element;
  }

  /** @param {string | undefined} label @param {() => void} act */
  function button(label, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label || "";
    element.addEventListener("click", act);
    return element;
  }

  /**
   * Takes the marks, the bar and the words in the address away; whoever reads on by the keyboard goes on from there.
   * @param {HTMLElement} element
   */
  function clear(element) {
    const here = /** @type {HTMLElement} */ (marks[current].closest("[id]"));
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      if (parent) parent.normalize();
    }
    element.remove();
    here.tabIndex = -1;
    here.focus({ preventScroll: true });
    try {
      history.replaceState(null, "", location.pathname + location.hash);
    } catch {
      // A browser that keeps the address of a local file.
    }
  }

  start();
})();
