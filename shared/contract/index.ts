import type {
  AnySchema,
  ContractProcedure,
  ContractRouterClient,
  InferContractRouterOutputs,
  InferSchemaOutput,
} from '@orpc/contract'
import type * as nouns from './nouns.ts'

/** Everything that the window may ask of the clinic's records. Named, not spelled out: its type is longer than TypeScript will print. */
export * as contract from './nouns.ts'

export type Api = ContractRouterClient<typeof nouns>
/** What each procedure is given once its input has been checked. */
export type ApiInputs = { [Noun in keyof typeof nouns]: Parsed<(typeof nouns)[Noun]> }
export type ApiOutputs = InferContractRouterOutputs<typeof nouns>

type Parsed<Procedures> = {
  // biome-ignore lint/suspicious/noExplicitAny: only the input schema is looked at; the other parameters may be anything
  [Name in keyof Procedures]: Procedures[Name] extends ContractProcedure<infer I extends AnySchema, any, any, any>
    ? InferSchemaOutput<I>
    : never
}
