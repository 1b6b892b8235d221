import type { SQSBatchResponse } from "aws-lambda";

/** Key under which the reason stands when the whole batch is to be retried. */
export const WHOLE_BATCH = "*";

/**
 * Which messages of a batch failed, with the reason, as Lambda reads a partial batch response: nothing or an empty list
 * is success; an item without a known identifier fails the whole batch (Lambda developer guide, "Handling errors for an
 * SQS event source").
 */
export function failedIds(response: unknown, batch: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (response === undefined || response === null) return new Map();
  const { batchItemFailures } = response as Partial<SQSBatchResponse>;
  if (batchItemFailures === undefined || batchItemFailures === null) return new Map();
  if (!Array.isArray(batchItemFailures)) return new Map([[WHOLE_BATCH, "The batch response is malformed."]]);
  const ids = batchItemFailures.map(
    (failure: unknown) => (failure as { itemIdentifier?: unknown } | null)?.itemIdentifier,
  );
  const failed = ids.filter((id) => typeof id === "string");
  if (failed.length < ids.length || !failed.every((id) => batch.has(id))) {
    return new Map([[WHOLE_BATCH, "The batch response names a message that is not of the batch."]]);
  }
  return new Map(failed.map((id) => [id, "The function reported the message as failed."]));
}
