/**
 * The whole program as a user runs it, in a process of its own, with real sound devices in a room that is none: for benchmarks, and for
 * tests. It knows the program only from outside: what it is told, what it lets be heard, and what it writes of itself.
 */
@NullMarked
package supine.bench.live;

import org.jspecify.annotations.NullMarked;
