/** Form of a document's id; an address with any other leads nowhere. */
export const documentIdForm = /^d[0-9a-z]{12}$/;

/** Form of a commitment's id: its document's, and after a hyphen what tells it from the others there. */
export const commitmentIdForm = /^d[0-9a-z]{12}-[0-9a-z]+$/;

/** Form of the id of a table of observations, and of the release it becomes. */
export const releaseIdForm = /^o[0-9a-z]{12}$/;

/** Form of a series' id, made of its key. */
export const seriesIdForm = /^s[0-9a-f]{16}$/;

/** Form of a finding's id, made of what it stands on. */
export const findingIdForm = /^f[0-9a-f]{16}$/;

/** Form of a concept in an address: the id of a registered one, or `~` and the key of a provisional one. */
export const conceptForm = /^(?:[a-z0-9][a-z0-9-]{0,99}|~.{1,200})$/;

/** Form of a unit's id. */
export const unitIdForm = /^u[0-9a-f]{16}$/;

/** Form of a warning's id. */
export const warningIdForm = /^w[0-9a-f]{16}$/;

/** Form of a chapter in an address: its document's id and the number of its section, a space between. */
export const chapterForm = /^d[0-9a-z]{12} \d{1,6}$/;
