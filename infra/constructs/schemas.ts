import { CfnRegistry, CfnSchema } from "aws-cdk-lib/aws-eventschemas";
import { Construct } from "constructs";
import { notices, published } from "../../events/catalogue.ts";
import { keptSchemas } from "../docs/kept-schemas.ts";
import { openApiDocument } from "../docs/open-api-document.ts";
import type { Stage } from "../stages.ts";

export type SchemasProps = { readonly stage: Stage };

/** Who alone may send a type, its version, and what it means. */
type OnBus = {
  readonly type: string;
  readonly version: number;
  readonly source: string | null;
  readonly meaning: string;
};

/** Every published version of what is said on the bus: what others send, and what Belfry sends. */
const onBus: readonly OnBus[] = [
  ...[...published.values()].flat().map(({ definition: { type, version, ownSource = null, meaning } }) => ({
    type,
    version,
    source: ownSource,
    meaning,
  })),
  ...notices.map(({ type, sender, meaning }) => ({ type, version: 1, source: sender, meaning })),
];

/**
 * What can be said on the bus, in EventBridge's own registry: who builds a sender or a reader finds it in the console
 * and their editor, and has code made of it. A schema is named after the source, as EventBridge names those it finds,
 * and after the stage's name for us where any sender may send it; each version that was published stands there.
 */
export class Schemas extends Construct {
  constructor(scope: Construct, id: string, { stage }: SchemasProps) {
    super(scope, id);
    const registry = new CfnRegistry(this, "Registry", {
      registryName: `belfry-${stage.name}`,
      description: `What is sent and received on the bus of Belfry (${stage.name}).`,
    });
    const kept = keptSchemas();
    for (const { type, version, source, meaning } of onBus) {
      const name = `${type}.v${version}.json`;
      const content = kept.get(name);
      if (content === undefined) throw new Error(`${name} is not published yet: run npm run docs and commit`);
      new CfnSchema(this, `${type}V${version}`, {
        registryName: registry.attrRegistryName,
        schemaName: `${source ?? "belfry"}@${type}-v${version}`,
        description: meaning,
        type: "OpenApi3",
        content: JSON.stringify(openApiDocument({ type, version, source, detail: JSON.parse(content) })),
      });
    }
  }
}
