/** An error as it may be logged. */
export interface LoggableError {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly stack?: string;
  readonly cause?: LoggableError;
}

/** The database library tells a failed query's values after this; they may be what somebody searched for. */
const VALUES = /\nparams: [\s\S]*?(?=\n {4}at |$)/g;

/** What the log keeps of an error: where and why, with its causes, without the values of queries. */
export function loggable(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { name: "thrown", message: String(error) };
  const { name, message, stack, cause } = error;
  return {
    name,
    ...("code" in error ? { code: String(error.code) } : {}),
    message: message.replace(VALUES, ""),
    ...(stack === undefined ? {} : { stack: stack.replace(VALUES, "") }),
    ...(cause === undefined ? {} : { cause: loggable(cause) }),
  };
}
