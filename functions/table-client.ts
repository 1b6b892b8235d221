import { DynamoDBClient, type DynamoDBClientConfig } from "@aws-sdk/client-dynamodb";

/**
 * The client of the table. No middleware is added between two requests, so the SDK need not put its own together for each:
 * a fifth of its time.
 * @param more what one machine sets besides
 */
export const tableClient = (more: DynamoDBClientConfig = {}): DynamoDBClient =>
  new DynamoDBClient({ maxAttempts: 4, cacheMiddleware: true, ...more });
