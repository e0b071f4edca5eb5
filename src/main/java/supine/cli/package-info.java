/**
 * The command line: one class a command, exit codes, and errors in one line.
 */
@NullMarked
package supine.cli;

import org.jspecify.annotations.NullMarked;
