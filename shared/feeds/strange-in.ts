import type { Off, SumOff } from "./figures.ts";

/** What is strange about a file, in English: what is compared, and its figures then and now. */
export const strangeIn = ({ people, sums }: Off): readonly { readonly title: string; readonly text: string }[] => [
  { title: "People", text: `${people.last} in the last file, ${people.now} in this one.` },
  ...sums.map((sum) => ({ title: titleOf(sum), text: textOf(sum) })),
];

const titleOf = ({ type, kind, unit }: SumOff): string =>
  `${kind === undefined ? type : `${type}, ${kind}`}: ${unit === "cents" ? "euros" : "hours"}`;

function textOf({ unit, percent, last, now }: SumOff): string {
  if (last === undefined || now === undefined)
    return `${percent} % of the last file's sum; the sums would tell single people's pay.`;
  const written = (value: number) => (value / (unit === "cents" ? 100 : 60)).toFixed(2);
  return `${written(last)} in the last file, ${written(now)} in this one: ${percent} % of it.`;
}
