import { RemovalPolicy } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { FunctionSpec } from "../../functions/spec.ts";
import { tableSchema } from "../../shared/store/schema.ts";
import type { Stage } from "../stages.ts";

export type StoreProps = { readonly stage: Stage; readonly key: IKey };

/** The one table. Nothing in it expires by itself: when a person's data goes is a decision, not a clock's. */
export class Store extends Construct {
  readonly table: Table;

  constructor(scope: Construct, id: string, { stage, key }: StoreProps) {
    super(scope, id);
    const { partitionKey, sortKey, indexes } = tableSchema;
    this.table = new Table(this, "Table", {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: stage.keepsData,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const { name, partitionKey, sortKey, include } of indexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: text(partitionKey),
        sortKey: text(sortKey),
        ...(include.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...include] }),
      });
    }
  }

  indexArn(index: FunctionSpec["indexes"][number]): string {
    return `${this.table.tableArn}/index/${index}`;
  }
}

const text = (name: string) => ({ name, type: AttributeType.STRING });
