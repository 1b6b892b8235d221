import {
  type AttributeValue,
  type CancellationReason,
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  IdempotentParameterMismatchException,
  ResourceInUseException,
  ResourceNotFoundException,
  TransactionCanceledException,
} from "@aws-sdk/client-dynamodb";

const $metadata = { httpStatusCode: 400 };

/** The request breaks one of DynamoDB's own rules; sending it again can't help. */
export function invalid(message: string): DynamoDBServiceException {
  return new DynamoDBServiceException({ name: "ValidationException", $fault: "client", message, $metadata });
}

/** DynamoDB may accept the request, but this engine does not implement `what`; never ignored in silence. */
export function unsupported(what: string): DynamoDBServiceException {
  const message = `the in-process engine does not support ${what}: use what infra/local/table implements, or add it there with a contract test`;
  return new DynamoDBServiceException({ name: "UnsupportedByInProcessEngine", $fault: "client", message, $metadata });
}

/** A single write's condition did not hold; `item` is the stored item when the caller asked for it. */
export function conditionFailed(item: Record<string, AttributeValue> | undefined): ConditionalCheckFailedException {
  const message = "The conditional request failed";
  return new ConditionalCheckFailedException({ message, $metadata, ...(item === undefined ? {} : { Item: item }) });
}

/** A transaction was refused as a whole; one reason an action, in the order of the request. */
export function cancelled(reasons: CancellationReason[]): TransactionCanceledException {
  const codes = reasons.map((reason) => reason.Code).join(", ");
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  return new TransactionCanceledException({ message, $metadata, CancellationReasons: reasons });
}

/** The table is not there. */
export function tableMissing(name: string): ResourceNotFoundException {
  return new ResourceNotFoundException({
    message: `Cannot do operations on a non-existent table: ${name}`,
    $metadata,
  });
}

/** The table is there already. */
export function tableExists(name: string): ResourceInUseException {
  return new ResourceInUseException({ message: `Table already exists: ${name}`, $metadata });
}

/** A client token came back with another request. */
export function tokenReused(): IdempotentParameterMismatchException {
  const message = "The client request token was used before with different parameters";
  return new IdempotentParameterMismatchException({ message, $metadata });
}
