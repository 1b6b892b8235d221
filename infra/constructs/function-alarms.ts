import { Duration } from "aws-cdk-lib";
import { Metric, Stats } from "aws-cdk-lib/aws-cloudwatch";
import type { IFunction } from "aws-cdk-lib/aws-lambda";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { BelfryFunction } from "./belfry-function.ts";
import { fiveMinutes, type Operators, sum } from "./operators.ts";

/** Tells operators when a function fails, waits, nears its time-out, or leaves messages waiting or set aside. */
export function watchFunction(
  operators: Operators,
  { spec: { name, timeoutSeconds }, lambda, inboxes, missedRuns, url }: BelfryFunction,
): void {
  operators.tellWhen(`${name}-errors`, { meaning: `${name} failed. Read its log.`, metric: lambda.metricErrors(sum) });
  operators.tellWhen(`${name}-throttles`, {
    meaning: `${name} is kept waiting by the account's limit on functions running at once. Ask for a higher one.`,
    metric: lambda.metricThrottles(sum),
    periods: 3,
  });
  operators.tellWhen(`${name}-slow`, {
    meaning: `${name} took more than 80 % of its ${timeoutSeconds} seconds. Soon it will be cut off.`,
    metric: lambda.metricDuration({ statistic: Stats.MAXIMUM, period: fiveMinutes }),
    threshold: timeoutSeconds * 800,
  });
  for (const { queue, deadLetters, rules } of inboxes) {
    operators.tellWhen(`${name}-waiting`, {
      meaning: `A message has waited half an hour for ${name}. Is it failing, or is there more than it can take?`,
      metric: queue.metricApproximateAgeOfOldestMessage({ statistic: Stats.MAXIMUM, period: fiveMinutes }),
      threshold: Duration.minutes(30).toSeconds(),
    });
    watchDeadLetters(operators, `${name}-dead-letters`, deadLetters);
    for (const [at, rule] of rules.entries()) {
      operators.tellWhen(`${name}-rule-${at + 1}`, {
        meaning: "A rule could not put an event in its queue. Compare the queue's policy with the template.",
        metric: new Metric({
          namespace: "AWS/Events",
          metricName: "FailedInvocations",
          dimensionsMap: { RuleName: rule.name, ...(rule.busName === null ? {} : { EventBusName: rule.busName }) },
          ...sum,
        }),
      });
    }
  }
  if (url !== null) watchAddress(operators, name, lambda);
  if (missedRuns !== null) watchDeadLetters(operators, `${name}-missed-runs`, missedRuns);
}

/** A function behind a web address answers with a page also where it fails, so that its errors are counted by the address. */
function watchAddress(operators: Operators, name: string, { functionName }: IFunction): void {
  const counted = (metricName: string) =>
    new Metric({ namespace: "AWS/Lambda", metricName, dimensionsMap: { FunctionName: functionName }, ...sum });
  operators.tellWhen(`${name}-url-errors`, {
    meaning: `${name} answered somebody with "try again later". Read its log.`,
    metric: counted("Url5xxCount"),
  });
  operators.tellWhen(`${name}-url-refusals`, {
    meaning: `${name} refused many requests in five minutes: somebody tries links, or a mail program breaks them.`,
    metric: counted("Url4xxCount"),
    threshold: refusalsMax,
  });
}

/** Requests refused in five minutes; people with an old or broken link are far fewer. */
const refusalsMax = 200;

/** Tells operators as soon as a dead-letter queue is not empty. */
export function watchDeadLetters(operators: Operators, name: string, queue: IQueue): void {
  operators.tellWhen(name, {
    meaning: `Something was set aside in ${name}. Mend the cause, then redrive it within 14 days.`,
    metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM, period: fiveMinutes }),
  });
}
