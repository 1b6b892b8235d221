import * as z from "zod";
import { id } from "../events/values.ts";

/**
 * Who may put events: an AWS account, the sources it may name, the types of event (left out: any) and the employers it
 * may write for; `*` means any, `feed.*` any that begins so.
 * The bus policy says the same of account, source and type, and of roles besides; this is checked again because a
 * policy can be loosened by hand. Of employers the policy knows nothing: they are checked here alone.
 */
const sender = z.strictObject({
  account: z.string().regex(/^\d{12}$/, "give the twelve digits of an AWS account"),
  sources: z.array(z.string().min(1)).min(1),
  types: z.array(z.string().min(1)).min(1).optional(),
  employers: z.array(z.union([id, z.literal("*")])).min(1),
});
export type Sender = z.output<typeof sender>;

const json = z.string().transform((text, context) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    context.addIssue({ code: "custom", message: "write JSON" });
    return z.NEVER;
  }
});

/** The environment of every function, by variable; read once, when the first event comes. */
const environment = z.object({
  TABLE_NAME: z.string().min(3),
  BUS_NAME: z.string().min(1),
  SENDERS: json.pipe(z.array(sender).min(1)),
  MAIL_FROM: z.string().min(3),
  CONFIGURATION_SET: z.string().min(1),
  /** Mails that SES takes a second: its sending rate for the account, or less where others send too. */
  MAILS_A_SECOND: z.coerce.number().min(1, "give mails a second, at least 1").max(1_000).default(10),
  /** Where files are: a bucket in the cloud, a folder on one machine. Only functions that keep files read them. */
  FILES_BUCKET: z.string().min(3).optional(),
  FILES_FOLDER: z.string().min(1).optional(),
  /** Where files are locked away; on one machine they are under FILES_FOLDER. Only functions that lock files read it. */
  LOCKED_BUCKET: z.string().min(3).optional(),
  /** The key that audit exports are signed with; on one machine it is under FILES_FOLDER. Only export-audit reads it. */
  SIGNING_KEY: z.string().min(8).optional(),
  /** Where mails are answered; without it they carry no links. Only the function that writes to HR reads it. */
  ANSWER_URL: z.string().min(1).optional(),
  /** `walked`: the time comes with each invocation, as on one machine; otherwise the machine's clock holds. */
  BELFRY_CLOCK: z.enum(["real", "walked"]).default("real"),
});
export type Settings = z.output<typeof environment>;

/** A variable of the environment is missing or wrong. Retrying cannot help; the deployment must be mended. */
export class SettingsWrong extends Error {
  override readonly name = "SettingsWrong";
}

/**
 * Reads the settings from an environment.
 * @throws SettingsWrong naming each variable and what to do
 */
export function readSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const result = environment.safeParse(variables);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path[0]?.toString() ?? "?"}: ${issue.message}`);
  throw new SettingsWrong(`the function's environment is not complete: ${problems.join("; ")}`);
}

/** The bare address that mails come from: `MAIL_FROM` may have a name before it. */
export const senderAddress = ({ MAIL_FROM }: Pick<Settings, "MAIL_FROM">): string =>
  /<([^<>]+)>\s*$/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM.trim();
