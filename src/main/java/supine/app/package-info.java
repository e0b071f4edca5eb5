/**
 * The loop that owns the session's state: it delivers events, turns effects into deeds and keeps the stream's time.
 * May know the ports, never an engine.
 */
@NullMarked
package supine.app;

import org.jspecify.annotations.NullMarked;
