/** What the machine does not let us do, in words: neither the user's mistake in what was typed nor ours. Exit code 1. */
export class SystemRefusal extends Error {
  override readonly name = 'SystemRefusal';
}
