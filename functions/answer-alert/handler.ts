import type { APIGatewayProxyStructuredResultV2, LambdaFunctionURLEvent } from "aws-lambda";
import { answerEvent } from "../../shared/alerts/answer/answer-event.ts";
import { atFirst, readForm } from "../../shared/alerts/answer/answer-form.ts";
import {
  expiredPage,
  failedPage,
  invalidPage,
  questionPage,
  recordedPage,
  settledPage,
} from "../../shared/alerts/answer/answer-page.ts";
import { busOutlet } from "../bus-outlet.ts";
import { atTheEdge } from "../edge.ts";
import type { Ports } from "../ports.ts";
import { answerAlert as spec } from "./function.ts";
import { type Opened, openLink } from "./open-link.ts";
import { pageResponse } from "./response.ts";

/** A form is far shorter: three fields and a reason of 500 characters. */
const bodyLengthMax = 16_384;

type Request = Pick<LambdaFunctionURLEvent, "rawPath" | "body" | "isBase64Encoded"> & {
  readonly requestContext: { readonly http: { readonly method: string } };
};
type Response = APIGatewayProxyStructuredResultV2;
type ToAnswer = Extract<Opened, { kind: "asked" }>;

/**
 * Answers a browser that follows a mail's link: GET and HEAD show, only POST has an effect, and mail programs that look
 * ahead do not post. What goes wrong on our side is a page too, and counts as an error of the address.
 */
export const answerAlert =
  (ports: Ports) =>
  async (request: Request): Promise<Response> => {
    const { method } = request.requestContext.http;
    if (method !== "GET" && method !== "HEAD" && method !== "POST")
      return pageResponse(405, invalidPage, { allow: "GET, HEAD, POST" });
    try {
      const response = await respond(ports, request, method);
      return method === "HEAD" ? { ...response, body: "" } : response;
    } catch (error) {
      const name = error instanceof Error ? error.name : "unknown";
      ports.log("error", "a mail's link could not be answered", { error: name });
      return pageResponse(500, failedPage);
    }
  };

async function respond(ports: Ports, request: Request, method: string): Promise<Response> {
  const opened = await openLink(ports, request.rawPath);
  switch (opened.kind) {
    case "invalid":
      ports.count("AnswerLinksRefused");
      return pageResponse(404, invalidPage);
    case "expired":
      return pageResponse(410, expiredPage(opened.wording));
    case "asked":
      if (opened.asked.now.view.closed) return pageResponse(200, settledPage(opened.wording, opened.asked));
      return method === "POST" ? take(ports, opened, bodyOf(request)) : ask(opened);
  }
}

function ask({ wording, asked }: ToAnswer): Response {
  const filled = atFirst(asked.today, asked.now.alert.due);
  return pageResponse(200, questionPage(wording, { ...asked, filled, problems: [] }));
}

/**
 * Puts an answer on the bus and says so. The page is given at once and not by a redirect: the dossier takes a moment to
 * hear of the answer, and sending the page again makes the same event.
 */
async function take(ports: Ports, { wording, asked, claim }: ToAnswer, body: string): Promise<Response> {
  const read = readForm(body, asked.today);
  if (!read.ok) return pageResponse(422, questionPage(wording, { ...asked, ...read }));
  const event = answerEvent(asked.employer.id, claim, read.answer, asked.today);
  await ports.publish([{ type: event.type, detail: event }]);
  ports.count("AnswersGiven");
  return pageResponse(200, recordedPage(wording, asked, read.answer));
}

function bodyOf({ body = "", isBase64Encoded }: Request): string {
  const text = isBase64Encoded ? Buffer.from(body, "base64").toString("utf8") : body;
  return text.length > bodyLengthMax ? "" : text;
}

export const handler = atTheEdge(answerAlert, busOutlet(spec));
