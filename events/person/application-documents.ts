import * as z from "zod";
import { day, language } from "../values.ts";

/** The documents of an application, as the permit desk lists them: which, and what may make one of no use. */
export const applicationDocuments = z
  .array(
    z.strictObject({
      kind: z.enum([
        "fee",
        "passport",
        "hosting-agreement",
        "resources",
        "medical-certificate",
        "criminal-record",
        "contract",
        "diplomatic-post",
        "email-addresses",
      ]),
      issuedOn: day.optional().describe("The day on which it was issued."),
      language: z
        .string()
        .regex(/^[a-z]{2}$/, "use a language's two-letter ISO code, as in hi")
        .optional()
        .describe("The language it is written in."),
      translatedInto: language.optional().describe("The language of its legalised translation."),
    }),
  )
  .max(30)
  .describe(
    "The documents in the file. When left out, they are asked for only where the application is not found admissible soon.",
  );
