import * as z from "zod";
import { catalogue, notices, type Published, published } from "../../events/catalogue.ts";
import { envelope, type Family, families, maxEventBytes } from "../../events/envelope.ts";
import { stages } from "../stages.ts";

/**
 * The bus as an AsyncAPI document: every event that Belfry receives and every notice that it sends, each with its
 * entry's fields, schema and example. It stands alone, so that it can be handed to whoever builds a sender.
 * Source: AsyncAPI 3.1.0, whose schemas are those of JSON Schema draft 7.
 */
export const asyncapiDocument = (): string => `${JSON.stringify(document(), null, 2)}\n`;

const document = () => ({
  asyncapi: "3.1.0",
  info: {
    title: "Belfry",
    version: "1.0.0",
    description: `What Belfry receives and sends on its EventBridge bus. An event says that something happened outside; it is corrected by the same key with a higher revision. Late, repeated and out of order is fine. At most ${maxEventBytes / 1024} KB an event. Made from the code by \`npm run docs\`; do not edit.`,
    tags: [...familiesTold.map(familyTag), noticeTag],
  },
  defaultContentType: "application/json",
  servers: {
    aws: {
      host: "events.{region}.amazonaws.com",
      protocol: "https",
      description:
        "Amazon EventBridge, PutEvents. Ask for FailedEntryCount: HTTP 200 alone does not say that all was taken.",
      variables: { region: { description: "The region of the stage.", default: "eu-west-1" } },
      security: [{ $ref: "#/components/securitySchemes/signature" }],
    },
    machine: {
      host: "127.0.0.1:4010",
      protocol: "http",
      description: "Belfry on one machine speaks the same protocol; the bus is named belfry there.",
    },
  },
  channels: {
    bus: {
      address: "belfry-{stage}",
      title: "The bus of a stage",
      description: "The entry's EventBusName. At least once, in no order.",
      parameters: { stage: { description: "Which Belfry.", enum: stages.map(({ name }) => name) } },
      messages: Object.fromEntries(
        [...eventVersions.map(messageName), ...notices.map(({ type }) => type)].map((name) => [
          name,
          { $ref: `#/components/messages/${name}` },
        ]),
      ),
    },
  },
  operations: Object.fromEntries([...familiesTold.map(receiving), ...senders.map(sending)]),
  components: {
    messages: Object.fromEntries([...eventVersions.map(eventMessage), ...notices.map(noticeMessage)]),
    securitySchemes: {
      signature: {
        type: "http",
        scheme: "AWS4-HMAC-SHA256",
        description: "AWS Signature Version 4, as any AWS SDK signs. The bus's policy names who may send what.",
      },
    },
  },
});

/** Every version of every event: senders may send any. */
const eventVersions = [...published.values()].flat();

/** The newest version bears the event's own name. */
function messageName({ definition: { type, version } }: Published): string {
  const newest = published.get(type)?.at(-1)?.definition.version;
  return version === newest ? type : `${type}.v${version}`;
}

const familiesTold = (Object.keys(families) as Family[]).filter((family) =>
  catalogue.some((definition) => definition.family === family),
);
const senders = [...new Set(notices.map(({ sender }) => sender))];
const kept = { whole: "kept whole", month: "kept by month of the period", year: "kept by year of the period" };
const familyTag = (family: Family) => ({
  name: family,
  description: `Facts of this family are ${kept[families[family]]}.`,
});
const noticeTag = { name: "notices", description: "What Belfry itself says. Nobody else may use its sources." };

const onBus = (names: readonly string[]) => ({
  channel: { $ref: "#/channels/bus" },
  messages: names.map((name) => ({ $ref: `#/channels/bus/messages/${name}` })),
});

const receiving = (family: Family) => [
  `receive-${family}`,
  {
    action: "receive",
    summary: `Belfry receives what others say of ${family}.`,
    tags: [{ name: family }],
    ...onBus(eventVersions.filter(({ definition }) => definition.family === family).map(messageName)),
  },
];

const sending = (sender: string) => [
  `send-${sender.replace(".", "-")}`,
  {
    action: "send",
    summary: `Belfry sends what it says under ${sender}.`,
    tags: [{ name: noticeTag.name }],
    ...onBus(notices.filter((notice) => notice.sender === sender).map(({ type }) => type)),
  },
];

function eventMessage(one: Published) {
  const { type, version, meaning, sender, family, accepted } = one.definition;
  const { source } = accepted as { readonly source: string };
  const name = messageName(one);
  return [
    name,
    {
      name,
      title: `${type}, version ${version}`,
      summary: meaning,
      description: `Sent by: ${sender}.`,
      tags: [{ name: family }],
      headers: entryFields(type, schemaOf(envelope.source)),
      payload: schemaOf(one.schema),
      examples: [{ name: "accepted", headers: { Source: source, DetailType: type }, payload: accepted }],
    },
  ];
}

const noticeMessage = ({ type, meaning, sender, detail, example }: (typeof notices)[number]) => [
  type,
  {
    name: type,
    title: type,
    summary: meaning,
    description: `Sent by: Belfry, as ${sender}.`,
    tags: [{ name: noticeTag.name }],
    headers: entryFields(type, { type: "string", const: sender }),
    payload: schemaOf(detail),
    examples: [{ name: "sent", headers: { Source: sender, DetailType: type }, payload: example }],
  },
];

/** The fields of the EventBridge entry whose Detail is the payload. */
const entryFields = (type: string, source: object) => ({
  type: "object",
  required: ["Source", "DetailType"],
  properties: { Source: source, DetailType: { type: "string", const: type } },
});

/** What a sender may write: defaults may be left out, so this is the schema of the input. */
function schemaOf(schema: z.ZodType): object {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io: "input", target: "draft-7" });
  return made;
}
