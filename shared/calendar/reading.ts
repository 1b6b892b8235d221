/**
 * The whole number written in `count` ASCII digits of `text` from `at`, or -1 when one of them is not a digit.
 * Character codes, because dates are read for every fact of every event.
 */
export function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** `value` as sent, quoted and cut to 40 characters, so that a wrong field cannot flood an error message. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
}
