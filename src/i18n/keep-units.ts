/** The space between a number and the unit after it. */
const BEFORE_UNIT =
  /(?<=[\d០-៩]) (?=(?:[cmk]?m|k?g|ha|km²|m²|m³|%|ម៉ែត្រ|គីឡូម៉ែត្រ|សង់ទីម៉ែត្រ)(?![\p{L}\p{M}\d]))/gu;

/** The text with no line break between a number and its unit: 45 cm, ៣០ ម៉ែត្រ. */
export const keepUnits = (text: string): string => text.replace(BEFORE_UNIT, '\u00A0');
