/**
 * The session in plain lines, and typed words as commands: a first-class way in for a terminal screen reader. No colours, no cursor
 * movement, nothing written twice. May not know the window.
 */
@NullMarked
package supine.terminal;

import org.jspecify.annotations.NullMarked;
