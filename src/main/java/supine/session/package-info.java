/**
 * The session as a pure state machine: state and event in, state and effects out. Time is an argument.
 * May not know clocks, threads, sound, files or windows.
 */
@NullMarked
package supine.session;

import org.jspecify.annotations.NullMarked;
