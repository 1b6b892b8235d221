import type { Citation } from "../../shared/law/parameter.ts";
import { rules } from "../../shared/obligations/rules.ts";
import { made, tableOf } from "./page.ts";

/** The rule table: each duty or limit in one sentence, and what it rests on. */
export const rulesPage = (): string =>
  `${[
    made,
    "# Rules",
    "Each rule is one file that says which obligations a dossier gives rise to. It never sees today.",
    tableOf(
      ["rule", "family", "says", "since", "parameters", "articles"],
      rules.map(({ id, family, says, since, uses, basis }) => [
        id,
        family,
        says,
        since,
        uses.map((parameter) => parameter.id).join(", "),
        [...basis, ...uses.flatMap((parameter) => parameter.values.map((value) => value.citation))]
          .map(citationText)
          .filter((text, at, all) => all.indexOf(text) === at)
          .join("; "),
      ]),
    ),
  ].join("\n\n")}\n`;

/** A citation as a link where it has an address. */
export function citationText({ source, article, address }: Citation): string {
  const text = article === undefined ? source : `${source}, ${article}`;
  return address === undefined ? text : `[${text}](${address})`;
}
