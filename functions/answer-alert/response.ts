import type { APIGatewayProxyStructuredResultV2 } from "aws-lambda";
import { contentSecurityPolicy } from "../../shared/alerts/answer/answer-style.ts";

/** A page for a browser, kept nowhere, found by no search engine, in no frame, and telling no other site where it came from. */
export const pageResponse = (
  statusCode: number,
  body: string,
  more: Readonly<Record<string, string>> = {},
): APIGatewayProxyStructuredResultV2 => ({
  statusCode,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": contentSecurityPolicy,
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "strict-transport-security": "max-age=63072000",
    ...more,
  },
  body,
});
