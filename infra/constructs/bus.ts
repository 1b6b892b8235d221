import { Duration } from "aws-cdk-lib";
import { CfnArchive, EventBus } from "aws-cdk-lib/aws-events";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { notices } from "../../events/catalogue.ts";
import type { Stage } from "../stages.ts";
import { LastResortQueue } from "./sealed-queue.ts";

export type BusProps = { readonly stage: Stage; readonly key: IKey };

/** Who Belfry's own notices come from; they are conclusions, so there is nothing in them to replay. */
export const noticeSenders: readonly string[] = [...new Set(notices.map(({ sender }) => sender))];

/** The bus that others put events on, what it can replay, and where an event waits that no queue would take. */
export class Bus extends Construct {
  readonly bus: EventBus;
  readonly undelivered: LastResortQueue;

  constructor(scope: Construct, id: string, { stage, key }: BusProps) {
    super(scope, id);
    this.bus = new EventBus(this, "Bus", {
      eventBusName: `belfry-${stage.name}`,
      description: "What happened, from payroll, HR and Belfry itself.",
    });
    new CfnArchive(this, "Archive", {
      archiveName: `belfry-${stage.name}`,
      description: "What others sent, to be replayed after a fault.",
      sourceArn: this.bus.eventBusArn,
      eventPattern: { source: [{ "anything-but": noticeSenders }] },
      retentionDays: Duration.days(stage.archiveDays).toDays(),
    });
    this.undelivered = new LastResortQueue(this, "Undelivered", { name: `belfry-${stage.name}-undelivered`, key });
  }
}
