import { Aws, CfnOutput } from "aws-cdk-lib";
import { EventBus } from "aws-cdk-lib/aws-events";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { Construct } from "constructs";
import type { Addresses, Stage } from "../stages.ts";

export type MailProps = { readonly stage: Stage; readonly addresses: Addresses };

/** How Belfry writes: the domain it signs for, and a configuration set that reports what became of each mail. */
export class Mail extends Construct {
  readonly from: string;
  readonly identityArn: string;
  readonly configurationSetName: string;
  readonly configurationSetArn: string;

  constructor(scope: Construct, id: string, { stage, addresses }: MailProps) {
    super(scope, id);
    const domain = `${stage.mailSubdomain}${addresses.mailDomain}`;
    this.from = `belfry@${domain}`;
    this.configurationSetName = `belfry-${stage.name}`;
    this.configurationSetArn = `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:configuration-set/${this.configurationSetName}`;

    const configurationSet = new ConfigurationSet(this, "ConfigurationSet", {
      configurationSetName: this.configurationSetName,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    // SES publishes to the account's default bus only.
    configurationSet.addEventDestination("Feedback", {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "DefaultBus", "default")),
      events: feedback,
    });
    const identity = new EmailIdentity(this, "Identity", {
      identity: Identity.domain(domain),
      configurationSet,
      dkimSigning: true,
      feedbackForwarding: false,
    });
    this.identityArn = identity.emailIdentityArn;
    for (const [at, { name, value }] of identity.dkimRecords.entries()) {
      const description = `DNS: a CNAME record that proves that ${domain} is ours to write from.`;
      new CfnOutput(this, `Dkim${at + 1}`, { value: `${name} CNAME ${value}`, description });
    }
  }
}

const feedback = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.RENDERING_FAILURE,
];
