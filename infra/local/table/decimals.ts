import { invalid } from "./errors.ts";

/** DynamoDB's numbers: decimal, up to 38 significant digits, written as text. */
interface Decimal {
  readonly digits: bigint;
  /** The value is `digits` / 10^scale. */
  readonly scale: number;
}

const significantDigitsMax = 38;
const exponentMax = 125;
const exponentMin = -130;
const plainInteger = /^(?:0|-?[1-9]\d{0,14})$/;
const written = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/;

function parse(text: string): Decimal {
  const match = written.exec(text);
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = match ?? [];
  if (match === null || whole + fraction === "") {
    throw invalid(`The parameter cannot be converted to a numeric value: ${text}`);
  }
  const digits = BigInt(`${whole}${fraction}`);
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length - Number(exponent) };
}

function print({ digits, scale }: Decimal): string {
  if (digits === 0n) return "0";
  const negative = digits < 0n;
  const all = (negative ? -digits : digits).toString();
  const significant = all.replace(/0+$/, "");
  const places = scale - (all.length - significant.length);
  const magnitude = significant.length - 1 - places;
  if (significant.length > significantDigitsMax) {
    throw invalid(`Attempting to store more than ${significantDigitsMax} significant digits in a Number`);
  }
  if (magnitude > exponentMax) throw invalid("Number overflow. Attempting to store a number with magnitude too large");
  if (magnitude < exponentMin) throw invalid("Number underflow. Attempting to store a number with magnitude too small");
  return (negative ? "-" : "") + plain(significant, places);
}

function plain(significant: string, places: number): string {
  if (places <= 0) return significant + "0".repeat(-places);
  const padded = significant.padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function aligned(left: Decimal, right: Decimal): [bigint, bigint, number] {
  const scale = Math.max(left.scale, right.scale);
  return [left.digits * 10n ** BigInt(scale - left.scale), right.digits * 10n ** BigInt(scale - right.scale), scale];
}

/** The one way DynamoDB writes this number: `1.50` and `15e-1` are both `1.5`. Throws ValidationException. */
export function normaliseNumber(text: string): string {
  return plainInteger.test(text) ? text : print(parse(text));
}

/** Negative, zero or positive, as `left` is below, equal to or above `right`. */
export function compareNumbers(left: string, right: string): number {
  if (plainInteger.test(left) && plainInteger.test(right)) return Number(left) - Number(right);
  const [a, b] = aligned(parse(left), parse(right));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The exact sum. Throws ValidationException beyond 38 significant digits. */
export function addNumbers(left: string, right: string): string {
  const [a, b, scale] = aligned(parse(left), parse(right));
  return print({ digits: a + b, scale });
}
