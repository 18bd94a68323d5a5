/** What the command line says, in English. `{name}` is filled in with a parameter. */
export const en = {
  "port-in-use":
    "Port {port} on {host} is taken by another program. Stop it, or start Lantu on another port: LANTU_PORT={other} npm start",
  "port-forbidden": "This account may not listen on port {port} of {host}. Choose a port above 1023 with LANTU_PORT.",
  "host-unknown":
    "This machine has no address {host}. Set LANTU_HOST to one of its own, or leave it out for 127.0.0.1.",
  "setting-invalid": "{name} is set to “{value}”, which cannot be used. Correct it or leave it out.",
  "platform-unsupported":
    "No embedded PostgreSQL comes for {platform}. Give Lantu one of yours (15 or newer) with LANTU_DATABASE_URL.",
  "root-without-user":
    "PostgreSQL does not run as root, and this system has neither an account postgres nor nobody. Start Lantu as an ordinary user.",
  "data-not-writable": "Lantu cannot write to {path}. Make the folder writable, or name another with LANTU_DATA.",
  "data-in-use":
    "The data in {path} are in use by process {pid}. Stop it first, or name another folder with LANTU_DATA.",
  "data-version":
    "The data in {path} belong to PostgreSQL {found}; this Lantu brings PostgreSQL {expected}. Start the Lantu that made them, or name another folder with LANTU_DATA.",
  "disk-full":
    "The disk of {path} is full: {free} MB free, {needed} MB needed. Make room, or name another folder with LANTU_DATA.",
  "database-failed": "The embedded PostgreSQL in {path} did not start. It said: {log}",
  "database-too-old": "The database server is PostgreSQL {found}; Lantu needs {needed} or newer.",
  "database-newer": "The database was written by a newer Lantu. Start that one, or name another database.",
  "database-unreachable": "The database {database} cannot be reached: {reason}. Check LANTU_DATABASE_URL.",
  "database-encoding":
    "The database {database} stores text as {found}; Lantu needs UTF8. Create it with ENCODING 'UTF8'.",
  "database-forbidden":
    "This account may not make tables in the database {database}: {reason}. Give it the right to create there, or name another with LANTU_DATABASE_URL.",
  "database-ended":
    "The embedded PostgreSQL ended unexpectedly. What was acknowledged is safe; start Lantu again. Its log: {path}",
  "unknown-command": "There is no command “{command}”.",
  unexpected: "Something unexpected happened: {message}",
  "serve-database": "Database: PostgreSQL in {path}",
  "serve-elsewhere": "(Not in {wanted}: the account PostgreSQL runs as may not enter the folders above it.)",
  "serve-external": "Database: {database}",
  "serve-samples": "First start: importing the samples, an invented city and one of its districts …",
  "serve-sample": "  {number}/{total}  {title}  {count} commitments",
  "serve-sample-failed": "  {number}/{total}  {file}: {problem}",
  "serve-ready": "Lantu is ready: {url}",
  "serve-stop": "Stopping …",
  "serve-stopped": "Stopped.",
  usage: `lantu reads government plans and keeps them honest.

  lantu extract FILE…  [--format jsonl|table]     print what is read in files ("-" for standard input); needs no database
  lantu import FILE…   [--publish] [--format text|json]   put files into the ledger
  lantu serve                                     start the server (what npm start does)
  lantu help | --version

Environment: LANTU_DATA (./data), LANTU_HOST (127.0.0.1), LANTU_PORT (7440), LANTU_DATABASE_URL, LANTU_LANG (zh-CN or en)`,
} as const;
