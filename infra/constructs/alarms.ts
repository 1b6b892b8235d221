import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import { metrics } from "../../functions/metrics.ts";
import type { Addresses, Stage } from "../stages.ts";
import type { BelfryFunction } from "./belfry-function.ts";
import type { Bus } from "./bus.ts";
import { watchDeadLetters, watchFunction } from "./function-alarms.ts";
import type { Mail } from "./mail.ts";
import { type Occasion, Operators, sum } from "./operators.ts";
import type { Schedules } from "./schedules.ts";
import type { Store } from "./store.ts";
import { watchTable } from "./table-alarms.ts";

export type AlarmsProps = {
  readonly stage: Stage;
  readonly key: IKey;
  readonly addresses: Addresses;
  readonly store: Store;
  readonly bus: Bus;
  readonly mail: Mail;
  readonly functions: readonly BelfryFunction[];
  readonly schedules: Schedules;
};

/** When operators are told: whatever could leave Belfry blind or mute. */
export class Alarms extends Construct {
  readonly #operators: Operators;

  constructor(scope: Construct, id: string, { stage, key, addresses, ...watched }: AlarmsProps) {
    super(scope, id);
    this.#operators = new Operators(this, "Operators", { stage, key, addresses });
    for (const one of watched.functions) watchFunction(this.#operators, one);
    watchDeadLetters(this.#operators, "undelivered", watched.bus.undelivered);
    this.#watchCounts();
    this.#watchSchedules(watched.schedules);
    watchTable(this.#operators, watched.store);
    this.#watchReputation(watched.mail);
  }

  /** What the functions count themselves; Powertools adds the dimension `service`. */
  #watchCounts(): void {
    for (const { name, meaning, alarm } of metrics) {
      if (alarm === null) continue;
      const counted = { namespace: "Belfry", metricName: name, dimensionsMap: { service: "belfry" } };
      const occasions: Record<typeof alarm, Occasion> = {
        any: { meaning, metric: new Metric({ ...counted, ...sum }) },
        // Hours, because an alarm of shorter periods can't look back further than a day.
        "missing-for-26-hours": {
          meaning: `Nothing counted for 26 hours of: ${meaning} Is its schedule enabled?`,
          metric: new Metric({ ...counted, statistic: Stats.SUM, period: Duration.hours(1) }),
          periods: 26,
          onSilence: true,
        },
      };
      this.#operators.tellWhen(name, occasions[alarm]);
    }
  }

  #watchSchedules({ group }: Schedules): void {
    const meaning = "Scheduler could not start a function. Compare its role with the template.";
    this.#operators.tellWhen("schedules-failing", { meaning, metric: group.metricTargetErrors(sum), periods: 3 });
    this.#operators.tellWhen("schedules-dropped", { meaning, metric: group.metricDropped(sum) });
    this.#operators.tellWhen("schedules-missed", { meaning, metric: group.metricSentToDLQ(sum) });
  }

  #watchReputation({ configurationSetName }: Mail): void {
    const rate = (metricName: string) =>
      new Metric({
        namespace: "AWS/SES",
        metricName,
        dimensionsMap: { "ses:configuration-set": configurationSetName },
        statistic: Stats.MAXIMUM,
        period: Duration.hours(1),
      });
    this.#operators.tellWhen("mail-bounces", {
      meaning: "2 % of mails bounce; at 5 % SES reviews the account. Correct the contacts that bounce.",
      metric: rate("Reputation.BounceRate"),
      threshold: 0.02,
    });
    this.#operators.tellWhen("mail-complaints", {
      meaning: "0.05 % of mails are called spam; at 0.1 % SES reviews the account. Ask the contacts why.",
      metric: rate("Reputation.ComplaintRate"),
      threshold: 0.0005,
    });
  }
}
