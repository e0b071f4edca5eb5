package supine.engine.sphinx;

import supine.command.Command;

/**
 * A command that was found.
 *
 * @param evidence natural log, all signs taken together
 */
record Finding(Candidate candidate, Command command, float evidence, boolean isSure) {
}
