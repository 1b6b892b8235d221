import type { FamilyWording } from "../wording.ts";
import type { employerKeys } from "./keys.ts";
import { sumNamed } from "./sum-named.ts";

/** English words about the employer itself. */
export const englishEmployer: FamilyWording<typeof employerKeys> = {
  rules: {
    "contact-unreachable": {
      undetermined: {
        title: "Belfry: mails to a contact come back",
        todo: "",
        why: "What Belfry writes has to reach somebody who can act on it. Mails to this address come back.",
      },
    },
    "alerts-without-contact": {
      undetermined: {
        title: "Belfry: a kind of alert has no contact",
        todo: "",
        why: "Every kind of alert has somebody who takes it. What nobody takes goes to the fallback contact or to everybody.",
      },
    },
    "mail-unheard": {
      undetermined: {
        title: "Belfry: whether a mail left is not known",
        todo: "",
        why: "Of each mail it is to be known whether it left. Of this one, sent twice under one reference, nothing was heard.",
      },
    },
    "feed-silent": {
      due: {
        title: "Belfry: a feed must be heard today",
        todo: "Payroll or whoever runs the feed: see that its next file comes today.",
        why: "What a feed does not bring, Belfry cannot check: its silence would look like days without anything wrong. A file that cannot be read counts as none.",
      },
      overdue: {
        title: "Belfry: a feed is silent",
        todo: "Payroll or whoever runs the feed: find out why no file came and have it sent; what it missed can come in one file. If it comes less often by now, or no more, change it in the employer's configuration (EmployerConfigured, feeds).",
        why: "What a feed does not bring, Belfry cannot check: its silence would look like days without anything wrong. A file that cannot be read counts as none.",
      },
      undetermined: {
        title: "Belfry: whether a feed is silent is not checked",
        todo: "",
        why: "What a feed does not bring, Belfry cannot check: its silence would look like days without anything wrong. A file that cannot be read counts as none.",
      },
    },
    "feed-run-held": {
      undetermined: {
        title: "Belfry: a file of a feed is held",
        todo: "",
        why: "This feed brings a whole period with each file. This one has far fewer people than the last, or a sum of pay or hours that is far from it, so nothing of it was taken in and nothing of it is lost.",
      },
    },
    "watch-fell-behind": {
      breached: {
        title: "Belfry: the watch fell behind",
        todo: "HR: what fell due on this day may be told late; where a date is near, look it up yourself. Operators have been alarmed and catch up; when mails say again that they are complete up to the day before them, acknowledge this finding.",
        why: "What falls due is to be assessed on its day, so that HR hears of it in time. On this day it was not, or not all of it: a daily check did not run, or what it called up was left waiting.",
      },
      undetermined: {
        title: "Belfry: in time or not, Belfry cannot tell",
        todo: "",
        why: "What falls due is to be assessed on its day, so that HR hears of it in time. On this day it was not, or not all of it: a daily check did not run, or what it called up was left waiting.",
      },
    },
    "ledger-fault-found": {
      breached: {
        title: "Belfry: a record of the ledger is not as it was recorded",
        todo: "HR: tell the operators and your works lawyer, and keep the export named here with its seal. Its verify.mjs, or a check of the dossier named here, names each record that was altered, moved or taken out: what rests on them has to be looked up at the sender. When it has been explained, acknowledge this finding.",
        why: "What Belfry received and concluded is chained, so that an auditor can see that nothing was altered since. When this export was written, or this dossier checked, a chain did not verify.",
      },
      undetermined: {
        title: "Belfry: whether the ledger is whole cannot be told",
        todo: "",
        why: "What Belfry received and concluded is chained, so that an auditor can see that nothing was altered since. When this export was written, or this dossier checked, a chain did not verify.",
      },
    },
  },
  evidence: {
    "bounced-address": "Address",
    "kind-of-alert": "Kind of alert",
    "contact-of-mail": "Contact",
    "day-of-mail": "Day of the mail",
    feed: "Feed",
    "feed-every-days": "Days between two files, at most",
    "feed-named-on": "First named on",
    "feed-heard-on": "Last file on",
    "held-file": "File",
    "held-on": "Held on",
    "fell-due-on": "Fell due on",
    "behind-seen-on": "Seen on",
    "export-name": "Export",
    "ledger-faults": "Faults found",
    "checked-dossier": "Dossier that was checked",
  },
  workings: {
    "held-people": ({ number }) =>
      `People: ${number("last")} in the last file, ${number("now")} in this one (counted to about one in a hundred).`,
    "held-euros": ({ event, text, euros, number }) =>
      `${sumNamed({ event, text })}: ${euros("last")} in the last file, ${euros("now")} in this one, ${number("percent")} % of it.`,
    "held-hours": ({ event, text, hours, number }) =>
      `${sumNamed({ event, text })}: ${hours("last")} in the last file, ${hours("now")} in this one, ${number("percent")} % of it.`,
    "held-percent": ({ event, text, number }) =>
      `${sumNamed({ event, text })}: ${number("percent")} % of the sum of the last file; the sums would tell single people's pay.`,
  },
  missing: {
    "address-of-contact": {
      fact: "an address of the contact that takes mail",
      question: "At which address can the contact be reached?",
      who: "HR administration",
      todo: "Name another address in the employer's configuration (EmployerConfigured); where the address works again, send the configuration anew on a later day than this. Until then the contact's deputy is written to, or everybody where there is none.",
    },
    "contact-for-alerts": {
      fact: "a contact for this kind of alert",
      question: "Who takes this kind of alert?",
      who: "HR administration",
      todo: "Name in the employer's configuration (EmployerConfigured) which contact takes it. If it may go to the fallback contact or to everybody, acknowledge this.",
    },
    "arrival-of-mail": {
      fact: "whether the mail came",
      question: "Did the contact get the mail of that day, once or twice?",
      who: "HR: the contact named here",
      todo: "Look in the mailbox, and among unwanted mail. What stood in it stands in the next digest in any case; if mails go on missing, tell the operators, who have been alarmed. Then acknowledge this.",
    },
    "word-on-held-run": {
      fact: "whether the file is right as it is",
      question: "Is the file right as it is?",
      who: "HR, with payroll or whoever runs the feed",
      todo: "Compare the figures with what payroll meant to send. If the file is right, take it in by answering this: it is taken in as it is, even if other files came since. If it is wrong, do not take it in: have the right file put under the same name, which closes this by itself. If the right file came under another name, answer that this does not apply. A file is kept for ninety days.",
    },
  },
  parameters: {},
};
