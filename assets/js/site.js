"use strict";
/* What a page does beyond being read: display, language, search key, copying, contents that follow. Nothing needs it. */
(function () {
  const root = document.documentElement;
  const KEY = "gazette-display";
  const TOP = 64; // pixels below the upper edge within which a heading counts as reached
  const SAID = 2000; // milliseconds for which a button says that it has copied

  // Before the page is drawn: the display that was chosen, and room for what needs this script.
  const chosen = recall();
  if (chosen) { root.dataset.display = chosen; }
  root.dataset.script = "";

  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", begin);
  } else {
    begin();
  }

  function begin() {
    /** @type {HTMLElement | null} */
    const button = document.querySelector("[data-theme-switch]");
    if (button) { switchDisplay(button); }
    /** @type {HTMLAnchorElement | null} */
    const language = document.querySelector("a[data-language]");
    if (language) { keepAnchor(language); }
    /** @type {HTMLElement | null} */
    const contents = document.querySelector("[data-contents]");
    if (contents) { followContents(contents); }
    copyCitations();
    focusSearch();
  }

  /** @returns {string | null} `light`, `dark`, or null where the system decides */
  function recall() {
    try {
      const value = localStorage.getItem(KEY);
      return value === "light" || value === "dark" ? value : null;
    } catch (error) {
      return null; // storage is shut off
    }
  }

  /** @param {string | null} value */
  function remember(value) {
    try {
      if (value) { localStorage.setItem(KEY, value); } else { localStorage.removeItem(KEY); }
    } catch (error) { /* storage is shut off: the choice holds for this page */ }
  }

  /**
   * The button that changes between light and dark; choosing what the system has forgets the choice.
   * @param {HTMLElement} button
   */
  function switchDisplay(button) {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    function isDark() { return root.dataset.display ? root.dataset.display === "dark" : system.matches; }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", function () {
      const wanted = isDark() ? "light" : "dark";
      if ((wanted === "dark") === system.matches) {
        delete root.dataset.display;
        remember(null);
      } else {
        root.dataset.display = wanted;
        remember(wanted);
      }
      show();
    });
    system.addEventListener("change", show);
    show();
  }

  /**
   * The language switch leads to the same place on the other page.
   * @param {HTMLAnchorElement} link
   */
  function keepAnchor(link) {
    function follow() { link.hash = location.hash; }
    window.addEventListener("hashchange", follow);
    follow();
  }

  /** A slash leads to the search box, unless it is being typed into something. */
  function focusSearch() {
    document.addEventListener("keydown", function (event) {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) { return; }
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) { return; }
      /** @type {NodeListOf<HTMLInputElement>} */
      const boxes = document.querySelectorAll("[data-search]");
      const shown = Array.from(boxes).find(function (box) { return box.offsetParent; });
      if (shown) { event.preventDefault(); shown.focus(); shown.select(); }
    });
  }

  function copyCitations() {
    /** @type {NodeListOf<HTMLElement>} */
    const buttons = document.querySelectorAll("button[data-copy]");
    buttons.forEach(function (button) {
      const source = document.getElementById(button.dataset.copy || "");
      const label = button.textContent;
      button.addEventListener("click", function () {
        if (!source) { return; }
        copy(source).then(function () {
          button.setAttribute("aria-live", "polite");
          button.textContent = button.dataset.copied || "";
          setTimeout(function () { button.textContent = label; }, SAID);
        }, function () { /* the text stays selected, to be copied by hand */ });
      });
    });
  }

  /**
   * Copies the text of an element; where the clipboard is closed (plain http), selects it and asks the browser to.
   * @param {HTMLElement} source
   * @returns {Promise<void>}
   */
  function copy(source) {
    if (!navigator.clipboard || !window.isSecureContext) { return copySelected(source); }
    return navigator.clipboard.writeText(source.textContent || "").catch(function () { return copySelected(source); });
  }

  /**
   * @param {HTMLElement} source
   * @returns {Promise<void>}
   */
  function copySelected(source) {
    window.getSelection()?.selectAllChildren(source);
    return document.execCommand("copy") ? Promise.resolve() : Promise.reject(new Error("not copied"));
  }

  /**
   * Marks the entry of the contents whose text is being read.
   * @param {HTMLElement} contents
   */
  function followContents(contents) {
    /** @type {Map<HTMLElement, HTMLAnchorElement>} */
    const links = new Map();
    contents.querySelectorAll("a").forEach(function (link) {
      const target = document.getElementById(link.hash.slice(1));
      if (target) { links.set(target, link); }
    });
    /** @type {HTMLAnchorElement | undefined} */
    let current;
    let waiting = false;

    function update() {
      waiting = false;
      /** @type {HTMLAnchorElement | undefined} */
      let reading;
      links.forEach(function (link, target) { if (target.getBoundingClientRect().top <= TOP) { reading = link; } });
      if (reading === current) { return; }
      current?.removeAttribute("aria-current");
      current = reading;
      if (current) { show(current); }
    }

    /** @param {HTMLAnchorElement} link */
    function show(link) {
      link.setAttribute("aria-current", "location");
      const box = contents.getBoundingClientRect();
      const place = link.getBoundingClientRect();
      if (place.top < box.top || place.bottom > box.bottom) {
        contents.scrollTop += place.top - box.top - box.height / 2;
      }
    }

    window.addEventListener("scroll", function () {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(update);
      }
    }, { passive: true });
    update();
  }
})();
