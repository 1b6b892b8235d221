import { catalogue, notices, type Published, published } from "../../events/catalogue.ts";
import { maxEventBytes, maxEventDepth, maxEventValues } from "../../events/envelope.ts";
import { parseEvent } from "../../events/parse.ts";
import { jsonBlock, made, tableOf } from "./page.ts";

/** The event catalogue: what each event means, who sends it, one that is accepted and one that is not. */
export const cataloguePage = (): string =>
  `${[
    made,
    "# Event catalogue",
    `An event says that something happened outside, in the past tense. It is never edited: a correction is the same \`key\` with a higher \`revision\`, and taking it back is the same \`key\` with a higher \`revision\` and \`retracted\` instead of \`data\`. The same \`eventId\` always carries the same content. Late, repeated and out of order is fine. At most ${maxEventBytes / 1024} KB, ${maxEventDepth} levels deep and ${maxEventValues} values.`,
    "Send it as the `Detail` of an EventBridge entry whose `Source` is the event's `source` and whose `DetailType` is its `type`.",
    tableOf(
      ["event", "about", "family", "meaning", "schema"],
      catalogue.map(({ type, subject, family, meaning }) => [
        `[${type}](#${type.toLowerCase()})`,
        subject,
        family,
        meaning,
        newestFirst(type)
          .map(({ version }) => `[v${version}](schemas/${type}.v${version}.json)`)
          .join(", "),
      ]),
    ),
    ...catalogue.map(eventSection),
    "## What Belfry says",
    "Sent under a source that begins with `belfry.`; nobody else may use one of these.",
    ...notices.map(
      ({ type, meaning, sender, detail: _, example }) =>
        `### ${type}\n\n${meaning} Source \`${sender}\`.\n\n${jsonBlock(example)}`,
    ),
  ].join("\n\n")}\n`;

/** Every version of an event. */
const newestFirst = (type: string): readonly Published["definition"][] =>
  (published.get(type) ?? []).map(({ definition }) => definition).reverse();

function eventSection({ type, meaning, sender }: (typeof catalogue)[number]): string {
  const [newest, ...earlier] = newestFirst(type);
  return [
    `## ${type}`,
    `${meaning} Sent by: ${sender}.`,
    ...(newest === undefined ? [] : examplesOf(newest)),
    ...earlier.flatMap((version) => [
      `Version ${version.version} is read too, as version ${version.version + 1} says it.`,
      ...examplesOf(version),
    ]),
  ].join("\n\n");
}

const examplesOf = ({ accepted, rejected }: Published["definition"]): readonly string[] => [
  jsonBlock(accepted),
  `Rejected, and why: ${answerTo(rejected.event)}`,
  jsonBlock(rejected.event),
];

/** The answer that Belfry really gives; an example is executed, not described. */
function answerTo(event: unknown): string {
  const parsed = parseEvent(event);
  if (parsed.ok) throw new Error("a rejected example was accepted");
  return parsed.problems.map(({ field, problem, remedy }) => `\`${field}\` ${problem}; ${remedy}.`).join(" ");
}
