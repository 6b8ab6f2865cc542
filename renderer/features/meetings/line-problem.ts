/** A line that cannot be recorded here, with what to do instead. */
export class LineProblem extends Error {}
