import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { functions } from "../../functions/index.ts";
import { BelfryStack } from "../../infra/stack.ts";
import { type Stage, stages } from "../../infra/stages.ts";

/** The CDK's own look at each template costs seconds; nag.test.ts lets it look once, here it would look each time. */
process.env.CDK_VALIDATION = "false";

/** A CloudFormation resource; what its properties are, each test says. */
export type Resource = {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
};

export type Resources = Readonly<Record<string, Resource>>;

/** A stack and the template that it becomes. The code of its functions is a placeholder: no test here looks into it. */
export type Synthesised = { readonly stack: BelfryStack; readonly resources: Resources };

/** Synthesises a stage, as the app does; once for each test file. */
export function synthesise(stage: Stage): Synthesised {
  const synthesised = done.get(stage) ?? synthesiseAnew(stage);
  done.set(stage, synthesised);
  return synthesised;
}

const done = new Map<Stage, Synthesised>();

function synthesiseAnew(stage: Stage): Synthesised {
  const stack = stackOf(new App(), stage);
  return { stack, resources: Template.fromStack(stack).toJSON().Resources };
}

/** The stack of a stage, not yet a template. */
export const stackOf = (app: App, stage: Stage): BelfryStack =>
  new BelfryStack(app, `belfry-${stage.name}`, {
    stage,
    addresses: { mailDomain: "example.org", alarmEmail: "operators@example.org" },
    codeFolder: placeholderCode(),
  });

/** The stage of a name. */
export function stageNamed(name: Stage["name"]): Stage {
  const stage = stages.find((one) => one.name === name);
  if (stage === undefined) throw new Error(`there is no stage ${name} in infra/stages.ts`);
  return stage;
}

/** The resources of one type, by logical id. */
export const ofType = (resources: Resources, type: string): readonly (readonly [string, Resource])[] =>
  Object.entries(resources).filter(([, resource]) => resource.Type === type);

/** The properties of the resources of one type, read as the test says they look. */
export const propertiesOf = <Properties>(resources: Resources, type: string): readonly Properties[] =>
  ofType(resources, type).map(([, resource]) => resource.Properties as Properties);

function placeholderCode(): string {
  const folder = mkdtempSync(join(tmpdir(), "belfry-infra-"));
  for (const { name } of functions) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "index.mjs"), "export const handler = () => {};\n");
  }
  return folder;
}
