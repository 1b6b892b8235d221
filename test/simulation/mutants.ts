// Histories change with the events and the rules, and a seed then shows something else. To seed anew, run
//   RESEED=1 npx vitest run --config test/vitest.config.ts test/simulation/mutants.test.ts | grep "// without"
// which prints the first seed that shows each mutant as the line to put in its place; HISTORIES_A_MUTANT=5000 looks
// further, and -t "<name>" seeds one mutant alone.

import type { SourceChange } from "./load-simulator.ts";

/** A guard taken out of the code, and what it guards against. */
export type Mutant = {
  readonly without: string;
  /** A seed whose history missed the guard; tried first, to save time. */
  readonly seed: number;
  readonly change: SourceChange;
};

/** Guards that only some thousand histories miss: tried in the long mode, HISTORIES_A_MUTANT=20000. */
export const rarelyMissed: ReadonlySet<string> = new Set([
  "one reservation a mail",
  "the check that a change is given back by the mail that holds it",
  "one mover of a mail at a time",
  "the stop of a run whose mail another run sends",
]);

const mutant = (without: string, seed: number, file: string, from: string, to: string): Mutant => ({
  without,
  seed,
  change: { file, from, to },
});

/** Guards of the code, each taken out once. Every one must be missed by some history. */
export const mutants: readonly Mutant[] = [
  mutant(
    "the version check of a dossier's head",
    45,
    "shared/store/head.ts",
    '"attribute_not_exists(version)" : "version = :before"',
    '"attribute_not_exists(version)" : "attribute_exists(pk) OR version = :before"',
  ),
  mutant(
    "the check that the first head is the first",
    175,
    "shared/store/head.ts",
    'first ? "attribute_not_exists(version)"',
    'first ? "attribute_exists(pk) OR attribute_not_exists(pk)"',
  ),
  mutant(
    "the check that a new item is new",
    2,
    "shared/store/table.ts",
    "Put: { TableName: table.name, Item: item, ConditionExpression: isNew },",
    "Put: { TableName: table.name, Item: item },",
  ),
  mutant(
    "a reading of all items at one moment",
    6,
    "shared/store/table.ts",
    "  return keys.map((_, at) => answer.Responses?.[at]?.Item);",
    `  const found = [...keys.map((_, at) => answer.Responses?.[at]?.Item)];
  for (const at of [...keys.keys()].reverse()) {
    const one = await table.client.send(new TransactGetItemsCommand({ TransactItems: [{ Get: { TableName: table.name, Key: keyOf(keys[at]) } }] }));
    found[at] = one.Responses?.[0]?.Item;
  }
  return found;`,
  ),
  mutant(
    "another try after a write conflict",
    6,
    "functions/record-events/record-event.ts",
    "const again = error instanceof WriteConflict || error instanceof AlreadyThere;",
    "if (error instanceof WriteConflict) return undefined as Result;\n      const again = error instanceof AlreadyThere;",
  ),
  mutant(
    "the answer that a message failed",
    5,
    "functions/record-events/handler.ts",
    "if (!(await handled(ports, message))) failed.push(message.id);",
    "await handled(ports, message);",
  ),
  mutant(
    "the digest that tells a duplicate from another content",
    2,
    "functions/record-events/record-event.ts",
    'loaded.inbox.digest === digest ? "duplicate" :',
    'loaded.inbox.digest !== "" ? "duplicate" :',
  ),
  mutant(
    "the look for a further content that is known",
    3,
    "functions/record-events/record-event.ts",
    "if (await holdsOtherContent(ports.table, loaded.id, event, digest)) return",
    "if (loaded.id === digest) return",
  ),
  mutant(
    "a chain in which a change follows its event",
    1,
    "shared/store/dossier-store.ts",
    "writes.push(putNew(table, eventItem(loaded.id, commit.recorded, payload, link)));\n    chain = link;",
    "writes.push(putNew(table, eventItem(loaded.id, commit.recorded, payload, link)));\n    chain = { ...link, hash: chain.hash };",
  ),
  mutant(
    "the news that an employer was configured anew",
    165,
    "shared/store/dossier-store.ts",
    "...(heldByAll.includes(recorded.event.type) ? publishKeys",
    "...(heldByAll.includes(recorded.event.eventId) ? publishKeys",
  ),
  mutant(
    "the withdrawal of what no longer stands",
    2,
    "shared/assessment/assess.ts",
    "&& !present.has(id)",
    "&& !present.has(id) && id === part",
  ),
  mutant(
    "wake days",
    14,
    "shared/assessment/assess.ts",
    "wakeBy(wakes, question.part, nextChange(segments, day));",
    "wakeBy(wakes, question.part, nextChange(segments, addDays(day, 1)));",
  ),
  mutant(
    "the earliest of several wake days",
    1,
    "shared/assessment/assess.ts",
    "(known === undefined || day < known)",
    "(known === undefined)",
  ),
  mutant(
    "a dossier's days that never go back",
    15,
    "shared/assessment/receive.ts",
    "before.assessedOn !== null && before.assessedOn > today ? before.assessedOn : today",
    "today",
  ),
  // biome-ignore lint/suspicious/noTemplateCurlyInString: source text
  mutant("the day itself in the sweep", 1, "shared/store/work.ts", '":end": text(`${day}$`)', '":end": text(day)'),
  mutant("the day itself in assessing what is due", 1, "shared/assessment/due.ts", "day <= today", "day < today"),
  mutant(
    "the reading of what PutEvents did not take",
    4,
    "events/put-entries.ts",
    "left = left.filter((_, at) => results[at]?.EventId === undefined);",
    "left = [];",
  ),
  mutant(
    "publishing before marking as published",
    1,
    "functions/publish-changes/handler.ts",
    "  await ports.publish(waiting.flatMap(({ key, item }) => entriesOf(key, item)));\n  await Promise.all(waiting.map(({ key }) => markPublished(ports.table, key)));",
    "  await Promise.all(waiting.map(({ key }) => markPublished(ports.table, key)));\n  await ports.publish(waiting.flatMap(({ key, item }) => entriesOf(key, item)));",
  ),
  mutant(
    "one reservation a mail",
    1125,
    "shared/store/mails.ts",
    "Item: mailItem(mail, settleBy), ConditionExpression: isNew }",
    "Item: mailItem(mail, settleBy) }",
  ),
  mutant(
    "one reservation of a change for a contact",
    1,
    "shared/store/waiting-changes.ts",
    '"NOT contains(reservedFor, :name)"',
    '"attribute_exists(pk)"',
  ),
  mutant(
    "one mover of a mail at a time",
    594,
    "shared/store/mails.ts",
    'ConditionExpression: "#state = :from AND attempts = :before"',
    'ConditionExpression: "attribute_exists(pk) OR #state = :from OR attempts = :before"',
  ),
  mutant(
    "the check that a change is given back by the mail that holds it",
    551,
    "shared/store/waiting-changes.ts",
    'ConditionExpression: "contains(reservedBy, :name)"',
    'ConditionExpression: "attribute_exists(pk) OR contains(reservedBy, :name)"',
  ),
  mutant(
    "the look at a reservation that nobody sent",
    2,
    "shared/store/mails.ts",
    "    ...settleKeys(mail, settleBy),\n  };",
    "  };",
  ),
  mutant(
    "the giving back of a failed mail's changes",
    2,
    "functions/give-back.ts",
    "  await returnChanges(ports.table, mail, ports.now().toISOString(), list);\n",
    "",
  ),
  mutant(
    "the look at a mail whose outcome is unknown",
    2,
    "functions/send-alerts/deliver.ts",
    'moveMail(ports.table, mail, "sending", minutesFromNow(ports, settleMinutes[mail.kind]))',
    'moveMail(ports.table, mail, "sending", null)',
  ),
  mutant(
    "the stop of a run whose mail another run sends",
    574,
    "functions/send-alerts/deliver.ts",
    'if (!(await moveMail(ports.table, mail, "sending", minutesFromNow(ports, settleMinutes[mail.kind])))) return;',
    'await moveMail(ports.table, mail, "sending", minutesFromNow(ports, settleMinutes[mail.kind]));',
  ),
  mutant(
    "the difference between unknown and accepted",
    59,
    "functions/send-alerts/deliver.ts",
    "  } catch {\n    return null;",
    '  } catch {\n    return { kind: "accepted", messageId: "" };',
  ),
  mutant(
    "the difference between unknown and refused",
    102,
    "functions/send-alerts/deliver.ts",
    "  } catch {\n    return null;",
    '  } catch {\n    return { kind: "refused", reason: "timeout" };',
  ),
  mutant(
    "the limit of one resend",
    48,
    "functions/send-alerts/settle.ts",
    "const attemptsMax = 2;",
    "const attemptsMax = 9;",
  ),
  mutant(
    "the second look at an alert when it is sent",
    3,
    "functions/send-alerts/content.ts",
    "last?.number === alert.number",
    "last?.number !== 0",
  ),
  mutant(
    "the answer that feedback failed",
    75,
    "functions/settle-mail/handler.ts",
    "        failed.push(messageId);\n",
    "",
  ),
  mutant(
    "the ranking of sources",
    102,
    "shared/assessment/receive.ts",
    "believedDossier(before.employer, before.subject, facts)",
    "believedDossier({ id: before.employer.id, sourcePrecedence: {} }, before.subject, facts)",
  ),
];
