import { parseArgs } from "node:util";
import { runCommand, say } from "./command.ts";
import { answerTo, feedFile } from "./feed-file.ts";
import { readMachineFile } from "./machine-file.ts";

const help = `Feeds a file to Belfry running on this machine, and says what became of each row.

  npm run feed -- FILE --employer EMPLOYER --feed FEED [--description FILE]

A feed's description says what its columns mean; give it with the first file, and again when it changes.
events/samples/payroll-feed has one of each: 2026-05.csv and feed.json.`;

const waitMs = 60_000;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      employer: { type: "string" },
      feed: { type: "string" },
      description: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return say(help, 0);
  const { employer, feed, description } = values;
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return say(`give one file\n\n${help}`, 1);
  if (employer === undefined || feed === undefined) return say(`give --employer and --feed\n\n${help}`, 1);
  const { files, mailbox } = await readMachineFile();
  const fed = await feedFile(files, { file, employer, feed, description });
  const answer = await answerTo(fed, waitMs);
  if (answer === null)
    return say(
      `No answer within a minute: npm start takes files in once its story is told. It will stand in ${fed.answer}`,
      1,
    );
  return say(`${answer.lines.join("\n")}\nWhat follows from it is told at ${mailbox}`, answer.allAccepted ? 0 : 1);
}

await runCommand(main);
