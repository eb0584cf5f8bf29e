/** The process cannot start, and the message says in one sentence why and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
