/** A stated value in the form in which two spellings of it are one. */
export interface StatedValue {
  /** The same for equal values: 84, 84.0 and ８４ have one key. */
  readonly key: string;
  /** The number in the base unit; null for a text. */
  readonly amount: number | null;
  /** The base unit of a number, empty where none is stated; null for a text. */
  readonly unit: string | null;
}

const multipliers: readonly (readonly [prefix: string, power: number])[] = [
  ["万亿", 12],
  ["千万", 7],
  ["百万", 6],
  ["亿", 8],
  ["万", 4],
];

const baseUnits: Readonly<Record<string, readonly [unit: string, power: number]>> = {
  公斤: ["千克", 0],
  kg: ["千克", 0],
  吨: ["千克", 3],
  t: ["千克", 3],
  公里: ["米", 3],
  千米: ["米", 3],
  km: ["米", 3],
  m: ["米", 0],
};

const plain = (text: string): string => text.normalize("NFKC").replaceAll(/\s+/gu, "");

/**
 * Reads a stated value with its unit. Numbers are compared by value, exactly, whatever their digits' width, separators,
 * trailing zeros or multiplier (0.5 亿元 = 5000 万元; powers of ten only, so nothing is rounded); texts without regard to
 * white space and case. A number beyond the doubles' range has an infinite amount, and still an exact key.
 */
export function readStatedValue(value: string, unit: string | null): StatedValue {
  const text = plain(value);
  const number = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text);
  if (number === null) return { key: `text ${text.toLowerCase()}`, amount: null, unit: null };
  const [, sign = "", whole = "", fraction = ""] = number;
  const [base, power] = readUnit(unit ?? "");
  const digits = `${whole.replaceAll(",", "")}${fraction}`.replace(/^0+/, "");
  const significant = digits.replace(/0+$/, "");
  const exponent = power - fraction.length + (digits.length - significant.length);
  const key = significant === "" ? "0" : `${sign === "-" ? "-" : ""}${significant}e${exponent}`;
  return { key: `number ${key}`, amount: Number(key), unit: base };
}

function readUnit(unit: string): readonly [unit: string, power: number] {
  const text = plain(unit);
  const [prefix, power] = multipliers.find(([word]) => text.startsWith(word)) ?? ["", 0];
  const rest = text.slice(prefix.length);
  const [base, more] = baseUnits[rest] ?? [rest, 0];
  return [base, power + more];
}
