import { fileURLToPath } from "node:url";
import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { functions } from "../functions/index.ts";
import { bundleFunctions } from "./bundle.ts";
import { checkListed, ListedWrong } from "./senders.ts";
import { BelfryStack } from "./stack.ts";
import { checkFields } from "./stage-fields.ts";
import { readAddresses, stages } from "./stages.ts";

/** The CDK app: a stack for each stage, all with the same bundles. It needs neither an account nor a network. */
const codeFolder = fileURLToPath(new URL("../.build/functions", import.meta.url));

async function synthesise(): Promise<void> {
  checkFields(stages);
  for (const stage of stages) checkListed(stage);
  await bundleFunctions(functions, codeFolder);
  const app = new App();
  const addresses = readAddresses(app.node);
  for (const stage of stages) new BelfryStack(app, `belfry-${stage.name}`, { stage, addresses, codeFolder });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app, { verbose: true }));
  app.synth();
}

try {
  await synthesise();
} catch (error) {
  if (!(error instanceof ListedWrong)) throw error;
  // Where it was thrown helps nobody who corrects the line that it names.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
