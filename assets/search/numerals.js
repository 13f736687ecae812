"use strict";
// Numerals: 第5条 and 第五条 ask for the same, and 二〇二一年四月二十七日 for 2021年4月27日.

self.GazetteSearch = self.GazetteSearch || /** @type {any} */ ({});

GazetteSearch.numerals = (() => {
  const DIGITS = "〇一二三四五六七八九";
  const UNITS = [[100, "百"], [10, "十"]];

  const ORDINAL = /第([0-9]{1,3}|[一二三四五六七八九十百零〇]{1,5})(?=[条章节款项届次号期篇编])/g;
  const YEAR = /[〇零一二三四五六七八九]{4}(?=年)/g;
  const DAY = /(?<=^|年|月)[一二三四五六七八九十]{1,3}(?=月|日)/g;

  /** @param {string} text Arabic, or Chinese up to 999 @returns {number} NaN for anything else */
  function parse(text) {
    if (/^[0-9]+$/.test(text)) return Number(text);
    let sum = 0;
    let digit = -1;
    for (const character of text) {
      const unit = UNITS.find(([, sign]) => sign === character);
      if (unit) {
        sum += (digit < 0 ? 1 : digit) * Number(unit[0]);
        digit = -1;
      } else {
        digit = digitOf(character);
        if (digit < 0) return NaN;
      }
    }
    return sum + Math.max(digit, 0);
  }

  /** @param {number} number from 1 to 999 @returns {string} */
  function chinese(number) {
    let rest = number;
    let text = "";
    for (const [value, sign] of UNITS) {
      const times = Math.floor(rest / Number(value));
      rest %= Number(value);
      if (times > 0) text += (times === 1 && sign === "十" && text === "" ? "" : DIGITS[times]) + sign;
      else if (text !== "" && rest > 0 && !text.endsWith("零")) text += "零";
    }
    return rest > 0 ? text + DIGITS[rest] : text;
  }

  /** @param {string} character @returns {number} -1 for none */
  function digitOf(character) {
    return character === "零" ? 0 : DIGITS.indexOf(character);
  }

  /**
   * The same text with its numerals written the other way, if it has any.
   * @param {string} text folded @returns {string[]} none or one
   */
  function variants(text) {
    const other = text
      .replace(ORDINAL, (_, digits) => `第${otherOrdinal(digits)}`)
      .replace(YEAR, (digits) => Array.from(digits, digitOf).join(""))
      .replace(DAY, (digits) => String(parse(digits)));
    return other === text ? [] : [other];
  }

  /** @param {string} digits @returns {string} */
  function otherOrdinal(digits) {
    const number = parse(digits);
    if (!(number > 0)) return digits;
    return /[0-9]/.test(digits) ? chinese(number) : String(number);
  }

  return { parse, chinese, variants };
})();
