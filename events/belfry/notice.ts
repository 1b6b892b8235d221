import type * as z from "zod";

/**
 * What Belfry itself puts on the bus. A notice says that something was concluded; it asserts no fact, so it has no
 * natural key and is never folded.
 */
export type NoticeDefinition<Type extends string, Detail extends z.ZodType> = {
  readonly type: Type;
  readonly meaning: string;
  /** The EventBridge `Source` it is sent under. */
  readonly sender: string;
  readonly detail: Detail;
  readonly example: z.input<Detail>;
};

/** Keeps the literal types of a definition. */
export const defineNotice = <const Type extends string, Detail extends z.ZodType>(
  definition: NoticeDefinition<Type, Detail>,
): NoticeDefinition<Type, Detail> => definition;
