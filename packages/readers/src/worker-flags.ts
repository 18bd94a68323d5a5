/**
 * Flags of Node for every worker of a Piscina pool. Piscina tries `require` before `import`, and Node 20 ends the whole
 * process ("FATAL ERROR: v8::Module::IsGraphAsync must be used on an instantiated module") where a worker is ended while it
 * requires an ES module, as one is that still starts when its pool is closed. With this, `require` refuses at once and the
 * module is imported, which may be cut off anywhere.
 */
export const workerFlags: readonly string[] = ["--no-experimental-require-module"];
